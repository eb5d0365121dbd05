// 谁能把乘变加：五个候选函数，只有对数在任何x₁、x₂下都让f(x₁x₂)=f(x₁)+f(x₂)。
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { TwoLengths } from '@/kit/TwoLengths.tsx';
import { Verdicts } from '@/kit/Verdicts.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 第一个概率x₁，起始值，0.01到1。
   * @min 0.01
   * @max 1
   */
  x1?: number;
  /**
   * 第二个概率x₂，起始值，0.01到1。
   * @min 0.01
   * @max 1
   */
  x2?: number;
}

type Base = UnitView['base'];
/** The rivals are pure numbers; the logarithm, the last, is in the reader's unit. */
const F = {
  '1 − x': (x) => 1 - x,
  '1/x − 1': (x) => 1 / x - 1,
  '(lg x)²': (x) => selfInformation(x, 10) ** 2,
  '√(−log₂x)': (x) => Math.sqrt(selfInformation(x)),
  log: selfInformation,
} satisfies Record<string, (x: number, base: Base) => number>;
const LOG = { 2: '−log₂x', e: '−ln x', 10: '−lg x' };
type Rule = keyof typeof F;
const RULES = Object.keys(F) as Rule[];
const PRESETS = [
  { label: '先四选一，再二选一', state: { x1: 1 / 4, x2: 1 / 2 } },
  { label: '两个都很小', state: { x1: 0.02, x2: 0.05 } },
  { label: '有一个是必然', state: { x1: 1 / 4, x2: 1 } },
];

/** What is less than this, absolutely or relatively, is rounding. */
const DUST = 1e-14;

function test(rule: Rule, x1: number, x2: number, base: Base) {
  const [first, second, once] = [x1, x2, x1 * x2].map((x) => F[rule](x, base));
  const twice = first + second;
  const right = Math.abs(twice - once) <= DUST * (1 + once);
  const gap = right ? 0 : twice - once;
  const text = right ? '一样长' : `分两次${gap > 0 ? '多' : '少'}${formatNumber(Math.abs(gap))}`;
  return { label: rule === 'log' ? LOG[base] : rule, first, second, once, twice, gap, right, text };
}

export default function ProductToSum({ x1: x10 = 1 / 4, x2: x20 = 1 / 2, ...givens }: Props) {
  const cell = useCell(givens, {
    rule: choiceField('1 − x', RULES),
    x1: numberField(x10, [0.01, 1]),
    x2: numberField(x20, [0.01, 1]),
  });
  const { rule, x1, x2 } = cell.state;
  const { base } = useUnit();
  const tests = RULES.map((one) => test(one, x1, x2, base));
  const { label, first, second, once, gap, text, right } = tests[RULES.indexOf(rule)];
  const [a, b, product] = [x1, x2, x1 * x2].map(formatFraction);
  const rivalsAgree = tests.filter((one) => one.right).length > 1;
  const reached = rule === 'log' && !rivalsAgree && (x1 !== x10 || x2 !== x20);
  const spoken = `${label}：${text}`;
  let note = `${spoken}，不是它。`;
  if (reached) note = '换了一对概率，它还是一分不差；此刻另外四个都错了。';
  else if (x1 === 1 || x2 === 1)
    note = '有一个是1，五个都相等：必然的事值0，加了等于没加。这不算本事，改到1以下再看。';
  else if (right) note = '这一对相等。再换一对概率，看它守不守得住。';
  return (
    <Cell
      cell={cell}
      task="换候选，拖两个概率，看上下两条是不是一样长"
      presets={PRESETS}
      controls={
        <>
          <Choice
            label="候选f(x)"
            options={tests.map(({ label: name }, i) => ({ value: RULES[i], label: name }))}
            value={rule}
            onChange={(next) => cell.choose({ rule: next })}
          />
          <Slider {...cell.dial('x1')} label="x₁" color="p" valueText={`x₁是${a}，${spoken}`} />
          <Slider {...cell.dial('x2')} label="x₂" color="p" valueText={`x₂是${b}，${spoken}`} />
        </>
      }
      goal={{ task: '找出那一个：不管x₁、x₂拖到哪里，上下总是一样长。', reached, note }}
      caption="概率相乘，信息量要相加。四个候选也都是概率越小、数值越大，可是上下对不齐；只有对数，走到哪里都一样长。"
      table={
        <DataTable
          caption={`x₁ = ${a}，x₂ = ${b}，x₁x₂ = ${product}`}
          columns={['f(x)', 'f(x₁)', 'f(x₂)', '分两次', '一次', '差']}
          rows={tests.map((one) => [
            one.label,
            ...[one.first, one.second, one.twice, one.once, one.gap].map((n) => formatNumber(n)),
          ])}
        />
      }
      status={`x₁是${a}，x₂是${b}。${spoken}。`}
    >
      <TwoLengths
        title={`f(x) = ${label}`}
        lengths={[
          { label: `分两次：f(${a}) + f(${b})`, pieces: { 'f(x₁)': first, 'f(x₂)': second } },
          { label: `一次：f(${product})`, pieces: { 'f(x₁x₂)': once } },
        ]}
        gap={gap}
        lacking="差"
      />
      <Verdicts title={`x₁ = ${a}，x₂ = ${b}时，五个候选`} items={tests} current={label} />
    </Cell>
  );
}
