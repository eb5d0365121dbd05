// 两场球：信息量直接相加会得出怪事，按概率加权才是熵；连着踢下去，平均的信息量走向熵。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Part } from '@/kit/Part.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { places } from '@/kit/places.ts';
import { seededRandom } from '@/kit/random.ts';
import { linear, log } from '@/kit/scale.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { entropy } from '@/metrics/entropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 比利时获胜的概率，起始值，0.5到1。
   * @min 0.5
   * @max 1
   */
  belgium?: number;
  /**
   * 法国获胜的概率，起始值，0.5到1。
   * @min 0.5
   * @max 1
   */
  france?: number;
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

const TEAMS = [
  ['比利时', '阿根廷'],
  ['法国', '中国'],
] as const;
const NAMES = TEAMS.map((pair) => pair.join('—'));
const PRESETS = [
  { label: '原来的两场', state: { belgium: 0.5, france: 0.99 } },
  { label: '都五五开', state: { belgium: 0.5, france: 0.5 } },
  { label: '都有悬念', state: { belgium: 0.6, france: 0.8 } },
  { label: '板上钉钉', state: { belgium: 0.5, france: 1 } },
];
const KICKS = [1, 10, 1000, 10_000];
const MOST_GAMES = 100_000;
/** With fewer upsets than this to be expected, the average still depends on luck. */
const ENOUGH_UPSETS = 10;
/** Ends of the two axes, in bits. */
const PLAIN = 10;
const WEIGHTED = 1;
/** Ten times as many games, the same length further: I(1/n) is the logarithm of n. */
const GAMES = log([1, MOST_GAMES], (n) => selfInformation(1 / n));
/** Ends of the averages' axis, in bits: the lowest that holds the curve is used. */
const HEIGHTS = [0.1, 0.2, 0.5, 1.25, 2, 4, 8, 12];

/** Round counts as they are said in Chinese: 10000 → 1万. */
const inTenThousands = (count: number) =>
  count > 0 && count % 10_000 === 0 ? `${count / 10_000}万` : String(count);

/** Five digits, because the paradox turns on the small contributions. */
const DIGITS = 5;

function describe(win: number, base: UnitView['base']) {
  const p = [win, Number((1 - win).toFixed(12))];
  const surprises = p.map((one) => selfInformation(one, base));
  const shares = crossEntropyTerms(p, p, base);
  return { p, surprises, shares, plain: surprises[0] + surprises[1], average: entropy(p, base) };
}

type Match = ReturnType<typeof describe>;

/** One draw a game; a draw below the favourite's chance is the favourite's win. */
function drawGames(games: number, seed: number): Float64Array {
  const next = seededRandom(seed);
  return Float64Array.from({ length: games }, next);
}

/** The average surprise per game so far, at some of the games. */
function runningAverage(draws: Float64Array, { p, surprises }: Match): [number, number][] {
  const [win] = p;
  let [played, upsets] = [0, 0];
  return places(draws.length, GAMES).map((game) => {
    for (; played < game; played += 1) upsets += Number(draws[played] >= win);
    const wins = game - upsets;
    // Without this, 0 upsets times an infinite surprise would not be a number.
    const surprise = upsets === 0 ? 0 : upsets * surprises[1];
    return [game, (wins * surprises[0] + surprise) / game];
  });
}

interface Run {
  /** Which match is played: 0 or 1. */
  match: number;
  games: number;
  seed: number;
}

export default function TwoMatches(props: Props) {
  const { belgium: belgium0 = 0.5, france: france0 = 0.99, games = 10_000, seed = 7 } = props;
  const cell = useCell(
    props,
    {
      belgium: numberField(belgium0, [0.5, 1]),
      france: numberField(france0, [0.5, 1]),
      match: countField(1, [0, 1]),
      games: countField(games, [0, MOST_GAMES]),
      seed: countField(seed, [0, Number.MAX_SAFE_INTEGER]),
    },
    { keeps: ({ france }) => ({ P: [france, Number((1 - france).toFixed(12))] }) },
  );
  const { belgium, france, ...run } = cell.state;
  const unit = useUnit();
  const amount = (value: number) => unit.amount(value, DIGITS);
  const first = useMemo(() => describe(belgium, unit.base), [belgium, unit.base]);
  const second = useMemo(() => describe(france, unit.base), [france, unit.base]);
  const matches = [first, second];
  const wins = [belgium, france];
  const averages = NAMES.map((name, i) => name + unit.amount(matches[i].average)).join('，');
  return (
    <Cell
      cell={cell}
      task="拖动两场球的胜率，同时盯住“直接相加”和“加权平均”两个数"
      presets={PRESETS}
      controls={TEAMS.map(([favourite, underdog], i) => (
        <Slider
          key={favourite}
          label={`${favourite}胜${underdog}的概率`}
          value={wins[i]}
          domain={[0.5, 1]}
          step={0.001}
          page={0.05}
          color="p"
          valueText={`胜率${formatNumber(wins[i])}，加权平均${amount(matches[i].average)}`}
          onChange={(win) => cell.set(i === 0 ? { belgium: win } : { france: win })}
        />
      ))}
      more={
        <Part title="连着踢下去" controls={<Kicks run={run} onChange={cell.choose} />}>
          <Averages match={matches[run.match]} run={run} unit={unit} />
        </Part>
      }
      caption="直接相加，几乎没有悬念的那一场反而更大；乘上各自的概率再相加，才合乎直觉。踢得够多，平均每场的信息量就靠近加权平均——这就是熵。"
      table={<Ledger matches={matches} amount={amount} />}
      status={`踢了${inTenThousands(run.games)}场。加权平均：${averages}。`}
    >
      <StackGroup title="直接相加" remark={`一格${amount(1)}`}>
        <Sums
          matches={matches}
          parts="surprises"
          sum="plain"
          end={unit.fromBits(PLAIN)}
          grid={1}
          amount={amount}
        />
      </StackGroup>
      <StackGroup title="加权平均：先乘概率，再相加" remark={`一格${amount(0.1)}`}>
        <Sums
          matches={matches}
          parts="shares"
          sum="average"
          end={unit.fromBits(WEIGHTED)}
          grid={0.1}
          amount={amount}
        />
      </StackGroup>
    </Cell>
  );
}

