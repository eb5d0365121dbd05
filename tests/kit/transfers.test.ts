import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares3 } from '../../src/kit/ternary.ts';
import { transfer, transfers } from '../../src/kit/transfers.ts';

const counts = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .filter((all) => Math.max(...all) > 0);
const sharesOf = (all: readonly number[]) => {
  const total = all[0] + all[1] + all[2];
  return all.map((one) => one / total) as unknown as Shares3;
};

describe('transfer', () => {
  it('levels: the largest gives to the smallest', () => {
    expect(transfer([0.8, 0.15, 0.05], true)).toEqual({
      giver: 0,
      taker: 2,
      amount: 0.05,
      p: [0.75, 0.15, 0.1],
    });
  });

  it('goes the other way: the smallest that has anything gives to the largest', () => {
    expect(transfer([0.6, 0.4, 0], false)).toMatchObject({ giver: 1, taker: 0, amount: 0.05 });
    expect(transfer([0.97, 0.03, 0], false)?.p).toEqual([1, 0, 0]);
  });

  it('has an end', () => {
    expect(transfer([1 / 3, 1 / 3, 1 / 3], true)).toBeUndefined();
    expect(transfer([0, 1, 0], false)).toBeUndefined();
  });
});

describe('transfers', () => {
  it('are as many as asked for', () => {
    expect(transfers([0.8, 0.15, 0.05], 0)).toEqual([]);
    expect(transfers([0.8, 0.15, 0.05], 3).at(-1)?.p).toEqual([0.65, 0.15, 0.2]);
  });

  it('lead from anywhere to equality in fewer than 20, and to one who has it all', () => {
    fc.assert(
      fc.property(counts, (all) => {
        const levelled = transfers(sharesOf(all), 20);
        expect(levelled.length).toBeLessThan(20);
        for (const share of levelled.at(-1)?.p ?? sharesOf(all))
          expect(share).toBeCloseTo(1 / 3, 8);
        const gathered = transfers(sharesOf(all), -20).at(-1)?.p ?? sharesOf(all);
        expect(Math.max(...gathered)).toBeCloseTo(1, 8);
      }),
    );
  });
});
