import { Band } from './Band.tsx';
import { Curve } from './Curve.tsx';
import { Guide } from './Guide.tsx';
import { Legend } from './Legend.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import type { Scale } from './scale.ts';
import { shortestAxis } from './shortestAxis.ts';

export interface RunPlotProps {
  /** One sentence: what is drawn, and where it stands. */
  label: string;
  x: Scale;
  xLabel: string;
  yLabel: string;
  formatX: (value: number) => string;
  /** The run so far, left to right; may be empty. */
  run: readonly (readonly [x: number, y: number])[];
  /** Where most of the runs are, from the lower to the upper edge. */
  band: readonly (readonly [x: number, low: number, high: number])[];
  /** What every run comes near in the end. */
  limit: number;
  /** Words for the three in the legend. */
  names: readonly [run: string, band: string, limit: string];
  /** Ends that the upright axis may have, rising: the lowest with enough room is used. */
  ends: readonly number[];
}

/**
 * A value that settles: one run, the band in which most runs lie, and the line they come near. The
 * axis makes room for where run and limit are now; what was far above is cut off.
 */
export function RunPlot(props: RunPlotProps) {
  const { x, run, band, limit, names, ends } = props;
  const now = run.at(-1);
  const y = shortestAxis(ends, Math.max(2.4 * limit, 1.1 * (now?.[1] ?? 0)));
  return (
    <>
      <Legend
        items={[
          { label: names[0], color: 'p', line: true },
          { label: names[1], color: 'p-pale' },
          { label: names[2], color: 'h', line: true },
        ]}
      />
      <Plot
        label={props.label}
        x={x}
        y={y}
        xLabel={props.xLabel}
        yLabel={props.yLabel}
        yTicks={y.ticks(4)}
        formatX={props.formatX}
      >
        <Band x={x} y={y} points={band} color="p" />
        <Guide at={y(limit)} color="h" />
        <Curve x={x} y={y} points={run} color="p" />
        {now && <Marker x={x(now[0])} y={Math.min(100, y(now[1]))} color="p" />}
      </Plot>
    </>
  );
}
