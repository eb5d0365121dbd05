import { describe, expect, it } from 'vitest';
import { remarkChineseErrors } from '../../src/markdown/remark-chinese-errors.ts';
import { run } from './harness.ts';

describe('what cannot be parsed', () => {
  it.each([
    [
      '甲\n\n<Proof>',
      '3:1',
      '<Proof>没有配对的结束标签：块标签前后各空一行，不带内容的标签写成<名字 />',
    ],
    ['值{正，反}', '1:4', '大括号里不是一个能算的式子：正文里要印大括号就写成\\{'],
    ['若p <0.5', '1:5', '<后面跟着0，会被当成标签：小于号写进公式$<$，或者写成\\<'],
    ['<!-- 注释 -->', '1:2', '注释写成{/* … */}，不是<!-- … -->'],
    ['</Proof>', '1:2', '这个结束标签没有配对的开始标签'],
  ])('%s', async (text, place, message) => {
    const error = await run(text, { remark: [remarkChineseErrors] }).catch((reason) => reason);
    expect(`${error.line}:${error.column} ${error.reason}`).toBe(`${place} ${message}`);
  });
});
