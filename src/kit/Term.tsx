import type { ComponentChildren } from 'preact';
import { type Color, colorClass } from './color.ts';

export interface TermProps {
  color: Color;
  children: ComponentChildren;
}

/** Words or a number inside a line, in the colour of the bar they belong to. */
export function Term({ color, children }: TermProps) {
  return <b class={`term ${colorClass(color)}`}>{children}</b>;
}
