// 模型给了0，会怎样？数据里是0呢？
import { useMemo } from 'preact/hooks';
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
import { logFromZero } from '@/kit/logFromZero.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { smoothLabels } from '@/metrics/smoothLabels.ts';
import { numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 硬币立住的真实概率，起始值，0到0.5。
   * @min 0
   * @max 0.5
   */
  p?: number;
  /**
   * 模型给立住的概率，起始值，0到1。
   * @min 0
   * @max 1
   */
  q?: number;
  /**
   * 一开始掺进多大一份均匀分布，0到1。
   * @min 0
   * @max 1
   */
  mix?: number;
}

const NAMES = ['正面', '反面', '立住'];
const ONCE = 0.01;
const MILLIONTH = 1e-6;
const PRESETS = [
  { label: '说了绝不', state: { p: ONCE, q: 0, mix: 0 } },
  { label: '百万分之一', state: { p: MILLIONTH, q: 0, mix: 0 } },
  { label: '不会发生的事', state: { p: 0, q: 0, mix: 0 } },
  { label: '掺得正好', state: { p: ONCE, q: 0, mix: 3 * ONCE } },
];
/** In bits; how often the coin must stand at least, and how much may be mixed in at most. */
const GOAL = { amount: 0.2, p: ONCE, mix: MILLIONTH };
const logarithm = (ratio: number) => selfInformation(1 / ratio);
const P = logFromZero([1e-6, 0.5], logarithm);
const Q = logFromZero([1e-12, 1], logarithm);
const MIX = logFromZero([1e-9, 1], logarithm);
/** The axis of the picture: 0 stands well apart. */
const GAP = 8;
const X = logFromZero([1e-12, 1], logarithm, GAP);
const PLACES = [
  ...Array.from({ length: 57 }, (_, i) => X.invert(GAP + ((100 - GAP) * i) / 57)),
  0.9,
  0.99,
  0.999,
  0.9999,
];
/** What believing 0 costs: more than there is room for. */
const WALL = [0, 100];
const TICKS = [0, 1e-9, 1e-6, 1e-3, 1];
/** Ends of the upright axis, in bits. */
const HEIGHTS = [1, 4, 20];

/** 10⁻⁶, not 1×10⁻⁶. */
const short = (x: number) => formatNumber(x).replace(/^1×/, '');

/** Heads and tails share evenly what the edge leaves. */
const coin = (edge: number) => [(1 - edge) / 2, (1 - edge) / 2, edge];

