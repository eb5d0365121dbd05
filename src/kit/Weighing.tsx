import './Weighing.css';
import { type Color, colorClass } from './color.ts';

/** Where a ball lies: 中 is off the pans. */
export type Side = '中' | '左' | '右';
export const SIDES = '中左右';

/** That one ball is the odd one, and too heavy or too light. */
export interface Odd {
  ball: number;
  heavy: boolean;
}

/** How many balls lie on that side. */
export const load = (sides: string, side: Side) => sides.split(side).length - 1;

/**
 * The side that goes down, 中 for level, if that ball is the odd one. With unequal loads it is the
 * fuller pan, whichever ball is odd.
 */
export function tip(sides: string, { ball, heavy }: Odd): Side {
  const more = load(sides, '左') - load(sides, '右');
  if (more !== 0) return more > 0 ? '左' : '右';
  const side = sides[ball] as Side;
  if (side === '中' || heavy) return side;
  return side === '左' ? '右' : '左';
}

const PLACES = { 中: '不称', 左: '左盘', 右: '右盘' };
const COLORS: Record<Side, Color | undefined> = { 中: undefined, 左: 'p', 右: 'p-pale' };

export interface WeighingProps {
  /** What the picture shows, visible above it. */
  label: string;
  /** A side for every ball: `左左右右中中`. */
  sides: string;
  /** What may still be: every ball says whether it may be heavy or light. */
  left: readonly Odd[];
  /** A ball was moved on to its next side; the sides as they are then. Without it the balls rest. */
  onMove?: (sides: string) => void;
}

/**
 * A pair of scales, and below it all balls in rows of six. A transparent button lies over every
 * ball, so that without JavaScript the picture is left.
 */
export function Weighing({ label, sides, left, onMove }: WeighingProps) {
  const balls = [...sides] as Side[];
  const move = (index: number) => {
    const next = SIDES[(SIDES.indexOf(balls[index]) + 1) % SIDES.length];
    onMove?.(balls.map((side, i) => (i === index ? next : side)).join(''));
  };
  return (
    <div class="weighing" role="group" aria-label={label}>
      <p>{label}</p>
      <Pans sides={sides} />
      <div class="balls">
        {balls.map((side, i) => {
          const may = (heavy: boolean) => left.some((one) => one.ball === i && one.heavy === heavy);
          return (
            <Ball
              key={i}
              number={i + 1}
              side={side}
              heavy={may(true)}
              light={may(false)}
              onMove={onMove && (() => move(i))}
            />
          );
        })}
      </div>
    </div>
  );
}

function Pans({ sides }: { sides: string }) {
  const loads = (['左', '右'] as const).map((side) => {
    const balls = [...sides].flatMap((each, i) => (each === side ? [i + 1] : []));
    const low = load(sides, side) > sides.length - load(sides, '中') - load(sides, side);
    return { side, balls, low };
  });
  const spoken = loads.map(({ side, balls }) => `${PLACES[side]}：${balls.join('、') || '空'}`);
  return (
    <div class="pans" role="img" aria-label={spoken.join('；')}>
      {loads.map(({ side, balls, low }) => (
        <span key={side} class={`${low ? 'pan low' : 'pan'} ${colorClass(COLORS[side])}`}>
          <b>{balls.join(' ') || '空'}</b>
          <span class="fill" />
          {PLACES[side]}
        </span>
      ))}
    </div>
  );
}

interface BallProps {
  number: number;
  side: Side;
  /** Whether it may be too heavy, too light. */
  heavy: boolean;
  light: boolean;
  onMove?: () => void;
}

function Ball({ number, side, heavy, light, onMove }: BallProps) {
  const color = COLORS[side];
  const fate = heavy ? (light ? '可能重，可能轻' : '只可能重') : light ? '只可能轻' : '好球';
  return (
    <span class={heavy || light ? 'ball' : 'ball good'}>
      <b class={color && `fill ${colorClass(color)}`}>{number}</b>
      <span>{PLACES[side]}</span>
      <span class="fate">
        {heavy ? <span>重</span> : <s>重</s>}
        {light ? <span>轻</span> : <s>轻</s>}
      </span>
      <button
        type="button"
        class="needs-js"
        aria-label={`${number}号球：${PLACES[side]}，${fate}`}
        aria-disabled={!onMove || undefined}
        onClick={onMove}
      />
    </span>
  );
}
