// 自信地错：损失本是个普通的数，为什么有的程序却打印出∞和NaN？
import { useMemo } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { Verdicts } from '@/kit/Verdicts.tsx';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { crossEntropyFromLogits } from '@/metrics/crossEntropyFromLogits.ts';
import { crossEntropyGradient } from '@/metrics/crossEntropyGradient.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 真类的logit比另一类落后多少，起始值，−20到1000；负的就是领先。
   * @min -20
   * @max 1000
   */
  lag?: number;
  /**
   * 两个logit一起加上的数，起始值，−1000到1000。
   * @min -1000
   * @max 1000
   */
  shift?: number;
}

/** What a program hands back. */
interface Result {
  loss: number;
  /** With respect to the logit of the true class. */
  gradient: number;
}

/** The logits of the other class and of the true one. */
type Logits = readonly [other: number, own: number];

interface Program {
  name: string;
  /** What stands where it ends. */
  limit?: string;
  run: (logits: Logits) => Result;
}

/** As machines do it: NaN stays NaN, and a number above 1 has a negative one. */
function minusLn(x: number): number {
  if (Number.isNaN(x)) return NaN;
  return x > 1 ? -selfInformation(1 / x, 'e') : selfInformation(x, 'e');
}

/** The probability of the true class straight from its formula, every step rounded. */
function naiveSoftmax(logits: Logits, round: (x: number) => number): number {
  const [other, own] = logits.map((z) => round(Math.exp(round(z))));
  return round(own / round(other + own));
}

/** First softmax, then the logarithm; the gradient by the chain rule through both. */
const naive = (round: (x: number) => number) => (logits: Logits) => {
  const q = naiveSoftmax(logits, round);
  return { loss: round(minusLn(q)), gradient: round(-1 / q) * round(q * round(1 - q)) };
};

const TINY = 1e-12;
const PROGRAMS = {
  single: { name: '朴素单精度', limit: '单精度', run: naive(Math.fround) },
  double: { name: '朴素双精度', limit: '双精度', run: naive((x) => x) },
  padded: {
    name: '加10⁻¹²',
    run: (logits) => {
      const q = naiveSoftmax(logits, (x) => x);
      return { loss: minusLn(q + TINY), gradient: (-q * (1 - q)) / (q + TINY) };
    },
  },
  shifted: {
    name: '先减最大值',
    run: (logits) => ({
      loss: crossEntropyFromLogits(logits, 1),
      gradient: crossEntropyGradient(logits, 1)[1],
    }),
  },
} satisfies Record<string, Program>;
const ALL: readonly Program[] = Object.values(PROGRAMS);

const LAG: readonly [number, number] = [-20, 1000];
const SHIFT: readonly [number, number] = [-1000, 1000];
const PRESETS = [
  { label: '自信地错', state: { lag: 400, shift: 0 } },
  { label: '错到底', state: { lag: 1000, shift: 0 } },
  { label: '错一点', state: { lag: 3, shift: 0 } },
  { label: '两个都加1000', state: { lag: 3, shift: 1000 } },
];
const X = linear(LAG);
/** Above 1000 there is room for words, and for what is ∞. */
const LOSS = linear([0, 1200]);
/** The lag that makes the probability of the true class 10⁻¹⁰⁰ times as large. */
const APART = selfInformation(1e-100, 'e');
const POWERS = ['1', '10⁻¹⁰⁰', '10⁻²⁰⁰', '10⁻³⁰⁰', '10⁻⁴⁰⁰'];
const TICKS = POWERS.map((_, i) => i * APART);
/** Where the curves are computed. */
const EVERY = 20;
const LAGS = Array.from({ length: 52 }, (_, i) => LAG[0] + i * EVERY);
/** What is farther off than this, or than this share of the right number, is wrong. */
const TOLERANCE = 1e-3;

const logitsOf = (lag: number, shift: number): Logits => [shift, shift - lag];

const isNear = (x: number, right: number) =>
  Math.abs(x - right) <= TOLERANCE * Math.max(1, Math.abs(right));

/** NaN is what some of these programs do print. */
const printed = (x: number, digits = 3) => (Number.isNaN(x) ? 'NaN' : formatNumber(x, digits));

