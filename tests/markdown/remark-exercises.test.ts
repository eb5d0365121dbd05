import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { numberingPlugins } from '../../src/markdown/outline.ts';
import { remarkBraces } from '../../src/markdown/remark-braces.ts';
import { remarkChapterLinks } from '../../src/markdown/remark-chapter-links.ts';
import { remarkExercises } from '../../src/markdown/remark-exercises.ts';
import { remarkTags } from '../../src/markdown/remark-tags.ts';
import { remarkVariables } from '../../src/markdown/remark-variables.ts';
import { content, folders, run, scope } from './harness.ts';

// The islands are stand-ins, the tags under test are the real ones.
const own = {
  islands: folders.islands,
  components: fileURLToPath(new URL('../../src/components/mdx/', import.meta.url)),
};

const check = (text: string, name = '02-entropy.exercises.mdx') =>
  run(text, {
    name,
    remark: [
      ...numberingPlugins(own),
      remarkExercises,
      [remarkVariables, { scope }],
      [remarkBraces, { scope }],
      [remarkTags, { ...own, scope }],
      [remarkChapterLinks, { ...own, content }],
    ],
  });

const CHOICE = `- [x] 2比特

  四个里挑一个。
- [ ] 4比特

  没有取对数。`;

const exercise = (inside: string, attributes = 'id="a"') =>
  `<Exercise ${attributes}>\n\n${inside}\n\n</Exercise>`;

describe('a choice', () => {
  it('gives every option a radio button and its reason', async () => {
    const { html, problems } = await check(exercise(`多少？\n\n${CHOICE}`));
    expect(problems).toEqual([]);
    const option = (letter: string, right: boolean, label: string, reason: string) =>
      `<div class="exercise-choice"${right ? ' data-right=""' : ''}>` +
      `<label class="exercise-option"><input type="radio" name="a" class="needs-js" autocomplete="off"><b>${letter}.</b><span>${label}</span></label>` +
      `<details class="exercise-reason"><summary>选它，说明什么</summary><div class="box-body"><p><b class="exercise-verdict">${right ? '✓ 对。' : '✗ 不对。'}</b>${reason}</p></div></details></div>`;
    expect(html.replaceAll('\n', '')).toContain(
      `<div class="exercise-options" role="radiogroup" aria-labelledby="a-title a-question">${option('A', true, '2比特', '四个里挑一个。')}${option('B', false, '4比特', '没有取对数。')}</div>`,
    );
    expect(html).toContain('kind="&#x22;choice&#x22;"');
    expect(html).toContain('data-act="reveal"');
    expect(html).not.toContain('data-act="draw"');
  });

  it('takes an option that is an expression alone, as MDX hands it over', async () => {
    const { html, problems } = await check(
      exercise('- [x] {bits(entropy([0.5, 0.5]))}\n\n  对。\n- [ ] 2\n\n  错。'),
    );
    expect(problems).toEqual([]);
    expect(html).toMatch(/<span><data value="1"[^>]*>1比特<\/data><\/span>/);
  });
});

describe('a number', () => {
  const answer = `<Answer label="熵" is={bits(entropy([a, 1 - a]))}>

- {a}：这是概率。

</Answer>`;
  const given = '<Given name="a" value={0.5} min={0.1} max={0.9} step={0.1} />';

  it('is an expression of the text, and so are its known mistakes', async () => {
    const { html, problems } = await check(exercise(`一面的概率是${given}。\n\n${answer}`));
    expect(problems).toEqual([]);
    expect(html).toMatch(
      /<p>答案：<b class="exercise-right"><data value="1"[^>]*data-live="[0-9a-f]{6}"[^>]*>1比特<\/data><\/b>。<\/p>/,
    );
    expect(html).toMatch(
      /<ul class="exercise-wrongs">\s*<li><data value="0.5"[^>]*>0.5<\/data>：这是概率。<\/li>/,
    );
    expect(html).toContain('data-act="draw"');
  });

  it('cannot be drawn anew without a number that may change', async () => {
    const { html } = await check(exercise('<Answer label="熵" is={bits(entropy([0.5, 0.5]))} />'));
    expect(html).not.toContain('data-act="draw"');
  });
});

