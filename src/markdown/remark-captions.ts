// «表：四种结果 [#tab-results]» before a table is its caption; so is the title of a picture that
// stands alone, ![…](x.png "两条曲线 [#fig-curves]").

import { toString } from 'mdast-util-to-string';
import type { Image, Paragraph, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ID_RULE, isId, PREFIX, splitBracket, takeBracket } from './bracketId.ts';
import { report } from './problems.ts';

const MARK = '表：';

declare module 'mdast' {
  interface ParagraphData {
    /** The table that the paragraph is the caption of. */
    captionOf?: Table | undefined;
    /** The caption of the picture that the paragraph consists of. */
    figcaption?: Paragraph | undefined;
  }
}

export function remarkCaptions() {
  return (tree: Root, file: VFile): void => {
    const lines = new Map<string, number>();
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [only] = paragraph.children;
      const id =
        only?.type === 'image' && paragraph.children.length === 1
          ? captionPicture(paragraph, only, file)
          : captionTable(paragraph, (parent as Parent).children[index! + 1], file);
      if (id === undefined) return;
      const before = lines.get(id);
      if (before !== undefined) {
        report(file, paragraph, `编号[#${id}]在第${before}行已经用过：换一个不同的`);
      }
      lines.set(id, paragraph.position?.start.line ?? 0);
    });
  };
}

function captionTable(
  paragraph: Paragraph,
  next: Parent['children'][number] | undefined,
  file: VFile,
): string | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !first.value.startsWith(MARK)) return undefined;
  if (next?.type !== 'table') {
    report(file, paragraph, '“表：”后面要隔一个空行紧跟着表格，它是那张表的标题');
    return undefined;
  }
  first.value = first.value.slice(MARK.length).trimStart();
  const id = takeBracket(paragraph);
  if (!accept(id, toString(paragraph), PREFIX.table, '表', paragraph, file)) return undefined;
  // A <caption> outside its table would not survive Astro's parser: rehype-table-scroller makes it.
  paragraph.data = { ...paragraph.data, hProperties: { dataCaption: '' }, captionOf: next };
  next.data = { ...next.data, hProperties: { id } };
  return id;
}

function captionPicture(paragraph: Paragraph, image: Image, file: VFile): string | undefined {
  if (!image.title) return undefined;
  const { rest, id } = splitBracket(image.title);
  image.title = null;
  if (!accept(id, rest, PREFIX.figure, '图', paragraph, file)) return undefined;
  const figcaption: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: rest }],
    data: { hName: 'figcaption' },
  };
  paragraph.children.push(figcaption as never);
  paragraph.data = { ...paragraph.data, hName: 'figure', hProperties: { id }, figcaption };
  return id;
}

function accept(
  id: string | undefined,
  title: string,
  prefix: string,
  what: string,
  paragraph: Paragraph,
  file: VFile,
): id is string {
  if (title === '') {
    report(file, paragraph, `${what}的标题是空的：写成“${example(what, prefix)}”`);
  } else if (id === undefined) {
    report(
      file,
      paragraph,
      `${what}“${title}”没有编号：在标题后面加上[#${prefix}english-words]，别处才能提到它`,
    );
  } else if (!isId(id, prefix)) {
    report(
      file,
      paragraph,
      `${what}的编号[#${id}]要以${prefix}开头，${ID_RULE}，例如[#${prefix}two-matches]`,
    );
  } else {
    return true;
  }
  return false;
}

function example(what: string, prefix: string): string {
  const mark = what === '表' ? MARK : '';
  return `${mark}两场球的信息量 [#${prefix}two-matches]`;
}
