import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    write('notes.txt', 'x, 熵');
    const { files, lines } = await checkContent(folder);
    expect(files).toBe(4);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      `${shown('01-a.mdx')}:10:2`,
      `${shown('01-a.mdx')}:12:1`,
      `${shown('02-b.md')}:10:2`,
      `${shown('03-c.mdx')}:10:1`,
    ]);
  });

  it('finds nothing wrong with the course', async () => {
    const content = fileURLToPath(new URL('../../content/', import.meta.url));
    expect((await checkContent(content)).lines).toEqual([]);
  });
});
