// 抛硬币的似然：同一份数据问每一个θ；似然最大的地方，就是交叉熵最小、KL散度为零的地方。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Coins, HEADS, TAILS } from '@/kit/Coins.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
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
import { clamp } from '@/kit/snap.ts';
import { bernoulliLikelihood } from '@/metrics/bernoulliLikelihood.ts';
import { bernoulliLogLikelihood } from '@/metrics/bernoulliLogLikelihood.ts';
import { binomialCoefficient } from '@/metrics/binomialCoefficient.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { choiceField, numberField, wordField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useGuess } from '@/notebook/useGuess.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 抛掷的结果，依次写“正”或“反”，1到20次，如“正正反”。
   * @pattern ^[正反]{1,20}$
   */
  tosses?: string;
  /**
   * 正面概率θ的起始值，0到1。
   * @min 0
   * @max 1
   */
  theta?: number;
  /** 纵轴的起始画法。 */
  axis?: '似然' | '对数' | '平均';
  /** 本页一道猜θ的<Predict>的id：读者猜了，图上就多一条“你的猜测”。 */
  guess?: string;
}

const MOST_TOSSES = 20;
const TEN = '正正反正正正反正反正';
const PRESETS = [
  { label: '原来的十次', state: { tosses: TEN } },
  { label: '正反对调', state: { tosses: '反反正反反反正反正反' } },
  { label: '多抛一倍', state: { tosses: TEN + TEN } },
  { label: '三次全正', state: { tosses: '正正正' } },
];
const AXES = ['似然', '对数', '平均'] as const;
/** How near the slider comes to a θ̂ that lies between two of its steps. */
const NEAREST = 0.005;
const GRID = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Where the curves are computed: evenly, and close to both ends, where logarithms are steep. */
const STEEP = [1e-15, 1e-9, 1e-6, 1e-4, 1e-3, 2.5e-3];
const THETAS = [
  0,
  ...STEEP,
  ...Array.from({ length: 199 }, (_, i) => (i + 1) / 200),
  ...STEEP.map((small) => 1 - small).reverse(),
  1,
];
const X = linear([0, 1]);
/** In bits. Fixed, so that the entropy keeps its place and its length while θ moves. */
const HIGHEST_AVERAGE = 3;
/** The lowest log-likelihood on the axis, in nats a toss. */
const DEEPEST = -2.5;

function count(tosses: string, base: UnitView['base']) {
  const n = tosses.length;
  const k = [...tosses].filter((face) => face === HEADS).length;
  const data = categoricalMLE([k, n - k]);
  return { n, k, base, data, best: data[0], floor: entropy(data, base) };
}

type Counts = ReturnType<typeof count>;
type Quantity = (counts: Counts, theta: number) => number;

/** Fifteen decimals, because 1 − 0.7 is 0.30000000000000004. */
const model = (theta: number) => [theta, Number((1 - theta).toFixed(15))];

const likelihood: Quantity = ({ k, n }, theta) => bernoulliLikelihood(k, n, theta);
const logLikelihood: Quantity = ({ k, n }, theta) => bernoulliLogLikelihood(k, n, theta);
const average: Quantity = ({ data, base }, theta) => crossEntropy(data, model(theta), base);
const divergence: Quantity = ({ data, base }, theta) => klDivergence(data, model(theta), base);

interface View {
  axis: NonNullable<Props['axis']>;
  yLabel: (unit: UnitView) => string;
  /** What θ̂ is on this curve. */
  extreme: string;
  of: Quantity;
  y: (counts: Counts, unit: UnitView) => Scale;
  note: (counts: Counts, unit: UnitView) => string;
}

/** The logarithm whose unit it is, as it is written. */
const LOG: Readonly<Record<UnitView['unit'], string>> = { bit: 'log₂', nat: 'ln', hartley: 'lg' };

const VIEWS: readonly View[] = [
  {
    axis: '似然',
    yLabel: () => '似然L(θ)：出现这一串结果的概率',
    extreme: '最高点',
    of: likelihood,
    y: (counts) => linear([0, Math.min(1, roundEnd(1.1 * likelihood(counts, counts.best)))]),
    note: ({ n, k }) =>
      `曲线下的面积是1/${(n + 1) * binomialCoefficient(n, k)}，不是1：似然不是θ的概率。`,
  },
  {
    axis: '对数',
    yLabel: () => '对数似然ln L(θ)（奈特）',
    extreme: '最高点',
    of: logLikelihood,
    y: ({ n }) => linear([DEEPEST * n, 0]),
    note: (counts) => `曲线变形，最高点不动。${impossible(counts)}是−∞。`,
  },
  {
    axis: '平均',
    yLabel: ({ unit, word }) => `平均负对数似然−(1/n)${LOG[unit]}L(θ)，即交叉熵（${word}）`,
    extreme: '最低点',
    of: average,
    y: (_, { fromBits }) => linear([0, fromBits(HIGHEST_AVERAGE)]),
    note: (counts, { amount }) =>
      `变号，除以n，山顶成了谷底，位置不动。谷底高${amount(counts.floor)}，就是绿色的熵；往上的紫色是KL散度。${impossible(counts)}是∞。`,
  },
];

