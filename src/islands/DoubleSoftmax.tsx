// 做了两遍softmax：网络明明全答对了，损失为什么卡住不动？
import { useMemo } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Pair } from '@/kit/Pair.tsx';
import { Part } from '@/kit/Part.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { SingleBars } from '@/kit/SingleBars.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { Toggle } from '@/kit/Toggle.tsx';
import { TwoCurves } from '@/kit/TwoCurves.tsx';
import { formatNumber } from '@/kit/format.ts';
import { linear } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { crossEntropyFromLogits } from '@/metrics/crossEntropyFromLogits.ts';
import { crossEntropyGradient } from '@/metrics/crossEntropyGradient.ts';
import { softmax } from '@/metrics/softmax.ts';
import { countField, flagField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD } from '@/notebook/units.ts';

interface Props extends CellGivens {
  /**
   * 类别数，起始值，2到1000。
   * @integer
   * @min 2
   * @max 1000
   */
  classes?: number;
  /**
   * 真类的logit，起始值，−10到20；其余各类的都是0。
   * @min -10
   * @max 20
   */
  logit?: number;
  /** 一开始是否做了两遍softmax。 */
  twice?: boolean;
}

const CLASSES = [2, 3, 4, 10, 100, 1000];
const LOGITS = [-10, 20] as const;
const PRESETS = [
  { label: '全答对了', state: { classes: 4, logit: 12, twice: true } },
  { label: '只做一遍', state: { classes: 4, logit: 12, twice: false } },
  { label: '还没有学', state: { classes: 4, logit: 0, twice: true } },
  { label: '自信地错', state: { classes: 4, logit: -6, twice: true } },
];
/** In nats. */
const GOAL = 0.6;
const PROBABILITY = linear([0, 1]);
const HALVES = [0, 0.5, 1];
const ALONG = linear(LOGITS);
const WAY = Array.from({ length: 46 }, (_, i) => LOGITS[0] + (2 / 3) * i);
/** Ends of the axis of the losses: the shortest that holds both ends of the second one is used. */
const ENDS = [2, 3, 5, 8];
/** The words on a bar must not run into its neighbour's. */
const onBar = (q: number) => (q < 0.001 ? '<0.001' : formatNumber(q));
const amount = (nats: number) => formatNumber(nats) + UNIT_WORD.nat;

/** The true class comes first; all others are alike. */
const logitsOf = (classes: number, z: number) =>
  Array.from({ length: classes }, (_, i) => (i === 0 ? z : 0));

/** The loss with one softmax, and with two: the first one's output is taken for logits. */
function losses(classes: number, z: number): readonly [z: number, once: number, twice: number] {
  const logits = logitsOf(classes, z);
  return [z, crossEntropyFromLogits(logits, 0), crossEntropyFromLogits(softmax(logits), 0)];
}

/** The best that two can do: the first softmax has nothing left to say. */
const stuck = (classes: number) => crossEntropyFromLogits(logitsOf(classes, 1), 0);

/** How hard the true logit is pushed up, with one softmax and with two. */
function pushes(classes: number, z: number): [once: number, twice: number] {
  const logits = logitsOf(classes, z);
  const q = softmax(logits);
  const outer = crossEntropyGradient(q, 0);
  const mean = outer.reduce((sum, part, i) => sum + q[i] * part, 0);
  // The chain rule: through the first softmax only q₀(g₀ − Σ qg) is left of the gradient g.
  return [-crossEntropyGradient(logits, 0)[0], q[0] * (mean - outer[0])];
}

