// What the server writes: names, roles and values that keys, screen readers and no-script readers need.
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Bars } from '../../src/kit/Bars.tsx';
import { Button } from '../../src/kit/Button.tsx';
import { Cell } from '../../src/kit/Cell.tsx';
import { Choice } from '../../src/kit/Choice.tsx';
import { CopyLink } from '../../src/kit/CopyLink.tsx';
import { Curve } from '../../src/kit/Curve.tsx';
import { DataTable } from '../../src/kit/DataTable.tsx';
import { Goal } from '../../src/kit/Goal.tsx';
import { Guide } from '../../src/kit/Guide.tsx';
import { Marker } from '../../src/kit/Marker.tsx';
import { Plot } from '../../src/kit/Plot.tsx';
import { Readout } from '../../src/kit/Readout.tsx';
import { Slider } from '../../src/kit/Slider.tsx';
import { StackBar } from '../../src/kit/StackBar.tsx';
import { Toggle } from '../../src/kit/Toggle.tsx';
import { ButtonRow } from '../../src/kit/ButtonRow.tsx';
import { Grip } from '../../src/kit/Grip.tsx';
import { Legend } from '../../src/kit/Legend.tsx';
import { Note } from '../../src/kit/Note.tsx';
import { Part } from '../../src/kit/Part.tsx';
import { Shares } from '../../src/kit/Shares.tsx';
import { StackGroup } from '../../src/kit/StackGroup.tsx';
import { linear, log } from '../../src/kit/scale.ts';

const nothing = () => {};
const unit = linear([0, 1]);

describe('Cell', () => {
  const cell = {
    number: '2.1',
    id: 'two-matches',
    state: { win: 0.5, games: [1, 2] },
    choose: nothing,
    reset: nothing,
    undo: nothing,
    canUndo: false,
    link: () => '',
    offers: [{ label: '用你在第一章留下的分布', state: { win: 0.9 } }],
  };
  const html = render(
    <Cell
      cell={cell}
      task="拖动胜率"
      presets={[
        { label: '均匀', state: { win: 0.5, games: [1, 2] } },
        { label: '大热门', state: { win: 0.5, games: [1, 3] } },
      ]}
      controls={<Toggle label="加权" value={false} onChange={nothing} />}
      caption="柱子会变。"
      table={<DataTable caption="数" columns={['a']} rows={[['b']]} />}
      status="熵1比特。"
    >
      <p>图</p>
    </Cell>,
  );

  it('is a figure named by its number and its task, with its anchor', () => {
    expect(html).toContain('<figure class="cell" id="two-matches" aria-label="图2.1：拖动胜率">');
  });

  it('has one live region, which is silent at first', () => {
    expect(html.match(/role="status"/g)).toHaveLength(1);
    expect(html).toMatch(/<p class="visually-hidden" role="status"><\/p>/);
    expect(html).not.toContain('aria-live="polite"');
  });

  it('says which preset is in force, compared value by value', () => {
    expect(html).toMatch(/<button type="button" class="button" aria-pressed="true"[^>]*>均匀/);
    expect(html).toMatch(/<button type="button" class="button" aria-pressed="false"[^>]*>大热门/);
  });

  it('offers what the reader left elsewhere beside the presets', () => {
    expect(html).toMatch(/aria-pressed="false"[^>]*>用你在第一章留下的分布<\/button><\/div>/);
  });

  it('can undo only when there is something to undo, and can always be reset', () => {
    expect(html).toMatch(/aria-disabled="true"[^>]*>撤销</);
    expect(html).toMatch(/<button type="button" class="button">重置</);
    const changed = render(
      <Cell cell={{ ...cell, canUndo: true }} task="拖" caption="看" status="好">
        图
      </Cell>,
    );
    expect(changed).toMatch(/<button type="button" class="button">撤销</);
  });

  it('marks everything that needs a script, and nothing else', () => {
    expect(html).toContain('class="cell-controls needs-js"');
    expect(html).toContain('class="cell-reset needs-js"');
    expect(html).toContain('class="cell-presets needs-js"');
    expect(html).toContain('class="copy-link needs-js"');
    expect(html).not.toMatch(/class="cell-picture[^"]*needs-js/);
  });

  it('folds the data table and ends with its number, a link to itself, and what to notice', () => {
    expect(html).toContain('<details class="cell-data"><summary>数据表</summary>');
    expect(html).toContain('<a class="figure-number self-number" href="#two-matches">图2.1</a>');
    expect(html).toMatch(/<figcaption class="cell-caption">.*柱子会变。<\/figcaption><\/figure>$/);
  });
});

describe('CopyLink', () => {
  it('is a button that says what the link holds; the address comes when asked for', () => {
    const html = render(<CopyLink link={() => 'https://example.org/'} />);
    expect(html).toContain('复制此状态的链接');
    expect(html).not.toContain('example.org');
  });
});

