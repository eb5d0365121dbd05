import { describe, expect, test } from 'vitest';
import { DocstringError, parseDocstring } from '../../src/metricDocs/docstring.ts';

const ENTROPY = `import { sum } from './shared/sum.ts';

/** Not this one. */
const x = 1;

/**
 * 信息熵 · Entropy: the average self-information of one outcome
 * drawn from p.
 *
 * 结果揭晓之前，
 * 平均还缺多少信息：
 * Shannon的定义。
 *
 *   $H(P) = -\\sum_i p_i \\log_b p_i$
 *
 * Unit    bit（base 2）、nat（base 'e'）
 * Domain  p：长度n ≥ 1，各项 ≥ 0；
 *   base > 1或'e'
 * Range   [0, log_b n]
 * Limits  p_i = 0的项为0
 *
 * @throws {RangeError} p或base不在定义域里
 * @example entropy([0.5, 0.25, 0.25]) // 1.5
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory,
 *   2nd ed., §2.1
 */
export function entropy(p: Vector, base: Base = 2): number {
  return 0;
}
`;

/** What is wrong with a docstring, without the file name that every line begins with. */
function problemsOf(source: string, name = 'entropy'): readonly string[] {
  try {
    parseDocstring(name, source);
  } catch (error) {
    expect(error).toBeInstanceOf(DocstringError);
    const { problems, message } = error as DocstringError;
    expect(message.split('\n')).toEqual(problems.map((one) => `src/metrics/${name}.ts: ${one}`));
    return problems;
  }
  return [];
}

/** The fixture without the lines that hold `text`. */
const without = (text: string): string =>
  ENTROPY.split('\n')
    .filter((line) => !line.includes(text))
    .join('\n');

test('every part of a docstring becomes a field', () => {
  expect(parseDocstring('entropy', ENTROPY)).toEqual({
    name: 'entropy',
    signature: {
      parameters: [
        { name: 'p', type: 'Vector', default: undefined },
        { name: 'base', type: 'Base', default: '2' },
      ],
      result: 'number',
    },
    chineseName: '信息熵',
    englishName: 'Entropy',
    aliases: [],
    englishSentence: 'the average self-information of one outcome drawn from p.',
    chineseSentence: '结果揭晓之前，平均还缺多少信息：Shannon的定义。',
    formulas: ['H(P) = -\\sum_i p_i \\log_b p_i'],
    unit: "bit（base 2）、nat（base 'e'）",
    domain: "p：长度n ≥ 1，各项 ≥ 0；base > 1或'e'",
    range: '[0, log_b n]',
    limits: 'p_i = 0的项为0',
    throws: [{ error: 'RangeError', when: 'p或base不在定义域里' }],
    examples: [{ expression: 'entropy([0.5, 0.25, 0.25])', stated: '1.5' }],
    chapter: '02-entropy',
    sources: ['Cover & Thomas, Elements of Information Theory, 2nd ed., §2.1'],
  });
});

test('what may stand several times may: formulas, examples, errors, sources', () => {
  const more = ENTROPY.replace(' * Unit', ' *   $H \\ge\n *     0$\n *\n * Unit')
    .replace(' * @chapter', ' * @example entropy([1]) // 0\n * @chapter')
    .replace(' * @example', ' * @throws {TypeError} p不是数组\n * @example')
    .replace(' */\nexport', ' * @see 信息论讲义\n */\nexport');
  const { formulas, examples, throws, sources } = parseDocstring('entropy', more);
  expect(formulas[1]).toBe('H \\ge 0');
  expect(examples.map(({ stated }) => stated)).toEqual(['1.5', '0']);
  expect(throws.map(({ error }) => error)).toEqual(['RangeError', 'TypeError']);
  expect(sources[1]).toBe('信息论讲义');
});

test('other names are separated by 、 or a comma', () => {
  const named = ENTROPY.replace(' * @chapter', ' * @alias 香农熵、Shannon entropy\n * @chapter');
  expect(parseDocstring('entropy', named).aliases).toEqual(['香农熵', 'Shannon entropy']);
});

test('reads files with Windows line ends', () => {
  expect(parseDocstring('entropy', ENTROPY.replaceAll('\n', '\r\n'))).toEqual(
    parseDocstring('entropy', ENTROPY),
  );
});

