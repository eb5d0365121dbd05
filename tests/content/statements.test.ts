import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import reference from '../reference/statements.json' with { type: 'json' };

const MARK = /\{\/\*([^*]*)\*\/\}/g;

describe.each(Object.entries(reference.statements))('%s', (chapter, statements) => {
  const source = readFileSync(new URL(`../../content/${chapter}.mdx`, import.meta.url), 'utf8');
  const marks = [...source.matchAll(MARK)].flatMap(([, text]) => text.match(/S\d+\.\d+b?/g) ?? []);

  it.each(Object.entries(statements))('states %s: %s', (id) => {
    expect(marks).toContain(id);
  });

  it('marks no statement that the list does not know', () => {
    expect(marks.filter((id) => !(id in statements))).toEqual([]);
  });
});