describe('the order', () => {
  it('is question, what to do, where to read again, hints, solution', async () => {
    const { html, problems } = await check(
      exercise(
        `<Solution>\n\n解\n\n</Solution>\n\n<Hint>\n\n想\n\n</Hint>\n\n多少？\n\n${CHOICE}`,
        'id="a" reread="01-first.mdx#start"',
      ),
    );
    expect(problems).toEqual([]);
    const places = [
      '多少？',
      'exercise-options',
      'data-act="check"',
      'exercise-reread',
      '<Hint',
      '<Solution',
    ];
    const found = places.map((place) => html.toLowerCase().indexOf(place.toLowerCase()));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });
});

describe('numbers', () => {
  it('are counted in the file of exercises, under the number of its chapter', async () => {
    const { html } = await check(`${exercise(CHOICE)}\n\n${exercise(CHOICE, 'id="b"')}`);
    expect([...html.matchAll(/number="&#x22;([^&]*)&#x22;"/g)].map(([, n]) => n)).toEqual([
      '练习2.1',
      '练习2.2',
    ]);
  });

  it('are not printed elsewhere', async () => {
    const { html } = await check(exercise(CHOICE), 'final-test.mdx');
    expect(html).not.toContain('number=');
  });
});

describe('tells the author', () => {
  it.each([
    [
      exercise('证明它。'),
      '1:1 <Exercise>没有答案：写一组选项（- [x]、- [ ]）、一个<Answer>，或者一个<Solution>',
    ],
    [exercise('- [x] 对\n\n  理由'), '3:1 <Exercise>至少要有两个选项'],
    [
      exercise('- [ ] 甲\n\n  理由\n- [ ] 乙\n\n  理由'),
      '3:1 <Exercise>要有一个选项打勾（- [x]），这里有0个',
    ],
    [
      exercise('- [x] 甲\n\n  理由\n- [x] 乙\n\n  理由'),
      '3:1 <Exercise>要有一个选项打勾（- [x]），这里有2个',
    ],
    [
      exercise('- [x] 甲\n\n  理由\n- [ ] 乙'),
      '6:1 <Exercise>的每个选项下面要有理由：空一行，缩进两格，写为什么对或错',
    ],
    [
      exercise('- [x] 甲\n\n  理由\n- 乙\n\n  理由'),
      '6:1 <Exercise>的选项写成“- [ ] 选项”，对的一项写成“- [x] 选项”',
    ],
    [
      exercise(`${CHOICE}\n\n<Answer label="熵" is={1} />`),
      '10:1 <Exercise>里有了选项就不能再有<Answer>：分成两道练习',
    ],
    [exercise('<Answer label="熵" />'), '3:1 <Answer>缺少is={要算的式子}'],
    [exercise('<Answer label="熵" is="1" />'), '3:19 <Answer>缺少is={要算的式子}'],
    [
      exercise('<Answer label="熵" is={1}>\n\n- 二：错了\n\n</Answer>'),
      '5:1 <Answer>里的每一条以算错的式子开头：- {式子}：错在哪里',
    ],
    [
      exercise('<Answer label="熵" is={entropi([1])} />'),
      '3:23 {entropi([1])}：没有叫entropi的度量，是不是想写entropy',
    ],
    ['<Hint>\n\n想\n\n</Hint>', '1:1 <Hint>只能写在<Exercise>里'],
    [`${exercise(CHOICE)}\n\n${exercise(CHOICE)}`, '12:1 第1行已经有一道练习叫a：换一个本页没有的'],
    [exercise(CHOICE, 'id="a" reread="01-first.mdx#nowhere"'), '1:1 01-first.mdx里没有#nowhere。'],
    [
      exercise(`<Given name="share" value={0.5} min={0.1} max={0.9} step={0.1} />\n\n${CHOICE}`),
      '3:1 抽到的share没有用处：没有一处用到它。在大括号里写{share}，或者写进动手图的属性、代码',
    ],
    [exercise(CHOICE, 'id="a" level={4}'), '1:18 <Exercise>的level要在1到3之间，这里是4'],
  ])('%s', async (text, problem) => {
    const { problems } = await check(text);
    expect(problems[0]).toContain(problem);
  });
});
