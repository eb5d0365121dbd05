// 为什么取对数：连乘上千次，浮点数归零或卡住，山顶没了；对数一路相加，安然无恙。
import { useMemo } from 'preact/hooks';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Hill } from '@/kit/Hill.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Note } from '@/kit/Note.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { padded } from '@/kit/padded.ts';
import { places } from '@/kit/places.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { clamp } from '@/kit/snap.ts';
import { withRest } from '@/kit/withRest.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { LOG_SIGN } from '@/notebook/units.ts';
import { type UnitView, useUnit } from '@/notebook/useUnit.ts';

interface Props extends CellGivens {
  /**
   * 一开始抛了几次，1到3000；七正三反，一遍遍重复。
   * @integer
   * @min 1
   * @max 3000
   */
  tosses?: number;
  /**
   * 正面概率θ的起始值，0.01到0.99。
   * @min 0.01
   * @max 0.99
   */
  theta?: number;
  /** 一开始按什么次序连乘。 */
  order?: '按次序' | '先乘反面' | '先乘正面';
}

type Order = NonNullable<Props['order']>;
/** Double or single precision. */
type Numbers = Float64ArrayConstructor | Float32ArrayConstructor;

const ORDERS = ['按次序', '先乘反面', '先乘正面'] as const;
const TOSSES = [1, 3000] as const;
const THETA = [0.01, 0.99] as const;
const PRESETS = [
  { label: '抛十次', state: { tosses: 10, theta: 0.7, order: ORDERS[0] } },
  { label: '单精度先倒下', state: { tosses: 200, theta: 0.7, order: ORDERS[0] } },
  { label: '一千五百次', state: { tosses: 1500, theta: 0.7, order: ORDERS[0] } },
  { label: '卡在最小的正数', state: { tosses: 1500, theta: 0.7, order: ORDERS[1] } },
];
const STEPS = [-10, -1, 1, 10];
/** In bits: the smallest positive numbers are 2⁻¹⁰⁷⁴ and 2⁻¹⁴⁹. */
const FLOORS = { 双精度: 1074, 单精度: 149 };
/** Of the axis: at 0.7 a toss takes 0.881 bits. */
const BITS_A_TOSS = 0.9;
const ENDS = [30, 300, 3000];
/** Among these the summit is looked for. */
const GRID = Array.from({ length: 39 }, (_, i) => (i + 1) / 40);
const X = linear([0, 1]);
const MILESTONES = [1, 10, 100, 200, 500, 1000, 1200, 1500, 2000, 2500];

/** The factors in their order, 1 for a head: seven heads and three tails, again and again. */
function factors(n: number, order: Order): Uint8Array {
  const cycle = Uint8Array.from({ length: n }, (_, i) => Number(i % 10 < 7));
  if (order === '按次序') return cycle;
  const tailsFirst = cycle.sort();
  return order === '先乘反面' ? tailsFirst : tailsFirst.reverse();
}

/** The products of 0, 1, … n factors. To be stored is to be rounded, every time. */
function multiply(heads: Uint8Array, theta: number, Stored = Float64Array as Numbers) {
  const [up, down] = withRest(theta);
  const factor = Stored.of(down, up);
  const products = new Stored(heads.length + 1);
  products[0] = 1;
  // From zero on, all is zero.
  for (let i = 0; i < heads.length && products[i] > 0; i += 1) {
    products[i + 1] = products[i] * factor[heads[i]];
  }
  return products;
}

/** Their logarithms, added one by one. */
function add(heads: Uint8Array, theta: number, base: UnitView['base']) {
  const [up, down] = withRest(theta).map((p) => selfInformation(p, base));
  const sums = new Float64Array(heads.length + 1);
  for (let i = 0; i < heads.length; i += 1) sums[i + 1] = sums[i] - (heads[i] ? up : down);
  return sums;
}

