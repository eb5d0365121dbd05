// 一个山包去配两个山包：以P为基准和以Q为基准，各停在哪里？
import { useMemo } from 'preact/hooks';
import { Band } from '@/kit/Band.tsx';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { lowest } from '@/kit/lowest.ts';
import { linear } from '@/kit/scale.ts';
import { clamp } from '@/kit/snap.ts';
import { gaussianDensity } from '@/metrics/gaussianDensity.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { klDivergenceTerms } from '@/metrics/klDivergenceTerms.ts';
import { normalize } from '@/metrics/normalize.ts';
import { choiceField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /** 真相是哪一种。 */
  truth?: '隔得远' | '挨得近' | '一高一矮' | '只有一个';
  /**
   * 模型的中心μ，起始值，−4到4。
   * @min -4
   * @max 4
   */
  mu?: number;
  /**
   * 模型的标准差s，起始值，0.4到4。
   * @min 0.4
   * @max 4
   */
  sigma?: number;
}

interface Hill {
  mu: number;
  sigma: number;
}

/** The grid on which everything is computed; a little more of it than is drawn. */
const WIDTH = 0.2;
const XS = Array.from({ length: 81 }, (_, i) => (i - 40) / 5);
const X = linear([-6, 6]);
const DENSITY = linear([0, 1]);
const MUS: readonly [number, number] = [-4, 4];
const SIGMAS: readonly [number, number] = [0.4, 4];
/** Where the two humps stand, how wide each is, and the share of the right one. */
const TRUTHS = {
  隔得远: {
    at: 1.8,
    sigma: 0.6,
    share: 0.5,
    says: '以P为基准，最好的又矮又胖，连中间的空地也盖了；以Q为基准，最好的只守一座，另一座当它没有。',
  },
  挨得近: {
    at: 1,
    sigma: 0.6,
    share: 0.5,
    says: '中间的空地浅了，盖住也花不了多少：两个方向选得差不多。',
  },
  一高一矮: {
    at: 1.8,
    sigma: 0.6,
    share: 0.7,
    says: '以Q为基准，守高的那一座；以P为基准，只往高的那边挪一挪，矮的也不敢漏。',
  },
  只有一个: {
    at: 0,
    sigma: 1,
    share: 0.5,
    says: '模型装得下真相：两个方向是同一个答案，最低都是0。',
  },
};
const GRID = '紫色是多付在哪里，零线以下是省下的。都是在−8到8之间每隔0.2取一格算的。';
type Truth = keyof typeof TRUTHS;
const NAMES = Object.keys(TRUTHS) as Truth[];
/** Two hills so little different in width are drawn with one label. */
const NEAR = 0.1;
/** How much more than the least the reader's hill may cost, and how far off it must stand. */
const GOAL = { tolerance: 0.01, away: 1 };
/** Ends of the axis of what is paid a unit of x, in bits. */
const PAID: readonly [number, number] = [-0.4, 1.2];

const truthOf = ({ at, sigma, share }: (typeof TRUTHS)[Truth]) =>
  normalize(
    XS.map(
      (x) => (1 - share) * gaussianDensity(x, -at, sigma) + share * gaussianDensity(x, at, sigma),
    ),
  );
const modelOf = ({ mu, sigma }: Hill) => normalize(XS.map((x) => gaussianDensity(x, mu, sigma)));

/** The model with the mean and the spread of the truth: no other has a smaller D(P‖Q). */
function bestForward(p: readonly number[]): Hill {
  const mean = p.reduce((sum, pi, i) => sum + pi * XS[i], 0);
  const variance = p.reduce((sum, pi, i) => sum + pi * (XS[i] - mean) ** 2, 0);
  return { mu: mean, sigma: Math.sqrt(variance) };
}

/**
 * The model with the smallest D(Q‖P): the best of a coarse grid, then mu and sigma by turns. To the
 * right of the middle, where no truth is lower than to the left.
 */
function bestBackward(p: readonly number[]): Hill {
  const cost = (hill: Hill) => klDivergence(modelOf(hill), p);
  const coarse = [0, 0.5, 1, 1.5, 2].flatMap((mu) =>
    [0.5, 0.8, 1.2, 1.8].map((sigma) => ({ mu, sigma })),
  );
  const costs = coarse.map(cost);
  let { mu, sigma } = coarse[costs.indexOf(Math.min(...costs))];
  for (let round = 0; round < 3; round++) {
    mu = lowest((one) => cost({ mu: one, sigma }), [Math.max(0, mu - 0.5), mu + 0.5], 4);
    sigma = lowest((one) => cost({ mu, sigma: one }), [sigma / 1.6, sigma * 1.6], 4);
  }
  return { mu, sigma };
}

/** Four decimals, so that a symmetric truth has its middle at 0. */
const rounded = ({ mu, sigma }: Hill): Hill => ({
  mu: Number(mu.toFixed(4)) + 0,
  sigma: Number(sigma.toFixed(4)),
});

/** As points of a curve: what falls to each place that is drawn, a unit of x. */
const density = (parts: readonly number[]) =>
  parts
    .map((part, i) => [XS[i], part / WIDTH] as const)
    .filter(([x]) => Math.abs(x) <= X.domain[1]);

