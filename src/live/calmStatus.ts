// What a screen reader is told after a number in the text has been turned: one sentence, once the
// hand has come to rest.

const REST = 600;
const LONGEST = 80;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what `sentence` gives by then; a later call takes the place of one not yet said. */
export function sayCalmly(sentence: () => string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const status = document.getElementById('page-status');
    if (status) status.textContent = sentence();
  }, REST);
}

/** The first sentence of a paragraph with a live number in it, as it is read. */
export function liveSentence(paragraph: Element | null): string {
  const live = paragraph?.querySelector('[data-live]');
  if (!paragraph || !live) return '';
  const spoken = paragraph.cloneNode(true) as Element;
  const marked = spoken.querySelector('[data-live]')!;
  marked.prepend('\u0000');
  // Formulas stand there twice, for eyes and for ears; the number boxes hold no text.
  for (const hidden of spoken.querySelectorAll('[aria-hidden=true], annotation, .no-js')) {
    hidden.remove();
  }
  for (const box of spoken.querySelectorAll('input')) box.replaceWith(box.value);
  const text = spoken.textContent.replace(/\s+/g, '');
  const at = text.indexOf('\u0000');
  if (at < 0) return '';
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('？', at)) + 1;
  const to = text.slice(at).search(/[。？！]/);
  const sentence = text.slice(from, to < 0 ? undefined : at + to + 1).replace('\u0000', '');
  return sentence.length > LONGEST ? '' : sentence;
}
