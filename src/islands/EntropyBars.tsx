// 分布捏捏乐：二到八种结果，捏柱子，看熵、上限、等效的种数和哈夫曼码一起变。
import { useRef } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { WordColumns } from '@/kit/WordColumns.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { linear } from '@/kit/scale.ts';
import { averageCodeLength } from '@/metrics/averageCodeLength.ts';
import { entropy } from '@/metrics/entropy.ts';
import { huffmanCode } from '@/metrics/huffmanCode.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { normalize } from '@/metrics/normalize.ts';
import { perplexity } from '@/metrics/perplexity.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField, numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 起始的分布，2到8个概率。
   * @length 2 8
   * @distribution
   */
  p?: number[];
}

const NAMES = [...'甲乙丙丁戊己庚辛'];
const MOST = NAMES.length;
const TEAMS = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];
const HORSES = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
/** In bits; and how far from the horses, who have them already, one bar must be at least. */
const GOAL = { amount: 2, tolerance: 0.02, change: 0.05 };
const PROBABILITY = linear([0, 1]);
const QUARTERS = [0.25, 0.5, 0.75, 1];

/** The state is of one length always: what there is no outcome for stands at 0. */
const state = (p: readonly number[]) => ({
  m: p.length,
  p: NAMES.map((_, i) => p[i] ?? 0),
});
const even = (m: number) => Array.from({ length: m }, () => 1 / m);
/** The first m, in their ratios. Nothing may be left of them, and an address may hold any numbers. */
const firstOf = (p: readonly number[], m: number) =>
  p.slice(0, m).some((pi) => pi > 0) ? normalize(p.slice(0, m)) : even(m);

const PRESETS = [
  { label: '八支球队', state: state(TEAMS) },
  { label: '赛马', state: state(HORSES) },
  { label: '均匀', state: state(even(MOST)) },
  { label: '注定', state: state(NAMES.map((_, i) => Number(i === 0))) },
];

/** At most four characters up to 10, for the same reason as below. */
const hundredths = (x: number) => formatNumber(Math.round(100 * x) / 100);
/** At most five characters, because eight stand side by side on a phone. */
const short = (pi: number) => (pi > 0 && pi < 0.001 ? '<0.1%' : formatPercent(pi, 2));

