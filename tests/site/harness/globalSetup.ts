import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './launchBrowser.ts';
import { packageFolder, root } from './repository.ts';
import { serveFolder } from './staticServer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built site. */
    dist: string;
    /** Where it is served: `http://127.0.0.1:…` without a closing slash. */
    origin: string;
    /** The running browser. */
    browser: { name: string; endpoint: string };
  }
}

/** Builds the site once, serves it, starts one browser for all files of tests/site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // TEST_DIST=folder tests a site that is built already.
  const { TEST_DIST } = process.env;
  const dist = resolve(root, TEST_DIST ?? 'dist');
  if (!TEST_DIST) await build();
  const browser = await launchBrowser();
  const site = await serveFolder(dist);
  console.log(`site tests: ${browser.name} browser ${browser.executablePath}`);
  project.provide('dist', dist);
  project.provide('origin', site.origin);
  project.provide('browser', { name: browser.name, endpoint: browser.server.wsEndpoint() });
  return async () => {
    await Promise.all([browser.server.close(), site.close()]);
  };
}

function build(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' };
  // Vitest's own flags would make a development build of it.
  for (const name of ['VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'BASE_PATH']) {
    Reflect.deleteProperty(env, name);
  }
  const astro = packageFolder('astro/bin/astro.mjs');
  return new Promise((built, failed) => {
    const child = spawn(process.execPath, [astro, 'build'], { cwd: root, env });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0 ? built() : failed(new Error(`astro build failed (${code}):\n${output}`)),
    );
  });
}
