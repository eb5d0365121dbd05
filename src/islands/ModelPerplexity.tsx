// 损失3奈特，是好是坏？放回指数上，就是每一步在多少个词里瞎猜。
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Faces } from '@/kit/Faces.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Ruler } from '@/kit/Ruler.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { Verdicts } from '@/kit/Verdicts.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear, log } from '@/kit/scale.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { convert, UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 每个词元的平均损失，以奈特计，起始值，0到12。
   * @min 0
   * @max 12
   */
  loss?: number;
  /**
   * 词表里有几个词，起始值，2到100000。
   * @integer
   * @min 2
   * @max 100000
   */
  words?: number;
  /**
   * 一句话有几个词元，起始值，1到50。
   * @integer
   * @min 1
   * @max 50
   */
  tokens?: number;
}

const GPT2 = 50257;
const LOSSES = [0, 12] as const;
const WORDS = [2, 100_000] as const;
const PRESETS = [
  { label: '像样的语言模型', state: { loss: 3, words: GPT2 } },
  { label: '瞎猜', state: { loss: 10.82, words: GPT2 } },
  { label: '十分类，第0步6.9', state: { loss: 6.9, words: 10 } },
  { label: '完全确定', state: { loss: 0, words: GPT2 } },
];
const GOAL = { from: 3, perplexity: 10, tolerance: 0.02 };
/** So near the loss of guessing, in nats, a model is no better than that. */
const NEAR = 0.05;
/** The ruler's length in coins, that is in bits: a little beyond the largest loss. */
const COINS = 18;
const AXIS = linear([0, COINS]);
const place = (nats: number) => AXIS(convert(nats, 'nat', 'bit'));
const ofGuessing = (words: number) => selfInformation(1 / words, 'e');
const NATS = [0, 2, 4, 6, 8, 10, 12].map((nats) => ({ at: place(nats), text: String(nats) }));
const TENFOLDS = [1, 10, 100, 1000, 10_000, 100_000].map((count) => ({
  at: place(ofGuessing(count)),
  text: inTenThousands(count),
}));
const TRACK = log(WORDS, (ratio) => selfInformation(1 / ratio));
/** Squares in the row; beyond them each stands for ten times as many words. */
const PLACES = 25;
const nats = (value: number) => formatNumber(value) + UNIT_WORD.nat;

/** Round counts as they are said in Chinese: 10000 → 1万. */
function inTenThousands(count: number): string {
  return count % 10_000 === 0 ? `${count / 10_000}万` : String(count);
}