/** Where the model excludes what has happened. */
function impossible({ n, k }: Counts): string {
  if (k === 0) return 'θ=1处';
  return k === n ? 'θ=0处' : 'θ=0和θ=1处';
}

export default function CoinLikelihood(props: Props) {
  const { tosses: tosses0 = TEN, theta: theta0 = 0.5, axis: axis0 = '似然' } = props;
  const cell = useCell(
    props,
    {
      tosses: wordField(tosses0, TAILS + HEADS, MOST_TOSSES),
      theta: numberField(theta0, [0, 1]),
      axis: choiceField(axis0, AXES),
    },
    {
      keeps: ({ tosses }) => ({ tosses }),
      takes: [
        { kind: 'P', what: '概率作θ', state: thetaFrom },
        { kind: 'Q', what: 'Q的第一项作θ', state: thetaFrom },
      ],
    },
  );
  const { tosses, theta, axis: shown } = cell.state;
  const unit = useUnit();
  const { amount, base } = unit;
  const guessed = useGuess(props.guess);
  const setTosses = (next: string) => cell.choose({ tosses: next });
  const setTheta = (next: number) => cell.set({ theta: next });

  const counts = useMemo(() => count(tosses, base), [tosses, base]);
  const { n, k, best, floor } = counts;
  const [now, top] = [likelihood(counts, theta), likelihood(counts, best)];
  const [surprise, excess] = [average(counts, theta), divergence(counts, theta)];
  const view = VIEWS.find(({ axis }) => axis === shown)!;
  const reached = Math.abs(theta - best) <= NEAREST;
  const sentence = `θ等于${formatNumber(theta)}，交叉熵${amount(surprise)}，其中KL散度${amount(excess)}`;

  return (
    <Cell
      cell={cell}
      task="拖动θ，看点上坡、登顶、下坡；点一下硬币，把那一次翻个面"
      presets={PRESETS}
      controls={
        <>
          <Slider
            label="θ：模型里正面的概率"
            value={theta}
            domain={[0, 1]}
            color="q"
            valueText={sentence}
            onChange={setTheta}
          />
          <Choice
            label="纵轴"
            options={AXES.map((axis) => ({ value: axis, label: axis }))}
            value={shown}
            onChange={(axis) => cell.choose({ axis })}
          />
          <ButtonRow label="增减抛掷">
            {[HEADS, TAILS].map((face) => (
              <Button
                key={face}
                disabled={n === MOST_TOSSES}
                onClick={() => setTosses(tosses + face)}
              >
                加{face}面
              </Button>
            ))}
            <Button disabled={n === 1} onClick={() => setTosses(tosses.slice(0, -1))}>
              减一次
            </Button>
          </ButtonRow>
        </>
      }
      goal={{
        task: '让紫色的一段缩成零。',
        reached,
        note: goalNote(counts, excess, reached, amount),
      }}
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
            value={formatNumber(now)}
            note={`最高处${formatNumber(top)}`}
            color="q"
          />
          <Readout
            name="L(θ̂)是L(θ)的"
            value={formatNumber(top / now)}
            unit="倍"
            note={`${n}次共攒下${amount(n * excess)}证据`}
            color="d"
          />
          <Readout
            name="平均交叉熵"
            value={formatNumber(surprise)}
            unit={unit.word}
            note={`最低${amount(floor)}`}
          />
        </>
      }
      caption="三种纵轴，同一个θ̂=k/n。拖动θ，绿色一段纹丝不动，紫色一段忽长忽短；紫色缩成零的地方，就是似然最大的地方。"
      table={<Ledger counts={counts} theta={theta} unit={unit} />}
      status={`${n}次里${k}次正面。${sentence}。`}
    >
      <Coins
        label={`抛了${n}次，${k}次正面，${n - k}次反面`}
        tosses={tosses}
        onChange={setTosses}
        color="p"
      />
      <Hill
        view={view}
        counts={counts}
        theta={theta}
        sentence={sentence}
        unit={unit}
        guessed={guessed}
        onDrag={setTheta}
      />
      <StackGroup title="平均每次的意外" remark={`一格${amount(0.5)}`}>
        <StackBar
          label="交叉熵"
          total={`${formatNumber(floor)} + ${formatNumber(excess)} = ${amount(surprise)}`}
          segments={[
            { label: '数据的熵H(P̂)', value: floor, text: amount(floor), color: 'h' },
            { label: 'KL散度', value: excess, text: amount(excess), color: 'd' },
          ]}
          x={linear([0, unit.fromBits(HIGHEST_AVERAGE)])}
          grid={0.5}
        />
      </StackGroup>
    </Cell>
  );
}

