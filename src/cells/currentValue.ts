// The value behind an input, as the reader has set it.

import { numberField, numbersField } from '../notebook/fields.ts';
import type { Store } from '../notebook/store.ts';
import type { InputValue } from './inputLines.ts';

const ANYWHERE = [-Infinity, Infinity] as const;

/**
 * The value of a variable or of a figure, or what the author wrote while the page knows no other.
 * A figure that has not been in view yet has declared nothing, but the address may hold its value.
 */
export function currentValue(store: Store, key: string, initial: InputValue): InputValue {
  const value = store.find(key)?.value.value;
  if (isLike(value, initial)) return value;
  const text = store.written.value.get(key);
  if (text === undefined || typeof initial === 'string') return initial;
  const field =
    typeof initial === 'number' ? numberField(initial, ANYWHERE) : numbersField(initial, ANYWHERE);
  return field.read(text) ?? initial;
}

function isLike(value: unknown, initial: InputValue): value is InputValue {
  return typeof value === typeof initial && Array.isArray(value) === Array.isArray(initial);
}
