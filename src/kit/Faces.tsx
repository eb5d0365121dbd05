import './Faces.css';
import { type Color, colorClass } from './color.ts';
import { round2 } from './scale.ts';

export interface FacesProps {
  /** One sentence for the whole picture. */
  label: string;
  /** How many squares are filled; what is left over fills a part of one. */
  value: number;
  /** How many squares there are. */
  places: number;
  color?: Color;
}

/** A number counted out in equal squares below as many bars, the last one filled in part. */
export function Faces({ label, value, places, color }: FacesProps) {
  return (
    <div class={`faces ${colorClass(color)}`} role="img" aria-label={label}>
      {Array.from({ length: places }, (_, i) => {
        const part = round2(100 * Math.min(1, Math.max(0, value - i)));
        return (
          <span key={i} class="faces-face">
            {part > 0 && <span class="faces-part fill" style={{ inlineSize: `${part}%` }} />}
          </span>
        );
      })}
    </div>
  );
}
