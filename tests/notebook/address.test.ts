import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFragment, writeFragment } from '@/notebook/address.ts';
import {
  choiceField,
  countField,
  flagField,
  numberField,
  numbersField,
  textField,
  wordField,
} from '@/notebook/fields.ts';
import { createStore } from '@/notebook/store.ts';

/** A page with a value of every kind. */
function page() {
  const store = createStore(() => 0);
  return {
    store,
    variables: [
      store.declare('win', numberField(0.99, [0.5, 1])),
      store.declare('any', numberField(0, [-Number.MAX_VALUE, Number.MAX_VALUE])),
      store.declare('two-matches.games', countField(10, [0, 100_000])),
      store.declare('labels.network', numbersField([0.9, 0.04, 0.06], [0, 1])),
      store.declare('road.misused', flagField(false)),
      store.declare('coins.axis', choiceField('似然', ['似然', '对数', '平均'])),
      store.declare('coins.tosses', wordField('正正反', '反正', 20)),
      store.declare('sentence.text', textField('是非', 30)),
    ] as const,
  };
}

const unitInterval = fc.double({ min: 0, max: 1, noNaN: true });
const states = fc.record({
  win: fc.double({ min: 0.5, max: 1, noNaN: true }),
  any: fc.double({ noNaN: true, noDefaultInfinity: true }),
  'two-matches.games': fc.integer({ min: 0, max: 100_000 }),
  'labels.network': fc.array(unitInterval, { minLength: 3, maxLength: 3 }),
  'road.misused': fc.boolean(),
  'coins.axis': fc.constantFrom('似然', '对数', '平均'),
  'coins.tosses': fc
    .array(fc.constantFrom('正', '反'), { minLength: 1, maxLength: 20 })
    .map((tosses) => tosses.join('')),
  // Code points of every kind: separators of the address, quotes, line breaks, emoji.
  'sentence.text': fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', '~win=0.5&a=b', '“”\'"<b>\n\t ', '👨‍👩‍👧e\u0301\r\n', '%E4%BD', '\uFFFD'),
  ),
});
/** An id as a heading or an example may have it, and worse. */
const anchors = fc.oneof(fc.constant(''), fc.constant('two-matches'), fc.string({ maxLength: 30 }));

const valuesOf = ({ variables }: ReturnType<typeof page>) =>
  Object.fromEntries(variables.map(({ key, value }) => [key, value.value]));

/** −0 is written as 0: no reader could tell them apart. */
const withoutMinusZero = (state: object) =>
  JSON.parse(JSON.stringify(state)) as Record<string, unknown>;

