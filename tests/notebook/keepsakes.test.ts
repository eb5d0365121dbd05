import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep, keptBefore } from '@/notebook/keepsakes.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what the reader may take along', () => {
  test('is offered in later chapters only', () => {
    keep('P', [0.9, 0.1], 2);
    expect(keptBefore(3, 'P')).toEqual({ value: [0.9, 0.1], chapter: 2 });
    expect(keptBefore(2, 'P')).toBeUndefined();
    expect(keptBefore(1, 'P')).toBeUndefined();
    expect(keptBefore(3, 'Q')).toBeUndefined();
    expect(keptBefore(NaN, 'P')).toBeUndefined();
  });

  test('the newest of a kind takes the place of the one before', () => {
    keep('tosses', '正反', 1);
    keep('tosses', '正正正', 3);
    expect(keptBefore(4, 'tosses')).toEqual({ value: '正正正', chapter: 3 });
  });

  test.each([
    '{"value":[0.9,0.1],"chapter":"2"}',
    '{"value":[0.9,null],"chapter":2}',
    '{"value":[],"chapter":2}',
    '{"value":"<b>","chapter":2}',
    '{"chapter":2}',
    '{"value":[1],"chapter":0}',
    '[]',
    'null',
    '7',
    '{"half',
  ])('%s in the storage is nothing', (text) => {
    kept.set('course.keepsake.P', text);
    expect(keptBefore(4, 'P')).toBeUndefined();
  });
});
