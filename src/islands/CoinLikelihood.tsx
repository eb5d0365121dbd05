// 抛硬币的似然：同一份数据问每一个θ；似然最大的地方，就是交叉熵最小、KL散度为零的地方。
import { useState } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Coins, HEADS, TAILS } from '@/kit/Coins.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Goal } from '@/kit/Goal.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { roundEnd } from '@/kit/roundEnd.ts';
import { type Scale, linear } from '@/kit/scale.ts';
import { bernoulliLikelihood } from '@/metrics/bernoulliLikelihood.ts';
import { bernoulliLogLikelihood } from '@/metrics/bernoulliLogLikelihood.ts';
import { binomialCoefficient } from '@/metrics/binomialCoefficient.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { UNIT_WORD, formatAmount } from '@/notebook/units.ts';

interface Props {
  /** 编号，显示为“动手4.1”。 */
  cell?: string;
  /** 抛掷的结果，依次写“正”或“反”，1到20次，如“正正反”。 */
  tosses?: string;
  /** 正面概率θ的起始值，0到1。 */
  theta?: number;
}

const MOST_TOSSES = 20;
const TEN = '正正反正正正反正反正';
const PRESETS = [
  { label: '原来的十次', tosses: TEN },
  { label: '正反对调', tosses: '反反正反反反正反正反' },
  { label: '多抛一倍', tosses: TEN + TEN },
  { label: '三次全正', tosses: '正正正' },
];
/** How near the slider comes to a θ̂ that lies between two of its steps. */
const NEAREST = 0.005;
const GRID = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Where the curves are computed: evenly, and close to both ends, where logarithms are steep. */
const STEEP = [1e-15, 1e-9, 1e-4];
const THETAS = [
  0,
  ...STEEP,
  ...Array.from({ length: 199 }, (_, i) => (i + 1) / 200),
  ...STEEP.map((small) => 1 - small).reverse(),
  1,
];
const X = linear([0, 1]);
/** In bits. Fixed, so that the entropy keeps its place and its length while θ moves. */
const AVERAGE = linear([0, 4]);
/** The lowest log-likelihood on the axis, in nats a toss. */
const DEEPEST = -2.5;

function read(tosses: string) {
  const n = tosses.length;
  const k = [...tosses].filter((face) => face === HEADS).length;
  const data = categoricalMLE([k, n - k]);
  return { n, k, data, best: data[0], floor: entropy(data) };
}

type Data = ReturnType<typeof read>;

function judge({ n, k, data }: Data, theta: number) {
  // Fifteen decimals, because 1 − 0.7 is 0.30000000000000004.
  const model = [theta, Number((1 - theta).toFixed(15))];
  return {
    likelihood: bernoulliLikelihood(k, n, theta),
    log: bernoulliLogLikelihood(k, n, theta),
    average: crossEntropy(data, model),
    divergence: klDivergence(data, model),
  };
}

type Judgement = ReturnType<typeof judge>;

interface View {
  value: 'likelihood' | 'log' | 'average';
  label: string;
  yLabel: string;
  /** What is special about the curve at θ̂. */
  extreme: string;
  y: (data: Data) => Scale;
  note: (data: Data) => string;
}

const VIEWS: readonly View[] = [
  {
    value: 'likelihood',
    label: '似然L(θ)',
    yLabel: '似然L(θ)：出现这一串结果的概率',
    extreme: '最高点',
    y: (data) => linear([0, roundEnd(1.1 * judge(data, data.best).likelihood)]),
    note: ({ n, k }) =>
      `曲线下的面积是1/${(n + 1) * binomialCoefficient(n, k)}，不是1：似然不是θ的概率。`,
  },
  {
    value: 'log',
    label: '对数ln L(θ)',
    yLabel: '对数似然ln L(θ)（奈特）',
    extreme: '最高点',
    y: ({ n }) => linear([DEEPEST * n, 0]),
    note: (data) => `取了对数，曲线变形，最高点不动。${ends(data)}似然是0，对数是−∞。`,
  },
  {
    value: 'average',
    label: '平均，即交叉熵',
    yLabel: '平均负对数似然−(1/n)log₂L(θ)，即交叉熵（比特）',
    extreme: '最低点',
    y: () => AVERAGE,
    note: (data) =>
      `变号再除以n，山顶成了谷底，位置不动。谷底高${formatAmount(data.floor)}，就是绿色的熵。${ends(data)}是∞。`,
  },
];

