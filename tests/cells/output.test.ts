import { describe, expect, test } from 'vitest';
import { MOST, type Output, readOutput } from '../../src/cells/output.ts';

const GOOD: Output[] = [
  { kind: 'text', text: 'H = 0.0808' },
  {
    kind: 'table',
    header: ['x', 'y'],
    rows: [
      [1, 'a'],
      [Infinity, NaN],
    ],
  },
  { kind: 'bars', labels: ['1', '2'], series: [[0.5, 0.5]] },
  {
    kind: 'curve',
    labels: ['f'],
    series: [
      [
        [0, 1],
        [1, Infinity],
      ],
    ],
  },
  { kind: 'cut' },
];

test.each(GOOD)('$kind arrives as it was sent', (output) => {
  expect(readOutput(structuredClone(output))).toEqual(output);
});

test('nothing comes along that is not known', () => {
  const sent = { kind: 'text', text: 'a', html: '<b>', then: 1 };
  expect(readOutput(sent)).toEqual({ kind: 'text', text: 'a' });
});

describe('junk is refused', () => {
  test.each<unknown>([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { kind: 'html', text: '<b>' },
    { kind: 'text' },
    { kind: 'text', text: 7 },
    { kind: 'text', text: 'x'.repeat(MOST.letters + 1) },
    { kind: 'table', header: 'x', rows: [] },
    { kind: 'table', header: [], rows: [[{}]] },
    { kind: 'table', header: [], rows: Array.from({ length: MOST.rows + 1 }, () => [1]) },
    { kind: 'table', header: [], rows: [Array.from({ length: MOST.columns + 1 }, () => 1)] },
    { kind: 'bars', labels: [1], series: [[1]] },
    { kind: 'bars', labels: ['1'], series: [['1']] },
    { kind: 'bars', labels: ['1'], series: [[1], [1], [1]] },
    { kind: 'curve', labels: ['f'], series: [[[0]]] },
    { kind: 'curve', labels: ['f'], series: [[[0, '1']]] },
    { kind: 'curve', labels: ['f'], series: [{ length: 1, 0: [0, 1] }] },
  ])('%j', (message) => {
    expect(readOutput(message)).toBeUndefined();
  });
});
