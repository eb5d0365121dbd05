// «$$ [#eq-gibbs]» names the formula that begins there. One without a name is called after its own
// TeX, so that its id does not change when something else on the page does.

import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ID_RULE, isId, PREFIX, splitBracket } from './bracketId.ts';
import { report } from './problems.ts';

export function remarkEquationIds() {
  return (tree: Root, file: VFile): void => {
    const lines = new Map<string, number>();
    const nameless: DisplayMath[] = [];
    visit(tree, 'math', (math) => {
      const id = readId(math, file);
      if (id === undefined) {
        nameless.push(math);
        return;
      }
      const before = lines.get(id);
      if (before !== undefined) {
        report(file, math, `公式编号[#${id}]在第${before}行已经用过：换一个不同的`);
      }
      lines.set(id, math.position?.start.line ?? 0);
      give(math, id);
    });
    const taken = new Set(lines.keys());
    for (const math of nameless) give(math, unused(idOf(math.value), taken));
  };
}

function readId(math: DisplayMath, file: VFile): string | undefined {
  const meta = math.meta?.trim() ?? '';
  if (meta === '') return undefined;
  const { rest, id } = splitBracket(meta);
  if (id === undefined || rest !== '') {
    report(
      file,
      math,
      `开头的$$后面只能写公式的编号，例如$$ [#eq-gibbs]；“${rest || meta}”要另起一行`,
    );
  } else if (!isId(id, PREFIX.equation)) {
    report(file, math, `公式编号[#${id}]要以eq-开头，${ID_RULE}，例如[#eq-gibbs]`);
  } else {
    return id;
  }
  return undefined;
}

function idOf(tex: string): string {
  const hash = createHash('sha256').update(tex.trim().replace(/\s+/g, ' ')).digest('hex');
  return PREFIX.equation + hash.slice(0, 6);
}

/** `eq-3f2a1c`, the next equal formula `eq-3f2a1c-2`. */
function unused(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

function give(math: DisplayMath, id: string): void {
  math.data = { ...math.data, hProperties: { ...math.data?.hProperties, id } } as never;
}
