// One exercise: what the reader has chosen or filled in, and what is said of it.

import { effect, untracked } from '@preact/signals-core';
import { notebook } from '@/notebook/notebook.ts';
import { unit } from '@/notebook/unit.ts';
import { UNIT_WORD } from '@/notebook/units.ts';
import { doneOn, setDone } from '@/notebook/progress.ts';
import { drawGivens, givenNames } from './givens.ts';
import { judge, type Measure, type Quantity } from './judge.ts';
import { typedExpression } from './typedExpression.ts';

/** What a kind of exercise has to do in its own way. */
interface Question {
  /** Whether there is something to be judged. */
  isAnswered(): boolean;
  /** Judges what is there and shows it; undefined when something is missing, which is told. */
  check(): boolean | undefined;
  /** Shows the answer. */
  reveal(): void;
  /** Takes back what was said of it. */
  unsay(): void;
  /** As if it had never been tried. */
  clear(): void;
}

export class Exercise {
  readonly section: HTMLElement;
  readonly #question: Question;
  /** Draws so far: the next seed. */
  #draws = 0;

  constructor(section: HTMLElement) {
    this.section = section;
    const { kind } = section.dataset;
    this.#question =
      kind === 'choice'
        ? choice(section, this.#say)
        : kind === 'number'
          ? numbers(section)
          : proof(section, this.#say);
    section.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      // A paper is graded as a whole.
      if (!section.closest('.quiz:not([data-graded])')) this.check();
    });
    this.#on('again', () => this.clear());
    this.#on('draw', () => this.#draw());
    this.#on('reveal', () => this.#revealAll());
    this.#showDone(doneOn(this.#page, 'solved').has(section.id));
    this.#unsayWhenChanged(kind === 'number');
  }

  /** A verdict on other numbers, or in another unit, is none. */
  #unsayWhenChanged(readsUnits: boolean): void {
    const names = givenNames(this.section);
    let isFirst = true;
    effect(() => {
      if (readsUnits) void unit.value;
      for (const name of names) void notebook.find(name)!.value.value;
      if (!isFirst) untracked(() => this.#unsay());
      isFirst = false;
    });
  }

  #unsay(): void {
    delete this.section.dataset.result;
    this.#say('');
    this.#question.unsay();
  }

  get #page(): string {
    return document.querySelector<HTMLElement>('[data-chapter]')!.dataset.chapter!;
  }

  #on(act: string, action: () => void): void {
    this.section.querySelector(`[data-act=${act}]`)?.addEventListener('click', action);
  }

  #say = (words: string): void => {
    this.section.querySelector('form > .exercise-said')!.textContent = words;
  };

  #showDone(isDone: boolean): void {
    this.section.querySelector('.exercise-done')!.textContent = isDone ? '✓ 做对过' : '';
  }

  check(): boolean | undefined {
    const isRight = this.#question.check();
    if (isRight === undefined) return undefined;
    this.section.dataset.result = isRight ? 'right' : 'wrong';
    if (isRight) {
      setDone(this.#page, 'solved', this.section.id);
      this.#showDone(true);
    }
    return isRight;
  }

  get isAnswered(): boolean {
    return this.#question.isAnswered();
  }

  reveal(): void {
    this.#question.reveal();
  }

  clear(): void {
    this.#unsay();
    this.#question.clear();
    for (const fold of this.section.querySelectorAll('details')) fold.open = false;
  }

  /** Other numbers than those that are there. */
  #draw(): void {
    this.clear();
    let drawn: Readonly<Record<string, number>>;
    do drawn = drawGivens(this.section, (this.#draws += 1));
    while (Object.entries(drawn).every(([name, x]) => notebook.find(name)!.value.value === x));
    notebook.change(drawn, true);
    this.#say('换了一组数。');
  }

  #revealAll(): void {
    for (const item of this.section.querySelectorAll<HTMLElement>('.exercise-choice')) {
      reveal(item);
    }
  }
}

function reveal(item: HTMLElement): void {
  item.dataset.shown = '';
  item.querySelector('details')!.open = true;
}

function choice(section: HTMLElement, say: (words: string) => void): Question {
  const items = [...section.querySelectorAll<HTMLElement>('.exercise-choice')];
  const radio = (item: HTMLElement) => item.querySelector('input')!;
  const list = section.querySelector('.exercise-options')!;
  list.addEventListener('change', () => {
    delete section.dataset.result;
    say('');
  });
  const chosenItem = () => items.find((item) => radio(item).checked);
  return {
    isAnswered: () => chosenItem() !== undefined,
    reveal() {
      reveal(items.find((item) => 'right' in item.dataset)!);
    },
    check() {
      const chosen = chosenItem();
      if (!chosen) {
        say('先选一项。');
        radio(items[0]).focus();
        return undefined;
      }
      reveal(chosen);
      const isRight = 'right' in chosen.dataset;
      const letter = 'ABCDEFGH'[items.indexOf(chosen)];
      say(isRight ? `✓ 选${letter}，对了。` : `✗ 选${letter}不对，理由在这一项下面。可以再选。`);
      return isRight;
    },
    unsay() {
      for (const item of items) delete item.dataset.shown;
    },
    clear() {
      for (const item of items) radio(item).checked = false;
    },
  };
}

