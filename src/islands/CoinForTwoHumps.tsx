// 一枚硬币去配两头高、中间低的真相：以P为基准和以Q为基准，各选哪一枚？
import { useMemo } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { lowest } from '@/kit/lowest.ts';
import { linear } from '@/kit/scale.ts';
import { clamp } from '@/kit/snap.ts';
import { binomialLikelihood } from '@/metrics/binomialLikelihood.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 模型那枚硬币的正面概率，起始值，0到1。
   * @min 0
   * @max 1
   */
  coin?: number;
  /**
   * 真相里“一正一反”的概率，起始值，0到0.5；其余的两头平分。
   * @min 0
   * @max 0.5
   */
  valley?: number;
}

const RESULTS = ['两次反面', '一正一反', '两次正面'];
const VALLEY = 0.02;
const PRESETS = [
  { label: '公平硬币', state: { coin: 0.5, valley: VALLEY } },
  { label: '很偏的硬币', state: { coin: 0.05, valley: VALLEY } },
  { label: '中间绝不发生', state: { coin: 0.5, valley: 0 } },
  { label: '模型装得下真相', state: { coin: 0.5, valley: 0.5 } },
];
/** How much more than the least the reader's coin may cost. */
const TOLERANCE = 0.005;
const COIN = linear([0, 1]);
const COIN_TICKS = [0, 0.25, 0.5, 0.75, 1];
const PROBABILITY = linear([0, 1]);
/** Denser at both ends, where the curves are steep. */
const COINS = Array.from({ length: 41 }, (_, i) => (i / 40) ** 2 * (3 - i / 20));
/** End of both upright axes, in bits. */
const HEIGHT = 4;

/** Two tosses of the coin: no heads, one, two. */
const modelOf = (coin: number) => [0, 1, 2].map((heads) => binomialLikelihood(heads, 2, coin));

export default function CoinForTwoHumps(props: Props) {
  const { coin: coin0 = 0.5, valley: valley0 = VALLEY } = props;
  const cell = useCell(props, {
    coin: numberField(coin0, [0, 1]),
    valley: numberField(valley0, [0, 0.5]),
  });
  const { coin, valley } = cell.state;
  const { base, amount, fromBits } = useUnit();
  const p = [(1 - valley) / 2, valley, (1 - valley) / 2];
  const q = modelOf(coin);
  const directions = useMemo(
    () =>
      [
        {
          name: '以P为基准',
          short: 'D(P‖Q)',
          of: (one: number) => klDivergence(p, modelOf(one), base),
        },
        {
          name: '以Q为基准',
          short: 'D(Q‖P)',
          of: (one: number) => klDivergence(modelOf(one), p, base),
        },
      ].map((direction) => {
        // The truth is the same from both ends, so the other half holds nothing new.
        const best = lowest(direction.of, [0, 0.5]);
        return {
          ...direction,
          best,
          least: direction.of(best),
          points: COINS.map((one) => [one, direction.of(one)] as const),
        };
      }),
    [valley, base],
  );
  const [forward, backward] = directions;
  const [paidForward, paidBackward] = directions.map(({ of }) => of(coin));
  const heights = linear([0, fromBits(HEIGHT)]);

  const hasTwoHumps = backward.best > 0 && backward.best < 0.25;
  const reached = hasTwoHumps && paidBackward <= (1 + TOLERANCE) * backward.least;
  const sentence = `正面概率${formatNumber(coin)}：以P为基准${amount(paidForward)}，以Q为基准${amount(paidBackward)}`;
  const coins = [
    ['公平', 0.5],
    ['很偏', 0.05],
    ['现在', coin],
    ['以P为基准，最省', forward.best],
    ['以Q为基准，最省', backward.best],
  ] as const;
  const found = (best: number) =>
    formatNumber(best) + (best < 0.5 ? `和${formatNumber(1 - best)}` : '');
  return (
    <Cell
      cell={cell}
      task="拖动硬币的正面概率，看两个方向的KL散度各在哪里最低"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('coin')}
            label="硬币正面的概率"
            step={0.005}
            page={0.05}
            color="q"
            valueText={sentence}
          />
          <Slider
            {...cell.dial('valley')}
            label="真相里“一正一反”的概率"
            step={0.01}
            page={0.1}
            color="p"
            valueText={`中间${formatNumber(valley)}，${sentence}`}
          />
        </>
      }
      goal={{
        task: '以Q为基准，找出最省的硬币。',
        reached,
        note: reached
          ? `正面概率${formatNumber(coin)}，几乎只出一种结果：守住一头，另一头不要了。以P为基准，它要付${amount(paidForward)}。`
          : hasTwoHumps
            ? `比最低处多不到${formatPercent(TOLERANCE)}就算；现在多${formatPercent(paidBackward / backward.least - 1)}。`
            : '真相要两头高、中间低，又不能一点没有，才分得出两个方向；先把中间拨回0.02。',
      }}
      more={
        <Part>
          <Pair>
            {directions.map(({ name, short, of, best, least, points }) => {
              const paid = of(coin);
              return (
                <Plot
                  key={name}
                  label={`${name}的KL散度，随正面概率变化：最低${amount(least)}，在${found(best)}；现在是${amount(paid)}`}
                  x={COIN}
                  y={heights}
                  xTicks={COIN_TICKS}
                  yTicks={heights.ticks(2)}
                  xLabel="正面的概率"
                  yLabel={`${name}：${short}=${amount(paid)}`}
                  operable
                >
                  <Guide at={COIN(best)} vertical label={`最低${formatNumber(least)}`} />
                  {best < 0.5 && <Guide at={COIN(1 - best)} vertical />}
                  <Curve x={COIN} y={heights} points={points} color="d" />
                  <Marker
                    x={COIN(coin)}
                    y={heights(clamp(paid, heights.domain))}
                    hollow={paid > heights.domain[1]}
                    label={paid === Infinity ? '∞' : undefined}
                    color="d"
                  />
                  <Grip
                    label={`在“${name}”的图上拖动正面概率`}
                    value={coin}
                    domain={[0, 1]}
                    step={0.005}
                    valueText={sentence}
                    onChange={(to) => cell.set({ coin: to })}
                  />
                </Plot>
              );
            })}
          </Pair>
        </Part>
      }
      caption="中间只有0.02时，以P为基准，最省的是公平硬币；以Q为基准，它反倒最费，最省的守在一头。把中间抬到0.5，硬币装得下真相，两个方向就选同一枚，都付0。"
      table={
        <DataTable
          caption="几枚硬币，两个方向的KL散度"
          columns={['硬币', '正面概率', forward.name, backward.name]}
          rows={coins.map(([label, one]) => [
            label,
            formatNumber(one),
            amount(forward.of(one)),
            amount(backward.of(one)),
          ])}
        />
      }
      status={`${sentence}。`}
    >
      <Bars
        label={`真相P：${p.map((one) => formatNumber(one)).join('，')}；模型Q：${q.map((one) => formatNumber(one)).join('，')}`}
        categories={RESULTS}
        y={PROBABILITY}
        yTicks={[0, 0.5, 1]}
        series={[
          { label: 'P：真相', color: 'p', values: p },
          { label: 'Q：抛两次', color: 'q', values: q },
        ]}
      />
    </Cell>
  );
}
