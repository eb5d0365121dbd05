// The names in the JavaScript of a code cell.

import { parse } from 'acorn';
import type { Node, Program } from 'estree';
import { walk } from 'estree-walker';

/** Undefined for what is no JavaScript: that is told when it is run. */
export function parsed(code: string): Program | undefined {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'script' }) as unknown as Program;
  } catch {
    return undefined;
  }
}

/** The names that code takes from outside: not `.length`, and none that it defines anywhere itself. */
export function namesIn(program: Program): Set<string> {
  const names = new Set<string>();
  const own = new Set<string>();
  walk(program as Node, {
    enter(node, parent, key) {
      if (node.type !== 'Identifier') return;
      const isMember = parent?.type === 'MemberExpression' && key === 'property';
      const isKey = parent?.type === 'Property' && key === 'key' && !parent.shorthand;
      if ((isMember || isKey) && !(parent as { computed?: boolean }).computed) return;
      const defined = key === 'id' || key === 'params';
      (defined ? own : names).add(node.name);
    },
  });
  return new Set([...names].filter((name) => !own.has(name)));
}
