import { expect, test } from 'vitest';
import { placeIn, programOf } from '../../src/cells/program.ts';

const cells = [
  { inputs: ['const win = 0.99'], code: 'const a = 1\nconst b = 2' },
  { inputs: [], code: '// a remark at the end' },
  { inputs: [], code: 'a\nb\nc' },
];

test('every line of every cell is found again', () => {
  const program = programOf(cells, 'prelude();');
  const lines = program.text.split('\n');
  for (const [cell, { code }] of cells.entries()) {
    for (const [i, line] of code.split('\n').entries()) {
      const at = program.starts[cell] + i;
      expect(lines[at - 1]).toBe(line);
      expect(placeIn(program, at)).toEqual({ cell, line: i + 1 });
    }
  }
});

test('what comes before the first cell is nobody’s', () => {
  const program = programOf(cells, 'prelude();');
  expect(placeIn(program, 1)).toBeUndefined();
  expect(placeIn(program, program.starts[0] - 1)).toBeUndefined();
});
