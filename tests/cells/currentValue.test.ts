import { describe, expect, test } from 'vitest';
import { currentValue } from '../../src/cells/currentValue.ts';
import { numberField, numbersField, textField } from '../../src/notebook/fields.ts';
import { createStore } from '../../src/notebook/store.ts';

const arrived = (text: string, value: string) => {
  const store = createStore(() => 0);
  store.arrive(new Map([[text, value]]), true);
  return store;
};

describe('a value that the page has', () => {
  test('is taken as it is', () => {
    const store = createStore(() => 0);
    store.declare('win', numberField(0.9, [0, 1]));
    store.declare('two-ledgers.p', numbersField([0.5, 0.5], [0, 1]));
    store.declare('your-sentence.text', textField('是', 10));
    store.change({ win: 0.25 });
    expect(currentValue(store, 'win', 0.9)).toBe(0.25);
    expect(currentValue(store, 'two-ledgers.p', [0.7, 0.3])).toEqual([0.5, 0.5]);
    expect(currentValue(store, 'your-sentence.text', '否')).toBe('是');
  });

  test('is not taken for one of another kind', () => {
    const store = createStore(() => 0);
    store.declare('a.p', textField('0.5', 10));
    expect(currentValue(store, 'a.p', 0.9)).toBe(0.9);
    expect(currentValue(store, 'a.p', [0.9])).toEqual([0.9]);
  });
});

describe('a figure that has not been near yet', () => {
  test('has its numbers in the address', () => {
    expect(currentValue(arrived('a.p', '0.25_0.75'), 'a.p', [0.5, 0.5])).toEqual([0.25, 0.75]);
    expect(currentValue(arrived('a.c', '3'), 'a.c', 1)).toBe(3);
  });

  test.each(['x', '0.1', '0.1_NaN', '1_2_3'])('or junk: %s', (junk) => {
    expect(currentValue(arrived('a.p', junk), 'a.p', [0.5, 0.5])).toEqual([0.5, 0.5]);
  });

  test('texts wait for the figure: it alone knows how they are written', () => {
    expect(currentValue(arrived('a.tosses', '110'), 'a.tosses', '正')).toBe('正');
  });
});
