import { describe, expect, test } from 'vitest';
import { MOST } from '../../src/cells/output.ts';
import { runCells } from '../../src/markdown/runCells.ts';

const cells = (...codes: string[]) => codes.map((code) => ({ inputs: [], code }));
const run = (...codes: string[]) => runCells(cells(...codes));
/** The texts that the last cell prints; fails when the run does. */
async function printed(...codes: string[]): Promise<string[]> {
  const { outputs, failure } = await run(...codes);
  expect(failure).toBeUndefined();
  return outputs.at(-1)!.map((output) => (output.kind === 'text' ? output.text : output.kind));
}

describe('names', () => {
  test('metrics, and what earlier cells define', async () => {
    expect(
      await printed('const p = [0.5, 0.5]\nfunction f(x) { return 2 * x }', 'print(f(entropy(p)))'),
    ).toEqual(['2']);
  });

  test('a later cell may define a name again, an input too', async () => {
    const { outputs } = await runCells([
      { inputs: ['const win = 0.99'], code: 'const a = 1\nprint(win)' },
      {
        inputs: ['const win = 0.5'],
        code: 'const a = 2\n{ const win = 3; print(win) }\nprint(a, win)',
      },
    ]);
    expect(outputs).toEqual([
      [{ kind: 'text', text: '0.99' }],
      [
        { kind: 'text', text: '3' },
        { kind: 'text', text: '2 0.5' },
      ],
    ]);
  });

  test('nothing of Node is there', async () => {
    const names =
      'process require module fetch setTimeout setInterval queueMicrotask Buffer eval Function structuredClone performance navigator crypto URL WebAssembly SharedArrayBuffer Atomics';
    const code = `print([${names
      .split(' ')
      .map((name) => `typeof ${name}`)
      .join(', ')}].filter((one) => one !== 'undefined').length)`;
    expect(await printed(code)).toEqual(['0']);
  });

  test('console.log prints', async () => {
    expect(await printed("console.log('a', 1)")).toEqual(['a 1']);
  });
});

describe('outputs', () => {
  test('a table of lists or of objects', async () => {
    const { outputs } = await run(
      "table([[1, 'a']], ['x', 'y'])\ntable([{ p: 1, q: 2 }])\ntable([3])",
    );
    expect(outputs[0]).toEqual([
      { kind: 'table', header: ['x', 'y'], rows: [[1, 'a']] },
      { kind: 'table', header: ['p', 'q'], rows: [[1, 2]] },
      { kind: 'table', header: [], rows: [[3]] },
    ]);
  });

  test('bars and curves', async () => {
    const { outputs } = await run(
      'bars([0.7, 0.3], [0.5, 0.5], ["a", "b"])\nconst square = x => x ** 2\ncurve([square, x => x], [0, 2])',
    );
    const [bars, curve] = outputs[0];
    expect(bars).toEqual({
      kind: 'bars',
      labels: ['a', 'b'],
      series: [
        [0.7, 0.3],
        [0.5, 0.5],
      ],
    });
    if (curve.kind !== 'curve') throw new Error(curve.kind);
    expect(curve.labels).toEqual(['square', '第2条']);
    expect(curve.series[0]).toHaveLength(MOST.points);
    expect(curve.series[0].at(-1)).toEqual([2, 4]);
  });

  test.each([
    ['outputs', 'for (let i = 0; i < 1000; i++) print(i)', MOST.outputs + 1],
    ['letters', "print('x'.repeat(1e6))", 2],
    ['rows', 'table(Array.from({ length: 1000 }, (_, i) => [i]))', 2],
    ['bars', 'bars(Array.from({ length: 100 }, () => 1))', 2],
  ])('too many %s are cut, and that is said', async (_, code, count) => {
    const { outputs } = await run(code);
    expect(outputs[0]).toHaveLength(count);
    expect(outputs[0].at(-1)).toEqual({ kind: 'cut' });
  });

  test('chance can be replayed', async () => {
    const code = 'print(Math.random(), Math.random())';
    expect(await printed(code)).toEqual(await printed(code));
  });

  test('a promise is waited for', async () => {
    expect(await printed("Promise.resolve().then(() => print('later'))\nprint('now')")).toEqual([
      'now',
      'later',
    ]);
  });
});

describe('failures have their cell, their line and Chinese words', () => {
  test.each<[string, string[], number, number | undefined, RegExp]>([
    ['at run time', ['print(1)\n\nprnt(2)'], 0, 3, /没有叫prnt的名字/],
    ['in the grammar', ['print(1)', 'const a = 1\nlet = = 2'], 1, 2, /读不下去|认不出/],
    [
      'in a metric',
      ['1', '2', '\nentropy([0.5, 0.4])'],
      2,
      2,
      /^entropy要求p的各项加起来是1，得到的和是0\.9/,
    ],
    ['an unheard promise', ["Promise.reject(new Error('没人听'))"], 0, undefined, /没人听/],
    ['in what it prints', ["print({ get x() { throw new Error('坏了') } })"], 0, 1, /坏了/],
    [
      'memory',
      ['const a = []; for (;;) a.push(new Array(1e6).fill(1))'],
      0,
      undefined,
      /内存|超过1秒/,
    ],
    ['a loop', ['print(1)', 'for (;;);'], 1, undefined, /超过1秒/],
  ])('%s', async (_, codes, cell, line, message) => {
    const { failure } = await run(...codes);
    expect(failure).toMatchObject({ cell });
    expect(failure!.message).toMatch(message);
    if (line !== undefined) expect(failure!.line).toBe(line);
  });

  test('misuse of what draws', async () => {
    for (const [code, words] of [
      ['bars(3)', 'bars要'],
      ['bars([-1])', '不小于0'],
      ['curve(3, [0, 1])', 'curve的第一项'],
      ['curve(x => x, [1, 0])', 'curve的第二项'],
      ["curve(x => 'a', [0, 1])", '没有给出数'],
      ['curve([x => x, x => x, x => x], [0, 1])', '最多画2条线'],
      ['table(3)', 'table的第一项'],
    ]) {
      expect((await run(code)).failure?.message, code).toContain(words);
    }
  });
});
