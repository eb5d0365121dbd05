// Predictions come alive: the reader commits to a guess, and guess and truth stand side by side.
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { setGuess, type Guess } from '@/notebook/guesses.ts';
import { forget, recall, remember } from '@/notebook/memory.ts';
import { numberAtStop, placeOf, type GuessLine } from './guessLine.ts';
import { typedNumber } from './typedNumber.ts';
import { verdict } from './verdict.ts';

/** Of a guess: more than it needs, so that what was typed is what is shown. */
const DIGITS = 4;

/** What a number prediction and a choice have to do each in its own way. */
interface Question {
  /** The guess as it stands, or what is wrong with it. */
  read(): { guess: Guess } | { problem: string };
  /** Puts a remembered guess back; false when it no longer fits the question. */
  restore(kept: unknown): boolean;
  /** Guess and truth in the figure; returns the sentence that sets them side by side. */
  reveal(guess: Guess): (string | Node)[];
  /** Back to no guess. */
  clear(): void;
  /** Where the focus goes when there is no guess to be read, … */
  field: HTMLElement;
  /** … and what is called invalid then. */
  group: HTMLElement;
}

for (const section of document.querySelectorAll<HTMLElement>('.predict')) start(section);

function start(section: HTMLElement): void {
  const form = section.querySelector('form')!;
  const said = section.querySelector('.predict-said')!;
  const button = section.querySelector('button')!;
  const fold = section.querySelector('details')!;
  const key = `guess.${section.dataset.key}`;
  const question = section.querySelector('fieldset') ? choice(section) : number(section);

  function draft(): void {
    delete section.dataset.done;
    button.textContent = '就猜这个';
    question.group.removeAttribute('aria-invalid');
    said.replaceChildren();
  }

  function show(guess: Guess): void {
    section.dataset.done = '';
    button.textContent = '重新猜';
    said.replaceChildren(...question.reveal(guess));
    setGuess(section.id, guess);
  }

  function complain(problem: string): void {
    said.replaceChildren(problem);
    question.group.setAttribute('aria-invalid', 'true');
    question.field.focus();
  }

  function commit(): void {
    const read = question.read();
    if ('problem' in read) return complain(read.problem);
    remember(key, read.guess);
    show(read.guess);
    fold.open = true;
  }

  function startAgain(): void {
    draft();
    question.clear();
    forget(key);
    setGuess(section.id, undefined);
    fold.open = false;
  }

  form.addEventListener('input', draft);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!('done' in section.dataset)) commit();
    // The Enter key in a field that is committed already shall not throw the guess away.
    else if (document.activeElement?.tagName !== 'INPUT') startAgain();
  });

  // The fold stays shut: nothing below moves while the page comes up.
  const kept = recall(key, (value) => (question.restore(value) ? (value as Guess) : undefined));
  if (kept !== undefined) show(kept);
}

function choice(section: HTMLElement): Question {
  const radios = [...section.querySelectorAll<HTMLInputElement>('[type=radio]')];
  const answer = section.querySelector('.predict-answer')!.textContent.trim();

  const mark = (radio: HTMLInputElement, text: string): void => {
    const place = radio.parentElement!.querySelector('.predict-mark')!;
    place.textContent = text;
    place.classList.toggle('right', radio.value === answer);
  };
  const clearMarks = () => radios.forEach((radio) => mark(radio, ''));
  section.querySelector('form')!.addEventListener('input', clearMarks);

  return {
    field: radios[0],
    group: section.querySelector('fieldset')!,
    read() {
      const chosen = radios.find(({ checked }) => checked);
      return chosen ? { guess: chosen.value } : { problem: '先选一项，再按“就猜这个”。' };
    },
    restore(kept) {
      const chosen = radios.find(({ value }) => value === kept);
      if (chosen) chosen.checked = true;
      return chosen !== undefined;
    },
    reveal(guess) {
      for (const radio of radios) {
        const { value } = radio;
        if (value === answer) mark(radio, value === guess ? '✓ 你选的，正是答案' : '✓ 答案');
        else mark(radio, value === guess ? '✗ 你选的' : '');
      }
      return [
        guess === answer
          ? `✓ 你选的“${answer}”就是答案。`
          : `✗ 你选了“${guess}”，答案是“${answer}”。`,
      ];
    },
    clear() {
      for (const radio of radios) radio.checked = false;
      clearMarks();
    },
  };
}