export default function ModelPerplexity(props: Props) {
  const { loss: loss0 = 3, words: words0 = GPT2, tokens: tokens0 = 20 } = props;
  const cell = useCell(props, {
    loss: numberField(loss0, LOSSES),
    words: countField(words0, WORDS),
    tokens: countField(tokens0, [1, 50]),
  });
  const { loss, words, tokens } = cell.state;
  // A variable of the page may have a narrower range.
  const { min, max } = props.bind?.loss ?? { min: LOSSES[0], max: LOSSES[1] };
  const perplexity = Math.exp(loss);
  const guess = ofGuessing(words);
  const count = formatNumber(perplexity);
  const bits = convert(loss, 'nat', 'bit');
  const reached = Math.abs(perplexity / GOAL.perplexity - 1) < GOAL.tolerance;
  let each = 1;
  while (perplexity > PLACES * each) each *= 10;
  const rows = [
    ['现在', loss],
    ['困惑度减半', loss - ofGuessing(2)],
    [`${words}个词瞎猜`, guess],
  ] as const;

  return (
    <Cell
      cell={cell}
      task="拖损失，看它相当于每一步在多少个词里瞎猜；再换词表，和瞎猜比一比"
      presets={PRESETS.filter(({ state }) => state.loss >= min && state.loss <= max)}
      controls={
        <>
          <Slider
            {...cell.dial('loss')}
            domain={[min, max]}
            label={`每个词元的平均损失（${UNIT_WORD.nat}）`}
            step={0.1}
            page={1}
            valueText={`损失${nats(loss)}，困惑度${count}`}
          />
          <Slider
            {...cell.dial('words')}
            scale={TRACK}
            label="词表里有几个词"
            valueText={`${words}个词，瞎猜的损失${nats(guess)}`}
            onChange={(to) => cell.set({ words: Math.round(to) })}
          />
          <Slider
            {...cell.dial('tokens')}
            label="一句话有几个词元"
            step={1}
            page={10}
            valueText={`${tokens}个词元`}
            onChange={(to) => cell.set({ tokens: Math.round(to) })}
          />
        </>
      }
      goal={{
        task: `损失是${GOAL.from}，困惑度约20。让它减半，到${GOAL.perplexity}。`,
        reached,
        note: reached
          ? `从${GOAL.from}到${formatNumber(loss)}，只降了${nats(GOAL.from - loss)}，约是ln 2；每降1比特就减半。`
          : `误差不超过${formatPercent(GOAL.tolerance)}就算；现在是${count}。猜猜要不要降到1.5。`,
      }}
      readouts={
        <>
          <Readout name="困惑度" value={count} unit="个词" note={`e的${formatNumber(loss)}次方`} />
          <Readout
            name="换成比特"
            value={formatNumber(bits)}
            unit={UNIT_WORD.bit}
            note="每个词元"
          />
          <Readout
            name="瞎猜的损失"
            value={formatNumber(guess)}
            unit={UNIT_WORD.nat}
            note={`ln ${words}`}
          />
          <Readout
            name="整句的概率"
            value={formatNumber(Math.exp(-tokens * loss), 2)}
            note={`${tokens}个词元，典型的一句`}
          />
        </>
      }
      caption="尺子上下两排刻度量的是同一处：损失加一截，困惑度就乘一个数。损失该和瞎猜的ln m比，不该和0比。还没有训练的第0步，正该和瞎猜一样；比瞎猜还差，先停下来查。"
      table={
        <DataTable
          caption="损失、比特与困惑度"
          columns={['', `损失（${UNIT_WORD.nat}）`, '比特', '困惑度']}
          rows={rows.map(([label, one]) =>
            one < 0
              ? [label, '—', '—', '—']
              : [
                  label,
                  formatNumber(one),
                  formatNumber(convert(one, 'nat', 'bit')),
                  formatNumber(Math.exp(one)),
                ],
          )}
        />
      }
      status={`损失${nats(loss)}，困惑度${count}；${words}个词瞎猜是${nats(guess)}。`}
    >
      <StackGroup title={`每步像在${count}个词里瞎猜`} remark={`一格${inTenThousands(each)}个词`}>
        <Faces
          label={`${PLACES}格里填了${formatNumber(perplexity / each)}格，一格${inTenThousands(each)}个词`}
          value={perplexity / each}
          places={PLACES}
        />
      </StackGroup>
      <Ruler
        label={`损失${nats(loss)}，困惑度${count}，像每一步猜中${formatNumber(bits)}枚硬币`}
        name="一枚硬币是1比特"
        reading={`${formatNumber(bits)}枚`}
        upper={{ name: `损失（${UNIT_WORD.nat}）`, ticks: NATS }}
        lower={{ name: '困惑度（个词）', ticks: TENFOLDS }}
        marks={[{ at: place(guess), label: `${words}个词瞎猜`, text: nats(guess) }]}
        coins={COINS}
        at={place(loss)}
      />
      <Verdicts
        title="该和瞎猜比"
        items={[
          {
            label: `${words}个词瞎猜`,
            text: `${nats(guess)}，${beside(loss, guess)}`,
            right: loss <= guess + NEAR,
          },
        ]}
      />
    </Cell>
  );
}

/** What the loss says beside that of guessing. */
function beside(loss: number, guess: number): string {
  if (loss > guess + NEAR) return '现在还差';
  return loss < guess - NEAR ? '现在更好' : '现在一样';
}
