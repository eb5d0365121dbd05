import { type Color, colorClass } from './color.ts';
import { formatNumber } from './format.ts';
import { Plot } from './Plot.tsx';
import { type Scale, round2 } from './scale.ts';
import { clamp } from './snap.ts';
import './SignedBars.css';

export interface SignedBarsProps {
  /** One sentence: what is drawn, and its values. */
  label: string;
  /** What each bar stands for. */
  categories: readonly string[];
  /** Writes the categories under the plot: not needed where another picture stands above it. */
  named?: boolean;
  values: readonly number[];
  /** Must contain zero. */
  y: Scale;
  yLabel: string;
  yTicks: readonly number[];
  color: Color;
  /** Per cent of the plot's width that the bars take; at the right of them stands their sum. */
  width: number;
  total: string;
}

/**
 * Bars that stand on zero or, if negative, hang from it, with two digits of their value: there is no
 * room for more on a phone. What runs off the axis has an open end.
 */
export function SignedBars(props: SignedBarsProps) {
  const { label, categories, named, values, y, yLabel, yTicks, color, width, total } = props;
  return (
    <Plot label={label} y={y} yLabel={yLabel} yTicks={yTicks}>
      <span class="signed-zero" style={{ bottom: `${y(0)}%` }} />
      <div class={`signed-bars ${colorClass(color)}`} style={{ width: `${width}%` }}>
        {values.map((value, i) => {
          const end = y(clamp(value, y.domain));
          const [low, high] = [Math.min(end, y(0)), Math.max(end, y(0))];
          const side = value < 0 ? 'below' : 'above';
          const beyond = value !== clamp(value, y.domain);
          return (
            <div key={categories[i]} class="signed-slot" data-item={categories[i]}>
              <span
                class={`signed-bar fill ${side}${beyond ? ' beyond' : ''}`}
                style={{ bottom: `${low}%`, height: `${round2(high - low)}%` }}
                hidden={high === low}
              />
              <span class={`signed-text ${side}`} style={{ '--end': `${value < 0 ? low : high}%` }}>
                {formatNumber(value, 2)}
              </span>
              {named && <span class="signed-name">{categories[i]}</span>}
            </div>
          );
        })}
      </div>
      <b class="signed-total" style={{ left: `${width}%` }}>
        {total}
      </b>
    </Plot>
  );
}