describe('Slider', () => {
  const html = render(
    <Slider label="胜率" value={0.25} domain={[0.01, 1]} onChange={nothing} valueText="概率0.25" />,
  );

  it('is a native range inside its visible label, with the sentence as aria-valuetext', () => {
    expect(html).toMatch(/<label><span class="slider-label">胜率<\/span><input type="range"/);
    expect(html).toMatch(/min="0.01" max="1" step="0.01" value="0.25" aria-valuetext="概率0.25"/);
    expect(html).not.toMatch(/role="slider"|aria-valuenow/);
  });

  it('has a number box named after it', () => {
    expect(html).toMatch(/type="number"[^>]*aria-label="胜率，数值"[^>]*value="0.25"/);
  });
});

describe('Slider on a track of equal ratios', () => {
  const html = render(
    <Slider
      label="概率"
      value={0.01}
      domain={[0.0001, 1]}
      scale={log([0.0001, 1], (ratio) => Math.log10(ratio))}
      onChange={nothing}
    />,
  );

  it('counts percent of the track, but the box holds the value', () => {
    expect(html).toMatch(/type="range" min="0" max="100" step="1" value="50"/);
    expect(html).toMatch(/type="number"[^>]* min="0.0001" max="1" step="0.001" value="0.01"/);
  });
});

describe('Bars', () => {
  const series = (values: number[], onChange?: () => void) => [
    { label: '真实P', color: 'p' as const, values, onChange },
    { label: '预测Q', color: 'q' as const, values },
  ];
  const draw = (values: number[], onChange?: () => void) =>
    render(
      <Bars
        label="两个分布"
        categories={['晴', '雨']}
        series={series(values, onChange)}
        y={unit}
      />,
    );

  it('is an image when it cannot be moved and a group of native sliders when it can', () => {
    expect(draw([0.5, 0.5])).toContain('role="img" aria-label="两个分布"');
    const operable = draw([0.5, 0.5], nothing);
    expect(operable).toContain('role="group" aria-label="两个分布"');
    expect(operable.match(/type="range"/g)).toHaveLength(2);
    expect(operable).toContain('aria-label="真实P，晴"');
  });

  it('gives every bar the height of its value, and zero no height', () => {
    const html = draw([0.25, 0]);
    expect(html).toContain('style="height:25%;"');
    expect(html).toMatch(/style="height:0%;" hidden/);
  });

  it('draws an infinite value to the top, open, and writes ∞', () => {
    const html = draw([0, Infinity]);
    expect(html).toContain('class="bar-fill fill beyond" style="height:100%;"');
    expect(html).toContain('∞');
  });

  it('names the series in a legend, each with its colour', () => {
    expect(draw([1, 0])).toContain('<li class="c-q"><span class="swatch fill"></span>预测Q</li>');
  });
});

