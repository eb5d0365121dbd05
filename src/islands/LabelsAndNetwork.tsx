// 标签与网络：一张可以改的表，从logit到概率、损失和梯度，一行接一行。
import { useRef } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Goal } from '@/kit/Goal.tsx';
import { NumberTable } from '@/kit/NumberTable.tsx';
import { Part } from '@/kit/Part.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { smoothLabels } from '@/metrics/smoothLabels.ts';
import { softmax } from '@/metrics/softmax.ts';
import { numberField, numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /** 类别的名字，来自标签里那张表的表头。 */
  columns: string[];
  /**
   * 表里的两行：先真实标签，再神经网络，每行加起来是1。
   * @rows 2
   * @distribution
   */
  rows: { label: string; values: number[] }[];
  /**
   * 标签平滑ε的起始值，0到0.5。
   * @min 0
   * @max 0.5
   */
  smoothing?: number;
}

interface State {
  /** What stands in the two rows, perhaps halfway through an edit. */
  label: number[];
  network: number[];
  logits: number[];
  smoothing: number;
}

/** Whatever can be typed: what is no distribution is told, not refused. */
const TYPED = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;
const LOGITS: readonly [number, number] = [-8, 8];
const GOAL = 0.1;
/** Ends of the axis of the loss, in bits: the shortest that holds the bar is used. */
const AXES = [0.5, 1, 2, 5, 12, 24];
const PROBABILITY = linear([0, 1]);
const PUSH = linear([-1, 1]);

const oneHot = (length: number, at: number) => Array.from({ length }, (_, i) => (i === at ? 1 : 0));

/**
 * The logits of a network that gives `q`: counted from its smallest probability that is not 0, but
 * moved down, and cut off below, where the sliders end.
 */
function logitsOf(q: readonly number[]): number[] {
  const lowest = Math.min(...q.filter((qi) => qi > 0));
  const raw = q.map((qi) => selfInformation(lowest, 'e') - selfInformation(qi, 'e'));
  const excess = Math.max(0, Math.max(...raw) - LOGITS[1]);
  return raw.map((logit) => clamp(logit - excess, LOGITS));
}

/** Whether a row is a distribution, by the very rule of the metrics. */
function isDistribution(row: readonly number[]): boolean {
  try {
    entropy(row);
    return true;
  } catch {
    return false;
  }
}

const fits = (kept: number[] | string, m: number): kept is number[] =>
  typeof kept !== 'string' && kept.length === m && isDistribution(kept);

const canBeShared = (row: readonly number[]) => sum(row) > 0 && row.every((value) => value >= 0);

/** What keeps a row from being a distribution; nothing if it is one. */
function complaint(name: string, row: readonly number[]): string | undefined {
  if (isDistribution(row)) return undefined;
  if (row.some((value) => value < 0)) return `“${name}”里有小于0的数。`;
  return `“${name}”加起来是${formatNumber(sum(row), 7)}，不是1。`;
}

const KEPT = '图和其余各行仍按上一次合格的数来算。';

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);

