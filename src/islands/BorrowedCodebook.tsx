// 拿错编码本，为什么平均只多付一位，而不是省了？
import { Areas } from '@/kit/Areas.tsx';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { StackGroup } from '@/kit/StackGroup.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear } from '@/kit/scale.ts';
import { averageCodeLength } from '@/metrics/averageCodeLength.ts';
import { kraftSum } from '@/metrics/kraftSum.ts';
import { numbersField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';

interface Props extends CellGivens {
  /**
   * 手里那本码的码长，八个数，从甲到辛，各0到7位。
   * @length 8 8
   * @min 0
   * @max 7
   * @integer
   */
  lengths?: number[];
}

const NAMES = [...'甲乙丙丁戊己庚辛'];
const WINS = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
/** The book made for these horses: it costs their entropy, two digits. */
const OWN = [1, 2, 3, 4, 6, 6, 6, 6];
const DUE = averageCodeLength(WINS, OWN);
const FLAT = NAMES.map(() => 3);
const PRESETS = [
  { label: '平码三位', state: { lengths: FLAT } },
  { label: '自己的码', state: { lengths: OWN } },
  { label: '反着编', state: { lengths: [...OWN].reverse() } },
  { label: '人人两位', state: { lengths: NAMES.map(() => 2) } },
];
/** Eight words need no longer ones. */
const LONGEST = 7;
const GOAL = 2.1;
const SHARE = linear([0, 1]);
const LENGTH = linear([0, LONGEST]);
/** What is saved goes to the left of zero. */
const BILL = linear([-1, LONGEST]);
const DIGITS = LENGTH.ticks(LONGEST);

/** Where each horse's column begins, and where the last one ends. */
const EDGES = [...NAMES, ''].map((_, i) => WINS.slice(0, i).reduce((sum, p) => sum + p, 0));

const digits = (x: number) => `${formatNumber(x, 4)}位`;
const signed = (x: number) => (x > 0 ? '+' : '') + formatNumber(x);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export default function BorrowedCodebook({ lengths: lengths0 = FLAT, ...givens }: Props) {
  const cell = useCell(givens, { lengths: numbersField(lengths0, [0, LONGEST]) });
  // An address may hold any numbers.
  const lengths = cell.state.lengths.map(Math.round);
  const bill = averageCodeLength(WINS, lengths);
  const parts = WINS.map((p, i) => p * (lengths[i] - OWN[i]));
  const extra = sum(parts.filter((part) => part > 0));
  const saved = -sum(parts.filter((part) => part < 0));
  const more = bill - DUE;
  const room = kraftSum(lengths);
  const fits = room <= 1;
  const own = lengths.every((length, i) => length === OWN[i]);
  const reached = fits && !own && bill < GOAL;
  const full = `八个码字要占${formatFraction(room)}份地盘`;
  const refusal = `${full}，总共只有1份：没有这样的前缀码`;
  /** Of each kind one piece is named in the picture. */
  const named = [parts.indexOf(Math.max(...parts)), parts.findIndex((part) => part < 0)];

  return (
    <Cell
      cell={cell}
      task="换一本码，或者拖橙色的柱子改码长，看面积多了哪里，省了哪里"
      presets={PRESETS}
      controls={
        <>
          <Bars
            label={`手里这本码的码长：${NAMES.map((name, i) => name + lengths[i]).join('，')}`}
            categories={NAMES}
            y={LENGTH}
            yLabel="手里这本码的码长（位）"
            yTicks={DIGITS}
            formatY={() => ''}
            step={1}
            series={[
              {
                label: '码长',
                color: 'q',
                values: lengths,
                onChange: (i, to) =>
                  cell.set({ lengths: lengths.map((l, j) => (j === i ? to : l)) }),
                valueText: (length, i) =>
                  `${length}位，该用${OWN[i]}位，${fits ? `平均${digits(bill)}` : '编不成'}`,
              },
            ]}
          />
          <Note>{roomText(room, full, refusal)}</Note>
        </>
      }
      goal={{
        task: `不照抄“自己的码”，另编一本，平均每场不到${GOAL}位。`,
        reached,
        note: reached
          ? '赢得多的几匹用上了该用的短码，剩下的随便些，也贵不了多少。'
          : own
            ? '这本就是“自己的码”，换一本。'
            : fits
              ? `现在平均${digits(bill)}。先让赢得多的短下来，再让别的腾出地盘。`
              : '编不成的不算：有的短了，就得有的长。',
      }}
      caption="一列一匹马：宽是胜率，高是码长，面积就是平均要付的位数。换成平码，省下的几列虽高，却太窄；多付的偏偏是最宽的两列。"
      table={
        <DataTable
          caption="每匹马的胜率、该用的码长、手里的码长，以及平均多付"
          columns={['', ...NAMES, '平均']}
          rows={[
            ['胜率', ...WINS.map(formatFraction), ''],
            ['该用', ...OWN, digits(DUE)],
            ['手里', ...lengths, digits(bill)],
            ['多出', ...lengths.map((length, i) => signed(length - OWN[i])), ''],
            ['×胜率', ...parts.map(signed), digits(more)],
          ]}
        />
      }
      status={
        fits
          ? `平均${digits(bill)}：该付${digits(DUE)}，多付${digits(more)}。`
          : `${full}，编不成。`
      }
    >
      <Legend
        items={[
          { label: '手里的码本', color: 'q', line: true },
          { label: '两本都要付', color: 'h' },
          { label: '多付', color: 'd' },
        ]}
      />
      <Plot
        label={`八列面积：多付${digits(extra)}，省${digits(saved)}`}
        y={LENGTH}
        yLabel="码长（位）；宽是胜率"
        yTicks={DIGITS}
      >
        <Areas
          y={LENGTH}
          columns={NAMES.map((name, i) => ({
            name,
            share: WINS[i],
            pieces: [
              { from: 0, to: Math.min(lengths[i], OWN[i]), color: 'h' },
              {
                from: OWN[i],
                to: Math.max(lengths[i], OWN[i]),
                color: 'd',
                text: i === named[0] ? `多付${digits(extra)}` : undefined,
              },
              {
                from: lengths[i],
                to: Math.max(lengths[i], OWN[i]),
                text: i === named[1] ? `省${digits(saved)}` : undefined,
              },
            ],
          }))}
        />
        <Curve
          x={SHARE}
          y={LENGTH}
          points={lengths.flatMap((length, i) => [
            [EDGES[i], length],
            [EDGES[i + 1], length],
          ])}
          color="q"
        />
      </Plot>
      <StackGroup title="每场平均要付" remark="一格1位">
        <StackBar
          label="照手里的码本"
          total={
            fits ? `${digits(bill)} = ${formatNumber(DUE)} + ${formatNumber(more, 4)}` : '编不成'
          }
          x={BILL}
          grid={1}
          segments={
            fits
              ? [
                  { label: '本来就要', value: DUE, text: digits(DUE), color: 'h' },
                  { label: '净多付', value: more, text: digits(more), color: 'd' },
                ]
              : [{ label: '没有这样的码本', value: bill, text: '', color: 'bad' }]
          }
        />
        <StackBar
          label="多付减省下"
          total={
            fits
              ? `${formatNumber(extra, 4)} − ${formatNumber(saved, 4)} = ${digits(more)}`
              : '不作数'
          }
          x={BILL}
          grid={1}
          segments={parts.map((part, i) => ({
            label: NAMES[i],
            value: part,
            text: signed(part).padEnd(7, '\u2007'),
            color: part > 0 ? 'd' : 'ink',
            item: NAMES[i],
          }))}
        />
      </StackGroup>
    </Cell>
  );
}

/** What the words take of the room for binary words. */
function roomText(room: number, full: string, refusal: string): string {
  if (room > 1) return `${refusal}。`;
  if (room === 1) return `${full}，正好占满：谁要再短，就得有谁变长。`;
  return `${full}，还空着${formatFraction(1 - room)}份：有的码还能再短。`;
}
