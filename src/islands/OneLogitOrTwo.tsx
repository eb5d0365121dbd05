// 一个logit还是两个：只有两类时，sigmoid与softmax算出同一个数；什么时候就不同了？
import { Bars } from '@/kit/Bars.tsx';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { Toggle } from '@/kit/Toggle.tsx';
import { Verdicts } from '@/kit/Verdicts.tsx';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { binaryCrossEntropyWithLogits } from '@/metrics/binaryCrossEntropyWithLogits.ts';
import { crossEntropyFromLogits } from '@/metrics/crossEntropyFromLogits.ts';
import { sigmoid } from '@/metrics/sigmoid.ts';
import { softmax } from '@/metrics/softmax.ts';
import { flagField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 猫的logit，起始值，−8到8。
   * @min -8
   * @max 8
   */
  cat?: number;
  /**
   * 狗的logit，起始值，−8到8。
   * @min -8
   * @max 8
   */
  dog?: number;
  /** 一张图里是否可以同时有猫和狗。 */
  both?: boolean;
}

const LOGITS = [-8, 8] as const;
const PRESETS = [
  { label: '相差2', state: { cat: 3, dog: 1, both: false } },
  { label: '一起加4', state: { cat: 7, dog: 5, both: false } },
  { label: '猫狗可以都在', state: { cat: 3, dog: 1, both: true } },
  { label: '猫狗都不像', state: { cat: -3, dog: -3, both: true } },
];
const GOAL = 0.9;
const PROBABILITY = linear([0, 1]);
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
/** So small a relative difference is the rounding of the machine, not of the mathematics. */
const DUST = 1e-14;

/** One question answered by both; the softmax may have no answer. */
interface Compared {
  label: string;
  softmax: number | undefined;
  sigmoid: number;
}

function compare(cat: number, dog: number, both: boolean): Compared[] {
  const [qCat, qDog] = softmax([cat, dog]);
  // With one logit there is one sigmoid: of the difference.
  const [sCat, sDog] = both
    ? [sigmoid(cat), sigmoid(dog)]
    : [sigmoid(cat - dog), sigmoid(dog - cat)];
  const isCat = crossEntropyFromLogits([cat, dog], 0);
  return [
    { label: '猫的概率', softmax: qCat, sigmoid: sCat },
    { label: '狗的概率', softmax: qDog, sigmoid: sDog },
    { label: '加起来', softmax: qCat + qDog, sigmoid: sCat + sDog },
    ...(both
      ? [
          {
            label: '损失，只有猫',
            softmax: isCat,
            sigmoid: binaryCrossEntropyWithLogits(cat, 1) + binaryCrossEntropyWithLogits(dog, 0),
          },
          {
            label: '损失，都在',
            softmax: undefined,
            sigmoid: binaryCrossEntropyWithLogits(cat, 1) + binaryCrossEntropyWithLogits(dog, 1),
          },
        ]
      : [
          {
            label: '损失，是猫',
            softmax: isCat,
            sigmoid: binaryCrossEntropyWithLogits(cat - dog, 1),
          },
          {
            label: '损失，是狗',
            softmax: crossEntropyFromLogits([cat, dog], 1),
            sigmoid: binaryCrossEntropyWithLogits(cat - dog, 0),
          },
        ]),
  ];
}

const apart = ({ softmax: one, sigmoid: other }: Compared) =>
  one === undefined ? Infinity : Math.abs(one - other) / Math.max(one, other);

