// 阿根廷的夺冠路：两步的概率相乘，两段信息量相加。
import { useState } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Goal } from '@/kit/Goal.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Shares } from '@/kit/Shares.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { Toggle } from '@/kit/Toggle.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear } from '@/kit/scale.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { UNIT_WORD, formatAmount } from '@/notebook/units.ts';

interface Props {
  /** 编号，显示为“动手1.1”。 */
  cell?: string;
  /** 锚点，自动给出。 */
  id?: string;
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
  { label: '八队等强', final: 1 / 4, win: 1 / 2 },
  { label: '大热门', final: 0.8, win: 0.7 },
  { label: '冷门', final: 0.05, win: 0.2 },
  { label: '必进决赛', final: 1, win: 1 / 2 },
];
const GOAL = { amount: 4, tolerance: 0.05 };
/** Ends of the axis of lengths, in bits: the shortest that holds the bars is used. */
const AXES = [6, 10, 14, 20];
const REASON = '“赢了决赛”就是“夺冠”，不带条件的概率已经含有“进决赛”：这样乘，进决赛算了两遍。';

export default function RoadToTitle({ cell, id, final: final0 = 1 / 4, win: win0 = 1 / 2 }: Props) {
  const [{ final, win }, setRoad] = useState({ final: final0, win: win0 });
  const [misused, setMisused] = useState(false);

  const title = final * win;
  const wrongTitle = final * title;
  const amounts = [final, win, title, wrongTitle].map((p) => selfInformation(p));
  const [finalAmount, winAmount, total, wrongTotal] = amounts;
  const longest = misused ? wrongTotal : total;
  const axis = linear([0, AXES.find((end) => longest <= end) ?? AXES.at(-1)!]);
  const sum = `${formatNumber(finalAmount)} + ${formatNumber(winAmount)}`;
  const product = `${formatFraction(final)} × ${formatFraction(win)}`;
  const wrongProduct = `${formatFraction(final)} × ${formatFraction(title)}`;
  const reached = Math.abs(total - GOAL.amount) < GOAL.tolerance;

  const finalRow = [
    { label: '进决赛', from: 0, to: final, color: 'p' as const },
    { label: '止步决赛之前', from: final, to: 1 },
  ];
  const titleRow = [
    { label: '夺冠', from: 0, to: title, color: 'p-pale' as const },
    { label: '亚军', from: title, to: final },
  ];
  const wrongRow = [{ label: '误算的夺冠', from: 0, to: wrongTitle, color: 'bad' as const }];
  const finalSegment = { label: '进决赛', value: finalAmount, color: 'p' as const };
  const winSegment = { label: '进了决赛再赢', value: winAmount, color: 'p-pale' as const };
  const wrongSegment = { label: '“赢了决赛”（不带条件）', value: total, color: 'bad' as const };

  return (
    <Cell
      label={cell}
      id={id}
      task="改两步的概率，看乘积怎样变，两段信息量怎样接成一段"
      presets={PRESETS.map((preset) => ({
        label: preset.label,
        pressed: preset.final === final && preset.win === win,
        onSelect: () => setRoad({ final: preset.final, win: preset.win }),
      }))}
      onReset={() => {
        setRoad({ final: final0, win: win0 });
        setMisused(false);
      }}
      controls={
        <>
          <Slider
            label="进决赛的概率"
            value={final}
            domain={[0.01, 1]}
            color="p"
            valueText={`概率${formatNumber(final)}，信息量${formatAmount(finalAmount)}`}
            onChange={(next) => setRoad({ final: next, win })}
          />
          <Slider
            label="进了决赛，再赢的概率"
            value={win}
            domain={[0.01, 1]}
            color="p"
            valueText={`概率${formatNumber(win)}，信息量${formatAmount(winAmount)}`}
            onChange={(next) => setRoad({ final, win: next })}
          />
          <Toggle label="误用无条件概率" value={misused} onChange={setMisused} />
          <Goal
            task={`让“夺冠”恰好值${formatAmount(GOAL.amount)}。`}
            reached={reached}
            note={
              reached
                ? `${product} = ${formatFraction(title)}。换一对乘积相同的概率，总数不变。`
                : `误差不超过${formatAmount(GOAL.tolerance)}就算；现在是${formatAmount(total)}。`
            }
          />
        </>
      }
      readouts={
        <>
          <Readout name="夺冠的概率" value={formatFraction(title)} note={product} color="p" />
          <Readout
            name="夺冠的信息量"
            value={formatNumber(total)}
            unit={UNIT_WORD.bit}
            note={sum}
            color="p"
          />
          {misused && (
            <Readout
              name="✗ 误用无条件概率"
              value={formatNumber(wrongTotal)}
              unit={UNIT_WORD.bit}
              note={`${wrongProduct} = ${formatFraction(wrongTitle)}`}
              color="bad"
            />
          )}
        </>
      }
      caption="每走一步，概率乘一次，可能性的条子变短一次；信息量加一次，长条接长一截。两边说的是同一件事。"
      table={
        <DataTable
          caption="每一步的概率与信息量"
          columns={['', '概率', '信息量']}
          rows={[
            ['进决赛', formatFraction(final), formatAmount(finalAmount)],
            ['进了决赛再赢', formatFraction(win), formatAmount(winAmount)],
          ]}
          total={['夺冠', formatFraction(title), formatAmount(total)]}
        />
      }
      status={
        misused
          ? `误用无条件概率，得${formatAmount(wrongTotal)}；正确的是${formatAmount(total)}。`
          : `夺冠概率${formatFraction(title)}，信息量${sum.replace(' + ', '加')}，共${formatAmount(total)}。`
      }
    >
      <Shares
        label={`进决赛的概率${formatFraction(final)}，其中再赢的占${formatFraction(win)}，夺冠的概率${formatFraction(title)}`}
        rows={[
          { label: '第一步：进决赛', text: formatFraction(final), pieces: finalRow },
          {
            label: '第二步：再赢决赛',
            text: `${product} = ${formatFraction(title)}`,
            pieces: titleRow,
          },
          ...(misused
            ? [
                {
                  label: '✗ 误用',
                  text: `${wrongProduct} = ${formatFraction(wrongTitle)}`,
                  pieces: wrongRow,
                },
              ]
            : []),
        ]}
      />
      <StackGroup title="信息量" remark={`一格${formatAmount(1)}`}>
        <StackBar
          label="夺冠"
          total={`${sum} = ${formatAmount(total)}`}
          segments={[finalSegment, winSegment]}
          x={axis}
          grid={1}
        />
        {misused && (
          <StackBar
            label="误用无条件概率"
            total={`${formatNumber(finalAmount)} + ${formatNumber(total)} = ${formatAmount(wrongTotal)}`}
            segments={[finalSegment, wrongSegment]}
            x={axis}
            grid={1}
            wrong={REASON}
          />
        )}
      </StackGroup>
    </Cell>
  );
}
