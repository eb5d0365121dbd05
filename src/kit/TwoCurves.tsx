import type { Color } from './color.ts';
import { Curve } from './Curve.tsx';
import { Guide } from './Guide.tsx';
import { Legend } from './Legend.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import type { Scale } from './scale.ts';
import { clamp } from './snap.ts';

/** A place on the axis, and how high either curve stands there. */
export type Pair = readonly [x: number, first: number, second: number];

export interface TwoCurvesProps {
  /** One sentence: what is drawn, and where one is on it. */
  label: string;
  x: Scale;
  y: Scale;
  xLabel: string;
  yLabel: string;
  /** The two that are compared. */
  curves: readonly [Named, Named];
  points: readonly Pair[];
  /** Where one is on both; beyond the plot a ring stands at its edge. */
  now: Pair;
  /** A height that has a meaning of its own. */
  level?: Named & { at: number };
}

interface Named {
  label: string;
  color: Color;
}

const PERCENT = [0, 100] as const;

/** Two quantities of one variable, with a dot on each. */
export function TwoCurves(props: TwoCurvesProps) {
  const { label, x, y, xLabel, yLabel, curves, points, now, level } = props;
  return (
    <>
      <Legend
        items={[...curves, ...(level ? [level] : [])].map((one) => ({ ...one, line: true }))}
      />
      <Plot label={label} x={x} xLabel={xLabel} y={y} yLabel={yLabel} yTicks={y.ticks(4)}>
        {level && <Guide at={y(level.at)} color={level.color} />}
        {([1, 2] as const).map((k) => (
          <Curve
            key={k}
            x={x}
            y={y}
            points={points.map((point) => [point[0], point[k]])}
            color={curves[k - 1].color}
          />
        ))}
        {([1, 2] as const).map((k) => (
          <Marker
            key={k}
            x={clamp(x(now[0]), PERCENT)}
            y={clamp(y(now[k]), PERCENT)}
            hollow={now[k] > y.domain[1]}
            color={curves[k - 1].color}
          />
        ))}
      </Plot>
    </>
  );
}
