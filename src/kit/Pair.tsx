import type { ComponentChildren } from 'preact';
import './Pair.css';

export interface PairProps {
  /** Two pictures to be compared, beside each other where there is room. */
  children: ComponentChildren;
}

export function Pair({ children }: PairProps) {
  return <div class="pair">{children}</div>;
}
