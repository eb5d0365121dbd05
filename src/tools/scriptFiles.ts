// Which modules go together into one script file. Left to itself the bundler makes a file of almost
// every module: some fifty for a chapter, and a quarter more bytes, because each is compressed alone.
// All in one would be as bad: a chapter would load the parts that another draws with.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { contentFiles, isChapter, slugOf } from '../markdown/contentFiles.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** What the script of a chapter needs before the reader does anything; also what loads the rest. */
const AT_ONCE =
  /\/src\/(notebook\/(?!use|progress|allKept)|kit\/(format|snap|copyText)\.ts)|\/@preact\/signals-core\//;
/** So small, and wanted on pages that have hardly anything else. */
const ALONE = { import: /vite\/preload-helper/, random: /\/src\/kit\/random\.ts/ };
const METRICS = /\/src\/metrics\//;
/** Preact, the frame of the examples, the parts they draw with, and the examples themselves. */
const FIGURES =
  /\/node_modules\/(@?preact|@astrojs\/preact)\/|\/src\/(kit|notebook|training|islands)\//;
const EXAMPLE = /\/src\/islands\/(\w+)\.tsx$/;
/** What draws the outputs of code cells, on whatever page. */
const CODE_CELLS = /\/src\/cells\//;
const LIVE_NUMBERS = /virtual:live-chapter\/(.+)$/;
/** On so many pages it is everybody's. */
const EVERYWHERE = 3;

/** Closed until a reader opens it; many never do. */
const FOLD = /<DeepDive\b[\s\S]*?<\/DeepDive>/g;

interface Page {
  name: string;
  /** Of a chapter with its exercises: both. */
  slugs: string[];
  text: string;
  /** Without what is in its folds. */
  open: string;
}

/** The pages with live examples. Numbers that are drawn anew elsewhere are not for these to wait for. */
const pages: Page[] = contentFiles(CONTENT)
  .filter((file) => isChapter(file) || ['home', 'mistakes'].includes(slugOf(file)))
  .map((file) => {
    const text = readFileSync(join(CONTENT, file), 'utf8');
    const slugs = isChapter(file) ? [slugOf(file), `${slugOf(file)}/exercises`] : [];
    return { name: file.replace(/\.mdx?$/, ''), slugs, text, open: text.replaceAll(FOLD, '') };
  });

interface Uses {
  /** Names of the pages that show it; all of them when code cells draw with it. */
  pages: Set<string>;
  /** Whether it is seen without opening a fold. */
  open: boolean;
}

/** Where a module is used in the end: by live examples, or by the live numbers of a chapter. */
function usesOf(id: string, context: Rolldown.ChunkingContext): Uses {
  const uses: Uses = { pages: new Set(), open: false };
  const seen = new Set<string>();
  const visit = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    const [, tag] = EXAMPLE.exec(module) ?? [];
    const [, slug] = LIVE_NUMBERS.exec(module) ?? [];
    const isEverywhere = CODE_CELLS.test(module);
    for (const { name, slugs, text, open } of pages) {
      const shows = (markup: string) => tag && new RegExp(`<${tag}\\b`).test(markup);
      if (!isEverywhere && !shows(text) && !slugs.includes(slug)) continue;
      uses.pages.add(name);
      uses.open ||= !tag || Boolean(shows(open));
    }
    context.getModuleInfo(module)?.importers.forEach(visit);
  };
  visit(id);
  return uses;
}

const ALL_PAGES = { name: 'all', priority: 3 };
const SOME_PAGES = { name: 'some', priority: 2 };
const ONE_PAGE = { name: 'one', priority: 1 };

/**
 * A file for what one page shows, one for each pair of pages, and one for what is everybody's. What a
 * module imports goes along with it unless it has been placed before: so what is most shared is
 * placed first.
 */
function group(kind: string, test: RegExp, share: typeof ALL_PAGES) {
  const name = (id: string, context: Rolldown.ChunkingContext): string | null => {
    const uses = usesOf(id, context);
    const names = [...uses.pages].sort();
    // The museum of mistakes shows examples of all chapters: they are not everybody's for that.
    const own = names.filter((one) => one !== 'mistakes');
    const isAll = own.length >= EVERYWHERE || own.includes('home');
    if (share === ALL_PAGES) return isAll ? kind : null;
    if (share === SOME_PAGES) {
      const numbers = names.map((one) => one.slice(0, 2));
      return names.length > 1 && !isAll ? [kind, ...numbers].join('-') : null;
    }
    return names.length === 1 ? `${uses.open ? 'examples' : 'folded'}-${names[0]}` : null;
  };
  return { name, test, priority: share.priority };
}

export function scriptFiles(): Plugin {
  const shares = [ALL_PAGES, SOME_PAGES, ONE_PAGE];
  const groups = [
    ...Object.entries(ALONE).map(([name, test]) => ({ name, test, priority: 5 })),
    { name: 'notebook', test: AT_ONCE, priority: 4 },
    ...shares.flatMap((share) => [
      group('metrics', METRICS, share),
      group('figures', FIGURES, share),
    ]),
  ];
  return {
    name: 'script-files',
    config: () => ({
      environments: {
        client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
      },
    }),
  };
}
