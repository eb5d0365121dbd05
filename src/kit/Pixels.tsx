import './Pixels.css';

export interface PixelsProps {
  /** One sentence: what it shows. */
  label: string;
  /** Row by row, each from 0 (paper) to 1 (ink); as many columns as rows. */
  ink: ArrayLike<number>;
}

/** Shades that the eye can tell apart in so small a picture. */
const SHADES = 4;

/** A small square picture of grey pixels, drawn as one path a shade. */
export function Pixels({ label, ink }: PixelsProps) {
  const side = Math.sqrt(ink.length);
  return (
    <svg class="pixels" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      {Array.from({ length: SHADES }, (_, i) => (
        <path key={i} fill-opacity={(i + 1) / SHADES} d={runs(ink, side, i + 1)} />
      ))}
    </svg>
  );
}

/** Neighbours of one shade in a row are one rectangle. */
function runs(ink: ArrayLike<number>, side: number, shade: number): string {
  const has = (x: number, y: number) => Math.round(SHADES * ink[side * y + x]) === shade;
  let d = '';
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (!has(x, y)) continue;
      let end = x + 1;
      while (end < side && has(end, y)) end += 1;
      d += `M${x} ${y}h${end - x}v1H${x}z`;
      x = end;
    }
  }
  return d;
}
