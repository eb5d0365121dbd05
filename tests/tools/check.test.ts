import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/tools/check.ts';

const folder = mkdtempSync(join(tmpdir(), 'course-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FRONT =
  '---\ntitle: 试\ndate: 2026-11-22\nsummary: 试。\nquestion: 试？\nminutes: 1\nthread: 试\n---\n\n';

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const shown = (name: string) => relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');

describe('npm run check', () => {
  it('tells every problem of every file, with its place', async () => {
    write('01-a.mdx', `${FRONT}熵,但\n\n$\\foo$`);
    write('02-b.md', `${FRONT}值{x}`);
    write('03-c.mdx', `${FRONT}<Proof>`);
    write('04-good.mdx', `${FRONT}## 好 [#good]\n\n熵是{bits(1)}。`);
    write('names.yaml', 'x: 1');
    const { files, lines } = await checkContent(folder);
    expect(files).toBe(4);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      `${shown('01-a.mdx')}:10:2`,
      `${shown('01-a.mdx')}:12:1`,
      `${shown('02-b.md')}:10:2`,
      `${shown('03-c.mdx')}:10:1`,
    ]);
  });

  it('tells which files have no page', async () => {
    const stray = join(folder, 'stray');
    mkdirSync(join(stray, 'more'), { recursive: true });
    const rejected = [
      '05_english.mdx',
      '05-English.mdx',
      '05-英文.mdx',
      '05-.mdx',
      '5-english.md',
      '005-english.mdx',
      '_05-english.mdx',
      'english.mdx',
      'notes.txt',
      'more/05-english.mdx',
    ];
    const accepted = ['home.mdx', 'about.md', '05-english-words.mdx', 'names.yaml', '.hidden'];
    for (const name of [...rejected, ...accepted]) write(`stray/${name}`, FRONT);
    const named = (name: string, why: string) =>
      `${shown(`stray/${name}`)}:1:1 这个文件没有页面：${why}`;
    const { files, lines } = await checkContent(stray);
    expect(files).toBe(3);
    expect(lines.filter((line) => line.includes('没有页面'))).toEqual([
      ...[
        '005-english.mdx',
        '05-.mdx',
        '05-English.mdx',
        '05-英文.mdx',
        '05_english.mdx',
        '5-english.md',
        '_05-english.mdx',
        'english.mdx',
      ].map((name) => named(name, '文件名要写成05-english-words.mdx')),
      named('more/05-english.mdx', '直接放在content里，不放进文件夹'),
      named('notes.txt', 'content里只放.mdx、.md、.yaml和.bib文件'),
    ]);
  });

  it('finds nothing wrong with the course', async () => {
    const content = fileURLToPath(new URL('../../content/', import.meta.url));
    expect((await checkContent(content)).lines).toEqual([]);
  });
});
