// 两枚硬币，哪一枚更像：每抛一次攒一点证据，平均攒下的是KL散度之差。
import { useMemo } from 'preact/hooks';
import { Band } from '@/kit/Band.tsx';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { padded } from '@/kit/padded.ts';
import { places } from '@/kit/places.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { drawTries, hitsAfter } from '@/kit/tries.ts';
import { withRest } from '@/kit/withRest.ts';
import { binomialInterval } from '@/metrics/binomialInterval.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 真硬币出正面的概率，起始值，0到1。
   * @min 0
   * @max 1
   */
  truth?: number;
  /**
   * 模型A的θ，起始值，0到1。
   * @min 0
   * @max 1
   */
  a?: number;
  /**
   * 模型B的θ，起始值，0到1。
   * @min 0
   * @max 1
   */
  b?: number;
  /**
   * 一开始已经抛了几次，0到2000。
   * @integer
   * @min 0
   * @max 2000
   */
  tosses?: number;
  /**
   * 随机数的种子：同一个种子，抛出同一串结果。
   * @integer
   */
  seed?: number;
}

const PRESETS = [
  { label: '0.7对0.5', state: { truth: 0.7, a: 0.7, b: 0.5, tosses: 100 } },
  { label: '旗鼓相当', state: { truth: 0.7, a: 0.7, b: 0.65, tosses: 100 } },
  { label: 'B说绝不出反', state: { truth: 0.7, a: 0.7, b: 1, tosses: 10 } },
  { label: '两个都不对', state: { truth: 0.55, a: 0.7, b: 0.5, tosses: 500 } },
];
const THROWS = [1, 10, 100, 500];
const MOST_TOSSES = 2000;
const MILESTONES = [1, 10, 30, 100, 300, 1000, 2000];
const LENGTHS = [20, 100, 500, MOST_TOSSES];
/** Ends of the upright axis to either side of zero, in bits. */
const ENDS = [10, 30, 100, 300, 1000, 3000, 10_000, 100_000];
/** Left out at either end of the band: nine runs in ten lie inside. */
const TAIL = 0.05;
/** In bits for A, while neither model is nearer to the truth than this. */
const GOAL = { bits: 20, off: 0.05 };

/** What never came is no evidence, not even where it would be infinite. */
const times = (count: number, each: number) => (count > 0 ? count * each : 0);

