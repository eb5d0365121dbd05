import { expect, test } from 'vitest';
import { parseSignature, signatureText, splitAtCommas } from '../../src/metricDocs/signature.ts';

const read = (declaration: string) => parseSignature('f', `const g = 1;\n${declaration}`);

test.each([
  ['export function f(): number {', 'f(): number'],
  [
    'export function f(p: Vector, base: Base = 2): number {',
    'f(p: Vector, base: Base = 2): number',
  ],
  [
    'export function f(\n  logits: Vector,\n  target: number | Vector,\n  labelSmoothing = 0,\n): number {',
    'f(logits: Vector, target: number | Vector, labelSmoothing = 0): number',
  ],
  ['export function f(p: Vector): (number | null)[] {', 'f(p: Vector): (number | null)[]'],
  [
    "export function f(base: number | 'e' = 'e'): HuffmanCode {",
    "f(base: number | 'e' = 'e'): HuffmanCode",
  ],
  ['export function f(m: Map<string, number>): number[] {', 'f(m: Map<string, number>): number[]'],
])('%s', (declaration, text) => {
  expect(signatureText('f', read(declaration))).toBe(text);
});

test('parameters are told apart from their types and defaults', () => {
  expect(read('export function f(a: number, b: Base = 2, c = 0): number {').parameters).toEqual([
    { name: 'a', type: 'number', default: undefined },
    { name: 'b', type: 'Base', default: '2' },
    { name: 'c', type: undefined, default: '0' },
  ]);
});

test.each([
  ['export const f = 1;', 'no `export function f(`'],
  ['export function f(p: Vector', 'a bracket of the parameters is not closed'],
  ['export function f(p: Vector) {', '`export function f(…)` names no type of its result'],
  ['export function f(p): number {', 'the parameter `p` has not the form `name: Type = default`'],
  [
    'export function f(...p: number[]): number {',
    'the parameter `...p: number[]` has not the form `name: Type = default`',
  ],
])('refuses %s', (declaration, message) => {
  expect(() => read(declaration)).toThrow(new Error(message));
});

test('commas inside brackets do not separate', () => {
  expect(splitAtCommas('[1, 2], f(3, 4), { a, b },')).toEqual(['[1, 2]', 'f(3, 4)', '{ a, b }']);
});
