// 似然能大于1吗：密度可以高过1，面积不行；换了长度的单位，对数似然整条平移，山顶不挪。
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
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { denseMiddle } from '@/kit/denseMiddle.ts';
import { formatNumber } from '@/kit/format.ts';
import { linear, log } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { gaussianDensity } from '@/metrics/gaussianDensity.ts';
import { gaussianLogLikelihood } from '@/metrics/gaussianLogLikelihood.ts';
import { gaussianMLE } from '@/metrics/gaussianMLE.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 标准差，以米计，起始值，0.01到1。
   * @min 0.01
   * @max 1
   */
  s?: number;
  /** 起始的长度单位。 */
  length?: '米' | '厘米';
}

const LENGTHS = ['米', '厘米'] as const;
type Length = (typeof LENGTHS)[number];
const PER_METRE: Readonly<Record<Length, number>> = { 米: 1, 厘米: 100 };

/** Five measurements of one table, in metres. */
const DATA = [0.92, 1.01, 1.05, 0.98, 1.04];
const BEST = gaussianMLE(DATA);
const PRESETS = [
  { label: '峰高3.99', state: { s: 0.1, length: '米' } },
  { label: '换成厘米', state: { s: 0.1, length: '厘米' } },
  { label: '又宽又矮', state: { s: 1, length: '米' } },
  { label: '最大似然', state: { s: BEST.sigma, length: '米' } },
] as const;
const byRatio = (ratio: number) => selfInformation(1 / ratio);
const S = log([0.01, 1], byRatio);
/** The same track, told in centimetres. */
const CENTIMETRES = log([1, 100], byRatio);
const X = linear([0.5, 1.5]);
/** The strip whose probability is told, in metres to either side of the middle. */
const HALF = 0.05;
/** Where the bell and the strip are drawn, counted from the middle. */
const [BELL, STRIP] = [denseMiddle(0.5, 40), denseMiddle(HALF, 8)];
const SLICES = 100;
/** Ends of the upright axis, per metre. */
const HEIGHTS = [1.5, 5, 15, 50];
const LIKELIHOODS = linear([-60, 20]);
const WIDTHS = Array.from({ length: 41 }, (_, i) => S.invert(2.5 * i));
const GOAL = 10;
const NAT = UNIT_WORD.nat;
/** Digits as wide as each other, so that both pictures begin at the same place. */
const padded = (value: number) => formatNumber(value).padStart(5, '\u2007');

/** The area under the bell, `half` to either side of its middle: slices, each as high as in its middle. */
function area(half: number, s: number): number {
  const width = (2 * half) / SLICES;
  const slices = Array.from({ length: SLICES }, (_, i) =>
    gaussianDensity((i + 0.5) * width - half, 0, s),
  );
  return slices.reduce((sum, height) => sum + height * width, 0);
}

/** The log-likelihood of the same data, when lengths are so many per metre. */
const logLikelihood = (s: number, per: number) =>
  gaussianLogLikelihood(
    DATA.map((y) => y * per),
    BEST.mu * per,
    s * per,
  );

