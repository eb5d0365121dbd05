// 三类计数：似然的山顶为什么就在频率上，数据多了山又怎样变陡。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { Triangle } from '@/kit/Triangle.tsx';
import { formatNumber } from '@/kit/format.ts';
import { levelRing } from '@/kit/levelLine.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { linear } from '@/kit/scale.ts';
import { type Shares3, outline } from '@/kit/ternary.ts';
import { categoricalLogLikelihood } from '@/metrics/categoricalLogLikelihood.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 三类各出现几次，起始值，0到60，至少有一类不是0。
   * @length 3 3
   */
  counts?: number[];
  /**
   * 模型给三类的概率，起始值。
   * @length 3 3
   * @distribution
   */
  theta?: number[];
}

const NAMES = ['甲', '乙', '丙'];
const EVEN: Shares3 = [1 / 3, 1 / 3, 1 / 3];
const MOST = 60;
const [TEN, NONE, HUNDRED] = [
  [5, 3, 2],
  [5, 3, 0],
  [50, 30, 20],
];
const THETA = [0.4, 0.4, 0.2];
const PRESETS = [
  { label: '5、3、2', state: { counts: TEN, theta: THETA } },
  { label: '丙没出过', state: { counts: NONE, theta: categoricalMLE(NONE) } },
  { label: '丙没出过，各垫一次', state: { counts: NONE, theta: categoricalMLE(NONE, 1) } },
  { label: '十倍的数据', state: { counts: HUNDRED, theta: THETA } },
];
/** The likelihood on each line as a share of the summit's, and where along the line that is said. */
const LEVELS = [
  { text: '1/100', ratio: 1 / 100, word: 0.58 },
  { text: '1/10', ratio: 1 / 10, word: 0.42, strong: true },
  { text: '1/2', ratio: 1 / 2, word: 0.88 },
];
/** Words nearer to the summit than this would lie on each other. */
const ROOM = 0.1;
/** In bits. */
const GOAL = 0.001;
/** Ends of the axis of the averages, in bits. */
const HIGHEST_AVERAGE = 3;

/** An address may hold any numbers. */
const shares = (theta: readonly number[]) =>
  (theta.some((each) => each > 0) ? normalize(theta) : EVEN) as Shares3;

