import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { TableHead } from '../../src/kit/TableHead.tsx';

it('names every column, and leaves the corner over the rows’ names empty', () => {
  expect(render(<TableHead columns={['', '概率', '码字']} />)).toBe(
    '<thead><tr><td></td><th scope="col">概率</th><th scope="col">码字</th></tr></thead>',
  );
});
