import type { ComponentChildren } from 'preact';

export interface NoteProps {
  children: ComponentChildren;
}

/** A small line of explanation that follows the state. Not announced: the cell's status does that. */
export function Note({ children }: NoteProps) {
  return <p class="note">{children}</p>;
}
