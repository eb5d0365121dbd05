import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import type { Color } from './color.ts';
import { DataTable } from './DataTable.tsx';
import './NumberTable.css';

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
  /** What is wrong with this row's numbers now; tied to its boxes. */
  problem?: string;
  /** Mends them. */
  remedy?: { label: string; onApply: () => void };
}

export interface NumberTableProps {
  /** Read as the table's name. */
  caption: string;
  /** Headings of all columns, the row labels' column first. */
  columns: readonly string[];
  rows: readonly NumberRow[];
}

/**
 * A table whose rows may be edited in place: real cells, a native number box in each, named by row
 * and column. A box is never rewritten while someone types in it.
 */
export function NumberTable({ caption, columns, rows }: NumberTableProps) {
  const id = useId();
  const table = useRef<HTMLDivElement>(null);
  const cell = (row: NumberRow, note: string, text: string, j: number) =>
    row.onChange && row.values ? (
      <>
        <span class="no-js">{text}</span>
        <Box
          name={`${row.name ?? row.label}，${columns[j + 1]}`}
          value={row.values[j]}
          describedBy={row.problem && note}
          onChange={(value) => row.onChange!(j, value)}
        />
      </>
    ) : (
      text
    );
  // The button goes with the problem: focus moves to the numbers before that.
  const mend = ({ onApply }: NonNullable<NumberRow['remedy']>) => {
    table.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    onApply();
  };
  return (
    <div class="number-table" ref={table}>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows.map((row, i) => [
          row.label,
          ...row.texts.map((text, j) => cell(row, `${id}-${i}`, text, j)),
          row.total,
        ])}
        tints={rows.map((row) => row.color)}
      />
      {rows.map(
        ({ problem, remedy }, i) =>
          problem && (
            <div key={i} class="number-problem">
              <span id={`${id}-${i}`}>{problem}</span>
              {remedy && <Button onClick={() => mend(remedy)}>{remedy.label}</Button>}
            </div>
          ),
      )}
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
      aria-invalid={describedBy !== undefined || undefined}
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
