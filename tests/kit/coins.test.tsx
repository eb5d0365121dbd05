import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Coins } from '../../src/kit/Coins.tsx';

describe('Coins', () => {
  const html = render(<Coins label="抛了三次" tosses="正正反" onChange={() => {}} color="p" />);

  it('draws every toss, heads filled and tails as a ring, with its character', () => {
    expect(html.match(/class="coin heads fill"><span aria-hidden="true">正</g)).toHaveLength(2);
    expect(html.match(/class="coin tails"><span aria-hidden="true">反</g)).toHaveLength(1);
    expect(html).toContain('role="group" aria-label="抛了三次：正正反"');
  });

  it('lays a named button over each, which goes when there is no JavaScript', () => {
    const names = [...html.matchAll(/<button type="button" class="needs-js" aria-label="(.*?)">/g)];
    expect(names.map(([, name]) => name)).toEqual(['第1次：正面', '第2次：正面', '第3次：反面']);
  });
});
