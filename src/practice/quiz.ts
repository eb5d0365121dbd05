// A quiz: some of its exercises, drawn by the number of the paper, answered together and graded
// together. Every miss says which section to read again.

import { effect, untracked } from '@preact/signals-core';
import { seededRandom } from '@/kit/random.ts';
import { recall, remember } from '@/notebook/memory.ts';
import { notebook } from '@/notebook/notebook.ts';
import type { Exercise } from './exercise.ts';
import { exercises } from './exercises.ts';
import { drawGivens } from './givens.ts';

/** As many papers there are: see Quiz.astro. */
const LAST_PAPER = 9999;

const KEY = `quiz.${document.querySelector<HTMLElement>('[data-chapter]')!.dataset.chapter}`;

for (const quiz of document.querySelectorAll<HTMLElement>('.quiz')) start(quiz);

function start(quiz: HTMLElement): void {
  const all = exercises.filter(({ section }) => quiz.contains(section));
  const draw = Number(quiz.dataset.draw ?? all.length);
  const part = (name: string) => quiz.querySelector<HTMLElement>(`.quiz-${name}`)!;
  const button = (name: string) => quiz.querySelector(`[data-quiz=${name}]`);
  const result = part('result');
  const paper = notebook.find('paper')?.value;
  let drawn = all;
  // Handed in together, so no verdict speaks for itself.
  for (const said of quiz.querySelectorAll('.exercise .exercise-said'))
    said.removeAttribute('role');

  function count(): void {
    const answered = drawn.filter(({ isAnswered }) => isAnswered).length;
    const words = answered > 0 ? `答了${answered}道，共${drawn.length}道` : lastTime();
    // Told to a screen reader at every change, so at none that says the same.
    if (part('count').textContent !== words) part('count').textContent = words;
  }

  function begin(): void {
    for (const exercise of all) exercise.clear();
    delete quiz.dataset.graded;
    result.hidden = true;
    count();
  }

  function lay(number: number): void {
    drawn = pick(all, draw, number);
    for (const exercise of all) exercise.section.hidden = !drawn.includes(exercise);
    begin();
  }

  /** The paper and all its numbers, in one step. */
  function change(number: number): void {
    const values = pick(all, draw, number).map(({ section }, i) =>
      drawGivens(section, number * 100 + i),
    );
    notebook.change(Object.assign({ paper: number }, ...values), true);
  }

  /** To the first question, focus and all. */
  function toTop(): void {
    drawn[0].section.tabIndex = -1;
    drawn[0].section.focus({ preventScroll: true });
    drawn[0].section.scrollIntoView();
  }

  function grade(): void {
    const misses = drawn.filter((exercise) => {
      const isRight = exercise.isAnswered && exercise.check();
      if (!isRight) {
        exercise.section.dataset.result = 'wrong';
        exercise.reveal();
      }
      return !isRight;
    });
    const right = drawn.length - misses.length;
    quiz.dataset.graded = '';
    part('score').textContent =
      `答对${right}道，共${drawn.length}道。${advice(right / drawn.length)}`;
    part('map').replaceChildren(...misses.map(line));
    result.hidden = false;
    result.focus();
    remember(KEY, { right, of: drawn.length });
  }

  quiz.addEventListener('input', count);
  button('grade')!.addEventListener('click', grade);
  button('again')!.addEventListener('click', () => {
    begin();
    toTop();
  });
  button('next')?.addEventListener('click', () => {
    change(((paper!.peek() as number) % LAST_PAPER) + 1);
    toTop();
  });
  effect(() => {
    const number = (paper?.value as number | undefined) ?? 1;
    untracked(() => lay(number));
  });
}

function lastTime(): string {
  const last = recall(KEY, (kept) => {
    const { right, of } = (kept ?? {}) as { right?: unknown; of?: unknown };
    return Number.isInteger(right) && Number.isInteger(of)
      ? `上次答对${right}道，共${of}道`
      : undefined;
  });
  return last ?? '';
}

/** As many from each chapter, as far as it goes: where to read again tells the chapter. */
function pick(all: readonly Exercise[], count: number, seed: number): Exercise[] {
  const groups = new Map<string, Exercise[]>();
  for (const exercise of all) {
    const [chapter] = linkOf(exercise)?.getAttribute('href')?.split('#') ?? [''];
    groups.set(chapter, [...(groups.get(chapter) ?? []), exercise]);
  }
  const next = seededRandom(seed);
  const piles = [...groups.values()].map((group) => shuffled(group, next));
  const picked = new Set<Exercise>();
  for (let i = 0; picked.size < Math.min(count, all.length); i += 1) {
    const exercise = piles[i % piles.length].pop();
    if (exercise) picked.add(exercise);
  }
  return all.filter((exercise) => picked.has(exercise));
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function linkOf({ section }: Exercise): HTMLAnchorElement | null {
  return section.querySelector('.exercise-reread > a');
}

function advice(share: number): string {
  if (share === 1) return '一道不差。';
  return share >= 0.8 ? '很好，补上这几处：' : '错的题指着这些小节，回去再读一遍：';
}

/** «题3 → 重读第2.4节“信息熵的定义”», with a link to either. */
function line(exercise: Exercise): HTMLElement {
  const item = document.createElement('li');
  const question = document.createElement('a');
  question.href = `#${exercise.section.id}`;
  const shown = [...exercise.section.parentElement!.querySelectorAll('.exercise:not([hidden])')];
  question.textContent = `题目${shown.indexOf(exercise.section) + 1}`;
  item.append(question, exercise.isAnswered ? '' : '（没有答）');
  const reread = linkOf(exercise);
  if (reread) item.append('，重读', reread.cloneNode(true));
  return item;
}
