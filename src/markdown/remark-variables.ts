// The variables of a page, found first, so that every expression and every tag of the file may name
// them, also above the place of the number; and what is wrong with them.

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { codeMeta } from './codeMeta.ts';
import { namesIn, parsed } from './codeNames.ts';
import type { Scope } from './evaluate.ts';
import { expressionsIn, mentioned } from './liveExpressions.ts';
import {
  declarationsIn,
  readVariable,
  tagsIn,
  type PageVariable,
  type Tag,
} from './pageVariables.ts';
import { report } from './problems.ts';

interface Options {
  scope: () => Promise<Scope>;
}

export function remarkVariables({ scope }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const names = await scope();
    const declared = new Map<string, { variable: PageVariable; tag: Tag }>();
    for (const tag of declarationsIn(tree)) {
      const variable = readVariable(tag, names);
      // What is missing or of the wrong type is told with the props of all tags.
      if (!variable) continue;
      const before = declared.get(variable.name)?.tag.position?.start.line;
      const problem = faultOf(variable, names, before);
      if (problem) report(file, tag, `<${tag.name}>的${problem}`);
      declared.set(variable.name, { variable, tag });
    }
    const variables = new Map([...declared].map(([name, { variable }]) => [name, variable]));
    const used = usedNames(tree, variables);
    for (const [name, { tag }] of declared) {
      if (used.has(name)) continue;
      const advice = `在大括号里写{${name}}，或者写进动手图的属性、代码`;
      const idle = tag.name === 'Given' ? `抽到的${name}没有用处` : `拨动${name}，什么也不会变`;
      report(file, tag, `${idle}：没有一处用到它。${advice}`);
    }
    file.data.variables = variables;
  };
}

function usedNames(tree: Root, variables: ReadonlyMap<string, PageVariable>): Set<string> {
  const inBraces = expressionsIn(tree).flatMap(({ expression }) =>
    mentioned(expression, variables).map(({ name }) => name),
  );
  // Whether a prop takes a variable is told where its type is known.
  const inTags = tagsIn(tree)
    .filter(
      ({ name }) =>
        name !== 'Scrub' && name !== 'Given' && name !== 'Quantity' && name !== 'Predict',
    )
    .flatMap(({ attributes }) =>
      attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && one.name !== 'guess' && typeof one.value === 'string'
          ? [one.value]
          : [],
      ),
    );
  return new Set([...inBraces, ...inTags, ...namesInCode(tree)]);
}

function namesInCode(tree: Root): string[] {
  const names: string[] = [];
  visit(tree, 'code', (node) => {
    const program = codeMeta(node) && parsed(node.value);
    if (program) names.push(...namesIn(program));
  });
  return names;
}

/** What every code cell has. */
const IN_CODE = new Set(['print', 'table', 'bars', 'curve', 'console']);

/** As the address can hold it. */
const NAME = /^[a-z][A-Za-z0-9]{0,31}$/;

function faultOf(
  { name, initial, min, max }: PageVariable,
  scope: Scope,
  usedInLine: number | undefined,
): string | undefined {
  if (!NAME.test(name)) {
    return `name="${name}"不对：以小写英文字母开头，只用英文字母和数字，例如win`;
  }
  if (IN_CODE.has(name)) return `name="${name}"是代码里用的名字：换一个`;
  if (Object.hasOwn(scope, name)) return `name="${name}"已经是一个度量或格式的名字：换一个`;
  if (usedInLine !== undefined) return `name="${name}"在第${usedInLine}行已经用过：换一个`;
  if (min >= max) return `min要小于max，这里是${min}和${max}`;
  if (initial < min || initial > max) return `value要在${min}到${max}之间，这里是${initial}`;
  return undefined;
}
