import './Verdicts.css';
import { colorClass } from './color.ts';

export interface Verdict {
  label: string;
  /** The finding in words or figures. */
  text: string;
  right: boolean;
}

export interface VerdictsProps {
  /** What was tested, above the list. */
  title: string;
  items: readonly Verdict[];
  /** The label of the one that is being looked at. */
  current?: string;
}

/** Several put to the same test, one a line: right or wrong by mark, colour and words. */
export function Verdicts({ title, items, current }: VerdictsProps) {
  return (
    <div class="verdicts">
      <p>{title}</p>
      <ul>
        {items.map(({ label, text, right }) => (
          <li
            key={label}
            class={colorClass(right ? 'ok' : 'bad')}
            aria-current={label === current || undefined}
          >
            <span>{right ? '✓' : '✗'}</span>
            <span>{label}</span>
            <b>{text}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
