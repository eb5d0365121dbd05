import { expect, it } from 'vitest';
import { visibleName } from '../../src/kit/visibleName.ts';

it.each([
  ['是', '是'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  [' ', '空格'],
  ['\n', '换行'],
  ['\t', '制表符'],
  ['\u3000', '全角空格'],
  ['\u200B', 'U+200B'],
  ['\r\n', 'U+D'],
])('%j is seen as %s', (character, name) => expect(visibleName(character)).toBe(name));
