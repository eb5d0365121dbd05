import { type LitLetters, letterEvents } from './codeLetter.ts';
import './CodeText.css';

export interface CodeTextProps extends LitLetters {
  /** One sentence for the whole. */
  label: string;
  /** The text: which letter stands at each place. */
  text: readonly number[];
}

/** A text over its code: each letter above its own zeros and ones. */
export function CodeText({ label, letters, text, lit, ...on }: CodeTextProps) {
  return (
    <div class="code-text" role="img" aria-label={label} {...letterEvents(on)}>
      {text.map((i, place) => (
        <span key={place} class={i === lit ? 'lit' : undefined} data-letter={i}>
          {letters[i].name}
          <small>{letters[i].word}</small>
        </span>
      ))}
    </div>
  );
}
