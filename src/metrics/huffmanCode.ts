import { requireDistribution } from './shared/requireDistribution.ts';
import type { Vector } from './shared/vector.ts';

export interface HuffmanCode {
  /** The binary word of each outcome; null outside the support. */
  readonly words: (string | null)[];
  /** The number of digits of each word; null outside the support. */
  readonly lengths: (number | null)[];
}

interface Node {
  readonly weight: number;
  /** The first outcome below this node: decides between equal weights. */
  readonly first: number;
  readonly children: readonly [Node, Node] | null;
}

/**
 * 哈夫曼编码 · Huffman code: a binary prefix code of the least average length.
 *
 * 给每种结果编一个码字，常见的短，少见的长，让平均码长短到不能再短。
 *
 *   $\bar l_{\min} = \min \sum_i p_i l_i,\quad \sum_i 2^{-l_i} \le 1$
 *
 * Unit    位（二进制）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）
 * Range   words是各个码字，lengths是它们的码长；H(P) ≤ 平均码长 < H(P) + 1
 * Limits  p_i = 0的结果得null；只有一种可能的结果时，码字是空串，码长为0。同一个p总得到同样的码字：
 *   合并两份时，概率大的写0，一样大时，含有最前面那种结果的写0；概率相等的几份里，后合成的后用，
 *   免得码字无谓地变长
 *
 * @throws {RangeError} p不在定义域里
 * @example huffmanCode([0.5, 0.25, 0.25]).words // ['0', '10', '11']
 * @chapter 02-entropy
 * @alias 霍夫曼编码、Huffman coding
 * @see Huffman, A method for the construction of minimum-redundancy codes, Proc. IRE 40 (1952)
 */
export function huffmanCode(p: Vector): HuffmanCode {
  requireDistribution(p, 'p', 'huffmanCode');
  const words: (string | null)[] = Array.from(p, () => null);
  assignWords(buildTree(p), words);
  return { words, lengths: words.map((word) => (word === null ? null : word.length)) };
}

/** Merges the two lightest nodes until one is left. */
function buildTree(p: Vector): Node {
  const leaves: Node[] = Array.from(p, (weight, first) => ({ weight, first, children: null }))
    .filter((leaf) => leaf.weight > 0)
    .sort((a, b) => a.weight - b.weight || b.first - a.first);
  // Merged nodes come out in order of weight, so two queues replace a search for the lightest.
  const merged: Node[] = [];
  let nextLeaf = 0;
  let nextMerged = 0;
  const takeLightest = (): Node => {
    const leaf = leaves[nextLeaf];
    const node = merged[nextMerged];
    if (leaf && (!node || leaf.weight <= node.weight)) {
      nextLeaf++;
      return leaf;
    }
    nextMerged++;
    return node!;
  };
  for (let merges = leaves.length - 1; merges > 0; merges--) {
    const a = takeLightest();
    const b = takeLightest();
    const aFirst = a.weight > b.weight || (a.weight === b.weight && a.first < b.first);
    merged.push({
      weight: a.weight + b.weight,
      first: Math.min(a.first, b.first),
      children: aFirst ? [a, b] : [b, a],
    });
  }
  return takeLightest();
}

/** Writes the path from the root to each leaf. A stack, because a code may be 1074 deep. */
function assignWords(root: Node, words: (string | null)[]): void {
  const stack: { node: Node; word: string }[] = [{ node: root, word: '' }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, word } = top;
    if (node.children === null) {
      words[node.first] = word;
    } else {
      stack.push({ node: node.children[0], word: `${word}0` });
      stack.push({ node: node.children[1], word: `${word}1` });
    }
  }
}
