import { describe, expect, it } from 'vitest';
import { classNames, cutRules } from '../../src/tools/formulaRules.ts';

describe('cutRules', () => {
  const css =
    '@layer katex{@font-face{font-family:KaTeX_Main}.katex .a,.katex .b{x:1}.katex .c{y:2}}.c{z:3}';

  it('keeps the selectors whose classes a page has, and whatever is not KaTeX’s', () => {
    expect(cutRules(css, new Set(['katex', 'b']))).toBe(
      '@layer katex{@font-face{font-family:KaTeX_Main}.katex .b{x:1}}.c{z:3}',
    );
  });

  it('changes nothing where every class is used, or where there is no such layer', () => {
    expect(cutRules(css, new Set(['katex', 'a', 'b', 'c']))).toBe(css);
    expect(cutRules('.katex .c{y:2}', new Set())).toBe('.katex .c{y:2}');
  });
});

it('classNames finds every class of a page', () => {
  expect(classNames('<p class="a b"><i class="c">class d</i></p>')).toEqual(['a', 'b', 'c']);
});
