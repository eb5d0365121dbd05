// The tags an author may use: the files of src/islands (live) and src/components/mdx (static).

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';
import { NO_RULES, readRules, type PropRules } from './propRules.ts';

export interface TagFolders {
  /** Files `Name.tsx`: live examples, hydrated in the page. */
  islands: string;
  /** Files `Name.astro`: static parts. */
  components: string;
}

export interface Prop {
  name: string;
  required: boolean;
  /** Its doc comment on one line, without the rules. */
  about: string;
  rules: PropRules;
  type: ts.TypeNode | undefined;
}

export interface CourseTag {
  name: string;
  live: boolean;
  /** What an import line writes: `@/islands/Name.tsx`. */
  specifier: string;
  props: ReadonlyMap<string, Prop>;
  /** True when Markdown may stand between the opening and the closing tag. */
  takesContent: boolean;
  /** Types the file declares itself, by name. */
  types: ReadonlyMap<string, ts.TypeNode>;
  /** Names of the values that a live example keeps in the page's notebook. */
  fields: readonly string[];
}

/** Names of all tags that exist now. */
export function tagNames({ islands, components }: TagFolders): string[] {
  return [...namesIn(islands, '.tsx'), ...namesIn(components, '.astro')].sort();
}

function isLive(name: string, { islands }: TagFolders): boolean {
  return existsSync(join(islands, `${name}.tsx`));
}

const cache = new Map<string, { changed: number; tag: CourseTag }>();

/** The tag of that name, or undefined. Read again only when its file has changed. */
export function courseTag(name: string, folders: TagFolders): CourseTag | undefined {
  const live = isLive(name, folders);
  const path = live
    ? join(folders.islands, `${name}.tsx`)
    : join(folders.components, `${name}.astro`);
  if (!existsSync(path)) return undefined;
  const changed = statSync(path).mtimeMs;
  const known = cache.get(path);
  if (known?.changed === changed) return known.tag;
  const tag = readTag(name, path, live);
  cache.set(path, { changed, tag });
  return tag;
}

function namesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => extname(file) === extension && /^[A-Z]/.test(file))
    .map((file) => file.slice(0, -extension.length));
}

const given = (name: string, about = ''): Prop => ({
  name,
  required: false,
  about,
  rules: NO_RULES,
  type: undefined,
});

/** The props of `CellGivens` in src/notebook/useCell.ts; the author writes the id alone, if any. */
const GIVENS = [given('cell'), given('bind'), given('id', '锚点，同一种图用第二次时才写')];

function readTag(name: string, path: string, live: boolean): CourseTag {
  const text = readFileSync(path, 'utf8');
  const script = live ? text : (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '');
  const source = ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const types = new Map<string, ts.TypeNode>();
  let members: readonly ts.TypeElement[] = [];
  let givens: readonly Prop[] = [];
  for (const statement of source.statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      if (statement.name.text === 'Props') {
        members = statement.members;
        if (statement.heritageClauses?.[0]?.getText() === 'extends CellGivens') givens = GIVENS;
      }
      types.set(statement.name.text, ts.factory.createTypeLiteralNode(statement.members));
    }
    if (ts.isTypeAliasDeclaration(statement)) types.set(statement.name.text, statement.type);
  }
  const props = new Map(members.filter(ts.isPropertySignature).map((member) => readProp(member)));
  for (const prop of givens) props.set(prop.name, prop);
  return {
    name,
    live,
    specifier: live ? `@/islands/${name}.tsx` : `@/components/mdx/${name}.astro`,
    props,
    takesContent: live ? props.has('children') : /<slot[\s/>]/.test(text),
    types,
    fields: live ? fieldsIn(source) : [],
  };
}

