// Astro logs the errors of plain .md files and builds on, with an empty page. This stops the build.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFiles } from './contentFiles.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));

export function plainMarkdownGate(folder = content): AstroIntegration {
  return {
    name: 'plain-markdown-gate',
    hooks: {
      'astro:build:start': async () => {
        const plain = contentFiles(folder).filter((name) => name.endsWith('.md'));
        if (plain.length === 0) return;
        const { checkFile } = await import('./checkFile.ts');
        const lines = await Promise.all(plain.map((name) => checkFile(join(folder, name))));
        if (lines.flat().length > 0) throw new Error(lines.flat().join('\n'));
      },
    },
  };
}
