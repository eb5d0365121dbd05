// The rules of Chinese typesetting that can be checked: full-width punctuation beside Han, no typed
// space between Han and Latin, “ ” for quotes, one spelling for each term. Runs on the text as it
// was typed, so that every problem has its exact place; code, formulas and addresses are skipped.

import { walk } from 'estree-walker';
import type { Node as EstreeNode } from 'estree';
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import { HAN, WIDE } from './han.ts';
import { pointAt, report } from './problems.ts';
import { misspellings } from './terms.ts';

/** One stretch of text between block boundaries: its characters and where each was typed. */
interface Run {
  text: string;
  offsets: number[];
}

export interface Finding {
  index: number;
  message: string;
}

// What is no text stands in a run as one character, so that its neighbours can still be judged.
const FORMULA = '\uE000';
const CODE = '\uE001';
const NUMBER = '\uE002';
const OTHER = '\uE003';

const INLINE = new Set(['emphasis', 'strong', 'delete', 'mark', 'link', 'mdxJsxTextElement']);
const STAND_IN: Readonly<Record<string, string>> = {
  inlineMath: FORMULA,
  inlineCode: CODE,
  image: OTHER,
  break: OTHER,
};

export function remarkChineseLint() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    for (const run of runs(tree, source)) {
      for (const { index, message } of lint(run.text)) {
        report(file, pointAt(source, run.offsets[index]), message);
      }
    }
  };
}

