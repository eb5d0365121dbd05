import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Curve } from './Curve.tsx';
import { Grip } from './Grip.tsx';
import { Guide } from './Guide.tsx';
import { Legend } from './Legend.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import { formatNumber } from './format.ts';
import type { Scale } from './scale.ts';
import { clamp } from './snap.ts';

type Place = readonly [x: number, height: number];

export interface HillProps {
  /** One sentence: what is drawn, where its best place is, and where one stands. */
  label: string;
  x: Scale;
  y: Scale;
  /** What the horizontal axis measures, short: it also names the place in the legend. */
  xLabel: string;
  yLabel: string;
  formatY?: (value: number) => string;
  /** Significant digits of the heights in the legend. */
  digits?: number;
  /** The curve; kept between renders, it is drawn once. */
  points: readonly Place[];
  /** Where one stands, a dot that can be dragged; beyond the axis it is a ring at its end. */
  here: Place;
  /** Summit or valley, a dashed line. */
  best: Place;
  /** Its name in the legend. */
  bestName: string;
  /** Accessible name and sentence of the handle. */
  handle: string;
  valueText: string;
  onChange: (x: number) => void;
  /** Further layers, between the curve and the dot. */
  children?: ComponentChildren;
}

/** A curve on which one walks to find its best place. */
export function Hill(props: HillProps) {
  const { x, y, xLabel, points, here, best, bestName, digits, children } = props;
  const curve = useMemo(() => <Curve x={x} y={y} points={points} />, [x, ...y.domain, points]);
  const seen = clamp(here[1], y.domain);
  const inWords = ([at, height]: Place) => `${formatNumber(at)}：${formatNumber(height, digits)}`;
  return (
    <>
      <Legend
        items={[
          { label: `${xLabel}=${inWords(here)}`, color: 'q' },
          { label: `${bestName}=${inWords(best)}`, color: 'p', line: true },
        ]}
      />
      <Plot
        label={props.label}
        x={x}
        y={y}
        xLabel={xLabel}
        yLabel={props.yLabel}
        yTicks={y.ticks(4)}
        formatY={props.formatY}
        operable
      >
        <Guide vertical at={x(best[0])} label={bestName} color="p" />
        {curve}
        {children}
        <Marker x={x(here[0])} y={y(seen)} hollow={seen !== here[1]} color="q" />
        <Grip
          label={props.handle}
          value={here[0]}
          domain={x.domain}
          valueText={props.valueText}
          onChange={props.onChange}
        />
      </Plot>
    </>
  );
}
