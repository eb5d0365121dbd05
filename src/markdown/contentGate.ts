// What Astro would build on from stops the build: a file that no page is made of is passed over in
// silence; the errors of a plain .md file are logged, and its page is empty.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFiles, strayFiles } from './contentFiles.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

export function contentGate(folder = content): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      // Before Astro reads the content and stumbles over such a file in English.
      'astro:config:setup': ({ command }) => {
        const stray = command === 'build' ? strayFiles(folder) : [];
        if (stray.length > 0) throw new Error(stray.join('\n'));
      },
      'astro:build:start': async () => {
        const { dataProblems } = await import('./dataProblems.ts');
        const problems = dataProblems(folder);
        if (problems.length > 0) throw new Error(problems.join('\n'));
        const plain = contentFiles(folder).filter((name) => name.endsWith('.md'));
        if (plain.length === 0) return;
        const { checkFile } = await import('./checkFile.ts');
        const lines = await Promise.all(plain.map((name) => checkFile(join(folder, name))));
        if (lines.flat().length > 0) throw new Error(lines.flat().join('\n'));
      },
    },
  };
}
