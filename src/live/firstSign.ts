// The reader is there: moves the pointer, touches, presses a key, scrolls. What nobody can need
// before that is loaded then, and is there long before a hand reaches it.

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'];

/** Does `action` once, at the first sign of the reader. */
export function atFirstSign(action: () => void): void {
  const act = () => {
    for (const sign of SIGNS) removeEventListener(sign, act, true);
    action();
  };
  for (const sign of SIGNS) addEventListener(sign, act, { capture: true, passive: true });
}
