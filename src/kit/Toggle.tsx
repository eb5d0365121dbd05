import type { ComponentChildren } from 'preact';
import './Toggle.css';

export interface ToggleProps {
  /** What is on when it is on. */
  label: ComponentChildren;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** An on-off switch: a native checkbox with `role="switch"`. */
export function Toggle({ label, value, onChange }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type="checkbox"
        role="switch"
        checked={value}
        autocomplete="off"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