function goalNote(
  { best, floor }: Counts,
  excess: number,
  reached: boolean,
  amount: UnitView['amount'],
): string {
  const left = `还剩${amount(excess)}。`;
  if (!reached) return left;
  if (excess > 0) return `θ̂=${formatNumber(best)}落在两格刻度之间：${left}`;
  return floor === 0
    ? '连绿色也是零：模型断言，没见过的那一面绝不会出现。'
    : `θ停在θ̂，剩下的绿色${amount(floor)}只由数据决定，拧不掉。`;
}

interface HillProps {
  view: View;
  counts: Counts;
  theta: number;
  sentence: string;
  unit: UnitView;
  /** The θ that the reader guessed before. */
  guessed: number | undefined;
  onDrag: (theta: number) => void;
}

/** The curve over θ, with the reader's θ as a dot that can be dragged and θ̂ as a dashed line. */
function Hill({ view, counts, theta, sentence, unit, guessed, onDrag }: HillProps) {
  const { best, floor } = counts;
  const y = useMemo(() => view.y(counts, unit), [view, counts, unit]);
  const curve = useMemo(
    () => <Curve x={X} y={y} points={THETAS.map((each) => [each, view.of(counts, each)])} />,
    [view, counts, y],
  );
  const yLabel = view.yLabel(unit);
  const height = view.of(counts, theta);
  const seen = clamp(height, y.domain);
  return (
    <>
      <Legend
        items={[
          { label: `θ=${formatNumber(theta)}：${formatNumber(height)}`, color: 'q' },
          {
            label: `θ̂=${formatNumber(best)}：${formatNumber(view.of(counts, best))}`,
            color: 'p',
            line: true,
          },
        ]}
      />
      <Plot
        label={`${yLabel}，随θ变化的曲线，${view.extreme}在θ帽等于${formatNumber(best)}；${sentence}`}
        x={X}
        y={y}
        xLabel="θ"
        yLabel={yLabel}
        yTicks={y.ticks(4)}
        operable
      >
        <Guide vertical at={X(best)} label="θ̂" color="p" />
        {guessed !== undefined && <Guide vertical at={X(guessed)} label="你的猜测" />}
        {view.axis === '平均' && (
          <>
            <Guide at={y(floor)} color="h" />
            <Curve
              x={X}
              y={y}
              points={[
                [theta, floor],
                [theta, seen],
              ]}
              color="d"
            />
          </>
        )}
        {curve}
        <Marker x={X(theta)} y={y(seen)} hollow={seen !== height} color="q" />
        <Grip
          label="在图上拖动θ"
          value={theta}
          domain={[0, 1]}
          valueText={sentence}
          onChange={onDrag}
        />
      </Plot>
      <Note>{view.note(counts, unit)}</Note>
    </>
  );
}

interface LedgerProps {
  counts: Counts;
  theta: number;
  unit: UnitView;
}

function Ledger({ counts, theta, unit: { amount, word } }: LedgerProps) {
  const { n, k, best, floor } = counts;
  const thetas = [...new Set([...GRID, theta, best])].sort((a, b) => a - b);
  const rows = thetas.map((each) => {
    const names = [each === theta && '你的θ', each === best && 'θ̂'].filter(Boolean);
    return [
      formatNumber(each) + (names.length > 0 ? `（${names.join('，')}）` : ''),
      ...[likelihood, logLikelihood, average, divergence].map((quantity) =>
        formatNumber(quantity(counts, each)),
      ),
    ];
  });
  return (
    <DataTable
      caption={`${n}次里${k}次正面；熵H(P̂)每行都是${amount(floor)}，加上KL散度就是交叉熵`}
      columns={['θ', 'L(θ)', 'ln L(θ)（奈特）', `交叉熵（${word}）`, `KL散度（${word}）`]}
      rows={rows}
    />
  );
}

/** The chance of the first outcome, taken as the chance of heads; the others together are tails. */
function thetaFrom(kept: number[] | string) {
  const [theta] = kept;
  return typeof theta === 'number' && theta >= 0 && theta <= 1 ? { theta } : undefined;
}
