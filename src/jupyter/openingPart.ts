// The first cell of a notebook: what it is, where it comes from, what it needs.

import type { MarkdownPart, Part } from './chapterNotebook.ts';

interface Opening {
  number: number;
  title: string;
  question: string;
  /** The title of the course. */
  course: string;
  date: Date;
  /** Of the chapter. */
  address: string;
  parts: readonly Part[];
}

const NEEDS_TORCH = /^\s*(?:import|from)\s+torch\b/m;

export const needsTorch = (python: string): boolean => NEEDS_TORCH.test(python);

export function openingPart({
  number,
  title,
  question,
  course,
  date,
  address,
  parts,
}: Opening): MarkdownPart {
  const torch = parts.some((part) => part.type === 'code' && needsTorch(part.python));
  const needs = torch
    ? '代码要用Python 3、NumPy和PyTorch：`pip install numpy torch`。没有PyTorch，也只是那几段运行不了。'
    : '代码要用Python 3和NumPy：`pip install numpy`。';
  const lines = [
    `# 第${number}章 ${title}`,
    `**${question}**`,
    `这是《${course}》[第${number}章](${address})的notebook版，${date.toISOString().slice(0, 10)}。图在网页上才能动手；每段代码开头的几行，是网页上那时的值，可以改。`,
    needs,
    '文字与图：CC BY 4.0；代码：MIT。',
  ];
  return { type: 'markdown', id: 'about-this-notebook', text: lines.join('\n\n'), places: [] };
}
