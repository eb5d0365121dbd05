import { expect, it } from 'vitest';
import { remarkSpoken } from '../../src/markdown/remark-spoken.ts';
import { run } from './harness.ts';

const remark = [remarkSpoken];

it('读作： under a display formula is a line of its own kind', async () => {
  const { html, problems } = await run('$$\nx\n$$\n\n读作：平均的意外。', { remark });
  expect(problems).toEqual([]);
  expect(html).toContain('<p class="spoken">读作：平均的意外。</p>');
});

it('elsewhere it is a problem', async () => {
  const { problems } = await run('正文$x$。\n\n读作：平均的意外。', { remark });
  expect(problems).toEqual(['3:1 “读作：”要紧跟在一个单独成行的公式（$$）后面']);
});
