// Formulas are set by KaTeX while the site is built. Whatever KaTeX is not sure of is a problem
// with a place, never red text on the page nor a line in the terminal.

import type { Element, ElementContent, Root } from 'hast';
import type { KatexOptions } from 'katex';
import rehypeKatex from 'rehype-katex';
import type { Node } from 'unist';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { COLOUR_MACROS } from './colourMacros.ts';
import { liveNumbersOf, placeLiveNumbers } from './liveNumbers.ts';
import { report } from './problems.ts';

const COLOUR_COMMAND = /\\(?:[pqhd]c|htmlClass\s*\{[^}]*\})(?![A-Za-z])\s*/g;

/** KaTeX prints a command it does not trust in the error colour and says nothing: so it is looked for. */
const DISTRUST = 'distrusted';

const katexOptions: KatexOptions = {
  errorColor: DISTRUST,
  trust: ({ command }) => command === '\\htmlClass',
  // Han in formulas is our language, \htmlClass our own macro; the rest is a mistake.
  strict: (code: string, message: string) => {
    const fine =
      code === 'htmlExtension' || (code === 'unicodeTextInMathMode' && HAN.test(message));
    return fine ? 'ignore' : 'error';
  },
};

const HAN = /\p{Script=Han}/u;

export function rehypeKatexStrict() {
  return (tree: Root, file: VFile): void => {
    visitParents(tree, 'element', (element, parents) => {
      const classes = element.properties.className;
      if (!Array.isArray(classes) || !classes.some((name) => MATH.includes(String(name)))) return;
      // Display math is <pre><code>: the outer element carries the place and is replaced.
      const outer = parents.at(-1);
      const display = outer?.type === 'element' && outer.tagName === 'pre';
      const scope = display ? outer : element;
      const parent = display ? parents.at(-2) : outer;
      if (!parent) return;
      const { html, wrong } = typeset(scope);
      const place = [...parents, element].findLast((node: Node) => node.position);
      for (const message of wrong) report(file, place, message);
      parent.children.splice((parent.children as Node[]).indexOf(scope), 1, ...html);
      return SKIP;
    });
  };
}

const MATH = ['math-inline', 'math-display', 'language-math'];

/** Sets one formula alone, so that each complaint of KaTeX belongs to its place. */
function typeset(scope: Element): { html: ElementContent[]; wrong: string[] } {
  const root: Root = { type: 'root', children: [scope] };
  const scratch = new VFile();
  const live = liveNumbersOf(scope);
  // A macro table of its own: \gdef in one formula must not reach the next.
  const options = { ...katexOptions, macros: { ...COLOUR_MACROS } };
  const warnings = collectWarnings(() => rehypeKatex(options)(root, scratch));
  const errors = scratch.messages.map(({ cause }) => String((cause as Error).message));
  // After an error KaTeX tries again more leniently, and warns of the same thing.
  const complaints = errors.length > 0 ? errors : [...warnings, ...distrusted(root)];
  cleanAnnotations(root);
  placeLiveNumbers(root, live);
  return {
    html: root.children as ElementContent[],
    wrong: [...new Set(complaints)].map(inChinese),
  };
}

function distrusted(root: Root): string[] {
  const found: string[] = [];
  visitParents(root, 'element', (element) => {
    if (!String(element.properties.style).includes(`color:${DISTRUST}`)) return;
    found.push(`Command not allowed: ${textOf(element)}`);
  });
  return found.slice(0, 1);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** KaTeX has no other way to report a missing glyph than the console. */
function collectWarnings(action: () => void): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => warnings.push(String(message));
  try {
    action();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

/** Copying a formula gives its TeX: our colour commands would mean nothing elsewhere. */
function cleanAnnotations(root: Root): void {
  visitParents(root, 'element', (element) => {
    const [child] = element.children;
    if (element.tagName !== 'annotation' || child?.type !== 'text') return;
    child.value = child.value.replace(COLOUR_COMMAND, '');
  });
}

const TRANSLATIONS: readonly (readonly [RegExp, string])[] = [
  [/Undefined control sequence: (\\\S+)/, '没有$1这个命令'],
  [/Expected '(.+?)', got '(.+?)'/, '这里应当是$1，却是$2'],
  [/Double superscript/, '连着写了两个上标：用大括号分开'],
  [/Double subscript/, '连着写了两个下标：用大括号分开'],
  [/Unexpected end of input/, '公式没有写完'],
  [/Command not allowed: .*/, '这个命令不能用'],
  [
    /Unicode text character "(.+?)" used in math mode/,
    '公式里的标点用半角，$1换成半角的或放进\\text{…}',
  ],
  [/No character metrics for '(.+?)'/, '公式字体里没有$1这个字'],
  [/Unrecognized Unicode character "(.+?)"/, '公式里不能直接写$1：放进\\text{…}或换成命令'],
];

function inChinese(message: string): string {
  const known = TRANSLATIONS.find(([pattern]) => pattern.test(message));
  const meaning = known && message.match(known[0])![0].replace(known[0], known[1]);
  const detail = message
    .replace(/^KaTeX parse error: /, '')
    .replace(/^LaTeX-incompatible input .*?: /, '')
    .replace(/[\u0332\u0305]/g, '') // KaTeX underlines what it complains about
    .replace(/\s+/g, ' ');
  return `公式排不出来：${meaning ? `${meaning}（KaTeX：${detail}）` : `KaTeX：${detail}`}`;
}
