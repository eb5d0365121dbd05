import { Bars } from '../kit/Bars.tsx';
import type { Color } from '../kit/color.ts';
import { Curve } from '../kit/Curve.tsx';
import { formatNumber } from '../kit/format.ts';
import { Legend } from '../kit/Legend.tsx';
import { Plot } from '../kit/Plot.tsx';
import { roundEnd } from '../kit/roundEnd.ts';
import { linear, type Scale } from '../kit/scale.ts';
import type { Output, Value } from './output.ts';
import { numberText } from './valueText.ts';

/** What a cell put below itself, in its order; one and the same in the server's HTML and after a run. */
export function Outputs({ outputs }: { outputs: readonly Output[] }) {
  return (
    <>
      {joined(outputs).map((output, i) => (
        <One key={i} output={output} />
      ))}
    </>
  );
}

/** Lines that follow each other are one text: it is read and copied as a whole. */
function joined(outputs: readonly Output[]): Output[] {
  const result: Output[] = [];
  for (const output of outputs) {
    const last = result.at(-1);
    if (output.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: `${last.text}\n${output.text}` };
    } else result.push(output);
  }
  return result;
}

function One({ output }: { output: Output }) {
  switch (output.kind) {
    case 'text':
      return <pre tabIndex={0}>{output.text}</pre>;
    case 'table':
      return <Table {...output} />;
    case 'bars':
      return <Columns {...output} />;
    case 'curve':
      return <Lines {...output} />;
    case 'cut':
      return <p class="code-note">输出太多，后面的没有显示。</p>;
  }
}

const DIGITS = 4;

const valueCell = (value: Value) => {
  if (typeof value === 'string') return <td>{value}</td>;
  const text = Number.isNaN(value) ? numberText(value) : formatNumber(value, DIGITS);
  return (
    <td class="number" title={numberText(value)}>
      {text}
    </td>
  );
};

function Table({
  header,
  rows,
}: {
  header: readonly string[];
  rows: readonly (readonly Value[])[];
}) {
  return (
    <div class="table-scroll" role="group" aria-label="代码输出的表" tabIndex={0}>
      <table class="code-table">
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((name, i) => (
                <th key={i} scope="col" class={typeof rows[0]?.[i] === 'number' ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>{row.map(valueCell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the arithmetic of an axis would overflow or vanish, a number is ∞ or 0. */
function drawable(value: number): number {
  const size = Math.abs(value);
  if (size > 1e300) return Math.sign(value) * Infinity;
  return size < 1e-300 ? 0 : value;
}

const SERIES: readonly { label: string; color: Color }[] = [
  { label: 'P', color: 'p' },
  { label: 'Q', color: 'q' },
];

function Columns({ labels, series }: { labels: readonly string[]; series: readonly number[][] }) {
  const highest = Math.max(...series.flat().map(drawable).filter(Number.isFinite), 0);
  const said = series.map((values, i) => {
    const each = values.map((value, j) => `${labels[j]} ${formatNumber(value)}`).join('，');
    return series.length > 1 ? `${SERIES[i].label}：${each}` : each;
  });
  return (
    <Bars
      label={`柱形图。${said.join('。')}`}
      categories={labels}
      series={series.map((values, i) => ({ ...SERIES[i], values: values.map(drawable) }))}
      y={linear([0, highest > 0 ? roundEnd(highest) : 1])}
    />
  );
}

type Points = readonly (readonly [x: number, y: number])[];

function Lines({ labels, series }: { labels: readonly string[]; series: readonly Points[] }) {
  const lines = series.map((points) =>
    points
      .map(([place, height]) => [drawable(place), drawable(height)] as const)
      .filter(([place]) => Number.isFinite(place)),
  );
  const x = linear(ends(lines.flat().map(([place]) => place)));
  const y = heights(lines.flat().map(([, height]) => height));
  const named = labels.map((label) => ({ label, color: 'ink' as const, line: true }));
  const from = series.map(([first], i) => `${labels[i]}从${formatNumber(first?.[1] ?? NaN)}`);
  const to = series.map((points) => formatNumber(points.at(-1)?.[1] ?? NaN));
  return (
    <>
      {series.length > 1 && <Legend items={named} />}
      <Plot
        label={`曲线图。${from.map((start, i) => `${start}到${to[i]}`).join('，')}。`}
        x={x}
        y={y}
        yTicks={y.ticks(4)}
      >
        {lines.map((points, i) => (
          <Curve key={i} x={x} y={y} points={points} />
        ))}
      </Plot>
    </>
  );
}

/** Finite, and far enough apart for an axis between them. */
function ends(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > 1e-9 * size) return [low, high];
  const margin = size > 0 ? size / 2 : 1;
  return [low - margin, high + margin];
}

/** Up or down to the next round value; to 0 where that is near. */
function heights(values: readonly number[]): Scale {
  const [low, high] = ends(values);
  const near = low > 0 && low < (high - low) / 2;
  const ticks = linear([near ? 0 : low, high]).ticks(4);
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : high - low;
  return linear([
    near ? 0 : Math.floor(low / step + 1e-9) * step,
    Math.ceil(high / step - 1e-9) * step,
  ]);
}
