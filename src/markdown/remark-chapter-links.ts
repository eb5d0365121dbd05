// Chapters link to each other by file name, [信息熵](02-entropy.mdx#max-entropy), so that an editor
// can follow the link too; here it becomes the address. A link that leads nowhere is a problem.

import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addressOf, anchorsIn, contentFiles, NAMING } from './contentFiles.ts';
import type { TagFolders } from './courseTags.ts';
import { suggest } from './nearest.ts';
import { report } from './problems.ts';

interface Options extends TagFolders {
  content: string;
}

const ELSEWHERE = /^(https?:|mailto:)/;
const CONTENT_FILE = /^(?:\.\/)?([^/#]+\.mdx?)(?:#(.*))?$/;

export function remarkChapterLinks(options: Options) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link;
      if (ELSEWHERE.test(link.url)) return;
      if (link.url === '') {
        report(file, link, '这个链接没有地址：章写文件名，如02-entropy.mdx；本章的小节写#编号');
      } else if (link.url.startsWith('#')) {
        checkAnchor(link, link.url.slice(1), String(file), '本章', file, options);
      } else {
        resolve(link, file, options);
      }
    });
  };
}

function resolve(link: Link, file: VFile, options: Options): void {
  const [, name, anchor] = CONTENT_FILE.exec(decodeURI(link.url)) ?? [];
  if (!name) {
    const advice = '链接到别的章写文件名，如02-entropy.mdx；站外的地址以https://开头';
    report(file, link, `链接${link.url}不是课程里的文件：${advice}`);
    return;
  }
  const path = join(options.content, name);
  const files = contentFiles(options.content);
  if (!files.includes(name)) {
    const problem = existsSync(path)
      ? `${name}没有页面，不能链接：${NAMING}`
      : `content里没有${name}。${suggest(name, files, '文件')}`;
    report(file, link, problem);
    return;
  }
  if (anchor !== undefined) {
    checkAnchor(link, anchor, readFileSync(path, 'utf8'), name, file, options);
  }
  link.url = addressOf(name, basename(file.path)) + (anchor ? `#${anchor}` : '');
}

function checkAnchor(
  link: Link,
  anchor: string,
  text: string,
  where: string,
  file: VFile,
  options: Options,
): void {
  const anchors = anchorsIn(text, options);
  if (anchors.includes(anchor)) return;
  report(file, link, `${where}里没有#${anchor}。${suggest(anchor, anchors, '编号')}`);
}
