/** A letter of an alphabet with its word in a binary code. */
export interface CodeLetter {
  /** What the reader sees of it: itself, or «空格». */
  name: string;
  /** Its zeros and ones; no word is the beginning of another. */
  word: string;
  /** Its share of the whole. */
  share: number;
}

/** A drawing of letters in which one is lit, here and wherever else it is drawn. */
export interface LitLetters {
  letters: readonly CodeLetter[];
  lit: number;
  /** The pointer rests on a letter, or no longer on any. */
  onPoint: (letter?: number) => void;
  /** A letter was tapped or clicked. */
  onPick: (letter: number) => void;
}

const letterAt = (target: EventTarget | null) => {
  const { letter } = (target as Element).closest<HTMLElement>('[data-letter]')?.dataset ?? {};
  return letter === undefined ? undefined : Number(letter);
};

/** For the element that holds the letters, each marked with its `data-letter`. */
export function letterEvents({ onPoint, onPick }: Pick<LitLetters, 'onPoint' | 'onPick'>) {
  return {
    onPointerOver: ({ target }: Event) => onPoint(letterAt(target)),
    onPointerLeave: () => onPoint(),
    onClick: ({ target }: Event) => {
      const letter = letterAt(target);
      if (letter !== undefined) onPick(letter);
    },
  };
}
