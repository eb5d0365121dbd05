import type { ComponentChildren } from 'preact';
import { Grip } from './Grip.tsx';
import { Guide } from './Guide.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import { type Scale, round2 } from './scale.ts';
import './Deviations.css';

export interface DeviationsProps {
  /** One sentence: what is drawn, and its values. */
  label: string;
  y: Scale;
  yLabel: string;
  formatY?: (value: number) => string;
  /** Names of the values, which are those of their columns. */
  names: readonly string[];
  values: readonly number[];
  /** What they deviate from. */
  level: number;
  step: number;
  onChange: (index: number, value: number) => void;
  /** The sentence for screen readers. */
  valueText: (index: number) => string;
  /** Layers for the right of the plot, where there are no columns. */
  children?: ComponentChildren;
}

/** Per cent of the plot's width that the columns take. */
export const COLUMNS = 70;

/**
 * Values in columns, each to be dragged up and down, and the squares of their distances from a
 * level: as wide as high on every screen.
 */
export function Deviations(props: DeviationsProps) {
  const { y, names, values, level, step, onChange, valueText } = props;
  return (
    <Plot
      label={props.label}
      y={y}
      yLabel={props.yLabel}
      yTicks={y.ticks(3)}
      formatY={props.formatY}
      operable
    >
      {props.children}
      <Guide at={y(level)} color="q" />
      <div class="deviations" style={{ width: `${COLUMNS}%` }}>
        {values.map((value, i) => (
          <div key={names[i]} class="deviation" data-item={names[i]}>
            <span
              class="deviation-square"
              style={{
                bottom: `${Math.min(y(value), y(level))}%`,
                height: `${round2(Math.abs(y(value) - y(level)))}%`,
              }}
            />
            <Marker x={50} y={y(value)} color="p" />
            <span class="deviation-name">{names[i]}</span>
            <Grip
              vertical
              label={`${names[i]}的值`}
              value={value}
              domain={y.domain}
              step={step}
              valueText={valueText(i)}
              onChange={(next) => onChange(i, next)}
            />
          </div>
        ))}
      </div>
    </Plot>
  );
}