describe('a docstring that lacks something is refused with the name of what it lacks', () => {
  test.each(['Unit', 'Domain', 'Range', 'Limits'])('%s', (field) => {
    // The line that continues Domain would else belong to Unit.
    const source = without(` * ${field} `).replace(
      field === 'Domain' ? /.*base > 1.*\n/ : /$^/,
      '',
    );
    expect(problemsOf(source)).toEqual([`the docstring lacks ${field}`]);
  });

  test.each(['@throws', '@example', '@chapter'])('%s', (tag) => {
    expect(problemsOf(without(tag))).toEqual([`the docstring lacks ${tag}`]);
  });

  test('@see', () => {
    const source = ENTROPY.replace(/ \* @see[\s\S]*?(?= \*\/)/, '');
    expect(problemsOf(source)).toEqual(['the docstring lacks @see']);
  });

  test('an empty field', () => {
    expect(problemsOf(ENTROPY.replace('@chapter 02-entropy', '@chapter'))).toEqual([
      'the docstring lacks @chapter',
    ]);
  });

  test('the formula', () => {
    expect(problemsOf(without('$H'))).toEqual(['the docstring lacks a formula $…$']);
  });

  test('the Chinese sentence', () => {
    const source = ENTROPY.replace(/ \* 结果揭晓[\s\S]*? \*\n/, '');
    expect(problemsOf(source)).toEqual([
      'the docstring lacks a Chinese sentence between its name and its formula',
    ]);
  });

  test('the English sentence', () => {
    const source = ENTROPY.replace(/Entropy: the[\s\S]*?drawn from p\./, 'Entropy.');
    expect(problemsOf(source)).toEqual([
      '“信息熵 · Entropy.” has not the form “中文名 · English name: English sentence.”',
    ]);
  });

  test('all of it at once', () => {
    expect(problemsOf(without(' * Range').replace(' * @chapter 02-entropy\n', ''))).toEqual([
      'the docstring lacks Range',
      'the docstring lacks @chapter',
    ]);
  });
});

describe('a docstring with something wrong is refused', () => {
  test('no docstring at all, or one that belongs to something else', () => {
    const missing = ['no docstring right before `export function entropy(`'];
    expect(problemsOf('export function entropy(p: number): number {}')).toEqual(missing);
    expect(problemsOf(ENTROPY, 'entropy2')).toEqual([
      'no docstring right before `export function entropy2(`',
    ]);
    expect(problemsOf(ENTROPY.replace('*/\nexport', '*/\nconst y = 2;\nexport'))).toEqual(missing);
  });

  test('a tag or a field of no known kind', () => {
    expect(problemsOf(ENTROPY.replace('@see', '@source'))).toEqual([
      'the docstring has a line of no known kind: “@source Cover & Thomas, Elements of Information Theory,”',
      'the docstring has a line of no known kind: “  2nd ed., §2.1”',
      'the docstring lacks @see',
    ]);
    expect(problemsOf(ENTROPY.replace('Limits', 'Limit '))).toContain('the docstring lacks Limits');
  });

  test('the same field twice', () => {
    const source = ENTROPY.replace(' * Range', ' * Range   x\n * Range');
    expect(problemsOf(source)).toEqual(['the docstring has 2 × Range, not one']);
  });

  test('a formula that does not end', () => {
    expect(problemsOf(ENTROPY.replace('\\log_b p_i$', '\\log_b p_i'))).toEqual([
      'a formula stands between $ and $: $H(P) = -\\sum_i p_i \\log_b p_i',
    ]);
  });

  test('an example without its value, or of another function', () => {
    expect(problemsOf(ENTROPY.replace(' // 1.5', ''))).toEqual([
      '“entropy([0.5, 0.25, 0.25])” has not the form “@example call // value”',
    ]);
    expect(problemsOf(ENTROPY.replace('@example entropy(', '@example perplexity('))).toEqual([
      'the example does not call entropy: perplexity([0.5, 0.25, 0.25])',
    ]);
  });

  test('an error without its kind', () => {
    expect(problemsOf(ENTROPY.replace('{RangeError} ', ''))).toEqual([
      '“p或base不在定义域里” has not the form “@throws {RangeError} 何时报错”',
    ]);
  });

  test('a signature that cannot be read', () => {
    expect(problemsOf(ENTROPY.replace('): number {', ') {'))).toEqual([
      '`export function entropy(…)` names no type of its result',
    ]);
    expect(problemsOf(ENTROPY.replace('p: Vector', '{ p }: Vector'))).toEqual([
      'the parameter `{ p }: Vector` has not the form `name: Type = default`',
    ]);
  });
});
