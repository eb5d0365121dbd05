// What the metrics weigh in a bundle.
import { bundleMetrics, bundlePackage, bytesOf, type Bytes } from './bundle.ts';
import { metricNames } from './metricsFolder.ts';
import { oracleFunctions } from '../metrics/oracle.ts';
import { peersFolder } from './peers.ts';
import { table } from './table.ts';

export interface Size extends Bytes {
  readonly what: string;
  readonly files: readonly string[];
}

/** The 20 functions of the oracle, all metrics, and each alone. */
export async function measureSizes(folder: string): Promise<Size[]> {
  const all = metricNames(folder);
  const oracle = oracleFunctions('metrics-oracle').map(([name]) => name);
  const bundles: (readonly [string, readonly string[]])[] = [
    [`the ${oracle.length} functions of the oracle`, oracle],
    [`all ${all.length} metrics`, all],
    ...all.map((name) => [name, [name]] as const),
  ];
  const sizes: Size[] = [];
  for (const [what, names] of bundles) {
    const bundle = await bundleMetrics(folder, names);
    sizes.push({ what, ...bytesOf(bundle), files: bundle.files });
  }
  return sizes;
}

/** The same for what the peers have. */
export async function measurePeers(): Promise<Size[]> {
  const exports = [
    ['kldivergence', 'mathjs'],
    ['distance', 'ml-distance'],
    ['default', '@stdlib/math-base-special-xlogy'],
  ] as const;
  const sizes: Size[] = [];
  for (const [name, from] of exports) {
    const bundle = await bundlePackage(peersFolder, name, from);
    sizes.push({ what: `${from}: ${name}`, ...bytesOf(bundle), files: bundle.files });
  }
  return sizes;
}

export function sizesTable(sizes: readonly Size[]): string {
  return table([
    ['bytes', 'minified', 'gzip', 'brotli', 'files'],
    ...sizes.map(({ what, minified, gzip, brotli, files }) =>
      [what, minified, gzip, brotli, files.length].map(String),
    ),
  ]);
}
