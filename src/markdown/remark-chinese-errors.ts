// The errors of the MDX parser, which stop the file at once, in the author's language.

import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { pathOf } from './problems.ts';

const TRANSLATIONS: readonly (readonly [pattern: RegExp, meaning: string])[] = [
  [
    /Could not parse expression with acorn|Unexpected content after expression/,
    '大括号里不是一个能算的式子：正文里要印大括号就写成\\{',
  ],
  [/Could not parse import\/exports? with acorn/, '一行不能以import或export开头：标签不用引入'],
  [
    /Expected a closing tag for `(<[^`]+>)`.*/,
    '$1没有配对的结束标签：块标签前后各空一行，不带内容的标签写成<名字 />',
  ],
  [/Unexpected closing (?:tag|slash).*/, '这个结束标签没有配对的开始标签'],
  [/Unexpected character `!` .*before name.*/, '注释写成{/* … */}，不是<!-- … -->'],
  [
    /Unexpected character `(.+?)` .*before name.*/,
    '<后面跟着$1，会被当成标签：小于号写进公式$<$，或者写成\\<',
  ],
  [/Unexpected character `(.+?)` .*/, '标签里这个位置不能有$1：一项写成name="…"或name={…}'],
  [/Unexpected end of file.*/, '标签或大括号没有写完'],
  [/Unexpected lazy line.*/, '标签或大括号跨了引用或列表的边：每一行前都要有同样的缩进或>'],
];

export function remarkChineseErrors(this: Processor): void {
  const { parser } = this;
  if (!parser) return;
  this.parser = (text, file) => {
    try {
      return parser(text, file);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      throw translated(error, file);
    }
  };
}

function translated(error: VFileMessage, file: VFile): VFileMessage {
  const known = TRANSLATIONS.find(([pattern]) => pattern.test(error.reason));
  const [part] = known?.[0].exec(error.reason) ?? [];
  const reason = known && part ? part.replace(known[0], known[1]) : error.reason;
  const chinese = new VFileMessage(reason, {
    place: error.place ?? placeIn(error.reason),
    source: error.source,
    cause: error,
  });
  chinese.fatal = true;
  chinese.message = `${pathOf(file)}:${chinese.line ?? 1}:${chinese.column ?? 1} ${reason}`;
  return chinese;
}

/** Some errors of remark-mdx carry their place only in words: `(3:1-3:8)`. */
function placeIn(reason: string) {
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}
