// 比特尺：上面读概率，下面读信息量；概率每减半，往右走同样长的一格，一格是一枚猜中的硬币。
import { Cell } from '@/kit/Cell.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Grip } from '@/kit/Grip.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Ruler } from '@/kit/Ruler.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { formatFraction } from '@/kit/fraction.ts';
import { linear, log, reversed } from '@/kit/scale.ts';
import { binomialCoefficient } from '@/metrics/binomialCoefficient.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { numberField } from '@/notebook/fields.ts';
import { BASE, UNIT_WORD, UNITS } from '@/notebook/units.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 指针一开始停在哪个概率上，0.000000001到1；不写就是双色球一等奖。
   * @min 0.000000001
   * @max 1
   */
  p?: number;
}

const SMALLEST = 1e-9;
/** The ruler's length in coins: a little beyond the smallest probability. */
const COINS = 30;
const AXIS = linear([0, COINS]);
const place = (p: number) => AXIS(selfInformation(p));
/** To the right is rarer, as on the ruler. */
const TRACK = reversed(log([SMALLEST, 1], (ratio) => selfInformation(1 / ratio)));
const POWERS = ['1', '', '', '10⁻³', '', '', '10⁻⁶', '', '', '10⁻⁹'].map((text, power) => ({
  at: place(Number(`1e-${power}`)),
  text,
}));
const LOTTERY = binomialCoefficient(33, 6) * 16;
const LANDMARKS = Object.entries({
  '抛硬币，正面': 2,
  '掷骰子，6点': 6,
  '抽牌，某一张': 52,
  千里挑一: 1000,
  百万里挑一: 1e6,
  双色球一等奖: LOTTERY,
}).map(([label, odds]) => ({ label, text: `1/${odds}`, p: 1 / odds, at: place(1 / odds) }));
const PRESETS = [
  { label: '一枚硬币', state: { p: 1 / 2 } },
  { label: '掷出6点', state: { p: 1 / 6 } },
  { label: '百万里挑一', state: { p: 1e-6 } },
  { label: '双色球一等奖', state: { p: 1 / LOTTERY } },
];
/** In coins. */
const GOAL = { coins: 10, tolerance: 0.1 };
const threeDigits = (x: number) => Number(x.toPrecision(3));
const inUnits = (p: number) => UNITS.map((unit) => formatNumber(selfInformation(p, BASE[unit])));

export default function BitRuler({ p: p0 = 1 / LOTTERY, ...givens }: Props) {
  const cell = useCell(givens, { p: numberField(p0, [SMALLEST, 1]) });
  const { p } = cell.state;
  const unit = useUnit();
  const coins = selfInformation(p);
  const chance = formatFraction(p);
  const reading = `连猜中${formatNumber(coins)}次`;
  const sentence = `概率${chance}，信息量${unit.amount(selfInformation(p, unit.base))}，相当于硬币${reading}`;
  const odds = Math.round(1 / p);
  const about = Math.abs(p * odds - 1) < 1e-9 ? '' : '约';
  const oneIn = p >= 0.1 || chance.includes('/') ? formatPercent(p) : `${about}${odds}分之一`;
  const near = Math.abs(coins - GOAL.coins) < GOAL.tolerance;
  const amounts = linear([0, unit.fromBits(COINS)]);
  const move = (to: number) => cell.set({ p: Math.max(SMALLEST, threeDigits(0.5 ** to)) });

  return (
    <Cell
      cell={cell}
      task="改一件事的概率，看它值几枚猜中的硬币"
      presets={PRESETS}
      controls={
        <Slider
          {...{ ...cell.dial('p'), scale: TRACK, step: 0.25, color: 'p', valueText: sentence }}
          label="这件事的概率"
        />
      }
      goal={{
        task: `找到一个概率，和硬币连猜中${GOAL.coins}次差不多意外。`,
        reached: near,
        note: near
          ? `对半砍${GOAL.coins}次，是1/${2 ** GOAL.coins}。千里挑一，也差不多这么意外。`
          : `相差不到${GOAL.tolerance}次就算；现在是${formatNumber(coins)}次。`,
      }}
      readouts={[
        <Readout key="p" name="概率" value={chance} note={oneIn} color="p" />,
        ...inUnits(p).map((value, i) => (
          <Readout
            key={UNITS[i]}
            name="信息量"
            value={value}
            unit={UNIT_WORD[UNITS[i]]}
            color={UNITS[i] === unit.unit ? 'p' : 'ink'}
          />
        )),
      ]}
      caption={`概率每减半，指针就往右走同样长的一格：多猜中一枚硬币，多${unit.amount(unit.fromBits(1))}。从必然到${LOTTERY}分之一，只有${formatNumber(selfInformation(1 / LOTTERY))}格。比特、奈特、哈特量的是同一段长度，只是刻度不同。`}
      table={
        <DataTable
          caption="身边的事有多意外"
          columns={['', '概率', ...UNITS.map((each) => UNIT_WORD[each])]}
          rows={LANDMARKS.map((one) => [one.label, one.text, ...inUnits(one.p)])}
          total={['指针处', chance, ...inUnits(p)]}
        />
      }
      status={`${sentence}。`}
    >
      <Ruler
        label={sentence}
        name="硬币要猜中几次，才一样意外"
        reading={reading}
        upper={{ name: '概率', ticks: POWERS }}
        lower={{
          name: `信息量（${unit.word}）`,
          ticks: amounts.ticks(6).map((tick) => ({ at: amounts(tick), text: String(tick) })),
        }}
        {...{ marks: LANDMARKS, coins: COINS, at: place(p), color: 'p' }}
      >
        <Grip
          {...{ value: coins, domain: [0, COINS], step: 0.1, valueText: sentence, onChange: move }}
          label="在尺上移动指针"
        />
      </Ruler>
    </Cell>
  );
}
