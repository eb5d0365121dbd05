// What a page pays for the metrics it imports: bundled as the site is.
import { join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { metricNames } from './metricsFolder.ts';

export interface Bundle {
  readonly code: string;
  /** The files something of which is in the bundle, e.g. `shared/sum.ts`. */
  readonly files: readonly string[];
}

export interface Bytes {
  readonly minified: number;
  readonly gzip: number;
  readonly brotli: number;
}

const ENTRY = 'virtual:entry';

/** Bundles a module given as text, with the minifier and for the browsers of the site. */
async function bundleModule(text: string, folder: string): Promise<Bundle> {
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? text : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      target: 'esnext', // Astro's
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
  });
  if (Array.isArray(output) || !('output' in output)) throw new Error('one bundle was expected');
  const chunks = output.output.filter((one) => one.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`one chunk was expected, not ${chunks.length}`);
  const [{ code, modules }] = chunks;
  const files = Object.entries(modules)
    .filter(([id, { renderedLength }]) => id !== ENTRY && renderedLength > 0)
    .map(([id]) => relative(folder, id).replaceAll('\\', '/'))
    .sort();
  return { code: code.trim(), files };
}

const quoted = (folder: string, name: string): string =>
  JSON.stringify(join(folder, `${name}.ts`).replaceAll('\\', '/'));

/** A module that exports these metrics. */
export function bundleMetrics(folder: string, names: readonly string[]): Promise<Bundle> {
  const text = names.map((name) => `export { ${name} } from ${quoted(folder, name)};`).join('\n');
  return bundleModule(text, folder);
}

/** One export of an installed package. */
export function bundlePackage(folder: string, name: string, from: string): Promise<Bundle> {
  return bundleModule(`export { ${name} } from ${JSON.stringify(from)};`, folder);
}

/** A module that imports all metrics and exports one of them. */
export function bundleOneOfAll(folder: string, name: string): Promise<Bundle> {
  const rest = metricNames(folder).filter((one) => one !== name);
  const all = [name, ...rest].map((one) => `import { ${one} } from ${quoted(folder, one)};`);
  return bundleModule([...all, `export { ${name} };`].join('\n'), folder);
}

export function bytesOf({ code }: Bundle): Bytes {
  return {
    minified: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
  };
}