export default function GrowingEvidence(props: Props) {
  const {
    truth: truth0 = 0.7,
    a: a0 = 0.7,
    b: b0 = 0.5,
    tosses: tosses0 = 100,
    seed: seed0 = 6,
  } = props;
  const cell = useCell(props, {
    truth: numberField(truth0, [0, 1]),
    a: numberField(a0, [0, 1]),
    b: numberField(b0, [0, 1]),
    tosses: countField(tosses0, [0, MOST_TOSSES]),
    seed: countField(seed0, [0, Number.MAX_SAFE_INTEGER]),
  });
  const { truth, a, b, tosses: n, seed } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const inA = withRest(a);
  /** How much more one head, and one tail, surprises B. */
  const [head, tail] = withRest(b).map(
    (p, face) => selfInformation(p, base) - selfInformation(inA[face], base),
  );
  /** NaN where both models have been refuted. */
  const evidence = (heads: number, count: number) =>
    times(heads, head) + times(count - heads, tail);
  const [toB, toA] = [b, a].map((theta) => klDivergence(withRest(truth), withRest(theta), base));
  const drift = toB - toA;
  const x = shortestAxis(LENGTHS, n);

  const draws = useMemo(() => drawTries(n, seed), [n, seed]);
  const heads = useMemo(
    () =>
      hitsAfter(
        Array.from({ length: n + 1 }, (_, count) => count),
        draws,
        truth,
      ),
    [draws, truth],
  );
  const run = heads.map(evidence);
  const usual = useMemo(
    () =>
      [...new Set([...places(x.domain[1], x, 40), ...MILESTONES])]
        .sort((i, j) => i - j)
        .map((count) => [count, binomialInterval(count, truth, TAIL)] as const),
    [x.domain[1], truth],
  );
  const band = usual.map(([count, [few, many]]) => {
    const edges = [evidence(few, count), evidence(many, count)];
    return [count, Math.min(...edges), Math.max(...edges)] as const;
  });
  const seen = band.filter(
    ([count, low, high]) => count <= x.domain[1] && Number.isFinite(high - low),
  );
  const end = (value: number) => shortestAxis(ENDS.map(fromBits), value).domain[1];
  const y = linear([
    -end(Math.max(...seen.map(([, low]) => -low))),
    end(Math.max(...seen.map(([, , high]) => high))),
  ]);
  const now = run[n];
  const broken = run.findIndex((value) => !Number.isFinite(value));
  /** Once a model is refuted, along the edge. */
  const edge = clamp(run[broken], y.domain);
  const course = [0, ...places(n, x, 150)].map(
    (count) => [count, Number.isFinite(run[count]) ? run[count] : edge] as const,
  );
  const bits = now / fromBits(1);
  const off = Number(Math.min(Math.abs(truth - a), Math.abs(truth - b)).toFixed(12));
  const reached = Number.isFinite(now) && bits >= GOAL.bits && off >= GOAL.off && drift > 0;
  const text = inWords(now, bits, amount);
  const status = `抛了${n}次，${text}。`;
  return (
    <Cell
      cell={cell}
      task="接着抛下去，或者换换三个概率，看证据往哪边攒、攒得多快"
      presets={PRESETS}
      controls={
        <>
          <ButtonRow label="抛硬币">
            {THROWS.map((count) => (
              <Button
                key={count}
                disabled={n >= MOST_TOSSES}
                onClick={() => cell.choose({ tosses: Math.min(MOST_TOSSES, n + count) })}
              >
                抛{count}次
              </Button>
            ))}
            <Button onClick={() => cell.choose({ tosses: 0 })}>从头再抛</Button>
            <Button onClick={() => cell.choose({ seed: seed + 1 })}>换一串结果</Button>
          </ButtonRow>
          <Slider {...cell.dial('truth')} label="真硬币出正的概率" color="p" valueText={status} />
          <Slider {...cell.dial('a')} label="模型A的θ" color="q" valueText={status} />
          <Slider {...cell.dial('b')} label="模型B的θ" color="q" valueText={status} />
        </>
      }
      goal={{
        task: `A、B都不对，离真硬币都有${GOAL.off}以上，仍让A攒够${amount(fromBits(GOAL.bits))}。`,
        reached,
        note: reached
          ? `${oddsOf(bits)}比1，A还是错的：似然比只在两个里挑，挑错得少的。`
          : off < GOAL.off
            ? '先让真硬币离两个都远些。'
            : drift > 0
              ? now === Infinity
                ? 'B一次就出局，不算攒下的。'
                : `现在${text}。`
              : '平均说来，证据不往A那边攒。',
      }}
      readouts={
        <>
          <Readout
            name="证据：似然之比的对数"
            value={formatNumber(now)}
            unit={word}
            note={`抛了${n}次`}
            color="p"
          />
          <Readout
            name="似然之比"
            value={oddsOf(bits)}
            unit="比1"
            note={now > 0 ? '偏向A' : now < 0 ? '偏向B' : undefined}
          />
          <Readout
            name="平均每次攒下"
            value={formatNumber(drift)}
            unit={word}
            note={`${formatNumber(toB)}−${formatNumber(toA)}`}
            color="d"
          />
        </>
      }
      caption="紫线的斜率是两个KL散度之差，D(P‖B)−D(P‖A)：谁离真硬币近，证据就往谁那边攒。次数多到四倍，紫线走到四倍远，带子只宽到约两倍：斜率只要不是零，早晚分得出。"
      table={
        <DataTable
          caption={`证据（${word}），正的偏向A`}
          columns={['次数', '这一串', '九成的串，不低于', '不高于', '平均']}
          rows={band
            .filter(([count]) => MILESTONES.includes(count))
            .map(([count, low, high]) => [
              String(count),
              count > n ? '还没抛到' : formatNumber(run[count]),
              ...[low, high, count * drift].map((value) => formatNumber(value)),
            ])}
        />
      }
      status={status}
    >
      <Legend
        items={[
          { label: '这一串', color: 'p', line: true },
          { label: '九成的串在这里', color: 'p-pale' },
          { label: '平均', color: 'd', line: true },
        ]}
      />
      <Plot
        label={status}
        x={x}
        y={y}
        yTicks={y.ticks(4)}
        formatY={padded(5)}
        xLabel="抛了多少次"
        yLabel={`证据（${word}）：上偏向A，下偏向B`}
      >
        <Band x={x} y={y} points={[[0, 0, 0], ...seen]} color="p" />
        <Guide at={y(0)} />
        {Number.isFinite(drift) && (
          <Curve
            x={x}
            y={y}
            points={[
              [0, 0],
              [x.domain[1], drift * x.domain[1]],
            ]}
            color="d"
          />
        )}
        <Curve x={x} y={y} points={course} color="p" />
        {broken > 0 && (
          <Guide
            vertical
            at={x(broken)}
            label={`第${broken}次起${formatNumber(run[broken])}`}
            color="p"
          />
        )}
        {!Number.isNaN(now) && (
          <Marker
            x={x(n)}
            y={y(clamp(now, y.domain))}
            hollow={now !== clamp(now, y.domain)}
            color="p"
          />
        )}
      </Plot>
      <Note>{text}。</Note>
    </Cell>
  );
}

function inWords(now: number, bits: number, amount: UnitView['amount']): string {
  if (Number.isNaN(now)) return '两个模型都断言不会有的事发生了，谁更像，说不出';
  if (now === Infinity) return 'B断言不会有的事发生了，B出局，再抛也回不来';
  if (now === -Infinity) return 'A断言不会有的事发生了，A出局，再抛也回不来';
  if (now === 0) return '两边一样像';
  return `证据偏向${now > 0 ? 'A' : 'B'}，${amount(Math.abs(now))}，即${oddsOf(bits)}比1`;
}

/** How many times as likely the data are under the better of the two, to one. */
function oddsOf(bits: number): string {
  const odds = 2 ** Math.abs(bits);
  // Beyond the largest double there are still finite ones.
  if (odds === Infinity && Number.isFinite(bits)) return '>10³⁰⁰';
  return formatNumber(odds, odds < 1e4 ? 4 : odds < 1e6 ? 3 : 1);
}
