import { describe, expect, it } from 'vitest';
import { rehypeKatexLean } from '../../src/markdown/rehype-katex-lean.ts';
import { rehypeKatexStrict } from '../../src/markdown/rehype-katex-strict.ts';
import { run } from './harness.ts';

const set = async (tex: string, plugins = [rehypeKatexStrict, rehypeKatexLean]) =>
  (await run(`$${tex}$`, { rehype: plugins })).html;

describe('formulas without what no browser needs', () => {
  it('lengths have three decimals, and no style ends in a semicolon', async () => {
    const before = await set('\\frac{p}{q}', [rehypeKatexStrict]);
    const after = await set('\\frac{p}{q}');
    expect(before).toMatch(/style="[^"]*\d\.\d{4}em;"/);
    expect(after).toMatch(/style="[^"]*\d\.\d{3}em"/);
    expect(after).not.toMatch(/\.\d{4,}em|;"/);
  });

  it('MathML does without its namespace; everything else stays', async () => {
    const text = (html: string) => html.replace(/ style="[^"]*"| xmlns="[^"]*"/g, '');
    const before = await set('x_i^2', [rehypeKatexStrict]);
    const after = await set('x_i^2');
    expect(before).toContain('<math xmlns=');
    expect(after).toContain('<math>');
    expect(text(after)).toBe(text(before));
  });
});
