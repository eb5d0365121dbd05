// What a screen reader is told after a number in the text has been turned: one sentence, once the
// hand has come to rest.

const REST = 600;
const LONGEST = 60;
/** So many blocks after the number its sentence may stand. */
const NEAR = 3;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what `sentence` gives by then; a later call takes the place of one not yet said. */
export function sayCalmly(sentence: () => string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const status = document.getElementById('page-status');
    if (status) status.textContent = sentence();
  }, REST);
}

/**
 * The sentence around the first live number at or soon after `start`, as it is read; of a long
 * sentence only the clause.
 */
export function liveSentence(start: Element | null): string {
  let block = start;
  for (let i = 0; block && i <= NEAR; i += 1, block = block.nextElementSibling) {
    if (block.querySelector('data[data-live]')) return sentenceIn(block);
  }
  return '';
}

/** Marks the place of the number in the text. */
const MARK = '\u0000';

function sentenceIn(block: Element): string {
  const spoken = block.cloneNode(true) as Element;
  spoken.querySelector('data[data-live]')!.prepend(MARK);
  // Formulas stand there twice, for eyes and for ears; the number boxes hold no text.
  for (const hidden of spoken.querySelectorAll('[aria-hidden=true], annotation, .no-js')) {
    hidden.remove();
  }
  for (const box of spoken.querySelectorAll('input')) box.replaceWith(box.value);
  const text = spoken.textContent.replace(/\s+/g, '');
  const sentence = around(text, /[。？！]/);
  return (sentence.length > LONGEST ? around(text, /[。？！；，]/) : sentence).replace(MARK, '');
}

/** From the last end before the mark to the first one after it. */
function around(text: string, end: RegExp): string {
  const at = text.indexOf(MARK);
  const before = [...text.slice(0, at)].findLastIndex((letter) => end.test(letter)) + 1;
  const after = text.slice(at).search(end);
  return text.slice(before, after < 0 ? undefined : at + after + 1);
}
