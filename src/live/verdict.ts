// How near a guess came, in one kind word.

import type { GuessLine } from './guessLine.ts';

/** Almost right, and near. On a logarithmic line, nearness is a ratio. */
const RATIO = [1.03, 1.3];
/** On an even line, it is a share of the line. */
const SHARE = [0.015, 0.08];

export function verdict(guess: number, answer: number, line: GuessLine): string {
  if (guess === answer) return '正好';
  const { log, min, max } = line;
  const [distance, [almost, near]] = log
    ? [guess > 0 ? Math.max(guess / answer, answer / guess) : Infinity, RATIO]
    : [Math.abs(guess - answer) / (max - min), SHARE];
  if (distance <= almost) return '几乎正好';
  if (distance <= near) return '差得不远';
  return guess > answer ? '偏大了' : '偏小了';
}
