import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Color } from './color.ts';
import { DataTable } from './DataTable.tsx';

export interface NumberRow {
  label: ComponentChildren;
  /** The row's name in words, for the accessible names of its boxes; `label` if that is a string. */
  name?: string;
  /** What stands in the cells. */
  texts: readonly string[];
  /** What stands in the last column. */
  total?: string;
  color?: Color;
  /** Makes the cells number boxes: called with every number that is typed. */
  onChange?: (index: number, value: number) => void;
  /** The numbers behind the boxes; needed with `onChange`. */
  values?: readonly number[];
}

export interface NumberTableProps {
  /** Read as the table's name. */
  caption: string;
  /** Headings of all columns, the row labels' column first. */
  columns: readonly string[];
  rows: readonly NumberRow[];
  /** What is wrong with the numbers now and how to mend it; tied to the boxes. */
  problem?: ComponentChildren;
}

/**
 * A table whose rows may be edited in place: real cells, a native number box in each, named by row
 * and column. A box is never rewritten while someone types in it.
 */
export function NumberTable({ caption, columns, rows, problem }: NumberTableProps) {
  const note = useId();
  const describedBy = problem ? note : undefined;
  const cell = (row: NumberRow, text: string, j: number) =>
    row.onChange && row.values ? (
      <>
        <span class="no-js">{text}</span>
        <Box
          name={`${row.name ?? row.label}，${columns[j + 1]}`}
          value={row.values[j]}
          describedBy={describedBy}
          onChange={(value) => row.onChange!(j, value)}
        />
      </>
    ) : (
      text
    );
  return (
    <div class="number-table">
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows.map((row) => [
          row.label,
          ...row.texts.map((text, j) => cell(row, text, j)),
          row.total,
        ])}
        tints={rows.map((row) => row.color)}
      />
      <div id={note} class="number-problem">
        {problem}
      </div>
    </div>
  );
}

interface BoxProps {
  name: string;
  value: number;
  describedBy: string | undefined;
  onChange: (value: number) => void;
}

function Box({ name, value, describedBy, onChange }: BoxProps) {
  const [draft, setDraft] = useState<string>();
  const type = (text: string) => {
    setDraft(text);
    if (text.trim() !== '' && Number.isFinite(Number(text))) onChange(Number(text));
  };
  return (
    <input
      class="number-box needs-js"
      type="number"
      inputMode="decimal"
      aria-label={name}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      min={0}
      max={1}
      step={0.01}
      value={draft ?? Number(value.toPrecision(4))}
      autocomplete="off"
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={() => setDraft(undefined)}
    />
  );
}
