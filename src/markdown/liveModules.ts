// Gives the page the functions behind its live expressions: one small module per chapter, loaded by
// the chapters that have one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentFiles, slugOf } from './contentFiles.ts';
import { liveModule } from './liveExpressions.ts';
import { courseScope } from './scope.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

/** `chapters['entropy']()` loads the module of `02-entropy.mdx`. */
const INDEX = 'virtual:live-chapters';
const CHAPTER = 'virtual:live-chapter/';

export function liveModules(folder = content): Plugin {
  const read = async (name: string) =>
    liveModule(readFileSync(join(folder, name), 'utf8'), await courseScope());
  return {
    name: 'live-modules',
    resolveId: (id) => (id === INDEX || id.startsWith(CHAPTER) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0virtual:live-')) return undefined;
      if (id === `\0${INDEX}`) {
        const lines: string[] = [];
        for (const name of contentFiles(folder).filter((file) => file.endsWith('.mdx'))) {
          this.addWatchFile(join(folder, name));
          if (!(await read(name))) continue;
          lines.push(`  '${slugOf(name)}': () => import('${CHAPTER}${slugOf(name)}'),`);
        }
        return ['export const chapters = {', ...lines, '};', ''].join('\n');
      }
      // Not the name of the file: what ends in .mdx is taken for a page.
      const slug = id.slice(`\0${CHAPTER}`.length);
      const name = contentFiles(folder).find((file) => slugOf(file) === slug)!;
      this.addWatchFile(join(folder, name));
      return read(name);
    },
  };
}
