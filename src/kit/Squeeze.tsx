import { Curve } from './Curve.tsx';
import { Guide } from './Guide.tsx';
import { Legend } from './Legend.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import { linear, type Scale } from './scale.ts';

export interface SqueezeProps {
  /** One sentence: what is drawn, and its values. */
  label: string;
  /** The first, second, … value, each with the bound above it. */
  values: readonly number[];
  ceilings: readonly number[];
  /** The bound below all of them. */
  floor: number;
  y: Scale;
  /** Names of the three, for the legend. */
  names: readonly [value: string, ceiling: string, floor: string];
  /** The value that is looked at, counted from 1, and what it says. */
  chosen: number;
  text: string;
  /** Names of the two axes. */
  axes: readonly [x: string, y: string];
}

/** A row of values between a floor and a ceiling that come together. */
export function Squeeze(props: SqueezeProps) {
  const { label, values, ceilings, floor, y, names, chosen, text, axes } = props;
  const x = linear([0.5, values.length + 0.5]);
  const [value, ceiling, bottom] = names;
  return (
    <>
      <Legend
        items={[
          { label: value, color: 'p' },
          { label: ceiling, color: 'ink', line: true },
          { label: bottom, color: 'h', line: true },
        ]}
      />
      <Plot
        label={label}
        x={x}
        y={y}
        xTicks={values.map((_, i) => i + 1)}
        xLabel={axes[0]}
        yLabel={axes[1]}
      >
        <Curve x={x} y={y} points={ceilings.map((each, i) => [i + 1, each])} />
        <Guide at={y(floor)} color="h" />
        <Guide at={x(chosen)} label={text} color="p" vertical />
        {values.map((each, i) => (
          <Marker key={i} x={x(i + 1)} y={y(each)} hollow={i + 1 !== chosen} color="p" />
        ))}
      </Plot>
    </>
  );
}
