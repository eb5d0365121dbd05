// 从连乘到损失：一堆图的似然，怎么就成了平均交叉熵。
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Shares } from '@/kit/Shares.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /** 类别的名字，来自标签里那张表的表头。 */
  columns: string[];
  /**
   * 表里每行一张图，行名以真类结尾，如“x₁猫”；各格是网络给各类的概率，加起来是1。
   * @distribution
   * @endsInColumn
   */
  rows: { label: string; values: number[] }[];
}

/** In nats, a picture. */
const GOAL = 0.4;
/** Ends of the axis of what is added up, in nats. */
const ENDS = [3, 6, 12, 24, 48];
const { nat } = UNIT_WORD;
/** Four digits, so that what is added up adds up as written. */
const nats = (value: number) => formatNumber(value, 4) + nat;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const product = (values: readonly number[]) => values.reduce((whole, value) => whole * value, 1);

/** An address may hold any numbers; nearer to 0 than a millionth is 0, lest products vanish. */
function distribution(row: readonly number[]): number[] {
  const rounded = row.map((value) => Number(value.toFixed(6)));
  return normalize(rounded.some((value) => value > 0) ? rounded : rounded.map(() => 1));
}

export default function PicturesToLoss({ columns, rows, ...givens }: Props) {
  const m = columns.length;
  const n = rows.length;
  const truth = rows.map(({ label }) =>
    Math.max(
      0,
      columns.findIndex((one) => label.endsWith(one)),
    ),
  );
  const names = rows.map(({ label }, t) => label.slice(0, -columns[truth[t]].length).trim());
  const given = rows.flatMap(({ values }) => values);
  const cell = useCell(givens, {
    q: numbersField(given, [0, 1]),
    labels: numbersField(truth, [0, m - 1]),
  });
  const labels = cell.state.labels.map(Math.round);
  const pictures = labels.map((label, t) => {
    const q = distribution(cell.state.q.slice(t * m, (t + 1) * m));
    const y = columns.map((_, i) => Number(i === label));
    // 0⁰ is 1: of the powers only the true class is left.
    const chance = product(q.map((qi, i) => qi ** y[i]));
    return {
      name: names[t] + columns[label],
      q,
      y,
      chance,
      surprise: selfInformation(chance, 'e'),
    };
  });
  const chances = pictures.map(({ chance }) => chance);
  const surprises = pictures.map(({ surprise }) => surprise);
  const likelihood = product(chances);
  const total = sum(surprises);
  const loss = total / n;
  const geometric = Math.exp(-loss);
  const axis = shortestAxis(ENDS, total);
  const grid = axis.domain[1] / 6;

  /** The other classes keep the ratios that they have in the table. */
  const withChance = (q: readonly number[], t: number, label: number, to: number) => {
    const moved = rebalance(rows[t].values, label, to);
    return q.map((old, i) => (Math.floor(i / m) === t ? moved[i % m] : old));
  };
  const withLabel = (t: number, to: number) => labels.map((old, i) => (i === t ? to : old));
  const allAt = (to: number) => ({
    q: truth.reduce((q, label, t) => withChance(q, t, label, to), given),
    labels: truth,
  });
  const starts = truth.map((label, t) => rows[t].values[label]);
  const presets = [
    { label: '表里的几张图', state: { q: given, labels: truth } },
    { label: '还没有学', state: { q: given.map(() => 1 / m), labels: truth } },
    { label: '张张一样好', state: allAt(product(starts) ** (1 / n)) },
    {
      label: '标错一张',
      state: { q: given, labels: truth.map((label, t) => (t === 0 ? (label + 1) % m : label)) },
    },
  ];

  const relabelled = labels.some((label, t) => label !== truth[t]);
  const changed = chances.flatMap((chance, t) => (Math.abs(chance - starts[t]) > 1e-5 ? [t] : []));
  const reached = !relabelled && changed.length === 1 && loss < GOAL;

  return (
    <Cell
      cell={cell}
      task="改网络给真类的概率，也可以改标签，看一个数怎样从连乘走到损失"
      presets={presets}
      controls={
        <>
          {pictures.map(({ name, chance, surprise }, t) => (
            <Slider
              key={t}
              label={`${names[t]}给真类的概率`}
              value={Number(chance.toFixed(3))}
              domain={[0, 1]}
              color="q"
              valueText={`${name}${formatNumber(chance)}，意外${nats(surprise)}，平均损失${nats(loss)}`}
              onChange={(to) => cell.set({ q: withChance(cell.state.q, t, labels[t], to) })}
            />
          ))}
          {names.map((name, t) => (
            <Choice
              key={name}
              label={`${name}的标签`}
              options={columns.map((label, i) => ({ value: String(i), label }))}
              value={String(labels[t])}
              onChange={(to) => cell.choose({ labels: withLabel(t, Number(to)) })}
            />
          ))}
        </>
      }
      goal={{
        task: `只改一张图的概率，把平均损失降到${GOAL}${nat}以下。`,
        reached,
        note: goalNote(),
      }}
      readouts={
        <>
          <Readout name="似然L" value={formatNumber(likelihood)} note="真类概率连乘" color="q" />
          <Readout
            name="−ln L"
            value={formatNumber(total, 4)}
            unit={nat}
            note="意外相加"
            color="q"
          />
          <Readout
            name="平均损失"
            value={formatNumber(loss, 4)}
            unit={nat}
            note={`除以${n}，即平均交叉熵`}
            color="q"
          />
          <Readout
            name="e的−损失次方"
            value={formatNumber(geometric)}
            note={`真类概率的几何平均；算术平均是${formatNumber(sum(chances) / n)}`}
            color="q"
          />
        </>
      }
      caption="真类的指数是1，其余的0次方都变成1，每张图只剩一个概率。几个概率连乘，越乘越小；取−ln，乘变成加，几段首尾相接；再除以张数，就是训练时看到的损失。"
      status={`似然${formatNumber(likelihood)}，−ln后是${nats(total)}，平均损失${nats(loss)}。`}
    >
      <DataTable
        caption="每张图：各类概率的“标签次方”连乘"
        columns={['', ...pictures.map(({ name }) => name)]}
        rows={[
          ...columns.map((column, i) => [column, ...pictures.map(({ q, y }) => power(q[i], y[i]))]),
          ['各类连乘', ...chances.map((chance) => formatNumber(chance))],
          ['取−ln', ...surprises.map((one) => formatNumber(one, 4))],
        ]}
      />
      <StackGroup title="连乘：剩下的一截是似然L" remark="整条是1">
        <Shares
          label={`${chances.map((chance) => formatNumber(chance)).join('×')}，得${formatNumber(likelihood)}`}
          rows={pictures.map(({ name, chance }, t) => {
            const [before, after] = [t, t + 1].map((count) => product(chances.slice(0, count)));
            return {
              item: name,
              label: `${name}：乘${formatNumber(chance)}`,
              text: formatNumber(after),
              pieces: [
                { label: '留下', from: 0, to: after, color: 'q' },
                { label: '', from: after, to: before },
              ],
            };
          })}
        />
      </StackGroup>
      <StackGroup title="取−ln：一段接一段" remark={`一格${formatNumber(grid)}${nat}`}>
        <StackBar
          label="意外相加"
          total={nats(total)}
          x={axis}
          grid={grid}
          segments={pictures.map(({ name, surprise }) => ({
            label: name,
            value: surprise,
            text: formatNumber(surprise, 4),
            color: 'q',
          }))}
        />
        <StackBar
          label={`除以${n}：平均损失`}
          total={nats(loss)}
          x={axis}
          grid={grid}
          segments={[{ label: '平均每张', value: loss, text: formatNumber(loss, 4), color: 'q' }]}
        />
      </StackGroup>
    </Cell>
  );

  function goalNote(): string {
    if (relabelled) return '标签是事实，不许改：把它改回来。';
    if (changed.length === 0) return `现在是${nats(loss)}。先猜：改哪一张最划算？`;
    if (changed.length > 1) return `动了${changed.length}张，只许动一张：点“表里的几张图”再来。`;
    const [t] = changed;
    const before = starts.map((chance) => selfInformation(chance, 'e'));
    if (reached)
      return `选对了：改之前，${names[t]}的意外独占${formatPercent(before[t] / sum(before), 2)}。最意外的那张，最值得先学。`;
    const best = (sum(before) - before[t]) / n;
    return best < GOAL
      ? `现在是${nats(loss)}，再加把劲。`
      : `就算把${names[t]}改到1，损失也还有${nats(best)}：换一张。`;
  }
}

/** `0.04⁰`; what the label picks out stands in bold. */
function power(q: number, y: number) {
  const text = formatNumber(q);
  return y === 1 ? <b>{text}¹</b> : `${text}⁰`;
}
