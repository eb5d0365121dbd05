// 连续的熵为什么可以是负的：把长度切成格，熵总不为负；微分熵是那条直线在一格等于一个单位处的读数。
import { useMemo } from 'preact/hooks';
import { Band } from '@/kit/Band.tsx';
import { Behind } from '@/kit/Behind.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { denseMiddle } from '@/kit/denseMiddle.ts';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { entropy } from '@/metrics/entropy.ts';
import { gaussianDensity } from '@/metrics/gaussianDensity.ts';
import { gaussianEntropy } from '@/metrics/gaussianEntropy.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, countField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /** 长度怎样分布：四分之一米里均匀，一米里均匀，或标准差0.1米的高斯。 */
  shape?: '均匀，宽1/4米' | '均匀，宽1米' | '高斯，s=0.1米';
  /**
   * 起始时一米对半切了几次，0到8。
   * @integer
   * @min 0
   * @max 8
   */
  halvings?: number;
  /** 起始的长度单位。 */
  length?: '米' | '厘米';
}

const LENGTHS = ['米', '厘米'] as const;
type Length = (typeof LENGTHS)[number];
const PER_METRE: Readonly<Record<Length, number>> = { 米: 1, 厘米: 100 };

type Base = UnitView['base'];
interface Shape {
  name: NonNullable<Props['shape']>;
  /** Per metre. */
  density: (x: number) => number;
  /** What is drawn of it. */
  outline: readonly (readonly [x: number, density: number])[];
  /** With lengths in metres. */
  differential: (base: Base) => number;
}

const uniform = (width: number) => ({
  density: (x: number) => (x < width ? 1 / width : 0),
  outline: [
    [0, 1 / width],
    [width, 1 / width],
    [width, 0],
  ] as const,
  differential: (base: Base) => 0 - selfInformation(width, base),
});
const bell = (x: number) => gaussianDensity(x, 0.5, 0.1);
const SHAPES: readonly Shape[] = [
  { name: '均匀，宽1/4米', ...uniform(1 / 4) },
  { name: '均匀，宽1米', ...uniform(1) },
  {
    name: '高斯，s=0.1米',
    density: bell,
    outline: denseMiddle(0.5, 20).map((aside) => [0.5 + aside, bell(0.5 + aside)]),
    differential: (base) => gaussianEntropy(0.1, base),
  },
];
const NAMES = SHAPES.map(({ name }) => name);

const MOST = 8;
const HALVINGS = Array.from({ length: MOST + 1 }, (_, k) => k);
/** A metre in so many pieces, whose probabilities are added up to those of the bins. */
const PIECES = 2 ** 10;
const PRESETS = [
  { label: '四分之一米', state: { shape: NAMES[0], halvings: 4, length: '米' } },
  { label: '换成厘米', state: { shape: NAMES[0], halvings: 4, length: '厘米' } },
  { label: '只有一格', state: { shape: NAMES[0], halvings: 0, length: '米' } },
  { label: '钟形曲线', state: { shape: NAMES[2], halvings: 5, length: '米' } },
] as const;
/** In bits. */
const GOAL = 5;
const [LOWEST, HIGHEST] = [-4, 10];
const X = linear([0, 1]);
/** Digits as wide as each other, so that both pictures begin at the same place. */
const padded = (value: number) => formatNumber(value).padStart(4, '\u2007');
const K = linear([-0.3, MOST + 0.3]);

/** The probabilities of the bins, for each number of halvings. */
function allBins(density: Shape['density']): number[][] {
  const pieces = Array.from({ length: PIECES }, (_, i) => density((i + 0.5) / PIECES));
  return HALVINGS.map((halvings) => {
    const weights = Array.from({ length: 2 ** halvings }, () => 0);
    pieces.forEach((piece, i) => (weights[Math.floor((i * weights.length) / PIECES)] += piece));
    return normalize(weights);
  });
}

