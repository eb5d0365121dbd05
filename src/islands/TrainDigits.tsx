// 真的训练一次：一层网络认手写数字，损失从ln 10一路降下来；换个学法，它也会背题，也会卡住。
import { useEffect, useRef, useState } from 'preact/hooks';
import { Bars } from '@/kit/Bars.tsx';
import { Button } from '@/kit/Button.tsx';
import { ButtonRow } from '@/kit/ButtonRow.tsx';
import { Cell } from '@/kit/Cell.tsx';
import { Choice } from '@/kit/Choice.tsx';
import { Curve } from '@/kit/Curve.tsx';
import { DataTable } from '@/kit/DataTable.tsx';
import { Gallery } from '@/kit/Gallery.tsx';
import { Guide } from '@/kit/Guide.tsx';
import { Legend } from '@/kit/Legend.tsx';
import { Marker } from '@/kit/Marker.tsx';
import { Note } from '@/kit/Note.tsx';
import { Part } from '@/kit/Part.tsx';
import { Plot } from '@/kit/Plot.tsx';
import { Readout } from '@/kit/Readout.tsx';
import { Slider } from '@/kit/Slider.tsx';
import { formatNumber, formatPercent } from '@/kit/format.ts';
import { linear, log } from '@/kit/scale.ts';
import { shortestAxis } from '@/kit/shortestAxis.ts';
import { entropy } from '@/metrics/entropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { choiceField, countField, numberField } from '@/notebook/fields.ts';
import { type CellGivens, useCell } from '@/notebook/useCell.ts';
import { UNIT_WORD, convert } from '@/notebook/units.ts';
import { BATCH, target } from '@/training/descent.ts';
import { CLASSES, OF_EACH, unpack } from '@/training/digits.ts';
import { MOST_STEPS, type Shown, type TrainingRecord } from '@/training/record.ts';
import { SETTINGS } from '@/training/reference.ts';
import { useTrainer } from '@/training/useTrainer.ts';

/** None of its own: it begins with the run that was trained at build. */
interface Props extends CellGivens {}

const OBJECTIVES = { 交叉熵: 'cross-entropy', 平方误差: 'squared error' } as const;
type ObjectiveName = keyof typeof OBJECTIVES;
const OBJECTIVE_NAMES = Object.keys(OBJECTIVES) as ObjectiveName[];

const { rate, smoothing, scale, seed } = SETTINGS;
const START = { objective: '交叉熵' as ObjectiveName, rate, smoothing, scale, steps: MOST_STEPS };
const PRESETS = [
  { label: '规矩的一次', state: START },
  { label: '步子太大', state: { ...START, rate: 10 } },
  { label: '开头就自信地错', state: { ...START, scale: 2 } },
  {
    label: '同样的开头，换平方误差',
    state: { ...START, scale: 2, objective: '平方误差' as const },
  },
];
/** Average held-out loss in nat. */
const GOAL = 0.655;
/** Batches in a round through all examples. */
const ROUND = (OF_EACH * CLASSES) / BATCH;
/** Milliseconds a batch while it runs, and between two looks at it: a slow machine takes longer strides. */
const PACE = 20;
const REST = 50;
const RATES: readonly [number, number] = [0.01, 10];
const RATE_TRACK = log(RATES, (ratio) => selfInformation(1 / ratio));
const STEPS = linear([0, MOST_STEPS]);
const PROBABILITY = linear([0, 1]);
const DIGITS = Array.from({ length: CLASSES }, (_, digit) => String(digit));
/** What knowing nothing costs, ln 10. */
const BLIND = selfInformation(1 / CLASSES, 'e');
/** Ends of the axis of the losses, in nat. */
const HEIGHTS = [2.5, 5, 10, 20];

const nats = (loss: number, digits = 3) => formatNumber(loss, digits) + UNIT_WORD.nat;
const inBits = (loss: number) => `即${formatNumber(convert(loss, 'nat', 'bit'))}${UNIT_WORD.bit}`;

