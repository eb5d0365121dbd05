// Which modules go together into one script file. Left to itself the bundler makes a file of almost
// every module: some fifty for a chapter, and a quarter more bytes, because each is compressed alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentFiles } from '../markdown/contentFiles.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** What the script of a chapter needs before the reader does anything. */
const AT_ONCE =
  /\/src\/(notebook\/(?!use)|kit\/(format|snap|copyText)\.ts)|\/@preact\/signals-core\//;
const METRICS = /\/src\/metrics\//;
/** Preact, the frame of the examples, and the parts that several of them draw with. */
const SHARED = /\/node_modules\/(@?preact|@astrojs\/preact)\/|\/src\/(kit|notebook)\//;
const EXAMPLE = /\/src\/islands\/(\w+)\.tsx$/;

/**
 * The file for a live example: one for all that a chapter shows. One that several pages show, the
 * home page among them, keeps a file of its own.
 */
function fileOfExample(id: string): string | null {
  const tag = new RegExp(`<${EXAMPLE.exec(id)?.[1]}\\b`);
  const pages = contentFiles(CONTENT).filter((file) =>
    tag.test(readFileSync(join(CONTENT, file), 'utf8')),
  );
  return pages.length === 1 ? `examples-${pages[0].replace(/\.mdx?$/, '')}` : null;
}

export function scriptFiles(): Plugin {
  const groups = [
    { name: 'notebook', test: AT_ONCE, priority: 4 },
    { name: 'metrics', test: METRICS, minShareCount: 2, priority: 3 },
    { name: 'figures', test: SHARED, minShareCount: 2, priority: 2 },
    { name: fileOfExample, test: EXAMPLE, priority: 1 },
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
