import { type Color, colorClass } from './color.ts';
import { formatNumber } from './format.ts';
import { type Scale, round2 } from './scale.ts';
import { clamp } from './snap.ts';

export interface Segment {
  label: string;
  /** Its length; a negative one goes to the left of zero, ∞ to the end of the axis. */
  value: number;
  /** Words for the value; the number with 3 digits if not given. */
  text?: string;
  color: Color;
  /** The category it belongs to, which it lights up together with its bars and columns. */
  item?: string;
}

export interface StackBarProps {
  /** Name of the whole, above the bar at the left. */
  label: string;
  /** The whole's value in words, above the bar at the right. */
  total?: string;
  segments: readonly Segment[];
  /** Must contain zero. */
  x: Scale;
  /** Distance between hair lines, from the low end of the axis on; none if not given. */
  grid?: number;
  /** The bar shows a mistake: its total is struck out and these words say why. */
  wrong?: string;
}

/**
 * Lengths laid end to end on one axis, to the right of zero or, if negative, to its left. Every
 * segment is named below the bar, so a thin one is as legible as a long one, and the bar itself need
 * not be read aloud.
 */
export function StackBar({ label, total, segments, x, grid, wrong }: StackBarProps) {
  const pieces = layOut(segments, x);
  return (
    <div class={wrong ? 'stack wrong' : 'stack'} data-item={label}>
      <p class="stack-head">
        <span>{label}</span>
        {total && <b>{total}</b>}
      </p>
      <div
        class={grid ? 'stack-track with-grid' : 'stack-track'}
        aria-hidden="true"
        style={
          grid ? { '--grid': `${round2((100 * grid) / (x.domain[1] - x.domain[0]))}%` } : undefined
        }
      >
        <span class="stack-zero" style={{ left: `${x(0)}%` }} />
        {pieces.map(({ color, left, width, beyond }, i) => (
          <span
            key={segments[i].label}
            data-item={segments[i].item}
            class={`stack-piece fill ${beyond ? 'beyond ' : ''}${colorClass(color)}`}
            style={{ left: `${left}%`, width: `${width}%` }}
            hidden={width === 0}
          />
        ))}
      </div>
      <ul class="stack-key">
        {segments.map((one) => (
          <li key={one.label} class={colorClass(one.color)} data-item={one.item}>
            <span class="swatch fill" />
            {one.label}
            <b>{words(one)}</b>
          </li>
        ))}
      </ul>
      {wrong && <p class="stack-wrong">✗ {wrong}</p>}
    </div>
  );
}

function words({ text, value }: Segment): string {
  return text ?? formatNumber(value);
}

function layOut(segments: readonly Segment[], x: Scale) {
  const [min, max] = x.domain;
  let right = 0;
  let left = 0;
  return segments.map(({ color, value }) => {
    const from = value < 0 ? left : right;
    const to = from + value;
    if (value < 0) left = to;
    else right = to;
    const [start, end] = [
      x(clamp(Math.min(from, to), x.domain)),
      x(clamp(Math.max(from, to), x.domain)),
    ];
    return { color, left: start, width: round2(end - start), beyond: to > max || to < min };
  });
}
