// 抛硬币的似然：同一份数据问每一个θ；似然最大的地方，就是交叉熵最小、KL散度为零的地方。
import { useMemo } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Coins, HEADS, TAILS } from '@/kit/Coins.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Hill } from '@/kit/Hill.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { TossButtons } from '@/kit/TossButtons.tsx';
import { formatNumber } from '@/kit/format.ts';
import { roundEnd } from '@/kit/roundEnd.ts';
import { linear } from '@/kit/scale.ts';
import { withRest } from '@/kit/withRest.ts';
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
import { LOG_SIGN } from '@/notebook/units.ts';
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
const STEEP = [1e-12, 1e-9, 1e-6, 1e-4, 1e-3, 4e-3];
const THETAS = [
  ...Array.from({ length: 81 }, (_, i) => i / 80),
  ...STEEP.flatMap((small) => [small, 1 - small]),
].sort((a, b) => a - b);
const X = linear([0, 1]);
/** In bits. Fixed, so that the entropy keeps its place and its length while θ moves. */
const HIGHEST_AVERAGE = 3;
/** The lowest log-likelihood on the axis, in nats a toss. */
const DEEPEST = -2.5;

/** What the tosses say of any θ, under the names of the three axes; and what they say by themselves. */
function study(tosses: string, base: UnitView['base']) {
  const n = tosses.length;
  const k = [...tosses].filter((face) => face === HEADS).length;
  const data = categoricalMLE([k, n - k]);
  // At θ̂ = 1/3 the two are the same to the last digit.
  const model = (theta: number) => (theta === data[0] ? data : withRest(theta));
  return {
    n,
    k,
    best: data[0],
    floor: entropy(data, base),
    似然: (theta: number) => bernoulliLikelihood(k, n, theta),
    对数: (theta: number) => bernoulliLogLikelihood(k, n, theta),
    平均: (theta: number) => crossEntropy(data, model(theta), base),
    excess: (theta: number) => klDivergence(data, model(theta), base),
  };
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
  const { tosses, theta, axis } = cell.state;
  const { amount, base, word, unit, fromBits } = useUnit();
  const guessed = useGuess(props.guess);
  const setTosses = (next: string) => cell.choose({ tosses: next });

  const of = useMemo(() => study(tosses, base), [tosses, base]);
  const { n, k, best, floor } = of;
  const [now, surprise, excess] = [of.似然, of.平均, of.excess].map((one) => one(theta));
  const top = of.似然(best);
  const height = of[axis](theta);
  const sentence = `θ等于${formatNumber(theta)}，交叉熵${amount(surprise)}，其中KL散度${amount(excess)}`;
  /** Where the model excludes what has happened. */
  const impossible = k === 0 ? 'θ=1处' : k === n ? 'θ=0处' : 'θ=0和θ=1处';
  const averages = linear([0, fromBits(HIGHEST_AVERAGE)]);
  const { y, yLabel, note } = {
    似然: {
      y: linear([0, Math.min(1, roundEnd(1.1 * top))]),
      yLabel: '似然L(θ)：出现这一串结果的概率',
      note: `曲线下的面积是1/${(n + 1) * binomialCoefficient(n, k)}，不是1：似然不是θ的概率。`,
    },
    对数: {
      y: linear([DEEPEST * n, 0]),
      yLabel: '对数似然ln L(θ)（奈特）',
      note: `曲线变形，最高点不动。${impossible}是−∞。`,
    },
    平均: {
      y: averages,
      yLabel: `平均负对数似然−(1/n)${LOG_SIGN[unit]}L(θ)，即交叉熵（${word}）`,
      note: `变号，除以n，山顶成了谷底，位置不动。谷底高${amount(floor)}，就是绿色的熵；往上的紫色是KL散度。${impossible}是∞。`,
    },
  }[axis];
  const points = useMemo(() => THETAS.map((each) => [each, of[axis](each)] as const), [of, axis]);
  const reached = Math.abs(theta - best) <= NEAREST;

  return (
    <Cell
      cell={cell}
      task="拖动θ，看点上坡、登顶、下坡；点一下硬币，把那一次翻个面"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('theta')}
            label="θ：模型里正面的概率"
            color="q"
            valueText={sentence}
          />
          <Choice
            label="纵轴"
            options={AXES.map((value) => ({ value, label: value }))}
            value={axis}
            onChange={(value) => cell.choose({ axis: value })}
          />
          <TossButtons tosses={tosses} most={MOST_TOSSES} onChange={setTosses} />
        </>
      }
      goal={{
        task: '让紫色的一段缩成零。',
        reached,
        note: !reached
          ? `还剩${amount(excess)}。`
          : excess > 0
            ? `离θ̂=${formatNumber(best)}不到一格，只剩${amount(excess)}。`
            : floor === 0
              ? '连绿色也是零：模型断言，没见过的那一面绝不会出现。'
              : `θ停在θ̂，剩下的绿色${amount(floor)}只由数据决定，拧不掉。`,
      }}
      readouts={
        <>
          <Readout
            name="连乘：L(θ)"
            value={formatNumber(now)}
            note={`最高处${formatNumber(top)}`}
            color="q"
          />
          <Readout
            name={`取对数：${LOG_SIGN[unit]}L(θ)`}
            value={formatNumber(0 - n * surprise)}
            unit={word}
            note={`${n}项相加`}
            color="q"
          />
          <Readout
            name={`再除以−${n}：交叉熵`}
            value={formatNumber(surprise)}
            unit={word}
            note={`最低${amount(floor)}`}
          />
          <Readout
            name="L(θ̂)是L(θ)的"
            value={formatNumber(top / now, top / now < 1e6 ? 3 : 1)}
            unit="倍"
            note={`共攒下${amount(n * excess)}证据`}
            color="d"
          />
        </>
      }
      caption="三种纵轴，同一个θ̂=k/n。紫色缩成零的地方，就是似然最大的地方。"
      table={
        <DataTable
          caption={`${n}次里${k}次正面；熵H(P̂)每行都是${amount(floor)}，加上KL散度就是交叉熵`}
          columns={['θ', 'L(θ)', 'ln L(θ)（奈特）', `交叉熵（${word}）`, `KL散度（${word}）`]}
          rows={[...new Set([...GRID, theta, best])]
            .sort((a, b) => a - b)
            .map((each) => [
              `${formatNumber(each)}${each === theta ? '（你的θ）' : ''}${each === best ? '（θ̂）' : ''}`,
              ...[of.似然, of.对数, of.平均, of.excess].map((one) => formatNumber(one(each))),
            ])}
        />
      }
      status={`${n}次里${k}次正面。${sentence}。`}
    >
      <Coins
        label={`抛了${n}次，${k}次正面，${n - k}次反面`}
        tosses={tosses}
        onChange={setTosses}
        color="p"
      />
      <Hill
        label={`${yLabel}，随θ变化的曲线，${axis === '平均' ? '最低点' : '最高点'}在θ帽等于${formatNumber(best)}；${sentence}`}
        x={X}
        y={y}
        xLabel="θ"
        yLabel={yLabel}
        points={points}
        here={[theta, height]}
        best={[best, of[axis](best)]}
        bestName="θ̂"
        handle="在图上拖动θ"
        valueText={sentence}
        onChange={cell.dial('theta').onChange}
      >
        {guessed !== undefined && <Guide vertical at={X(guessed)} label="你的猜测" />}
        {axis === '平均' && (
          <>
            <Guide at={y(floor)} color="h" />
            <Curve
              x={X}
              y={y}
              points={[
                [theta, floor],
                [theta, Math.min(height, y.domain[1])],
              ]}
              color="d"
            />
          </>
        )}
      </Hill>
      <Note>{note}</Note>
      <StackGroup title="平均每次的意外" remark={`一格${amount(0.5)}`}>
        <StackBar
          label="交叉熵"
          total={`${formatNumber(floor)} + ${formatNumber(excess)} = ${amount(surprise)}`}
          segments={[
            { label: '数据的熵H(P̂)', value: floor, text: amount(floor), color: 'h' },
            { label: 'KL散度', value: excess, text: amount(excess), color: 'd' },
          ]}
          x={averages}
          grid={0.5}
        />
      </StackGroup>
    </Cell>
  );
}

/** The chance of the first outcome, taken as the chance of heads; the others together are tails. */
function thetaFrom(kept: number[] | string) {
  const [theta] = kept;
  return typeof theta === 'number' && theta >= 0 && theta <= 1 ? { theta } : undefined;
}
