import { describe, expect, it } from 'vitest';
import { mergeParts, sharedSheets } from '../../src/tools/partStyles.ts';

const link = (file: string) => `<link rel="stylesheet" href="/course/_astro/${file}">`;
const page = (...files: string[]) => `<head>${files.map(link).join('')}<title>熵</title></head>`;
const shared = new Set(['Page.css']);
const read = (file: string) => `.${file.replace('.css', '')}{}`;

describe('mergeParts', () => {
  it('makes one sheet of all that is not everybody’s, in their order, where the first of them stood', () => {
    const { html, sheet } = mergeParts(page('Page.css', 'Bars.css', 'Ruler.css'), shared, read);
    expect(sheet!.css).toBe('.Bars{}\n.Ruler{}');
    expect(html).toBe(page('Page.css', sheet!.name));
    expect(sheet!.name).toMatch(/^parts\.[\w-]{8}\.css$/);
  });

  it('stands behind everybody’s sheet, which is left alone: a part may say otherwise', () => {
    const { html, sheet } = mergeParts(page('Bars.css', 'Page.css', 'Ruler.css'), shared, read);
    expect(sheet!.css).toBe('.Bars{}\n.Ruler{}');
    expect(html).toBe(page('Page.css', sheet!.name));
  });

  it('names it by what it says', () => {
    const name = (...files: string[]) =>
      mergeParts(page('Page.css', ...files), shared, read).sheet!.name;
    expect(name('Bars.css', 'Box.css')).toBe(name('Bars.css', 'Box.css'));
    expect(name('Bars.css', 'Box.css')).not.toBe(name('Bars.css', 'Faces.css'));
  });

  it('leaves a page with one sheet of parts, or none, as it is', () => {
    for (const files of [['Page.css'], ['Page.css', 'Bars.css']]) {
      expect(mergeParts(page(...files), shared, read)).toEqual({ html: page(...files) });
    }
  });
});

describe('sharedSheets', () => {
  it('are those that every page has', () => {
    const pages = [page('Bars.css', 'Page.css'), page('Page.css', 'Box.css'), page('Page.css')];
    expect(sharedSheets(pages)).toEqual(new Set(['Page.css']));
    expect(sharedSheets([])).toEqual(new Set());
  });
});
