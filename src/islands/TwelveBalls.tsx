// 十二个球，三次天平：每一称都把还剩的可能分成三份，三份越匀，平均得到的信息越多。
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { StackBar } from '@/kit/StackBar.tsx';
import { load, type Odd, type Side, SIDES, tip, Weighing } from '@/kit/Weighing.tsx';
import type { Color } from '@/kit/color.ts';
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
const LETTERS = WEIGHINGS * BALLS;
/** What the balance may say, by the side that goes down. */
const OUTCOMES: { side: Side; label: string; color: Color }[] = [
  { side: '左', label: '左沉', color: 'p' },
  { side: '中', label: '平衡', color: 'ink' },
  { side: '右', label: '右沉', color: 'p-pale' },
];
const ALL = Array.from({ length: 2 * BALLS }, (_, i) => ({ ball: i >> 1, heavy: i % 2 === 0 }));
const AXIS = linear([0, ALL.length]);

const opening = (each: number) => ('左'.repeat(each) + '右'.repeat(each)).padEnd(BALLS, '中');
/** The sides of all balls in all weighings, and what the balance has said so far. */
const story = (first: string, outcomes = '') => ({ sides: first.padEnd(LETTERS, '中'), outcomes });
const PRESETS = [
  ...[4, 6, 3].map((each) => ({ label: `每边${each}个`, state: story(opening(each)) })),
  { label: '平了，再称', state: story(`${opening(4)}右右右中中中中中左左左中`, '中') },
];

/** What is left before each weighing. A story that an address made up ends where it cannot be. */
function replay(weighings: readonly string[], outcomes: string): Odd[][] {
  const left: Odd[][] = [ALL];
  for (const [k, outcome] of [...outcomes].entries()) {
    const rest = left[k].filter((one) => tip(weighings[k], one) === outcome);
    if (rest.length === 0 || left[k].length === 1) break;
    left.push(rest);
  }
  return left;
}

export default function TwelveBalls({ each = 4, ...givens }: Props) {
  const cell = useCell(givens, {
    sides: wordField(story(opening(each)).sides, SIDES, LETTERS),
    outcomes: wordField('', SIDES, WEIGHINGS),
  });
  const { base, word, amount } = useUnit();
  const { sides: all, outcomes } = story(cell.state.sides, cell.state.outcomes);
  const weighings = [0, 1, 2].map((k) => all.slice(k * BALLS, (k + 1) * BALLS));
  const left = replay(weighings, outcomes);
  const done = left.length - 1;
  const now = left[done];
  const found = now.length === 1;
  const over = found || done === WEIGHINGS;
  const sides = over ? opening(0) : weighings[done];
  const parts = OUTCOMES.map((one) => {
    const value = now.filter((odd) => tip(sides, odd) === one.side).length;
    const p = value / now.length;
    const told = p > 0 ? amount(selfInformation(p, base)) : '不会出现';
    return { ...one, value, p, told, text: `${value}种，${told}` };
  });
  const sizes = parts.map(({ value }) => value);
  const average = entropy(
    parts.map(({ p }) => p),
    base,
  );
  const said = [...outcomes.slice(0, done)].map((down) => (down === '中' ? '平衡' : `${down}沉`));
  const [{ ball, heavy }] = now;
  const verdict = found ? `${ball + 1}号球偏${heavy ? '重' : '轻'}。` : `还剩${now.length}种可能。`;
  const before = said.length > 0 ? `（前面：${said.join('、')}）` : '';
  const title = over ? `称了${done}次，${verdict}` : `第${done + 1}次称${before}`;
  const [onLeft, onRight] = [load(sides, '左'), load(sides, '右')];
  const [most, enough] = [Math.max(...sizes), 3 ** (WEIGHINGS - done - 1)];
  const outlook =
    enough > 1
      ? `往后还能称${WEIGHINGS - done - 1}次，最多分清${enough}种；最多的一份有${most}种，${most > enough ? '不巧就来不及了' : '没有超出'}。`
      : `这是最后一次；最多的一份有${most}种，${most > 1 ? '不巧就分不清了' : '什么结果都分得清'}。`;
  const refusal = `左盘${onLeft}个，右盘${onRight}个：总是多的一边沉，白称。请放得一样多。`;
  const hint = onLeft > 0 ? outlook : '点一下球，放进左盘；再点，换到右盘；再点，拿下来。';
  const move = (moved: string) =>
    cell.choose({ sides: all.slice(0, done * BALLS) + moved + all.slice((done + 1) * BALLS) });

  return (
    <Cell
      cell={cell}
      task="把小球点到左右两盘，再替天平选一个结果"
      presets={PRESETS}
      controls={[
        <Note key="say">{over ? '称完了。' : '放好了就称。天平怎么说，由你来定：'}</Note>,
        <ButtonRow key="outcomes" label="天平的结果">
          {parts.map(({ side, label, value }) => (
            <Button
              key={side}
              disabled={onLeft === 0 || onLeft !== onRight || value === 0}
              onClick={() => cell.choose({ outcomes: outcomes.slice(0, done) + side })}
            >
              {label}
            </Button>
          ))}
        </ButtonRow>,
      ]}
      goal={{
        task: '三次之内只剩一种可能：哪个球，偏重还是偏轻。',
        reached: found,
        note: found
          ? `${verdict}撤销一步，换个结果再看：一套好办法，什么结果都不怕。`
          : `称了${done}次，${verdict}${over ? '撤销几步，换个放法。' : ''}`,
      }}
      readouts={(
        [
          ['这一称，平均得到', average, `最多${amount(selfInformation(1 / 3, base))}`, 'h'],
          ['已经得到', selfInformation(now.length / ALL.length, base), said.join('、'), 'p'],
          ['还缺', selfInformation(1 / now.length, base), verdict, 'ink'],
        ] as const
      )
        .slice(over ? 1 : 0)
        .map(([name, value, note, color]) => (
          <Readout key={name} value={formatNumber(value)} unit={word} {...{ name, note, color }} />
        ))}
      caption={`${ALL.length}种可能机会均等，一共缺${amount(selfInformation(1 / ALL.length, base))}；称三次平均至多得${amount(selfInformation(1 / 27, base))}，只富余一点，浪费不起。三份越匀，平均得到的越多。每边6个时绝不会平，平均只得${amount(selfInformation(1 / 2, base))}。`}
      table={
        <DataTable
          caption="这一称的三种结果"
          columns={['', '留下', '概率', '信息量']}
          rows={parts.map((one) => [one.label, `${one.value}种`, formatFraction(one.p), one.told])}
          total={['平均', '', '', amount(average)]}
        />
      }
      status={over ? title : `三种结果留下${sizes.join('、')}种，平均${amount(average)}。`}
    >
      <Weighing label={title} sides={sides} left={now} onMove={over ? undefined : move} />
      {!over && <StackBar label={`还剩${now.length}种可能，分成三份`} segments={parts} x={AXIS} />}
      {!over && <Note>{onLeft === onRight ? hint : refusal}</Note>}
    </Cell>
  );
}
