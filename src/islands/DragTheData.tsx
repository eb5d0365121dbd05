// 均方误差从哪里来：假定高斯噪声，最大似然的谷底就是平方和的谷底。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { COLUMNS, Deviations } from '@/kit/Deviations.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { SignedBars } from '@/kit/SignedBars.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { denseMiddle } from '@/kit/denseMiddle.ts';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { gaussianDensity } from '@/metrics/gaussianDensity.ts';
import { gaussianLogLikelihood } from '@/metrics/gaussianLogLikelihood.ts';
import { gaussianMLE } from '@/metrics/gaussianMLE.ts';
import { numberField, numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 五次测量的起始值，都在0到10之间。
   * @length 5 5
   */
  data?: number[];
  /**
   * 钟形曲线的中心，起始值，0到10。
   * @min 0
   * @max 10
   */
  mu?: number;
  /**
   * 钟形曲线的标准差，起始值，0.1到5。
   * @min 0.1
   * @max 5
   */
  s?: number;
}

const FIVE = [4, 8, 2, 6, 5];
const PRESETS = [
  { label: '五次测量', state: { data: FIVE, mu: 3.5, s: 1 } },
  { label: '有一个离群', state: { data: [4, 10, 4.5, 5.5, 5], mu: 4.76, s: 1 } },
  { label: '两堆', state: { data: [1, 9, 2, 8, 1.5], mu: 4.3, s: 1 } },
  { label: '全都一样', state: { data: [5, 5, 5, 5, 5], mu: 5, s: 0.1 } },
];
const NAMES = ['甲', '乙', '丙', '丁', '戊'];
/** Where the data and μ lie. A step of μ is a fifth of theirs, so that it can be their mean. */
const Y = linear([0, 10]);
const [DATA_STEP, MU_STEP] = [0.1, 0.02];
const S = [0.1, 5] as const;
const TERMS = linear([-13, 2]);
const VALLEYS = linear([-20, 100]);
/** Ends of the bell's axis of densities. */
const PEAKS = [0.5, 1, 2, 4];
/** Where the bell is drawn, in standard deviations. */
const BELL = Array.from({ length: 41 }, (_, i) => (i - 20) / 5);
/** Where the valleys are drawn, counted from their bottom. */
const ASIDE = denseMiddle(10, 20);
/** How near the log-likelihood is to come to its highest, in nats. */
const TOLERANCE = 0.05;
const NAT = UNIT_WORD.nat;

/** Digits as wide as each other, so that the pictures begin at the same place. */
const padded = (value: number) => formatNumber(value).padStart(3, '\u2007');