export default function TwoHumps(props: Props) {
  const { truth: truth0 = '隔得远', mu: mu0 = 0, sigma: sigma0 = 1.9 } = props;
  const cell = useCell(props, {
    truth: choiceField<Truth>(truth0, NAMES),
    mu: numberField(mu0, MUS),
    sigma: numberField(sigma0, SIGMAS),
  });
  const { truth, mu, sigma } = cell.state;
  const { base, amount, fromBits } = useUnit();
  const { p, bests } = useMemo(() => {
    const p = truthOf(TRUTHS[truth]);
    return { p, bests: [bestForward(p), bestBackward(p)].map(rounded) };
  }, [truth]);
  const ghosts = useMemo(() => bests.map((hill) => ({ hill, q: modelOf(hill) })), [bests]);
  const q = modelOf({ mu, sigma });
  const directions = [
    { name: '以P为基准', short: 'D(P‖Q)', paid: [p, q], least: [p, ghosts[0].q] },
    { name: '以Q为基准', short: 'D(Q‖P)', paid: [q, p], least: [ghosts[1].q, p] },
  ].map(({ name, short, paid, least }, i) => ({
    name,
    short,
    best: bests[i],
    cost: klDivergence(paid[0], paid[1], base),
    least: klDivergence(least[0], least[1], base),
    terms: klDivergenceTerms(paid[0], paid[1], base),
  }));
  const [forward, backward] = directions;
  const money = linear([fromBits(PAID[0]), fromBits(PAID[1])]);

  const agreed = forward.best.sigma - backward.best.sigma < NEAR;
  const off = Math.max(0, backward.cost / backward.least - 1);
  const hasOther = truth === '隔得远';
  const reached = hasOther && Math.abs(mu - backward.best.mu) > GOAL.away && off < GOAL.tolerance;
  const sentence = `μ=${formatNumber(mu)}，s=${formatNumber(sigma)}：以P为基准${amount(forward.cost)}，以Q为基准${amount(backward.cost)}`;
  const rows = [
    ['现在', { mu, sigma }, q] as const,
    ...directions.map(({ name, best }, i) => [`${name}，最省`, best, ghosts[i].q] as const),
  ];
  return (
    <Cell
      cell={cell}
      task="拖动橙色的山包，看两个方向各要它停在哪里"
      presets={NAMES.map((name) => ({ label: name, state: { truth: name } }))}
      controls={
        <>
          <ButtonRow label="最好的山包">
            {directions.map(({ name, best }) => (
              <Button key={name} onClick={() => cell.choose(best)}>
                {name}，最省
              </Button>
            ))}
          </ButtonRow>
          <Slider
            {...cell.dial('mu')}
            label="山包的中心μ"
            step={0.05}
            page={0.5}
            color="q"
            valueText={sentence}
          />
          <Slider
            {...cell.dial('sigma')}
            label="山包的胖瘦s"
            step={0.05}
            page={0.5}
            color="q"
            valueText={sentence}
          />
        </>
      }
      goal={{
        task: '以Q为基准，最好的山包不止一个：找出另一个。',
        reached,
        note: reached
          ? '左右两座一样好。以Q为基准，它随便守一座都行，从哪边起步，就停在哪边。'
          : hasOther
            ? `以Q为基准，比最低处多不到${formatPercent(GOAL.tolerance)}就算，现在多${formatPercent(off)}；按钮停的那一边不算。`
            : '先换回“隔得远”：两座一样高，又隔得开，才有另一个。',
      }}
      more={
        <Part>
          <Pair>
            {directions.map(({ name, short, cost, least, terms }) => (
              <Plot
                key={name}
                label={`${name}，多付在哪里；一共${amount(cost)}`}
                x={X}
                y={money}
                yTicks={[0]}
                yLabel={`${name}：${short}=${amount(cost)}（最低${formatNumber(least)}）`}
              >
                <Band
                  x={X}
                  y={money}
                  points={density(terms).map(([x, y]) => [x, Math.min(0, y), Math.max(0, y)])}
                  color="d"
                />
              </Plot>
            ))}
          </Pair>
        </Part>
      }
      caption={`${TRUTHS[truth].says}${GRID}`}
      table={
        <DataTable
          caption={`真相“${truth}”，三个山包`}
          columns={['山包', 'μ', 's', forward.name, backward.name]}
          rows={rows.map(([label, hill, model]) => [
            label,
            formatNumber(hill.mu),
            formatNumber(hill.sigma),
            amount(klDivergence(p, model, base)),
            amount(klDivergence(model, p, base)),
          ])}
        />
      }
      status={`${sentence}。`}
    >
      <Legend
        items={[
          { label: 'P：真相', color: 'p' },
          { label: 'Q：你的山包', color: 'q', line: true },
          { label: '最好的两个', color: 'ink', line: true },
        ]}
      />
      <Plot label={`真相“${truth}”和一个山包，${sentence}`} x={X} y={DENSITY} yTicks={[]} operable>
        <Band x={X} y={DENSITY} points={density(p).map(([x, y]) => [x, 0, y])} color="p" />
        {ghosts.map(({ q: one }, i) => (
          <Curve key={i} x={X} y={DENSITY} points={density(one)} />
        ))}
        <Curve x={X} y={DENSITY} points={density(q)} color="q" />
        {ghosts.map(({ hill }, i) => (
          <Marker
            key={i}
            x={X(hill.mu)}
            y={DENSITY(gaussianDensity(0, 0, hill.sigma))}
            // Where both agree, one label says so.
            label={agreed ? (i === 0 ? '两个方向' : undefined) : directions[i].name}
            hollow
          />
        ))}
        <Grip
          label="在图上拖动山包"
          value={mu}
          domain={X.domain}
          step={0.05}
          valueText={sentence}
          onChange={(to) => cell.set({ mu: clamp(to, MUS) })}
        />
      </Plot>
    </Cell>
  );
}