export default function CountsTriangle(props: Props) {
  const { counts: counts0 = TEN, theta: theta0 = THETA, ...givens } = props;
  const cell = useCell(
    givens,
    { counts: numbersField(counts0, [0, MOST]), theta: numbersField(theta0, [0, 1]) },
    {
      takes: [
        {
          kind: 'P',
          what: '分布作θ',
          state: (kept) =>
            typeof kept !== 'string' && kept.length === 3 && kept.every((each) => each >= 0)
              ? { theta: [...shares(kept)] }
              : undefined,
        },
      ],
    },
  );
  const { base, word, amount, fromBits } = useUnit();
  const rounded = cell.state.counts.map(Math.round);
  const counts = rounded.some((k) => k > 0) ? rounded : counts0;
  const theta = shares(cell.state.theta);
  const n = counts.reduce((sum, k) => sum + k);
  const best = categoricalMLE(counts) as unknown as Shares3;
  const floor = entropy(best, base);
  const [average, excess] = [crossEntropy(best, theta, base), klDivergence(best, theta, base)];
  const [now, top] = [theta, best].map((each) => categoricalLogLikelihood(counts, each));

  const levels = useMemo(() => {
    /** The likelihood as a share of the summit's. */
    const height = (at: Shares3) =>
      at.reduce(
        (whole, each, i) => (counts[i] > 0 ? whole * (each / best[i]) ** counts[i] : whole),
        1,
      );
    return LEVELS.map(({ text, ratio, word: along, strong }) => {
      const points = levelRing(height, ratio, best);
      const at = points[Math.floor(along * points.length)];
      const roomy = Math.max(...at.map((each, i) => Math.abs(each - best[i]))) > ROOM;
      return { text: roomy ? text : '', at, line: outline(points), strong };
    });
  }, [counts.join()]);
  const texts = theta.map((each) => formatNumber(each));
  const times = formatNumber(ratioAt(n, excess, base));
  const same = counts.every((k, i) => k === counts0[i]);
  const reached = same && excess < fromBits(GOAL);
  const move = (to: readonly number[]) => cell.set({ theta: [...to] });
  const count = (i: number, by: number) => {
    const next = counts.map((k, j) => (j === i ? k + by : k));
    return { allowed: next[i] >= 0 && next[i] <= MOST && next.some((k) => k > 0), next };
  };
  const sentence = `θ是${texts.join('、')}，KL散度${amount(excess)}`;

  return (
    <Cell
      cell={cell}
      task="拖动橙色的点爬到山顶，再增减次数，看山顶挪到哪里"
      presets={PRESETS}
      controls={
        <>
          {NAMES.map((name, i) => (
            <Slider
              key={name}
              label={`θ给${name}的概率`}
              value={Number(theta[i].toFixed(3))}
              domain={[0, 1]}
              color="q"
              valueText={sentence}
              onChange={(to) => move(rebalance(theta, i, to))}
            />
          ))}
          {[1, -1].map((by) => (
            <ButtonRow key={by} label={by > 0 ? '多转出一次' : '少转出一次'}>
              {NAMES.map((name, i) => {
                const { allowed, next } = count(i, by);
                return (
                  <Button
                    key={name}
                    disabled={!allowed}
                    onClick={() => cell.choose({ counts: next })}
                  >
                    {name}
                    {by > 0 ? '多一次' : '少一次'}
                  </Button>
                );
              })}
            </ButtonRow>
          ))}
        </>
      }
      goal={{
        task: `数据是${counts0.join('、')}时，把紫色的KL散度降到${amount(fromBits(GOAL))}以下。`,
        reached,
        note: goalNote(),
      }}
      readouts={
        <>
          <Readout
            name="对数似然ℓ(θ)"
            value={formatNumber(now)}
            unit={UNIT_WORD.nat}
            note={`山顶${formatNumber(top)}`}
            color="q"
          />
          <Readout
            name="L(θ̂)是L(θ)的"
            value={times}
            unit="倍"
            note={`${n}次共攒下${amount(n * excess)}`}
            color="d"
          />
          <Readout name="平均交叉熵" value={formatNumber(average, 4)} unit={word} />
          <Readout
            name="KL散度"
            value={formatNumber(excess)}
            unit={word}
            note={`地板H(P̂)是${amount(floor, 4)}`}
            color="d"
          />
        </>
      }
      caption="三角形里的每一点是一个模型θ，山顶θ̂就是频率。三圈从里到外，似然是山顶的1/2、1/10、1/100。数据多到十倍，频率不变，山顶不动，三圈却收得很紧。"
      table={
        <DataTable
          caption={`${n}次里甲乙丙各${counts.join('、')}次：几个模型比一比`}
          columns={['', ...NAMES, 'ℓ（奈特）', '平均交叉熵', 'KL散度']}
          rows={[
            ['你的θ', theta] as const,
            ['θ̂', best] as const,
            ['均匀', EVEN] as const,
            ['各垫一次', categoricalMLE(counts, 1)] as const,
          ].map(([name, each]) => [
            name,
            ...each.map((one) => formatNumber(one)),
            formatNumber(categoricalLogLikelihood(counts, each)),
            amount(crossEntropy(best, each, base), 4),
            amount(klDivergence(best, each, base)),
          ])}
        />
      }
      status={`${counts.join('、')}次；${sentence}。`}
    >
      <Triangle
        label={`三角形里的一点：${sentence}；山顶在${best.map((each) => formatNumber(each)).join('、')}`}
        corners={NAMES.map((name, i) => [`${name}${counts[i]}次`, texts[i]])}
        levels={levels}
        trail={[theta]}
        peak={{ at: best, text: 'θ̂', color: 'p' }}
        color="q"
        levelColor="d"
        onMove={move}
      />
      <StackGroup title="平均每次的意外" remark={`一格${amount(fromBits(0.5))}`}>
        <StackBar
          label="交叉熵"
          total={`${formatNumber(floor, 4)} + ${formatNumber(excess)} = ${amount(average, 4)}`}
          x={linear([0, fromBits(HIGHEST_AVERAGE)])}
          grid={fromBits(0.5)}
          segments={[
            { label: '数据的熵H(P̂)', value: floor, text: amount(floor, 4), color: 'h' },
            { label: 'KL散度', value: excess, text: amount(excess), color: 'd' },
          ]}
        />
      </StackGroup>
      <Note>{comingUp()}</Note>
    </Cell>
  );

  function goalNote(): string {
    if (!same) return `先把数据放回${counts0.join('、')}。`;
    if (reached) return `到了山顶：最高处就是频率${counts.join('∶')}，只有这一处。`;
    const short = best.map((each, i) => each - theta[i]);
    return `现在是${amount(excess)}。最缺的是${NAMES[short.indexOf(Math.max(...short))]}。`;
  }

  /** What the rarest class will cost: ∞ if the model rules it out. */
  function comingUp(): string {
    const rare = counts.indexOf(Math.min(...counts));
    const cost = amount(selfInformation(theta[rare], base));
    return `照这个θ，下一次转出${NAMES[rare]}的意外是${cost}。`;
  }
}

/** How many times as likely the data are at the summit: the evidence of n rounds as a ratio. */
function ratioAt(n: number, excess: number, base: 2 | 'e' | 10): number {
  return (base === 'e' ? Math.E : base) ** (n * excess);
}
