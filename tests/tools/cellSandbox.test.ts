import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { frameDocument, frameScript } from '../../src/cells/sandboxFrame.ts';
import { frameHash, workerPrelude } from '../../src/tools/cellSandbox.ts';
import { allMetrics } from '../metrics/allMetrics.ts';

test('the prelude stands on one line and knows every metric', async () => {
  const prelude = await workerPrelude();
  expect(prelude.split('\n')).toHaveLength(1);
  for (const name of Object.keys(allMetrics)) expect(prelude).toContain(name);
});

test('the frame allows its own script, and nothing else', () => {
  const hash = createHash('sha256').update(frameScript).digest('base64');
  expect(frameHash).toBe(`sha256-${hash}`);
  const frame = frameDocument(frameHash);
  const [, script] = /<script>(.*)<\/script>/.exec(frame)!;
  expect(script).toBe(frameScript);
  expect(frame).toContain(`default-src 'none'; script-src 'sha256-${hash}'; worker-src blob:"`);
});
