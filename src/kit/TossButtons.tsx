import { Button } from './Button.tsx';
import { ButtonRow } from './ButtonRow.tsx';
import { HEADS, TAILS } from './Coins.tsx';

export interface TossButtonsProps {
  /** One character a toss, 正 or 反: `正正反`. */
  tosses: string;
  /** No more tosses than this; there is always one. */
  most: number;
  onChange: (tosses: string) => void;
}

/** Lengthens and shortens a row of `<Coins>`. */
export function TossButtons({ tosses, most, onChange }: TossButtonsProps) {
  return (
    <ButtonRow label="增减抛掷">
      {[HEADS, TAILS].map((face) => (
        <Button key={face} disabled={tosses.length >= most} onClick={() => onChange(tosses + face)}>
          加{face}面
        </Button>
      ))}
      <Button disabled={tosses.length <= 1} onClick={() => onChange(tosses.slice(0, -1))}>
        减一次
      </Button>
    </ButtonRow>
  );
}
