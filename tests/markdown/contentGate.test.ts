import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentGate } from '../../src/markdown/contentGate.ts';

const folder = mkdtempSync(join(tmpdir(), 'course-gate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FRONT =
  '---\ntitle: 试\ndate: 2026-11-22\nsummary: 试。\nquestion: 试？\nminutes: 1\nthread: 试\n---\n\n';

async function gate(): Promise<string> {
  const start = contentGate(folder).hooks['astro:build:start'] as () => Promise<void>;
  return start().then(
    () => 'open',
    (error: Error) => error.message,
  );
}

describe('a plain .md file', () => {
  it('with problems stops the build', async () => {
    writeFileSync(join(folder, '01-a.md'), `${FRONT}熵,但`);
    expect(await gate()).toMatch(/01-a\.md:10:2 汉字旁边要用全角标点：“熵,但”写成“熵，但”$/);
  });

  it('without problems does not', async () => {
    writeFileSync(join(folder, '01-a.md'), `${FRONT}熵，但`);
    expect(await gate()).toBe('open');
  });
});

describe('a file without a page', () => {
  const setUp = (command: string) => () => {
    const hook = contentGate(folder).hooks['astro:config:setup'] as (options: {
      command: string;
    }) => void;
    hook({ command });
  };

  it('stops the build, not the preview while writing', () => {
    expect(setUp('build')).not.toThrow();
    writeFileSync(join(folder, '02_b.mdx'), FRONT);
    expect(setUp('build')).toThrow(
      /02_b\.mdx:1:1 这个文件没有页面：文件名要写成05-english-words\.mdx$/,
    );
    expect(setUp('dev')).not.toThrow();
  });
});