export default function TrainDigits(props: Props) {
  const cell = useCell(props, {
    objective: choiceField(START.objective, OBJECTIVE_NAMES),
    rate: numberField(rate, RATES),
    smoothing: numberField(smoothing, [0, 0.5]),
    scale: numberField(scale, [0, 3]),
    seed: countField(seed, [1, 9999]),
    steps: countField(MOST_STEPS, [0, MOST_STEPS]),
    look: countField(0, [0, BATCH - 1]),
  });
  const { objective, steps, look, ...rest } = cell.state;
  const settings = { ...rest, objective: OBJECTIVES[objective] };
  const { record, state } = useTrainer({ settings, steps, look });
  const [running, setRunning] = useState(false);
  const seen = useRef(0);
  const goTo = (next: number) => cell.set({ steps: Math.min(MOST_STEPS, next) });
  useEffect(() => {
    if (!running || state === 'working') return;
    if (state === 'failed' || steps === MOST_STEPS) {
      setRunning(false);
      return;
    }
    const timer = setTimeout(() => {
      const due = Math.round((Date.now() - seen.current) / PACE);
      seen.current = Date.now();
      goTo(steps + Math.max(1, due));
    }, REST);
    return () => clearTimeout(timer);
  }, [running, state, steps]);
  const start = () => {
    // Another number of steps, so that it is asked for again where the last one failed.
    goTo(steps === MOST_STEPS ? 0 : steps + 1);
    seen.current = Date.now();
    setRunning(true);
  };
  const move = (next: number) => {
    setRunning(false);
    goTo(next);
  };

  const { curve, accuracy, worst, example } = record;
  const [, learnt, unseen] = curve.at(-1)!;
  const floor = entropy(target(0, cell.state.smoothing), 'e');
  const y = shortestAxis(HEIGHTS, Math.max(...curve.flatMap(([, ...both]) => both)));
  const reached = unseen < GOAL;
  const right = formatPercent(accuracy.heldOut);
  const sofar = `走了${record.steps}批：训练过的图${nats(learnt)}，没见过的图${nats(unseen)}`;
  const along = (which: 1 | 2) => curve.map((one) => [one[0], one[which]] as const);

  return (
    <Cell
      cell={cell}
      task="看一层网络学认数字：按“从头训练”，再换学习率、开头和损失，看它学得怎样"
      presets={PRESETS}
      controls={
        <>
          <ButtonRow label="训练">
            <Button onClick={running ? () => setRunning(false) : start}>
              {running ? '暂停' : steps % MOST_STEPS === 0 ? '从头训练' : '接着训练'}
            </Button>
            <Button disabled={steps === MOST_STEPS} onClick={() => move(steps + 1)}>
              走一批
            </Button>
            <Button disabled={steps === MOST_STEPS} onClick={() => move(steps + ROUND)}>
              走一轮
            </Button>
            <Button onClick={() => cell.choose({ seed: (cell.state.seed % 9999) + 1 })}>
              换一组随机数
            </Button>
          </ButtonRow>
          <Slider
            {...cell.dial('steps')}
            label="走了几批"
            step={1}
            page={ROUND}
            valueText={sofar}
            onChange={(to) => move(Math.round(to))}
          />
          <Slider
            {...cell.dial('rate')}
            label="学习率"
            scale={RATE_TRACK}
            valueText={`学习率${formatNumber(cell.state.rate)}`}
          />
          <Slider {...cell.dial('smoothing')} label="标签平滑ε" color="p" />
          <Slider {...cell.dial('scale')} label="初始权重的尺度" step={0.1} />
          <Choice
            label="用哪种损失来推"
            options={OBJECTIVE_NAMES.map((name) => ({ value: name, label: name }))}
            value={objective}
            onChange={(name) => cell.choose({ objective: name })}
          />
        </>
      }
      goal={{
        task: `让没见过的图，平均损失降到${nats(GOAL)}以下。`,
        reached,
        note: reached
          ? `训练过的图已到${nats(learnt)}，没见过的却快降不动了：再练下去，多半是在背题。`
          : `现在是${nats(unseen)}。试试学习率，也留意该在第几批停下。`,
      }}
      more={
        <>
          <Part
            title={`下一批里的第${look + 1}张`}
            controls={
              <>
                <ButtonRow label="这一批">
                  <Button onClick={() => cell.set({ look: (look + BATCH - 1) % BATCH })}>
                    上一张
                  </Button>
                  <Button onClick={() => cell.set({ look: (look + 1) % BATCH })}>下一张</Button>
                </ButtonRow>
                <Note>一批{BATCH}张各推各的，乘上像素再取平均，就是下一步。</Note>
              </>
            }
          >
            <Gallery
              title={`标签是${example.label}，网络${verdict(example, '最信')}，损失${nats(example.loss)}`}
              items={[{ ...picture(example), lines: [] }]}
            />
            <Bars
              label={`网络给各个数字的概率：${DIGITS.map((digit, i) => `${digit}：${formatNumber(example.probabilities[i], 2)}`).join('，')}`}
              categories={DIGITS}
              y={PROBABILITY}
              yTicks={[0, 0.5, 1]}
              yLabel="网络给的概率q"
              series={[
                {
                  label: 'q',
                  color: 'q',
                  values: example.probabilities,
                  texts: DIGITS.map(() => ''),
                },
              ]}
            />
          </Part>
          <Part>
            <DataTable
              caption="这一张推每个logit多重；负的抬高，正的压低"
              columns={['', ...DIGITS]}
              rows={[
                ['概率q', ...example.probabilities.map(thousandths)],
                ['标签p', ...target(example.label, cell.state.smoothing).map(thousandths)],
                [objective === '交叉熵' ? '梯度q−p' : '梯度', ...example.push.map(thousandths)],
              ]}
              tints={['q', 'p', 'd']}
            />
          </Part>
          <Part>
            <Gallery
              title="没见过的图里，最叫它意外的六张"
              items={worst.map((one) => ({
                ...picture(one),
                lines: [`${one.label}，${verdict(one, '看成')}`, nats(one.loss, 2)],
              }))}
            />
          </Part>
        </>
      }
      readouts={
        <>
          <Readout
            name="训练过的图"
            value={formatNumber(learnt)}
            unit={UNIT_WORD.nat}
            note={inBits(learnt)}
          />
          <Readout
            name="没见过的图"
            value={formatNumber(unseen)}
            unit={UNIT_WORD.nat}
            note={inBits(unseen)}
            color="q"
          />
          <Readout
            name="没见过的，认对"
            value={right}
            note={`训练过的${formatPercent(accuracy.training)}`}
          />
        </>
      }
      caption={`起点全是0时，它对十个数字一视同仁，损失恰好是ln 10。规矩的那一次，训练过的图一路降，没见过的越降越慢；两条线之间差出来的那截，是背下来的。`}
      table={
        <DataTable
          caption={`平均损失，以奈特计；${OF_EACH * CLASSES}张训练过，${OF_EACH * CLASSES}张没见过`}
          columns={['走了几批', '训练过的图', '没见过的图']}
          rows={curve
            .filter(([at], i) => at % 50 === 0 || i === curve.length - 1)
            .map(([at, ...both]) => [at, ...both.map((loss) => formatNumber(loss, 6))])}
        />
      }
      status={`${sofar}，认对${right}。`}
    >
      <Legend
        items={[
          { label: '训练过的图', color: 'ink', line: true },
          { label: '没见过的图', color: 'q', line: true },
        ]}
      />
      <Plot
        label={`平均损失随训练下降的两条曲线；${sofar}`}
        x={STEPS}
        y={y}
        xLabel={`走了几批（每批${BATCH}张）`}
        yLabel={`平均损失（${UNIT_WORD.nat}）`}
        yTicks={y.ticks(4)}
      >
        <Guide at={y(BLIND)} label="瞎猜，ln 10" />
        {floor > 0 && <Guide at={y(floor)} label="地板" color="h" />}
        <Curve x={STEPS} y={y} points={along(1)} />
        <Curve x={STEPS} y={y} points={along(2)} color="q" />
        <Marker x={STEPS(record.steps)} y={y(learnt)} />
        <Marker x={STEPS(record.steps)} y={y(unseen)} color="q" />
      </Plot>
      <Note>
        {running
          ? notes.ready(objective, cell.state.smoothing, record)
          : notes[state](objective, cell.state.smoothing, record)}
      </Note>
    </Cell>
  );
}

