// 两场球：信息量直接相加会得出怪事，按概率加权才是熵。
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { withRest } from '@/kit/withRest.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { entropy } from '@/metrics/entropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numberField } from '@/notebook/fields.ts';
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
}

const TEAMS = [
  ['比利时', '阿根廷'],
  ['法国', '中国'],
] as const;
const NAMES = TEAMS.map((pair) => pair.join('—'));
const SIDES = ['belgium', 'france'] as const;
const PRESETS = [
  { label: '原来的两场', state: { belgium: 0.5, france: 0.99 } },
  { label: '都五五开', state: { belgium: 0.5, france: 0.5 } },
  { label: '都有悬念', state: { belgium: 0.6, france: 0.8 } },
  { label: '板上钉钉', state: { belgium: 0.5, france: 1 } },
];
/** How far the second average may be from half the first, as a share of the first. */
const TOLERANCE = 0.005;
/** Two ways to sum a match up, each with the end of its axis and its grid, in bits. */
const SUMS = [
  { title: '直接相加', parts: 'surprises', sum: 'plain', end: 10, grid: 1 },
  { title: '加权平均：先乘概率，再相加', parts: 'shares', sum: 'average', end: 1, grid: 0.1 },
] as const;

function describe(win: number, base: UnitView['base']) {
  const p = withRest(win);
  const surprises = p.map((one) => selfInformation(one, base));
  const shares = crossEntropyTerms(p, p, base);
  return { p, surprises, shares, plain: surprises[0] + surprises[1], average: entropy(p, base) };
}

export default function TwoMatches(props: Props) {
  const { belgium: belgium0 = 0.5, france: france0 = 0.99 } = props;
  const cell = useCell(
    props,
    { belgium: numberField(belgium0, [0.5, 1]), france: numberField(france0, [0.5, 1]) },
    { keeps: ({ france }) => ({ P: withRest(france) }) },
  );
  const { belgium, france } = cell.state;
  const unit = useUnit();
  /** Four digits, because the paradox turns on the small contributions; they add up as written. */
  const amount = (value: number) => unit.amount(value, 4);
  const matches = [belgium, france].map((win) => describe(win, unit.base));
  const [first, second] = matches.map(({ average }) => average);
  const averages = NAMES.map((name, i) => name + unit.amount(matches[i].average)).join('，');
  const reached = Math.abs(second - first / 2) < TOLERANCE * first;
  const share =
    first === 0 ? '第一场毫无悬念，没有一半可取' : `现在是${formatNumber(second / first)}倍`;
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
    <Cell
      cell={cell}
      task="拖动两场球的胜率，同时盯住“直接相加”和“加权平均”"
      presets={PRESETS}
      controls={TEAMS.map(([favourite, underdog], i) => (
        <Slider
          {...cell.dial(SIDES[i])}
          key={favourite}
          label={`${favourite}胜${underdog}的概率`}
          step={0.001}
          page={0.05}
          color="p"
          valueText={`胜率${formatNumber(matches[i].p[0])}，加权平均${amount(matches[i].average)}`}
        />
      ))}
      goal={{
        task: '让第二场的加权平均恰好是第一场的一半。',
        reached,
        note: reached
          ? `法国的胜率要到${formatNumber(france)}，悬念才减半。六四开、七三开，都还差得远。`
          : `误差不超过0.005倍就算；${share}。`,
      }}
      caption="直接相加，几乎没有悬念的那一场反而更大；乘上各自的概率再相加，才合乎直觉。这个加权平均就是熵。"
      table={
        <DataTable
          caption="每个结果的概率、信息量，以及乘上概率之后的贡献"
          columns={['', '概率', '信息量', '概率×信息量']}
          rows={rows}
        />
      }
      status={`加权平均：${averages}。`}
    >
      {SUMS.map(({ title, parts, sum, end, grid }) => (
        <StackGroup key={sum} title={title} remark={`一格${amount(grid)}`}>
          {matches.map((match, i) => (
            <StackBar
              key={NAMES[i]}
              label={NAMES[i]}
              total={amount(match[sum])}
              x={linear([0, unit.fromBits(end)])}
              grid={grid}
              segments={TEAMS[i].map((team, j) => ({
                label: `${team}赢`,
                value: match[parts][j],
                text: amount(match[parts][j]),
                color: j === 0 ? 'p' : 'p-pale',
              }))}
            />
          ))}
        </StackGroup>
      ))}
    </Cell>
  );
}
