import { describe, expect, it } from 'vitest';
import { rehypeKatexStrict } from '../../src/markdown/rehype-katex-strict.ts';
import { run } from './harness.ts';

const rehype = [rehypeKatexStrict];

describe('a formula', () => {
  it('is set with MathML beside it', async () => {
    const { html, problems } = await run('设$p$。', { rehype });
    expect(problems).toEqual([]);
    expect(html).toMatch(/^<p>设<span class="katex"><span class="katex-mathml"><math/);
  });

  it('on lines of its own is a display formula', async () => {
    const { html } = await run('$$\nE=mc^2\n$$', { rehype });
    expect(html).toMatch(/^<span class="katex-display">/);
  });

  it('takes Han in \\text{}', async () => {
    const { html, problems } = await run('$\\text{平均意外}=H$', { rehype });
    expect(problems).toEqual([]);
    expect(html).toContain('平均意外');
  });

  it.each([
    ['\\pc{p_i}', 't-p'],
    ['\\qc{q_i}', 't-q'],
    ['\\hc{H(P)}', 't-h'],
    ['\\dc{D_{\\mathrm{KL}}(P\\parallel Q)}', 't-d'],
  ])('%s has the colour of its quantity', async (tex, name) => {
    const { html, problems } = await run(`$${tex}$`, { rehype });
    expect(problems).toEqual([]);
    expect(html).toContain(`class="enclosing ${name}"`);
  });

  it('is copied as TeX that works elsewhere', async () => {
    const { html } = await run('$\\pc{p}\\qc {q}\\hc{H}$', { rehype });
    expect(html).toContain('<annotation encoding="application/x-tex">{p}{q}{H}</annotation>');
  });

  it.each([
    ['\\htmlClass{t-p}{p}+\\htmlClass {t-q} {q}', '{p}+{q}'],
    ['\\hc{\\underbrace{\\sum\\pc{p_i}}_{\\text{熵}}}', '{\\underbrace{\\sum{p_i}}_{\\text{熵}}}'],
    ['\\frac{\\pc p}{\\qc q}', '\\frac{p}{q}'],
  ])('%s is copied without a word of ours', async (tex, copied) => {
    const { html, problems } = await run(`$${tex}$`, { rehype });
    expect(problems).toEqual([]);
    expect(html).toContain(`<annotation encoding="application/x-tex">${copied}</annotation>`);
    expect(html).not.toMatch(/<annotation[^>]*>[^<]*\\html/);
  });

  it('leaves no macro behind for the next', async () => {
    const { problems } = await run('$\\gdef\\mine{x}\\mine$和$\\mine$', { rehype });
    expect(problems).toHaveLength(1);
  });
});

describe('problems', () => {
  it.each([
    [
      '第一行\n第二行$\\foo{x}$',
      '2:4 公式排不出来：没有\\foo这个命令（KaTeX：Undefined control sequence: \\foo at position 1: \\foo{x}）',
    ],
    [
      '文\n\n$$\nx^2\n+\\frac{1\n$$',
      "3:1 公式排不出来：公式没有写完（KaTeX：Unexpected end of input in a macro argument, expected '}' at end of input: x^2 +\\frac{1）",
    ],
    [
      '> $$\n> x_1_2\n> $$',
      '1:3 公式排不出来：连着写了两个下标：用大括号分开（KaTeX：Double subscript at position 4: x_1_2）',
    ],
    [
      '$a\\href{https://x.y}{b}$',
      '1:1 公式排不出来：这个命令不能用（KaTeX：Command not allowed: \\href）',
    ],
    [
      '$x（1）$',
      '1:1 公式排不出来：公式里的标点用半角，（换成半角的或放进\\text{…}（KaTeX：Unicode text character "（" used in math mode [unicodeTextInMathMode] at position 2: x（1））',
    ],
    [
      '$\\htmlData{hot=p}{y}$',
      '1:1 公式排不出来：这个命令不能用（KaTeX：Command not allowed: \\htmlData）',
    ],
    [
      '$\\htmlId{x}{y}$',
      '1:1 公式排不出来：这个命令不能用（KaTeX：Command not allowed: \\htmlId）',
    ],
    ['$\\text{🙂}$', /^1:1 公式排不出来：/],
  ])('%s', async (text, problem) => {
    const { problems } = await run(text, { rehype });
    expect(problems).toHaveLength(1);
    if (typeof problem === 'string') expect(problems[0]).toBe(problem);
    else expect(problems[0]).toMatch(problem);
  });

  it('go to the file, not to the terminal', async () => {
    const { warn } = console;
    const printed: unknown[] = [];
    console.warn = (message: unknown) => printed.push(message);
    await run('$x（1）$', { rehype });
    console.warn = warn;
    expect(printed).toEqual([]);
  });
});
