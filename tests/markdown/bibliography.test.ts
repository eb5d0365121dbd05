import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/markdown/bibliography.ts';

const words = (text: string) => {
  const [work] = readBibliography(text).works.values();
  return work.full.map((part) => part.text).join('');
};

describe('an entry', () => {
  it.each([
    [
      '@article{a, author={Shannon, Claude E.}, title={A Theory}, journal={Journal}, volume={27}, pages={379--423, 623--656}, year={1948}}',
      'Claude E. Shannon, “A Theory”, Journal 27 (1948), 379–423, 623–656.',
      'Shannon 1948',
    ],
    [
      '@book{a, author={Cover, Thomas M. and Thomas, Joy A.}, title={Elements}, edition={3}, publisher={Wiley}, year={2006}}',
      'Thomas M. Cover and Joy A. Thomas, Elements, 3rd edition, Wiley, 2006.',
      'Cover & Thomas 2006',
    ],
    [
      '@inproceedings{a, author={A, B and C, D and E, F}, title={On KL and ReLU}, booktitle={Proceedings of X}, year={2016}}',
      'B A, D C and F E, “On KL and ReLU”, Proceedings of X, 2016.',
      'A et al. 2016',
    ],
    [
      '@book{a, author={van der Maaten, Laurens}, title={T}, edition={Revised}, publisher={P}, year={2008}}',
      'Laurens van der Maaten, T, Revised edition, P, 2008.',
      'van der Maaten 2008',
    ],
    [
      '@misc{a, author={{PyTorch}}, title={torch.nn.KLDivLoss}, url={https://example.org/a}}',
      'PyTorch, “torch.nn.KLDivLoss”.',
      'PyTorch, torch.nn.KLDivLoss',
    ],
  ])('%s', (text, full, short) => {
    expect(words(text)).toBe(full);
    expect([...readBibliography(text).works.values()][0].short).toBe(short);
    expect(readBibliography(text).problems).toEqual([]);
  });
});

describe('problems', () => {
  const good = '@misc{good, title={T}}\n';

  it.each([
    [
      `${good}@book{b, title={A}, publisher={P}}`,
      ['content/references.bib:2:1 b缺少author（作者）、year（年份）'],
    ],
    [`${good}@misc{good, title={U}}`, ['content/references.bib:2:1 good已经有了：换一个键']],
    [
      `${good}@book{b,\n  title = {A}\n  year = {2000}\n}`,
      ['content/references.bib:4:1 这条文献读不懂：查一查大括号和逗号配没配齐'],
    ],
    [
      `${good}book{b,\n  title = {A}}\n`,
      [
        'content/references.bib:2:1 “book{b,”不在任何一条文献里：条目以@开头，注释以%开头',
        'content/references.bib:3:1 “title = {A}}”不在任何一条文献里：条目以@开头，注释以%开头',
      ],
    ],
    [
      `${good}@boook{b, title={A}}`,
      [
        'content/references.bib:2:1 没有@boook这一类文献。能写的：@article、@book、@inproceedings、@incollection、@phdthesis、@misc、@online',
      ],
    ],
    [
      `${good}@book{b, author={A}, title={A}, publisher={P}, year={in press}}`,
      ['content/references.bib:2:1 b缺少year（年份）'],
    ],
    [
      `@book{b, title={A}\n${good}`,
      ['content/references.bib:2:1 这条文献读不懂：查一查大括号和逗号配没配齐'],
    ],
  ])('%s', (text, problems) => {
    const found = readBibliography(text);
    expect(found.problems).toEqual(problems);
    // A broken entry costs no other.
    expect(found.works.has('good')).toBe(true);
  });
});

describe('content/references.bib', () => {
  const text = readFileSync(new URL('../../content/references.bib', import.meta.url), 'utf8');

  it('reads in full', () => {
    const { works, problems } = readBibliography(text);
    expect(problems).toEqual([]);
    expect(works.size).toBe(text.match(/^@/gm)!.length);
    expect(new Set([...works.values()].map(({ short }) => short)).size).toBe(works.size);
  });
});
