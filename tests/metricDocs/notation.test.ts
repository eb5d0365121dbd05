import { expect, test } from 'vitest';
import { notationParts } from '../../src/metricDocs/notation.ts';

const NAMES = { parameters: ['p', 'base', 'labelSmoothing', 'mu1'], metrics: ['normalize'] };

/** Parts in a short form: `<i>p</i>_i`, `[code]`, `{metric}`. */
const shown = (text: string): string =>
  notationParts(text, NAMES)
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text.replaceAll('\u00a0', '~');
        case 'code':
          return `[${part.text}]`;
        case 'metric':
          return `{${part.text}}`;
        case 'above':
          return `^(${part.text})`;
        case 'below':
          return `_(${part.text})`;
        case 'symbol': {
          const name = part.slanted ? `/${part.text}/` : `|${part.text}|`;
          return name + (part.below && `_(${part.below})`) + (part.above && `^(${part.above})`);
        }
      }
    })
    .join('');

test.each([
  ['p_i = 0的项为0', '/p/_(i)~=~0的项为0'],
  ['[0, log_b n]', '[0, |log|_(b) /n/]'],
  ["base > 1或'e'", "[base]~>~1或['e']"],
  ['0 ≤ k < 2⁵³', '0~≤~/k/~<~2^(53)'],
  ['mⁿ ≤ 2²⁰', '/m/^(n)~≤~2^(20)'],
  ['−log₂ p_i', '−log_(2) /p/_(i)'],
  ['（容差1e-9）', '（容差|10|^(−9)）'],
  ['1.5e300', '|1.5×10|^(300)'],
  ['labelSmoothing、mu1（μ₁）', '[labelSmoothing]、[mu1]（/μ/_(1)）'],
  ['p′_i与2σ(1 − σ)', '/p′/_(i)与2/σ/(1~−~/σ/)'],
  ['x_{i+1}^2、2^{-l}', '/x/_(i+1)^(2)、2^{-/l/}'],
  ['用normalize得到bit', '用{normalize}得到bit'],
  ['不会是NaN、−0，也不是null', '不会是[NaN]、[−0]，也不是[null]'],
  ['−0.5与x − 0', '−0.5与/x/~−~0'],
  ['`a_b`照原样', '[a_b]照原样'],
  ['H(P) ≤ 平均码长 < H(P) + 1', '/H/(/P/)~≤ 平均码长 <~/H/(/P/)~+~1'],
  ['没有数学', '没有数学'],
])('%s', (text, parts) => {
  expect(shown(text)).toBe(parts);
});