export default function BinsAndEntropy(props: Props) {
  const { shape: shape0 = NAMES[0], halvings: halvings0 = 4, length: length0 = '米' } = props;
  const cell = useCell(props, {
    shape: choiceField<Shape['name']>(shape0, NAMES),
    halvings: countField(halvings0, [0, MOST]),
    length: choiceField<Length>(length0, LENGTHS),
  });
  const { shape: name, length } = cell.state;
  // A variable of the page may be no whole number.
  const k = Math.round(cell.state.halvings);
  const { base, word, amount, fromBits } = useUnit();
  const shape = SHAPES.find((one) => one.name === name)!;
  const per = PER_METRE[length];
  const binned = useMemo(() => allBins(shape.density), [shape]);
  const entropies = useMemo(() => binned.map((p) => entropy(p, base)), [binned, base]);

  const inMetres = shape.differential(base);
  const h = inMetres + selfInformation(1 / per, base);
  /** h − log Δ: the same in all units of length. */
  const line = (halving: number) => inMetres + fromBits(halving);
  /** Where a bin is as long as the unit. */
  const unitAt = selfInformation(1 / per);
  const width = (halving: number) =>
    per === 1 && halving > 0 ? `1/${2 ** halving}` : formatNumber(per / 2 ** halving);
  const now = entropies[k];
  const [nowText, hText, widthText] = [amount(now), amount(h), `${width(k)}${length}`];
  // Less what 5 bits lose on the way to another unit.
  const reached = h < 0 && now > fromBits(GOAL) - 1e-9;
  const { domain } = shortestAxis([1.5, 5], Math.max(shape.density(0), shape.density(0.5)));
  const y = linear([0, domain[1] / per]);
  const filled = binned[k]
    .map((p, i) => ({ from: i / 2 ** k, to: (i + 1) / 2 ** k, high: (p * 2 ** k) / per }))
    .filter(({ high }) => high > 0);
  const entropyAxis = linear([fromBits(LOWEST), fromBits(HIGHEST)]);

  return (
    <Cell
      cell={cell}
      task="把格子越切越细，看熵怎样一次次多出一截；再把米换成厘米"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('halvings')}
            label="一米对半切几次"
            step={1}
            page={1}
            color="h"
            valueText={`切${k}次，一格${widthText}，熵${nowText}`}
            onChange={(to) => cell.set({ halvings: Math.round(to) })}
          />
          <Choice
            label="长度的单位"
            options={LENGTHS.map((one) => ({ value: one, label: one }))}
            value={length}
            onChange={(to) => cell.choose({ length: to })}
          />
          <Choice
            label="长度怎样分布"
            options={NAMES.map((one) => ({ value: one, label: one }))}
            value={name}
            onChange={(to) => cell.choose({ shape: to })}
          />
        </>
      }
      goal={{
        task: `微分熵是负的，切出来的熵却至少${amount(fromBits(GOAL))}。`,
        reached,
        note: reached
          ? `负号只是说，它不如均匀铺满1${length}那样散；要报出落在哪一格，平均至少还要${nowText}。`
          : h >= 0
            ? `现在微分熵是${hText}，不是负的：换个单位，或者换个分布。`
            : `微分熵已是负的；切出来的熵还只有${nowText}，接着切。`,
      }}
      readouts={
        <>
          <Readout
            name="切成格的熵"
            value={formatNumber(now)}
            unit={word}
            note={`一格${widthText}`}
            color="h"
          />
          <Readout name="微分熵h" value={formatNumber(h)} unit={word} note={`长度以${length}计`} />
          <Readout
            name="h−log Δ"
            value={formatNumber(line(k))}
            unit={word}
            note={`与熵相差${amount(Math.abs(now - line(k)))}`}
          />
        </>
      }
      caption={`切成格的熵（绿点）从不为负；格子细了，每对半切一次多${amount(fromBits(1))}，没有尽头，点都落在直线h−log Δ上。微分熵只是直线在一格恰好一个单位处的高度：换成厘米，绿点和直线都不动，只是换了个地方去读。`}
      table={
        <DataTable
          caption={`${name}；微分熵${hText}，长度以${length}计。一格的概率由${PIECES}个小段相加：各按正中的密度算，再归一化`}
          columns={['切几次', `格宽Δ（${length}）`, '切成格的熵', 'h−log Δ']}
          rows={HALVINGS.map((each) => [
            String(each),
            width(each),
            amount(entropies[each]),
            amount(line(each)),
          ])}
        />
      }
      status={`一格${widthText}，熵${nowText}；微分熵${hText}。`}
    >
      <Plot
        label={`${name}，切成每格${widthText}，每格的面积是它的概率`}
        x={X}
        y={y}
        xTicks={[0, 0.25, 0.5, 0.75, 1]}
        yTicks={y.ticks(4)}
        formatX={(metres) => formatNumber(metres * per)}
        formatY={padded}
        xLabel={`长度（${length}）`}
        yLabel={`密度（每${length}）；一格的面积是它的概率`}
      >
        <Behind x={X} y={y} points={shape.outline.map(([x, high]) => [x, high / per])} color="p" />
        <Band
          x={X}
          y={y}
          points={filled.flatMap(({ from, to, high }) => [
            [from, 0, high],
            [to, 0, high],
          ])}
          color="p"
        />
        <Curve
          x={X}
          y={y}
          points={filled.flatMap(({ from, to, high }) => [
            [from, 0],
            [from, high],
            [to, high],
            [to, 0],
          ])}
          color="p"
        />
      </Plot>
      <Legend
        items={[
          { label: '切成格的熵', color: 'h' },
          { label: '直线h−log Δ', color: 'ink', line: true },
          { label: `h：在1${length}处读`, color: 'ink' },
        ]}
      />
      <Plot
        label={`熵随格宽变化：一格${widthText}时${nowText}；直线在一格1${length}处高${hText}`}
        x={K}
        y={entropyAxis}
        xTicks={[0, 2, 4, 6, 8]}
        yTicks={entropyAxis.ticks(4)}
        formatX={width}
        formatY={padded}
        xLabel={`格宽Δ（${length}），越往右越细`}
        yLabel={`熵（${word}）`}
      >
        <Guide at={entropyAxis(0)} />
        <Guide vertical at={K(unitAt)} label={`1${length}`} />
        <Curve x={K} y={entropyAxis} points={[0, MOST].map((each) => [each, line(each)])} />
        {entropies.map((each, i) => (
          <Marker key={i} x={K(i)} y={entropyAxis(each)} hollow={i !== k} color="h" />
        ))}
        <Marker x={K(unitAt)} y={entropyAxis(h)} />
      </Plot>
      <Note>{tell(entropies, k, line(k), amount)}</Note>
    </Cell>
  );
}

/** What the last cut did. */
function tell(
  entropies: readonly number[],
  k: number,
  line: number,
  amount: UnitView['amount'],
): string {
  const now = entropies[k];
  if (now === 0) {
    const aside = line < -1e-9 ? `高${amount(line)}，还当不得熵` : '也正好是0';
    return `全落在一格里，没有悬念，熵是0；直线在这里${aside}。`;
  }
  const before = entropies[k - 1];
  return `最后切的这一次，熵从${amount(before)}到${amount(now)}，多了${amount(now - before)}。`;
}
