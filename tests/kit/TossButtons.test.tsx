import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { TossButtons } from '../../src/kit/TossButtons.tsx';

const disabled = (tosses: string) =>
  [
    ...render(<TossButtons tosses={tosses} most={3} onChange={() => {}} />).matchAll(
      /<button([^>]*)>(.*?)<\/button>/g,
    ),
  ]
    .filter(([, attributes]) => attributes.includes('aria-disabled'))
    .map(([, , name]) => name);

describe('TossButtons', () => {
  it('keeps between one toss and the most', () => {
    expect(disabled('正反')).toEqual([]);
    expect(disabled('正')).toEqual(['减一次']);
    expect(disabled('正反正')).toEqual(['加正面', '加反面']);
  });
});
