import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import PicturesToLoss from '../../src/islands/PicturesToLoss.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import type * as notebookCells from '../../src/notebook/useCell.ts';

/** What the reader has done; the server alone knows only the start. */
let played: { q?: number[]; labels?: number[] } = {};
vi.mock('../../src/notebook/useCell.ts', async (original) => {
  const { useCell } = await original<typeof notebookCells>();
  const useCellAsPlayed: typeof useCell = (givens, fields, options) => {
    const cell = useCell(givens, fields, options);
    return { ...cell, state: { ...cell.state, ...played } };
  };
  return { useCell: useCellAsPlayed };
});
afterEach(() => (played = {}));

const COLUMNS = ['狗', '猫', '鸡', '猪'];
const TABLE: [string, number[]][] = [
  ['x₁猫', [0.04, 0.9, 0.02, 0.04]],
  ['x₂狗', [0.6, 0.3, 0.04, 0.06]],
  ['x₃猪', [0.35, 0.1, 0.35, 0.2]],
];
const draw = (table = TABLE) =>
  render(
    <PicturesToLoss columns={COLUMNS} rows={table.map(([label, values]) => ({ label, values }))} />,
  );
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const cells = (html: string, row: string) =>
  [...new RegExp(`>${row}</th>(.*?)</tr>`).exec(html)![1].matchAll(/<td>(.*?)<\/td>/g)].map(
    ([, text]) => text.replace(/<\/?b>/g, ''),
  );

describe('PicturesToLoss', () => {
  const html = draw();

  it('goes from the powers to the loss with the numbers of the chapter', () => {
    expect(cells(html, '猫')).toEqual(['0.9¹', '0.3⁰', '0.1⁰']);
    expect(cells(html, '各类连乘')).toEqual(['0.9', '0.6', '0.2']);
    expect(cells(html, '取−ln')).toEqual(['0.1054', '0.5108', '1.609']);
    expect(readouts(html)).toEqual(['0.108', '2.226', '0.7419', '0.476']);
    expect(html).toContain('算术平均是0.567');
    expect(html).toMatch(/aria-pressed="true"[^>]*>表里的几张图/);
  });

  it('the loss is the average cross-entropy, in nats', () => {
    const losses = TABLE.map(([name, q]) =>
      crossEntropy(
        COLUMNS.map((column) => Number(name.endsWith(column))),
        q,
        'e',
      ),
    );
    const average = losses.reduce((sum, loss) => sum + loss) / 3;
    expect(readouts(html)[2]).toBe(formatNumber(average, 4));
    expect(-Math.log(0.9 * 0.6 * 0.2) / 3).toBeCloseTo(average, 12);
  });

  it('cuts the likelihood off the whole, picture by picture', () => {
    const widths = [...html.matchAll(/shares-piece fill[^>]*width:([\d.]+)%/g)];
    expect(widths.map(([, width]) => Number(width))).toEqual([90, 54, 10.8]);
    expect(html).toContain('data-item="x₃猪"');
  });

  it('takes any number of pictures', () => {
    expect(readouts(draw([...TABLE, ['x₄鸡', [0.2, 0.2, 0.5, 0.1]]]))[0]).toBe('0.054');
    expect(readouts(draw(TABLE.slice(0, 1)))[2]).toBe('0.1054');
  });

  it('a true class given nothing costs an infinite loss, not a broken number', () => {
    const zero = draw([['x₁猫', [1, 0, 0, 0]], ...TABLE.slice(1)]);
    expect(readouts(zero)).toEqual(['0', '∞', '∞', '0']);
    expect(zero).toContain('beyond');
    expect(zero).not.toMatch(/NaN|Infinity/);
  });

  it('what the network is sure of and right costs nothing', () => {
    const sure = draw(TABLE.map(([name]) => [name, COLUMNS.map((c) => Number(name.endsWith(c)))]));
    expect(readouts(sure)).toEqual(['1', '0', '0', '1']);
    expect(sure).not.toMatch(/NaN|−0/);
    // A table that is good from the start is nobody's merit.
    expect(sure).toContain('data-reached="false"');
  });

  const Q = TABLE.map(([, q]) => q);
  const CAT = [0.01, 0.97, 0.01, 0.01];
  const DOG = [1, 0, 0, 0];
  const pig = (chance: number) => [1 - chance, 0, 0, chance];
  it.each([
    ['the table', Q, [1, 0, 3], false, '先猜'],
    ['the best picture made better', [CAT, Q[1], Q[2]], [1, 0, 3], false, '换一张'],
    ['the second made perfect', [Q[0], DOG, Q[2]], [1, 0, 3], false, '换一张'],
    ['the worst not enough', [Q[0], Q[1], pig(0.55)], [1, 0, 3], false, '加把劲'],
    ['the worst', [Q[0], Q[1], pig(0.56)], [1, 0, 3], true, 'x₃的意外独占72%'],
    ['two at once', [Q[0], DOG, pig(0.9)], [1, 0, 3], false, '动了2张'],
    ['labels to please the network', Q, [1, 0, 0], false, '标签是事实'],
  ])('%s', (_, q, labels, reached, note) => {
    played = { q: q.flat(), labels };
    const html = draw();
    expect(html).toContain(`data-reached="${reached}"`);
    expect(html).toContain(note);
  });

  it('an address with any numbers in range stands for some pictures', () => {
    played = { q: Array(12).fill(0), labels: [3, 3, 3] };
    expect(readouts(draw())[3]).toBe('0.25');
    played = { q: Array(12).fill(1e-300).with(0, 1), labels: [0.4, 2.6, 1] };
    expect(readouts(draw())[0]).toBe('0.0625');
    expect(draw()).not.toMatch(/NaN|undefined/);
  });
});
