// 一项−p log p：宽是概率、高是信息量的方框，面积就是这一项对熵的贡献。
import { useMemo } from 'preact/hooks';
import { Box } from '@/kit/Box.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { padded } from '@/kit/padded.ts';
import { linear } from '@/kit/scale.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 这种结果的概率，起始值，0到1。
   * @min 0
   * @max 1
   */
  p?: number;
}

/** Where a term is largest. */
const BEST = 1 / Math.E;
const PRESETS = [
  { label: '爆冷', state: { p: 0.01 } },
  { label: '五五开', state: { p: 0.5 } },
  { label: '大热门', state: { p: 0.99 } },
  { label: '贡献最大', state: { p: BEST } },
];
/** A frequent result is to weigh as much as this rare one, to so large a share. */
const GOAL = { p: 0.01, tolerance: 0.05 };
const P = linear([0, 1]);
const TICKS = [0, 0.25, 0.5, 0.75, 1];
/** Denser near 0, where both curves are steep. */
const PLACES = Array.from({ length: 41 }, (_, i) => (i / 40) ** 2);
/** Ends of the upright axes, in bits. */
const [HEIGHT, AREA] = [7, 0.6];

const term = (p: number, base: UnitView['base']) =>
  crossEntropyTerms([p, 1 - p], [p, 1 - p], base)[0];

export default function OneTerm(props: Props) {
  const { p: p0 = 0.01 } = props;
  const cell = useCell(props, { p: numberField(p0, [0, 1]) });
  const { p } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const high = selfInformation(p, base);
  const area = term(p, base);
  const most = term(BEST, base);
  const off = Math.abs(area / term(GOAL.p, base) - 1);
  const reached = p > 0.5 && off < GOAL.tolerance;
  const heights = linear([0, fromBits(HEIGHT)]);
  const areas = linear([0, fromBits(AREA)]);
  const curves = useMemo(
    () => PLACES.map((one) => [one, selfInformation(one, base), term(one, base)] as const),
    [base],
  );
  const axes = { x: P, xTicks: TICKS, formatY: padded(4) };
  const points = PRESETS.map(({ label, state }) => [label, state.p] as const);
  return (
    <Cell
      cell={cell}
      task="改概率，看方框怎样从高而窄变到矮而宽，面积又怎样变"
      presets={PRESETS}
      controls={
        <Slider
          {...cell.dial('p')}
          label="这种结果的概率p"
          step={0.005}
          page={0.05}
          color="p"
          valueText={`宽${formatNumber(p)}，高${amount(high)}，面积${amount(area)}`}
        />
      }
      goal={{
        task: '在大热门那一头，找一个和“爆冷”面积一样大的方框。',
        reached,
        note: reached
          ? `p是${formatNumber(p)}，每次才${amount(high)}，可是几乎次次都有，攒起来和百里挑一的冷门一样多。`
          : p > 0.5
            ? `误差不超过${formatPercent(GOAL.tolerance)}就算；“爆冷”是${amount(term(GOAL.p, base))}，现在是${amount(area)}。`
            : `先把p推过0.5；“爆冷”的面积是${amount(term(GOAL.p, base))}。`,
      }}
      readouts={
        <>
          <Readout name="宽：概率" value={formatNumber(p)} color="p" />
          <Readout name="高：信息量" value={formatNumber(high)} unit={word} color="p" />
          <Readout
            name="面积：对熵的贡献"
            value={formatNumber(area)}
            unit={word}
            note={`占最大值的${formatNumber((100 * area) / most)}%`}
            color="h"
          />
        </>
      }
      caption="爆冷的方框又高又窄，大热门的又宽又矮，面积都小：太少见，轮不到几次；太常见，没什么意外。虚线框居中，是面积最大的一个。"
      table={
        <DataTable
          caption="几个概率的宽、高与面积"
          columns={['', '宽：概率', '高：信息量', '面积：贡献']}
          rows={[...points, ['现在', p] as const].map(([label, one]) => [
            label,
            formatNumber(one),
            amount(selfInformation(one, base)),
            amount(term(one, base)),
          ])}
        />
      }
      status={`概率${formatNumber(p)}，信息量${amount(high)}，贡献${amount(area)}。`}
    >
      <Plot
        {...axes}
        label={`信息量的曲线；方框宽${formatNumber(p)}，高${amount(high)}，面积${amount(area)}`}
        y={heights}
        yLabel={`信息量（${word}）`}
        yTicks={heights.ticks(4)}
      >
        <Box x={P(BEST)} y={heights(selfInformation(BEST, base))} hollow />
        <Box x={P(p)} y={heights(high)} color="p" />
        <Curve
          x={P}
          y={heights}
          points={curves.map(([one, surprise]) => [one, surprise])}
          color="p"
        />
        <Marker x={P(p)} y={Math.min(100, heights(high))} color="p" />
      </Plot>
      <Plot
        {...axes}
        label={`贡献的曲线：在概率${formatNumber(BEST)}处最大，${amount(most)}；现在是${amount(area)}`}
        y={areas}
        yLabel={`贡献，也就是方框的面积（${word}）`}
        yTicks={areas.ticks(3)}
        xLabel="概率p"
      >
        <Guide at={P(BEST)} vertical label={`1/e，最大${amount(most)}`} />
        <Curve x={P} y={areas} points={curves.map(([one, , part]) => [one, part])} color="h" />
        <Marker x={P(p)} y={areas(area)} color="h" />
      </Plot>
    </Cell>
  );
}
