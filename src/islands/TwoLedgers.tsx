// 交叉熵、KL散度、熵是什么关系？交换P和Q，为什么是另一个数？
import { useRef } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { rebalance } from '@/kit/rebalance.ts';
import { type Scale, linear } from '@/kit/scale.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { crossEntropyTerms } from '@/metrics/crossEntropyTerms.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { klDivergenceTerms } from '@/metrics/klDivergenceTerms.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 起始的P：晴、阴、雨的三个概率。
   * @length 3 3
   * @distribution
   */
  p?: number[];
  /**
   * 起始的Q：晴、阴、雨的三个概率。
   * @length 3 3
   * @distribution
   */
  q?: number[];
}

const NAMES = ['晴', '阴', '雨'];
const TOWN = { p: [0.7, 0.2, 0.1], q: [0.5, 0.3, 0.2] };
const PRESETS = [
  { label: '课文的城', state: TOWN },
  { label: '独热标签', state: { p: [1, 0, 0], q: [0.9, 0.04, 0.06] } },
  { label: '一方大惊', state: { p: [0.5, 0.5, 0], q: [0.99, 0.01, 0] } },
  { label: '恰好对称', state: { p: [0.9, 0.1, 0], q: [0.1, 0.9, 0] } },
];
/** In bits: at least so much one way, at most so much the other. */
const GOAL = { high: 1, low: 0.5 };
const PROBABILITY = linear([0, 1]);
/** In bits: the negative terms never go beyond −(log₂ e)/e. */
const LEFT = -0.55;
/** Right ends of the axis that all lengths share, in bits. */
const RIGHT = [2, 4, 8];

/** An address may hold any three numbers. */
const shares = (p: readonly number[]) =>
  p.some((pi) => pi > 0) ? normalize(p) : p.map(() => 1 / p.length);

const fits = (kept: number[] | string): kept is number[] =>
  typeof kept !== 'string' &&
  kept.length === NAMES.length &&
  kept.every((one) => one >= 0 && one <= 1);

/** One who believes `model` while things happen by `basis`. */
function ledger(
  names: string,
  basis: readonly number[],
  model: readonly number[],
  base: UnitView['base'],
) {
  return {
    basis: names[0],
    model: names[1],
    terms: klDivergenceTerms(basis, model, base),
    divergence: klDivergence(basis, model, base),
    floor: entropy(basis, base),
    surprises: model.map((each) => selfInformation(each, base)),
    bills: crossEntropyTerms(basis, model, base),
    bill: crossEntropy(basis, model, base),
  };
}

type Ledger = ReturnType<typeof ledger>;

