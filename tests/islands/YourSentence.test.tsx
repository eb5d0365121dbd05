import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import YourSentence from '../../src/islands/YourSentence.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { characterCounts } from '../../src/metrics/characterCounts.ts';
import { empiricalDistribution } from '../../src/metrics/empiricalDistribution.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const at = (text: string) => render(<YourSentence cell="2.4" text={text} />);
/** The zeros and ones under the sentence, in order. */
const bitsOf = (html: string) =>
  [
    ...html
      .slice(html.indexOf('code-text'), html.indexOf('class="note"'))
      .matchAll(/<small>([01]*)</g),
  ]
    .map(([, word]) => word)
    .join('');

describe('YourSentence', () => {
  const html = render(<YourSentence cell="2.4" />);

  it('opens with a sentence whose most frequent character takes one digit, and is lit', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>绕口令/);
    expect(html).toMatch(/class="lit" data-letter="0">是<small>.<\/small>/);
    expect(html).toContain('“是”：14个字里有6个，意外1.22比特，码长1位。');
  });

  it.each([
    '是不是？是就是，不是就不是。',
    '今晚看球别忘了带茶叶蛋',
    'see the seven geese sleep',
    '天天向上 👍🏽👍🏽\n“好”',
  ])('%j: entropy, average length and all its digits are those of the metrics', (text) => {
    const one = at(text);
    const p = empiricalDistribution(text);
    const { words, lengths } = huffmanCode(p);
    const { characters, counts } = characterCounts(text);
    const average = averageCodeLength(p, lengths);
    const total = counts.reduce((sum, count, i) => sum + count * lengths[i]!, 0);
    expect(one).toContain(`熵是${formatAmount(entropy(p))}`);
    expect(one).toContain(`整句${total}位`);
    expect(one).toContain(`多付${formatNumber(average - entropy(p))}位`);
    const length = counts.reduce((sum, count) => sum + count, 0);
    const fixed = Math.ceil(Math.log2(characters.length));
    expect(one).toContain(`整句${fixed * length}位`);
    // Read back digit by digit, as the receiver would.
    let [rest, read] = [bitsOf(one), ''];
    expect(rest).toHaveLength(total);
    while (rest !== '') {
      const next = words.findIndex((word) => rest.startsWith(word!));
      read += characters[next];
      rest = rest.slice(words[next]!.length);
    }
    expect(read).toBe(text);
  });

  it('one character over and over: no entropy, no digits, and the reason', () => {
    const same = at('哈哈哈');
    expect(same).toContain('熵是零，什么也不用发。');
    expect(same).toContain('整句0位');
    expect(same).not.toMatch(/NaN|Infinity|−0[^.]/);
  });

  it('nothing at all: says so, without a number that is none', () => {
    const empty = at('');
    expect(empty).toContain('还没有写字。');
    expect(empty).not.toMatch(/NaN|Infinity|undefined/);
    expect(empty).toContain('data-reached="false"');
  });

  it('names what cannot be seen', () => {
    const blank = at('a b\nc\u3000d\u200B');
    for (const name of ['空格×1', '换行×1', '全角空格×1', 'U+200B×1'])
      expect(blank).toContain(name);
  });

  it('a uniform text pays nothing more; its goal needs ten characters and exactly 2 bits', () => {
    const reached = (text: string) => at(text).includes('data-reached="true"');
    expect(at('春夏秋冬')).toContain('平均码长恰好等于熵');
    expect(reached('春夏秋冬')).toBe(false);
    expect(reached('春夏秋冬春夏秋冬春夏秋冬')).toBe(true);
    expect(reached('甲甲甲甲甲甲甲甲乙乙丙丙丁丁戊戊')).toBe(true);
    expect(reached('甲甲甲甲乙乙丙丁甲甲甲甲乙乙丙丁')).toBe(false);
    expect(html).toContain('data-reached="false"');
  });

  it('does not praise the code where 2 bits come from shares that are no powers of a half', () => {
    const odd = at('甲甲甲甲甲甲甲甲甲乙乙乙乙乙乙乙乙丙丙丙丁丁丁戊');
    expect(odd).toContain('data-reached="true"');
    expect(odd).toContain('比熵多付0.0833位');
    expect(odd).not.toContain('一位也不多付');
    expect(at('春夏秋冬春夏秋冬春夏秋冬')).toContain('码长就恰好等于信息量，一位也不多付');
  });

  it('a hundred and twenty different characters are drawn, too', () => {
    const many = at(
      Array.from({ length: 120 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
    );
    expect(many).not.toMatch(/NaN|undefined/);
    expect(many.match(/code-node leaf/g)).toHaveLength(120);
    expect(many).toContain('整句840位');
  });
});
