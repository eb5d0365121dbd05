import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** For a button that stays down: whether it is down now. Leave out for a plain button. */
  pressed?: boolean;
  /** Does nothing now. The button keeps its place in the tab order, so that focus is not lost. */
  disabled?: boolean;
}

/** A quiet outlined button; with `pressed` it is a toggle (`aria-pressed`). */
export function Button({ children, onClick, pressed, disabled }: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {children}
    </button>
  );
}