export default function TwoLedgers({ p: p0 = TOWN.p, q: q0 = TOWN.q, ...givens }: Props) {
  const cell = useCell(
    givens,
    { p: numbersField(p0, [0, 1]), q: numbersField(q0, [0, 1]) },
    {
      keeps: ({ p, q }) => ({ P: shares(p), Q: shares(q) }),
      takes: [
        { kind: 'P', what: '分布作P', state: (kept) => (fits(kept) ? { p: kept } : undefined) },
        { kind: 'Q', what: '分布作Q', state: (kept) => (fits(kept) ? { q: kept } : undefined) },
      ],
    },
  );
  const { base, word, amount, fromBits } = useUnit();
  const [p, q] = [shares(cell.state.p), shares(cell.state.q)];
  /** The bars when one of them was taken hold of: the others keep these ratios. */
  const held = useRef(p);
  const forth = ledger('PQ', p, q, base);
  const back = ledger('QP', q, p, base);
  const [d, e] = [forth.divergence, back.divergence];
  const [dText, eText] = [amount(d), amount(e)];
  const reached = d >= fromBits(GOAL.high) && d < Infinity && e <= fromBits(GOAL.low);
  const longest = Math.max(...[forth.bill, back.bill].filter(Number.isFinite), 0);
  const end = RIGHT.map(fromBits).find((one) => longest <= one) ?? fromBits(RIGHT[2]);
  const x = linear([fromBits(LEFT), end]);
  const series = (name: 'p' | 'q', label: string, values: number[], one: Ledger) => ({
    label,
    color: name,
    values,
    onGrab: () => {
      held.current = values;
    },
    onChange: (i: number, to: number) => cell.set({ [name]: rebalance(held.current, i, to) }),
    valueText: (value: number) =>
      `概率${formatNumber(value)}，${one.basis}作基准多付${amount(one.divergence)}`,
  });

  return (
    <Cell
      cell={cell}
      task="拖动P和Q的柱子，或者把两者对调，看两本账怎样变"
      presets={PRESETS}
      controls={
        <>
          <ButtonRow label="对调">
            <Button onClick={() => cell.choose({ p: cell.state.q, q: cell.state.p })}>
              交换P与Q
            </Button>
          </ButtonRow>
          <Note>{compare(d, e, dText)}</Note>
        </>
      }
      goal={{
        task: `让P作基准时多付至少${amount(fromBits(GOAL.high))}，Q作基准时却不超过${amount(fromBits(GOAL.low))}。`,
        reached,
        note: reached
          ? '常来的事，Q给得太少，次次大惊；反过来，P处处都留了余地。'
          : d === Infinity
            ? '无穷大不算：别让Q在P会发生的地方给0。'
            : `现在是${dText}和${eText}。`,
      }}
      more={
        <Part>
          <Pair>
            <Direction ledger={forth} x={x} amount={amount} />
            <Direction ledger={back} x={x} amount={amount} />
          </Pair>
        </Part>
      }
      caption="紫色是信错多付的，灰色是省下的；紫的减去灰的，总不小于0，这就是KL散度。绿色的熵加上它，就是交叉熵。基准管每件事来得多勤，一换基准，轻重全变，两本账一般就不一样长。"
      table={
        <DataTable
          caption={`两本账，逐项来算（概率以外都以${word}计）`}
          columns={['', ...NAMES, '合计']}
          rows={[
            ['P', ...p.map((each) => formatNumber(each)), '1'],
            ['Q', ...q.map((each) => formatNumber(each)), '1'],
            ...[forth, back].flatMap(({ basis, model, ...one }) => [
              [`−log ${model}`, ...one.surprises.map((each) => formatNumber(each)), ''],
              [
                `${basis}×(−log ${model})`,
                ...[...one.bills, one.bill].map((each) => formatNumber(each)),
              ],
              [
                `${basis}×log(${basis}/${model})`,
                ...[...one.terms, one.divergence].map((each) => formatNumber(each)),
              ],
            ]),
          ]}
        />
      }
      status={`P作基准多付${dText}，Q作基准多付${eText}。`}
    >
      <Bars
        label={NAMES.map(
          (name, i) => `${name}：P${formatNumber(p[i])}，Q${formatNumber(q[i])}`,
        ).join('；')}
        categories={NAMES}
        y={PROBABILITY}
        series={[series('p', 'P：真实', p, forth), series('q', 'Q：模型', q, back)]}
      />
    </Cell>
  );
}

interface DirectionProps {
  ledger: Ledger;
  x: Scale;
  amount: UnitView['amount'];
}

/** One of the two ledgers, as lengths. */
function Direction({ ledger: one, x, amount }: DirectionProps) {
  const { basis, model } = one;
  return (
    <StackGroup title={`${basis}作基准`} remark={`事情按${basis}发生，却按${model}去猜`}>
      <StackBar
        label="KL散度"
        total={amount(one.divergence)}
        x={x}
        segments={NAMES.map((name, i) => ({
          label: name,
          value: one.terms[i],
          color: one.terms[i] < 0 ? 'ink' : 'd',
          item: name,
        }))}
      />
      <StackBar
        label="交叉熵"
        total={`${formatNumber(one.floor)} + ${formatNumber(one.divergence)} = ${formatNumber(one.bill)}`}
        x={x}
        segments={[
          { label: `熵H(${basis})`, value: one.floor, color: 'h' },
          { label: `D(${basis}‖${model})`, value: one.divergence, color: 'd' },
        ]}
      />
    </StackGroup>
  );
}

/** What the two directions have to do with each other. */
function compare(d: number, e: number, dText: string): string {
  if (d === 0) return 'P与Q一模一样，两边都不多付：交叉熵就是熵。';
  if (Math.min(d, e) === Infinity) return `两个方向都是${dText}：各有会发生的事，对方说绝不会有。`;
  if (Math.abs(d - e) < 1e-9) return `两个方向都是${dText}，这一对碰巧对称。`;
  const [high, low] = d > e ? ['P', 'Q'] : ['Q', 'P'];
  if (Math.max(d, e) === Infinity) return `${high}里会有的事，${low}说绝不会有：代价无穷大。`;
  return `${high}作基准付得更多：${low}给少了的，${high}里来得多。`;
}
