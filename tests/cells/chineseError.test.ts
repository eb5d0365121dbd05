import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chineseError } from '../../src/cells/chineseError.ts';

describe('the words of the three engines', () => {
  test.each<[string, string]>([
    // V8, SpiderMonkey, JavaScriptCore
    ['ReferenceError: prnt is not defined', '没有叫prnt的名字'],
    ["ReferenceError: Can't find variable: prnt", '没有叫prnt的名字'],
    ["ReferenceError: Cannot access 'x' before initialization", 'x在定义之前就用了'],
    ["ReferenceError: can't access lexical declaration 'x' before initialization", 'x在定义之前'],
    ['ReferenceError: Cannot access uninitialized variable.', '还没有定义的名字'],
    ['TypeError: Assignment to constant variable.', '要改就用let定义'],
    ["TypeError: invalid assignment to const 'x'", '要改就用let定义'],
    ['TypeError: Attempted to assign to readonly property.', '要改就用let定义'],
    [
      "TypeError: Cannot assign to read only property 'print' of object '[object Object]'",
      'print是课程给的',
    ],
    ['TypeError: p.mapp is not a function', 'p.mapp不是函数'],
    [
      "TypeError: Cannot read properties of undefined (reading 'x')",
      '没有值（undefined），取不了它的.x',
    ],
    ['RangeError: Maximum call stack size exceeded', '没有停下来'],
    ['InternalError: too much recursion', '没有停下来'],
    ['RangeError: Invalid array length', '内存太多'],
    ['RangeError: Array buffer allocation failed', '内存太多'],
    ['RangeError: Out of memory', '内存太多'],
    ['Uncaught SyntaxError: missing ) after argument list', '括号或引号没有配成对'],
    ['Uncaught SyntaxError: Unexpected end of input', '括号或引号没有配成对'],
    ['SyntaxError: expected expression, got end of script', '括号或引号没有配成对'],
    ["Uncaught SyntaxError: Unexpected token ')'", '读到)读不下去了'],
    ["Uncaught SyntaxError: Unexpected identifier 'print'", '读到print读不下去了'],
    ['Uncaught SyntaxError: Invalid or unexpected token', '认不出的字符'],
    ['SyntaxError: illegal character U+FF08', '认不出的字符'],
    ["Uncaught SyntaxError: Identifier 'x' has already been declared", 'x定义了两次'],
    ['Uncaught SyntaxError: Missing initializer in const declaration', '名字 = 值'],
    [
      'EvalError: Refused to evaluate a string as JavaScript because it violates the Content Security Policy',
      '文字当作代码',
    ],
    ['throw x', '代码自己抛出了错误：x'],
  ])('%s', (message, words) => {
    const said = chineseError(message);
    expect(said).toContain(words);
  });

  test('what is not known is shown as it is', () => {
    expect(chineseError('Error: something rare')).toBe('something rare');
  });

  test('a Chinese message stays', () => {
    expect(chineseError('TypeError: bars要一列数')).toBe('bars要一列数');
  });
});

describe('full-width punctuation', () => {
  const error = 'Uncaught SyntaxError: Invalid or unexpected token';
  test.each(['let a = 3（', 'print（1)', 'let x = 1；', 'f(1，2)'])('%s', (line) => {
    expect(chineseError(error, line)).toMatch(/^“[（；，]”是全角符号/);
  });

  test.each(["print('（') 1", '// 结果。', 'x = `（`'])(
    'in a text or a remark it may stand: %s',
    (line) => {
      expect(chineseError(error, line)).not.toContain('全角');
    },
  );

  test('is no reason for an error at run time', () => {
    expect(chineseError('ReferenceError: x is not defined', 'x（')).not.toContain('全角');
  });
});

/** All refusals that the tests of the metrics expect. */
const refusals = new Set(
  globSync('tests/metrics/*.test.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/requires ([^'`\n]+?), but received ([^'`\n]+)/g)].map(
      ([whole]) => whole.replaceAll('@', 'p').replace(/\$\{[^}]*\}/g, '3'),
    ),
  ),
);

/** What the messages of the metrics are made of. */
const WORDS =
  'to be or and with of the a an at most some every not both sum one only where from finite whole number vector entry character length outcomes power zeros none turns into class index distribution'
    .split(' ')
    .filter((word) => word.length > 1);

test('every refusal of a metric is told in Chinese', () => {
  expect(refusals.size).toBeGreaterThan(40);
  for (const refusal of refusals) {
    const said = chineseError(`RangeError: entropy ${refusal}`, '');
    expect(said, refusal).toMatch(/^entropy要求.+，得到的.+/);
    const words = said.slice('entropy'.length).match(/\b[a-z]{2,}\b(?![\w[(])/gi) ?? [];
    // Names of the code may stay: what is not in the message as a name of its own is a word.
    const english = words.filter((word) => WORDS.includes(word));
    expect(english, `${refusal} → ${said}`).toEqual([]);
  }
});
