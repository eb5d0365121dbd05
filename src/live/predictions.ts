// Predictions come alive: the reader commits to a guess, and guess and truth stand side by side.
import { effect } from '@preact/signals-core';
import { formatNumber } from '@/kit/format.ts';
import { setGuess, type Guess } from '@/notebook/guesses.ts';
import { forget, recall, remember } from '@/notebook/memory.ts';
import { unit } from '@/notebook/unit.ts';
import { convert, UNIT_WORD } from '@/notebook/units.ts';
import { numberAtStop, placeOf, type GuessLine } from './guessLine.ts';
import { typedNumber } from './typedNumber.ts';
import { verdict } from './verdict.ts';

/** Of a guess: more than it needs, so that what was typed is what is shown. */
const DIGITS = 4;
/** Milliseconds between the two halves of a double click. */
const DOUBLE_CLICK = 400;

/** What a number prediction and a choice have to do each in its own way. */
interface Question {
  /** The guess as it stands, if there is one, or what is wrong with it. */
  read(): Guess | [problem: string] | undefined;
  /** Puts a guess back; no guess, and false, when this is none or no longer fits the question. */
  restore(kept?: unknown): boolean;
  /** Guess and truth in the figure; returns the sentence that sets them side by side. */
  reveal(guess: Guess): (string | Node)[];
  /** Turns an amount of information to the reader's unit. */
  turn?(): void;
}

for (const section of document.querySelectorAll<HTMLElement>('.predict')) start(section);

function start(section: HTMLElement): void {
  const form = section.querySelector('form')!;
  const said = section.querySelector('.predict-said')!;
  const button = section.querySelector('button')!;
  const fold = section.querySelector('details')!;
  const key = `guess.${section.dataset.key}`;
  const fieldset = section.querySelector('fieldset');
  const question = fieldset ? choice(section) : number(section);
  /** Where the focus goes when there is no guess to be read, and what is called invalid then. */
  const field = section.querySelector<HTMLElement>('[type=radio], .number-box')!;
  const group = fieldset ?? field;
  /** When the button was last heeded; 0 once the guess has changed since. */
  let settled = 0;

  function draft(): void {
    delete section.dataset.done;
    button.textContent = '就猜这个';
    group.removeAttribute('aria-invalid');
    said.replaceChildren();
    settled = 0;
  }

  function show(guess: Guess): void {
    section.dataset.done = '';
    button.textContent = '重新猜';
    said.replaceChildren(...question.reveal(guess));
    setGuess(section.id, guess);
  }

  function commit(): void {
    const read = question.read() ?? [`先${fieldset ? '选一项' : '填一个数'}，再按“就猜这个”。`];
    if (typeof read === 'object') {
      said.replaceChildren(...read);
      group.setAttribute('aria-invalid', 'true');
      return field.focus();
    }
    remember(key, read);
    show(read);
    fold.open = true;
  }

  function startAgain(): void {
    draft();
    question.restore();
    forget(key);
    setGuess(section.id, undefined);
    fold.open = false;
  }

  form.addEventListener('input', draft);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What the first half of a double click did, the second shall not undo.
    if (event.timeStamp < settled + DOUBLE_CLICK) return;
    if (!('done' in section.dataset)) commit();
    // The Enter key in a field that is committed already shall not throw the guess away.
    else if (document.activeElement?.tagName !== 'INPUT') startAgain();
    settled = event.timeStamp;
  });

  // The fold stays shut: nothing below moves while the page comes up.
  if (recall(key, question.restore)) section.dataset.done = '';
  effect(() => {
    question.turn?.();
    if ('done' in section.dataset) show(question.read() as Guess);
  });
}

function choice(section: HTMLElement): Question {
  const radios = [...section.querySelectorAll<HTMLInputElement>('[type=radio]')];
  const answer = section.querySelector('.predict-answer')!.textContent.trim();
  const chosen = () => radios.find(({ checked }) => checked);

  return {
    read() {
      return chosen()?.value;
    },
    restore(kept) {
      for (const radio of radios) radio.checked = radio.value === kept;
      return chosen() !== undefined;
    },
    reveal(guess) {
      for (const { value, parentElement } of radios) {
        const mine = value === guess;
        const right = mine ? '✓ 你选的，正是答案' : '✓ 答案';
        // Hidden by the style sheet until the guess is committed.
        parentElement!.querySelector('.predict-mark')!.textContent =
          value === answer ? right : mine ? '✗ 你选的' : '';
      }
      return [
        guess === answer
          ? `✓ 你选的“${answer}”就是答案。`
          : `✗ 你选了“${guess}”，答案是“${answer}”。`,
      ];
    },
  };
}

