// 十二个球，三次天平：每一称都把还剩的可能分成三份，三份越匀，平均得到的信息越多。
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { type Odd, type Side, SIDES, Weighing } from '@/kit/Weighing.tsx';
import { formatNumber } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear } from '@/kit/scale.ts';
import { entropy } from '@/metrics/entropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { wordField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 第一次称，一开始每边放几个球，1到6。
   * @integer
   * @min 1
   * @max 6
   */
  each?: number;
}

const BALLS = 12;
const WEIGHINGS = 3;
/** What the balance may say, named by the side that goes down. */
const OUTCOMES = { 左: '左沉', 中: '平衡', 右: '右沉' };
const COLORS = { 左: 'p', 中: 'ink', 右: 'p-pale' } as const;
const ORDER = Object.keys(OUTCOMES) as Side[];
const ALL = Array.from({ length: 2 * BALLS }, (_, i) => ({ ball: i >> 1, heavy: i % 2 === 0 }));
const AXIS = linear([0, ALL.length]);

const opening = (each: number) => ('左'.repeat(each) + '右'.repeat(each)).padEnd(BALLS, '中');
/** The sides of all balls in all weighings, and what the balance has said so far. */
const story = (sides: string, outcomes = '') => ({
  sides: sides.padEnd(WEIGHINGS * BALLS, '中'),
  outcomes,
});
const PRESETS = [
  ...[4, 6, 3].map((each) => ({ label: `每边${each}个`, state: story(opening(each)) })),
  { label: '平了，再称', state: story(`${opening(4)}右右右中中中中中左左左中`, '中') },
];

const load = (sides: string, side: Side) => sides.split(side).length - 1;
const nameOf = ({ ball, heavy }: Odd) => `${ball + 1}号球偏${heavy ? '重' : '轻'}`;

/** The side that goes down. With unequal loads the fuller pan does, whichever ball is the odd one. */
function tip(sides: string, { ball, heavy }: Odd): Side {
  const more = load(sides, '左') - load(sides, '右');
  if (more !== 0) return more > 0 ? '左' : '右';
  const side = sides[ball] as Side;
  if (side === '中' || heavy) return side;
  return side === '左' ? '右' : '左';
}

/** What each outcome would leave. */
const split = (sides: string, left: readonly Odd[]) =>
  ORDER.map((side) => left.filter((one) => tip(sides, one) === side));

/** What is left before each weighing. A story that an address made up ends where it cannot be. */
function replay(weighings: readonly string[], outcomes: string): Odd[][] {
  const left: Odd[][] = [ALL];
  for (const [k, outcome] of [...outcomes].entries()) {
    const rest = split(weighings[k], left[k])[ORDER.indexOf(outcome as Side)];
    if (rest.length === 0 || left[k].length === 1) break;
    left.push(rest);
  }
  return left;
}

export default function TwelveBalls({ each = 4, ...givens }: Props) {
  const cell = useCell(givens, {
    sides: wordField(story(opening(each)).sides, SIDES, WEIGHINGS * BALLS),
    outcomes: wordField('', SIDES, WEIGHINGS),
  });
  const { base, amount } = useUnit();
  const { sides: all, outcomes } = story(cell.state.sides, cell.state.outcomes);
  const weighings = [0, 1, 2].map((k) => all.slice(k * BALLS, (k + 1) * BALLS));
  const left = replay(weighings, outcomes);
  const done = left.length - 1;
  const now = left[done];
  const over = now.length === 1 || done === WEIGHINGS;
  const sides = over ? opening(0) : weighings[done];
  const shares = split(sides, now).map((part) => part.length / now.length);
  const told = shares.map((p) => (p > 0 ? amount(selfInformation(p, base)) : '不会出现'));
  const sizes = shares.map((p) => Math.round(p * now.length));
  const average = amount(entropy(shares, base));
  const got = amount(selfInformation(now.length / ALL.length, base));
  const missing = amount(selfInformation(1 / now.length, base));
  const [onLeft, onRight] = [load(sides, '左'), load(sides, '右')];

  const later = WEIGHINGS - done - 1;
  const [most, enough] = [Math.max(...sizes), 3 ** later];
  const outlook = `称完还能称${later}次，最多分清${enough}种；最多的一份有${most}种，${most > enough ? '不巧就来不及了' : '没有超出'}。`;
  const refusal = `左盘${onLeft}个，右盘${onRight}个：总是多的一边沉，白称。请放得一样多。`;
  const note =
    onLeft !== onRight
      ? refusal
      : onLeft === 0
        ? '点一下球，放进左盘；再点一下，换到右盘。'
        : outlook;
  const found = now.length === 1;
  const verdict = found ? `${nameOf(now[0])}。` : `还剩${now.length}种可能。`;

  return (
    <Cell
      cell={cell}
      task="点球，决定它上左盘、上右盘还是不称；再替天平选一个结果"
      presets={PRESETS}
      controls={
        <>
          <Note>放好了就称。天平怎么说，由你来定：</Note>
          <ButtonRow label="天平的结果">
            {ORDER.map((side, i) => (
              <Button
                key={side}
                disabled={over || onLeft !== onRight || sizes[i] === 0}
                onClick={() => cell.choose({ outcomes: outcomes.slice(0, done) + side })}
              >
                {OUTCOMES[side]}
              </Button>
            ))}
          </ButtonRow>
        </>
      }
      goal={{
        task: '三次之内只剩一种可能：哪个球，偏重还是偏轻。',
        reached: found,
        note: found
          ? `${verdict}换别的结果再走一遍：一套好办法，什么结果都不怕。`
          : `称了${done}次，${verdict}${over ? '撤销几步，换个放法。' : ''}`,
      }}
      readouts={
        <>
          <Readout
            name="这一称，平均得到"
            value={average}
            note={`最多${amount(selfInformation(1 / 3, base))}`}
            color="h"
          />
          <Readout name="已经得到" value={got} note={`24种剩下${now.length}种`} color="p" />
          <Readout name="还缺" value={missing} note={`还能称${WEIGHINGS - done}次`} />
        </>
      }
      caption={`共缺${amount(selfInformation(1 / ALL.length, base))}，三称平均至多${amount(selfInformation(1 / 27, base))}：够，但不能浪费。三份越匀，一称平均得到的越多。每边6个看着公平，却绝不会平，等于只有两种结果。`}
      table={
        <DataTable
          caption={`第${Math.min(done + 1, WEIGHINGS)}次称的三种结果`}
          columns={['', '留下', '概率', '信息量']}
          rows={ORDER.map((side, i) => [
            OUTCOMES[side],
            `${sizes[i]}种`,
            formatFraction(shares[i]),
            told[i],
          ])}
          total={['平均', '', '', average]}
        />
      }
      status={
        over ? `称了${done}次，${verdict}` : `三种结果留下${sizes.join('、')}种，平均${average}。`
      }
    >
      <Weighing
        label={over ? `称了${done}次，${verdict}` : `第${done + 1}次称`}
        sides={sides}
        left={now}
        onMove={
          over
            ? undefined
            : (moved) =>
                cell.choose({
                  sides: all.slice(0, done * BALLS) + moved + all.slice((done + 1) * BALLS),
                })
        }
      />
      {!over && (
        <StackBar
          label={`还剩${now.length}种可能，分成三份`}
          total={`平均${average}`}
          segments={ORDER.map((side, i) => ({
            label: OUTCOMES[side],
            value: sizes[i],
            text: `${sizes[i]}种，${told[i]}`,
            color: COLORS[side],
          }))}
          x={AXIS}
        />
      )}
      {!over && <Note>{note}</Note>}
    </Cell>
  );
}