export default function LongProduct(props: Props) {
  const { tosses: tosses0 = 1500, theta: theta0 = 0.7, order: order0 = '按次序' } = props;
  const cell = useCell(props, {
    tosses: countField(tosses0, TOSSES),
    theta: numberField(theta0, THETA),
    order: choiceField(order0, ORDERS),
  });
  const { tosses: n, theta, order } = cell.state;
  const { amount, base, unit, word, fromBits } = useUnit();
  const heads = useMemo(() => factors(n, order), [n, order]);
  const k = heads.filter(Boolean).length;
  const data = categoricalMLE([k, n - k]);
  const sumAt = (each: number) => 0 - n * crossEntropy(data, withRest(each), base);
  const logOf = (product: number) => 0 - selfInformation(product, base);

  const [double, single, sums] = useMemo(
    () => [multiply(heads, theta), multiply(heads, theta, Float32Array), add(heads, theta, base)],
    [heads, theta, base],
  );
  const hill = useMemo(() => GRID.map((each) => multiply(heads, each)[n]), [heads]);
  const isZero = double[n] === 0;
  const justDied = isZero && multiply(factors(n - 1, order), theta)[n - 1] > 0;
  const x = shortestAxis(ENDS, n);
  const y = linear([fromBits(-BITS_A_TOSS * x.domain[1]), 0]);
  const counts = [0, ...places(n, x, 100)];
  /** The logarithm of what was multiplied; where that is zero, over the cliff. */
  const fate = (products: typeof double | typeof single) => {
    const end = products.indexOf(0);
    const seen = end < 0 ? counts : [...counts.filter((count) => count < end), end - 1, end];
    return seen.map(
      (count) => [count, count === end ? y.domain[0] : logOf(products[count])] as const,
    );
  };
  const stateOf = (product: number) => {
    if (product === 0) return '下溢，舍入成0';
    return logOf(product) - sums[n] > fromBits(1) ? '卡住了，真值小得多' : '还没归零';
  };
  const floor = (name: keyof typeof FLOORS) => {
    const at = fromBits(-FLOORS[name]);
    return at > y.domain[0] && <Guide at={y(at)} label={`${name}到底了`} />;
  };
  const points = useMemo(() => GRID.map((each) => [each, sumAt(each)] as const), [heads, base]);
  const verdict = summit(
    hill,
    points.map(([, sum]) => sum),
  );
  const sentence = `θ等于${formatNumber(theta)}，${n}次：连乘${formatNumber(double[n])}，对数相加${amount(sums[n], 4)}`;
  const label = `${LOG_SIGN[unit]}L（${word}）`;
  return (
    <Cell
      cell={cell}
      task="增减次数，换换次序，看连乘在哪里断掉，对数又怎样"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('tosses')}
            label="抛了几次n"
            step={1}
            page={100}
            color="p"
            valueText={sentence}
          />
          <ButtonRow label="微调次数">
            {STEPS.map((by) => (
              <Button key={by} onClick={() => cell.choose({ tosses: clamp(n + by, TOSSES) })}>
                {by < 0 ? `−${-by}` : `+${by}`}
              </Button>
            ))}
          </ButtonRow>
          <Slider {...cell.dial('theta')} label="参数θ" color="q" valueText={sentence} />
          <Choice
            label="连乘的次序"
            options={ORDERS.map((value) => ({ value, label: value }))}
            value={order}
            onChange={(value) => cell.choose({ order: value })}
          />
        </>
      }
      goal={{
        task: '找到双精度连乘刚刚变成0的次数：少抛一次，它还不是0。',
        reached: justDied,
        note: justDied
          ? `正好${n}次。双精度小到2的−1075次方就舍入成0，换了θ或次序，断点就挪。对数只是${amount(sums[n], 4)}，毫不费力。`
          : isZero
            ? '已经是0，往回找。'
            : `还不是0：${formatNumber(double[n])}。`,
      }}
      readouts={
        <>
          {Object.entries({ 双精度连乘: double[n], 单精度连乘: single[n] }).map(
            ([name, product]) => (
              <Readout
                key={name}
                name={name}
                value={formatNumber(product)}
                note={stateOf(product)}
                color="bad"
              />
            ),
          )}
          <Readout
            name="对数相加"
            value={formatNumber(sums[n], 4)}
            unit={word}
            note={`${n}项相加`}
          />
        </>
      }
      caption="对数一路往下，什么事也没有；连乘碰到浮点数的底，不是归零，就是卡住。下图里，山沉到底线以下，连乘就看不见山顶了。"
      table={
        <DataTable
          caption="乘到第几个，各是多少"
          columns={['个数', '双精度连乘', '单精度连乘', `对数相加（${word}）`]}
          rows={[...new Set([...MILESTONES.filter((count) => count < n), n])].map((count) => [
            String(count),
            formatNumber(double[count]),
            formatNumber(single[count]),
            formatNumber(sums[count], 4),
          ])}
        />
      }
      status={`${n}次：连乘${formatNumber(double[n])}，对数${amount(sums[n], 4)}。`}
    >
      <Legend
        items={[
          { label: '对数相加', color: 'ink', line: true },
          { label: '连乘，再取对数', color: 'bad', line: true },
        ]}
      />
      <Plot
        label={sentence}
        x={x}
        y={y}
        xTicks={x.ticks(3)}
        yTicks={y.ticks(4)}
        formatY={padded(5)}
        xLabel="乘到第几个"
        yLabel={label}
      >
        {floor('双精度')}
        {floor('单精度')}
        <Curve x={x} y={y} points={counts.map((count) => [count, sums[count]])} />
        <Curve x={x} y={y} points={fate(double)} color="bad" />
        <Curve x={x} y={y} points={fate(single)} color="bad" />
      </Plot>
      <Hill
        label={`换θ找山顶：对数的山顶在${formatNumber(data[0])}；${verdict}`}
        x={X}
        y={y}
        xLabel="θ"
        yLabel={`抛${n}次，换θ：${label}`}
        formatY={padded(5)}
        digits={4}
        points={points}
        here={[theta, sums[n]]}
        best={[data[0], sumAt(data[0])]}
        bestName="θ̂"
        handle="在图上拖动θ"
        valueText={sentence}
        onChange={(to) => cell.set({ theta: clamp(to, THETA) })}
      >
        {floor('双精度')}
        <Curve x={X} y={y} points={GRID.map((each, i) => [each, logOf(hill[i])])} color="bad" />
      </Hill>
      <Note>
        {verdict}
        数据是七正三反，一遍遍重复。
      </Note>
    </Cell>
  );
}

/** What the products say of the summit, where the sums know better. */
function summit(products: readonly number[], sums: readonly number[]): string {
  const most = Math.max(...products);
  if (most === 0) return `连乘：${GRID.length}个θ全是0，没有山顶。`;
  const tied = GRID.filter((_, i) => products[i] === most);
  if (tied.length > 1) {
    return `连乘：${tied.length}个θ并列，都是${formatNumber(most)}，分不出高低。`;
  }
  const wrong = tied[0] === GRID[sums.indexOf(Math.max(...sums))] ? '' : '，错了';
  return `连乘：${GRID.length}个θ里，${formatNumber(tied[0])}处最高${wrong}。`;
}
