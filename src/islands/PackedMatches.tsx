// 打包编码：单发一场至少1位，几场一包，摊到每场的位数就压向熵。
import { useMemo } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { averageCodeLength } from '@/metrics/averageCodeLength.ts';
import { blockDistribution } from '@/metrics/blockDistribution.ts';
import { entropy } from '@/metrics/entropy.ts';
import { huffmanCode } from '@/metrics/huffmanCode.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';

interface Props extends CellGivens {
  /**
   * 强队获胜的概率，起始值，0.5到1。
   * @min 0.5
   * @max 1
   */
  win?: number;
  /**
   * 一开始几场一包，1到10。
   * @integer
   * @min 1
   * @max 10
   */
  n?: number;
}

const MOST = 10;
const SIZES = Array.from({ length: MOST }, (_, i) => i + 1);
const X = linear([0.5, MOST + 0.5]);
/** Ends of the axis: the lower one that holds the ceiling. */
const HEIGHTS = [1.2, 2];
const PRESETS = [
  { label: '99比1', state: { win: 0.99 } },
  { label: '九一开', state: { win: 0.9 } },
  { label: '五五开', state: { win: 0.5 } },
  { label: '板上钉钉', state: { win: 1 } },
];
const GOAL = 0.9;
const ROWS = 5;
const LONGEST_WORD = 10;

/** A packet in words: each binary digit of its place in the list is a match. */
const matches = (place: number, n: number) =>
  place.toString(2).padStart(n, '0').replaceAll('0', '强').replaceAll('1', '弱');

function pack(win: number) {
  const p = [win, Number((1 - win).toFixed(12))];
  const packets = SIZES.map((n) => blockDistribution(p, n));
  const codes = packets.map(huffmanCode);
  const rates = codes.map((code, i) => averageCodeLength(packets[i], code.lengths) / SIZES[i]);
  return { packets, codes, rates, least: entropy(p) };
}

function shown(word: string): string {
  if (word === '') return '什么也不发';
  return word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
}

export default function PackedMatches({ win: win0 = 0.99, n: n0 = MOST, ...givens }: Props) {
  const cell = useCell(givens, {
    win: numberField(win0, [0.5, 1]),
    n: countField(n0, [1, MOST]),
  });
  const { win, n } = cell.state;
  // Digits are compared with bits here, so the entropy keeps that unit whatever the reader's is.
  const { packets, codes, rates, least } = useMemo(() => pack(win), [win]);
  const rate = rates[n - 1];
  const extra = rate - least;
  const packet = packets[n - 1];
  const { words } = codes[n - 1];
  const book = useMemo(
    () =>
      [...packet.keys()]
        .filter((place) => packet[place] > 0)
        .sort((a, b) => packet[b] - packet[a])
        .slice(0, ROWS),
    [packet],
  );
  const ceiling = SIZES.map((size): [number, number] => [size, least + 1 / size]);
  const y = linear([0, HEIGHTS.find((end) => least + 1 <= end)!]);
  const digits = `${formatNumber(rate)}位`;
  const floor = `${formatNumber(least)}比特`;
  const best = rates.indexOf(Math.min(...rates)) + 1;
  const reached = win === GOAL && n === best;
  const sentence = `胜率${formatNumber(win)}，${n}场一包，平均每场${digits}，熵${floor}`;

  return (
    <Cell
      cell={cell}
      task="改胜率，改几场一包，看平均每场要发几位"
      presets={PRESETS}
      controls={
        <>
          <Slider {...cell.dial('n')} label="几场一包" step={1} page={3} valueText={sentence} />
          <Slider {...cell.dial('win')} label="强队的胜率" color="p" valueText={sentence} />
        </>
      }
      goal={{
        task: `胜率${GOAL}，几场一包最省？`,
        reached,
        note: reached
          ? `${n}场一包，每场${formatNumber(rate, 4)}位，比10场一包的${formatNumber(rates[MOST - 1], 4)}位还省：包大不一定更省，只是上限越压越低。`
          : `现在胜率${formatNumber(win)}，${n}场一包，每场${formatNumber(rate, 4)}位。`,
      }}
      readouts={
        <>
          <Readout
            name="平均每场"
            value={formatNumber(rate)}
            unit="位"
            note={`${n}场一包`}
            color="p"
          />
          <Readout
            name="每场的熵"
            value={formatNumber(least)}
            unit="比特"
            note="再省也低不过它"
            color="h"
          />
          <Readout
            name="每场多付"
            value={formatNumber(extra)}
            unit="位"
            note={extra > 0 ? `熵的${formatPercent(extra / least)}` : '一点也不多'}
          />
        </>
      }
      caption="每包至少多付不到1位，n场平摊，每场就多付不到1/n位：圆点总在熵线与上限之间，上限压向熵。五五开时打包省不下一点，每场就值1位；注定的比赛什么也不用发。"
      table={
        <DataTable
          caption={`胜率${formatNumber(win)}，包的大小与平均每场的位数`}
          columns={['几场一包', '每场（位）', '上限（位）']}
          rows={SIZES.map((size, i) => [
            size,
            formatNumber(rates[i], 4),
            formatNumber(ceiling[i][1], 4),
          ])}
          total={['熵（比特）', formatNumber(least, 4), '']}
        />
      }
      status={`${sentence}。`}
    >
      <Legend
        items={[
          { label: '平均每场的位数', color: 'p' },
          { label: '上限：熵+1/n', color: 'ink', line: true },
          { label: '熵', color: 'h', line: true },
        ]}
      />
      <Plot
        label={`${sentence}；从1场一包到10场一包，每场${rates.map((each) => formatNumber(each)).join('、')}位`}
        x={X}
        y={y}
        xTicks={SIZES}
        xLabel="几场一包"
        yLabel="平均每场（位）"
      >
        <Curve x={X} y={y} points={ceiling} />
        <Guide at={y(least)} color="h" />
        {rates.map((each, i) => (
          <Marker
            key={i}
            x={X(i + 1)}
            y={y(each)}
            label={i + 1 === n ? digits : undefined}
            hollow={i + 1 !== n}
            color="p"
          />
        ))}
      </Plot>
      <DataTable
        caption={`码本：最常见的${book.length}包，一共${2 ** n}包`}
        columns={[`${n}场`, '概率', '码字']}
        rows={book.map((place) => [
          matches(place, n),
          formatNumber(packet[place]),
          shown(words[place]!),
        ])}
      />
    </Cell>
  );
}