export default function ZeroInTheModel(props: Props) {
  const { p: p0 = ONCE, q: q0 = 0, mix: mix0 = 0, ...givens } = props;
  const cell = useCell(givens, {
    p: numberField(p0, [0, 0.5]),
    q: numberField(q0, [0, 1]),
    mix: numberField(mix0, [0, 1]),
  });
  const { p, q, mix } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const [truth, said] = [coin(p), coin(q)];
  // Fifteen digits, because a third of 0.3 is 0.09999999999999999.
  const mixed = smoothLabels(said, mix).map((each) => Number(each.toPrecision(15)));
  const [before, after] = [said, mixed].map((model) => klDivergence(truth, model, base));
  const edge = mixed[2];
  const reached = q === 0 && p >= GOAL.p && mix <= GOAL.mix && after < fromBits(GOAL.amount);
  const { y, points } = useMemo(() => {
    const points = PLACES.map((each) => [each, klDivergence(truth, coin(each), base)] as const);
    return { points, y: shortestAxis(HEIGHTS.map(fromBits), points[0][1]) };
  }, [p, base]);
  const top = (value: number) => clamp(value, y.domain);
  const texts = [p, q, edge].map(short);
  const sentence = `模型给立住${texts[2]}，多付${amount(after)}`;

  return (
    <Cell
      cell={cell}
      task="一枚硬币，偶尔会立住。把模型给它的q推离0，再推回来，看多付多少"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('q')}
            label="q：模型给“立住”的概率"
            scale={Q}
            color="q"
            valueText={`q等于${texts[1]}，多付${amount(before)}`}
          />
          <Slider
            {...cell.dial('p')}
            label="p：真的立住的概率"
            scale={P}
            color="p"
            valueText={`p等于${texts[0]}，多付${amount(after)}`}
          />
          <Slider
            {...cell.dial('mix')}
            label="ε：往模型里掺多少均匀"
            scale={MIX}
            color="q"
            valueText={`ε等于${formatNumber(mix)}，${sentence}`}
          />
          <ButtonRow label="减半">
            <Button disabled={q === 0} onClick={() => cell.set({ q: q / 2 })}>
              q减半
            </Button>
          </ButtonRow>
          <Note>{tell(p, mix, amount(p * fromBits(1)))}</Note>
        </>
      }
      goal={{
        task: `q是0，p至少${GOAL.p}，ε至多百万分之一，让多付的不到${amount(fromBits(GOAL.amount))}。`,
        reached,
        note: reached
          ? `掺进的不过百万分之一，∞就落到了${amount(after)}：怕的不是给得少，是一点不给。`
          : goalNote(p, q, mix, amount(after)),
      }}
      readouts={
        <>
          <Readout
            name="不掺，多付"
            value={formatNumber(before)}
            unit={word}
            note={`q=${texts[1]}`}
            color="d"
          />
          <Readout
            name="掺了，多付"
            value={formatNumber(after)}
            unit={word}
            note={`q变成${texts[2]}`}
            color="d"
          />
          <Readout
            name="立住这一项，p×意外"
            value={formatNumber(crossEntropyTerms(truth, mixed, base)[2])}
            unit={word}
            note={
              p === 0 ? '0×任何意外，都是0' : `${texts[0]}×${amount(selfInformation(edge, base))}`
            }
          />
        </>
      }
      caption="会发生的事，给得再小，代价都有限；真给了0，哪怕百万次才有一次，代价就是无穷大。不会发生的事，这一项永远是0，给0也不花钱。掺一点均匀，无穷大就没了；掺多了，又是另一种信错。"
      table={
        <DataTable
          caption={`真实的硬币，模型，和掺了均匀以后的模型（意外以${word}计）`}
          columns={['', ...NAMES]}
          rows={[
            ['P', ...truth.map((each) => formatNumber(each))],
            ['Q', ...said.map((each) => formatNumber(each))],
            ['掺了以后', ...mixed.map((each) => formatNumber(each))],
            ['意外', ...mixed.map((each) => formatNumber(selfInformation(each, base)))],
            ['P×意外', ...crossEntropyTerms(truth, mixed, base).map((each) => formatNumber(each))],
          ]}
        />
      }
      status={`${sentence}${mix > 0 ? `；不掺是${amount(before)}` : ''}。`}
    >
      <Legend
        items={[
          { label: '多付：KL散度', color: 'd', line: true },
          { label: '现在的模型', color: 'q' },
        ]}
      />
      <Plot
        label={`多付随q变化的曲线，在q等于p处碰到0；${sentence}`}
        x={X}
        y={y}
        xTicks={TICKS}
        formatX={short}
        yTicks={y.ticks(4)}
        xLabel="模型给“立住”的概率q"
        yLabel={`多付（${word}）`}
      >
        {p > 0 && <Guide vertical at={X(p)} label="q=p" color="p" />}
        <Curve x={X} y={y} points={points} color="d" />
        {p > 0 && <Curve x={X} y={y} points={WALL.map((at) => [0, y.invert(at)])} color="d" />}
        {mix > 0 && (
          <Marker x={X(q)} y={y(top(before))} hollow label={`不掺${amount(before)}`} color="ink" />
        )}
        <Marker
          x={X(edge)}
          y={y(top(after))}
          hollow={after > top(after)}
          label={amount(after)}
          color="q"
        />
      </Plot>
    </Cell>
  );
}

/** What becomes of the edge's term when q goes on shrinking. */
function tell(p: number, mix: number, cost: string): string {
  if (p === 0) return '硬币从不立住：q是多少，立住这一项都是0，给0也没关系。';
  if (mix > 0) return `掺了ε，立住至少分到ε的三分之一：q再怎么小，代价也有限。`;
  return `q每减半，立住这一项正好多${cost}，一步一步总是有限；一旦是0，就没有底了。`;
}

function goalNote(p: number, q: number, mix: number, cost: string): string {
  if (p < GOAL.p) return `先把p推到${GOAL.p}以上。`;
  if (q > 0) return '模型要一口咬定：q推到0。';
  if (mix === 0) return '现在是无穷大。掺一点试试。';
  return mix > GOAL.mix ? '掺得太多了。' : `现在是${cost}。`;
}