function number(section: HTMLElement): Question {
  const part = <T extends HTMLElement>(selector: string) => section.querySelector<T>(selector)!;
  const figure = part('.predict-line');
  const box = part<HTMLInputElement>('.number-box');
  const range = part<HTMLInputElement>('[type=range]');
  const truth = part('.predict-answer');
  const [guessFlag, truthFlag] = [part('.predict-guess'), part('.predict-truth')];
  const hint = guessFlag.textContent;
  const data = truth.querySelector('data')!;
  const { sign = '' } = data.dataset;
  const unit = part('.predict-unit').textContent;
  const line: GuessLine = {
    min: Number(figure.dataset.min),
    max: Number(figure.dataset.max),
    log: 'log' in figure.dataset,
  };
  const stops = Number(range.max);

  function printedTruth(): HTMLElement {
    const copy = truth.cloneNode(true) as HTMLElement;
    copy.removeAttribute('class');
    return copy;
  }

  /** The guess printed as the truth is: same element, same unit. */
  function printed(x: number): HTMLElement {
    const copy = printedTruth();
    const inner = copy.querySelector('data')!;
    inner.value = String(x);
    inner.textContent = sign === '%' ? formatPercent(x, DIGITS) : formatNumber(x, DIGITS) + sign;
    return copy;
  }

  /** The number as it is typed: before a % in hundredths, without the dust of the multiplication. */
  function fill(x: number): void {
    box.value = String(sign === '%' ? Number((100 * x).toPrecision(12)) : x);
  }

  function place(x: number): void {
    figure.style.setProperty('--guess', String(placeOf(line, x)));
    figure.dataset.guess = x < line.min ? 'below' : x > line.max ? 'above' : 'on';
    const value = printed(x);
    guessFlag.replaceChildren('你的猜测', value);
    range.setAttribute('aria-valuetext', value.textContent!);
  }

  function unplace(): void {
    delete figure.dataset.guess;
    figure.style.removeProperty('--guess');
    guessFlag.textContent = hint;
    range.value = String(stops / 2);
    range.setAttribute('aria-valuetext', '还没有猜');
  }

  function placeThumb(x: number): void {
    range.value = String((placeOf(line, x) / 100) * stops);
    place(x);
  }

  range.addEventListener('input', () => {
    const x = numberAtStop(line, Number(range.value), stops);
    fill(x);
    place(x);
  });
  box.addEventListener('input', () => {
    const x = typedNumber(box.value, unit);
    if (x !== undefined && Number.isFinite(x)) placeThumb(x);
    else unplace();
  });

  return {
    field: box,
    group: box,
    read() {
      const x = typedNumber(box.value, unit);
      if (x === undefined) return { problem: '先填一个数，再按“就猜这个”。' };
      if (Number.isNaN(x))
        return { problem: `“${box.value.trim()}”不是一个数。可以写成12、0.5、1/8或50%。` };
      return Number.isFinite(x) ? { guess: x } : { problem: '请填一个有限的数。' };
    },
    restore(kept) {
      if (typeof kept !== 'number' || !Number.isFinite(kept)) return false;
      fill(kept);
      placeThumb(kept);
      return true;
    },
    reveal(guess) {
      const x = guess as number;
      truthFlag.replaceChildren('答案', printedTruth());
      const beyond = x < line.min || x > line.max ? '（在数轴之外）' : '';
      return [
        '你猜',
        printed(x),
        `${beyond}，答案是`,
        printedTruth(),
        `，${verdict(x, Number(data.value), line)}。`,
      ];
    },
    clear() {
      box.value = '';
      unplace();
    },
  };
}
