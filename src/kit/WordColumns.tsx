import './WordColumns.css';
import { colorClass } from './color.ts';

export interface WordColumn {
  name: string;
  /** Its digits, one below the other; null where there is no word. */
  word: string | null;
  /** Where the mark lies, counted in digits; one that lies below the rows is not drawn. */
  depth: number;
  /** Below: the word's length, or that there is none; and the depth. */
  texts: readonly [word: string, depth: string];
}

export interface WordColumnsProps {
  /** One sentence for the whole picture. */
  label: string;
  columns: readonly WordColumn[];
  /** How many digits there is room for. */
  rows: number;
}

/** Words of digits hanging below the bars of a `<Bars>` without ticks, a box a digit. */
export function WordColumns({ label, columns, rows }: WordColumnsProps) {
  return (
    <div class="words" role="img" aria-label={label} style={{ '--rows': rows }}>
      {columns.map(({ name, word, depth, texts }) => (
        <div key={name} class="words-column">
          <div class={`words-hang ${colorClass('p')}`}>
            {word && <span class="words-word">{word}</span>}
            {depth <= rows && <span class="words-mark" style={{ '--depth': depth }} />}
          </div>
          <span>{texts[0]}</span>
          <span class={`words-text ${colorClass('p')}`}>{texts[1]}</span>
        </div>
      ))}
    </div>
  );
}
