import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '@/kit/NumberTable.tsx';

const rows = [
  { label: 'p', name: '标签', texts: ['1', '0'], values: [1, 0], total: '1', onChange: () => {} },
  { label: '和', texts: ['2', '3'] },
];

describe('NumberTable', () => {
  it('is a table with a caption, column heads and row heads', () => {
    const html = render(
      <NumberTable caption="数" columns={['', '甲', '乙', '合计']} rows={rows} />,
    );
    expect(html).toContain('<caption>数</caption>');
    expect(html).toContain('<th scope="col">甲</th>');
    expect(html).toContain('<th scope="row">和</th>');
  });

  it('has a box, named by row and column, in each cell of a row that can be edited, and text for pages without scripts', () => {
    const html = render(
      <NumberTable caption="数" columns={['', '甲', '乙', '合计']} rows={rows} />,
    );
    expect(html.match(/<input/g)).toHaveLength(2);
    expect(html).toContain('aria-label="标签，乙"');
    expect(html).toContain('<span class="no-js">1</span>');
  });

  it('ties what is wrong with a row to the boxes of that row', () => {
    const wrong = { ...rows[0], label: 'q', name: '网络', problem: '加起来不是1' };
    const html = render(
      <NumberTable caption="数" columns={['', '甲', '乙', '合计']} rows={[rows[0], wrong]} />,
    );
    const ids = [...html.matchAll(/aria-describedby="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(html).toContain(`<span id="${ids[0]}">加起来不是1</span>`);
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  it('calls nothing invalid when nothing is wrong', () => {
    const html = render(
      <NumberTable caption="数" columns={['', '甲', '乙', '合计']} rows={rows} />,
    );
    expect(html).not.toMatch(/aria-invalid|aria-describedby/);
  });
});
