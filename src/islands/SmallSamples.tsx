// 小样本：抛得少的时候，最大似然靠得住吗。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { CountDots } from '@/kit/CountDots.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { drawTries, hitsAfter } from '@/kit/tries.ts';
import { withRest } from '@/kit/withRest.ts';
import { bernoulliLikelihood } from '@/metrics/bernoulliLikelihood.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 硬币真正的正面概率，起始值，0.5到0.95。
   * @min 0.5
   * @max 0.95
   */
  theta?: number;
  /**
   * 每回抛几次，起始值，1到200。
   * @integer
   * @min 1
   * @max 200
   */
  n?: number;
  /**
   * 两面各先垫几次，起始值，0到10；0就是最大似然。
   * @min 0
   * @max 10
   */
  alpha?: number;
  /**
   * 随机数的种子：同一个种子，抛出同样的一百回。
   * @integer
   */
  seed?: number;
}

const ROUNDS = 100;
const MOST_TOSSES = 200;
/** The average surprise may exceed the floor by this share of it. */
const GOAL = 0.1;
/** Room for a whole dot at either end. */
const X = linear([-0.05, 1.05]);
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Closer together near the ends, where the curve is steep. */
const PLACES = Array.from({ length: 61 }, (_, i) => (1 - Math.cos((Math.PI * i) / 60)) / 2);
/** End of the upright axis, in bits. */
const HEIGHT = 2.5;
/** More dots than this leave no room for words. */
const MOST_TEXTS = 6;

