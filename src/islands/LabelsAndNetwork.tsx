// 标签与网络：从logit到概率、损失和梯度，为什么把交叉熵往下推，就是把KL散度往下推？
import { useRef } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Note } from '@/kit/Note.tsx';
import { NumberTable } from '@/kit/NumberTable.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { SignedBars } from '@/kit/SignedBars.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { TwoCurves } from '@/kit/TwoCurves.tsx';
import { accepts } from '@/kit/accepts.ts';
import { formatNumber } from '@/kit/format.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { useShareRow } from '@/kit/useShareRow.ts';
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
import { convert, UNIT_WORD } from '@/notebook/units.ts';

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

/** Whatever can be typed: what is no distribution is told, not refused. */
const TYPED = [-Number.MAX_VALUE, Number.MAX_VALUE] as const;
const LOGITS = [-8, 8] as const;
/** The least smoothing, and how far the loss may be above its floor, in bits. */
const GOAL = { smoothing: 0.1, excess: 0.001 };
/** Ends of the axes of the loss, in bits: the shortest that holds it is used. */
const LENGTHS = [0.5, 1, 2, 5, 12, 24];
const HEIGHTS = [4, 12, 24];
const PROBABILITY = linear([0, 1]);
/** A little beyond ±1 there is room for the numbers. */
const PUSH = linear([-1.5, 1.5]);
const ALONG = linear(LOGITS);
const WAY = Array.from({ length: 49 }, (_, i) => LOGITS[0] + i / 3);

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

/** By the very rule of the metrics. */
const isDistribution = (row: readonly number[]) => accepts(() => entropy(row));

const fits = (kept: number[] | string, m: number): kept is number[] =>
  typeof kept !== 'string' && kept.length === m && isDistribution(kept);

/** For a row of numbers whose last digits are dust. */
const tidy = (value: number) => formatNumber(Number(value.toFixed(12)));

