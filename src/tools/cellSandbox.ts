// Gives the page what it needs to run a code cell: the document of the frame, and the script that
// prepares the worker in it, with all metrics inside. A worker made of text can import nothing.

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { frameDocument, frameScript } from '../cells/sandboxFrame.ts';

const src = (path: string) =>
  fileURLToPath(new URL(`../${path}`, import.meta.url)).replaceAll('\\', '/');

const MODULE = 'virtual:cell-sandbox';
const ENTRY = 'virtual:worker-entry';

/** For the page's policy as well. */
export const frameHash = `sha256-${createHash('sha256').update(frameScript).digest('base64')}`;

function entry(): string {
  const files = readdirSync(src('metrics')).filter((name) => name.endsWith('.ts'));
  const names = files.map((file) => file.replace(/\.ts$/, ''));
  return [
    `import { openWorkerScope } from '${src('cells/workerScope.ts')}';`,
    ...names.map((name) => `import * as ${name} from '${src(`metrics/${name}.ts`)}';`),
    `openWorkerScope({ ${names.map((name) => `...${name}`).join(', ')} });`,
  ].join('\n');
}

/** The worker's first line: its imports are part of it, and it leaves no name behind. */
export async function workerPrelude(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'worker-entry',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? entry() : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  const { code } = made.output[0];
  if (!/\n./.test(code.trim())) return code.trim();
  throw new Error(
    'The prelude of the code cells must stand on one line: lines are counted from it.',
  );
}

export function cellSandbox(): Plugin {
  return {
    name: 'cell-sandbox',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const prelude = await workerPrelude();
      return [
        `export const frame = ${JSON.stringify(frameDocument(frameHash))};`,
        `export const prelude = ${JSON.stringify(prelude)};`,
      ].join('\n');
    },
  };
}
