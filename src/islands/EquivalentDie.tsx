// 等效的骰子：一个分布有多难猜，相当于几面的均匀骰子；换哪种单位，面数都一样。
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Faces } from '@/kit/Faces.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear } from '@/kit/scale.ts';
import { withRest } from '@/kit/withRest.ts';
import { entropy } from '@/metrics/entropy.ts';
import { perplexity } from '@/metrics/perplexity.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 结果的种数，起始值，2到12。
   * @integer
   * @min 2
   * @max 12
   */
  outcomes?: number;
  /**
   * 1号结果的概率，起始值，0到1；其余的平分剩下的。
   * @min 0
   * @max 1
   */
  share?: number;
}

const MOST = 12;
const PRESETS = [
  { label: '大热门', state: { outcomes: 8, share: 0.7 } },
  { label: '八支等强的队', state: { outcomes: 8, share: 1 / 8 } },
  { label: '公平骰子', state: { outcomes: 6, share: 1 / 6 } },
  { label: '99比1的球', state: { outcomes: 2, share: 0.99 } },
];
const QUARTERS = [0.25, 0.5, 0.75, 1];
const GOAL = { faces: 2, tolerance: 0.05 };
const PROBABILITY = linear([0, 1]);
/** The same entropy three times: in its unit, and the number of which it is the exponent. */
const POWERS = [
  { word: UNIT_WORD.bit, base: 2, of: 2, text: '2' },
  { word: UNIT_WORD.nat, base: 'e', of: Math.E, text: 'e' },
  { word: UNIT_WORD.hartley, base: 10, of: 10, text: '10' },
] as const;

export default function EquivalentDie({
  outcomes: outcomes0 = 8,
  share: share0 = 0.7,
  ...givens
}: Props) {
  const cell = useCell(givens, {
    outcomes: countField(outcomes0, [2, MOST]),
    share: numberField(share0, [0, 1]),
  });
  const { share } = cell.state;
  // A variable of the page may have a narrower range.
  const { min, max } = givens.bind?.share ?? { min: 0, max: 1 };
  const m = Math.round(cell.state.outcomes);
  const { base, amount } = useUnit();
  // Twelve decimals, because 1 − 0.99 is 0.010000000000000009.
  const each = withRest(share)[1] / (m - 1);
  const p = Array.from({ length: m }, (_, i) => (i === 0 ? share : each));
  const faces = perplexity(p);
  const h = entropy(p, base);
  const powers = POWERS.map((one) => ({ ...one, h: entropy(p, one.base) }));
  const reached = m === MOST && Math.abs(faces - GOAL.faces) < GOAL.tolerance;
  const write = formatFraction(share).includes('/') ? formatFraction : formatNumber;
  const [shareText, eachText, facesText] = [write(share), write(each), formatNumber(faces)];
  const both = `1号${shareText}，其余${m > 2 ? '各' : ''}${eachText}`;

  return (
    <Cell
      cell={cell}
      task="推一推1号的概率和结果的种数，看它相当于一枚几面的骰子"
      presets={PRESETS.filter(({ state }) => state.share >= min && state.share <= max)}
      controls={
        <>
          <Slider
            {...cell.dial('share')}
            domain={[min, max]}
            value={Number(share.toFixed(3))}
            label="1号的概率"
            step={0.001}
            page={0.05}
            color="p"
            valueText={`${both}，相当于${facesText}面`}
          />
          <Slider
            {...cell.dial('outcomes')}
            label="结果的种数"
            step={1}
            page={1}
            color="p"
            valueText={`${m}种结果，相当于${facesText}面`}
            onChange={(to) => cell.set({ outcomes: Math.round(to) })}
          />
        </>
      }
      goal={{
        task: '让十二种结果，难猜的程度只相当于两面的硬币。',
        reached,
        note: reached
          ? `1号独占${shareText}，另外十一种加在一起，只抵得上多出一面。`
          : `误差不超过${GOAL.tolerance}面就算；现在是${m}种结果，相当于${facesText}面。`,
      }}
      readouts={
        <>
          {powers.map(({ word, text, of, h: exponent }) => (
            <Readout
              key={word}
              name={`${text}的${formatNumber(exponent, 4)}次方`}
              value={formatNumber(of ** exponent)}
              unit="面"
              note={`熵是${formatNumber(exponent, 4)}${word}`}
              color="h"
            />
          ))}
        </>
      }
      caption="名义上有几种结果，不等于有那么难猜。越不均等，填满的格子越少，只剩一格就是注定；种种均等，才会全部填满。比特、奈特、哈特，三种单位量出的熵不一样，算回来的面数却是同一个。"
      table={
        <DataTable
          caption="同一个困惑度，三种单位来算"
          columns={['', '底数', '熵', '底数的熵次方']}
          rows={powers.map(({ word, text, of, h: exponent }) => [
            word,
            text,
            formatNumber(exponent, 4),
            formatNumber(of ** exponent),
          ])}
        />
      }
      status={`${both}；熵${amount(h)}，相当于${facesText}面。`}
    >
      <Bars
        label={`${m}种结果的概率：${both}`}
        categories={p.map((_, i) => String(i + 1))}
        y={PROBABILITY}
        yTicks={QUARTERS}
        yLabel={`概率（一格1/4）：${both}`}
        formatY={() => ''}
        series={[
          {
            label: '概率',
            color: 'p',
            values: p,
            texts: p.map((_, i) => (i === 0 ? shareText : '')),
          },
        ]}
      />
      <StackGroup title={`相当于${facesText}面的均匀骰子`} remark={`熵${amount(h)}`}>
        <Faces label={`${m}格里填了${facesText}格`} value={faces} places={m} color="h" />
      </StackGroup>
    </Cell>
  );
}
