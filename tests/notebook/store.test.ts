import { effect } from '@preact/signals-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countField, numberField } from '@/notebook/fields.ts';
import { createStore } from '@/notebook/store.ts';

/** A store with three values, and a clock to be set by hand. */
function setUp() {
  const clock = { now: 0 };
  const store = createStore(() => clock.now);
  const win = store.declare('win', numberField(0.5, [0, 1]));
  const games = store.declare('match.games', countField(10, [0, 100]));
  const seed = store.declare('match.seed', countField(7, [0, 100]));
  return { clock, store, win, games, seed };
}

const MATCH = ['match.games', 'match.seed'];

describe('one variable, many places', () => {
  test('whoever names a variable shares its value; the first to declare it gives the start', () => {
    const { store, win } = setUp();
    const again = store.declare('win', numberField(0.9, [0, 1]));
    store.change({ win: 0.25 });
    expect(again.value.value).toBe(0.25);
    expect(win.value.value).toBe(0.25);
    expect(again.field.initial).toBe(0.5);
  });

  test('several values change in one go', () => {
    const { store, games, seed } = setUp();
    const seen: number[][] = [];
    effect(() => {
      seen.push([games.value.value, seed.value.value]);
    });
    store.change({ 'match.games': 20, 'match.seed': 8 });
    expect(seen).toEqual([
      [10, 7],
      [20, 8],
    ]);
  });

  test('what is not declared cannot be changed', () => {
    const { store } = setUp();
    store.change({ nobody: 1 });
    expect(store.written.value.size).toBe(0);
    expect(store.canUndo(['nobody'])).toBe(false);
  });
});

describe('undo', () => {
  test('takes back a whole gesture, not a single step of the slider', () => {
    const { clock, store, win } = setUp();
    for (const value of [0.6, 0.7, 0.8]) {
      clock.now += 100;
      store.change({ win: value });
    }
    clock.now += 5000;
    store.change({ win: 0.9 });
    store.undo(['win']);
    expect(win.value.value).toBe(0.8);
    store.undo(['win']);
    expect(win.value.value).toBe(0.5);
    expect(store.canUndo(['win'])).toBe(false);
    store.undo(['win']);
    expect(win.value.value).toBe(0.5);
  });

  test('a preset and a reset are steps of their own, and a reset can be taken back', () => {
    const { store, games } = setUp();
    store.change({ 'match.games': 20 });
    store.change({ 'match.games': 30 }, true);
    store.reset(MATCH);
    expect(games.value.value).toBe(10);
    store.undo(MATCH);
    expect(games.value.value).toBe(30);
    store.undo(MATCH);
    expect(games.value.value).toBe(20);
    store.undo(MATCH);
    expect(games.value.value).toBe(10);
  });

  test('a cell takes back its own step, not that of another', () => {
    const { clock, store, win, games } = setUp();
    store.change({ 'match.games': 20 });
    clock.now += 5000;
    store.change({ win: 0.6 });
    store.undo(MATCH);
    expect(games.value.value).toBe(10);
    expect(win.value.value).toBe(0.6);
  });

  test('a step over several cells is taken back cell by cell: later work of others stays', () => {
    const { store, win, games } = setUp();
    store.change({ win: 0.6 }, true);
    store.change({ 'match.games': 20 }, true);
    store.reset(store.keys());
    store.change({ 'match.games': 50 }, true);
    store.undo(['win']);
    expect([win.value.value, games.value.value]).toEqual([0.6, 50]);
    store.undo(MATCH);
    expect(games.value.value).toBe(10);
    store.undo(MATCH);
    expect(games.value.value).toBe(20);
  });

  test('a change that changes nothing is no step', () => {
    const { store } = setUp();
    store.change({ win: 0.5 });
    store.reset(['win']);
    expect(store.canUndo(['win'])).toBe(false);
  });

  test('as many undos as there were steps lead back to the start, whatever was done', () => {
    const step = fc.record({
      key: fc.constantFrom('win', 'match.games', 'match.seed'),
      value: fc.integer({ min: 0, max: 1 }),
      wait: fc.constantFrom(10, 2000),
      alone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (doings) => {
        const { clock, store } = setUp();
        for (const { key, value, wait, alone } of doings) {
          clock.now += wait;
          store.change({ [key]: value }, alone);
        }
        const all = store.keys();
        for (let i = 0; i < doings.length; i += 1) store.undo(all);
        expect(store.differs(all)).toBe(false);
        expect(store.canUndo(all)).toBe(false);
      }),
    );
  });
});

describe('what differs from the start', () => {
  test('is written, per key', () => {
    const { store } = setUp();
    expect(store.differs(['win'])).toBe(false);
    store.change({ win: 0.25, 'match.games': 12 });
    expect([...store.written.value]).toEqual([
      ['win', '0.25'],
      ['match.games', '12'],
    ]);
    expect(store.differs(MATCH)).toBe(true);
    store.reset(MATCH);
    expect([...store.written.value]).toEqual([['win', '0.25']]);
  });

  test('what an address holds for a cell that is not there yet waits, and is not lost', () => {
    const store = createStore(() => 0);
    store.arrive(new Map([['late.theta', '0.75']]));
    expect([...store.written.value]).toEqual([['late.theta', '0.75']]);
    const theta = store.declare('late.theta', numberField(0.5, [0, 1]));
    expect(theta.value.value).toBe(0.75);
    store.change({ 'late.theta': 0.5 });
    expect([...store.written.value]).toEqual([]);
  });

  test('what waits is not lost by going back to the start', () => {
    const store = createStore(() => 0);
    store.arrive(new Map([['late.theta', '0.75']]), true);
    store.arrive(new Map());
    expect([...store.written.value]).toEqual([]);
    expect(store.canUndo(store.keys())).toBe(true);
    store.undo(store.keys());
    expect([...store.written.value]).toEqual([['late.theta', '0.75']]);
    expect(store.declare('late.theta', numberField(0.5, [0, 1])).value.value).toBe(0.75);
  });

  test('the same, when the cell has come in between', () => {
    const store = createStore(() => 0);
    store.arrive(new Map([['late.theta', '0.75']]), true);
    store.arrive(new Map());
    const theta = store.declare('late.theta', numberField(0.5, [0, 1]));
    expect(theta.value.value).toBe(0.5);
    store.undo(['late.theta']);
    expect(theta.value.value).toBe(0.75);
  });

  test('what a cell does not know when it has come is junk', () => {
    const store = createStore(() => 0);
    store.arrive(
      new Map([
        ['late.theta', '0.75'],
        ['late.nonsense', '1'],
        ['later.theta', '0.25'],
      ]),
      true,
    );
    store.declare('late.theta', numberField(0.5, [0, 1]));
    store.settle('late');
    expect([...store.written.value]).toEqual([
      ['late.theta', '0.75'],
      ['later.theta', '0.25'],
    ]);
  });

  test('another address sets what it names and resets the rest; that can be undone', () => {
    const { store, win, games } = setUp();
    store.change({ win: 0.25 });
    store.arrive(new Map([['match.games', '99']]));
    expect([win.value.value, games.value.value]).toEqual([0.5, 99]);
    store.undo(store.keys());
    expect([win.value.value, games.value.value]).toEqual([0.25, 10]);
  });
});
