import fc from 'fast-check';
import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import { expect, test } from 'vitest';
import { tokenizer } from '../../src/cells/codeTokens.ts';

const js = tokenizer(javascript);
const py = tokenizer(python);

test('any text is cut without loss', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
      expect(
        js(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
      expect(
        py(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('what is what', () => {
  const kinds = js("const p = 0.5 // 一半\nprint(`a${p}b`, 'x')").filter(({ kind }) => kind);
  expect(kinds).toEqual([
    { text: 'const', kind: 'keyword' },
    { text: '0.5', kind: 'number' },
    { text: '// 一半', kind: 'comment' },
    { text: '`a', kind: 'string' },
    { text: 'b`', kind: 'string' },
    { text: "'x'", kind: 'string' },
  ]);
  expect(py('import x # 注').filter(({ kind }) => kind)).toEqual([
    { text: 'import', kind: 'keyword' },
    { text: '# 注', kind: 'comment' },
  ]);
});
