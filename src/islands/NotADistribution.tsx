// KL散度算出了负数：是谁的毛病？kl_div照公式算，从不检查交进去的是不是分布。
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { NumberTable } from '@/kit/NumberTable.tsx';
import { Part } from '@/kit/Part.tsx';
import { SingleBars } from '@/kit/SingleBars.tsx';
import { Toggle } from '@/kit/Toggle.tsx';
import { Verdicts } from '@/kit/Verdicts.tsx';
import { accepts } from '@/kit/accepts.ts';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { useShareRow } from '@/kit/useShareRow.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, flagField, numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 目标的三个数，起始值，各在0到1；不必加起来是1。
   * @length 3 3
   */
  target?: number[];
  /**
   * 模型的三个数，起始值，各在0到1；不必加起来是1。
   * @length 3 3
   */
  model?: number[];
  /** 一开始，第一个参数取了对数没有。 */
  logged?: boolean;
  /** 一开始，两个参数是不是放反了。 */
  swapped?: boolean;
  /** 一开始怎样汇总。 */
  reduction?: 'mean' | 'batchmean' | 'sum';
}

const NAMES = ['甲', '乙', '丙'];
const SHARE = [0, 1] as const;
const REDUCTIONS = ['mean', 'batchmean', 'sum'] as const;
/** Rounded from a public report of a negative loss, pytorch#60928. */
const REPORTED = { target: [0.15, 0.05, 0.1], model: [0.11, 0.55, 0.34] };
const CALL = { logged: true, swapped: false, reduction: 'batchmean' } as const;
const WEATHER = { target: [0.7, 0.2, 0.1], model: [0.5, 0.3, 0.2], ...CALL };
const PRESETS = [
  { label: '目标不是分布', state: { ...REPORTED, ...CALL, reduction: 'mean' as const } },
  { label: '忘了取对数', state: { ...WEATHER, logged: false } },
  { label: '参数放反', state: { ...WEATHER, swapped: true } },
  { label: '用默认的mean', state: { ...WEATHER, reduction: 'mean' as const } },
];
/** Ends of the axis, to either side of 0. */
const ENDS = [0.25, 1, 2.5, 10, 50];

/** By the very rule of the metrics. */
const isDistribution = (row: readonly number[]) => accepts(() => entropy(row));

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0);
/** The program says NaN for 0 times ∞; that is the point. */
const print = (value: number) => (Number.isNaN(value) ? 'NaN' : formatNumber(value));

/** What the program adds up: t(ln t − x), whatever t and x are. */
const pointwise = (target: readonly number[], input: readonly number[]) =>
  target.map((t, i) => (t === 0 ? 0 : -t * selfInformation(t, 'e')) - t * input[i]);

