import { transformWithOxc } from 'vite';
import { describe, expect, it } from 'vitest';
import { liveKey, liveModule } from '../../src/markdown/liveExpressions.ts';
import { remarkBraces } from '../../src/markdown/remark-braces.ts';
import { rehypeKatexStrict } from '../../src/markdown/rehype-katex-strict.ts';
import { remarkVariables } from '../../src/markdown/remark-variables.ts';
import { courseScope } from '../../src/markdown/scope.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { Formatted } from '../../src/notebook/formatted.ts';
import { run } from './harness.ts';

const remark = [
  [remarkVariables, { scope: courseScope }],
  [remarkBraces, { scope: courseScope }],
] as never;

const WIN =
  '胜率是<Scrub name="win" value={0.99} min={0.5} max={1} step={0.01} label="胜率" />{0 * win}。';
/** The entropy of a match that is won with 0.99. */
const UPSET = entropy([0.99, 1 - 0.99]);

const page = (text: string) => `${WIN}\n\n${text}`;

describe('an expression that mentions a variable stays live', () => {
  it.each([
    [
      '{entropy([win, 1 - win])}',
      `<data value="${UPSET}" class="number live" data-live="KEY">0.0808</data>`,
    ],
    [
      '{bits(entropy([win, 1 - win]), 5)}',
      `<data value="${UPSET}" data-unit="bit" data-digits="5" class="amount live" data-live="KEY">0.080793比特</data>`,
    ],
    ['{win}', '<data value="0.99" class="number live" data-live="KEY">0.99</data>'],
    ['{percent(win)}', '<data value="0.99" class="number live" data-live="KEY">99%</data>'],
    ["{win > 0.9 ? '稳了' : '难说'}", '<span class="live" data-live="KEY">稳了</span>'],
    ['{[win, 1 - win]}', '<span class="live" data-live="KEY">（0.99，0.01）</span>'],
    ['{[1, 2].map((win) => 2 * win)[0]}', '<data value="2" class="number">2</data>'],
    ['{1 / 8}', '<data value="0.125" class="number">0.125</data>'],
  ])('%s', async (text, html) => {
    const outcome = await run(page(text), { remark });
    expect(outcome.problems).toEqual([]);
    const key = liveKey(text.slice(1, -1));
    expect(outcome.html).toContain(`<p>${html.replace('KEY', key)}</p>`);
  });

  it.each([
    [
      '{entropy([wni, 1 - wni])}',
      '3:11 {entropy([wni, 1 - wni])}：没有叫wni的度量或变量，是不是想写win',
    ],
    ['{win + entrpy([1])}', '3:8 {win + entrpy([1])}：没有叫entrpy的度量或变量，是不是想写entropy'],
    [
      "{win > 2 ? nope : '好'}",
      "3:12 {win > 2 ? nope : '好'}：没有叫nope的度量或变量，能用的名字是src/metrics里的函数和这一页的变量（win）",
    ],
    [
      '{entropy([win, 0.01])}',
      '3:1 {entropy([win, 0.01])}：win=0.5时entropy算不出来：entropy requires p to sum to 1, but received a sum of 0.51; normalize(p) turns weights into probabilities。把min或max改到算得出来的范围',
    ],
    ['## 胜率{win} [#win-rate]', '3:1 标题里不能用会变的数（win）：标题还要印在目录里'],
    ['## 胜率$\\val{win}$ [#win-rate]', '3:1 标题里不能用会变的数（win）：标题还要印在目录里'],
    ['$x=\\val{[win, 1 - win]}$', '3:4 \\val{[win, 1 - win]}：公式里会变的只能是一个数'],
  ])('%s', async (text, problem) => {
    expect((await run(page(text), { remark })).problems).toEqual([problem]);
  });
});

