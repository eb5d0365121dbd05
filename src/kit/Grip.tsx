import type { TargetedPointerEvent } from 'preact';
import { type Domain, snap } from './snap.ts';

export interface GripProps {
  /** Accessible name. */
  label: string;
  value: number;
  domain: Domain;
  step?: number;
  onChange: (value: number) => void;
  /** The sentence for screen readers, `aria-valuetext`. */
  valueText?: string;
  /** Bottom to top instead of left to right. */
  vertical?: boolean;
  /** Pointer or focus has arrived: the moment to remember what a drag should start from. */
  onGrab?: () => void;
}

/**
 * A transparent native range over the whole of its (positioned) parent: whatever is drawn below it
 * is dragged by pointer and touch, moved by keys and read by screen readers. Tapping a place sets
 * the value of that place; the parent shows the focus ring.
 */
export function Grip(props: GripProps) {
  const { label, value, domain, step = 0.01, onChange, valueText, vertical, onGrab } = props;

  // Native mapping of pointer to value differs by thumb size, and Safari on iOS ignores taps on the
  // track: so the pointer is followed here, and the element keeps keys, focus and semantics.
  const follow = (event: TargetedPointerEvent<HTMLInputElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = vertical
      ? (box.bottom - event.clientY) / box.height
      : (event.clientX - box.left) / box.width;
    onChange(snap(domain[0] + share * (domain[1] - domain[0]), domain, step));
  };
  const grab = (event: TargetedPointerEvent<HTMLInputElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    // Focus has not moved if it was here already.
    onGrab?.();
    follow(event);
  };
  const drag = (event: TargetedPointerEvent<HTMLInputElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
  };
  return (
    <input
      class={vertical ? 'grip vertical needs-js' : 'grip needs-js'}
      type="range"
      min={domain[0]}
      max={domain[1]}
      step={step}
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      aria-orientation={vertical ? 'vertical' : undefined}
      autocomplete="off"
      onFocus={onGrab}
      onPointerDown={grab}
      onPointerMove={drag}
      onInput={(event) => onChange(snap(Number(event.currentTarget.value), domain, step))}
    />
  );
}
