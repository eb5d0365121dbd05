import { formatNumber } from './format.ts';
import { shortestAxis } from './shortestAxis.ts';
import { type Segment, StackBar } from './StackBar.tsx';
import { StackGroup } from './StackGroup.tsx';

export interface Length {
  label: string;
  /** Its pieces, at most two, in order. */
  pieces: Readonly<Record<string, number>>;
}

export interface TwoLengthsProps {
  title: string;
  /** Each is laid end to end; together they are to be compared. */
  lengths: readonly [Length, Length];
  /** By how much the first is longer; given, because 0 must not be spoilt by the last digits. */
  gap: number;
  /** Name of the piece that the shorter one lacks. */
  lacking: string;
}

/** 1, 2 or 5 times a power of ten. */
const ENDS = [0.1, 1, 10, 100, 1000].flatMap((power) => [power, 2 * power, 5 * power]).concat(1e4);

/**
 * Two lengths on one axis, the shorter one filled up with what it lacks. The axis is the shortest
 * round one that holds them, up to 10000.
 */
export function TwoLengths({ title, lengths, gap, lacking }: TwoLengthsProps) {
  const totals = lengths.map(({ pieces }) =>
    Object.values(pieces).reduce((sum, value) => sum + value, 0),
  );
  const x = shortestAxis(ENDS, Math.max(...totals));
  const grid = x.domain[1] / 5;
  const lack: Segment = { label: lacking, value: Math.abs(gap), color: 'bad' };
  return (
    <StackGroup title={title} remark={`一格${formatNumber(grid)}`}>
      {lengths.map(({ label, pieces }, i) => (
        <StackBar
          key={i}
          label={label}
          total={formatNumber(totals[i])}
          segments={[...segmentsOf(pieces), ...((i === 0 ? gap < 0 : gap > 0) ? [lack] : [])]}
          x={x}
          grid={grid}
        />
      ))}
    </StackGroup>
  );
}

function segmentsOf(pieces: Length['pieces']): Segment[] {
  return Object.entries(pieces).map(([label, value], i) => ({
    label,
    value,
    color: i === 0 ? 'p' : 'p-pale',
  }));
}
