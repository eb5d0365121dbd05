// 从同一个错得离谱的起点出发，交叉熵和均方误差，谁先把网络拉回来？
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import type { Color } from '@/kit/color.ts';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { places } from '@/kit/places.ts';
import { linear, log } from '@/kit/scale.ts';
import { clamp } from '@/kit/snap.ts';
import { binaryCrossEntropyGradient } from '@/metrics/binaryCrossEntropyGradient.ts';
import { binaryCrossEntropyWithLogits } from '@/metrics/binaryCrossEntropyWithLogits.ts';
import { binarySquaredErrorGradient } from '@/metrics/binarySquaredErrorGradient.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { sigmoid } from '@/metrics/sigmoid.ts';
import { choiceField, countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 起点：两个网络一开始的logit，−10到10。
   * @min -10
   * @max 10
   */
  logit?: number;
  /**
   * 学习率，0.1到10。
   * @min 0.1
   * @max 10
   */
  rate?: number;
  /**
   * 一开始已经走了几步，0到1000。
   * @integer
   * @min 0
   * @max 1000
   */
  steps?: number;
  /** 标签的起始值：1是“是”，0是“不是”。 */
  label?: '1' | '0';
}

interface Runner {
  name: string;
  color: Color;
  gradient: (z: number, y: number) => number;
  loss: (z: number, y: number) => string;
}

const RUNNERS: readonly Runner[] = [
  {
    name: '交叉熵',
    color: 'q',
    gradient: binaryCrossEntropyGradient,
    loss: (z, y) => formatNumber(binaryCrossEntropyWithLogits(z, y)) + UNIT_WORD.nat,
  },
  {
    name: '均方误差',
    color: 'ink',
    gradient: binarySquaredErrorGradient,
    // The gradient of the cross-entropy is the very difference σ − y.
    loss: (z, y) => formatNumber(binaryCrossEntropyGradient(z, y) ** 2),
  },
];
const LABELS = ['1', '0'] as const;
const LABEL_NAMES = { '1': '是', '0': '不是' };
const START: readonly [number, number] = [-10, 10];
const RATES: readonly [number, number] = [0.1, 10];
const MOST_STEPS = 1000;
const STRIDES = [1, 10, 100];
const FIRST = { label: '1', rate: 1, steps: 20 } as const;
const PRESETS = [
  { label: '错得离谱', state: { ...FIRST, logit: -6 } },
  { label: '错到底', state: { ...FIRST, logit: -10 } },
  { label: '有点错', state: { ...FIRST, logit: -1 } },
  { label: '已经对了', state: { ...FIRST, logit: 3 } },
];
/** The probability of the right answer at the finishing line. */
const FINISH = 0.9;
const logarithm = (ratio: number) => selfInformation(1 / ratio);
const RATE = log(RATES, logarithm);
/** Room for where the fastest get within the most steps. */
const Z = linear([-12, 12]);
const ZS = Array.from({ length: 49 }, (_, i) => (i - 24) / 2);
/** Its highest is 1; above that stands the word at the start. */
const PUSH = linear([0, 1.2]);
const CHANCE = linear([0, 1]);
/** Steps are drawn one further right, so that the start has a place on an axis of equal ratios. */
const STEP = log([1, MOST_STEPS + 1], logarithm);
const STEP_TICKS = [0, 1, 10, 100, 1000].map((step) => step + 1);

/** Where gradient descent stands after 0, 1, 2, … steps. */
function descend({ gradient }: Runner, from: number, y: number, rate: number, steps: number) {
  const path = [from];
  for (let z = from; path.length <= steps; path.push(z)) z -= rate * gradient(z, y);
  return path;
}