/** The keys of the object that `useCell` is given. */
function fieldsIn(source: ts.SourceFile): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'useCell') {
      const [, fields] = node.arguments;
      if (fields && ts.isObjectLiteralExpression(fields)) {
        for (const { name } of fields.properties) if (name) names.push(name.getText(source));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function readProp(member: ts.PropertySignature): readonly [string, Prop] {
  const name = (member.name as ts.Identifier).text;
  const about = ts
    .getJSDocCommentsAndTags(member)
    .filter(ts.isJSDoc)
    .map((doc) => (typeof doc.comment === 'string' ? doc.comment.replace(/\s+/g, ' ') : ''))
    .join('');
  const required = !member.questionToken;
  return [name, { name, required, about, rules: readRules(member), type: member.type }];
}

/** Whether the prop holds one number, so that it may name a variable of the page. */
export const isNumberProp = ({ type }: Prop) => type?.kind === ts.SyntaxKind.NumberKeyword;

/** What `value` should have been, in words; undefined when it fits the type of the prop. */
export function mismatch(
  value: unknown,
  type: ts.TypeNode | undefined,
  tag: CourseTag,
): string | undefined {
  if (!type || fits(value, type, tag)) return undefined;
  return describe(type, tag);
}

function fits(value: unknown, type: ts.TypeNode, tag: CourseTag): boolean {
  if (ts.isParenthesizedTypeNode(type)) return fits(value, type.type, tag);
  if (ts.isUnionTypeNode(type)) return type.types.some((member) => fits(value, member, tag));
  if (ts.isTypeOperatorNode(type)) return fits(value, type.type, tag);
  if (ts.isArrayTypeNode(type)) {
    return Array.isArray(value) && value.every((item) => fits(item, type.elementType, tag));
  }
  if (ts.isTupleTypeNode(type)) {
    const elements = type.elements.map((element) =>
      ts.isNamedTupleMember(element) ? element.type : element,
    );
    return (
      Array.isArray(value) &&
      value.length === elements.length &&
      elements.every((element, i) => fits(value[i], element, tag))
    );
  }
  if (ts.isLiteralTypeNode(type)) return fitsLiteral(value, type.literal);
  if (ts.isTypeReferenceNode(type)) return fitsReference(value, type, tag);
  switch (type.kind) {
    case ts.SyntaxKind.NumberKeyword:
      return typeof value === 'number';
    case ts.SyntaxKind.StringKeyword:
      return typeof value === 'string';
    case ts.SyntaxKind.BooleanKeyword:
      return typeof value === 'boolean';
    default:
      return true;
  }
}

function fitsLiteral(value: unknown, literal: ts.LiteralTypeNode['literal']): boolean {
  if (ts.isStringLiteral(literal)) return value === literal.text;
  if (ts.isNumericLiteral(literal)) return value === Number(literal.text);
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return value === true;
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return value === false;
  return literal.kind !== ts.SyntaxKind.NullKeyword || value === null;
}

/** A type declared in the file is followed; of an imported one nothing is known. */
function fitsReference(value: unknown, type: ts.TypeReferenceNode, tag: CourseTag): boolean {
  const name = type.typeName.getText();
  const [argument] = type.typeArguments ?? [];
  if (['Array', 'ReadonlyArray'].includes(name) && argument) {
    return Array.isArray(value) && value.every((item) => fits(item, argument, tag));
  }
  const own = tag.types.get(name);
  return !own || fits(value, own, tag);
}

const TYPE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(readonly )?number\[\]$/, '一列数，写成{[0.9, 0.1]}'],
  [/^(readonly )?string\[\]$/, "一列文字，写成{['甲', '乙']}"],
  [/^number$/, '数，写成{0.9}'],
  [/^string$/, '文字，写成"…"'],
  [/^boolean$/, '{true}或{false}'],
];

function describe(type: ts.TypeNode, tag: CourseTag): string {
  const own = ts.isTypeReferenceNode(type) ? tag.types.get(type.typeName.getText()) : undefined;
  const shown = (own && own.pos >= 0 ? own : type).getText().replace(/\s+/g, ' ');
  return TYPE_WORDS.find(([pattern]) => pattern.test(shown))?.[1] ?? shown;
}
