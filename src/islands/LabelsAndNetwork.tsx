// 标签与网络：一张可以改的表，从logit到概率、损失和梯度，一行接一行。
import { useRef, useState } from 'preact/hooks';
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
import { linear } from '@/kit/scale.ts';
import { clamp } from '@/kit/snap.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { smoothLabels } from '@/metrics/smoothLabels.ts';
import { softmax } from '@/metrics/softmax.ts';
import { UNIT_WORD, formatAmount } from '@/notebook/units.ts';

interface Props {
  /** 编号，显示为“动手3.1”。 */
  cell?: string;
  /** 锚点，自动给出。 */
  id?: string;
  /** 类别的名字，来自标签里那张表的表头。 */
  columns: string[];
  /**
   * 表里的两行：先真实标签，再神经网络，每行加起来是1。
   * @rows 2
   * @distribution
   */
  rows: { label: string; values: number[] }[];
}

interface State {
  /** What stands in the two rows, perhaps halfway through an edit. */
  label: number[];
  network: number[];
  logits: number[];
  smoothing: number;
}

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

/** Gives one class the probability `value`; the others share the rest in their ratios. */
function share(q: readonly number[], index: number, value: number): number[] {
  const rest = sum(q) - q[index];
  return q.map((qi, i) => {
    if (i === index) return value;
    return rest > 0 ? ((1 - value) * qi) / rest : (1 - value) / (q.length - 1);
  });
}

const canBeShared = (row: readonly number[]) => sum(row) > 0 && row.every((value) => value >= 0);

/** What keeps a row from being a distribution; nothing if it is one. */
function complaint(name: string, row: readonly number[]): string | undefined {
  if (isDistribution(row)) return undefined;
  if (row.some((value) => value < 0)) return `“${name}”里有小于0的数。`;
  return `“${name}”加起来是${formatNumber(sum(row), 7)}，不是1。`;
}

const KEPT = '图和其余各行仍按上一次合格的数来算。';

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);

export default function LabelsAndNetwork({ cell, id, columns, rows }: Props) {
  const [label0, network0] = rows.map((row) => row.values);
  const start = { label: label0, network: network0, logits: logitsOf(network0), smoothing: 0 };
  const [state, setState] = useState<State>(start);
  /** The last rows that were distributions: what is drawn while a row is being edited. */
  const [valid, setValid] = useState({ label: label0, network: network0 });
  const change = (next: State) => {
    setState(next);
    setValid({
      label: isDistribution(next.label) ? next.label : valid.label,
      network: isDistribution(next.network) ? next.network : valid.network,
    });
  };
  const edit = (row: 'label' | 'network') => (index: number, value: number) => {
    const edited = state[row].map((old, i) => (i === index ? value : old));
    const logits = row === 'network' && isDistribution(edited) ? logitsOf(edited) : state.logits;
    change({ ...state, [row]: edited, logits });
  };
  const push = (index: number, logit: number) => {
    const logits = state.logits.map((old, i) => (i === index ? logit : old));
    change({ ...state, logits, network: softmax(logits) });
  };

  /** The bars' heights when one of them was taken hold of: the others keep these ratios. */
  const held = useRef(network0);
  const drag = (index: number, value: number) => {
    const network = share(held.current, index, value);
    change({ ...state, network, logits: logitsOf(network) });
  };

  const { smoothing, logits } = state;
  const m = columns.length;
  const p = smoothing > 0 ? smoothLabels(valid.label, smoothing) : valid.label;
  const q = valid.network;
  const surprises = q.map((qi) => selfInformation(qi));
  const loss = crossEntropy(p, q);
  const floor = entropy(p);
  const excess = klDivergence(p, q);
  const gradient = q.map((qi, i) => qi - p[i]);
  const trueClass = valid.label.findIndex((pi) => pi === 1);
  const axis = linear([0, AXES.find((end) => loss <= end) ?? AXES.at(-1)!]);

  const presets: { label: string; next: State }[] = [
    { label: '表里的网络', next: start },
    {
      label: '还没有学',
      next: { ...start, logits: columns.map(() => 0), network: softmax(columns.map(() => 0)) },
    },
    {
      label: '自信地错',
      next: {
        ...start,
        logits: columns.map((_, i) => (i === m - 1 ? 6 : 0)),
        network: softmax(columns.map((_, i) => (i === m - 1 ? 6 : 0))),
      },
    },
    { label: '标签平滑', next: { ...start, smoothing: 0.1 } },
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
      label={cell}
      id={id}
      task="改表里的概率，拖橙色的柱子，或者推一推logit，看损失和梯度怎样跟着走"
      presets={presets.map(({ label, next }) => ({
        label,
        pressed: JSON.stringify(next) === JSON.stringify(state),
        onSelect: () => change(next),
      }))}
      onReset={() => change(start)}
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
                  valueText={`ε等于${formatNumber(smoothing)}，损失的地板${formatAmount(floor)}`}
                  onChange={(next) => change({ ...state, smoothing: next })}
                />
                <Choice
                  label="真实的类别"
                  options={columns.map((column, i) => ({ value: String(i), label: column }))}
                  value={String(trueClass)}
                  onChange={(at) => change({ ...state, label: oneHot(m, Number(at)) })}
                />
                <Goal
                  task={`把损失降到${formatAmount(GOAL)}以下。`}
                  reached={loss < GOAL}
                  note={
                    floor >= GOAL
                      ? `标签不是独热的，地板是${formatAmount(floor)}：再好的网络也降不到。`
                      : `现在是${formatAmount(loss)}。把真类的logit往上推。`
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
                    `概率${formatNumber(value)}，意外${formatAmount(surprises[i])}`,
                },
              ]}
            />
            <StackGroup
              title="损失 = 地板 + 还能降的"
              remark={`一格${formatAmount(axis.domain[1] / 10)}`}
            >
              <StackBar
                label="交叉熵"
                total={formatAmount(loss)}
                x={axis}
                grid={axis.domain[1] / 10}
                segments={[
                  { label: '标签的熵', value: floor, text: formatAmount(floor), color: 'h' },
                  { label: 'KL散度', value: excess, text: formatAmount(excess), color: 'd' },
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
            unit={UNIT_WORD.bit}
            color="q"
            note="P与Q之间"
          />
          <Readout
            name="标签的熵（地板）"
            value={formatNumber(floor)}
            unit={UNIT_WORD.bit}
            color="h"
            note="只由标签决定"
          />
          <Readout
            name="KL散度"
            value={formatNumber(excess)}
            unit={UNIT_WORD.bit}
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
      status={
        problem ??
        `损失${formatAmount(loss)}，其中地板${formatAmount(floor)}，KL散度${formatAmount(excess)}。`
      }
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
          { label: '意外（−log₂q）', texts: surprises.map((value) => formatNumber(value)) },
          {
            label: 'p×意外',
            texts: crossEntropyTerms(p, q).map((term) => formatNumber(term)),
            total: formatAmount(loss),
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
    change({ ...state, [row]: whole, logits: row === 'network' ? logitsOf(whole) : logits });
  }
}

/** What one step of gradient descent does with a class. */
function advice(gradient: number): string {
  if (Math.abs(gradient) < 5e-4) return '不动';
  return gradient < 0 ? '这一类的logit抬高' : '这一类的logit压低';
}
