import { describe, expect, it } from 'vitest';
import {
  attend,
  hot,
  quantityOf,
  type Attention,
  type Happening,
} from '../../src/live/linkedHighlight.ts';

type Fake = Parameters<typeof quantityOf>[0];

/** An element of these classes inside elements of those. */
const element = (...classes: (string | null)[]): Fake =>
  classes.reduceRight<Fake>(
    (parentElement, name) => ({ getAttribute: () => name, parentElement }),
    null,
  );

describe('the quantity of an element', () => {
  it.each([
    [['enclosing t-p'], 'p'],
    [['quantity t-d'], 'd'],
    [['bar-slot c-q'], 'q'],
    [['stack-piece fill beyond c-p-pale'], 'p'],
    [['c-h tinted'], 'h'],
    [['mord mathnormal', 'enclosing t-q', 'base', null], 'q'],
    [['number-box needs-js', null, 'c-q tinted', 'data-table'], 'q'],
    // The inner one, where one stands in another.
    [['mord', 'enclosing t-p', 'mord', 'enclosing t-h'], 'p'],
  ] as const)('%j is %s', (classes, quantity) => {
    expect(quantityOf(element(...classes))).toBe(quantity);
  });

  it.each([
    [[null]],
    [['c-ink']],
    [['c-ok']],
    [['fact-p']],
    [['t-poster c-quiet']],
    [['c-p-pale-ish']],
  ])('%j is none', (classes) => {
    expect(quantityOf(element(...classes))).toBeUndefined();
  });
});

/** What is lit after each of these, from the beginning. */
function follow(happenings: readonly Happening[]): (string | undefined)[] {
  let attention: Attention = {};
  return happenings.map((happening) => {
    attention = attend(attention, happening);
    return hot(attention).quantity;
  });
}

const P = { quantity: 'p' } as const;
const Q = { quantity: 'q' } as const;

describe('what is lit', () => {
  it('follows the pointer and goes out with it', () => {
    const steps: Happening[] = [
      { type: 'pointed', on: P },
      { type: 'pointed', on: Q },
      { type: 'pointed' },
    ];
    expect(follow(steps)).toEqual(['p', 'q', undefined]);
  });

  it('stays after a tap until the next: elsewhere, or on the same again', () => {
    const steps: Happening[] = [
      { type: 'tapped', on: P },
      { type: 'tapped', on: Q },
      { type: 'tapped', on: Q },
      { type: 'tapped', on: P },
      { type: 'tapped' },
    ];
    expect(follow(steps)).toEqual(['p', 'q', undefined, 'p', undefined]);
  });

  it('follows the focus', () => {
    const steps: Happening[] = [{ type: 'focused', on: Q }, { type: 'focused' }];
    expect(follow(steps)).toEqual(['q', undefined]);
  });

  it('is what the pointer rests on, before what has the focus', () => {
    const steps: Happening[] = [
      { type: 'focused', on: Q },
      { type: 'pointed', on: P },
      { type: 'pointed' },
      { type: 'focused' },
    ];
    expect(follow(steps)).toEqual(['q', 'p', 'q', undefined]);
  });

  it('goes out on Escape and when a control is worked with, whatever it was', () => {
    const steps: Happening[] = [
      { type: 'focused', on: Q },
      { type: 'tapped', on: P },
      { type: 'pointed', on: P },
      { type: 'released' },
      { type: 'pointed' },
    ];
    expect(follow(steps)).toEqual(['q', 'p', 'p', undefined, undefined]);
  });

  it('may be a category without a quantity', () => {
    const item = { figure: {} as Element, name: '猫' };
    const now = attend({}, { type: 'tapped', on: { item } });
    expect(hot(now)).toEqual({ item });
    // Another category is not the same again.
    const other = { figure: item.figure, name: '狗' };
    expect(hot(attend(now, { type: 'tapped', on: { item: other } })).item).toBe(other);
    expect(hot(attend(now, { type: 'tapped', on: { item } }))).toEqual({});
  });
});
