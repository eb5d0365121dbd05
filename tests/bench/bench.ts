// npm run bench -- [--metrics FOLDER] [--only SUBJECT[:SCENE]] [--company] [--json FILE]
//
// --metrics  another copy of src/metrics
// --only     sizes, accuracy or speed; speed:kl-near for the scenes whose names begin so
// --company  times each metric after all the others have been called, which costs what they share
//            with it some of the speed the engine gives to code with one caller
// --json     writes all that was measured into a file
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accuracyTable, measureAccuracy } from './accuracy.ts';
import { ownMetrics } from './metricsFolder.ts';
import { installPeers } from './peers.ts';
import { measurePeers, measureSizes, sizesTable } from './sizes.ts';
import { barsTable, measureSpeed, speedTable, type SceneResult } from './speed.ts';

const { values: options } = parseArgs({
  options: {
    metrics: { type: 'string', default: ownMetrics },
    only: { type: 'string', default: '' },
    company: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const folder = resolve(options.metrics);
const [subject, scene = ''] = options.only.split(':');
if (!['', 'sizes', 'accuracy', 'speed'].includes(subject)) {
  throw new Error(`--only takes sizes, accuracy or speed, but received ${subject}`);
}
const wanted = (name: string): boolean => subject === '' || subject === name;
const report: Record<string, unknown> = {};

if (wanted('sizes')) {
  installPeers();
  const sizes = [...(await measureSizes(folder)), ...(await measurePeers())];
  console.log(`${sizesTable(sizes)}\n`);
  report.sizes = sizes;
}

if (wanted('accuracy')) {
  const accuracy = await measureAccuracy(folder);
  console.log(`${accuracyTable(accuracy)}\n`);
  report.accuracy = accuracy;
}

if (wanted('speed')) {
  installPeers();
  const results: SceneResult[] = [];
  for (const result of measureSpeed({ folder, only: scene, company: options.company })) {
    results.push(result);
    console.log(`${speedTable(result)}\n`);
  }
  console.log(barsTable(results));
  report.speed = results;
}

if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