function number(section: HTMLElement): Question {
  const part = <T extends HTMLElement>(selector: string) => section.querySelector<T>(selector)!;
  const figure = part('.predict-line');
  const box = part<HTMLInputElement>('.number-box');
  const range = part<HTMLInputElement>('[type=range]');
  const truth = part('.predict-answer');
  const guessFlag = part('.predict-guess');
  const hint = guessFlag.textContent;
  const data = truth.querySelector('data')!;
  const answer = Number(data.value);
  const line: GuessLine = {
    min: Number(figure.dataset.min),
    max: Number(figure.dataset.max),
    log: 'log' in figure.dataset,
  };
  const stops = Number(range.max);
  /** What is printed inside the number, … */
  let { sign = '' } = data.dataset;
  const { unit: isAmount, digits: digitsOfTruth = 3 } = data.dataset;
  /** … and what may be typed behind it. */
  let word = part('.predict-unit').textContent;
  /** What is read for a 1 on the line: hundredths, or so much of the reader's unit for a bit. */
  let scale = sign === '%' ? 100 : 1;
  /** The number as it was typed, in the unit of the line: see typedNumber. */
  let typed: number | undefined;

  /** A number of the line as the reader reads it, without the dust of the multiplication. */
  const asRead = (x: number, digits: number) => Number((x * scale).toPrecision(digits));

  /** A number printed as the truth is: same element, same unit. */
  function printed(x: number, digits = DIGITS): HTMLElement {
    const copy = truth.cloneNode(true) as HTMLElement;
    copy.className = '';
    const inner = copy.querySelector('data')!;
    inner.value = String(x);
    // For unitText, which finds it when it was there from the start.
    inner.dataset.digits = String(digits);
    inner.textContent = formatNumber(asRead(x, 15), digits) + sign;
    return copy;
  }

  const printedTruth = () => printed(answer, Number(digitsOfTruth));

  function fill(x: number): void {
    box.value = String(asRead(x, isAmount ? DIGITS : 12));
  }

  function place(x: number): void {
    figure.style.setProperty('--guess', String(placeOf(line, x)));
    figure.dataset.guess = x < line.min ? 'below' : x > line.max ? 'above' : 'on';
    const value = printed(x);
    guessFlag.replaceChildren('你的猜测', value);
    range.setAttribute('aria-valuetext', value.textContent!);
  }

  /** What was typed, or remembered, goes to the line. */
  function take(x: number | undefined): void {
    typed = x;
    if (isNumber(x)) {
      range.value = String((placeOf(line, x) / 100) * stops);
      return place(x);
    }
    delete figure.dataset.guess;
    figure.removeAttribute('style');
    guessFlag.textContent = hint;
    range.value = range.defaultValue;
    range.setAttribute('aria-valuetext', '还没有猜');
  }

  range.addEventListener('input', () => {
    typed = numberAtStop(line, Number(range.value), stops);
    fill(typed);
    place(typed);
  });
  box.addEventListener('input', () => {
    const x = typedNumber(box.value, word);
    take(x && isAmount ? x / scale : x);
  });

  return {
    read() {
      if (isNumber(typed) || typed === undefined) return typed;
      return Number.isNaN(typed)
        ? [`“${box.value.trim()}”不是一个数。可以写成12、0.5、1/8或50%。`]
        : ['请填一个有限的数。'];
    },
    restore(kept) {
      box.value = '';
      take(isNumber(kept) ? kept : undefined);
      if (isNumber(kept)) fill(kept);
      return isNumber(kept);
    },
    reveal(guess) {
      const x = guess as number;
      part('.predict-truth').replaceChildren('答案', printedTruth());
      const beyond = figure.dataset.guess === 'on' ? '' : '（在数轴之外）';
      return [
        '你猜',
        printed(x),
        `${beyond}，答案是`,
        printedTruth(),
        `，${verdict(x, answer, line)}。`,
      ];
    },
    turn() {
      if (!isAmount) return;
      scale = convert(1, 'bit', unit.value);
      part('.predict-unit').textContent = word = sign = UNIT_WORD[unit.value];
      for (const tick of section.querySelectorAll<HTMLElement>('[data-bits]')) {
        tick.textContent = formatNumber(asRead(Number(tick.dataset.bits), 15));
      }
      if (!isNumber(typed)) return;
      fill(typed);
      place(typed);
    },
  };
}

function isNumber(x: unknown): x is number {
  return Number.isFinite(x);
}