describe('the address of a state', () => {
  test('leads back to the very same state, to the last digit', () => {
    fc.assert(
      fc.property(states, anchors, (state, anchor) => {
        const first = page();
        first.store.change(state);
        const fragment = writeFragment({ anchor, values: first.store.written.value });
        const second = page();
        const read = readFragment(`#${fragment}`);
        second.store.arrive(read.values);
        expect(read.anchor).toBe(anchor);
        expect(valuesOf(second)).toEqual(withoutMinusZero(state));
        // In a page whose cells come later, too.
        const later = createStore(() => 0);
        later.arrive(read.values);
        for (const { key, field } of first.variables) later.declare(key, field as never);
        expect(later.written.value).toEqual(first.store.written.value);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds nothing but letters, digits and -._~%&=!*’() and survives a URL', () => {
    fc.assert(
      fc.property(states, anchors, (state, anchor) => {
        const { store } = page();
        store.change(state);
        const fragment = writeFragment({ anchor, values: store.written.value });
        expect(fragment).toMatch(/^[\w\-.~%&=!*'()]*$/);
        expect(new URL(`#${fragment}`, 'https://example.org/entropy/').hash.slice(1)).toBe(
          fragment,
        );
      }),
    );
  });

  test('is empty at the start', () => {
    expect(writeFragment({ anchor: '', values: page().store.written.value })).toBe('');
  });

  test('is short and can be read', () => {
    const { store } = page();
    store.change({ win: 0.95, 'labels.network': [0.2, 0.3, 0.5], 'coins.tosses': '反反正' });
    expect(writeFragment({ anchor: 'two-matches', values: store.written.value })).toBe(
      'two-matches~win=0.95&labels.network=0.2_0.3_0.5&coins.tosses=001',
    );
  });
});

const keys = [
  'win',
  'any',
  'two-matches.games',
  'labels.network',
  'coins.axis',
  'coins.tosses',
  'sentence.text',
];
const nastyValues = fc.oneof(
  fc.constantFrom(
    ...['NaN', 'Infinity', '-Infinity', '1e999', '-1', '2', '0x10', '1_000', '', ' 0.5', '0.5 '],
    ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
    ...['__proto__', 'constructor', '%', '%E0%A4%A', '%00', '1e-400', '9'.repeat(400), '١', '½'],
    ...['0.5_0.5', '0.2_0.3_0.5_', '_'.repeat(50), '1'.repeat(21), '999', '正反'],
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 12 })), nastyValues))
    .map((pairs) => `~${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
  fc.tuple(nastyValues, nastyValues).map(([a, b]) => `${a}~${b}`),
  fc.tuple(fc.constantFrom(...keys), nastyValues).map(([key, value]) => `~${key}=${value}`),
);

describe('an address that somebody else has written', () => {
  test('never throws, and every value stays what it may be', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const one = page();
        const { values } = readFragment(text);
        one.store.arrive(values);
        const state = valuesOf(one) as Record<string, never>;
        expect(state.win).toBeGreaterThanOrEqual(0.5);
        expect(state.win).toBeLessThanOrEqual(1);
        expect(Number.isFinite(state.any)).toBe(true);
        expect(Number.isInteger(state['two-matches.games'])).toBe(true);
        expect(state['two-matches.games']).toBeGreaterThanOrEqual(0);
        expect(state['two-matches.games']).toBeLessThanOrEqual(100_000);
        expect(state['labels.network']).toHaveLength(3);
        for (const share of state['labels.network'] as number[]) {
          expect(share >= 0 && share <= 1).toBe(true);
        }
        expect([...(state['sentence.text'] as string)].length).toBeLessThanOrEqual(30);
        expect(state['sentence.text']).not.toMatch(/\p{Surrogate}/u);
        expect(['似然', '对数', '平均']).toContain(state['coins.axis']);
        expect(state['coins.tosses']).toMatch(/^[正反]{1,20}$/);
        // What is written again is the state, not the junk.
        const again = readFragment(writeFragment({ anchor: '', values: one.store.written.value }));
        const clean = page();
        clean.store.arrive(again.values);
        expect(valuesOf(clean)).toEqual(valuesOf(one));
      }),
      { numRuns: 12_000 },
    );
  });

  test.each([
    ['~win=0.2', 'win', 0.5],
    ['~win=7', 'win', 1],
    ['~win=', 'win', 0.99],
    ['~win=Infinity', 'win', 0.99],
    ['~win=0.6<b>', 'win', 0.99],
    ['~two-matches.games=12.4', 'two-matches.games', 12],
    ['~two-matches.games=1e9', 'two-matches.games', 100_000],
    ['~labels.network=2_-1_0.5', 'labels.network', [1, 0, 0.5]],
    ['~labels.network=0.5_0.5', 'labels.network', [0.9, 0.04, 0.06]],
    ['~coins.axis=7', 'coins.axis', '似然'],
    ['~coins.axis=2', 'coins.axis', '平均'],
    ['~coins.tosses=012', 'coins.tosses', '正正反'],
    ['~road.misused=yes', 'road.misused', false],
    ['~win=0.6&win=0.7', 'win', 0.7],
    ['win=0.6', 'win', 0.99],
  ])('%s: %s is %j', (text, key, value) => {
    const one = page();
    one.store.arrive(readFragment(text).values);
    expect(valuesOf(one)[key]).toEqual(value);
  });
});

describe('a text', () => {
  const field = textField('是非', 4);

  test('is read as it was written, to the last code point', () => {
    for (const text of ['', '是非', '~&=%', '"\'\n', '👍🏽é', '\u0000']) {
      expect(field.read(field.write(text))).toBe(text);
    }
  });

  test('is as long as its code points, and refused when longer', () => {
    expect(field.read('👍👍👍👍')).toBe('👍👍👍👍');
    expect(field.read('👍👍👍👍a')).toBeUndefined();
  });

  test('with half a pair is refused, and never stops an address from being written', () => {
    expect(field.read('a\uD83D')).toBeUndefined();
    expect(field.read('\uDC4Da')).toBeUndefined();
    const store = createStore(() => 0);
    store.declare('sentence.text', field);
    store.change({ 'sentence.text': '\uD83Da' });
    expect(writeFragment({ anchor: '', values: store.written.value })).toBe(
      '~sentence.text=%EF%BF%BDa',
    );
  });
});
