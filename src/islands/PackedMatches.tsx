// 打包编码：单发一场至少1位，几场一包，摊到每场的位数就压向熵。
import { useMemo } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { CodeBook } from '@/kit/CodeBook.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { Squeeze } from '@/kit/Squeeze.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { withRest } from '@/kit/withRest.ts';
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
const PRESETS = [
  { label: '99比1', state: { win: 0.99 } },
  { label: '九一开', state: { win: 0.9 } },
  { label: '五五开', state: { win: 0.5 } },
  { label: '板上钉钉', state: { win: 1 } },
];
/** The favourite's chance for which the best packet is asked. */
const GOAL = 0.9;

function pack(win: number) {
  const p = withRest(win);
  const packets = SIZES.map((n) => blockDistribution(p, n));
  const codes = packets.map((packet) => huffmanCode(packet));
  const rates = codes.map((code, i) => averageCodeLength(packets[i], code.lengths) / SIZES[i]);
  return { packets, codes, rates, least: entropy(p) };
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
  const ceilings = SIZES.map((size) => least + 1 / size);
  const extra = rate - least;
  const more = extra > 0 ? `是熵的${formatPercent(extra / least)}` : '一点也不多';
  const sentence = `胜率${formatNumber(win)}，${n}场一包，每场${formatNumber(rate)}位，熵${formatNumber(least)}比特`;
  const spoken = { valueText: sentence };
  const exact = `${n}场一包，每场${formatNumber(rate, 4)}位`;
  const reached = win === GOAL && rate === Math.min(...rates);
  /** A packet in words: every binary digit of its place is a match. */
  const results = (place: number) =>
    [...place.toString(2).padStart(n, '0')].map((digit) => '强弱'[Number(digit)]).join('');

  return (
    <Cell
      cell={cell}
      task="改胜率，改几场一包，看平均每场要发几位"
      presets={PRESETS}
      controls={[
        <Slider key="n" {...cell.dial('n')} label="几场一包" step={1} {...spoken} />,
        <Slider key="win" {...cell.dial('win')} label="强队的胜率" color="p" {...spoken} />,
      ]}
      goal={{
        task: `胜率${GOAL}，几场一包最省？`,
        reached,
        note: reached
          ? `${exact}，比${MOST}场一包的${formatNumber(rates[MOST - 1], 4)}位还省：包大不一定更省，越压越低的是上限。`
          : `现在胜率${formatNumber(win)}，${exact}。`,
      }}
      readouts={(
        [
          ['平均每场', rate, '位', `${n}场一包`, 'p'],
          ['每场的熵', least, '比特', '再省也低不过它', 'h'],
          ['每场多付', extra, '位', more, 'ink'],
        ] as const
      ).map(([name, value, unit, note, color]) => (
        <Readout key={name} value={formatNumber(value)} {...{ name, unit, note, color }} />
      ))}
      caption="一包多付的不到1位，由n场平摊，每场多付的就不到1/n位：圆点总夹在熵与上限之间，包越大，夹得越紧。五五开的球打包也省不了；注定的球，什么也不用发。"
      table={
        <DataTable
          caption={`胜率${formatNumber(win)}，平均每场的位数`}
          columns={['几场一包', '每场', '上限']}
          rows={rates.map((each, i) => [
            i + 1,
            ...[each, ceilings[i]].map((x) => formatNumber(x, 4)),
          ])}
          total={['熵', formatNumber(least, 4), '']}
        />
      }
      status={`${sentence}。`}
    >
      <Squeeze
        label={`1到${MOST}场一包，每场${rates.map((each) => formatNumber(each)).join('、')}位；${sentence}`}
        {...{ values: rates, ceilings, floor: least, chosen: n, text: `${formatNumber(rate)}位` }}
        y={linear([0, least < 0.2 ? 1.2 : 2])}
        names={['每场的位数', '上限：熵+1/n', '熵']}
        axes={['几场一包', '平均每场（位）']}
      />
      <CodeBook
        name="每场谁赢"
        chances={packets[n - 1]}
        words={codes[n - 1].words}
        message={results}
      />
    </Cell>
  );
}
