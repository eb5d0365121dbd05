import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Faces } from '../../src/kit/Faces.tsx';

const parts = (value: number, places: number) =>
  [
    ...render(<Faces label="格" value={value} places={places} color="h" />).matchAll(
      /inline-size:([\d.]+)%/g,
    ),
  ].map(([, part]) => Number(part));

describe('Faces', () => {
  it.each([
    [2.35, 4, [100, 100, 35]],
    [1.06, 2, [100, 6]],
    [1, 2, [100]],
    [6, 6, [100, 100, 100, 100, 100, 100]],
    [0, 3, []],
  ])('%d of %d', (value, places, filled) => {
    expect(parts(value, places)).toEqual(filled);
  });

  it('is one image with a sentence, and shows the places that stay empty', () => {
    const html = render(<Faces label="3格里填了1格" value={1} places={3} />);
    expect(html).toContain('role="img" aria-label="3格里填了1格"');
    expect(html.match(/faces-face/g)).toHaveLength(3);
  });
});
