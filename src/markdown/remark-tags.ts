// A tag is a file: <TwoMatches /> is src/islands/TwoMatches.tsx, <Proof> is
// src/components/mdx/Proof.astro. This plugin writes the import line and `client:visible`,
// and holds the author to the tags and props that exist.

import type { Expression, Program } from 'estree';
import type { Parent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxjsEsm } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  courseTag,
  isNumberProp,
  mismatch,
  tagNames,
  type CourseTag,
  type TagFolders,
} from './courseTags.ts';
import { anchorOf } from './contentFiles.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { mentioned } from './liveExpressions.ts';
import { suggest } from './nearest.ts';
import { report, sourceOf } from './problems.ts';
import { brokenRule } from './propRules.ts';
import { attribute } from './remark-data-table.ts';
import type { PageVariable, Tag } from './pageVariables.ts';

interface Options extends TagFolders {
  scope: () => Promise<Scope>;
}

/** Given by this plugin, never written by the author. */
const GIVEN = new Set(['cell', 'bind', 'children', 'number', 'kind']);
const STYLING = new Set(['class', 'className', 'style']);

export function remarkTags({ scope, ...folders }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const names = await scope();
    const used = new Map<string, CourseTag>();
    visit(tree, (node, _index, parent) => {
      if (node.type === 'mdxjsEsm') {
        report(file, node, '不要写import和export：标签不用引入，直接写<名字 />');
      }
      if (node.type === 'html') reportHtml(node.value, node, file);
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const tag = findTag(node, file, folders);
      if (!tag) return;
      used.set(tag.name, tag);
      checkAttributes(node, tag, file, names);
      if (tag.live) {
        checkLive(node, tag, file, parent as Parent);
        giveLive(node, tag);
      } else if (!tag.takesContent && node.children.length > 0) {
        report(file, node, `<${tag.name} />里面不放内容`);
      }
    });
    checkAnchors(tree, [...used.values()], file);
    tree.children = tree.children.filter((node) => node.type !== 'mdxjsEsm');
    tree.children.unshift(...[...used.values()].map(importLine));
  };
}

/** In `.md` a tag is just HTML, which is not ours either; a comment may stay. */
function reportHtml(value: string, node: RootContent, file: VFile): void {
  if (/^\s*<!--[\s\S]*-->\s*$/.test(value)) return;
  const advice = /^<\/?[A-Z]/.test(value)
    ? '标签只能写在.mdx文件里：把文件改名为.mdx'
    : '用Markdown来写';
  report(file, node, `.md文件里不能写HTML（${value}）：${advice}`);
}

function findTag(node: Tag, file: VFile, folders: TagFolders): CourseTag | undefined {
  const names = tagNames(folders);
  if (node.name === null) {
    report(file, node, `<>…</>不能用，现有的标签：${names.join('、')}。`);
    return undefined;
  }
  if (/^[a-z]/.test(node.name)) {
    report(file, node, `不能写HTML标签<${node.name}>：用Markdown来写，或者用课程的标签`);
    return undefined;
  }
  const tag = courseTag(node.name, folders);
  if (!tag) report(file, node, `没有<${node.name}>这个标签。${suggest(node.name, names, '标签')}`);
  return tag;
}

function checkAttributes(node: Tag, tag: CourseTag, file: VFile, scope: Scope): void {
  const kept: Tag['attributes'] = [];
  const bind: Record<string, PageVariable> = {};
  const seen = new Set<string>();
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxExpressionAttribute') {
      report(file, node, `<${tag.name}>里不能写{...}：一项一项写成name={值}`);
      continue;
    }
    // The data of a table, added by remark-data-table, stand behind what the author wrote.
    const given = !item.position;
    const place = item.position ? item : node;
    if (seen.has(item.name)) {
      report(
        file,
        place,
        `<${tag.name}>的${item.name}写了两次${given ? '：表格已经给出了它' : ''}`,
      );
    }
    seen.add(item.name);
    const problem = attributeProblem(item, tag, given);
    if (problem) {
      report(file, place, problem);
      continue;
    }
    const bound = given ? undefined : bindingOf(item, tag, file);
    if (bound === 'unknown') continue;
    if (bound) {
      bind[item.name] = bound;
      kept.push({ ...attribute(item.name, bound.initial), position: item.position });
    } else {
      kept.push(given ? item : (literal(item, tag, file, place, scope) ?? item));
    }
  }
  if (Object.keys(bind).length > 0) kept.push(attribute('bind', bind));
  for (const prop of tag.props.values()) {
    if (!prop.required || seen.has(prop.name) || GIVEN.has(prop.name)) continue;
    // remark-data-table has already asked for the table.
    if (prop.name === 'rows' || prop.name === 'columns') continue;
    report(file, node, `<${tag.name}>缺少${prop.name}${prop.about && `（${prop.about}）`}`);
  }
  node.attributes = kept;
}

/** The variable that a prop names: `<TwoMatches france="win" />`; undefined when it names none. */
function bindingOf(
  item: MdxJsxAttribute,
  tag: CourseTag,
  file: VFile,
): PageVariable | 'unknown' | undefined {
  const prop = tag.props.get(item.name);
  if (!tag.props.has('bind') || !prop || !isNumberProp(prop)) return undefined;
  if (typeof item.value !== 'string' || !/^[A-Za-z]\w*$/.test(item.value)) return undefined;
  const variables = file.data.variables ?? new Map<string, PageVariable>();
  const variable = variables.get(item.value);
  const shown = `<${tag.name}>的${item.name}="${item.value}"`;
  if (!variable) {
    const hint = suggest(item.value, [...variables.keys()], '变量');
    report(file, item, `${shown}：本页没有叫${item.value}的变量。${hint}变量用<Scrub>来写。`);
    return 'unknown';
  }
  const { min, max } = prop.rules;
  if (variable.min < min || variable.max > max) {
    const range = `${variable.min}到${variable.max}`;
    report(file, item, `${shown}：这个变量从${range}，超出了${item.name}的${min}到${max}`);
  }
  return variable;
}

