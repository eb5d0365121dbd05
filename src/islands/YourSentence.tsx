// 你的句子有几比特：数出每个字的频率，算出意外和熵，再给每个字编哈夫曼码。
import { useMemo, useState } from 'preact/hooks';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { CodeText } from '@/kit/CodeText.tsx';
import { CodeTree } from '@/kit/CodeTree.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { TextBox } from '@/kit/TextBox.tsx';
import { formatNumber } from '@/kit/format.ts';
import { visibleName } from '@/kit/visibleName.ts';
import { averageCodeLength } from '@/metrics/averageCodeLength.ts';
import { characterCounts } from '@/metrics/characterCounts.ts';
import { empiricalDistribution } from '@/metrics/empiricalDistribution.ts';
import { entropy } from '@/metrics/entropy.ts';
import { huffmanCode } from '@/metrics/huffmanCode.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { shannonCodeLengths } from '@/metrics/shannonCodeLengths.ts';
import { textField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /** 一开始写的那句话，不超过120字。 */
  text?: string;
}

const LONGEST = 120;
const START = '是不是？是就是，不是就不是。';
const PRESETS = [
  { label: '绕口令', state: { text: START } },
  { label: '同一个字', state: { text: '哈哈哈哈哈哈哈哈' } },
  { label: '字字不同', state: { text: '今晚看球别忘了带茶叶蛋' } },
  { label: '英文', state: { text: 'see the seven geese sleep' } },
];
/** So many characters at least, and this entropy, in bits. */
const GOAL = { length: 10, bits: 2, tolerance: 1e-9 };

/** The characters of a text, the frequent ones first, each with its code; and the text in them. */
function encode(text: string) {
  const { characters, counts } = characterCounts(text);
  const shares = empiricalDistribution(counts);
  const { words, lengths } = huffmanCode(shares);
  const letters = characters
    .map((character, i) => {
      const surprise = selfInformation(shares[i]);
      return {
        character,
        name: visibleName(character),
        count: counts[i],
        share: shares[i],
        surprise,
        word: words[i]!,
      };
    })
    .sort((a, b) => b.count - a.count);
  const place = new Map(letters.map(({ character }, i) => [character, i]));
  const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text);
  const order = Array.from(segments, ({ segment }) => place.get(segment)!);
  const average = averageCodeLength(shares, lengths);
  // As many characters, none more frequent: the length of every word, if all are to be alike.
  const [fixed] = shannonCodeLengths(empiricalDistribution(counts.map(() => 1)));
  const total = letters.reduce((sum, { count, word }) => sum + count * word.length, 0);
  return { letters, order, shares, average, fixed: fixed!, total, bits: entropy(shares) };
}

export default function YourSentence(props: Props) {
  const { text: text0 = START } = props;
  const cell = useCell(props, {
    text: textField(text0, LONGEST),
    // The character that is lit; the most frequent one while this is none of the text.
    letter: textField('', 32),
  });
  const { text, letter } = cell.state;
  const { base, word, amount, fromBits } = useUnit();
  const [pointed, setPointed] = useState<number>();
  const code = useMemo(() => (text === '' ? undefined : encode(text)), [text]);
  const box = (
    <TextBox
      label={`写一句话，不超过${LONGEST}字，标点也算`}
      value={text}
      longest={LONGEST}
      onChange={(next) => cell.set({ text: next })}
    />
  );
  const frame = {
    cell,
    task: '写一句你自己的话，看每个字有多意外、要用几位',
    presets: PRESETS,
    caption:
      '常用的字，意外小，码也短；少用的字，码就长。还有两笔没有算：频率是从这句话里数出来的，这张码表也得先发给对方。',
  };
  const task = `写一句${GOAL.length}个字以上的话，让熵恰好是${amount(fromBits(GOAL.bits))}。`;
  if (!code) {
    return (
      <Cell {...frame} controls={<>{box}</>} goal={{ task, reached: false }} status="还没有写字。">
        <Note>还没有写字。写上一句，这里就数给你看。</Note>
      </Cell>
    );
  }
  const { letters, order, shares, average, fixed, total, bits } = code;
  const length = order.length;
  const chosen = Math.max(
    0,
    letters.findIndex(({ character }) => character === letter),
  );
  const lit = pointed !== undefined && pointed < letters.length ? pointed : chosen;
  const now = letters[lit];
  const link = {
    letters,
    lit,
    onPoint: setPointed,
    onPick: (i: number) => cell.choose({ letter: letters[i].character }),
  };
  const reached = length >= GOAL.length && Math.abs(bits - GOAL.bits) < GOAL.tolerance;
  const information = amount(entropy(shares, base));
  const surprise = (share: number) => amount(selfInformation(share, base));
  const digits = (count: number) => `${formatNumber(count)}位`;
  const shown = letters.slice(0, 8).map((one) => `${one.name}是${one.word}`);
  return (
    <Cell
      {...frame}
      controls={
        <>
          {box}
          <Choice
            label="点亮哪个字"
            many
            options={letters.map(({ name, count }, i) => ({
              value: String(i),
              label: `${name}×${count}`,
            }))}
            value={String(chosen)}
            onChange={(i) => link.onPick(Number(i))}
          />
        </>
      }
      goal={{
        task,
        reached,
        note: reached
          ? average - bits < GOAL.tolerance
            ? '每个频率都是½的整数次幂，码长就恰好等于信息量，一位也不多付。'
            : '少见的巧合：熵对了，频率却不全是½的整数次幂，码长凑不齐，还是要多付。'
          : `现在写了${length}个字，熵是${information}。`,
      }}
      readouts={
        <>
          <Readout name="熵" value={formatNumber(entropy(shares, base))} unit={word} color="h" />
          <Readout
            name="哈夫曼码，平均码长"
            value={formatNumber(average)}
            unit="位"
            note={`整句${total}位`}
            color="p"
          />
          <Readout
            name="定长码，每个字"
            value={formatNumber(fixed)}
            unit="位"
            note={`整句${fixed * length}位`}
          />
        </>
      }
      table={
        <DataTable
          caption="每个字的频率、意外与码字"
          columns={['字', '次数', '频率', '意外', '码字', '码长']}
          rows={letters.map((one, i) => [
            i === lit ? `▸${one.name}` : one.name,
            one.count,
            formatNumber(one.share),
            surprise(one.share),
            one.word || '（空）',
            one.word.length,
          ])}
          total={['平均', '', '', information, '', formatNumber(average)]}
        />
      }
      status={`${length}个字，熵${information}，平均码长${digits(average)}，整句${total}位。`}
    >
      <CodeText
        {...link}
        label={`${length}个字编成${total}位；“${now.name}”出现${now.count}次，每次写成${now.word || '空'}`}
        text={order}
      />
      <Note>
        “{now.name}”：{length}个字里有{now.count}个，意外{surprise(now.share)}，码长
        {now.word.length}位。
      </Note>
      <CodeTree
        {...link}
        label={`哈夫曼树，宽是频率：${shown.join('，')}${letters.length > 8 ? '等' : ''}`}
        root={letters.length > 1 ? '从上往下读：往左写0，往右写1' : ''}
      />
      <Note>{verdict(letters.length, average - bits)}</Note>
    </Cell>
  );
}

/** How the code compares with the entropy, in digits a character. */
function verdict(kinds: number, gap: number): string {
  if (kinds === 1) return '只有一种字，不用看就知道是它：熵是零，什么也不用发。';
  if (gap < GOAL.tolerance) return '平均码长恰好等于熵，一位也不多付。';
  return `平均每个字比熵多付${formatNumber(gap)}位：意外带小数，码长却只能是整数。`;
}
