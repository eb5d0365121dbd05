import type { ComponentChildren } from 'preact';
import { formatNumber } from './format.ts';
import type { Scale } from './scale.ts';

export interface PlotProps {
  /** One sentence: what is drawn, and its values if they are few. */
  label: string;
  /** Horizontal axis; without it only the baseline is drawn. */
  x?: Scale;
  y: Scale;
  xLabel?: string;
  yLabel?: string;
  /** Values that get a tick; `scale.ticks()` if not given. */
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  formatX?: (value: number) => string;
  formatY?: (value: number) => string;
  /** Whether the children hold inputs: then the plot is a group, because an image would hide them. */
  operable?: boolean;
  /** Layers from back to front: `<Curve>`, `<Guide>`, `<Marker>`, `<Grip>`. */
  children: ComponentChildren;
}

/** Axes, hair lines and tick labels, as HTML text around an area that is stretched by CSS. */
export function Plot(props: PlotProps) {
  const { x, y, xLabel, yLabel, formatX = formatNumber, formatY = formatNumber } = props;
  const yTicks = props.yTicks ?? y.ticks();
  const xTicks = props.xTicks ?? x?.ticks() ?? [];
  const gutter = Math.max(...yTicks.map((tick) => formatY(tick).length), 0);
  return (
    <div
      class="plot"
      role={props.operable ? 'group' : 'img'}
      aria-label={props.label}
      style={{ '--gutter': `${gutter}ch` }}
    >
      {yLabel && <span class="plot-y-label">{yLabel}</span>}
      <div class="plot-area">
        {yTicks.map((tick) => (
          <span key={tick} class="plot-y-tick" style={{ bottom: `${y(tick)}%` }}>
            <span>{formatY(tick)}</span>
          </span>
        ))}
        {props.children}
      </div>
      {x && (
        <div class="plot-x">
          {xTicks.map((tick) => (
            <span key={tick} style={{ left: `${x(tick)}%` }}>
              {formatX(tick)}
            </span>
          ))}
        </div>
      )}
      {xLabel && <span class="plot-x-label">{xLabel}</span>}
    </div>
  );
}
