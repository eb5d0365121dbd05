import type { ComponentChildren } from 'preact';
import { type Color, colorClass } from './color.ts';
import { TableHead } from './TableHead.tsx';

export interface DataTableProps {
  /** Shown above the table and read as its name. */
  caption: string;
  columns: readonly string[];
  /** The first entry of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[];
  /** The colour of each row's quantity, where it has one. */
  tints?: readonly (Color | undefined)[];
  /** A last row set off by a rule, for sums. */
  total?: readonly ComponentChildren[];
}

/** A real table in a scroller that keys can reach. */
export function DataTable({ caption, columns, rows, tints, total }: DataTableProps) {
  return (
    <div class="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table class="data-table">
        <caption>{caption}</caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((row, i) => (
            <Row key={i} cells={row} tint={tints?.[i]} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row cells={total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface RowProps {
  cells: readonly ComponentChildren[];
  tint?: Color;
}

function Row({ cells, tint }: RowProps) {
  const [heading, ...values] = cells;
  return (
    <tr class={tint && `${colorClass(tint)} tinted`}>
      <th scope="row">{heading}</th>
      {values.map((value, i) => (
        <td key={i}>{value}</td>
      ))}
    </tr>
  );
}
