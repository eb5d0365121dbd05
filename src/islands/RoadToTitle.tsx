// 阿根廷的夺冠路：两步的概率相乘，两段信息量相加。
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Shares } from '@/kit/Shares.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { Toggle } from '@/kit/Toggle.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { flagField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 进决赛的概率，起始值，0.01到1。
   * @min 0.01
   * @max 1
   */
  final?: number;
  /**
   * 进了决赛以后再赢的概率，起始值，0.01到1。
   * @min 0.01
   * @max 1
   */
  win?: number;
}

const PRESETS = [
  { label: '八队等强', state: { final: 1 / 4, win: 1 / 2 } },
  { label: '大热门', state: { final: 0.8, win: 0.7 } },
  { label: '冷门', state: { final: 0.05, win: 0.2 } },
  { label: '必进决赛', state: { final: 1, win: 1 / 2 } },
];
/** In bits. */
const GOAL = { amount: 4, tolerance: 0.05 };
/** Ends of the axis of lengths, in bits: the shortest that holds the bars is used. */
const AXES = [6, 10, 14, 20];
const REASON = '“赢了决赛”就是“夺冠”，不带条件的概率已经含有“进决赛”：这样乘，进决赛算了两遍。';

export default function RoadToTitle({
  final: final0 = 1 / 4,
  win: win0 = 1 / 2,
  ...givens
}: Props) {
  const cell = useCell(
    givens,
    {
      final: numberField(final0, [0.01, 1]),
      win: numberField(win0, [0.01, 1]),
      misused: flagField(false),
    },
    // Three outcomes: champion, runner-up, out before the final.
    { keeps: ({ final, win }) => ({ P: [final * win, final * (1 - win), 1 - final] }) },
  );
  const { final, win, misused } = cell.state;
  const { base, amount, fromBits } = useUnit();

  const title = final * win;
  const wrong = final * title;
  const [first, second, total, wrongTotal] = [final, win, title, wrong].map((p) =>
    selfInformation(p, base),
  );
  const axis = shortestAxis(AXES.map(fromBits), misused ? wrongTotal : total);
  const sum = `${formatNumber(first)} + ${formatNumber(second)}`;
  const product = `${formatFraction(final)} × ${formatFraction(win)} = ${formatFraction(title)}`;
  const wrongProduct = `${formatFraction(final)} × ${formatFraction(title)} = ${formatFraction(wrong)}`;
  const reached = Math.abs(total - fromBits(GOAL.amount)) < fromBits(GOAL.tolerance);
  const rows = [
    {
      label: '第一步：进决赛',
      text: formatFraction(final),
      pieces: [
        { label: '进决赛', from: 0, to: final, color: 'p' as const },
        { label: '止步决赛之前', from: final, to: 1 },
      ],
    },
    {
      label: '第二步：再赢决赛',
      text: product,
      pieces: [
        { label: '夺冠', from: 0, to: title, color: 'p-pale' as const },
        { label: '亚军', from: title, to: final },
      ],
    },
    {
      label: '✗ 误用',
      text: wrongProduct,
      pieces: [{ label: '误算的夺冠', from: 0, to: wrong, color: 'bad' as const }],
    },
  ];
  const final1 = { label: '进决赛', value: first, color: 'p' as const };

  return (
    <Cell
      cell={cell}
      task="改两步的概率，看乘积怎样变，两段信息量怎样接成一段"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('final')}
            label="进决赛的概率"
            color="p"
            valueText={`概率${formatNumber(final)}，信息量${amount(first)}`}
          />
          <Slider
            {...cell.dial('win')}
            label="进了决赛，再赢的概率"
            color="p"
            valueText={`概率${formatNumber(win)}，信息量${amount(second)}`}
          />
          <Toggle
            label="误用无条件概率"
            value={misused}
            onChange={(on) => cell.choose({ misused: on })}
          />
        </>
      }
      goal={{
        task: `让“夺冠”值${amount(fromBits(GOAL.amount))}。`,
        reached,
        note: reached
          ? `${product}。换一对乘积相同的概率，总数不变。`
          : `差不到${amount(fromBits(GOAL.tolerance))}就算；现在${amount(total)}。`,
      }}
      caption="每走一步，概率乘一次，可能性的条子变短一次；信息量加一次，长条接长一截。两边说的是同一件事。"
      table={
        <DataTable
          caption="每一步的概率与信息量"
          columns={['', '概率', '信息量']}
          rows={[
            ['进决赛', formatFraction(final), amount(first)],
            ['进了决赛再赢', formatFraction(win), amount(second)],
          ]}
          total={['夺冠', formatFraction(title), amount(total)]}
        />
      }
      status={
        misused
          ? `误用无条件概率，得${amount(wrongTotal)}；正确的是${amount(total)}。`
          : `夺冠概率${formatFraction(title)}，信息量${sum.replace(' + ', '加')}，共${amount(total)}。`
      }
    >
      <Shares
        label={`进决赛的概率${formatFraction(final)}，其中再赢的占${formatFraction(win)}，夺冠的概率${formatFraction(title)}`}
        rows={misused ? rows : rows.slice(0, 2)}
      />
      <StackGroup title="信息量" remark={`一格${amount(1)}`}>
        <StackBar
          label="夺冠"
          total={`${sum} = ${amount(total)}`}
          segments={[final1, { label: '进了决赛再赢', value: second, color: 'p-pale' }]}
          x={axis}
          grid={1}
        />
        {misused && (
          <StackBar
            label="误用无条件概率"
            total={`${formatNumber(first)} + ${formatNumber(total)} = ${amount(wrongTotal)}`}
            segments={[final1, { label: '“赢了决赛”（不带条件）', value: total, color: 'bad' }]}
            x={axis}
            grid={1}
            wrong={REASON}
          />
        )}
      </StackGroup>
    </Cell>
  );
}
