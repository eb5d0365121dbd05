// <Predict>: the answer is one of the options or a number on the line, and the id is the page's only.
// Runs after remark-tags, which has computed the attributes and held them to their types.

import type { Nodes, Root } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Formatted } from '../notebook/formatted.ts';
import { suggest } from './nearest.ts';
import type { Tag } from './pageVariables.ts';
import { report } from './problems.ts';

export function remarkPredict() {
  return (tree: Root, file: VFile): void => {
    const taken = takenIds(tree);
    visit(tree, (node) => {
      if (!isTag(node) || node.name !== 'Predict') return;
      const prediction = new Attributes(node);
      checkId(prediction, taken, file);
      if (prediction.has('options')) checkChoice(prediction, file);
      else checkNumber(prediction, file);
    });
    checkGuesses(tree, file);
  };
}

/** A live example shows the guess of a number prediction that it names: `guess="your-bet"`. */
function checkGuesses(tree: Root, file: VFile): void {
  const tags: Attributes[] = [];
  const numbers: string[] = [];
  visit(tree, (node) => {
    if (!isTag(node)) return;
    const tag = new Attributes(node);
    if (node.name !== 'Predict') tags.push(tag);
    else if (!tag.has('options')) numbers.push(String(tag.value('id')));
  });
  for (const tag of tags.filter((one) => one.has('guess'))) {
    const id = String(tag.value('guess'));
    if (numbers.includes(id)) continue;
    const hint = suggest(id, numbers, '猜数的题');
    report(file, tag.place('guess'), `guess="${id}"：本页没有叫${id}的猜数的题。${hint}`);
  }
}

function isTag(node: Nodes): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The attributes of one prediction: their values, and their places in the file. */
class Attributes {
  readonly #node: Tag;
  readonly #items: ReadonlyMap<string, MdxJsxAttribute>;

  constructor(node: Tag) {
    this.#node = node;
    const items = node.attributes.filter((item) => item.type === 'mdxJsxAttribute');
    this.#items = new Map(items.map((item) => [item.name, item]));
  }

  has(name: string): boolean {
    return this.#items.has(name);
  }

  /** undefined when there is none, or none that could be computed; that has been told already. */
  value(name: string): unknown {
    const value = this.#items.get(name)?.value;
    if (typeof value !== 'object' || value === null) return value;
    try {
      return JSON.parse(value.value);
    } catch {
      return undefined;
    }
  }

  /** Where the attribute stands; of one that is missing, where the tag does. */
  place(name: string): Tag | MdxJsxAttribute {
    const item = this.#items.get(name);
    return item?.position ? item : this.#node;
  }
}

/** Ids on the page that are no prediction's, and whose they are. */
function takenIds(tree: Root): Map<string, string> {
  const taken = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      const id = node.data?.hProperties?.id;
      if (typeof id === 'string') taken.set(id, `标题编号[#${id}]`);
    }
    if (isTag(node) && node.name !== 'Predict') {
      const id = new Attributes(node).value('id');
      if (typeof id === 'string') taken.set(id, `<${node.name}>的锚点`);
    }
  });
  return taken;
}

function checkId(prediction: Attributes, taken: Map<string, string>, file: VFile): void {
  const id = prediction.value('id');
  if (typeof id !== 'string') return;
  const owner = taken.get(id);
  if (owner) {
    report(file, prediction.place('id'), `<Predict>的id“${id}”与${owner}重复：换一个本页没有的`);
  }
  taken.set(id, '前面的一题');
}

function checkChoice(prediction: Attributes, file: VFile): void {
  const options = prediction.value('options');
  if (!Array.isArray(options)) return;
  const tell = (name: string, message: string) =>
    report(file, prediction.place(name), `<Predict>${message}`);
  if (options.length < 2) tell('options', `的options至少要有两项，这里有${options.length}项`);
  const double = options.find((option, i) => options.indexOf(option) !== i);
  if (double !== undefined) tell('options', `的options里“${double}”写了两次`);
  const answer = prediction.value('answer');
  if (typeof answer === 'string' && !options.includes(answer)) {
    tell('answer', `的answer“${answer}”不在options里：要写${options.join('、')}中的一项`);
  } else if (answer !== undefined && typeof answer !== 'string') {
    tell('answer', '有options，answer就要写成其中一项；答案是数，就去掉options');
  }
  for (const name of ['min', 'max', 'log', 'unit']) {
    if (prediction.has(name)) tell(name, `有options就没有数轴：去掉${name}`);
  }
}

function checkNumber(prediction: Attributes, file: VFile): void {
  const tell = (name: string, message: string) =>
    report(file, prediction.place(name), `<Predict>${message}`);
  const answer = prediction.value('answer');
  if (answer === undefined) return;
  if (typeof answer === 'string') {
    return tell('answer', '的answer是文字，要用options列出供选的各项；答案是数，写成answer={…}');
  }
  const value = isFormatted(answer) ? answer.value : answer;
  if (typeof value !== 'number') return tell('answer', '的answer要是一个数');
  if (isFormatted(answer) && answer.kind !== 'digits' && prediction.has('unit')) {
    tell('unit', `的answer用${answer.kind}(…)写，已经带着单位：去掉unit`);
  }
  const missing = ['min', 'max'].filter((name) => !prediction.has(name));
  if (missing.length > 0) {
    return tell('', `缺少${missing.join('和')}：答案是数，就要写明数轴的两端min和max`);
  }
  const [min, max] = [prediction.value('min'), prediction.value('max')];
  if (typeof min !== 'number' || typeof max !== 'number') return;
  if (min >= max) return tell('max', `的min要小于max，这里是${min}和${max}`);
  if (prediction.value('log') === true && min <= 0) {
    return tell('min', `的数轴按倍数刻（log），min就要大于0，这里是${min}`);
  }
  if (value < min || value > max) {
    tell('answer', `的答案是${value}，在数轴之外：数轴从${min}到${max}，放宽min或max`);
  }
}

/** What `bits(…)` and its like have become on the way through remark-tags: plain data. */
function isFormatted(value: unknown): value is Formatted {
  return typeof value === 'object' && value !== null && 'kind' in value && 'value' in value;
}