export default function LabelsAndNetwork(props: Props) {
  const { columns, rows, smoothing: smoothing0 = 0, ...givens } = props;
  const [label0, network0] = rows.map((row) => row.values);
  const start: State = {
    label: label0,
    network: network0,
    logits: logitsOf(network0),
    smoothing: smoothing0,
  };
  const m = columns.length;
  const cell = useCell<State>(
    givens,
    {
      label: numbersField(start.label, TYPED),
      network: numbersField(start.network, TYPED),
      logits: numbersField(start.logits, LOGITS),
      smoothing: numberField(start.smoothing, [0, 0.5]),
    },
    {
      keeps: ({ label, network }) => ({
        ...(isDistribution(label) && { P: label }),
        ...(isDistribution(network) && { Q: network }),
      }),
      takes: [
        {
          kind: 'P',
          what: '分布作标签',
          state: (kept) => (fits(kept, m) ? { label: kept, smoothing: 0 } : undefined),
        },
      ],
    },
  );
  const { state } = cell;
  const { base, word, amount, fromBits } = useUnit();
  /** The last rows that were distributions: what is drawn while a row is being edited. */
  const valid = useRef({ label: label0, network: network0 }).current;
  if (isDistribution(state.label)) valid.label = state.label;
  if (isDistribution(state.network)) valid.network = state.network;
  const edit = (row: 'label' | 'network') => (index: number, value: number) => {
    const edited = state[row].map((old, i) => (i === index ? value : old));
    const logits = row === 'network' && isDistribution(edited) ? logitsOf(edited) : state.logits;
    cell.set({ [row]: edited, logits });
  };
  const push = (index: number, logit: number) => {
    const logits = state.logits.map((old, i) => (i === index ? logit : old));
    cell.set({ logits, network: softmax(logits) });
  };

  /** The bars' heights when one of them was taken hold of: the others keep these ratios. */
  const held = useRef(network0);
  const drag = (index: number, value: number) => {
    const network = rebalance(held.current, index, value);
    cell.set({ network, logits: logitsOf(network) });
  };

  const { smoothing, logits } = state;
  const p = smoothing > 0 ? smoothLabels(valid.label, smoothing) : valid.label;
  const q = valid.network;
  const surprises = q.map((qi) => selfInformation(qi, base));
  const loss = crossEntropy(p, q, base);
  const floor = entropy(p, base);
  const excess = klDivergence(p, q, base);
  const gradient = q.map((qi, i) => qi - p[i]);
  const trueClass = valid.label.findIndex((pi) => pi === 1);
  const axis = shortestAxis(AXES.map(fromBits), loss);
  const goal = fromBits(GOAL);

  const presets = [
    { label: '表里的网络', state: start },
    {
      label: '还没有学',
      state: { ...start, logits: columns.map(() => 0), network: softmax(columns.map(() => 0)) },
    },
    {
      label: '自信地错',
      state: {
        ...start,
        logits: columns.map((_, i) => (i === m - 1 ? 6 : 0)),
        network: softmax(columns.map((_, i) => (i === m - 1 ? 6 : 0))),
      },
    },
    { label: '标签平滑', state: { ...start, smoothing: 0.1 } },
  ];
  const problems = {
    label: complaint(rows[0].label, state.label),
    network: complaint(rows[1].label, state.network),
  };
  const problem = problems.label ?? problems.network;
  const remedy = (row: 'label' | 'network') =>
    canBeShared(state[row]) ? { label: '按比例凑成1', onApply: () => fix(row) } : undefined;

  return (
    <Cell
      cell={cell}
      task="改表里的概率，拖橙色的柱子，或者推一推logit，看损失和梯度怎样跟着走"
      presets={presets}
      more={
        <>
          <Part
            title="网络怎么想，差了多少"
            controls={
              <>
                {columns.map((column, i) => (
                  <Slider
                    key={column}
                    label={`${column}的logit`}
                    value={Number(logits[i].toFixed(2))}
                    domain={LOGITS}
                    step={0.1}
                    page={1}
                    color="q"
                    valueText={`logit ${formatNumber(logits[i])}，概率${formatNumber(q[i])}，梯度${formatNumber(gradient[i])}`}
                    onChange={(logit) => push(i, logit)}
                  />
                ))}
                <Slider
                  label="标签平滑ε"
                  value={smoothing}
                  domain={[0, 0.5]}
                  color="p"
                  valueText={`ε等于${formatNumber(smoothing)}，损失的地板${amount(floor)}`}
                  onChange={(next) => cell.set({ smoothing: next })}
                />
                <Choice
                  label="真实的类别"
                  options={columns.map((column, i) => ({ value: String(i), label: column }))}
                  value={String(trueClass)}
                  onChange={(at) => cell.choose({ label: oneHot(m, Number(at)) })}
                />
                <Goal
                  task={`把损失降到${amount(goal)}以下。`}
                  reached={loss < goal}
                  note={
                    floor >= goal
                      ? `标签不是独热的，地板是${amount(floor)}：再好的网络也降不到。`
                      : `现在是${amount(loss)}。把真类的logit往上推。`
                  }
                />
              </>
            }
          >
            <Bars
              label={`${columns.map((column, i) => `${column}：标签${formatNumber(p[i])}，网络${formatNumber(q[i])}`).join('；')}`}
              categories={columns}
              y={PROBABILITY}
              series={[
                { label: 'P：标签', color: 'p', values: p },
                {
                  label: 'Q：网络',
                  color: 'q',
                  values: q,
                  onChange: drag,
                  onGrab: () => {
                    held.current = valid.network;
                  },
                  valueText: (value, i) =>
                    `概率${formatNumber(value)}，意外${amount(surprises[i])}`,
                },
              ]}
            />
            <StackGroup
              title="损失 = 地板 + 还能降的"
              remark={`一格${amount(axis.domain[1] / 10)}`}
            >
              <StackBar
                label="交叉熵"
                total={amount(loss)}
                x={axis}
                grid={axis.domain[1] / 10}
                segments={[
                  { label: '标签的熵', value: floor, text: amount(floor), color: 'h' },
                  { label: 'KL散度', value: excess, text: amount(excess), color: 'd' },
                ]}
              />
            </StackGroup>
          </Part>
          <Part title="每一类推多少：梯度q−p">
            <StackGroup title="下降一步，负的抬高，正的压低" remark="−1到1">
              {columns.map((column, i) => (
                <StackBar
                  key={column}
                  label={column}
                  total={formatNumber(gradient[i])}
                  x={PUSH}
                  grid={0.5}
                  segments={[
                    { label: advice(gradient[i]), value: gradient[i], text: '', color: 'd' },
                  ]}
                />
              ))}
            </StackGroup>
          </Part>
        </>
      }
      readouts={
        <>
          <Readout
            name="交叉熵（损失）"
            value={formatNumber(loss)}
            unit={word}
            color="q"
            note="P与Q之间"
          />
          <Readout
            name="标签的熵（地板）"
            value={formatNumber(floor)}
            unit={word}
            color="h"
            note="只由标签决定"
          />
          <Readout
            name="KL散度"
            value={formatNumber(excess)}
            unit={word}
            color="d"
            note="还能降这么多"
          />
          <Readout
            name="框架里显示"
            value={formatNumber(crossEntropy(p, q, 'e'))}
            unit={UNIT_WORD.nat}
            note="用自然对数"
          />
        </>
      }
      caption="标签是独热的时候，损失只看真类那一格；梯度却每一类都有份，加起来恰好是0。把ε拉起来，地板就离开了0。"
      status={problem ?? `损失${amount(loss)}，其中地板${amount(floor)}，KL散度${amount(excess)}。`}
    >
      <NumberTable
        caption="从标签、概率到损失和梯度"
        columns={['', ...columns, '合计']}
        rows={[
          {
            label: `${rows[0].label}p`,
            name: rows[0].label,
            texts: state.label.map((value) => formatNumber(value)),
            values: state.label,
            total: formatNumber(sum(state.label)),
            color: 'p',
            onChange: edit('label'),
            problem: problems.label && `${problems.label}${KEPT}`,
            remedy: remedy('label'),
          },
          ...(smoothing > 0
            ? [
                {
                  label: '平滑后的标签p',
                  texts: p.map((value) => formatNumber(value)),
                  total: formatNumber(sum(p)),
                  color: 'p' as const,
                },
              ]
            : []),
          {
            label: `${rows[1].label}q`,
            name: rows[1].label,
            texts: state.network.map((value) => formatNumber(value)),
            values: state.network,
            total: formatNumber(sum(state.network)),
            color: 'q',
            onChange: edit('network'),
            problem: problems.network && `${problems.network}${KEPT}`,
            remedy: remedy('network'),
          },
          { label: `意外（${word}）`, texts: surprises.map((value) => formatNumber(value)) },
          {
            label: 'p×意外',
            texts: crossEntropyTerms(p, q, base).map((term) => formatNumber(term)),
            total: formatNumber(loss),
          },
          {
            label: '梯度（q−p）',
            texts: gradient.map((value) => formatNumber(Number(value.toPrecision(12)))),
            total: formatNumber(Number(sum(gradient).toFixed(12))),
            color: 'd',
          },
        ]}
      />
    </Cell>
  );

  function fix(row: 'label' | 'network') {
    const whole = normalize(state[row]);
    cell.choose({ [row]: whole, ...(row === 'network' && { logits: logitsOf(whole) }) });
  }
}

/** What one step of gradient descent does with a class. */
function advice(gradient: number): string {
  if (Math.abs(gradient) < 5e-4) return '不动';
  return gradient < 0 ? '这一类的logit抬高' : '这一类的logit压低';
}
