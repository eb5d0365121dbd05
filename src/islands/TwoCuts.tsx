// 同一个数，两个方向：固定θ数次数，加起来是1；固定次数看θ，面积不是1。
import { Cell } from '@/kit/Cell.tsx';
import { CrossCuts } from '@/kit/CrossCuts.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Note } from '@/kit/Note.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { binomialCoefficient } from '@/metrics/binomialCoefficient.ts';
import { binomialLikelihood } from '@/metrics/binomialLikelihood.ts';
import { categoricalMLE } from '@/metrics/categoricalMLE.ts';
import { countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';

interface Props extends CellGivens {
  /**
   * 十次里正面的次数，起始值，0到10。
   * @integer
   * @min 0
   * @max 10
   */
  heads?: number;
  /**
   * 正面概率θ的起始值，0到1。
   * @min 0
   * @max 1
   */
  theta?: number;
}

const TOSSES = 10;
const COUNTS = Array.from({ length: TOSSES + 1 }, (_, k) => k);
const PRESETS = [
  { label: '七正，θ=0.7', state: { heads: 7, theta: 0.7 } },
  { label: '公平硬币出了七正', state: { heads: 7, theta: 0.5 } },
  { label: '全正，θ=1', state: { heads: 10, theta: 1 } },
];
const X = linear([0, 1]);
const ENDS = [0.4, 1];
/** How far below its summit a θ must be, to be seen there. */
const ASIDE = 0.025;

const probability = (k: number, theta: number) => binomialLikelihood(k, TOSSES, theta);

export default function TwoCuts(props: Props) {
  const { heads: heads0 = 7, theta: theta0 = 0.7 } = props;
  const cell = useCell(props, {
    heads: countField(heads0, [0, TOSSES]),
    theta: numberField(theta0, [0, 1]),
  });
  const { heads, theta } = cell.state;
  const here = probability(heads, theta);
  const upright = COUNTS.map((k) => probability(k, theta));
  const top = Math.max(...upright);
  const likeliest = upright.indexOf(top);
  const [best] = categoricalMLE([heads, TOSSES - heads]);
  const isTop = here === top;
  const isSummit = Math.abs(theta - best) < ASIDE;
  const orders = binomialCoefficient(TOSSES, heads);
  const text = formatNumber(here);
  const area = `1/${TOSSES + 1}`;
  const sentence = `θ等于${formatNumber(theta)}、正面${heads}次：${text}`;
  return (
    <Cell
      cell={cell}
      task="在地形图上点一格，看穿过它的两刀：竖着切数据变，横着切θ变"
      presets={PRESETS}
      controls={
        <>
          <Slider {...cell.dial('theta')} label="参数θ" color="q" valueText={sentence} />
          <Slider
            {...cell.dial('heads')}
            label="正面次数k"
            step={1}
            page={3}
            valueText={sentence}
          />
        </>
      }
      goal={{
        task: '找一格：竖着切它最高，横着切它却不是最高。',
        reached: isTop && !isSummit,
        note: isTop
          ? isSummit
            ? `竖切、横切都是最高。山顶在${formatNumber(best)}，θ要离它至少${ASIDE}。`
            : `θ=${formatNumber(theta)}时，${heads}次最可能；可最能解释${heads}次的是θ=${formatNumber(best)}。反过来的一格却找不到：站在山顶k/n上，k次总是最可能的次数。`
          : `θ=${formatNumber(theta)}时，最可能的是${likeliest}次，不是${heads}次。`,
      }}
      caption={`两刀穿过同一格，那里是同一个数。竖切是概率分布，加起来总是1；横切是似然，不论切在哪一行，面积都是${area}。`}
      table={
        <DataTable
          caption="两刀上的数"
          columns={['正面次数k', `竖切，θ=${formatNumber(theta)}`, '参数θ', `横切，k=${heads}`]}
          rows={COUNTS.map((k) => [
            String(k),
            formatNumber(upright[k]),
            formatNumber(k / TOSSES),
            formatNumber(probability(heads, k / TOSSES)),
          ])}
          total={['合计', '1', '面积', area]}
        />
      }
      status={`${sentence}；竖切合计1，横切面积${area}。`}
    >
      <CrossCuts
        label={`${TOSSES}次里出k次正面的概率，随次数k和参数θ变；${sentence}`}
        x={X}
        f={probability}
        rows={TOSSES + 1}
        at={{ row: heads, x: theta }}
        onMove={({ row, x }) => cell.set({ heads: row, theta: x })}
        axes={['参数θ', '正面次数k']}
        titles={['竖切：合计1', `横切：面积${area}，不是1`]}
        handles={['在图上拖动θ', '在图上拖动k']}
        ends={ENDS}
      >
        <Note>
          {`三个圆点是同一个数：${text}。${
            orders > 1
              ? `要是指定次序，就除以${orders}，横切的面积只剩1/${(TOSSES + 1) * orders}`
              : '次序只有一种，指不指定都一样'
          }。`}
        </Note>
      </CrossCuts>
    </Cell>
  );
}
