import render from 'preact-render-to-string';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { type ShareRow, shareFault, useShareRow } from '../../src/kit/useShareRow.ts';

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
const isWhole = (row: readonly number[]) => row.every((value) => value >= 0) && sum(row) === 1;

/** What the hook gives for a row that began as `before`. */
function give(typed: readonly number[], on: Partial<Parameters<typeof useShareRow>[0]> = {}) {
  let given: ShareRow | undefined;
  function Probe() {
    given = useShareRow({
      name: '标签',
      typed,
      isWhole,
      onType: () => {},
      onMend: () => {},
      ...on,
    });
    return null;
  }
  render(<Probe />);
  return given!;
}

describe('useShareRow', () => {
  it('lets a whole row pass', () => {
    const { whole, fault, row } = give([0.75, 0.25]);
    expect(whole).toEqual([0.75, 0.25]);
    expect(fault).toBeUndefined();
    expect(row).toMatchObject({ texts: ['0.75', '0.25'], total: '1' });
    expect(row.problem).toBeUndefined();
    expect(row.remedy).toBeUndefined();
  });

  it('tells a sum that is not 1, and offers to mend it', () => {
    const onMend = vi.fn();
    const { fault, row } = give([0.5, 0.25], { onMend });
    expect(fault).toBe('“标签”加起来是0.75，不是1。');
    expect(row.problem).toContain(fault);
    expect(row.total).toBe('0.75');
    row.remedy!.onApply();
    expect(onMend).toHaveBeenCalledWith([0.5, 0.25]);
  });

  it('tells a negative number, which no division mends; nor can nothing be divided', () => {
    expect(give([1.5, -0.5]).fault).toBe('“标签”里有小于0的数。');
    expect(give([1.5, -0.5]).row.remedy).toBeUndefined();
    expect(give([0, 0]).row.remedy).toBeUndefined();
  });

  it('hands on the row with the number that is typed', () => {
    const onType = vi.fn();
    give([0.75, 0.25], { onType }).row.onChange!(1, 0.5);
    expect(onType).toHaveBeenCalledWith([0.75, 0.5]);
  });

  it('goes on with the last whole row while another is typed', () => {
    const seen: ShareRow[] = [];
    function Probe() {
      const [typed, setTyped] = useState([0.75, 0.25]);
      seen.push(useShareRow({ name: '标签', typed, isWhole, onType: () => {}, onMend: () => {} }));
      if (seen.length === 1) setTyped([0.75, 0.5]);
      return null;
    }
    render(<Probe />);
    expect(seen.map(({ whole }) => whole)).toEqual([
      [0.75, 0.25],
      [0.75, 0.25],
    ]);
    expect(seen.map(({ row }) => row.total)).toEqual(['1', '1.25']);
  });
});

it('shareFault counts to seven digits', () => {
  expect(shareFault('标签', [0.1, 0.2])).toBe('“标签”加起来是0.3，不是1。');
});
