import { useMemo } from 'preact/hooks';
import './CodeBook.css';
import { formatNumber } from './format.ts';
import { TableHead } from './TableHead.tsx';

export interface CodeBookProps {
  /** What a message is: the heading of the first column. */
  name: string;
  /** How often each message comes. */
  chances: readonly number[];
  /** The word of each; messages without one are left out. */
  words: readonly (string | null)[];
  /** The message at that place in the lists, in words. */
  message: (place: number) => string;
  /** So many rows at most: those with the shortest words, and the one with the longest. */
  rows?: number;
}

/** Longer words are broken off, and their length is told. */
const LONGEST_WORD = 10;
const BEGINNING = 6;

/** Words for messages, in a narrow table that needs no scrolling. */
export function CodeBook({ name, chances, words, message, rows = 5 }: CodeBookProps) {
  const book = useMemo(() => {
    const all = [...words.keys()].filter((place) => words[place] !== null);
    return all.sort((a, b) => words[a]!.length - words[b]!.length || a - b);
  }, [words]);
  const shown = book.filter((_, i) => i < rows - 1 || i === book.length - 1);
  return (
    <div class="code-book-room" style={{ '--rows': rows }}>
      <table class="code-book">
        <caption>
          {book.length > rows
            ? `码本共${book.length}条；最短的${rows - 1}条和最长的1条：`
            : `码本共${book.length}条：`}
        </caption>
        <TableHead columns={[name, '概率', '码字']} />
        <tbody>
          {shown.map((place) => (
            <tr key={place}>
              <th scope="row">{message(place)}</th>
              <td>{formatNumber(chances[place])}</td>
              <td>{inFull(words[place]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inFull(word: string): string {
  if (word === '') return '（空，0位）';
  if (word.length <= LONGEST_WORD) return word;
  return `${word.slice(0, BEGINNING)}…共${word.length}位`;
}
