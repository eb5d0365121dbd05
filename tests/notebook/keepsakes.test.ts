import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep, keepNot, kept } from '@/notebook/keepsakes.ts';

const storage = new Map<string, string>();

beforeEach(() => {
  storage.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    removeItem: (key: string) => void storage.delete(key),
    setItem: (key: string, text: string) => void storage.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what the reader may take along', () => {
  test('each chapter keeps its own, kind by kind', () => {
    keep('P', 1, [0.5, 0.3, 0.2]);
    keep('P', 2, [0.9, 0.1]);
    keep('tosses', 4, '正反');
    expect(kept('P', 1)).toEqual([0.5, 0.3, 0.2]);
    expect(kept('P', 2)).toEqual([0.9, 0.1]);
    expect(kept('tosses', 4)).toBe('正反');
    expect(kept('P', 3)).toBeUndefined();
    expect(kept('Q', 2)).toBeUndefined();
  });

  test('what is taken back is gone', () => {
    keep('P', 2, [0.9, 0.1]);
    keepNot('P', 2);
    expect(kept('P', 2)).toBeUndefined();
  });

  test.each(['{"value":[0.9]}', '[0.9,null]', '[]', '"<b>"', 'null', '7', '["0.5"]', '[0.5'])(
    '%s in the storage is nothing',
    (text) => {
      storage.set('course.keepsake.P.2', text);
      expect(kept('P', 2)).toBeUndefined();
    },
  );
});
