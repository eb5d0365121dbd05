import { expect, test } from 'vitest';
import { type InputValue, pythonLine, scriptLine } from '../../src/cells/inputLines.ts';

test.each<[InputValue, string]>([
  [0.99, '0.99'],
  [-0, '0'],
  [1e-7, '1e-7'],
  [[0.7, 0.3], '[0.7, 0.3]'],
  ['他说"是"\n', '"他说\\"是\\"\\n"'],
])('%j', (value, written) => {
  expect(scriptLine({ name: 'x', value })).toBe(`const x = ${written}`);
  expect(pythonLine({ name: 'x', value })).toBe(`x = ${written}`);
});