const notes = {
  working: () => '正在后台训练……',
  failed: () => '没能在后台训练：图停在上一次。连上网再动一下；还不行，就刷新这一页。',
  ready: (objective: ObjectiveName, eps: number, { steps, curve }: TrainingRecord) => {
    if (objective === '平方误差') {
      return steps > 0 && curve.at(-1)![1] > BLIND
        ? `推的是平方误差：走了${steps}批，还不如瞎猜。越是“自信地错”，它的推力越小。`
        : '推的是平方误差，画的仍是交叉熵，好同别的几次比。';
    }
    return eps > 0
      ? '标签平滑过了，两条曲线都降不到绿色的地板以下。'
      : '这是一次真的训练：同样的设置，谁来跑都是同样的数。';
  },
};

/** All of one width, and what is next to nothing reads as nothing. */
const thousandths = (value: number) => value.toFixed(3).replace('-', '−');

/** «看成4»; what has learnt nothing takes it for nothing. */
function verdict({ probabilities }: Shown, verb: string): string {
  const most = Math.max(...probabilities);
  return most === Math.min(...probabilities) ? '一视同仁' : verb + probabilities.indexOf(most);
}

const picture = (shown: Shown) => ({
  ink: unpack(shown.picture)[0],
  label: `手写的${shown.label}`,
});
