// 能不能挑一个Q，让交叉熵比熵还小？
import { useMemo } from 'preact/hooks';
import { Band } from '@/kit/Band.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
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
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { withRest } from '@/kit/withRest.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * P里第一种结果的概率，起始值，0.05到0.95。
   * @min 0.05
   * @max 0.95
   */
  p?: number;
  /**
   * Q给第一种结果的概率，起始值，0到1。
   * @min 0
   * @max 1
   */
  q?: number;
  /** 一开始看哪幅图：一条曲线，还是证明里的切线。 */
  view?: '曲线' | '切线';
}

const VIEWS = ['曲线', '切线'] as const;
const PRESETS = [
  { label: '信反了', state: { p: 0.7, q: 0.3 } },
  { label: '信对了', state: { p: 0.7, q: 0.7 } },
  { label: '说得太满', state: { p: 0.7, q: 1 } },
  { label: '公平硬币', state: { p: 0.5, q: 0.9 } },
];
const P_RANGE = [0.05, 0.95] as const;
/** In bits: how wide the gap must be at least. */
const GOAL = 0.2;
const PROBABILITY = linear([0, 1]);
/** In bits. */
const HIGHEST = 4;
/** What the curve goes up to where it has no end: far above the picture. */
const WALL = 100;
/** Where the curve is computed: also at both ends, and close to them, where it is steep. */
const STEEP = [0, 1e-4, 0.001, 0.005];
const PLACES = [
  ...STEEP,
  ...Array.from({ length: 49 }, (_, i) => (i + 1) / 50),
  ...STEEP.map((small) => 1 - small).reverse(),
];
/** Right ends of the tangent's axis. */
const ENDS = [3, 6, 20];

/** ln x. */
const ln = (x: number) => (x > 1 ? selfInformation(1 / x, 'e') : -selfInformation(x, 'e'));

export default function GibbsGap(props: Props) {
  const { p: p0 = 0.7, q: q0 = 0.3, view: view0 = '曲线', ...givens } = props;
  const cell = useCell(
    givens,
    {
      p: numberField(p0, P_RANGE),
      q: numberField(q0, [0, 1]),
      view: choiceField(view0, VIEWS),
    },
    {
      takes: [
        {
          kind: 'P',
          what: 'P',
          state: ([p]) => (typeof p === 'number' && p === clamp(p, P_RANGE) ? { p } : undefined),
        },
        {
          kind: 'Q',
          what: 'Q',
          state: ([q]) => (typeof q === 'number' && q === clamp(q, [0, 1]) ? { q } : undefined),
        },
      ],
    },
  );
  const { q, view } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  // A page variable may have a wider range.
  const p = clamp(cell.state.p, P_RANGE);
  const [truth, model] = [withRest(p), withRest(q)];
  const floor = entropy(truth, base);
  const bill = crossEntropy(truth, model, base);
  const gap = klDivergence(truth, model, base);
  const own = entropy(model, base);
  const reached = bill < own && gap >= fromBits(GOAL);
  const sentence = `q等于${formatNumber(q)}，交叉熵${amount(bill)}，比熵多${amount(gap)}`;

  return (
    <Cell
      cell={cell}
      task={
        view === '曲线'
          ? '左右拖动橙点，试着让它钻到绿线下面去'
          : '推一推q，看两个缺口怎样一起合上，又能不能翻到切线上面去'
      }
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('q')}
            label="q：Q给第一种结果的概率"
            color="q"
            valueText={sentence}
          />
          <Slider
            {...cell.dial('p')}
            value={p}
            domain={P_RANGE}
            label="p：它真实的概率"
            color="p"
            valueText={`p等于${formatNumber(p)}，熵${amount(floor)}`}
          />
          <Choice
            label="看什么"
            options={[
              { value: '曲线', label: '交叉熵的曲线' },
              { value: '切线', label: '证明：ln x ≤ x−1' },
            ]}
            value={view}
            onChange={(to) => cell.choose({ view: to })}
          />
        </>
      }
      goal={{
        task: `让交叉熵比Q自己的熵还小，紫色的差距又不少于${amount(fromBits(GOAL))}。`,
        reached,
        note: reached
          ? '交叉熵钻得到Q的熵下面，却钻不到P的熵下面：托住它的，是加权的那个分布。'
          : `交叉熵${amount(bill)}，Q的熵${amount(own)}，差距${amount(gap)}。p也可以动。`,
      }}
      readouts={
        <>
          <Readout name="交叉熵H(P,Q)" value={formatNumber(bill)} unit={word} color="q" />
          <Readout name="P的熵" value={formatNumber(floor)} unit={word} color="h" />
          <Readout name="差距：KL散度" value={formatNumber(gap)} unit={word} color="d" />
          <Readout name="Q自己的熵" value={formatNumber(own)} unit={word} note="托不住曲线" />
        </>
      }
      caption={CAPTIONS[view]}
      table={
        <DataTable
          caption={`P=(${truth.map((each) => formatNumber(each)).join('，')})，换着q算（${word}）`}
          columns={['q', '交叉熵', 'P的熵', '差距']}
          rows={[...new Set([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1, p, q])]
            .sort((a, b) => a - b)
            .map((each) => [
              formatNumber(each) + (each === p ? '（=p）' : each === q ? '（现在）' : ''),
              formatNumber(crossEntropy(truth, withRest(each), base)),
              formatNumber(floor),
              formatNumber(klDivergence(truth, withRest(each), base)),
            ])}
        />
      }
      status={`${sentence}。`}
    >
      {view === '曲线' ? (
        <Valley p={p} q={q} sentence={sentence} onDrag={(to) => cell.set({ q: to })} />
      ) : (
        <Tangent truth={truth} model={model} />
      )}
    </Cell>
  );
}

