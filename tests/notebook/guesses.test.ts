import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { guess, setGuess } from '../../src/notebook/guesses.ts';

test('there is no guess until one is set', () => {
  expect(guess('how-many-times').value).toBeUndefined();
  setGuess('how-many-times', 10);
  expect(guess('how-many-times').value).toBe(10);
  expect(guess('which-is-largest').value).toBeUndefined();
});

test('whoever asked before the guess was made is told of it, and of its end', () => {
  const seen: unknown[] = [];
  const stop = effect(() => void seen.push(guess('sign').value));
  setGuess('sign', '变小');
  setGuess('sign', '变小');
  setGuess('sign', undefined);
  stop();
  setGuess('sign', '变大');
  expect(seen).toEqual([undefined, '变小', undefined]);
});

test('the same prediction is the same signal', () => {
  expect(guess('once')).toBe(guess('once'));
});
