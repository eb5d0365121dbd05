// 既然发生了，就最可能发生吗：同一个θ下比数据，同一份数据下比θ，最高点是两回事。
import { useMemo } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Coins, HEADS, TAILS } from '@/kit/Coins.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Hill } from '@/kit/Hill.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { padded } from '@/kit/padded.ts';
import { roundEnd } from '@/kit/roundEnd.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { bernoulliLikelihood } from '@/metrics/bernoulliLikelihood.ts';
import { binomialLikelihood } from '@/metrics/binomialLikelihood.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { choiceField, numberField, wordField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';

interface Props extends CellGivens {
  /**
   * 抛掷的结果，依次写“正”或“反”，2到12次。
   * @pattern ^[正反]{2,12}$
   */
  tosses?: string;
  /**
   * 正面概率θ的起始值，0到1。
   * @min 0
   * @max 1
   */
  theta?: number;
  /** 一开始怎样算数据：次序也算，还是只数次数。 */
  order?: '指定次序' | '只数次数';
}

const MOST_TOSSES = 12;
const TEN = '正正反正正正反正反正';
const ORDERS = ['指定次序', '只数次数'] as const;
const PRESETS = [
  { label: '这十次', state: { tosses: TEN, theta: 0.7, order: ORDERS[0] } },
  { label: '只数次数', state: { tosses: TEN, theta: 0.7, order: ORDERS[1] } },
  { label: '信反了', state: { tosses: TEN, theta: 0.3, order: ORDERS[0] } },
  { label: '十次全正', state: { tosses: HEADS.repeat(10), theta: 0.7, order: ORDERS[0] } },
];
const THETA = linear([0, 1]);
const THETAS = Array.from({ length: 61 }, (_, i) => i / 60);
const ENDS = [0.0005, 0.002, 0.01, 0.04, 0.2, 1];

export default function LikeliestData(props: Props) {
  const { tosses: tosses0 = TEN, theta: theta0 = 0.7, order: order0 = '指定次序' } = props;
  const cell = useCell(props, {
    tosses: wordField(tosses0, TAILS + HEADS, MOST_TOSSES),
    theta: numberField(theta0, [0, 1]),
    order: choiceField(order0, ORDERS),
  });
  const { tosses, theta, order } = cell.state;
  const n = tosses.length;
  const k = [...tosses].filter((face) => face === HEADS).length;
  const ordered = order === '指定次序';
  const likelihood = ordered ? bernoulliLikelihood : binomialLikelihood;
  const counts = Array.from({ length: n + 1 }, (_, heads) => heads);
  const chances = counts.map((heads) => likelihood(heads, n, theta));
  const here = chances[k];
  const most = Math.max(...chances);
  const likeliest = chances.indexOf(most);
  const even = chances.every((chance) => chance === most);
  const [best] = categoricalMLE([k, n - k]);
  const summit = likelihood(k, n, best);
  const ratio = most / here;
  const mixed = k > 0 && k < n;
  const reached = ordered && mixed && here === most;
  const data = ordered ? '眼前这一串' : `恰好${k}次正`;
  const other = ordered
    ? even
      ? '任何一串'
      : likeliest === 0
        ? '全反'
        : '全正'
    : `恰好${likeliest}次正`;
  const x = linear([0, n]);
  const y = shortestAxis(ENDS, 1.1 * most);
  const up = linear([0, Math.min(1, roundEnd(1.15 * summit))]);
  const points = useMemo(
    () => THETAS.map((each) => [each, likelihood(k, n, each)] as const),
    [likelihood, k, n],
  );
  const sentence = `θ等于${formatNumber(theta)}，${data}的概率${formatNumber(here)}，最可能的是${other}，${formatNumber(most)}`;
  return (
    <Cell
      cell={cell}
      task="拖θ，也翻翻硬币，看两个最高点各在哪里"
      presets={PRESETS}
      controls={
        <>
          <Slider {...cell.dial('theta')} label="参数θ" color="q" valueText={sentence} />
          <Choice
            label="数据怎么算"
            options={ORDERS.map((value) => ({ value, label: value }))}
            value={order}
            onChange={(value) => cell.choose({ order: value })}
          />
        </>
      }
      goal={{
        task: '有正有反的一串，次序也算：让它成为最可能的一串。',
        reached,
        note: reached
          ? `公平硬币下，${2 ** n}种结果一样可能。可要让眼前这一串的概率最大，θ得是${formatNumber(best)}${best === theta ? '，这回碰巧相同。' : '：那里它更可能，却不再是最可能的一串。'}`
          : !ordered
            ? '先换回“指定次序”。'
            : mixed
              ? `${other}的那一串还是它的${formatNumber(ratio)}倍。`
              : '全正、全反不算，翻一枚回来。',
      }}
      readouts={
        <>
          <Readout name={data} value={formatNumber(here)} note={`${n}次里${k}次正`} color="p" />
          <Readout name={`最可能：${other}`} value={formatNumber(most)} />
          <Readout name="后者是前者的" value={formatNumber(ratio)} unit="倍" />
        </>
      }
      caption="上图θ不动，换数据：最高的未必是发生了的。下图数据不动，换θ：最高点是最大似然估计。最大似然比的是下图，从不评价数据。"
      table={
        <DataTable
          caption={`θ=${formatNumber(theta)}时，各种数据的概率`}
          columns={['正面次数', '指定的一串', '恰好这么多次']}
          rows={counts.map((heads) => [
            heads === k ? `${heads}（眼前）` : String(heads),
            formatNumber(bernoulliLikelihood(heads, n, theta)),
            formatNumber(binomialLikelihood(heads, n, theta)),
          ])}
        />
      }
      status={`${data}${formatNumber(here)}，${other}${formatNumber(most)}。`}
    >
      <Coins
        label={`抛了${n}次，${k}次正面，${n - k}次反面`}
        tosses={tosses}
        onChange={(next) => cell.choose({ tosses: next })}
        color="p"
      />
      <Plot
        label={`同一个θ，换数据：${sentence}`}
        x={x}
        xTicks={counts.filter((heads) => n < 8 || heads % 2 === 0 || heads === n)}
        y={y}
        yTicks={y.ticks(3)}
        formatY={padded(6)}
        xLabel="正面次数"
        yLabel={`θ=${formatNumber(theta)}不动，换数据：${ordered ? '一串结果' : '这么多次正面'}的概率`}
      >
        {chances.map((chance, heads) => (
          <Marker
            key={heads}
            x={x(heads)}
            y={y(chance)}
            label={heads === k ? '眼前' : undefined}
            hollow={heads !== k}
            color={heads === k ? 'p' : 'ink'}
          />
        ))}
        {!even && <Guide vertical at={x(likeliest)} label="最可能" />}
      </Plot>
      <Hill
        label={`同一份数据，换θ：最高点在${formatNumber(best)}；${sentence}`}
        x={THETA}
        y={up}
        xLabel="θ"
        yLabel={`${data}不动，换θ：似然`}
        formatY={padded(6)}
        points={points}
        here={[theta, here]}
        best={[best, summit]}
        bestName="θ̂"
        handle="在图上拖动θ"
        valueText={sentence}
        onChange={cell.dial('theta').onChange}
      />
    </Cell>
  );
}