function runs(tree: Root, source: string): Run[] {
  const done: Run[] = [];
  let run: Run = { text: '', offsets: [] };

  function add(text: string, from: number): void {
    for (let i = 0; i < text.length; i++) run.offsets.push(from + i);
    run.text += text;
  }
  function flush(): void {
    if (run.text.trim() !== '') done.push(blankMarks(run));
    run = { text: '', offsets: [] };
  }
  function visit(node: Nodes): void {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === 'text') return addTyped(source.slice(from, to), from);
    if (node.type === 'mdxTextExpression') {
      const body = node.data?.estree?.body ?? [];
      return body.length > 0 ? add(NUMBER, from) : undefined;
    }
    if (node.type in STAND_IN) return add(STAND_IN[node.type], from);
    if (node.type === 'link' && source.slice(from, to).startsWith('http')) return add(OTHER, from);
    if (!INLINE.has(node.type)) flush();
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      done.push(...attributeRuns(node, source));
    }
    if ('children' in node) node.children.forEach(visit);
    if (!INLINE.has(node.type)) flush();
  }
  /** Escapes lose their backslash; a line break swallows the marks of lists and quotes after it. */
  function addTyped(typed: string, from: number): void {
    for (const { 0: part, index } of typed.matchAll(/\\[!-/:-@[-`{-~]|[ \t]*\r?\n[ \t>]*|./gsu)) {
      if (part.includes('\n')) add('\n', from + index);
      else
        add(
          part.replace(/^\\(?=.)/, ''),
          from + index + (part.length > 1 && part[0] === '\\' ? 1 : 0),
        );
    }
  }

  visit(tree);
  flush();
  return done;
}

/** Citations and heading ids are ours, not text; a line break beside Han will be taken out. */
function blankMarks({ text, offsets }: Run): Run {
  const blanked = text
    .replace(/\[@[^\]]*\]/g, (mark) => OTHER.repeat(mark.length))
    .replace(/\s*\[#[^\]]*\]\s*$/, '');
  const beside = new RegExp(`(?<=[${HAN}${WIDE}])\\n|\\n(?=[${HAN}${WIDE}])`, 'gu');
  const dropped = new Set([...blanked.matchAll(beside)].map(({ index }) => index));
  const kept = [...Array(blanked.length).keys()].filter((i) => !dropped.has(i));
  return {
    text: kept.map((i) => blanked[i]).join(''),
    offsets: kept.map((i) => offsets[i]),
  };
}

/** The strings an author gives to a tag: titles, questions, labels. */
function attributeRuns(node: MdxJsxFlowElement | MdxJsxTextElement, source: string): Run[] {
  const found: Run[] = [];
  const add = (from: number, to: number) =>
    found.push({
      text: source.slice(from, to),
      offsets: Array.from({ length: to - from }, (_, i) => from + i),
    });
  for (const item of node.attributes) {
    const from = item.position?.start.offset;
    const to = item.position?.end.offset;
    if (item.type !== 'mdxJsxAttribute' || from === undefined || to === undefined) continue;
    if (typeof item.value === 'string') add(source.indexOf('=', from) + 2, to - 1);
    const program = typeof item.value === 'object' ? item.value?.data?.estree : undefined;
    if (!program) continue;
    walk(program as never, {
      enter(part: EstreeNode & { start?: number; end?: number }) {
        if (part.type !== 'Literal' || typeof part.value !== 'string') return;
        if (part.start !== undefined && part.end !== undefined) add(part.start + 1, part.end - 1);
      },
    });
  }
  return found;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

const CJK = `[${HAN}${WIDE}]`;
const LATIN = `[A-Za-z0-9%${FORMULA}${CODE}${NUMBER}]`;

const PUNCTUATION = new RegExp(
  `(?<=${CJK})[,;:?!]|[,;:?!](?= ?${CJK})|(?<=${HAN})\\.(?=\\s|$|${CJK})`,
  'gu',
);
const SPACE = new RegExp(
  `(?<=[${HAN}]) +(?=[${HAN}]|${LATIN})|(?<=${LATIN}) +(?=[${HAN}])|(?<=[${WIDE}]) +(?=\\S)|(?<=\\S) +(?=[${WIDE}])`,
  'gu',
);
const STRAIGHT_QUOTE = new RegExp(`(?<=${CJK})["']|["'](?=${CJK})`, 'gu');
const SINGLE_ELLIPSIS = new RegExp(`(?<!…)…(?!…)(?=${CJK})|(?<=${CJK})(?<!…)…(?!…)`, 'gu');
const SINGLE_DASH = new RegExp(`(?<!—)—(?!—)(?=${CJK})|(?<=${CJK})(?<!—)—(?!—)`, 'gu');
const TYPED_DOTS = new RegExp(
  `(?<=${CJK})(?:\\.{3,}|。{2,}|-{2,})|(?:\\.{3,}|-{2,})(?=${CJK})`,
  'gu',
);
const CORNER = /[「」『』]/g;
const WIDE_LATIN = /[Ａ-Ｚａ-ｚ０-９％]+/g;

/** Everything wrong with a piece of text, in order. */
export function lint(text: string): Finding[] {
  const found: Finding[] = [];
  const add = (index: number, length: number, what: string, right: string) =>
    found.push({ index, message: `${what}：${correction(text, index, length, right)}` });
  const each = (pattern: RegExp, act: (match: RegExpExecArray) => void) => {
    for (const match of text.matchAll(pattern)) act(match);
  };

  const dots = new Set<number>();
  each(TYPED_DOTS, ({ 0: mark, index }) => {
    for (let i = 0; i < mark.length; i++) dots.add(index + i);
    const dash = mark[0] === '-';
    add(index, mark.length, dash ? '破折号是两个—' : '省略号是两个…', dash ? '——' : '……');
  });
  each(PUNCTUATION, ({ 0: mark, index }) => {
    if (dots.has(index)) return;
    const spaces = text[index + 1] === ' ' ? 1 : 0;
    add(index, 1 + spaces, '汉字旁边要用全角标点', FULL_WIDTH[mark]);
  });
  for (const index of halfBrackets(text)) {
    add(index, 1, '汉字旁边要用全角括号', FULL_WIDTH[text[index]]);
  }
  each(SPACE, ({ 0: space, index }) => {
    // Already part of «, 熵».
    if (/[,;:?!]/.test(text[index - 1] ?? '')) return;
    add(index, space.length, '汉字旁边不打空格，间隙由网页自动留出', '');
  });
  each(CORNER, ({ 0: mark, index }) => {
    add(index, 1, '引号用“”和‘’', { '「': '“', '」': '”', '『': '‘', '』': '’' }[mark]!);
  });
  each(STRAIGHT_QUOTE, ({ 0: mark, index }) => {
    const opens =
      new RegExp(`^${CJK}`, 'u').test(text.slice(index + 1)) && !isOdd(text, mark, index);
    add(index, 1, '引号用“”和‘’', mark === '"' ? (opens ? '“' : '”') : opens ? '‘' : '’');
  });
  each(SINGLE_ELLIPSIS, ({ index }) => add(index, 1, '省略号是两个…', '……'));
  each(SINGLE_DASH, ({ index }) => add(index, 1, '破折号是两个—', '——'));
  each(WIDE_LATIN, ({ 0: wide, index }) => {
    add(index, wide.length, '字母、数字和%用半角', wide.normalize('NFKC'));
  });
  for (const { index, wrong, right } of misspellings(text)) {
    add(index, wrong.length, '全课统一的写法', right);
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Half-width brackets that touch Han, and the partners of those that do. */
function halfBrackets(text: string): number[] {
  const pairs: [number, number][] = [];
  const open: number[] = [];
  [...text.matchAll(/[()（）]/g)].forEach(({ 0: mark, index }) => {
    if (mark === '(' || mark === '（') open.push(index);
    else pairs.push([open.pop() ?? -1, index]);
  });
  pairs.push(...open.map((index): [number, number] => [index, -1]));
  const touches = new RegExp(`^${HAN}$`, 'u');
  const wide = (index: number) => index >= 0 && '（）'.includes(text[index]);
  const beside = (index: number) =>
    index >= 0 && (touches.test(text[index - 1] ?? '') || touches.test(text[index + 1] ?? ''));
  return pairs
    .filter((pair) => pair.some((index) => wide(index) || beside(index)))
    .flat()
    .filter((index) => index >= 0 && !wide(index))
    .sort((a, b) => a - b);
}

/** Whether an odd number of the same mark stands before: then this one closes. */
function isOdd(text: string, mark: string, index: number): boolean {
  return text.slice(0, index).split(mark).length % 2 === 0;
}

/** `“熵,但”写成“熵，但”`, with two characters of context on each side. */
function correction(text: string, index: number, length: number, right: string): string {
  const before = readable(text.slice(Math.max(0, index - 2), index));
  const after = readable(text.slice(index + length, index + length + 2));
  const typed = readable(text.slice(index, index + length));
  return `“${before}${typed}${after}”写成“${before}${right}${after}”`;
}

function readable(text: string): string {
  return text
    .replaceAll(FORMULA, '$…$')
    .replaceAll(CODE, '`…`')
    .replaceAll(NUMBER, '{…}')
    .replaceAll(OTHER, '')
    .replaceAll('\n', '');
}