export default function EntropyBars({ p: start = TEAMS, ...givens }: Props) {
  const { m: m0, p: p0 } = state(start);
  const cell = useCell(
    givens,
    { m: countField(m0, [2, MOST]), p: numbersField(p0, [0, 1]) },
    {
      keeps: ({ m, p }) => ({ P: firstOf(p, m) }),
      takes: [
        {
          kind: 'P',
          what: '分布',
          state: (kept) =>
            typeof kept !== 'string' && kept.length > 1 && kept.length <= MOST
              ? state(kept)
              : undefined,
        },
      ],
    },
  );
  const { m } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const p = firstOf(cell.state.p, m);
  /** The bars when one of them was taken hold of: the others keep these ratios. */
  const held = useRef(p);

  const names = NAMES.slice(0, m);
  const h = entropy(p, base);
  const most = entropy(even(m), base);
  const gap = klDivergence(p, even(m), base);
  const faces = perplexity(p);
  const { words, lengths } = huffmanCode(p);
  const average = averageCodeLength(p, lengths);
  const extra = average - entropy(p);
  const surplus = extra < 1e-9 ? '恰好等于熵，一位不浪费' : `比熵多${formatNumber(extra)}位`;
  const surprises = p.map((pi) => selfInformation(pi, base));
  const lengthTexts = lengths.map((length) => (length === null ? '无码' : `${length}位`));
  const axis = linear([0, fromBits(3)]);
  const miss = Math.abs(h - fromBits(GOAL.amount));
  const hit = m === MOST && miss < fromBits(GOAL.tolerance);
  const falling = [...p].sort((a, b) => b - a);
  const reached = hit && falling.some((pi, i) => Math.abs(pi - HORSES[i]) >= GOAL.change);
  const halves = p.every((pi) => pi === 0 || formatFraction(pi).startsWith('1'));

  return (
    <Cell
      cell={cell}
      task="捏一捏柱子：按住上下拖，或者用方向键，别的柱子会按比例让位"
      presets={PRESETS}
      controls={
        <Slider
          label="结果的种数"
          value={m}
          domain={[2, MOST]}
          step={1}
          page={1}
          color="p"
          valueText={`${m}种结果，熵的上限${amount(most)}`}
          onChange={(to) => cell.set(state(firstOf(cell.state.p, Math.round(to))))}
        />
      }
      goal={{
        task: `换个和赛马不同的样子，也让八根柱子的熵恰好${amount(fromBits(GOAL.amount))}。`,
        reached,
        note: reached
          ? '八种结果，难猜的程度只相当于四种等可能的。不止一种捏法，再找一种。'
          : hit
            ? '熵对了，样子还是赛马。'
            : `误差不超过${amount(fromBits(GOAL.tolerance))}就算；现在是${m}根柱子，${amount(h)}。`,
      }}
      readouts={
        <>
          <Readout name="熵" value={formatNumber(h)} unit={word} color="h" note="平均意外" />
          <Readout name="上限" value={formatNumber(most)} unit={word} note={`${m}种均等时才有`} />
          <Readout name="相当于等可能的" value={formatNumber(faces)} unit="种" color="h" />
          <Readout name="哈夫曼平均码长" value={formatNumber(average)} unit="位" note={surplus} />
        </>
      }
      caption="柱子越平，熵越大，到均匀为止；一根独占，熵就是0。下面挂着各自的码字：高的柱子挂短的，矮的挂长的，长短跟着蓝线走。像赛马那样，每条蓝线都压在码字的末端，平均码长才恰好等于熵。"
      table={
        <DataTable
          caption="每种结果的概率、信息量、码字与码长"
          columns={['', '概率', '信息量', '码字', '码长']}
          rows={names.map((name, i) => [
            name,
            formatNumber(p[i]),
            amount(surprises[i]),
            words[i] ?? '—',
            lengthTexts[i],
          ])}
          total={['平均', '', amount(h), '', `${formatNumber(average)}位`]}
        />
      }
      status={`熵${amount(h)}，上限${amount(most)}，相当于等可能的${formatNumber(faces)}种，平均码长${formatNumber(average)}位。`}
    >
      <Bars
        label={`${m}种结果的概率：${names.map((name, i) => name + formatNumber(p[i])).join('，')}`}
        categories={names}
        y={PROBABILITY}
        yTicks={QUARTERS}
        yLabel="概率（一格1/4）"
        formatY={() => ''}
        series={[
          {
            label: '概率',
            color: 'p',
            values: p,
            texts: p.map(halves ? formatFraction : short),
            onGrab: () => {
              held.current = p;
            },
            onChange: (i, to) => cell.set(state(rebalance(held.current, i, to))),
            valueText: (pi, i) =>
              `概率${formatNumber(pi)}，信息量${amount(surprises[i])}，熵${amount(h)}`,
          },
        ]}
      />
      <Legend
        items={[
          { label: '哈夫曼码字，一格一位', color: 'ink' },
          { label: `信息量（${word}）`, color: 'p', line: true },
        ]}
      />
      <WordColumns
        label={`码长：${names.map((name, i) => name + lengthTexts[i]).join('，')}`}
        rows={MOST - 1}
        columns={names.map((name, i) => ({
          name,
          word: words[i],
          depth: selfInformation(p[i]),
          texts: [lengthTexts[i], hundredths(surprises[i])],
        }))}
      />
      <StackBar
        label={`熵占上限的${formatPercent(Math.min(1, h / most))}`}
        x={axis}
        grid={fromBits(1)}
        segments={[
          { label: '熵', value: h, text: amount(h), color: 'h' },
          { label: '离上限还差', value: gap, text: amount(gap), color: 'd' },
        ]}
      />
    </Cell>
  );
}