const CAPTIONS = {
  曲线: '曲线只在q=p的地方碰到绿线，此外处处在它上面：往哪边信错都要多付，没有一个Q能少付。',
  切线: '曲线ln x总在切线下面，两处的缺口都不是负的，按p加权，加起来就是KL散度。缺口要全是零，两个x都得是1，也就是Q=P。',
};

interface ValleyProps {
  p: number;
  q: number;
  sentence: string;
  onDrag: (q: number) => void;
}

/** The cross-entropy over q, above the entropy of P. */
function Valley({ p, q, sentence, onDrag }: ValleyProps) {
  const { base, word, fromBits } = useUnit();
  const y = useMemo(() => linear([0, fromBits(HIGHEST)]), [base]);
  const truth = withRest(p);
  const floor = entropy(truth, base);
  const bill = crossEntropy(truth, withRest(q), base);
  const seen = clamp(bill, y.domain);
  const still = useMemo(() => {
    const points = PLACES.map(
      (each) => [each, Math.min(crossEntropy(truth, withRest(each), base), WALL)] as const,
    );
    return (
      <>
        <Band
          x={PROBABILITY}
          y={y}
          points={points.map(([each, value]) => [each, floor, value])}
          color="d"
        />
        <Curve x={PROBABILITY} y={y} points={points} />
        <Guide at={y(floor)} color="h" />
        <Guide vertical at={PROBABILITY(p)} label="q=p" color="p" />
      </>
    );
  }, [p, base]);
  return (
    <>
      <Legend
        items={[
          { label: '交叉熵', color: 'ink', line: true },
          { label: 'P的熵', color: 'h', line: true },
          { label: '差距', color: 'd' },
        ]}
      />
      <Plot
        label={`交叉熵随q变化的曲线，最低点在q等于${formatNumber(p)}，正好是熵；${sentence}`}
        x={PROBABILITY}
        y={y}
        xLabel="q"
        yLabel={`平均意外（${word}）`}
        operable
      >
        {still}
        <Curve
          x={PROBABILITY}
          y={y}
          points={[
            [q, floor],
            [q, seen],
          ]}
          color="d"
        />
        <Marker x={PROBABILITY(q)} y={y(seen)} hollow={seen < bill} color="q" />
        <Grip
          label="在图上拖动q"
          value={q}
          domain={PROBABILITY.domain}
          valueText={sentence}
          onChange={onDrag}
        />
      </Plot>
    </>
  );
}

interface TangentProps {
  truth: readonly number[];
  model: readonly number[];
}

/** ln x below its tangent x − 1, looked at in x = q/p for both outcomes; in nats, as in the proof. */
function Tangent({ truth, model }: TangentProps) {
  const ratios = truth.map((pi, i) => model[i] / pi);
  const gaps = ratios.map((each) => Math.max(0, each - 1 - ln(each)));
  const d = klDivergence(truth, model, 'e');
  const x = shortestAxis(ENDS, Math.max(...ratios));
  const end = x.domain[1];
  const y = linear([-end, end - 1]);
  const line = useMemo(
    () =>
      Array.from({ length: 41 }, (_, i) => end * (i / 40) ** 2).map((at) => [at, ln(at)] as const),
    [end],
  );
  const bottom = ratios.map((at) => clamp(ln(at), y.domain));
  return (
    <>
      <Plot
        label={`ln x在切线x−1下面；${ratios.map((at, i) => `x等于${formatNumber(at)}处缺口${formatNumber(gaps[i])}`).join('，')}奈特`}
        x={x}
        y={y}
        xTicks={x.ticks(4)}
        yTicks={y.ticks(4)}
        xLabel="x=q/p"
        yLabel={`直线x−1，曲线ln x（${UNIT_WORD.nat}）`}
      >
        <Curve
          x={x}
          y={y}
          points={[
            [0, -1],
            [end, end - 1],
          ]}
        />
        <Curve x={x} y={y} points={line} />
        {ratios.map((at, i) => (
          <Curve
            key={i}
            x={x}
            y={y}
            points={[
              [at, bottom[i]],
              [at, at - 1],
            ]}
            color="d"
          />
        ))}
        {ratios.map((at, i) => (
          <Marker
            key={i}
            x={x(at)}
            y={y(bottom[i])}
            hollow={bottom[i] > ln(at)}
            label={`q${'₁₂'[i]}/p${'₁₂'[i]}`}
            color="d"
          />
        ))}
      </Plot>
      <StackBar
        label="两个缺口，按p加权"
        total={`${formatNumber(d)}${UNIT_WORD.nat}`}
        x={linear([0, 2])}
        segments={gaps.map((gap, i) => ({
          label: `${formatNumber(truth[i])}×${formatNumber(gap)}`,
          value: truth[i] * gap,
          color: 'd',
        }))}
      />
      <Note>
        直线上的两个高度，按p加权正好抵消：p×q/p就是q，加起来是1。剩下的缺口，加起来就是KL散度。
      </Note>
    </>
  );
}