export default function DoubleSoftmax(props: Props) {
  const { classes: classes0 = 4, logit: logit0 = 12, twice: twice0 = true, ...givens } = props;
  const cell = useCell(givens, {
    classes: countField(classes0, [2, 1000]),
    logit: numberField(logit0, LOGITS),
    twice: flagField(twice0),
  });
  const { classes, logit, twice } = cell.state;
  const now = losses(classes, logit);
  const loss = now[twice ? 2 : 1];
  const least = stuck(classes);
  const [once, after] = pushes(classes, logit);
  const way = useMemo(() => WAY.map((z) => losses(classes, z)), [classes]);
  const [first, rest] = softmax(logitsOf(classes, logit));
  const second = softmax(softmax(logitsOf(classes, logit)));
  const firstText = formatNumber(first, 4);
  return (
    <Cell
      cell={cell}
      task="把真类的logit一直推高，看损失停在哪里；换一换类别数，或者关掉第二遍"
      presets={PRESETS}
      controls={
        <>
          <Slider
            {...cell.dial('logit')}
            label="真类的logit"
            step={0.5}
            page={2}
            color="q"
            valueText={`logit ${formatNumber(logit)}，概率${firstText}，损失${amount(loss)}`}
          />
          <Choice
            label="一共几类"
            options={CLASSES.map((m) => ({ value: String(m), label: String(m) }))}
            value={String(classes)}
            onChange={(m) => cell.choose({ classes: Number(m) })}
          />
          <Toggle
            label="再做一遍softmax"
            value={twice}
            onChange={(on) => cell.choose({ twice: on })}
          />
        </>
      }
      goal={{
        task: `第二遍softmax开着，让损失降到${GOAL}以下。`,
        reached: twice && loss < GOAL,
        note: !twice
          ? '关掉它，当然降得下去；先打开。'
          : loss < GOAL
            ? `类越少，卡得越低；可是${classes}类也到不了${formatNumber(least)}以下。`
            : least >= GOAL
              ? `${classes}类卡在${formatNumber(least)}上方，logit推到多高也没有用。`
              : `${classes}类能降到${formatNumber(least)}附近，再把logit推高。`,
      }}
      more={
        <Part>
          <Pair>
            {' '}
            <Bars
              label={`第一遍softmax给真类${firstText}，给其余每一类${formatNumber(rest)}；第二遍给真类${formatNumber(second[0])}，给其余每一类${formatNumber(second[1])}`}
              categories={['真类', '其余每一类']}
              y={PROBABILITY}
              yTicks={HALVES}
              series={[
                {
                  label: '第一遍之后',
                  color: 'q',
                  values: [first, rest],
                  texts: [first, rest].map(onBar),
                },
                ...(twice
                  ? [{ label: '第二遍之后', color: 'bad' as const, values: second.slice(0, 2) }]
                  : []),
              ]}
            />
            <SingleBars
              title="真类的logit受到的推力"
              remark="0到1"
              x={PROBABILITY}
              grid={0.25}
              bars={[
                {
                  label: '一遍',
                  value: once,
                  text: formatNumber(once),
                  key: '直接给logit',
                  color: 'ok',
                },
                {
                  label: '两遍',
                  value: after,
                  text: formatNumber(after),
                  key: '隔着第一遍',
                  color: 'bad',
                },
              ]}
            />
          </Pair>
        </Part>
      }
      readouts={
        <>
          <Readout name="真类的logit" value={formatNumber(logit)} color="q" />
          <Readout name="→ softmax" value={firstText} color="q" />
          <Readout name="→ 再softmax" value={twice ? formatNumber(second[0]) : '—'} color="bad" />
          <Readout
            name="→ −ln，损失"
            value={formatNumber(loss)}
            unit={UNIT_WORD.nat}
            color={twice ? 'bad' : 'ok'}
          />
        </>
      }
      caption="第二遍收到的数都在0与1之间，最多差1，怎么也拉不开：全答对了，损失也卡在下限上方。推力也总是更小；自信地错的时候，几乎推不动。"
      table={
        <DataTable
          caption={`真类的logit是${formatNumber(logit)}，损失以${UNIT_WORD.nat}计`}
          columns={['类别数m', '一遍', '两遍', '两遍的下限']}
          rows={[...new Set([...CLASSES, classes])].map((m) => [
            m,
            ...losses(m, logit)
              .slice(1)
              .map((one) => formatNumber(one)),
            formatNumber(stuck(m)),
          ])}
        />
      }
      status={`${classes}类，真类概率${firstText}，损失${amount(loss)}。`}
    >
      <TwoCurves
        label={`损失随真类的logit：一遍的趋于0，两遍的停在${formatNumber(least)}；现在是${formatNumber(now[1])}与${formatNumber(now[2])}`}
        x={ALONG}
        xLabel="真类的logit"
        y={shortestAxis(ENDS, way[0][2])}
        yLabel={`损失（${UNIT_WORD.nat}）`}
        curves={[
          { label: '一遍', color: 'ok' },
          { label: '两遍', color: 'bad' },
        ]}
        points={way}
        now={now}
        level={{ label: `下限${formatNumber(least)}`, color: 'ink', at: least }}
      />
    </Cell>
  );
}