/** How often each number of heads has come up, fewest heads first. */
function tally(heads: readonly number[]): [heads: number, rounds: number][] {
  const counts = new Map<number, number>();
  for (const k of heads) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

export default function SmallSamples(props: Props) {
  const { theta: theta0 = 0.7, n: n0 = 3, alpha: alpha0 = 0, seed: seed0 = 33 } = props;
  const cell = useCell(props, {
    theta: numberField(theta0, [0.5, 0.95]),
    n: countField(n0, [1, MOST_TOSSES]),
    alpha: numberField(alpha0, [0, 10]),
    seed: countField(seed0, [0, Number.MAX_SAFE_INTEGER]),
  });
  const { theta, alpha, seed } = cell.state;
  const n = Math.round(cell.state.n);
  const { base, word, amount, fromBits } = useUnit();
  const truth = withRest(theta);
  const floor = entropy(truth, base);

  const draws = useMemo(() => drawTries(ROUNDS * MOST_TOSSES, seed), [seed]);
  const counts = useMemo(() => {
    // Each round has its own draws, so that more tosses go on where fewer ended.
    const starts = Array.from({ length: ROUNDS }, (_, round) => round * MOST_TOSSES);
    return tally(starts.map((at) => hitsAfter([n], draws.subarray(at, at + n), theta)[0]));
  }, [draws, n, theta]);
  const results = counts.map(([k, rounds]) => {
    const q = categoricalMLE([k, n - k], alpha);
    return { k, rounds, estimate: q[0], surprise: crossEntropy(truth, q, base) };
  });
  const infinite = results.reduce(
    (total, { surprise, rounds }) => (surprise === Infinity ? total + rounds : total),
    0,
  );
  const average = results.reduce((sum, one) => sum + one.rounds * one.surprise, 0) / ROUNDS;
  const excess = average / floor - 1;
  const oneSided = bernoulliLikelihood(n, n, theta) + bernoulliLikelihood(0, n, theta);

  const y = linear([0, fromBits(HEIGHT)]);
  const bowl = useMemo(() => {
    const points = PLACES.map((q) => [q, crossEntropy(truth, [q, 1 - q], base)] as const);
    return <Curve x={X} y={y} points={points} />;
  }, [theta, base]);
  const presets = [
    { label: '三次', state: { n: 3, alpha: 0 } },
    { label: '三次，先垫一次', state: { n: 3, alpha: 1 } },
    { label: '先验很强', state: { n: 3, alpha: 10 } },
    { label: '两百次', state: { n: 200, alpha: 0 } },
  ];
  const same = theta === theta0 && n === n0;
  const reached = same && excess <= GOAL;
  const sentence = `${ROUNDS}回里${infinite}回是∞，平均${amount(average)}`;
  const prior = formatNumber(alpha + 1);

  return (
    <Cell
      cell={cell}
      task="加抛几次，或者两面各先垫几次，看一百个估计落在哪里"
      presets={presets}
      controls={
        <>
          <Slider
            {...cell.dial('n')}
            label="每回抛几次"
            step={1}
            page={10}
            color="p"
            valueText={`每回${n}次，${sentence}`}
            onChange={(to) => cell.set({ n: Math.round(to) })}
          />
          <Slider
            {...cell.dial('alpha')}
            label="两面各先垫几次α"
            step={0.1}
            page={1}
            color="q"
            valueText={`垫${formatNumber(alpha)}次，${sentence}`}
          />
          <Slider
            {...cell.dial('theta')}
            label="真正的正面概率"
            color="p"
            valueText={`真正的概率${formatNumber(theta)}，${sentence}`}
          />
          <ButtonRow label="重抛">
            <Button onClick={() => cell.choose({ seed: seed + 1 })}>再来一百回</Button>
          </ButtonRow>
        </>
      }
      goal={{
        task: `还是每回${n0}次：选一个α，让平均的意外比地板多不过${formatPercent(GOAL)}。`,
        reached,
        note: goalNote(),
      }}
      readouts={
        <>
          <Readout
            name="意外是∞的"
            value={String(infinite)}
            unit={`回，共${ROUNDS}回`}
            note={
              alpha > 0 ? '垫过以后，不会再有∞' : `${n}次全同一面的概率：${formatPercent(oneSided)}`
            }
            color="q"
          />
          <Readout
            name="平均的意外"
            value={formatNumber(average)}
            unit={word}
            note={
              Number.isFinite(excess) ? `比地板多${formatPercent(excess, 2)}` : '有一个∞，平均就是∞'
            }
            color="q"
          />
          <Readout
            name="地板：硬币的熵"
            value={formatNumber(floor)}
            unit={word}
            note="估得全对也要这么多"
            color="h"
          />
        </>
      }
      caption="每个圆点是一个估计，越大，估成这样的回数越多；高低是拿它应付以后的抛掷，平均每次多意外。只抛三次，最大似然常把话说绝，一遇到另一面就是∞：顶上的空心点。先垫几次，再没有∞；抛得多了，个个落到谷底附近。"
      table={
        <DataTable
          caption={`每回${n}次，一共${ROUNDS}回；垫${formatNumber(alpha)}次`}
          columns={['正面', '回数', '估计', '以后平均每次的意外']}
          rows={results.map(({ k, rounds, estimate, surprise }) => [
            `${k}次`,
            rounds,
            formatNumber(estimate),
            amount(surprise),
          ])}
        />
      }
      status={`每回${n}次，垫${formatNumber(alpha)}次：${sentence}。`}
    >
      <Plot
        label={`${ROUNDS}个估计和它们以后的意外：${sentence}；谷底在${formatNumber(theta)}，${amount(floor)}`}
        x={X}
        y={y}
        xTicks={TICKS}
        yTicks={y.ticks(4)}
        xLabel="估计的正面概率"
        yLabel={`以后平均每次的意外（${word}）`}
      >
        <Guide at={y(floor)} label="地板" color="h" />
        <Guide at={X(theta)} label="真相" color="p" vertical />
        {bowl}
        <CountDots
          most={ROUNDS}
          color="q"
          dots={results.map(({ rounds, estimate, surprise }) => ({
            x: X(estimate),
            y: Math.min(100, y(surprise)),
            count: rounds,
            hollow: y(surprise) > 100,
            text: dotText(rounds, surprise),
          }))}
        />
      </Plot>
      <Note>
        {alpha === 0
          ? '一次不垫，就是最大似然k/n。'
          : `垫${formatNumber(alpha)}次，等于看数据之前先信Beta(${prior}, ${prior})，再取后验密度最高的点。`}
      </Note>
    </Cell>
  );

  function dotText(rounds: number, surprise: number) {
    if (surprise === Infinity) return `${rounds}回：∞`;
    return results.length > MOST_TEXTS ? undefined : `${rounds}回`;
  }

  function goalNote(): string {
    if (reached)
      return `只多了${formatPercent(excess, 2)}。垫得太少，偶尔吃一大惊；垫得太多，谁来都往0.5上猜。`;
    if (!same) return `把每回的次数放回${n0}，真正的概率放回${formatNumber(theta0)}。`;
    if (average === Infinity) return '只要有一回是∞，平均就是∞：先垫一点。';
    return `现在多${formatPercent(excess, 2)}，地板是${amount(floor)}。`;
  }
}
