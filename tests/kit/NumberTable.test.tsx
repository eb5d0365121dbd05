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

  it('ties what is wrong to the boxes', () => {
    const html = render(
      <NumberTable
        caption="数"
        columns={['', '甲', '乙', '合计']}
        rows={rows}
        problem="加起来不是1"
      />,
    );
    const id = /aria-describedby="([^"]+)"/.exec(html)![1];
    expect(html).toMatch(new RegExp(`id="${id}"[^>]*>加起来不是1`));
    expect(html).toContain('aria-invalid');
  });
});
