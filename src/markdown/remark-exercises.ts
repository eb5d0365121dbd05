// <Exercise>: a choice (a task list, each option with its reason), numbers to fill in (<Answer>) or a
// proof (<Solution>). Runs before remark-braces: what an answer computes becomes an expression of the
// text like any other, so that it lives when the numbers of the question are drawn anew.

import type { Data, Link, List, ListItem, Node, Paragraph, Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxTextExpression } from 'mdast-util-mdx';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { tagsIn, type Tag } from './pageVariables.ts';
import { report } from './problems.ts';
import { attribute } from './remark-data-table.ts';

/** A piece of HTML that no Markdown stands for. */
interface Piece extends Parent {
  type: 'exercisePiece';
  data: Data & { hName: string; hProperties: Record<string, string | string[]> };
}

declare module 'mdast' {
  interface BlockContentMap {
    exercisePiece: Piece;
  }
  interface RootContentMap {
    exercisePiece: Piece;
  }
  interface PhrasingContentMap {
    exercisePiece: Piece;
  }
}

type Kind = 'choice' | 'number' | 'open';

const LETTERS = 'ABCDEFGH';

const PARTS = ['Answer', 'Hint', 'Solution', 'Given'];

export function remarkExercises() {
  return (tree: Root, file: VFile): void => {
    reportLoose(tree, file);
    const seen = new Map<string, number>();
    for (const tag of tagsIn(tree).filter(({ name }) => name === 'Exercise')) {
      if (tag.type === 'mdxJsxTextElement') {
        report(file, tag, '<Exercise>和</Exercise>各占一行，前后空一行');
        continue;
      }
      checkId(tag, seen, file);
      new Exercise(tag, file).build();
    }
    listExercises([...seen.keys()], file);
  };
}

/** For the pages that count what is done: the home page, the final test. */
function listExercises(ids: readonly string[], file: VFile): void {
  const frontmatter = file.data.astro?.frontmatter;
  if (frontmatter) frontmatter.exercises = ids;
}

/** A part of an exercise that stands in none. */
function reportLoose(tree: Root, file: VFile): void {
  visitParents(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, ancestors) => {
    const { name } = node as Tag;
    if (name === null || !PARTS.includes(name)) return;
    const isInside = ancestors.some((one) => (one as Tag).name === 'Exercise');
    if (!isInside) report(file, node, `<${name}>只能写在<Exercise>里`);
  });
}

function checkId(tag: Tag, seen: Map<string, number>, file: VFile): void {
  const id = written(tag, 'id');
  if (id === undefined) return;
  const before = seen.get(id);
  if (before !== undefined) {
    report(file, tag, `第${before}行已经有一道练习叫${id}：换一个本页没有的`);
  }
  seen.set(id, tag.position?.start.line ?? 0);
}

