// 样本不是概率：把排好序的样本代进KL散度的公式，得到的数随样本数一路变大。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { seededRandom } from '@/kit/random.ts';
import { log } from '@/kit/scale.ts';
import { gaussianKL } from '@/metrics/gaussianKL.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, countField } from '@/notebook/fields.ts';
import { convert } from '@/notebook/units.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /** 起始的样本数。 */
  samples?: '10' | '100' | '1000' | '10000';
  /**
   * 随机数的种子：同一个种子，抽出同样的样本。
   * @integer
   */
  seed?: number;
}

const SAMPLES = ['10', '100', '1000', '10000'] as const;
const MOST = 10000;
/** Where the curves are drawn through. */
const COUNTS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, MOST];
/** The means of Q on the left, P, and Q on the right; all have the standard deviation 1. */
const MEANS = [-1, 0, 1];
const TRUTH = convert(gaussianKL(0, 1, 1, 1), 'nat', 'bit');
const GOAL = 0.1;

const logarithm = (ratio: number) => selfInformation(1 / ratio);
const X = log([10, MOST], logarithm);

/** Normal numbers, by Box and Muller. */
function drawNormal(count: number, mean: number, next: () => number): Float64Array {
  return Float64Array.from({ length: count }, () => {
    const radius = Math.sqrt(2 * selfInformation(1 - next(), 'e'));
    return mean + radius * Math.cos(2 * Math.PI * next());
  });
}

/** The recipe: Σ p log₂(p/q) over sorted samples; what is no number is dropped, then |·|. In bits. */
function recipe(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  p.forEach((value, i) => {
    const ratio = value / q[i];
    if (!(ratio > 0)) return;
    sum += value * (ratio <= 1 ? -selfInformation(ratio) : selfInformation(1 / ratio));
  });
  return Math.abs(sum);
}

interface Result {
  n: number;
  /** To the Q on the right, and from it. */
  there: number;
  back: number;
}

function run(seed: number): Result[] {
  const next = seededRandom(seed);
  const [, p, q] = MEANS.map((mean) => drawNormal(MOST, mean, next));
  return COUNTS.map((n) => {
    const [ps, qs] = [p.slice(0, n).sort(), q.slice(0, n).sort()];
    return { n, there: recipe(ps, qs), back: recipe(qs, ps) };
  });
}

export default function SortedSamples(props: Props) {
  const { samples: samples0 = '10000', seed: seed0 = 1 } = props;
  const cell = useCell(props, {
    samples: choiceField(samples0, SAMPLES),
    seed: countField(seed0, [0, Number.MAX_SAFE_INTEGER]),
  });
  const { samples, seed } = cell.state;
  const { word, amount, fromBits } = useUnit();
  const results = useMemo(() => run(seed), [seed]);
  const { there, back } = results.find(({ n }) => n === Number(samples))!;
  const gap = Math.abs(back - there) / Math.max(back, there);
  const reached = gap <= GOAL;
  const y = log([fromBits(0.1), fromBits(1e5)], logarithm);
  const points = (which: 'there' | 'back') =>
    results.map((one) => [one.n, Math.max(fromBits(one[which]), y.domain[0])] as const);
  const place = (bits: number) => y(Math.max(fromBits(bits), y.domain[0]));
  const sentence = `${samples}个样本，这样算出${amount(there)}和${amount(back)}，其实两个方向都是${amount(TRUTH)}`;
  return (
    <Cell
      cell={cell}
      task="换样本数，再换几批样本"
      presets={[
        { label: '原来那样', state: { samples: '10000', seed: seed0 } },
        { label: '只抽十个', state: { samples: '10', seed: seed0 } },
        { label: '一百个', state: { samples: '100', seed: seed0 } },
      ]}
      controls={
        <>
          <Choice
            label="样本数"
            options={SAMPLES.map((value) => ({ value, label: value }))}
            value={samples}
            onChange={(value) => cell.choose({ samples: value })}
          />
          <ButtonRow label="重抽">
            <Button onClick={() => cell.choose({ seed: seed + 1 })}>换一批样本</Button>
          </ButtonRow>
        </>
      }
      goal={{
        task: `抽出一批样本，让两个方向算出来相差不到${formatPercent(GOAL)}。`,
        reached,
        note: reached
          ? '同样的两条钟形曲线，有时“对称”，有时“不对称”：说的只是这一批样本。'
          : `现在相差${formatPercent(gap, 2)}。样本少的时候，差多差少全凭运气。`,
      }}
      readouts={
        <>
          <Readout name="P在前，照样本算" value={formatNumber(fromBits(there))} unit={word} />
          <Readout name="Q在前，照样本算" value={formatNumber(fromBits(back))} unit={word} />
          <Readout
            name="真正的相对熵"
            value={formatNumber(fromBits(TRUTH))}
            unit={word}
            note="两个方向一样"
            color="d"
          />
        </>
      }
      caption="P是均值0的钟形曲线，Q的均值是1，宽窄相同。照样本算出来的数跟着样本数一路涨：样本多十倍，它也大约大十倍。真正的相对熵是一条水平线。"
      table={
        <DataTable
          caption={`照样本算出来的数；真正的是${amount(TRUTH)}`}
          columns={['样本数', 'P在前', 'Q在前']}
          rows={results.map((one) => [String(one.n), amount(one.there), amount(one.back)])}
        />
      }
      status={`${samples}个样本：${amount(there)}和${amount(back)}。`}
    >
      <Plot
        label={sentence}
        x={X}
        xTicks={SAMPLES.map(Number)}
        formatX={String}
        y={y}
        yTicks={[0.1, 1, 10, 100, 1000, 10000, 100000].filter(
          (tick) => tick >= y.domain[0] && tick <= y.domain[1],
        )}
        xLabel="样本数"
        yLabel={`算出来的数（${word}）`}
      >
        <Guide at={place(TRUTH)} label="真正的相对熵" color="d" />
        <Curve x={X} y={y} points={points('there')} />
        <Curve x={X} y={y} points={points('back')} />
        <Marker x={X(Number(samples))} y={place(there)} label="P在前" />
        <Marker x={X(Number(samples))} y={place(back)} label="Q在前" hollow />
      </Plot>
    </Cell>
  );
}
