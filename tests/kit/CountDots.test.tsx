import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { CountDots } from '../../src/kit/CountDots.tsx';

const html = render(
  <CountDots
    most={100}
    color="q"
    dots={[
      { x: 10, y: 20, count: 100, text: '100回' },
      { x: 30, y: 40, count: 25 },
      { x: 50, y: 100, count: 1, text: '∞', hollow: true },
    ]}
  />,
);

it('the area of a dot is its count', () => {
  const sizes = [...html.matchAll(/--size:\s?([\d.]+)/g)].map(([, size]) => Number(size) ** 2);
  expect(sizes).toEqual([1, 0.25, expect.closeTo(0.01, 12)]);
});

it('words stand beside a dot, below it at the top of the plot, or not at all', () => {
  expect(html).toContain('<b>100回</b>');
  expect(html).toContain('<b class="below">∞</b>');
  expect(html.match(/<b/g)).toHaveLength(2);
});

it('a ring is what lies beyond', () => {
  expect(html.match(/class="hollow"/g)).toHaveLength(1);
  expect(html).toContain('c-q');
});