/** Where the data are impossible. */
function ends({ n, k }: Data): string {
  if (k === 0) return 'θ=1处';
  return k === n ? 'θ=0处' : 'θ=0和θ=1处';
}

export default function CoinLikelihood({
  cell,
  tosses: tosses0 = TEN,
  theta: theta0 = 0.5,
}: Props) {
  requireProps(tosses0, theta0);
  const [tosses, setTosses] = useState(tosses0);
  const [theta, setTheta] = useState(theta0);
  const [shown, setShown] = useState<View['value']>('likelihood');

  const data = read(tosses);
  const { n, k, best, floor } = data;
  const now = judge(data, theta);
  const peak = judge(data, best);
  const view = VIEWS.find(({ value }) => value === shown)!;
  const split = `${formatNumber(floor)} + ${formatNumber(now.divergence)}`;
  const reached = Math.abs(theta - best) <= NEAREST;
  const spoken = `θ等于${formatNumber(theta)}，似然${formatNumber(now.likelihood)}，交叉熵${formatAmount(now.average)}`;

  return (
    <Cell
      label={cell}
      task="拖动θ，看点上坡、登顶、下坡；点一下硬币，把那一次翻个面"
      presets={PRESETS.map((preset) => ({
        label: preset.label,
        pressed: preset.tosses === tosses,
        onSelect: () => setTosses(preset.tosses),
      }))}
      onReset={() => {
        setTosses(tosses0);
        setTheta(theta0);
        setShown('likelihood');
      }}
      controls={
        <>
          <Slider
            label="θ：模型里正面的概率"
            value={theta}
            domain={[0, 1]}
            color="q"
            valueText={spoken}
            onChange={setTheta}
          />
          <Choice label="纵轴" options={VIEWS} value={shown} onChange={setShown} />
          <ButtonRow label="增减抛掷">
            {[HEADS, TAILS].map((face) => (
              <Button
                key={face}
                disabled={n === MOST_TOSSES}
                onClick={() => setTosses(tosses + face)}
              >
                添一次{face}面
              </Button>
            ))}
            <Button disabled={n === 1} onClick={() => setTosses(tosses.slice(0, -1))}>
              去掉最后一次
            </Button>
          </ButtonRow>
          <Goal
            task="让紫色的一段缩成零"
            reached={reached}
            note={
              reached
                ? `θ停在θ̂，剩下的绿色${formatAmount(floor)}只由数据决定。`
                : `还差${formatAmount(now.divergence)}。`
            }
          />
        </>
      }
      readouts={
        <>
          <Readout
            name="最大似然估计θ̂"
            value={formatNumber(best)}
            note={`频率${k}/${n}`}
            color="p"
          />
          <Readout
            name="似然L(θ)"
            value={formatNumber(now.likelihood)}
            note={`最高处${formatNumber(peak.likelihood)}`}
            color="q"
          />
          <Readout
            name="L(θ̂)是L(θ)的"
            value={formatNumber(peak.likelihood / now.likelihood)}
            unit="倍"
            note={`2的n×D次方，n×D=${formatNumber(n * now.divergence)}`}
            color="d"
          />
          <Readout
            name="平均交叉熵"
            value={formatNumber(now.average)}
            unit={UNIT_WORD.bit}
            note={`最低${formatAmount(floor)}`}
          />
        </>
      }
      caption="三种纵轴，同一个θ̂=k/n。拖动θ，绿色一段纹丝不动，紫色一段忽长忽短；紫色缩成零的地方，就是似然最大的地方。"
      table={<Ledger data={data} theta={theta} />}
      status={`${n}次里${k}次正面。${spoken}，其中KL散度${formatAmount(now.divergence)}。`}
    >
      <Coins
        label={`抛了${n}次，${k}次正面，${n - k}次反面`}
        tosses={tosses}
        onChange={setTosses}
        color="p"
      />
      <Hill view={view} data={data} theta={theta} now={now} spoken={spoken} onDrag={setTheta} />
      <Note>{view.note(data)}</Note>
      <StackGroup title="平均每次的意外" remark={`一格${formatAmount(1)}`}>
        <StackBar
          label="交叉熵"
          total={`${split} = ${formatAmount(now.average)}`}
          segments={[
            { label: '数据的熵H(P̂)', value: floor, text: formatAmount(floor), color: 'h' },
            {
              label: 'KL散度',
              value: now.divergence,
              text: formatAmount(now.divergence),
              color: 'd',
            },
          ]}
          x={AVERAGE}
          grid={1}
        />
      </StackGroup>
    </Cell>
  );
}

