// Chapters link to each other by file name, [信息熵](02-entropy.mdx#max-entropy), so that an editor
// can follow the link too; here it becomes the address. A link without words prints the number of
// what it leads to: [](#eq-gibbs) is 式(3.7). A link that leads nowhere is a problem.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addressOf, chapterNumber, contentFiles, isChapter, NAMING } from './contentFiles.ts';
import type { TagFolders } from './courseTags.ts';
import { suggest } from './nearest.ts';
import { targetsIn } from './outline.ts';
import { report } from './problems.ts';
import { printedNumber, type Target } from './remark-numbering.ts';

declare module 'mdast' {
  interface LinkData {
    /** A wordless link that prints the heading behind the number. */
    isTitled?: boolean;
  }
}

interface Options extends TagFolders {
  content: string;
}

const ELSEWHERE = /^(https?:|mailto:)/;
const CONTENT_FILE = /^(?:\.\/)?([^/#]+\.mdx?)(?:#(.*))?$/;

export function remarkChapterLinks(options: Options) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      if (ELSEWHERE.test(link.url)) {
        if (isWordless(link))
          report(file, link, '这个链接没有文字：站外的链接写成[文字](https://…)');
      } else if (link.url === '') {
        report(file, link, '这个链接没有地址：章写文件名，如02-entropy.mdx；本章的小节写#编号');
      } else if (link.url.startsWith('#')) {
        leadTo(link, link.url.slice(1), file.data.targets ?? [], '本章', file);
      } else {
        resolve(link, file, options);
      }
    });
  };
}

function resolve(link: Link | Definition, file: VFile, options: Options): void {
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
  if (anchor === undefined) {
    nameChapter(link, name, file);
  } else {
    // A file that cannot be read has problems of its own, which stop the build.
    const targets = targetsIn(path, options);
    if (targets) leadTo(link, anchor, targets, name, file);
  }
  link.url = addressOf(name, basename(file.path)) + (anchor ? `#${anchor}` : '');
}

function leadTo(
  link: Link | Definition,
  anchor: string,
  targets: readonly Target[],
  where: string,
  file: VFile,
): void {
  const target = targets.find(({ id }) => id === anchor);
  if (!target) {
    const named = targets.map(({ id }) => id).filter((id) => !isMadeUp(id));
    report(file, link, `${where}里没有#${anchor}。${suggest(anchor, named, '编号')}`);
    return;
  }
  if (!isWordless(link)) return;
  const title = link.data?.isTitled && target.title ? `“${target.title}”` : '';
  const printed = (printedNumber(target) ?? '') + title;
  if (printed === '') {
    report(file, link, `#${anchor}那里没有编号可印：写上文字，[文字](${link.url})`);
    return;
  }
  print(link, printed);
}

function nameChapter(link: Link | Definition, name: string, file: VFile): void {
  if (!isWordless(link)) return;
  if (!isChapter(name)) {
    report(file, link, `${name}不是一章，没有编号可印：写上文字，[文字](${link.url})`);
    return;
  }
  print(link, `第${chapterNumber(name)}章`);
}

function print(link: Link, printed: string): void {
  link.children = [{ type: 'text', value: printed }];
  link.data = { ...link.data, hProperties: { className: ['reference'] } };
}

/** The id of a formula without a name: nobody types it. */
function isMadeUp(id: string): boolean {
  return /^eq-[0-9a-f]{6}(-\d+)?$/.test(id);
}

function isWordless(link: Link | Definition): link is Link {
  return link.type === 'link' && link.children.length === 0;
}
