import { type CodeLetter, type LitLetters, letterEvents } from './codeLetter.ts';
import { round2 } from './scale.ts';
import './CodeTree.css';

export interface CodeTreeProps extends LitLetters {
  /** One sentence for the whole picture. */
  label: string;
  /** Words in the root. */
  root?: string;
}

/** Percent of the width that a digit needs, and each character of a name. */
const ROOM = 4.5;

/**
 * A binary tree lying on its side, a row for each step from the root: below each node lie its two
 * halves, 0 before 1, and every node is as wide as what it holds. The way to the lit letter is lit.
 */
export function CodeTree({ label, letters, lit, root, ...on }: CodeTreeProps) {
  return (
    <div class="code-tree" role="img" aria-label={label} {...letterEvents(on)}>
      {rowsOf(letters).map((row, depth) => (
        <div key={depth} class="code-row">
          {row.map(({ path, from, share, leaf }) => (
            <Node
              key={path}
              bit={depth === 0 ? root : path.slice(-1)}
              left={100 * from}
              width={100 * share}
              leaf={leaf}
              name={letters[leaf ?? -1]?.name}
              lit={letters[lit]?.word.startsWith(path)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface Piece {
  path: string;
  from: number;
  share: number;
  /** Which letter it is, where the way ends. */
  leaf?: number;
}

function rowsOf(letters: readonly CodeLetter[]): Piece[][] {
  const order = letters
    .map((_, i) => i)
    .sort((a, b) => (letters[a].word < letters[b].word ? -1 : 1));
  const deepest = Math.max(...letters.map(({ word }) => word.length));
  return Array.from({ length: deepest + 1 }, (_, depth) => {
    const row: Piece[] = [];
    let from = 0;
    for (const i of order) {
      const { word, share } = letters[i];
      const path = word.slice(0, depth);
      const last = row.at(-1);
      if (last?.path === path) last.share += share;
      else if (word.length > depth) row.push({ path, from, share });
      else if (word.length === depth) row.push({ path, from, share, leaf: i });
      from += share;
    }
    return row;
  });
}

interface NodeProps {
  bit?: string;
  left: number;
  width: number;
  leaf?: number;
  name?: string;
  lit?: boolean;
}

function Node({ bit, left, width, leaf, name, lit }: NodeProps) {
  return (
    <span
      class={`code-node${name ? ' leaf' : ''}${lit ? ' lit' : ''}`}
      data-letter={leaf}
      style={{ left: `${round2(left)}%`, width: `${round2(width)}%` }}
    >
      {bit && width > ROOM && <small>{bit}</small>}
      {name && width > ROOM * [...name].length && name}
    </span>
  );
}
