import { describe, expect, it } from 'vitest';
import { remarkJoinLines } from '../../src/markdown/remark-join-lines.ts';
import { run } from './harness.ts';

describe('a line break in the source', () => {
  it.each([
    ['甲\n乙', '<p>甲乙</p>'],
    ['甲，\n乙', '<p>甲，乙</p>'],
    ['甲\nKL', '<p>甲KL</p>'],
    ['KL\n散度', '<p>KL散度</p>'],
    ['**甲**\n乙', '<p><strong>甲</strong>乙</p>'],
    ['甲\n**b**', '<p>甲<strong>b</strong></p>'],
    ['cross\nentropy', '<p>cross\nentropy</p>'],
    ['“甲”\n“乙”', '<p>“甲”“乙”</p>'],
  ])('%j', async (text, html) => {
    expect((await run(text, { remark: [remarkJoinLines] })).html).toBe(html);
  });
});