export default function ConfidentlyWrong(props: Props) {
  const { lag: lag0 = 400, shift: shift0 = 0 } = props;
  const cell = useCell(props, { lag: numberField(lag0, LAG), shift: numberField(shift0, SHIFT) });
  const { lag, shift } = cell.state;
  const results = ALL.map(({ name, run }) => ({ name, ...run(logitsOf(lag, shift)) }));
  const right = results[results.length - 1];
  const verdicts = results.map(({ name, loss, gradient }) => ({
    label: name,
    loss,
    text: `损失${printed(loss)}，梯度${printed(gradient, 2)}`,
    right: isNear(loss, right.loss) && isNear(gradient, right.gradient),
  }));
  const lines = useMemo(
    () =>
      ALL.map(({ name, limit, run }) => {
        const lossAt = (one: number) => run(logitsOf(one, shift)).loss;
        const points = LAGS.map((one) => [one, lossAt(one)] as const);
        const finite = points.findLastIndex(([, loss]) => Number.isFinite(loss));
        if (finite < 0 || finite === LAGS.length - 1) return { name, points };
        let end = LAGS[finite];
        while (Number.isFinite(lossAt(end + 1))) end++;
        const before = points.slice(0, finite + 1);
        return { name, points: [...before, [end, lossAt(end)] as const], limit, end };
      }),
    [shift],
  );
  const isNaNPrinted = Number.isNaN(PROGRAMS.double.run(logitsOf(lag, shift)).loss);
  const reached = isNaNPrinted && lag < 0;
  const where = `真类${lag < 0 ? '领先' : '落后'}${formatNumber(Math.abs(lag))}`;
  const sentence = `${where}：${results.map(({ name, loss }) => `${name}得${printed(loss)}`).join('；')}`;
  return (
    <Cell
      cell={cell}
      task="让真类的logit越落越远，或者把两个logit一起平移，看四个程序各打印什么"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('lag')}
            label="真类的logit落后多少"
            step={1}
            page={50}
            color="q"
            valueText={sentence}
          />
          <Slider
            {...cell.dial('shift')}
            label="两个logit一起加上"
            step={10}
            page={100}
            valueText={sentence}
          />
        </>
      }
      goal={{
        task: '网络明明答对了，却让朴素的双精度打印NaN。',
        reached,
        note: reached
          ? `两个logit一起平移，损失仍是${printed(right.loss)}${UNIT_WORD.nat}；朴素的程序先去求e的${formatNumber(shift - lag, 6)}次方，${shift > 0 ? '溢出成∞，∞除以∞' : '下溢成0，0除以0'}就是NaN。`
          : isNaNPrinted
            ? '有NaN了；现在让网络答对：真类要领先，也就是落后一个负数。'
            : '损失只看两个logit的差，指数看的却是logit本身。',
      }}
      caption="落后多少，损失就差不多是多少，平平常常一条直线。先算概率再取对数，走到虚线，概率小得装不下，成了0，损失就成了∞。在对数里加上10⁻¹²，不报错了，损失却封了顶，梯度也没了，最错的样本反而不学。先减最大的logit，才能一路走到底。"
      table={
        <DataTable
          caption={`两个logit是${formatNumber(shift, 6)}和${formatNumber(shift - lag, 6)}，真类是后一个`}
          columns={['程序', `损失（${UNIT_WORD.nat}）`, '对真类logit的梯度']}
          rows={results.map(({ name, loss, gradient }) => [
            name,
            printed(loss),
            printed(gradient, 2),
          ])}
        />
      }
      status={`${sentence}。`}
    >
      <Plot
        label={`损失随真类概率变小而直线上升；${sentence}`}
        x={X}
        y={LOSS}
        xTicks={TICKS}
        yTicks={[0, 500, 1000]}
        formatX={(place) => POWERS[TICKS.indexOf(place)]}
        xLabel="真类得到的概率"
        yLabel={`损失（${UNIT_WORD.nat}）`}
        operable
      >
        {lines.map(
          ({ name, limit, end }) =>
            end !== undefined && (
              <Guide key={name} at={X(end)} label={limit} color="bad" vertical />
            ),
        )}
        {lines.map(({ name, points }, i) => (
          <Curve
            key={name}
            x={X}
            y={LOSS}
            points={points}
            color={i === lines.length - 1 ? 'ok' : 'bad'}
          />
        ))}
        {verdicts
          .filter(({ loss }) => !Number.isNaN(loss))
          .map(({ label, loss, right }) => (
            <Marker
              key={label}
              x={X(lag)}
              y={Math.min(100, LOSS(loss))}
              label={right || loss === Infinity ? undefined : printed(loss)}
              color={right ? 'ok' : 'bad'}
              hollow={loss === Infinity}
            />
          ))}
        <Grip
          label="在图上拖动落后的多少"
          value={lag}
          domain={LAG}
          step={1}
          valueText={sentence}
          onChange={(to) => cell.set({ lag: to })}
        />
      </Plot>
      <Verdicts
        title={`两个logit是${formatNumber(shift, 6)}与${formatNumber(shift - lag, 6)}，真类是后一个`}
        items={verdicts}
      />
    </Cell>
  );
}
