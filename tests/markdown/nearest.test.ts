import { describe, expect, it } from 'vitest';
import { nearest, suggest } from '../../src/markdown/nearest.ts';

const names = ['entropy', 'crossEntropy', 'klDivergence', 'softmax'];

describe('nearest', () => {
  it.each([
    ['entrpy', ['entropy']],
    ['Entropy', ['entropy']],
    ['crossentropie', ['crossEntropy']],
    ['kldivergance', ['klDivergence']],
    ['wavelet', []],
  ])('%s → %j', (name, expected) => expect(nearest(name, names)).toEqual(expected));
});

describe('suggest', () => {
  it('names what is near', () =>
    expect(suggest('sofmax', names, '度量')).toBe('是不是想写softmax？'));
  it('else all there is', () =>
    expect(suggest('wavelet', ['a1', 'b2'], '度量')).toBe('现有的度量：a1、b2。'));
  it('or that there is none', () => expect(suggest('x', [], '度量')).toBe('现在还没有任何度量。'));
});
