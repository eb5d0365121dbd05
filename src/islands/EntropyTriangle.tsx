// 三个结果的三角形：每一点是一个分布，等高线是熵；把富的挪给穷的，就往山顶走。
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { Triangle } from '@/kit/Triangle.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { levelLine } from '@/kit/levelLine.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { type Shares3, outline } from '@/kit/ternary.ts';
import { type Transfer, transfer, transfers } from '@/kit/transfers.ts';
import { entropy } from '@/metrics/entropy.ts';
import { normalize } from '@/metrics/normalize.ts';
import { perplexity } from '@/metrics/perplexity.ts';
import { countField, numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 起始的分布，三个概率。
   * @length 3 3
   * @distribution
   */
  p?: number[];
  /**
   * 一开始已经匀了几步：正数是劫富济贫，负数是劫贫济富。
   * @integer
   * @min -20
   * @max 20
   */
  steps?: number;
}

const NAMES = ['甲', '乙', '丙'];
const EVEN: Shares3 = [1 / 3, 1 / 3, 1 / 3];
const PRESETS = [
  { label: '三家均等', state: { p: [...EVEN], steps: 0 } },
  { label: '一家独大', state: { p: [0.9, 0.05, 0.05], steps: 0 } },
  { label: '两家对半', state: { p: [0.5, 0.5, 0], steps: 0 } },
  { label: '一场球的胜平负', state: { p: [0.45, 0.28, 0.27], steps: 0 } },
];
/** In bits. */
const GOAL = { amount: 1, tolerance: 0.02 };
/** In bits, whatever the reader's unit: the lines do not move. */
const LEVELS = [
  [0.5, 3],
  [1, 8],
  [1.3, 5],
  [1.5, 5],
].map(([bits, samples]) => {
  const strong = bits === GOAL.amount;
  const points = levelLine(entropy, bits, samples);
  // The words stand on the way to the third corner.
  const at = points[(5 * points.length - 3) / 6];
  return { bits, at, line: outline(points), strong };
});

/** An address may hold any three numbers. */
const shares = (p: readonly number[]): Shares3 =>
  (p.some((pi) => pi > 0) ? normalize(p) : EVEN) as Shares3;

export default function EntropyTriangle(props: Props) {
  const { p: p0 = [0.8, 0.15, 0.05], steps: steps0 = 5, ...givens } = props;
  const cell = useCell(
    givens,
    { p: numbersField(p0, [0, 1]), steps: countField(steps0, [-20, 20]) },
    { keeps: ({ p, steps }) => ({ P: [...(transfers(shares(p), steps).at(-1)?.p ?? shares(p))] }) },
  );
  const { steps } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const start = shares(cell.state.p);
  const done = transfers(start, steps);
  const trail = [start, ...done.map((one) => one.p)];
  const p = trail.at(-1)!;
  const entropies = trail.map((one) => entropy(one, base));
  const h = entropies.at(-1)!;
  const share = formatPercent(Math.min(1, h / entropy(EVEN, base)));
  const miss = Math.abs(h - fromBits(GOAL.amount));
  const reached = miss < fromBits(GOAL.tolerance) && Math.min(...p) > 0;
  const texts = p.map((pi) => formatNumber(pi));
  const move = (to: readonly number[]) => cell.set({ p: [...to], steps: 0 });
  /** A turn begins a new trail. */
  const press = (by: 1 | -1) =>
    cell.choose(steps * by >= 0 ? { steps: (done.length + 1) * by } : { p: [...p], steps: by });

  return (
    <Cell
      cell={cell}
      task="拖圆点，在熵的山上走走；再按按钮，一步步劫富济贫"
      presets={PRESETS}
      controls={
        <>
          {NAMES.map((name, i) => (
            <Slider
              key={name}
              label={`${name}的概率`}
              value={Number(p[i].toFixed(3))}
              domain={[0, 1]}
              color="p"
              valueText={`${name}${texts[i]}，熵${amount(h)}`}
              onChange={(to) => move(rebalance(p, i, to))}
            />
          ))}
          <ButtonRow label="一步一步匀">
            <Button disabled={!transfer(p, true)} onClick={() => press(1)}>
              把富的挪给穷的
            </Button>
            <Button disabled={!transfer(p, false)} onClick={() => press(-1)}>
              劫贫济富
            </Button>
          </ButtonRow>
        </>
      }
      goal={{
        task: `三家谁也不许是零，让熵恰好${amount(fromBits(GOAL.amount))}。`,
        reached,
        note: reached
          ? '站在粗线上，处处和一枚公平硬币一样难猜，尽管有三种结果。'
          : `误差不超过${amount(fromBits(GOAL.tolerance))}就算；现在是${amount(h)}。`,
      }}
      readouts={
        <>
          <Readout name="熵" value={formatNumber(h)} unit={word} color="h" />
          <Readout name="占上限的" value={share} note={`上限${amount(entropy(EVEN, base))}`} />
          <Readout name="相当于等可能的" value={formatNumber(perplexity(p))} unit="种" color="h" />
        </>
      }
      caption="三角形里的每一点是一个分布，线上的数是熵。三个角上结果注定，熵是0；正中央三家均等，是山顶。从富的匀一点给穷的，圆点总往高处走；匀到均等，再无可匀。"
      table={
        <DataTable
          caption="走过的每一步"
          columns={['', ...NAMES, '熵']}
          rows={trail.map((one, i) => [
            i === 0 ? '起点' : `第${i}步`,
            ...one.map((pi) => formatNumber(pi)),
            amount(entropies[i]),
          ])}
        />
      }
      status={`甲${texts[0]}，乙${texts[1]}，丙${texts[2]}，熵${amount(h)}，是上限的${share}。`}
    >
      <Triangle
        label={`三角形里的一点：甲${texts[0]}，乙${texts[1]}，丙${texts[2]}；熵${amount(h)}，正中央最高，${amount(entropy(EVEN, base))}`}
        corners={NAMES.map((name, i) => [name, texts[i]])}
        levels={LEVELS.map((level) => ({ ...level, text: formatNumber(fromBits(level.bits)) }))}
        trail={trail}
        onMove={move}
      />
      <Note>{tell(done, entropies, amount)}</Note>
    </Cell>
  );
}

/** What the last step did. */
function tell(
  done: readonly Transfer[],
  entropies: readonly number[],
  amount: UnitView['amount'],
): string {
  const last = done.at(-1);
  if (!last) return '还没有匀过。按一下按钮，看熵往哪边变。';
  const [before, after] = entropies.slice(-2);
  const change = after - before;
  const verdict = change > 0 ? `大了${amount(change)}` : `小了${amount(-change)}`;
  return `第${done.length}步，${NAMES[last.giver]}让出${formatNumber(last.amount)}给${NAMES[last.taker]}：熵从${amount(before, 4)}到${amount(after, 4)}，${verdict}。`;
}
