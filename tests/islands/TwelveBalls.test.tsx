import { render } from 'preact-render-to-string';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import TwelveBalls from '../../src/islands/TwelveBalls.tsx';
import { type Side, tip } from '../../src/kit/Weighing.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import type * as cells from '../../src/notebook/useCell.ts';

/** What the reader has done; the server alone knows only the start. */
let played: { sides?: string; outcomes?: string } = {};
vi.mock('../../src/notebook/useCell.ts', async (original) => {
  const { useCell } = await original<typeof cells>();
  const useCellAsPlayed: typeof useCell = (givens, fields, options) => {
    const cell = useCell(givens, fields, options);
    return { ...cell, state: { ...cell.state, ...played } };
  };
  return { useCell: useCellAsPlayed };
});
beforeEach(() => {
  played = {};
});

const after = (sides: string, outcomes = '') => {
  played = { sides, outcomes };
  return render(<TwelveBalls />);
};
/** How many possibilities each outcome leaves, as the bar tells it. */
const sizes = (html: string) => [...html.matchAll(/<b>(\d+)种，/g)].map(([, size]) => Number(size));
const readouts = (html: string) =>
  [...html.matchAll(/<output[^>]*>(.*?)<small>/g)].map(([, value]) => value);
const disabled = (html: string) =>
  [...html.matchAll(/aria-disabled="true"[^>]*>(左沉|平衡|右沉)/g)].map(([, name]) => name);
const opening = (each: number) => ('左'.repeat(each) + '右'.repeat(each)).padEnd(12, '中');

describe('TwelveBalls', () => {
  it('opens with four against four: 8, 8, 8, all that a balance can give', () => {
    const html = render(<TwelveBalls />);
    expect(sizes(html)).toEqual([8, 8, 8]);
    const [average, got, missing] = readouts(html);
    expect(average).toBe(formatNumber(selfInformation(1 / 3)));
    expect([got, missing]).toEqual(['0', formatNumber(selfInformation(1 / 24))]);
    expect(html).toContain('aria-label="左盘：1、2、3、4；右盘：5、6、7、8"');
    expect(html).toMatch(/aria-pressed="true"[^>]*>每边4个/);
    expect(html).toContain('data-reached="false"');
    expect(disabled(html)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('%d against as many: 2j, 24 − 4j, 2j, and their entropy', (each) => {
    const html = render(<TwelveBalls each={each} />);
    const counts = [2 * each, 24 - 4 * each, 2 * each];
    expect(sizes(html)).toEqual(counts);
    expect(readouts(html)[0]).toBe(formatNumber(entropy(counts.map((count) => count / 24))));
    expect(html.includes('不巧就来不及了')).toBe(each !== 4);
  });

  it('cannot be told that what never happens has happened', () => {
    expect(disabled(render(<TwelveBalls each={6} />))).toEqual(['平衡']);
  });

  it('refuses unequal loads: the fuller pan goes down anyhow, and nothing is learnt', () => {
    const html = after(`左左左右${'中'.repeat(32)}`);
    expect(html).toContain('左盘3个，右盘1个');
    expect(sizes(html)).toEqual([24, 0, 0]);
    expect(readouts(html)[0]).toBe('0');
    expect(disabled(html)).toEqual(['左沉', '平衡', '右沉']);
  });

  it('refuses to weigh nothing', () => {
    const html = after('中'.repeat(36));
    expect(disabled(html)).toEqual(['左沉', '平衡', '右沉']);
    expect(html).toContain('点一下球，放进左盘');
  });

  it('strikes out what the outcome excludes, and says so', () => {
    const html = after(opening(4), '左');
    expect(html).toContain('aria-label="1号球：不称，只可能重"');
    expect(html).toContain('aria-label="8号球：不称，只可能轻"');
    expect(html).toContain('aria-label="12号球：不称，好球"');
    expect(html.match(/<s>/g)).toHaveLength(16);
    expect(readouts(html).slice(1)).toEqual([
      formatNumber(selfInformation(8 / 24)),
      formatNumber(selfInformation(1 / 8)),
    ]);
  });

  it('splits 3, 2, 3 when balls known to be good are weighed against three suspects', () => {
    expect(sizes(after(`${opening(4)}右右右中中中中中左左左中`, '中'))).toEqual([3, 2, 3]);
  });

  // A plan that needs no luck: the twelve balls have different columns, none the reverse of another.
  const weighings = [
    '右左右左右左左右中中中中',
    '右左中中中右右左右左左中',
    '中右右中左左中左右中右左',
  ];

  it('finds each of the 24 possibilities in three weighings', () => {
    const stories = new Set<string>();
    for (let ball = 0; ball < 12; ball++) {
      for (const heavy of [true, false]) {
        const outcomes = weighings.map((sides): Side => tip(sides, { ball, heavy })).join('');
        stories.add(outcomes);
        const html = after(weighings.join(''), outcomes);
        expect(html).toContain('data-reached="true"');
        expect(html).toContain(`${ball + 1}号球偏${heavy ? '重' : '轻'}。`);
        expect(readouts(html)).toEqual([formatNumber(selfInformation(1 / 24)), '0']);
        expect(disabled(html)).toEqual(['左沉', '平衡', '右沉']);
      }
    }
    expect(stories.size).toBe(24);
  });

  it('says of the last weighing whether every outcome settles it', () => {
    const last = (third: string) => after(`${opening(4)}右右右中中中中中左左左中${third}`, '中中');
    expect(last('左中中中中中中中中中中右')).toContain('什么结果都分得清');
    expect(last('左右中中中中中中中中中中')).toContain('最多的一份有2种，不巧就分不清了');
  });

  it('is over after three weighings, found or not', () => {
    const html = after(opening(1).repeat(3), '中中中');
    expect(html).toContain('还剩20种可能。撤销几步，换个放法。');
    expect(html).toContain('data-reached="false"');
  });

  it('is not confused by what an address may hold', () => {
    expect(sizes(after('左右', '左左右'))).toEqual([0, 2, 0]);
    expect(sizes(after('', '左'))).toEqual([0, 24, 0]);
    expect(sizes(after(opening(6), '中'))).toEqual([12, 0, 12]);
    expect(after(opening(6), '中中')).not.toMatch(/NaN|Infinity|undefined/);
  });
});