export default function DescentRace(props: Props) {
  const { logit: logit0 = -6, label: label0 = FIRST.label } = props;
  const { rate: rate0 = FIRST.rate, steps: steps0 = FIRST.steps } = props;
  const cell = useCell(props, {
    logit: numberField(logit0, START),
    label: choiceField<(typeof LABELS)[number]>(label0, LABELS),
    rate: numberField(rate0, RATES),
    steps: countField(steps0, [0, MOST_STEPS]),
  });
  const { logit, label, rate, steps } = cell.state;
  const { min, max } = props.bind?.logit ?? { min: START[0], max: START[1] };
  const y = Number(label);
  const answer = LABEL_NAMES[label];
  /** The probability that a network with this logit gives the right answer. */
  const chance = (z: number) => sigmoid(y === 1 ? z : -z);

  const pushes = useMemo(
    () => RUNNERS.map(({ gradient }) => ZS.map((z) => [z, Math.abs(gradient(z, y))] as const)),
    [y],
  );
  const runs = useMemo(
    () =>
      RUNNERS.map((runner) => {
        const path = descend(runner, logit, y, rate, steps);
        const seen = [0, ...places(steps, STEP, 60)];
        return {
          ...runner,
          now: path[steps],
          arrival: path.findIndex((z) => chance(z) > FINISH),
          points: seen.map((step) => [step + 1, chance(path[step])] as const),
        };
      }),
    [logit, y, rate, steps],
  );
  const [fast, slow] = runs;
  const [strong, weak] = RUNNERS.map(({ gradient }) => gradient(logit, y));
  const wrongAtFirst = chance(logit) < 0.5;
  const reached = wrongAtFirst && slow.arrival > 0;
  const sentence = `走了${steps}步，答对的概率：${runs
    .map(({ name, now }) => `${name}${formatNumber(chance(now))}`)
    .join('，')}`;
  return (
    <Cell
      cell={cell}
      task="换个起点，让两个网络一步步往下走，看谁先答对"
      presets={PRESETS.filter(({ state }) => state.logit >= min && state.logit <= max)}
      controls={
        <>
          <ButtonRow label="梯度下降">
            {STRIDES.map((stride) => (
              <Button
                key={stride}
                disabled={steps >= MOST_STEPS}
                onClick={() => cell.choose({ steps: Math.min(MOST_STEPS, steps + stride) })}
              >
                走{stride}步
              </Button>
            ))}
            <Button onClick={() => cell.choose({ steps: 0 })}>回到起点</Button>
          </ButtonRow>
          <Slider
            {...cell.dial('logit')}
            domain={[min, max]}
            label="起点的logit"
            step={0.5}
            page={2}
            color="q"
            valueText={`起点${formatNumber(logit)}，${sentence}`}
          />
          <Slider
            {...cell.dial('rate')}
            label="学习率"
            scale={RATE}
            step={5}
            valueText={`学习率${formatNumber(rate)}，${sentence}`}
          />
          <Choice
            label="标签说"
            options={LABELS.map((value) => ({
              value,
              label: `${LABEL_NAMES[value]}（y=${value}）`,
            }))}
            value={label}
            onChange={(to) => cell.choose({ label: to })}
          />
        </>
      }
      goal={{
        task: `从答错的起点出发，让均方误差答对的概率也超过${FINISH}。`,
        reached,
        note: reached
          ? `交叉熵第${fast.arrival}步就到了，均方误差走到第${slow.arrival}步。起点越错，差得越多。`
          : wrongAtFirst
            ? `现在是${formatNumber(chance(slow.now))}。接着走，或者换一个没那么错的起点、大一点的学习率。`
            : '这个起点一开始就没答错，不算。',
      }}
      readouts={
        <>
          {RUNNERS.map(({ name, color, loss }, i) => (
            <Readout
              key={name}
              name={`起点上，${name}的梯度`}
              value={formatNumber([strong, weak][i])}
              note={`损失${loss(logit, y)}`}
              color={color}
            />
          ))}
          <Readout
            name="两个梯度相差"
            value={formatNumber(strong / weak)}
            unit="倍"
            note="即1/(2σ(1−σ))"
          />
        </>
      }
      caption="错得越离谱，交叉熵推得越重，均方误差反倒几乎推不动：它的那条推力线，两头都贴着地。答对的一头推不动不要紧；答错的一头推不动，就困在起点了。"
      table={
        <DataTable
          caption={`走了${steps}步，标签说“${answer}”`}
          columns={['', 'logit', '答对的概率', '损失', '梯度']}
          rows={RUNNERS.flatMap(({ name, gradient, loss }, i) =>
            [[`${name}，起点`, logit] as const, [`${name}，现在`, runs[i].now] as const].map(
              ([heading, z]) => [
                heading,
                formatNumber(z),
                formatNumber(chance(z)),
                loss(z, y),
                formatNumber(gradient(z, y)),
              ],
            ),
          )}
        />
      }
      status={`${sentence}。`}
    >
      <Legend
        items={runs.map(({ name, color, now }) => ({
          label: `${name}：${formatNumber(chance(now))}`,
          color,
          line: true,
        }))}
      />
      <Plot
        label={sentence}
        x={STEP}
        y={CHANCE}
        xTicks={STEP_TICKS}
        formatX={(place) => String(place - 1)}
        xLabel="走了多少步"
        yLabel={`答对的概率，也就是给“${answer}”的概率`}
        yTicks={[0, 0.5, 1]}
      >
        <Guide at={CHANCE(FINISH)} label={`终点${FINISH}`} />
        {runs.map(({ name, color, points }) => (
          <Curve key={name} x={STEP} y={CHANCE} points={points} color={color} />
        ))}
        {runs.map(({ name, color, now }) => (
          <Marker key={name} x={STEP(steps + 1)} y={CHANCE(chance(now))} color={color} />
        ))}
      </Plot>
      <Plot
        label={`在每个logit上推得多重；起点${formatNumber(logit)}，交叉熵${formatNumber(Math.abs(strong))}，均方误差${formatNumber(Math.abs(weak))}`}
        x={Z}
        y={PUSH}
        xTicks={[-10, -5, 0, 5, 10]}
        xLabel={`logit（往${y === 1 ? '右' : '左'}才对）`}
        yLabel="推力：梯度的大小"
        yTicks={[0, 0.5, 1]}
        operable
      >
        <Guide at={Z(logit)} label="起点" vertical />
        {RUNNERS.map(({ name, color }, i) => (
          <Curve key={name} x={Z} y={PUSH} points={pushes[i]} color={color} />
        ))}
        {runs.map(({ name, color, now, gradient }) => (
          <Marker key={name} x={Z(now)} y={PUSH(Math.abs(gradient(now, y)))} color={color} />
        ))}
        <Grip
          label="在图上拖动起点"
          value={logit}
          domain={Z.domain}
          step={0.5}
          valueText={`起点${formatNumber(logit)}，${sentence}`}
          onChange={(to) => cell.set({ logit: clamp(to, [min, max]) })}
        />
      </Plot>
    </Cell>
  );
}
