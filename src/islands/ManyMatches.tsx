// 踢很多场：平均每场的信息量走向熵，而且场数越多，各串结果靠得越拢。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { RunPlot } from '@/kit/RunPlot.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { places } from '@/kit/places.ts';
import { log } from '@/kit/scale.ts';
import { drawTries, hitsAfter } from '@/kit/tries.ts';
import { withRest } from '@/kit/withRest.ts';
import { binomialInterval } from '@/metrics/binomialInterval.ts';
import { entropy } from '@/metrics/entropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 强队获胜的概率，起始值，0.5到1。
   * @min 0.5
   * @max 1
   */
  win?: number;
  /**
   * 一开始已经踢了几场，0到100000。
   * @integer
   * @min 0
   * @max 100000
   */
  games?: number;
  /**
   * 随机数的种子：同一个种子，踢出同一串结果。
   * @integer
   */
  seed?: number;
}

const PRESETS = [
  { label: '99比1', state: { win: 0.99 } },
  { label: '九一开', state: { win: 0.9 } },
  { label: '五五开', state: { win: 0.5 } },
  { label: '板上钉钉', state: { win: 1 } },
];
const KICKS = [1, 10, 1000, 10_000];
const MOST_GAMES = 100_000;
/** With fewer upsets than this to be expected, the average still depends on luck. */
const ENOUGH_UPSETS = 10;
/** Ten times as many games, the same length further: I(1/n) is the logarithm of n. */
const GAMES = log([1, MOST_GAMES], (n) => selfInformation(1 / n));
/** Where the band is known; every tenfold is among them. */
const BAND = places(MOST_GAMES, GAMES, 30);
const TENFOLDS = GAMES.ticks(6).slice(1);
/** Ends of the averages' axis, in bits. */
const HEIGHTS = [0.1, 0.2, 0.3, 0.5, 0.8, 1.25, 2.5, 4, 8, 12];
/** Left out at either end of the band: nine runs in ten lie inside. */
const TAIL = 0.05;
/** How near the average is to come, as a share of the entropy. */
const GOAL = 0.01;

/** Round counts as they are said in Chinese: 10000 → 1万. */
const inTenThousands = (count: number) =>
  count > 0 && count % 10_000 === 0 ? `${count / 10_000}万` : String(count);

