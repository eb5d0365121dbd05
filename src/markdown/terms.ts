// One spelling for each term. A gloss such as «哈夫曼编码（又译霍夫曼）» may name the other one.

const TERMS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/香浓|仙农|夏农/g, '香农'],
  [/KL[\s-]+散度|K-L散度|kl散度/g, 'KL散度'],
  [/霍夫曼|赫夫曼/g, '哈夫曼'],
  [/纳特/g, '奈特'],
  [/讯息熵|资讯熵/g, '信息熵'],
  [/交互熵|互熵/g, '交叉熵'],
  [/极大似然/g, '最大似然'],
  [/困惑性/g, '困惑度'],
  [/热独|单热/g, '独热'],
  [/标记平滑|标签光滑/g, '标签平滑'],
  [/Kraft不等式|克莱夫特/g, '克拉夫特不等式'],
  [/Soft[Mm]ax/g, 'softmax'],
  [/Logits?(?![A-Za-z])/g, 'logit'],
];

const GLOSS = /(又译|也译|旧译|又称|也称|也叫|又叫|或译)(作|为)?[“]?$/;

export interface Misspelling {
  index: number;
  wrong: string;
  right: string;
}

/** The places of `text` where a term is spelt in a way the course does not use. */
export function misspellings(text: string): Misspelling[] {
  return TERMS.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !GLOSS.test(text.slice(0, index)))
      .map(({ 0: wrong, index }) => ({ index, wrong, right })),
  );
}
