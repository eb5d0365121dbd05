import type { Shares3 } from './ternary.ts';

export interface Transfer {
  /** Who hands over to whom, by place in the list. */
  giver: number;
  taker: number;
  amount: number;
  /** The shares afterwards. */
  p: Shares3;
}

/** How much is handed over at once, and how little counts as nothing. */
const AMOUNT = 0.05;
const NOTHING = 1e-9;

/**
 * One share hands over to another: levelling, the largest to the smallest; otherwise the smallest
 * that has anything to the largest. Undefined when there is nothing to hand over.
 */
export function transfer(p: Shares3, levelling: boolean): Transfer | undefined {
  const rich = p.indexOf(Math.max(...p));
  const open = p.filter((share, i) => i !== rich && (levelling || share > NOTHING));
  const poor = p.findLastIndex((share, i) => i !== rich && share === Math.min(...open));
  if (poor < 0) return undefined;
  // Nobody is levelled beyond a third, so that equality is reached.
  const most = levelling ? Math.min(p[rich] - 1 / 3, 1 / 3 - p[poor]) : p[poor];
  const amount = Math.min(AMOUNT, most);
  if (amount < NOTHING) return undefined;
  const [giver, taker] = levelling ? [rich, poor] : [poor, rich];
  const after = [...p];
  after[giver] = Number((p[giver] - amount).toFixed(12));
  // What is left of the whole: so that no dust of the arithmetic stays with those who have nothing.
  const others = after.reduce((sum, share, i) => (i === taker ? sum : sum + share), 0);
  after[taker] = Number((1 - others).toFixed(12));
  return { giver, taker, amount, p: after as unknown as Shares3 };
}

/** So many transfers one after the other: levelling, or with a negative number the other way. */
export function transfers(start: Shares3, steps: number): Transfer[] {
  const done: Transfer[] = [];
  let next = transfer(start, steps > 0);
  while (next && done.length < Math.abs(steps)) {
    done.push(next);
    next = transfer(next.p, steps > 0);
  }
  return done;
}
