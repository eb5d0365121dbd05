import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Outputs } from '../../src/cells/Outputs.tsx';
import { MOST, type Output } from '../../src/cells/output.ts';

const html = (...outputs: Output[]) => render(<Outputs outputs={outputs} />);

test('lines that follow each other are one text', () => {
  const markup = html(
    { kind: 'text', text: 'a' },
    { kind: 'text', text: 'b' },
    { kind: 'cut' },
    { kind: 'text', text: 'c' },
  );
  expect(markup.match(/<pre/g)).toHaveLength(2);
  expect(markup).toContain('>a\nb</pre>');
  expect(markup).toContain('后面的没有显示');
});

test('a table shows few digits and keeps them all', () => {
  const markup = html({
    kind: 'table',
    header: ['名', '值'],
    rows: [
      ['甲', 2 / 3],
      ['乙', NaN],
    ],
  });
  expect(markup).toContain('<td class="number" title="0.6666666666666666">0.6667</td>');
  expect(markup).toContain('>NaN</td>');
  expect(markup).toContain('<th scope="col" class="number">值</th>');
});

test('markup stays text', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const markup = html(
    { kind: 'text', text: evil },
    { kind: 'table', header: [evil], rows: [[evil]] },
    { kind: 'bars', labels: [evil], series: [[1]] },
    {
      kind: 'curve',
      labels: [evil, evil + 2],
      series: [
        [
          [0, 1],
          [1, 2],
        ],
        [
          [0, 1],
          [1, 2],
        ],
      ],
    },
  );
  expect(markup).not.toContain('<img');
});

test('one distribution has no legend, two are P and Q', () => {
  expect(html({ kind: 'bars', labels: ['1'], series: [[1]] })).not.toContain('legend');
  const two = html({ kind: 'bars', labels: ['1'], series: [[1], [0.5]] });
  expect(two).toContain('aria-label="柱形图。P：1 1。Q：1 0.5"');
});

test('two lines are told apart by their names', () => {
  const line = (y: number): [number, number][] => [
    [0, y],
    [1, y + 1],
  ];
  const markup = html({ kind: 'curve', labels: ['f', 'g'], series: [line(0), line(1)] });
  expect(markup).toContain('aria-label="曲线图。f从0到1，g从1到2。"');
  expect(markup.match(/<li/g)).toHaveLength(2);
});

const number = fc.double();

test('any numbers can be drawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { maxLength: MOST.points }),
      fc.array(fc.double({ min: 0, noNaN: true }), { minLength: 1, maxLength: MOST.bars }),
      (points, values) => {
        const labels = values.map((_, i) => String(i));
        const markup = html(
          { kind: 'curve', labels: ['f'], series: [points] },
          { kind: 'bars', labels, series: [values] },
        );
        expect(markup).not.toMatch(/NaN/);
      },
    ),
  );
});