describe('Plot', () => {
  it('keeps text out of the stretched picture', () => {
    const html = render(
      <Plot label="对数曲线" x={unit} y={linear([0, 4])} yTicks={[0, 2, 4]} xLabel="p">
        <Curve x={unit} y={linear([0, 4])} f={(x) => 4 * x} samples={2} color="p" />
        <Guide at={50} label="平均" color="h" />
        <Marker x={25} y={50} label="这里" color="q" />
      </Plot>,
    );
    expect(html).toContain('role="img" aria-label="对数曲线"');
    expect(html).toContain('d="M0 1000l500-500 500-500"');
    expect(html).toContain('vector-effect="non-scaling-stroke"');
    expect(html).not.toContain('<text');
    expect(html).toMatch(/class="marker east north c-q" style="left:25%;bottom:50%;"/);
  });

  it('breaks a curve where its value is infinite', () => {
    const html = render(
      <Curve
        x={unit}
        y={unit}
        points={[
          [0, Infinity],
          [0.5, 1],
          [0.75, Infinity],
          [1, 0],
        ]}
      />,
    );
    expect(html).toContain('d="M500 0h0M1000 1000h0"');
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe('StackBar', () => {
  const x = linear([-2, 6]);

  it('lays positive lengths to the right of zero and negative ones to its left', () => {
    const html = render(
      <StackBar
        label="差"
        total="2比特"
        x={x}
        segments={[
          { label: '甲', value: 2, color: 'p' },
          { label: '乙', value: -1, color: 'q' },
          { label: '丙', value: 1, color: 'd' },
        ]}
      />,
    );
    const pieces = [...html.matchAll(/left:([\d.]+)%;width:([\d.]+)%/g)].map(([, l, w]) => [
      +l,
      +w,
    ]);
    expect(pieces).toEqual([
      [25, 25],
      [12.5, 12.5],
      [50, 12.5],
    ]);
    // In words, too: the bar itself is hidden from screen readers.
    expect(html.replaceAll(/<[^>]*>/g, '')).toBe('差2比特甲2乙−1丙1');
  });

  it('ends an infinite segment at the edge of the axis', () => {
    const html = render(
      <StackBar label="和" x={x} segments={[{ label: '甲', value: Infinity, color: 'p' }]} />,
    );
    expect(html).toContain('stack-piece fill beyond c-p" style="left:25%;width:75%;"');
    expect(html).toContain('<b>∞</b>');
  });
});

describe('small parts', () => {
  it('Toggle is a native checkbox with the role of a switch', () => {
    const html = render(<Toggle label="加权" value={true} onChange={nothing} />);
    expect(html).toMatch(/<label class="toggle"><input type="checkbox" role="switch" checked/);
  });

  it('Choice is a fieldset of radio buttons with one name', () => {
    const options = [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
    ];
    const html = render(<Choice label="哪个" options={options} value="b" onChange={nothing} />);
    expect(html).toContain('<legend>哪个</legend>');
    const names = [...html.matchAll(/type="radio" name="([^"]+)"/g)].map((match) => match[1]);
    expect(names).toHaveLength(2);
    expect(names[0]).toBe(names[1]);
    expect(html).toMatch(/value="b" checked/);
  });

  it('Button has aria-pressed only when it can stay down', () => {
    expect(render(<Button onClick={nothing}>踢</Button>)).not.toContain('aria-pressed');
  });

  it('Readout is an output that is not announced', () => {
    const html = render(<Readout name="熵" value="0.0808" unit="比特" color="h" />);
    expect(html).toContain(
      '<output class="readout-value" aria-live="off">0.0808<small>比特</small>',
    );
  });

  it('DataTable heads its columns and rows and can be scrolled by keys', () => {
    const html = render(<DataTable caption="各项" columns={['', 'p']} rows={[['晴', 0.5]]} />);
    expect(html).toContain('role="group" aria-label="各项" tabindex="0"');
    expect(html).toContain('<th scope="col">p</th>');
    expect(html).toContain('<th scope="row">晴</th><td>0.5</td>');
  });

  it('Goal says in words whether it is reached', () => {
    expect(render(<Goal task="恰好4比特" reached={false} />)).toContain('试一试');
    expect(render(<Goal task="恰好4比特" reached />)).toContain('✓ 做到了');
  });
});

describe('Grip', () => {
  it('is a native range with a name, a sentence and a direction', () => {
    const html = render(
      <Grip vertical label="θ" value={0.7} domain={[0, 1]} onChange={nothing} valueText="0.7" />,
    );
    expect(html).toMatch(/^<input class="grip vertical needs-js" type="range"/);
    expect(html).toContain('aria-label="θ" aria-valuetext="0.7" aria-orientation="vertical"');
  });
});

describe('Shares', () => {
  it('draws every piece to scale and says the whole in one sentence', () => {
    const html = render(
      <Shares
        label="四分之一进了决赛"
        rows={[
          {
            label: '进决赛',
            text: '1/4',
            pieces: [
              { label: '进', from: 0, to: 0.25, color: 'p' },
              { label: '没进', from: 0.25, to: 1 },
            ],
          },
        ]}
      />,
    );
    expect(html).toContain('role="img" aria-label="四分之一进了决赛"');
    expect(html).toContain('class="shares-piece fill c-p" style="left:0%;width:25%;"></span>');
    expect(html).toContain('class="shares-piece rest" style="left:25%;width:75%;">没进</span>');
  });
});

describe('frames', () => {
  it('Part without controls leaves them out', () => {
    expect(render(<Part title="再来">图</Part>)).toBe(
      '<div class="cell-body"><p class="cell-part-title">再来</p><div class="cell-picture">图</div></div>',
    );
  });

  it('ButtonRow is a named group', () => {
    expect(render(<ButtonRow label="踢球">…</ButtonRow>)).toContain(
      'role="group" aria-label="踢球"',
    );
  });

  it('StackGroup puts its remark beside its title', () => {
    expect(render(<StackGroup title="直接相加" remark="一格1比特" children={null} />)).toContain(
      '直接相加<small>一格1比特</small>',
    );
  });

  it('Legend shows a stroke for a line and a patch for a surface', () => {
    const items = [
      { label: '平均', color: 'p' as const, line: true },
      { label: '熵', color: 'h' as const },
    ];
    const html = render(<Legend items={items} />);
    expect(html).toContain('<li class="c-p"><span class="swatch line"></span>平均</li>');
    expect(html).toContain('<li class="c-h"><span class="swatch fill"></span>熵</li>');
  });

  it('Note is plain words, without a live region', () => {
    expect(render(<Note>还没有开踢。</Note>)).toBe('<p class="note">还没有开踢。</p>');
  });
});
