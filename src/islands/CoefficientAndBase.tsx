// 系数与底数是一个自由度：−c·log_b x怎样调，都只是把同一条曲线拉高或压低。
import { Behind } from '@/kit/Behind.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear } from '@/kit/scale.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';

interface Props extends CellGivens {
  /**
   * 系数c，起始值，0.2到5。
   * @min 0.2
   * @max 5
   */
  c?: number;
  /**
   * 底数b，起始值，1.1到16。
   * @min 1.1
   * @max 16
   */
  b?: number;
}

const PRESETS = [
  { label: '系数3，底数8', state: { c: 3, b: 8 } },
  { label: '比特', state: { c: 1, b: 2 } },
  { label: '奈特', state: { c: 1, b: 2.71828 } },
  { label: '哈特', state: { c: 1, b: 10 } },
];
const X = linear([0, 1]);
const Y = linear([0, 5]);
const HALVINGS = [0, 1, 2, 3];
const TOLERANCE = 0.01;

/** The curve through (2⁻ᵘ, u·height), up to the top of the plot or until it hugs the axis. */
function halvings(height: number): [number, number][] {
  const top = Y.domain[1] / height;
  const end = Math.min(top, 10);
  const points = Array.from({ length: 33 }, (_, i) => (i / 32) ** 1.5 * end).concat(top);
  return points.map((u): [number, number] => [2 ** -u, u * height]).reverse();
}

/** −3 log₈x; −log₂x for the coefficient 1; −ln x for the base e. */
function nameOf(c: number, b: number): string {
  const times = c === 1 ? '' : `${formatNumber(c)} `;
  if (Math.abs(b - Math.E) < 1e-3) return `−${times}ln x`;
  const base = formatNumber(b).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
  return `−${times}log${base}x`;
}

// The units themselves are the subject here: f(x) stays a pure number, whatever unit is chosen.
export default function CoefficientAndBase({ c: c0 = 3, b: b0 = 8, ...givens }: Props) {
  const cell = useCell(givens, { c: numberField(c0, [0.2, 5]), b: numberField(b0, [1.1, 16]) });
  const { c, b } = cell.state;
  const height = c * selfInformation(1 / 2, b);
  const half = formatNumber(height);
  const fits = Math.abs(height - 1) <= TOLERANCE;
  const reached = fits && Math.abs(b - 2) >= 1 && Math.abs(b - 8) >= 1;
  const sentence = `系数${formatNumber(c)}，底数${formatNumber(b)}，f(1/2)是${half}`;
  let note = `要让f(1/2)是1，误差不超过${TOLERANCE}；现在是${half}。`;
  if (reached) note = '又是这条曲线。底数随你选，总配得出一个系数：两个旋钮，一个自由度。';
  else if (fits) note = '压住了。换一个底数，看系数要改成多少。';
  return (
    <Cell
      cell={cell}
      task="改系数和底数，让曲线离开灰线；再配出另一对，让它压回来"
      presets={PRESETS}
      controls={
        <>
          <Slider {...cell.dial('c')} label="系数c" step={0.1} color="p" valueText={sentence} />
          <Slider {...cell.dial('b')} label="底数b" step={0.1} color="p" valueText={sentence} />
        </>
      }
      goal={{ task: '另找一对：底数离2和8都至少差1，曲线照样压在灰线上。', reached, note }}
      readouts={[
        <Readout name="概率每减半，f增加" value={half} note="底数改成2，系数就是它" color="p" />,
        <Readout
          name="系数改成1，底数是"
          value={formatNumber(b ** (1 / c))}
          note={c === 1 ? '本来就是1' : `${formatNumber(b)}的${formatNumber(c)}次方根`}
        />,
      ]}
      caption="系数和底数合起来，只决定一个数：概率减半时，f增加多少。这个数一样，曲线就处处一样；选它，就是选单位。"
      table={
        <DataTable
          caption={`两条曲线上的点（c=${formatNumber(c)}，b=${formatNumber(b)}）`}
          columns={['x', '−log₂x', '−c·log_b x']}
          rows={HALVINGS.map((u) => [formatFraction(2 ** -u), String(u), formatNumber(u * height)])}
        />
      }
      status={`${sentence}${fits ? '，与−log₂x重合' : ''}。`}
    >
      <Legend
        items={[
          { label: '−log₂x（灰色宽线）', color: 'ink' },
          { label: nameOf(c, b), color: 'p', line: true },
        ]}
      />
      <Plot
        label={`${sentence}；−log₂x在1/2处是1，${fits ? '两条曲线重合' : height > 1 ? '曲线在它上方' : '曲线在它下方'}`}
        x={X}
        y={Y}
        xLabel="x（概率）"
        yLabel="f(x)"
        xTicks={[0, 1 / 8, 1 / 4, 1 / 2, 1]}
        formatX={formatFraction}
      >
        <Behind x={X} y={Y} points={halvings(1)} />
        <Curve x={X} y={Y} points={halvings(height)} color="p" />
        {height <= Y.domain[1] && (
          <Marker x={50} y={Y(height)} label={`f(1/2) = ${half}`} color="p" />
        )}
      </Plot>
    </Cell>
  );
}
