import type { ComponentChildren } from 'preact';

export interface DataTableProps {
  /** Shown above the table and read as its name. */
  caption: string;
  columns: readonly string[];
  /** The first entry of a row is its heading. */
  rows: readonly (readonly ComponentChildren[])[];
  /** A last row set off by a rule, for sums. */
  total?: readonly ComponentChildren[];
}

/** A real table in a scroller that keys can reach. */
export function DataTable({ caption, columns, rows, total }: DataTableProps) {
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column === '' ? (
                <td key="corner" />
              ) : (
                <th key={column} scope="col">
                  {column}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row key={i} cells={row} />
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

function Row({ cells }: { cells: readonly ComponentChildren[] }) {
  const [heading, ...values] = cells;
  return (
    <tr>
      <th scope="row">{heading}</th>
      {values.map((value, i) => (
        <td key={i}>{value}</td>
      ))}
    </tr>
  );
}