interface HillProps {
  view: View;
  data: Data;
  theta: number;
  now: Judgement;
  spoken: string;
  onDrag: (theta: number) => void;
}

/** The curve over θ, with the reader's θ as a dot that can be dragged and θ̂ as a dashed line. */
function Hill({ view, data, theta, now, spoken, onDrag }: HillProps) {
  const y = view.y(data);
  const [low, high] = y.domain;
  const height = now[view.value];
  const inside = height >= low && height <= high;
  return (
    <Plot
      label={`${view.yLabel}，随θ变化的曲线，${view.extreme}在θ帽等于${formatNumber(data.best)}；${spoken}`}
      x={X}
      y={y}
      xLabel="θ"
      yLabel={view.yLabel}
      yTicks={y.ticks(4)}
      operable
    >
      <Guide vertical at={X(data.best)} label={`θ̂=${formatNumber(data.best)}`} color="p" />
      <Curve x={X} y={y} points={THETAS.map((t) => [t, judge(data, t)[view.value]])} />
      <Marker
        x={X(theta)}
        y={inside ? y(height) : height < low ? 0 : 100}
        hollow={!inside}
        label={formatNumber(height)}
        color="q"
      />
      <Grip
        label="在图上拖动θ"
        value={theta}
        domain={[0, 1]}
        valueText={spoken}
        onChange={onDrag}
      />
    </Plot>
  );
}

function Ledger({ data, theta }: { data: Data; theta: number }) {
  const thetas = [...new Set([...GRID, theta, data.best])].sort((a, b) => a - b);
  const rows = thetas.map((t) => {
    const name = [t === theta && '你的θ', t === data.best && 'θ̂'].filter(Boolean).join('，');
    const { likelihood, log, average, divergence } = judge(data, t);
    return [
      formatNumber(t) + (name && `（${name}）`),
      ...[likelihood, log, average, divergence].map((one) => formatNumber(one)),
    ];
  });
  return (
    <DataTable
      caption={`${data.n}次里${data.k}次正面；熵H(P̂)每行都是${formatAmount(data.floor)}，与KL散度相加得交叉熵`}
      columns={['θ', 'L(θ)', 'ln L(θ)（奈特）', '交叉熵（比特）', 'KL散度（比特）']}
      rows={rows}
    />
  );
}

/** An author's mistake in the tag, said in the author's language. */
function requireProps(tosses: string, theta: number) {
  if (!/^[正反]{1,20}$/.test(tosses)) {
    throw new RangeError(
      `CoinLikelihood的tosses要写1到${MOST_TOSSES}个“正”或“反”，却收到“${tosses}”`,
    );
  }
  if (!(theta >= 0 && theta <= 1)) {
    throw new RangeError(`CoinLikelihood的theta要在0到1之间，却收到${theta}`);
  }
}
