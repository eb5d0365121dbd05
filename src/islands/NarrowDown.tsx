// 缩小可能性：一句话本身有多少信息量，与它对“谁夺冠”弄清了多少，是两回事。
import { Board } from '@/kit/Board.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Part } from '@/kit/Part.tsx';
import { SharedPiece } from '@/kit/SharedPiece.tsx';
import { formatFraction } from '@/kit/fraction.ts';
import { entropy } from '@/metrics/entropy.ts';
import { normalize } from '@/metrics/normalize.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { countField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 一开始听到的那句话，照抄“朋友说”下面五句里的一句。
   * @pattern ^(今年的冠军产生了|冠军出自上半区|阿根廷进了决赛|阿根廷没进决赛|阿根廷夺冠了)$
   */
  message?: string;
}

const HALVES = [
  { label: '上半区', items: ['阿根廷', '荷兰', '巴西', '克罗地亚'] },
  { label: '下半区', items: ['英格兰', '法国', '摩洛哥', '葡萄牙'] },
];
const TEAMS = HALVES.flatMap(({ items }) => items);
const EACH = 1 / TEAMS.length;
/** 阿根廷 is in the final: certainly if it is the champion, never if another of its half is. */
const FINAL = [1, 0, 0, 0, 1 / 4, 1 / 4, 1 / 4, 1 / 4];
/** What was heard. Less than this: a binary digit for each team that is left, 阿根廷 the lowest. */
const IN_FINAL = 0b100000000;
const MESSAGES: Record<string, number> = {
  今年的冠军产生了: 0b11111111,
  冠军出自上半区: 0b1111,
  阿根廷进了决赛: IN_FINAL,
  阿根廷没进决赛: IN_FINAL + 1,
  阿根廷夺冠了: 1,
};
const PRESETS = [
  { label: '只弄清一半', state: { heard: IN_FINAL } },
  { label: '对半一刀', state: { heard: 0b110011 } },
  { label: '只划掉一队', state: { heard: 0b11111110 } },
];

/** For each team, the probability of the message if that team is the champion. */
function likelihoods(heard: number): number[] {
  if (heard === IN_FINAL) return FINAL;
  if (heard > IN_FINAL) return FINAL.map((one) => 1 - one);
  return TEAMS.map((_, team) => (heard >> team) % 2);
}

export default function NarrowDown({ message = '阿根廷进了决赛', ...givens }: Props) {
  const cell = useCell(givens, { heard: countField(MESSAGES[message], [1, IN_FINAL + 1]) });
  const { heard } = cell.state;
  const { base, fromBits, ...unit } = useUnit();
  // Four digits, because the reader adds them up.
  const amount = (value: number) => unit.amount(value, 4);
  const likelihood = likelihoods(heard);
  const chance = likelihood.reduce((sum, one) => sum + one) * EACH;
  const posterior = normalize(likelihood);
  const [told, before] = [chance, EACH].map((p) => selfInformation(p, base));
  const rest = entropy(posterior, base);
  // Without the dust of the last digits.
  const [cleared, beside] = [before - rest, told - before + rest].map((x) => Number(x.toFixed(12)));
  const elsewhere = { label: '与谁夺冠无关的', value: beside, color: 'p-pale' as const };
  const known = Object.keys(MESSAGES).find((one) => MESSAGES[one] === heard);
  const left = posterior.reduce((digits, p, i) => digits + Number(p > 0) * 2 ** i, 0);
  const said = known ?? `冠军在没划掉的${posterior.filter((p) => p > 0).length}队里`;
  const texts = posterior.map(formatFraction);
  const reached = Math.abs(told - fromBits(2)) < 1e-9 && beside === 0;
  return (
    <Cell
      cell={cell}
      task="选一句话，或者点队名划掉几队，看这句话有多少用在“谁夺冠”上"
      presets={PRESETS}
      controls={
        <Choice
          label="朋友说"
          options={Object.keys(MESSAGES).map((one) => ({ value: one, label: one }))}
          value={known!}
          onChange={(one) => cell.choose({ heard: MESSAGES[one] })}
        />
      }
      goal={{
        task: `找一句也有${amount(fromBits(2))}的话，而且全用在“谁夺冠”上。`,
        reached,
        note: reached
          ? `剩下两队五五开，悬念只有${amount(rest)}。“阿根廷进了决赛”同样多，却只用上一半。`
          : `这一句有${amount(told)}，弄清${amount(cleared)}。可以自己点队名来划。`,
      }}
      more={
        <Part>
          <SharedPiece
            title="信息量"
            shared={{ label: '弄清的', value: cleared }}
            bars={[
              { label: `“${said}”，概率${formatFraction(chance)}`, rest: elsewhere },
              { label: '“谁夺冠”原来的悬念', rest: { label: '还剩的', value: rest, color: 'h' } },
            ]}
            end={before}
            grid={fromBits(1)}
            format={amount}
          />
        </Part>
      }
      caption={`“阿根廷进了决赛”只有一半用在“谁夺冠”上，另一半说的是上半区由谁打进决赛。只划掉几队、别的不提，就全用在“谁夺冠”上；对半划一次，恰好${amount(fromBits(1))}。`}
      table={
        <DataTable
          caption={`听到“${said}”`}
          columns={['冠军', '若它夺冠，听到这句话的概率', '听到以后，它夺冠的概率']}
          rows={TEAMS.map((team, i) => [team, formatFraction(likelihood[i]), texts[i]])}
        />
      }
      status={`${said}：${amount(told)}，弄清${amount(cleared)}，还剩${amount(rest)}。`}
    >
      <Board
        title={`听到“${said}”以后，夺冠的概率`}
        remark={`虚线：听到以前，${formatFraction(EACH)}`}
        groups={HALVES}
        shares={posterior}
        texts={texts}
        before={EACH}
        onToggle={(team) => cell.choose({ heard: left ^ (1 << team) })}
        lastOne="至少留一队：总有一队夺冠。"
      />
    </Cell>
  );
}
