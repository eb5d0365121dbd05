import './Triangle.css';
import type { TargetedPointerEvent } from 'preact';
import { type Color, colorClass } from './color.ts';
import { type Shares3, outline, place, sharesAt } from './ternary.ts';

export interface Level {
  /** The line as `outline` writes it. */
  line: string;
  /** Where the words stand. */
  at: Shares3;
  /** Empty where there is no room for words. */
  text: string;
  /** Drawn thick and whole. */
  strong?: boolean;
}

export interface TriangleProps {
  /** One sentence for the whole picture. */
  label: string;
  /** Names of the shares: top, left, right; each with its value in words. */
  corners: readonly (readonly [name: string, text: string])[];
  /** Lines of equal height, from the lowest to the highest. */
  levels: readonly Level[];
  /** Where one has been, oldest first; the last one is where one is. */
  trail: readonly Shares3[];
  /** A place that is marked besides, with words: the summit. */
  peak?: { at: Shares3; text: string; color: Color };
  /** Of the point, its trail and the shares; `p` if not given. */
  color?: Color;
  /** Of the lines; `h` if not given. */
  levelColor?: Color;
  /** The triangle was tapped or the point dragged. Keys are left to sliders beside the picture. */
  onMove: (shares: Shares3) => void;
}

/** Three shares of one whole as a point that can be moved over a triangle with lines of equal height. */
export function Triangle(props: TriangleProps) {
  const { label, corners, levels, trail, peak, color = 'p', levelColor = 'h', onMove } = props;
  const follow = (event: MouseEvent, area: Element) => {
    const { left, bottom, width, height } = area.getBoundingClientRect();
    const x = (100 * (event.clientX - left)) / width;
    onMove(sharesAt(x, (100 * (bottom - event.clientY)) / height));
  };
  const grab = (event: TargetedPointerEvent<HTMLElement>) => {
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: TargetedPointerEvent<HTMLElement>) => {
    const point = event.currentTarget;
    if (point.hasPointerCapture(event.pointerId)) follow(event, point.parentElement!);
  };
  return (
    <div class="triangle" role="img" aria-label={label} style={tints(color, levelColor)}>
      {corners.map(([name, text]) => (
        <span key={name} class={`triangle-corner ${colorClass(color)}`}>
          {name}
          <b>{text}</b>
        </span>
      ))}
      <div class="triangle-area" onClick={(event) => follow(event, event.currentTarget)}>
        <svg viewBox="0 0 1000 866">
          {levels.map(({ line, strong }) => (
            <path class={strong ? 'triangle-level strong' : 'triangle-level'} d={`${line}z`} />
          ))}
          <path class="triangle-side" d="M500 0L0 866h1000z" />
          <path class="triangle-trail" d={outline(trail)} />
          {trail.map((shares, i) => (
            <circle
              key={i}
              class="triangle-step"
              cx={10 * place(shares).x}
              cy={8.66 * (100 - place(shares).y)}
              r={i === 0 ? 13 : 8}
            />
          ))}
        </svg>
        {levels.map(
          ({ at, text }) =>
            text && (
              <span key={text} class="triangle-text" style={inPlace(at)}>
                {text}
              </span>
            ),
        )}
        {peak && (
          <span class={`triangle-peak ${colorClass(peak.color)}`} style={inPlace(peak.at)}>
            <b>{peak.text}</b>
          </span>
        )}
        <span
          class="triangle-point"
          style={inPlace(trail.at(-1)!)}
          onPointerDown={grab}
          onPointerMove={drag}
        />
      </div>
    </div>
  );
}

/** What differs from the colours in the style sheet. */
function tints(color: Color, levelColor: Color) {
  if (color === 'p' && levelColor === 'h') return undefined;
  return { '--own': `var(--${color})`, '--level': `var(--${levelColor})` };
}

function inPlace(shares: Shares3) {
  const { x, y } = place(shares);
  return { left: `${x}%`, bottom: `${y}%` };
}
