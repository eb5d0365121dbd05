// The packages to compare with. They are wanted by `npm run bench` alone, so it installs them, and
// under node_modules/, where nothing looks at them that looks at the project's own files.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Vector } from '../../src/metrics/shared/vector.ts';
import type { Xlogy } from './xlogy.ts';

const list = fileURLToPath(new URL('./peers/', import.meta.url));
export const peersFolder = fileURLToPath(
  new URL('../../node_modules/.bench-peers/', import.meta.url),
);

export interface Peers {
  readonly mathjs: { kldivergence: (q: Vector, p: Vector) => number };
  readonly mlDistance: { distance: { kullbackLeibler: (a: Vector, b: Vector) => number } };
  readonly xlogy: Xlogy;
}

/** Installs the packages of peers/package-lock.json, unless they already are. */
export function installPeers(): void {
  const files = ['package.json', 'package-lock.json'];
  const upToDate =
    existsSync(join(peersFolder, 'node_modules')) &&
    files.every((file) => {
      const copy = join(peersFolder, file);
      return existsSync(copy) && readFileSync(copy).equals(readFileSync(join(list, file)));
    });
  if (upToDate) return;
  console.error('Installing the packages to compare with …');
  mkdirSync(peersFolder, { recursive: true });
  for (const file of files) copyFileSync(join(list, file), join(peersFolder, file));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peersFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
}

/** Each is loaded when it is asked for: mathjs takes its time. */
export function loadPeers(): Peers {
  const require = createRequire(join(peersFolder, 'package.json'));
  return {
    get mathjs() {
      return require('mathjs');
    },
    get mlDistance() {
      return require('ml-distance');
    },
    get xlogy() {
      return require('@stdlib/math-base-special-xlogy');
    },
  };
}
