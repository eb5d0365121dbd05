// What stands between the --- lines: every field known, none missing, all of it plain good Chinese.

import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { parseDocument, visit } from 'yaml';
import { chapterSchema } from './chapterSchema.ts';
import { isChapter } from './contentFiles.ts';
import { pageSchema } from './pageSchema.ts';
import { pointAt, report } from './problems.ts';
import { lint } from './remark-chinese-lint.ts';

const FENCED = /^---\r?\n([\s\S]*?)^---/m;

export function remarkFrontMatter() {
  return (_tree: Root, file: VFile): void => {
    const source = wholeSource(file);
    const found = FENCED.exec(source);
    if (!found || found.index > 0) {
      report(file, pointAt(source, 0), '文件开头要有front matter：两行---，中间写title、summary等');
      return;
    }
    const from = found[0].indexOf('\n') + 1;
    checkFields(found[1], from, source, file);
    checkText(found[1], from, source, file);
  };
}

/** Astro hands over the text without its front matter, so it is read from the disk. */
function wholeSource(file: VFile): string {
  return existsSync(file.path) ? readFileSync(file.path, 'utf8') : String(file);
}

function checkFields(yaml: string, from: number, source: string, file: VFile): void {
  const schema = isChapter(file.basename ?? '') ? chapterSchema : pageSchema;
  const result = schema.safeParse(parseDocument(yaml).toJS() ?? {});
  for (const issue of result.error?.issues ?? []) {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '');
    const at = yaml.search(new RegExp(`^${key}[ \\t]*:`, 'm'));
    report(file, pointAt(source, at < 0 ? 0 : from + at), `front matter的${key}：${issue.message}`);
  }
}

function checkText(yaml: string, from: number, source: string, file: VFile): void {
  visit(parseDocument(yaml), {
    // A formula is TeX, not text.
    Pair: (_key, { key }) => (String(key) === 'formula' ? visit.SKIP : undefined),
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const [start, end] = node.range;
      const quoted = /^["']/.test(yaml.slice(start)) ? 1 : 0;
      for (const { index, message } of lint(yaml.slice(start + quoted, end - quoted))) {
        report(file, pointAt(source, from + start + quoted + index), message);
      }
    },
  });
}