export default function OneLogitOrTwo(props: Props) {
  const { cat: cat0 = 3, dog: dog0 = 1, both: both0 = false, ...givens } = props;
  const cell = useCell(givens, {
    cat: numberField(cat0, LOGITS),
    dog: numberField(dog0, LOGITS),
    both: flagField(both0),
  });
  const { cat, dog, both } = cell.state;
  const compared = compare(cat, dog, both);
  const [ofCat, ofDog, sum] = compared;
  const widest = Math.max(...compared.map(apart));
  const reached = both && Math.min(ofCat.sigmoid, ofDog.sigmoid) >= GOAL;
  const other = both ? '两个sigmoid' : '一个sigmoid';
  const difference = formatNumber(Number((cat - dog).toFixed(12)));
  const write = (value: number | undefined, digits = 3) =>
    value === undefined ? '写不出' : formatNumber(value, digits);
  /** Both logits by the same step, as far as the sliders go. */
  const shift = (by: number) => ({
    disabled: Math.max(cat + by, dog + by) > LOGITS[1] || Math.min(cat + by, dog + by) < LOGITS[0],
    onClick: () => cell.choose({ cat: tidy(cat + by), dog: tidy(dog + by) }),
  });
  return (
    <Cell
      cell={cell}
      task="拖两个logit，或者让它们一起加减，看两种算法合不合；再打开开关"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('cat')}
            label="猫的logit z₁"
            step={0.1}
            page={1}
            color="q"
            valueText={`猫的logit ${formatNumber(cat)}，softmax给猫${write(ofCat.softmax)}`}
          />
          <Slider
            {...cell.dial('dog')}
            label="狗的logit z₂"
            step={0.1}
            page={1}
            color="q"
            valueText={`狗的logit ${formatNumber(dog)}，softmax给狗${write(ofDog.softmax)}`}
          />
          <ButtonRow label="两个logit一起">
            <Button {...shift(1)}>都加1</Button>
            <Button {...shift(-1)}>都减1</Button>
          </ButtonRow>
          <Toggle
            label="一张图里可以同时有猫和狗"
            value={both}
            onChange={(on) => cell.choose({ both: on })}
          />
        </>
      }
      goal={{
        task: `让猫和狗的概率都不低于${GOAL}。`,
        reached,
        note: reached
          ? `加起来${write(sum.sigmoid)}，超过了1：这是两个问题，各答各的“是不是”。`
          : both
            ? `softmax办不到，两个sigmoid可以；现在是${write(ofCat.sigmoid)}与${write(ofDog.sigmoid)}。`
            : '两个概率加起来总是1，怎么拖也办不到：要换一种问法。',
      }}
      caption="非猫即狗的时候，两个logit只有差管用：z＝z₁−z₂，sigmoid与softmax是同一个函数，二元交叉熵与交叉熵是同一个损失。猫狗可以都在，问的就是两件事，两边才分家。"
      table={
        <DataTable
          caption={`损失以${UNIT_WORD.nat}计`}
          columns={['', 'softmax', other, '相对误差']}
          rows={compared.map((one) => [
            one.label,
            write(one.softmax, 14),
            write(one.sigmoid, 14),
            one.softmax === undefined ? '—' : formatNumber(apart(one), 2),
          ])}
        />
      }
      status={`softmax给猫${write(ofCat.softmax)}，${other}给猫${write(ofCat.sigmoid)}，给狗${write(ofDog.sigmoid)}。`}
    >
      <Bars
        label={`猫：softmax ${write(ofCat.softmax)}，${other}${write(ofCat.sigmoid)}；狗：softmax ${write(ofDog.softmax)}，${other}${write(ofDog.sigmoid)}`}
        categories={['猫', '狗']}
        y={PROBABILITY}
        yTicks={QUARTERS}
        series={[
          { label: '两个logit的softmax', color: 'q', values: [ofCat.softmax!, ofDog.softmax!] },
          {
            label: both ? '各自的sigmoid' : 'z₁−z₂的sigmoid',
            color: 'ink',
            values: [ofCat.sigmoid, ofDog.sigmoid],
          },
        ]}
      />
      <Verdicts
        title={both ? 'softmax／两个sigmoid，不一样了' : `一样吗？z＝z₁−z₂＝${difference}`}
        items={compared.map((one) => {
          const right = apart(one) < DUST;
          const text = right
            ? write(one.sigmoid, 14)
            : `${write(one.softmax)}／${write(one.sigmoid)}`;
          return { label: one.label, text, right };
        })}
      />
      <Note>
        {both
          ? `标签“猫狗都在”，softmax连写都写不出来：它的标签只能分一个1。损失以${UNIT_WORD.nat}计。`
          : `相对误差最大${formatNumber(widest, 2)}，那是计算机的舍入。损失以${UNIT_WORD.nat}计。`}
      </Note>
    </Cell>
  );
}

const tidy = (logit: number) => Number(logit.toFixed(12));