// No folded table: the numbers of the picture stand in the open one, where they are changed.
export default function NotADistribution(props: Props) {
  const { target: target0 = REPORTED.target, model: model0 = REPORTED.model } = props;
  const { logged: logged0 = true, swapped: swapped0 = false, reduction: how = 'mean' } = props;
  const cell = useCell(props, {
    target: numbersField(target0, SHARE),
    model: numbersField(model0, SHARE),
    logged: flagField(logged0),
    swapped: flagField(swapped0),
    reduction: choiceField(how, REDUCTIONS),
  });
  const { target, model, logged, swapped, reduction } = cell.state;
  const useRow = (name: string, key: 'target' | 'model') =>
    useShareRow({
      name,
      typed: cell.state[key],
      isWhole: isDistribution,
      onType: (row) => cell.set({ [key]: row.map((value) => clamp(value, SHARE)) }),
      onMend: (row) => cell.choose({ [key]: normalize(row) }),
    });
  const [targets, models] = [useRow('目标p', 'target'), useRow('模型q', 'model')];

  const [given, compared] = swapped ? [target, model] : [model, target];
  const input = logged ? given.map((one) => -selfInformation(one, 'e')) : given;
  const terms = pointwise(compared, input);
  const divisor = reduction === 'mean' ? target.length : 1;
  const printed = sum(terms) / divisor;
  const right = targets.fault || models.fault ? undefined : klDivergence(target, model, 'e');
  // Where both are ∞, or the program says NaN, nothing has been shown.
  const equal = right !== undefined && Math.abs(printed - right) < 1e-12;
  const checks = [
    { label: '目标是分布', text: `加起来${targets.row.total}`, right: !targets.fault },
    { label: '模型是分布', text: `加起来${models.row.total}`, right: !models.fault },
    { label: '第一个参数取了对数', text: logged ? 'ln' : '没取', right: logged },
    { label: '模型在前，目标在后', text: swapped ? '放反了' : '是', right: !swapped },
    {
      label: '没有除以类别数',
      text: divisor > 1 ? `除以了${divisor}` : reduction,
      right: divisor === 1,
    },
  ];
  const mistakes = checks.filter((check) => !check.right);
  const reached = equal && mistakes.length === 0;
  const [one, other] = swapped ? ['p', 'q'] : ['q', 'p'];
  const call = `kl_div(${logged ? `ln ${one}` : one}, ${other}, '${reduction}')`;
  const end = shortestAxis(ENDS, Math.max(Math.abs(printed), right ?? 0)).domain[1];
  const finding =
    right === undefined ? '还不是两个分布，没有KL散度' : `KL散度${formatNumber(right)}`;

  return (
    <Cell
      cell={cell}
      task="看这个负数从哪里来，把毛病一个个修好"
      presets={PRESETS}
      controls={
        <>
          <Toggle
            label="第一个参数先取对数"
            value={logged}
            onChange={(on) => cell.choose({ logged: on })}
          />
          <Toggle
            label="两个参数对调"
            value={swapped}
            onChange={(on) => cell.choose({ swapped: on })}
          />
          <Choice
            label="reduction"
            options={REDUCTIONS.map((value) => ({ value, label: value }))}
            value={reduction}
            onChange={(value) => cell.choose({ reduction: value })}
          />
        </>
      }
      goal={{
        task: '让印出来的数等于KL散度，毛病一个不剩。',
        reached,
        note: reached
          ? `两边都是${formatNumber(printed)}${UNIT_WORD.nat}：两个分布，取了对数，次序没反，没多除。`
          : mistakes.length === 0
            ? `印出${print(printed)}，该得${formatNumber(right!)}：先给模型的每一格留点概率。`
            : `还有${mistakes.length}处：${mistakes.map(({ label }) => `“${label}”`).join('、')}没做到。`,
      }}
      more={
        <Part title="交进去的数">
          <NumberTable
            caption="上面两行可以改，每个数在0与1之间"
            columns={['', ...NAMES, '合计']}
            rows={[
              { ...targets.row, color: 'p', problem: targets.fault },
              { ...models.row, color: 'q', problem: models.fault },
              { label: '第一个参数', texts: input.map(print) },
              { label: '逐项', texts: terms.map(print), total: print(sum(terms)) },
            ]}
          />
        </Part>
      }
      caption="吉布斯不等式只保护分布；kl_div照公式逐项算，不管交进去的是什么。目标不满1，或者忘了取对数，就可能印出负数；放反了、多除了，印出来却不是负的，反而更难发觉。"
      status={`印出${print(printed)}，${finding}；还有${mistakes.length}处毛病。`}
    >
      <SingleBars
        title="印出来的，和该得的"
        remark={`−${formatNumber(end)}到${formatNumber(end)}${UNIT_WORD.nat}`}
        x={linear([-end, end])}
        grid={end / 2}
        bars={[
          {
            label: call,
            value: printed || 0,
            text: print(printed),
            key: '印出来的数',
            remark: printed < 0 ? '是负的' : '',
            color: reached ? 'ok' : 'bad',
          },
          {
            label: 'D(P‖Q)',
            value: right ?? 0,
            text: right === undefined ? '没有' : formatNumber(right),
            key: 'KL散度',
            remark: right === undefined ? '要两个分布才有' : '不会是负的',
            color: 'd',
          },
        ]}
      />
      <Verdicts title="逐项＝t×ln t−t×第一个参数，t是第二个参数" items={checks} />
    </Cell>
  );
}