const squares = (data: readonly number[], mu: number) => data.map((y) => (y - mu) ** 2);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export default function DragTheData(props: Props) {
  const { data: data0 = FIVE, mu: mu0 = 3.5, s: s0 = 1 } = props;
  const cell = useCell(props, {
    data: numbersField(data0, Y.domain),
    mu: numberField(mu0, Y.domain),
    s: numberField(s0, S),
  });
  const { data, mu, s } = cell.state;
  const best = useMemo(() => gaussianMLE(data), [data]);
  const terms = data.map((y) => gaussianLogLikelihood([y], mu, s));
  const errors = squares(data, mu);
  const [total, all] = [gaussianLogLikelihood(data, mu, s), sum(errors)];
  const least = sum(squares(data, best.mu));
  const peak = gaussianDensity(0, 0, s);
  const density = useMemo(() => {
    const { domain } = shortestAxis(PEAKS, peak);
    // The densities begin where the columns end.
    return linear([(-domain[1] * COLUMNS) / (100 - COLUMNS), domain[1]]);
  }, [peak]);
  const bell = BELL.map((z) => [gaussianDensity(z * s, 0, s), mu + z * s] as const);
  const stems = data.flatMap((y) => [
    [0, y] as const,
    [gaussianDensity(y, mu, s), y] as const,
    [0, NaN] as const,
  ]);
  const valleys = useMemo(() => {
    const valley = (height: (mu: number) => number) =>
      ASIDE.map((aside) => [best.mu + aside, height(best.mu + aside)] as const);
    return (
      <>
        <Guide vertical at={Y(best.mu)} label={`μ̂=${formatNumber(best.mu)}`} color="p" />
        <Curve x={Y} y={VALLEYS} points={valley((at) => sum(squares(data, at)))} />
        <Curve
          x={Y}
          y={VALLEYS}
          points={valley((at) => -gaussianLogLikelihood(data, at, s))}
          color="q"
        />
      </>
    );
  }, [data, s]);
  /** Then no s on the slider is the best, or none at all. */
  const tight = best.sigma < S[0];
  const short = tight ? undefined : gaussianLogLikelihood(data, best.mu, best.sigma) - total;
  const reached = short !== undefined && short < TOLERANCE;
  const [muText, sText] = [formatNumber(mu), formatNumber(s)];
  const sums = `ℓ=${formatNumber(total)}${NAT}，平方和${formatNumber(all)}`;
  const seen = (value: number) => VALLEYS(clamp(value, VALLEYS.domain));
  const setMu = (next: number) => cell.set({ mu: next });

  return (
    <Cell
      cell={cell}
      task="拖动μ，看两个总账一起涨落；再拖动五个数据，看两个谷底一起搬家"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('mu')}
            label="μ：钟形曲线的中心"
            step={MU_STEP}
            page={0.5}
            color="q"
            valueText={`μ=${muText}，${sums}`}
          />
          <Slider
            {...cell.dial('s')}
            label="s：标准差"
            step={0.05}
            page={0.5}
            color="q"
            valueText={`s=${sText}，${sums}`}
          />
          <ButtonRow label="取最大似然">
            <Button disabled={mu === best.mu} onClick={() => cell.choose({ mu: best.mu })}>
              μ取最大似然
            </Button>
            <Button
              disabled={tight}
              onClick={() => cell.choose({ mu: best.mu, s: clamp(best.sigma, S) })}
            >
              s也取
            </Button>
          </ButtonRow>
        </>
      }
      goal={{
        task: '用两个滑块让ℓ升到最高。',
        reached,
        note: reached
          ? `μ停在五个数的平均${formatNumber(best.mu)}，这里平方和也最小；s停在误差的均方根${formatNumber(best.sigma)}。`
          : short === undefined
            ? '五个数几乎重合，滑块上没有ℓ的最高处，不算；先把它们拖开。'
            : `差不到${TOLERANCE}${NAT}就算；现在还差${formatNumber(short)}${NAT}。`,
      }}
      more={
        <Part>
          <Pair>
            <SignedBars
              label={`ln密度：${terms.map((term) => formatNumber(term)).join('，')}`}
              categories={NAMES}
              named
              values={terms}
              y={TERMS}
              yLabel={`每一次的ln密度（${NAT}），加起来是ℓ`}
              yTicks={[-10, -5, 0]}
              color="q"
              width={COLUMNS}
              total={`ℓ=${formatNumber(total)}`}
            />
            <div class="cell-picture">
              <Legend
                items={[
                  { label: `−ℓ=${formatNumber(-total)}${NAT}`, color: 'q', line: true },
                  { label: `平方和=${formatNumber(all)}`, color: 'ink', line: true },
                ]}
              />
              <Plot
                label={`−ℓ与平方和随μ变化的两条曲线，谷底都在${formatNumber(best.mu)}`}
                x={Y}
                y={VALLEYS}
                yTicks={[0, 50, 100]}
                xLabel="μ"
                yLabel="两个总账，各用各的单位"
                operable
              >
                {valleys}
                <Marker x={Y(mu)} y={seen(all)} hollow={all > VALLEYS.domain[1]} />
                <Marker x={Y(mu)} y={seen(-total)} hollow={-total > VALLEYS.domain[1]} color="q" />
                <Grip
                  label="在图上拖动μ"
                  value={mu}
                  domain={Y.domain}
                  step={MU_STEP}
                  valueText={`μ=${muText}，${sums}`}
                  onChange={setMu}
                />
              </Plot>
            </div>
          </Pair>
          <Note>{tell(data, best)}</Note>
        </Part>
      }
      readouts={
        <>
          <Readout
            name="对数似然ℓ(μ,s)"
            value={formatNumber(total)}
            unit={NAT}
            note="五项ln密度之和"
            color="q"
          />
          <Readout
            name="误差的平方和"
            value={formatNumber(all)}
            note={`最小${formatNumber(least)}`}
          />
          <Readout
            name="最大似然μ̂"
            value={formatNumber(best.mu)}
            note="五个数的平均，与s无关"
            color="p"
          />
          <Readout
            name="最大似然ŝ"
            value={formatNumber(best.sigma)}
            note={best.sigma === 0 ? '定不出钟形' : '误差的均方根'}
            color="p"
          />
        </>
      }
      caption="一个方块是一次误差的平方，方块越大，下面那根ln密度就垂得越低。s不动时，ℓ最高和平方和最小是同一个μ：五个数的平均。换一个s，橙色的谷变陡变缓，谷底的位置不动。"
      table={
        <DataTable
          caption={`μ=${muText}，s=${sText}`}
          columns={['', ...NAMES, '合计']}
          rows={[
            ['测量值y', ...data.map((y) => formatNumber(y)), ''],
            ['误差y−μ', ...data.map((y) => formatNumber(Number((y - mu).toFixed(9)))), ''],
            ['平方', ...errors.map((error) => formatNumber(error)), formatNumber(all)],
            ['密度', ...data.map((y) => formatNumber(gaussianDensity(y, mu, s))), ''],
            [`ln密度（${NAT}）`, ...terms.map((term) => formatNumber(term)), formatNumber(total)],
          ]}
        />
      }
      status={`μ=${muText}，s=${sText}：${sums}。`}
    >
      <Legend
        items={[
          { label: '误差的平方', color: 'ink' },
          { label: '高斯模型', color: 'q', line: true },
        ]}
      />
      <Deviations
        label={`五次测量：${data.map((y) => formatNumber(y)).join('，')}；钟形曲线以${muText}为中心，标准差${sText}`}
        y={Y}
        yLabel="测量值y；右边是各点的密度"
        formatY={padded}
        names={NAMES}
        values={data}
        level={mu}
        step={DATA_STEP}
        onChange={(i, to) => cell.set({ data: data.map((y, j) => (j === i ? to : y)) })}
        valueText={(i) =>
          `${formatNumber(data[i])}，平方${formatNumber(errors[i])}，ln密度${formatNumber(terms[i])}`
        }
      >
        <Curve x={density} y={Y} points={stems} color="p" />
        <Curve x={density} y={Y} points={bell} color="q" />
      </Deviations>
    </Cell>
  );
}

/** What the data have to say. */
function tell(data: readonly number[], { mu, sigma }: ReturnType<typeof gaussianMLE>): string {
  if (sigma === 0) {
    return '五个数全都一样：μ取这个数，s每缩小一半，ℓ就多5 ln 2，想要多高有多高。似然没有上界，ŝ=0定不出钟形。';
  }
  const errors = squares(data, mu);
  const most = Math.max(...errors);
  const which = errors.indexOf(most);
  return `谷底处，${NAMES[which]}的平方占总和的${formatPercent(most / sum(errors), 2)}：离得越远，拉得越狠。`;
}
