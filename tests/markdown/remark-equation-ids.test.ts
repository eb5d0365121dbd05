import { describe, expect, it } from 'vitest';
import { remarkEquationIds } from '../../src/markdown/remark-equation-ids.ts';
import { run } from './harness.ts';

const remark = [remarkEquationIds];

async function idsIn(text: string): Promise<string[]> {
  const { html, problems } = await run(text, { remark });
  expect(problems).toEqual([]);
  return [...html.matchAll(/<pre id="([^"]*)"/g)].map(([, id]) => id);
}

describe('a display formula', () => {
  it('takes the name that stands on its first line', async () => {
    expect(await idsIn('$$ [#eq-gibbs]\nx\n$$')).toEqual(['eq-gibbs']);
    expect(await idsIn('> $$ [#eq-a2]\n> x\n> $$')).toEqual(['eq-a2']);
  });

  it('is else called after its TeX, whatever stands around it', async () => {
    const [alone] = await idsIn('$$\nx=1\n$$');
    expect(alone).toMatch(/^eq-[0-9a-f]{6}$/);
    expect(await idsIn('文。\n\n$$ [#eq-y]\ny\n$$\n\n- 列\n\n  $$\n  x=1\n  $$')).toEqual([
      'eq-y',
      alone,
    ]);
    expect(await idsIn('$$\nx=2\n$$')).not.toEqual([alone]);
  });

  it('keeps that id when only spaces change', async () => {
    expect(await idsIn('$$\na + b\n$$')).toEqual(await idsIn('$$\na  +\nb\n$$'));
  });

  it('gets a suffix when an equal one stands before it', async () => {
    const [first, second, third] = await idsIn('$$\nx\n$$\n\n$$\nx\n$$\n\n$$\nx\n$$');
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });

  it('leaves formulas in a line alone', async () => {
    expect(await idsIn('行内$x$。')).toEqual([]);
  });
});

describe('problems', () => {
  it.each([
    [
      '$$ [#gibbs]\nx\n$$',
      '1:1 公式编号[#gibbs]要以eq-开头，只能用小写英文字母、数字和连字符，例如[#eq-gibbs]',
    ],
    [
      '$$ [#eq-]\nx\n$$',
      '1:1 公式编号[#eq-]要以eq-开头，只能用小写英文字母、数字和连字符，例如[#eq-gibbs]',
    ],
    [
      '$$ [#eq-Gibbs]\nx\n$$',
      '1:1 公式编号[#eq-Gibbs]要以eq-开头，只能用小写英文字母、数字和连字符，例如[#eq-gibbs]',
    ],
    ['$$ x=1\ny\n$$', '1:1 开头的$$后面只能写公式的编号，例如$$ [#eq-gibbs]；“x=1”要另起一行'],
    [
      '$$ x=1 [#eq-x]\ny\n$$',
      '1:1 开头的$$后面只能写公式的编号，例如$$ [#eq-gibbs]；“x=1”要另起一行',
    ],
    [
      '$$ [#eq-x]\ny\n$$\n\n文。\n\n$$ [#eq-x]\nz\n$$',
      '7:1 公式编号[#eq-x]在第1行已经用过：换一个不同的',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
