import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { WordColumns } from '../../src/kit/WordColumns.tsx';

describe('WordColumns', () => {
  const html = render(
    <WordColumns
      label="码长：甲1位，乙2位，丙无码"
      rows={3}
      columns={[
        { name: '甲', word: '0', depth: 0.5, texts: ['1位', '0.5'] },
        { name: '乙', word: '10', depth: 3.2, texts: ['2位', '3.2'] },
        { name: '丙', word: null, depth: Infinity, texts: ['无码', '∞'] },
        { name: '丁', word: '', depth: 0, texts: ['0位', '0'] },
      ]}
    />,
  );

  it('is one image with a sentence, and room for as many digits as it is told', () => {
    expect(html).toContain('role="img" aria-label="码长：甲1位，乙2位，丙无码"');
    expect(html).toContain('--rows:3');
  });

  it('hangs a box a digit, and none where there is no word or nothing in it', () => {
    expect(html.match(/words-word">(\d+)</g)).toEqual(['words-word">0<', 'words-word">10<']);
  });

  it('marks a depth only where there is room for it', () => {
    expect(html.match(/--depth:[^;"]+/g)).toEqual(['--depth:0.5', '--depth:0']);
    expect(html).toContain('∞');
  });
});
