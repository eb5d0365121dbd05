import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { courseScope } from '../../src/markdown/scope.ts';

it('every metric and every formatter is in scope', async () => {
  const files = readdirSync(new URL('../../src/metrics/', import.meta.url));
  const metrics = files.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
  expect(metrics.length).toBeGreaterThan(0);
  expect(Object.keys(await courseScope())).toEqual(
    expect.arrayContaining([...metrics, 'bits', 'nats', 'percent', 'digits']),
  );
});