interface SumsProps {
  matches: readonly Match[];
  parts: 'surprises' | 'shares';
  sum: 'plain' | 'average';
  end: number;
  grid: number;
  amount: (value: number) => string;
}

function Sums({ matches, parts, sum, end, grid, amount }: SumsProps) {
  const x = linear([0, end]);
  const bars = matches.map((match, i) => (
    <StackBar
      key={NAMES[i]}
      label={NAMES[i]}
      total={amount(match[sum])}
      x={x}
      grid={grid}
      segments={TEAMS[i].map((team, j) => ({
        label: `${team}赢`,
        value: match[parts][j],
        text: amount(match[parts][j]),
        color: j === 0 ? 'p' : 'p-pale',
      }))}
    />
  ));
  return <>{bars}</>;
}

interface KicksProps {
  run: Run;
  onChange: (run: Run) => void;
}

function Kicks({ run, onChange }: KicksProps) {
  return (
    <>
      <Choice
        label="踢哪一场"
        options={NAMES.map((name, i) => ({ value: String(i), label: name }))}
        value={String(run.match)}
        onChange={(match) => onChange({ ...run, match: Number(match) })}
      />
      <ButtonRow label="踢球">
        {KICKS.map((count) => (
          <Button
            key={count}
            disabled={run.games >= MOST_GAMES}
            onClick={() => onChange({ ...run, games: Math.min(MOST_GAMES, run.games + count) })}
          >
            踢{inTenThousands(count)}场
          </Button>
        ))}
        <Button onClick={() => onChange({ ...run, games: 0 })}>从头再踢</Button>
        <Button onClick={() => onChange({ ...run, seed: run.seed + 1 })}>换一串结果</Button>
      </ButtonRow>
    </>
  );
}

interface AveragesProps {
  match: Match;
  run: Run;
  unit: UnitView;
}

function Averages({ match, run: { match: index, games, seed }, unit }: AveragesProps) {
  const amount = (value: number) => unit.amount(value, DIGITS);
  const draws = useMemo(() => drawGames(games, seed), [games, seed]);
  const points = useMemo(() => runningAverage(draws, match), [draws, match]);
  const peak = Math.max(match.average, ...points.map(([, value]) => value));
  const ends = HEIGHTS.map(unit.fromBits);
  const y = linear([0, ends.find((end) => 1.1 * peak <= end) ?? ends.at(-1)!]);
  const now = points.at(-1)?.[1];
  const soFar =
    now === undefined ? '还没有开踢' : `踢了${inTenThousands(games)}场，平均每场${amount(now)}`;
  return (
    <>
      <Legend
        items={[
          { label: `平均每场${now === undefined ? '' : amount(now)}`, color: 'p', line: true },
          { label: `熵${amount(match.average)}`, color: 'h', line: true },
        ]}
      />
      <Plot
        label={`${NAMES[index]}：${soFar}；熵是${amount(match.average)}`}
        x={GAMES}
        y={y}
        xLabel="踢了多少场（每格十倍）"
        yLabel={`信息量（${unit.word}）`}
        yTicks={y.ticks(4)}
        formatX={inTenThousands}
      >
        <Guide at={y(match.average)} color="h" />
        <Curve x={GAMES} y={y} points={points} color="p" />
        {now !== undefined && <Marker x={GAMES(games)} y={y(now)} color="p" />}
      </Plot>
      <Note>
        {soFar}。{games > 0 && advice(games, match)}
      </Note>
    </>
  );
}

/** How far a run of so many games can be trusted. */
function advice(games: number, { p: [win, upset] }: Match): string {
  const expected = games * upset;
  if (win === 0.5) return '五五开时，每场不论谁赢信息量都一样，平均线是平的。';
  if (win === 1) return '结果早已注定，一点信息也没有。';
  return expected < ENOUGH_UPSETS
    ? `冷门平均${formatNumber(1 / upset)}场才爆一次，${inTenThousands(games)}场还太少：平均值全看碰没碰上冷门。`
    : `照概率，冷门该有${formatNumber(expected)}次左右，平均值已向熵靠拢；再踢，摆动会更小。`;
}

interface LedgerProps {
  matches: readonly Match[];
  amount: (value: number) => string;
}

function Ledger({ matches, amount }: LedgerProps) {
  const rows = matches.flatMap(({ p, surprises, shares, plain, average }, i) => [
    ...TEAMS[i].map((team, j) => [
      `${team}赢`,
      formatNumber(p[j]),
      amount(surprises[j]),
      amount(shares[j]),
    ]),
    [`${NAMES[i]}合计`, '1', amount(plain), amount(average)],
  ]);
  return (
    <DataTable
      caption="每个结果的概率、信息量，以及乘上概率之后的贡献"
      columns={['', '概率', '信息量', '概率×信息量']}
      rows={rows}
    />
  );
}
