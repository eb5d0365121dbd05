import './Behind.css';
import { Curve, type CurveProps } from './Curve.tsx';

/**
 * A broad pale line for another curve to be compared with, a layer of `<Plot>`: also seen when the
 * other lies right on it.
 */
export function Behind(props: CurveProps) {
  return (
    <div class="behind">
      <Curve {...props} />
    </div>
  );
}
