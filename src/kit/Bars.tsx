import { type Color, colorClass } from './color.ts';
import { formatNumber } from './format.ts';
import { Grip } from './Grip.tsx';
import { Legend } from './Legend.tsx';
import { Plot } from './Plot.tsx';
import { type Scale } from './scale.ts';
import { clamp } from './snap.ts';
import './Bars.css';

export interface Series {
  /** Shown in the legend when there are several series. */
  label: string;
  color: Color;
  /** One per category; ∞ is drawn to the top with an open end. */
  values: readonly number[];
  /** Words on the bars; the numbers with 3 digits if not given. */
  texts?: readonly string[];
  /** Makes the bars movable. */
  onChange?: (index: number, value: number) => void;
  /** A bar was taken hold of: the moment to remember the other bars' ratios. */
  onGrab?: (index: number) => void;
  /** The sentence for screen readers when a bar is movable. */
  valueText?: (value: number, index: number) => string;
}

export interface BarsProps {
  /** One sentence: what is drawn, and its values if they are few. */
  label: string;
  /** Names under the groups of bars. */
  categories: readonly string[];
  series: readonly Series[];
  y: Scale;
  yLabel?: string;
  yTicks?: readonly number[];
  formatY?: (value: number) => string;
  /** Step of a movable bar. */
  step?: number;
}

/**
 * Upright bars, one group per category, their value on top. A bar's height is its value: zero has
 * no height. With `onChange` a series can be dragged, tapped, moved by keys and read aloud.
 */
export function Bars(props: BarsProps) {
  const { label, categories, series, y, yLabel, yTicks, formatY, step } = props;
  const operable = series.some(({ onChange }) => onChange);
  return (
    <div class="bars">
      {series.length > 1 && <Legend items={series} />}
      <Plot
        label={label}
        y={y}
        yLabel={yLabel}
        yTicks={yTicks}
        formatY={formatY}
        operable={operable}
      >
        <div class="bars-groups">
          {categories.map((category, index) => (
            <div key={category} class="bars-group" data-item={category}>
              {series.map((one) => (
                <Bar key={one.label} {...one} category={category} index={index} y={y} step={step} />
              ))}
              <span class="bars-category">{category}</span>
            </div>
          ))}
        </div>
      </Plot>
    </div>
  );
}

interface BarProps extends Series {
  category: string;
  index: number;
  y: Scale;
  step?: number;
}

function Bar({ label, color, values, texts, category, index, y, step, ...on }: BarProps) {
  const value = values[index];
  const height = y(clamp(value, y.domain));
  const { onChange, onGrab, valueText } = on;
  return (
    <div class={`bar-slot ${colorClass(color)}`}>
      <span
        class={value > y.domain[1] ? 'bar-fill fill beyond' : 'bar-fill fill'}
        style={{ height: `${height}%` }}
        hidden={height === 0}
      />
      <span class="bar-text" style={{ bottom: `${height}%` }}>
        {texts?.[index] ?? formatNumber(value)}
      </span>
      {onChange && (
        <Grip
          vertical
          label={`${label}，${category}`}
          value={value}
          domain={y.domain}
          step={step}
          onChange={(next) => onChange(index, next)}
          onGrab={onGrab && (() => onGrab(index))}
          valueText={valueText?.(value, index)}
        />
      )}
    </div>
  );
}