describe('a live number in a formula', () => {
  const rehype = [rehypeKatexStrict] as never;

  it('stands in the HTML, in the MathML and in the TeX that is copied', async () => {
    const tex = '$h=2\\val[4]{entropy([win, 1 - win])}+\\val{win}$';
    const { html, problems } = await run(page(tex), { remark, rehype });
    expect(problems).toEqual([]);
    const [entropyKey, winKey] = ['entropy([win, 1 - win])', 'win'].map(liveKey);
    expect(html).toContain(
      `<span class="mord">2<span data-live="${entropyKey}" data-digits="4">0.08079</span></span>`,
    );
    expect(html).toContain(
      `<mn>2<span data-live="${entropyKey}" data-digits="4">0.08079</span></mn>`,
    );
    expect(html).toContain(`<mn data-live="${winKey}" data-digits="3">0.99</mn>`);
    expect(html).toContain(`<span class="mord" data-live="${winKey}" data-digits="3">0.99</span>`);
    expect(html).toContain('h=20.08079+0.99</annotation>');
    expect(html).not.toContain('904173');
  });

  it('in a fraction and in a display formula, next to each other', async () => {
    const tex = '$$\n\\frac{\\val{win}}{\\val{1 - win}}\\val{win}\\val{2 * win}\n$$';
    const { html, problems } = await run(page(tex), { remark, rehype });
    expect(problems).toEqual([]);
    // Twice in what is seen, twice in what is read out.
    expect(html.match(new RegExp(`data-live="${liveKey('win')}"`, 'g'))).toHaveLength(4);
    expect(html.match(new RegExp(`data-live="${liveKey('2 * win')}"`, 'g'))).toHaveLength(2);
    expect(html).not.toContain('904173');
  });
});

/** Runs the module of a page as a browser would. */
async function expressionsOf(text: string) {
  const source = liveModule(text, await courseScope())!;
  const { code } = await transformWithOxc(source, 'live.ts');
  const imports = [...code.matchAll(/import \{ (\w+) \} from "([^"]+)";/g)];
  const names = imports.map(([, name]) => name);
  const values = await Promise.all(
    imports.map(async ([, name, path]) => (await import(path))[name] as unknown),
  );
  const body = code.replace(/import .*;/g, '').replace('export const expressions =', 'return');
  return new Function(...names, body)(...values) as Record<
    string,
    [string[], (...values: number[]) => unknown]
  >;
}

describe('the module of a chapter', () => {
  it('computes every live expression from the metrics, and nothing else', async () => {
    const text = page(
      '{entropy([win, 1 - win])}，{bits(selfInformation(win))}，{1/8}，$\\val{1 - win}$\n\n```js\n{win}\n```',
    );
    const expressions = await expressionsOf(text);
    expect(Object.keys(expressions).sort()).toEqual(
      ['0 * win', 'entropy([win, 1 - win])', 'bits(selfInformation(win))', '1 - win']
        .map(liveKey)
        .sort(),
    );
    const [names, compute] = expressions[liveKey('entropy([win, 1 - win])')];
    expect(names).toEqual(['win']);
    expect(compute(0.25)).toBe(entropy([0.25, 0.75]));
    const amount = expressions[liveKey('bits(selfInformation(win))')][1](0.25);
    expect(amount).toEqual(new Formatted('bits', selfInformation(0.25), 3));
  });

  it('names several variables in the order of the page', async () => {
    const second = '<Scrub name="loss" value={1} min={0} max={2} step={1} label="损失" />';
    const expressions = await expressionsOf(`${page(second)}\n\n{loss * win}`);
    const [names, compute] = expressions[liveKey('loss * win')];
    expect(names).toEqual(['win', 'loss']);
    expect(compute(0.5, 3)).toBe(1.5);
  });

  it('there is none where nothing can be turned', async () => {
    expect(liveModule('{1/8}', await courseScope())).toBeUndefined();
  });

  it('the same expression, written twice, is computed once', async () => {
    const expressions = await expressionsOf(page('{ win }，{win}'));
    expect(Object.keys(expressions).sort()).toEqual([liveKey('0 * win'), liveKey('win')].sort());
  });
});