function proof(section: HTMLElement, say: (words: string) => void): Question {
  const solution = section.querySelector<HTMLDetailsElement>('.exercise-solution')!;
  return {
    isAnswered: () => false,
    reveal() {
      solution.open = true;
    },
    check() {
      say('✓ 记下了。再和完整解答对一对，看有没有漏掉条件。');
      solution.open = true;
      return true;
    },
    unsay() {},
    clear() {},
  };
}

function numbers(section: HTMLElement): Question {
  const question = section.querySelector('.exercise-question')!.id;
  const elements = [...section.querySelectorAll<HTMLElement>('.exercise-blank')];
  const blanks = elements.map((element, i) => blank(element, question, i));
  return {
    isAnswered: () => blanks.every((one) => one.isFilled()),
    reveal() {
      for (const fold of section.querySelectorAll<HTMLDetailsElement>('.exercise-key')) {
        fold.open = true;
      }
    },
    check() {
      const results = blanks.map((one) => one.check());
      const missing = results.indexOf(undefined);
      if (missing >= 0) blanks[missing].focus();
      return missing >= 0 ? undefined : results.every(Boolean);
    },
    unsay() {
      for (const one of blanks) one.unsay();
    },
    clear() {
      for (const one of blanks) one.clear();
    },
  };
}

function measureOf(data: HTMLDataElement): Measure {
  if (data.classList.contains('amount') || data.dataset.unit === 'bit') return 'bits';
  if (data.dataset.unit === 'nat') return 'nats';
  return data.textContent.endsWith('%') ? 'percent' : 'plain';
}

const quantityOf = (data: HTMLDataElement): Quantity => ({
  value: Number(data.value),
  measure: measureOf(data),
});

function blank(element: HTMLElement, question: string, i: number) {
  const box = element.querySelector('input')!;
  const said = element.querySelector('.exercise-said')!;
  const sign = element.querySelector('.exercise-unit')!;
  const right = element.querySelector<HTMLDataElement>('.exercise-right data')!;
  const mistakes = [...element.querySelectorAll<HTMLElement>('.exercise-wrongs > li')];
  const word = element.dataset.unitWord!;
  said.id = `${question}-said-${i}`;
  box.setAttribute('aria-describedby', `${question} ${said.id}`);

  effect(() => {
    const measure = measureOf(right);
    if (measure === 'bits') sign.textContent = UNIT_WORD[unit.value];
    else if (measure === 'nats') sign.textContent = UNIT_WORD.nat;
  });

  const show = (result: 'right' | 'wrong' | undefined, ...words: (string | Node)[]) => {
    if (result) element.dataset.result = result;
    else delete element.dataset.result;
    box.setAttribute('aria-invalid', String(result === 'wrong'));
    said.replaceChildren(...words);
  };
  box.addEventListener('input', () => show(undefined));

  return {
    isFilled: () => box.value.trim() !== '',
    focus: () => box.focus(),
    unsay: () => show(undefined),
    clear() {
      box.value = '';
    },
    check(): boolean | undefined {
      const typed = typedExpression(box.value, word);
      if (typed === undefined || typeof typed === 'string') {
        show(undefined, typed ?? '先填一个数。');
        return undefined;
      }
      const known = mistakes.map((item) => quantityOf(item.querySelector('data')!));
      const verdict = judge(typed, quantityOf(right), known, unit.value);
      if (verdict.kind === 'right') show('right', '✓ 对了。');
      else if (verdict.kind === 'known') show('wrong', '✗ ', ...reason(mistakes[verdict.index]));
      else show('wrong', `✗ ${verdict.message}`);
      return verdict.kind === 'right';
    },
  };
}

/** What stands behind the number of a known mistake. */
function reason(item: HTMLElement): Node[] {
  const copy = (item.querySelector('p') ?? item).cloneNode(true) as HTMLElement;
  copy.querySelector('data')!.remove();
  copy.normalize();
  const [first] = copy.childNodes;
  if (first?.nodeType === Node.TEXT_NODE) {
    first.nodeValue = first.nodeValue!.trimStart().replace(/^[：:，]\s*/, '');
  }
  return [...copy.childNodes];
}
