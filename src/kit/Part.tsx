import type { ComponentChildren } from 'preact';

export interface PartProps {
  /** A heading of its own, for the second and later parts of a cell. */
  title?: string;
  /** The picture. */
  children: ComponentChildren;
  /** At the right of the picture, below it on a phone; hidden without JavaScript. */
  controls?: ComponentChildren;
}

/** A picture with its controls: one storey of a cell. */
export function Part({ title, children, controls }: PartProps) {
  return (
    <div class={controls ? 'cell-body with-controls' : 'cell-body'}>
      {title && <p class="cell-part-title">{title}</p>}
      <div class="cell-picture">{children}</div>
      {controls && <div class="cell-controls needs-js">{controls}</div>}
    </div>
  );
}
