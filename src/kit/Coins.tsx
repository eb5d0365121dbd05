import { useContext } from 'preact/hooks';
import { type Color, colorClass } from './color.ts';
import { Announce } from './useAnnouncer.ts';
import './Coins.css';

export const HEADS = '正';
export const TAILS = '反';

export interface CoinsProps {
  /** What the row is, visible above it. */
  label: string;
  /** One character a toss, 正 or 反: `正正反`. */
  tosses: string;
  /** A coin was turned; the tosses as they are then. */
  onChange: (tosses: string) => void;
  color?: Color;
}

/**
 * Tosses as a row of coins, in fives. Each is a picture (heads filled, tails a ring) below a
 * transparent button that turns it, so that without JavaScript the picture is left.
 */
export function Coins({ label, tosses, onChange, color }: CoinsProps) {
  const say = useContext(Announce);
  const faces = [...tosses];
  const turn = (index: number) => {
    const face = faces[index] === HEADS ? TAILS : HEADS;
    say(`第${index + 1}次翻成${face}面。`);
    onChange(faces.map((old, i) => (i === index ? face : old)).join(''));
  };
  return (
    <div class={`coins ${colorClass(color)}`} role="group" aria-label={`${label}：${tosses}`}>
      <p aria-hidden="true">{label}</p>
      <div class="coins-row">
        {inFives(faces).map((five, row) => (
          <span key={row} class="coins-five">
            {five.map((face, i) => (
              <Coin key={i} face={face} index={5 * row + i} onTurn={turn} />
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

interface CoinProps {
  face: string;
  index: number;
  onTurn: (index: number) => void;
}

function Coin({ face, index, onTurn }: CoinProps) {
  return (
    <span class={face === HEADS ? 'coin heads fill' : 'coin tails'}>
      <span aria-hidden="true">{face}</span>
      <button
        type="button"
        class="needs-js"
        aria-label={`第${index + 1}次：${face}面`}
        onClick={() => onTurn(index)}
      />
    </span>
  );
}

/** Fives can be counted at a glance, and wrap as fives. */
function inFives(faces: readonly string[]): string[][] {
  const rows = Math.ceil(faces.length / 5);
  return Array.from({ length: rows }, (_, row) => faces.slice(5 * row, 5 * row + 5));
}
