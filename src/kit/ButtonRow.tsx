import type { ComponentChildren } from 'preact';

export interface ButtonRowProps {
  /** Accessible name of the group. */
  label: string;
  children: ComponentChildren;
}

/** `<Button>`s that belong together. */
export function ButtonRow({ label, children }: ButtonRowProps) {
  return (
    <div class="button-row" role="group" aria-label={label}>
      {children}
    </div>
  );
}