function written(tag: Tag, name: string): string | undefined {
  const item = tag.attributes.find(
    (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  return typeof item?.value === 'string' ? item.value : undefined;
}

class Exercise {
  readonly #tag: MdxJsxFlowElement;
  readonly #file: VFile;

  constructor(tag: MdxJsxFlowElement, file: VFile) {
    this.#tag = tag;
    this.#file = file;
  }

  build(): void {
    const { children } = this.#tag;
    const lists = children.filter(isTaskList);
    const answers = children.filter((one): one is MdxJsxFlowElement => isNamed(one, 'Answer'));
    const kind = lists.length > 0 ? 'choice' : answers.length > 0 ? 'number' : 'open';
    if (lists.length > 0 && answers.length > 0) {
      this.#report(answers[0], '里有了选项就不能再有<Answer>：分成两道练习');
    }
    if (lists.length > 1) this.#report(lists[1], '里有两组选项：分成两道练习');
    if (kind === 'open' && !children.some((one) => isNamed(one, 'Solution'))) {
      const advice = '写一组选项（- [x]、- [ ]）、一个<Answer>，或者一个<Solution>';
      this.#report(this.#tag, `没有答案：${advice}`);
    }
    for (const answer of answers) this.#buildAnswer(answer);
    const list = lists[0];
    if (list) children.splice(children.indexOf(list), 1, this.#options(list));
    this.#tag.children = this.#ordered(kind);
    this.#tag.attributes.push(attribute('kind', kind));
    const { number } = this.#tag.data?.target ?? {};
    if (number !== undefined) this.#tag.attributes.push(attribute('number', `练习${number}`));
  }

  #report(place: Node, message: string): void {
    report(this.#file, place, `<Exercise>${message}`);
  }

  /** The question, then what to do, then what helps. */
  #ordered(kind: Kind): MdxJsxFlowElement['children'] {
    const { children } = this.#tag;
    const isHelp = (one: Node) => isNamed(one, 'Hint') || isNamed(one, 'Solution');
    const isDrawn = tagsIn({ type: 'root', children } as Root).some(({ name }) => name === 'Given');
    const isAnswer = (one: Node) => isNamed(one, 'Answer') || isOptions(one);
    const question = children.filter((one) => !isHelp(one) && !isAnswer(one));
    const id = `${written(this.#tag, 'id') ?? ''}-question`;
    return [
      piece('div', { className: ['exercise-question'], id }, question),
      ...children.filter(isAnswer),
      buttons(kind, isDrawn),
      said(),
      ...this.#reread(),
      ...children.filter((one) => isNamed(one, 'Hint')),
      ...children.filter((one) => isNamed(one, 'Solution')),
    ] as MdxJsxFlowElement['children'];
  }

  /** Where to read again: an ordinary link, checked and printed with all others. */
  #reread(): RootContent[] {
    const url = written(this.#tag, 'reread');
    if (url === undefined) return [];
    const { position } = this.#tag;
    const link: Link = { type: 'link', url, children: [], data: { isTitled: true } };
    if (position) link.position = position;
    return [piece('p', { className: ['exercise-reread'] }, [text('重读：'), link])];
  }

  #options(list: List): Piece {
    const name = written(this.#tag, 'id') ?? '';
    const rights = list.children.filter(({ checked }) => checked);
    const count = list.children.length;
    if (count < 2) this.#report(list, '至少要有两个选项');
    if (count > LETTERS.length) this.#report(list, `最多有${LETTERS.length}个选项`);
    if (rights.length !== 1) {
      this.#report(list, `要有一个选项打勾（- [x]），这里有${rights.length}个`);
    }
    return piece(
      'div',
      {
        className: ['exercise-options'],
        role: 'radiogroup',
        ariaLabelledBy: [`${name}-title`, `${name}-question`],
      },
      list.children.map((item, i) => this.#option(item, name, LETTERS[i])),
      list.position,
    );
  }

  #option(item: ListItem, name: string, letter: string): Piece {
    const [first, ...reason] = item.children;
    if (typeof item.checked !== 'boolean') {
      this.#report(item, '的选项写成“- [ ] 选项”，对的一项写成“- [x] 选项”');
    }
    const label = first && phrasingOf(first);
    if (!label || reason.length === 0) {
      this.#report(item, '的每个选项下面要有理由：空一行，缩进两格，写为什么对或错');
    }
    const verdict = item.checked ? '✓ 对。' : '✗ 不对。';
    const properties: Piece['data']['hProperties'] = { className: ['exercise-choice'] };
    if (item.checked) properties.dataRight = '';
    return piece('div', properties, [
      piece('label', { className: ['exercise-option'] }, [
        piece('input', { type: 'radio', name, className: ['needs-js'], autoComplete: ['off'] }, []),
        // A formula alone would be no name in every browser.
        piece('b', {}, [text(`${letter}.`)]),
        piece('span', {}, label ?? []),
      ]),
      piece('details', { className: ['exercise-reason'] }, [
        piece('summary', {}, [text('选它，说明什么')]),
        piece('div', { className: ['box-body'] }, begin(verdict, reason)),
      ]),
    ]);
  }

  /** `<Answer is={…}>` gets «答案：{…}» as its first line; the list below is of known mistakes. */
  #buildAnswer(answer: MdxJsxFlowElement): void {
    const item = answer.attributes.find(
      (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === 'is',
    );
    const value = item?.value;
    if (!item || typeof value !== 'object' || value === null) {
      return report(this.#file, item?.position ? item : answer, '<Answer>缺少is={要算的式子}');
    }
    answer.attributes = answer.attributes.filter((one) => one !== item);
    const expression: MdxTextExpression = {
      type: 'mdxTextExpression',
      value: value.value,
      data: value.data,
      position: item.position,
    };
    const list = answer.children.find((one): one is List => one.type === 'list');
    for (const wrong of list?.children ?? []) this.#checkWrong(wrong);
    const unit = written(answer, 'unit') ?? '';
    const right = piece('b', { className: ['exercise-right'] }, [expression]);
    answer.children = [
      piece('p', {}, [text('答案：'), right, text(`${unit}。`)]),
      ...(list ? [piece('p', {}, [text('如果算出来的是：')])] : []),
      ...answer.children,
    ] as MdxJsxFlowElement['children'];
    if (list) list.data = { hProperties: { className: ['exercise-wrongs'] } };
  }

  #checkWrong(item: ListItem): void {
    const first = item.children[0];
    const head = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (head?.type === 'mdxTextExpression') return;
    report(this.#file, item, '<Answer>里的每一条以算错的式子开头：- {式子}：错在哪里');
  }
}

/** MDX takes an expression that stands alone in its paragraph out of it. */
function phrasingOf(node: ListItem['children'][number]): readonly Node[] | undefined {
  if (node.type === 'paragraph') return node.children;
  return node.type === 'mdxFlowExpression' ? [{ ...node, type: 'mdxTextExpression' }] : undefined;
}

const ACTIONS: Readonly<Record<Kind, string>> = {
  choice: '就选这个',
  number: '核对',
  open: '我写出来了',
};

function buttons(kind: Kind, isDrawn: boolean): Piece {
  const button = (act: string, words: string, type = 'button') =>
    piece('button', { type, className: ['button'], dataAct: act }, [text(words)]);
  return piece('p', { className: ['exercise-buttons', 'needs-js'] }, [
    button('check', ACTIONS[kind], 'submit'),
    ...(kind === 'choice' ? [button('reveal', '看全部理由')] : []),
    button('again', '重做'),
    ...(isDrawn ? [button('draw', '换一组数')] : []),
  ]);
}

const said = () => piece('p', { className: ['exercise-said', 'needs-js'], role: 'status' }, []);

function begin(words: string, blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph(words), ...blocks];
  const strong = piece('b', { className: ['exercise-verdict'] }, [text(words)]);
  return [{ ...first, children: [strong, ...first.children] } as Paragraph, ...rest];
}

function paragraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

function text(value: string): RootContent {
  return { type: 'text', value };
}

function piece(
  hName: string,
  hProperties: Piece['data']['hProperties'],
  children: readonly Node[],
  position?: Node['position'],
): Piece {
  return {
    type: 'exercisePiece',
    data: { hName, hProperties },
    children: children as RootContent[],
    ...(position && { position }),
  };
}

const isTaskList = (node: Node): node is List =>
  node.type === 'list' &&
  (node as List).children.some(({ checked }) => typeof checked === 'boolean');

const isOptions = (node: Node): boolean =>
  node.type === 'exercisePiece' &&
  (node as Piece).data.hProperties.className?.includes('exercise-options') === true;

const isNamed = (node: Node, name: string): boolean =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  (node as Tag).name === name;