export default function DensityAboveOne(props: Props) {
  const { s: s0 = 0.1, length: length0 = '米' } = props;
  const cell = useCell(props, {
    s: numberField(s0, S.domain),
    length: choiceField<Length>(length0, LENGTHS),
  });
  const { s, length } = cell.state;
  const per = PER_METRE[length];
  const track = length === '米' ? S : CENTIMETRES;
  const other = LENGTHS.find((one) => one !== length)!;
  const here = (metres: number) => formatNumber(metres * per);
  const density = (metres: number) => gaussianDensity(metres * per, BEST.mu * per, s * per);
  const peak = density(BEST.mu);
  const [whole, strip] = [area(6 * s, s), area(HALF, s)];
  const [now, elsewhere] = [logLikelihood(s, per), logLikelihood(s, PER_METRE[other])];
  const { domain } = shortestAxis(HEIGHTS, peak * per);
  const y = linear([0, domain[1] / per]);
  const heights = (places: readonly number[]) =>
    places.map((aside) => [BEST.mu + aside, density(BEST.mu + aside)] as const);
  const hills = useMemo(() => {
    const hill = (one: Length) =>
      WIDTHS.map((at) => [at, logLikelihood(at, PER_METRE[one])] as const);
    return (
      <>
        <Behind x={S} y={LIKELIHOODS} points={hill(other)} color="q" />
        <Curve x={S} y={LIKELIHOODS} points={hill(length)} color="q" />
      </>
    );
  }, [length]);
  const reached = peak >= GOAL && now < 0;
  const [sText, peakText, stripText] = [here(s), formatNumber(peak), formatNumber(strip)];
  const likelihoodText = `${formatNumber(now)}${NAT}`;

  return (
    <Cell
      cell={cell}
      task="改标准差，看峰能有多高、面积又怎样；再把米换成厘米"
      presets={PRESETS}
      controls={
        <>
          <Slider
            label={`标准差s（${length}）`}
            value={Number((s * per).toPrecision(5))}
            domain={track.domain}
            scale={track}
            color="q"
            valueText={`s=${sText}${length}，峰高${peakText}，对数似然${likelihoodText}`}
            onChange={(to) => cell.set({ s: to / per })}
          />
          <Choice
            label="长度的单位"
            options={LENGTHS.map((one) => ({ value: one, label: one }))}
            value={length}
            onChange={(to) => cell.choose({ length: to })}
          />
        </>
      }
      goal={{
        task: '让峰高至少是10，对数似然却是负的。',
        reached,
        note: goalNote(peak, now, length),
      }}
      readouts={
        <>
          <Readout name="峰高：密度" value={peakText} note={`每${length}`} color="q" />
          <Readout name="曲线下的总面积" value={formatNumber(whole)} note="左右各取6s" color="q" />
          <Readout
            name="这五个数的似然"
            value={formatNumber(DATA.reduce((product, one) => product * density(one), 1))}
            note="五个密度之积"
            color="q"
          />
          <Readout
            name="对数似然ℓ"
            value={formatNumber(now)}
            unit={NAT}
            note={`用${other}算是${formatNumber(elsewhere)}`}
            color="q"
          />
        </>
      }
      caption="不许超过1的是面积，不是高度：曲线越窄，只好长得越高。把米换成厘米，图形一动不动，只有刻度变了，每个密度除以100，ℓ整条下移5 ln 100；山顶还在原处，选出的仍是同一条曲线。"
      table={
        <DataTable
          caption={`五次测量，s=${sText}${length}`}
          columns={[`测量值（${length}）`, `密度（每${length}）`, `ln密度（${NAT}）`]}
          rows={DATA.map((one) => [
            here(one),
            formatNumber(density(one)),
            formatNumber(gaussianLogLikelihood([one * per], BEST.mu * per, s * per)),
          ])}
          total={['合计', '', formatNumber(now)]}
        />
      }
      status={`s=${sText}${length}，峰高${peakText}，对数似然${likelihoodText}。`}
    >
      <Legend
        items={[
          { label: '高斯模型', color: 'q', line: true },
          { label: `正中10厘米：概率${stripText}`, color: 'q' },
          { label: '五次测量', color: 'p' },
        ]}
      />
      <Plot
        label={`标准差${sText}${length}的钟形曲线，峰高${peakText}；正中10厘米的面积是${stripText}`}
        x={X}
        y={y}
        xTicks={[0.6, 0.8, 1, 1.2, 1.4]}
        yTicks={y.ticks(4)}
        formatX={here}
        formatY={padded}
        xLabel={`长度（${length}）`}
        yLabel={`密度（每${length}）`}
      >
        <Band x={X} y={y} points={heights(STRIP).map(([at, high]) => [at, 0, high])} color="q" />
        {y.domain[1] > 1 && <Guide at={y(1)} label="1" />}
        <Curve x={X} y={y} points={heights(BELL)} color="q" />
        {DATA.map((one) => (
          <Marker key={one} x={X(one)} y={y(density(one))} color="p" />
        ))}
      </Plot>
      <Plot
        label={`对数似然随标准差变化的曲线，最高在${here(BEST.sigma)}${length}；现在是${likelihoodText}`}
        x={S}
        y={LIKELIHOODS}
        yTicks={[-60, -40, -20, 0, 20]}
        formatX={here}
        formatY={padded}
        xLabel={`标准差s（${length}，每格十倍）`}
        yLabel={`五次测量的对数似然ℓ（${NAT}）；淡的一条用${other}算`}
      >
        <Guide at={LIKELIHOODS(0)} />
        <Guide vertical at={S(BEST.sigma)} label={`ŝ=${here(BEST.sigma)}${length}`} color="p" />
        {hills}
        <Marker x={S(s)} y={LIKELIHOODS(clamp(now, LIKELIHOODS.domain))} color="q" />
      </Plot>
    </Cell>
  );
}

function goalNote(peak: number, now: number, length: Length): string {
  if (length !== '米') return '按厘米算，这里的峰到不了10；换回米再试。';
  if (peak < GOAL) return `峰高还只有${formatNumber(peak)}。`;
  return now < 0
    ? '峰再高，数据不在峰下也没用：似然看的是五个数那里的密度，不是峰。'
    : `峰够高了，ℓ还是${formatNumber(now)}${NAT}；想想五个数离正中有多远。`;
}