// No folded table: the numbers of the pictures stand in the open one, where they are changed.
export default function LabelsAndNetwork(props: Props) {
  const { columns, rows, smoothing: smoothing0 = 0, ...givens } = props;
  const [label0, network0] = rows.map((row) => row.values);
  const m = columns.length;
  const giving = (q: number[]) => ({ network: q, logits: logitsOf(q) });
  const thinking = (to: readonly number[]) => ({ logits: [...to], network: softmax(to) });
  const start = { label: label0, smoothing: smoothing0, ...giving(network0) };
  const cell = useCell(
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
  const { label, network, logits, smoothing } = cell.state;
  const { base, unit, word, amount, fromBits } = useUnit();
  const labels = useShareRow({
    name: rows[0].label,
    typed: label,
    isWhole: isDistribution,
    onType: (row) => cell.set({ label: row }),
    onMend: (row) => cell.choose({ label: normalize(row) }),
  });
  const outputs = useShareRow({
    name: rows[1].label,
    typed: network,
    isWhole: isDistribution,
    onType: (row) => cell.set(isDistribution(row) ? giving(row) : { network: row }),
    onMend: (row) => cell.choose(giving(normalize(row))),
  });
  /** The bars' heights when one of them was taken hold of: the others keep these ratios. */
  const held = useRef<readonly number[]>(network0);

  const p = smoothing > 0 ? smoothLabels(labels.whole, smoothing) : labels.whole;
  const q = outputs.whole;
  const surprises = q.map((qi) => selfInformation(qi, base));
  const loss = crossEntropy(p, q, base);
  const floor = entropy(p, base);
  const excess = klDivergence(p, q, base);
  const gradient = q.map((qi, i) => qi - p[i]);
  const gradientSum = tidy(gradient.reduce((sum, part) => sum + part, 0));
  const gap = fromBits(GOAL.excess);
  const reached = smoothing >= GOAL.smoothing && excess < gap;
  const axis = shortestAxis(LENGTHS.map(fromBits), loss);
  const axisStep = axis.domain[1] / 10;

  /** The class that the label speaks for most: both quantities along its logit. */
  const along = p.indexOf(Math.max(...p));
  const most = q.indexOf(Math.max(...q));
  // Unlike the sliders' these have no end: a typed 0 is −∞.
  const exact = q.map(
    (qi) => logits[most] + selfInformation(q[most], 'e') - selfInformation(qi, 'e'),
  );
  const atLogit = (z: number) => {
    const there = softmax(exact.map((own, i) => (i === along ? z : own)));
    return [z, crossEntropy(p, there, base), klDivergence(p, there, base)] as const;
  };
  const [, lossAfter, excessAfter] = atLogit(exact[along] + 1);

  const wrong = columns.map((_, i) => (i === m - 1 ? 6 : 0));
  const presets = [
    { label: '表里的网络', state: start },
    { label: '还没有学', state: { ...start, ...thinking(columns.map(() => 0)) } },
    { label: '自信地错', state: { ...start, ...thinking(wrong) } },
    { label: '标签平滑', state: { ...start, smoothing: GOAL.smoothing } },
  ];
  const readouts = [
    ['交叉熵（损失）', loss, word, 'P与Q之间', 'ink'],
    ['标签的熵（地板）', floor, word, '只由标签决定', 'h'],
    ['KL散度', excess, word, '还能降这么多', 'd'],
    ['框架里显示', crossEntropy(p, q, 'e'), UNIT_WORD.nat, '用自然对数', 'ink'],
  ] as const;
  const problem = labels.fault ?? outputs.fault;

  return (
    <Cell
      cell={cell}
      task="推一推logit，拖橙色的柱子，或者改表里的概率，看损失和梯度怎样跟着走"
      presets={presets}
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
              valueText={`logit ${formatNumber(logits[i])}，概率${formatNumber(q[i])}，梯度${tidy(gradient[i])}`}
              onChange={(logit) => cell.set(thinking(logits.map((z, j) => (j === i ? logit : z))))}
            />
          ))}
          <Slider
            {...cell.dial('smoothing')}
            label="标签平滑ε"
            color="p"
            valueText={`ε等于${formatNumber(smoothing)}，损失的地板${amount(floor)}`}
          />
          <Choice
            label="真实的类别"
            options={columns.map((column, i) => ({ value: String(i), label: column }))}
            value={String(labels.whole.indexOf(1))}
            onChange={(at) =>
              cell.choose({ label: columns.map((_, i) => Number(String(i) === at)) })
            }
          />
        </>
      }
      goal={{
        task: `按“标签平滑”，再让损失踩到地板，相差不到${amount(gap)}。`,
        reached,
        note: reached
          ? `损失还有${amount(loss)}，却降不下去了：网络和平滑后的标签几乎一样。`
          : smoothing < GOAL.smoothing
            ? '标签独热时地板是0，有限的logit踩不到。'
            : `地板${amount(floor)}，还差${amount(excess)}。推过了头，反而又升。`,
      }}
      more={
        <>
          <Part>
            <NumberTable
              caption="从标签、概率到损失和梯度；上面两行可以改"
              columns={['', ...columns, '合计']}
              rows={[
                { ...labels.row, label: `${rows[0].label}p`, color: 'p' },
                ...(smoothing > 0
                  ? [
                      {
                        label: '平滑后的标签p',
                        texts: p.map((value) => formatNumber(value)),
                        total: tidy(p.reduce((sum, pi) => sum + pi, 0)),
                        color: 'p' as const,
                      },
                    ]
                  : []),
                { ...outputs.row, label: `${rows[1].label}q`, color: 'q' },
                { label: `意外（${word}）`, texts: surprises.map((value) => formatNumber(value)) },
                {
                  label: 'p×意外',
                  texts: crossEntropyTerms(p, q, base).map((term) => formatNumber(term)),
                  total: formatNumber(loss),
                },
                {
                  label: '梯度（q−p）',
                  texts: gradient.map(tidy),
                  total: gradientSum,
                },
              ]}
            />
            <Pair>
              <div>
                <p class="cell-part-title">下降一步，负的抬高，正的压低</p>{' '}
                <SignedBars
                  label={columns
                    .map((column, i) => `${column}的梯度${tidy(gradient[i])}`)
                    .join('，')}
                  categories={columns}
                  named
                  values={gradient}
                  y={PUSH}
                  yLabel="梯度q−p"
                  yTicks={[-1, -0.5, 0, 0.5, 1]}
                  color="ink"
                  width={82}
                  total={`合计${gradientSum}`}
                />
                {unit !== 'nat' && (
                  <Note>
                    梯度以奈特计，才恰好是q−p；损失以{word}计时，每一个都要乘上
                    {formatNumber(convert(1, 'nat', unit))}。
                  </Note>
                )}
              </div>{' '}
              <div>
                <p class="cell-part-title">{`沿着${columns[along]}的logit走：两条线${floor > 0 ? '一样陡' : '叠在一起'}`}</p>
                <TwoCurves
                  label={`交叉熵始终比KL散度高${amount(floor)}；现在一个${amount(loss)}，一个${amount(excess)}`}
                  x={ALONG}
                  xLabel={`${columns[along]}的logit，别的不动`}
                  y={shortestAxis(HEIGHTS.map(fromBits), loss)}
                  yLabel={word}
                  curves={[
                    { label: '交叉熵', color: 'ink' },
                    { label: 'KL散度', color: 'd' },
                  ]}
                  points={WAY.map(atLogit)}
                  now={[exact[along], loss, excess]}
                  level={{ label: '地板', color: 'h', at: floor }}
                />
              </div>
            </Pair>
            <Note>
              {Number.isFinite(lossAfter - loss)
                ? `logit再加1，交叉熵变${amount(lossAfter - loss)}，KL散度变${amount(excessAfter - excess)}：标签不动，隔着的地板${amount(floor)}也不动，所以推哪一个都一样。`
                : '标签说会发生的，网络给了0：两条线都在无穷远处。'}
            </Note>
          </Part>
        </>
      }
      readouts={readouts.map(([name, value, unitWord, note, color]) => (
        <Readout
          key={name}
          name={name}
          value={formatNumber(value)}
          unit={unitWord}
          color={color}
          note={note}
        />
      ))}
      caption="标签是独热的时候，损失只看真类那一格；梯度却每一类都有份，加起来恰好是0。把ε拉起来，地板就离开了0，两条线也分开了，但处处一样陡，最低点也在同一处。"
      status={problem ?? `损失${amount(loss)}，其中地板${amount(floor)}，KL散度${amount(excess)}。`}
    >
      <Bars
        label={columns
          .map((column, i) => `${column}：标签${formatNumber(p[i])}，网络${formatNumber(q[i])}`)
          .join('；')}
        categories={columns}
        y={PROBABILITY}
        series={[
          { label: 'P：标签', color: 'p', values: p },
          {
            label: 'Q：网络',
            color: 'q',
            values: q,
            onChange: (index, value) => cell.set(giving(rebalance(held.current, index, value))),
            onGrab: () => {
              held.current = q;
            },
            valueText: (value, i) => `概率${formatNumber(value)}，意外${amount(surprises[i])}`,
          },
        ]}
      />
      <StackGroup title="损失 = 地板 + 还能降的" remark={`一格${amount(axisStep)}`}>
        <StackBar
          label="交叉熵"
          total={amount(loss)}
          x={axis}
          grid={axisStep}
          segments={[
            { label: '标签的熵', value: floor, text: amount(floor), color: 'h' },
            { label: 'KL散度', value: excess, text: amount(excess), color: 'd' },
          ]}
        />
      </StackGroup>
    </Cell>
  );
}
