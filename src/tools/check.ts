// npm run check: every problem of every content file, without building the site.

import { join } from 'node:path';
import { checkFile } from '../markdown/checkFile.ts';
import { contentFiles, strayFiles } from '../markdown/contentFiles.ts';
import { dataProblems } from '../markdown/dataProblems.ts';

/** The problems of all files in `folder`: first those without a page, then page by page. */
export async function checkContent(folder: string): Promise<{ files: number; lines: string[] }> {
  const names = contentFiles(folder);
  // Side by side: while one file waits for its code to run, the next is read.
  const found = await Promise.all(names.map((name) => checkFile(join(folder, name))));
  return {
    files: names.length,
    lines: [...strayFiles(folder), ...dataProblems(folder), ...found.flat()],
  };
}

if (import.meta.main) {
  const start = performance.now();
  const { files, lines } = await checkContent('content');
  const spent = `${files}个文件，${((performance.now() - start) / 1000).toFixed(1)}秒`;
  for (const line of lines) console.log(line);
  console.log(
    lines.length > 0 ? `发现${lines.length}处问题（${spent}）` : `没有发现问题（${spent}）`,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}