function attributeProblem(
  item: MdxJsxAttribute,
  tag: CourseTag,
  given: boolean,
): string | undefined {
  const { name } = item;
  if (name.includes(':')) return `不要写${name}：活的标签会自己活起来`;
  if (tag.props.has(name) && (given || !GIVEN.has(name))) return undefined;
  if (GIVEN.has(name)) return `不要写${name}：它由程序给出`;
  if (STYLING.has(name)) return `不能写${name}：样子由标签自己决定`;
  return `<${tag.name}>没有${name}这一项。${propList(tag, name)}`;
}

function propList(tag: CourseTag, wrong: string): string {
  const own = [...tag.props.values()].filter((prop) => !GIVEN.has(prop.name));
  const names = own.map((prop) => `${prop.name}${prop.about && `（${prop.about}）`}`);
  const hint = suggest(
    wrong,
    own.map((prop) => prop.name),
    '项',
  );
  if (names.length === 0) return '它什么也不收。';
  return hint.startsWith('是不是')
    ? `${hint}现有的项：${names.join('、')}。`
    : `现有的项：${names.join('、')}。`;
}

/** Computes what stands in the braces and checks it against the type and the rules of the prop. */
function literal(
  item: MdxJsxAttribute,
  tag: CourseTag,
  file: VFile,
  place: Parameters<typeof report>[1],
  scope: Scope,
): MdxJsxAttribute | undefined {
  let value: unknown = item.value ?? true;
  if (item.value && typeof item.value === 'object') {
    const statement = (item.value.data?.estree as Program | undefined)?.body[0];
    try {
      if (statement?.type !== 'ExpressionStatement') throw new Error('大括号里要有一个值');
      requireFixed(statement.expression, item.name, file);
      value = toJson(evaluate(statement.expression as Expression, scope));
    } catch (error) {
      report(
        file,
        place,
        `<${tag.name}>的${item.name}={${item.value.value}}：${(error as Error).message}`,
      );
      return undefined;
    }
  }
  const prop = tag.props.get(item.name);
  const wanted = mismatch(value, prop?.type, tag);
  const broken = prop && brokenRule(value, prop.rules, prop.about);
  if (wanted !== undefined) {
    const shown = sourceOf(file, item) || item.name;
    report(file, place, `<${tag.name}>的${shown}不对：要写${wanted}`);
  } else if (broken !== undefined) {
    report(file, place, `<${tag.name}>的${item.name}${broken}`);
  }
  if (typeof item.value !== 'object' || item.value === null) return item;
  return { ...attribute(item.name, value), position: item.position };
}

/** A prop is given once; what shall follow a variable names it. */
function requireFixed(expression: Expression, name: string, file: VFile): void {
  const [variable] = mentioned(expression, file.data.variables ?? new Map());
  if (!variable) return;
  throw new Error(`属性里不能用会变的数来算；要跟着它变，就写它的名字：${name}="${variable.name}"`);
}

/** The value as it will travel in the page. */
function toJson(value: unknown): unknown {
  const check = (_key: string, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part))
      throw new Error(`结果是${part}，不能用在标签里`);
    if (typeof part === 'function') throw new Error('标签里不能写函数');
    return part instanceof Float64Array ? [...part] : part;
  };
  return JSON.parse(JSON.stringify(value, check));
}

function checkLive(node: Tag, tag: CourseTag, file: VFile, parent: Parent): void {
  const alone = parent.children.every(
    (child) => child === node || (child.type === 'text' && child.value.trim() === ''),
  );
  if (parent.type === 'paragraph' && !alone) {
    report(file, node, `<${tag.name} />要独占一行，前后各空一行`);
  }
  if (!tag.takesContent && node.children.length > 0) {
    report(file, node, `<${tag.name}>里${tag.props.has('rows') ? '只能放一张表格' : '不放内容'}`);
  }
}

/** What a live example needs and the author does not write: its number, its id, its life. */
function giveLive(node: Tag, tag: CourseTag): void {
  const give = (name: string, value: string | null) =>
    node.attributes.push({ type: 'mdxJsxAttribute', name, value });
  const { number, id } = node.data?.target ?? {};
  if (tag.props.has('cell') && number !== undefined) give('cell', number);
  const named = node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  if (tag.props.has('id') && id !== undefined && !named) give('id', id);
  give('client:visible', null);
}

/** A heading must not take the anchor of a live example on the same page. */
function checkAnchors(tree: Root, used: readonly CourseTag[], file: VFile): void {
  const anchored = used.filter((tag) => tag.live && tag.props.has('id'));
  visit(tree, 'heading', (heading) => {
    const id = heading.data?.hProperties?.id;
    const tag = anchored.find(({ name }) => anchorOf(name) === id);
    if (tag) report(file, heading, `标题编号[#${id}]是<${tag.name}>的锚点：换一个不同的`);
  });
}

/** What an author never writes. */
export function importLine({ name, specifier }: Pick<CourseTag, 'name' | 'specifier'>): MdxjsEsm {
  return {
    type: 'mdxjsEsm',
    value: `import ${name} from '${specifier}';`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ImportDeclaration',
            attributes: [],
            source: { type: 'Literal', value: specifier, raw: JSON.stringify(specifier) },
            specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
          },
        ],
      },
    },
  };
}