export default function ManyMatches(props: Props) {
  const { win: win0 = 0.99, games: games0 = 10_000, seed: seed0 = 7 } = props;
  const cell = useCell(props, {
    win: numberField(win0, [0.5, 1]),
    games: countField(games0, [0, MOST_GAMES]),
    seed: countField(seed0, [0, Number.MAX_SAFE_INTEGER]),
  });
  const { win, games, seed } = cell.state;
  const unit = useUnit();
  const { base, word } = unit;
  /** Five digits, because the average comes near the entropy. */
  const amount = (value: number) => unit.amount(value, 5);
  const [, upset] = withRest(win);
  const [expected, surprising] = [win, upset].map((p) => selfInformation(p, base));
  const limit = entropy([win, upset], base);
  const average = (upsets: number, count: number) =>
    // Without the question, 0 upsets times an infinite surprise would not be a number.
    ((count - upsets) * expected + (upsets === 0 ? 0 : upsets * surprising)) / count;

  const draws = useMemo(() => drawTries(games, seed), [games, seed]);
  const run = useMemo(() => {
    const counts = places(games, GAMES, 125);
    const upsets = hitsAfter(counts, draws, upset);
    return counts.map((count, i) => [count, average(upsets[i], count)] as const);
  }, [draws, win, base]);
  const band = useMemo(
    () =>
      BAND.map((count) => {
        const [fewest, most] = binomialInterval(count, upset, TAIL);
        return [count, average(fewest, count), average(most, count)] as const;
      }),
    [win, base],
  );
  const now = run.at(-1)?.[1];
  const soFar =
    now === undefined ? '还没有开踢' : `踢了${inTenThousands(games)}场，平均每场${amount(now)}`;
  const steady = win === 0.5 || win === 1;
  const off = now === undefined || steady ? undefined : Math.abs(now / limit - 1);
  const reached = off !== undefined && off < GOAL;
  const outcomes = new Map(run);
  return (
    <Cell
      cell={cell}
      task="接着踢下去，或者换一串结果，看平均每场的信息量落到哪里"
      presets={PRESETS}
      controls={
        <>
          <ButtonRow label="踢球">
            {KICKS.map((count) => (
              <Button
                key={count}
                disabled={games >= MOST_GAMES}
                onClick={() => cell.choose({ games: Math.min(MOST_GAMES, games + count) })}
              >
                踢{inTenThousands(count)}场
              </Button>
            ))}
            <Button onClick={() => cell.choose({ games: 0 })}>从头再踢</Button>
            <Button onClick={() => cell.choose({ seed: seed + 1 })}>换一串结果</Button>
          </ButtonRow>
          <Slider
            {...cell.dial('win')}
            label="强队获胜的概率"
            step={0.001}
            page={0.05}
            color="p"
            valueText={`胜率${formatNumber(win)}，熵${amount(limit)}`}
          />
        </>
      }
      goal={{
        task: `让平均每场离熵不到${formatPercent(GOAL)}。`,
        reached,
        note: reached
          ? REACHED
          : off === undefined
            ? steady
              ? '这个胜率下，平均值没有起伏，不算；换一个再踢。'
              : undefined
            : `现在还差熵的${formatPercent(off, 2)}。`,
      }}
      readouts={
        <>
          <Readout
            name="这一串，平均每场"
            value={now === undefined ? '—' : formatNumber(now)}
            unit={now === undefined ? undefined : word}
            note={`踢了${inTenThousands(games)}场`}
            color="p"
          />
          <Readout name="熵" value={formatNumber(limit)} unit={word} color="h" />
        </>
      }
      caption="带子不是踢出来的，是算出来的：不论看哪个场数，都有至少九成的串落在里面。场数多到一百倍，带子窄到约十分之一，把熵越夹越紧。"
      table={
        <DataTable
          caption="踢到这么多场，平均每场的信息量"
          columns={['场数', '这一串', '九成的串，不低于', '不高于']}
          rows={band
            .filter(([count]) => TENFOLDS.includes(count))
            .map(([count, low, high]) => [
              inTenThousands(count),
              outcomes.has(count) ? amount(outcomes.get(count)!) : '还没踢到',
              amount(low),
              amount(high),
            ])}
        />
      }
      status={`${soFar}；熵是${amount(limit)}。`}
    >
      <RunPlot
        label={`胜率${formatNumber(win)}：${soFar}；熵是${amount(limit)}`}
        x={GAMES}
        xLabel="踢了多少场（每格十倍）"
        yLabel={`平均每场的信息量（${word}）`}
        formatX={inTenThousands}
        run={run}
        band={band}
        limit={limit}
        names={['这一串', '九成的串在这里', '熵']}
        ends={HEIGHTS.map(unit.fromBits)}
      />
      <Note>
        {soFar}。{games > 0 && advice(games, win, upset)}
      </Note>
    </Cell>
  );
}

const REACHED = '再换几串试试：每一串都这么近，才不是碰巧。';

/** How far a run of so many games can be trusted. */
function advice(games: number, win: number, upset: number): string {
  const upsets = games * upset;
  if (win === 0.5) return '五五开时，每场不论谁赢信息量都一样，平均线是平的。';
  if (win === 1) return '结果早已注定，一点信息也没有。';
  return upsets < ENOUGH_UPSETS
    ? `冷门平均${formatNumber(1 / upset)}场才爆一次，${inTenThousands(games)}场还太少：平均值全看碰上几次冷门。`
    : `照概率，冷门该有${formatNumber(upsets)}次左右，平均值已向熵靠拢；再踢，摆动会更小。`;
}
