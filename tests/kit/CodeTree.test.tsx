import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CodeText } from '../../src/kit/CodeText.tsx';
import { CodeTree } from '../../src/kit/CodeTree.tsx';
import { TextBox } from '../../src/kit/TextBox.tsx';

const nothing = () => {};
const letters = [
  { name: '是', word: '0', share: 0.5 },
  { name: '非', word: '11', share: 0.3 },
  { name: '空格', word: '10', share: 0.2 },
];
const link = { letters, lit: 1, onPoint: nothing, onPick: nothing };

describe('CodeTree', () => {
  const html = render(<CodeTree {...link} label="一棵树" root="全部" />);
  /** The nodes of every row, as «class left width text». */
  const rows = html
    .split('<div class="code-row">')
    .slice(1)
    .map((row) =>
      [
        ...row.matchAll(
          /<span class="code-node([^"]*)"[^>]*left:([\d.]+)%;width:([\d.]+)%;">(.*?)<\/span>/g,
        ),
      ].map(([, kind, left, width, text]) =>
        [kind.trim(), left, width, text.replace(/<[^>]*>/g, '')].join(' '),
      ),
    );

  it('has a row for each step; below every node lie its halves, 0 before 1', () => {
    expect(rows).toEqual([
      ['lit 0 100 全部'],
      ['leaf 0 50 0是', 'lit 50 50 1'],
      ['leaf 50 20 0空格', 'leaf lit 70 30 1非'],
    ]);
  });

  it('is one picture with a sentence; its leaves say which letter they are', () => {
    expect(html).toContain('role="img" aria-label="一棵树"');
    expect(html.match(/data-letter="\d"/g)).toEqual([
      'data-letter="0"',
      'data-letter="2"',
      'data-letter="1"',
    ]);
  });

  it('a leaf without room has no name', () => {
    const thin = [
      { name: '是', word: '0', share: 0.98 },
      { name: '非', word: '1', share: 0.02 },
    ];
    expect(render(<CodeTree {...link} letters={thin} label="" />)).not.toContain('非');
  });

  it('a single letter is the root itself', () => {
    const html = render(
      <CodeTree {...link} lit={0} letters={[{ name: '是', word: '', share: 1 }]} label="" />,
    );
    expect(html.match(/code-node/g)).toHaveLength(1);
    expect(html).toMatch(/class="code-node leaf lit" data-letter="0"[^>]*>是</);
  });
});

describe('CodeText', () => {
  it('sets every letter of the text above its word, and lights one wherever it stands', () => {
    const html = render(<CodeText {...link} label="三个字" text={[1, 0, 1]} />);
    expect(html).toContain('role="img" aria-label="三个字"');
    expect(html.match(/class="lit" data-letter="1">非<small>11<\/small>/g)).toHaveLength(2);
    expect(html).toContain('<span data-letter="0">是<small>0</small></span>');
  });
});

describe('TextBox', () => {
  it('is a native box with its label, its text and a count in code points', () => {
    const html = render(
      <TextBox label="写一句" value={'是👍"<'} longest={20} onChange={nothing} />,
    );
    const [, id] = /<label for="([^"]+)">写一句</.exec(html)!;
    expect(html).toContain(`<textarea id="${id}"`);
    expect(html).toContain('>是👍"&lt;</textarea>'.replace('"', '&quot;'));
    expect(html).toContain('4/20');
  });
});
