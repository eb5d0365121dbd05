import { afterEach, describe, expect, test, vi } from 'vitest';
import { forget, recall, remember } from '@/notebook/memory.ts';

const asText = (kept: unknown) => (typeof kept === 'string' ? kept : undefined);

/** A storage that behaves as told; `undefined` stands for a browser without one. */
function useStorage(storage: Partial<Storage> | undefined): void {
  vi.stubGlobal('localStorage', storage);
}

afterEach(() => vi.unstubAllGlobals());

describe('memory', () => {
  test('what is remembered is recalled, until it is forgotten', () => {
    const kept = new Map<string, string>();
    useStorage({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    });
    expect(recall('unit', asText)).toBeUndefined();
    remember('unit', 'nat');
    expect(recall('unit', asText)).toBe('nat');
    expect([...kept.keys()]).toEqual(['course.unit']);
    forget('unit');
    expect(recall('unit', asText)).toBeUndefined();
  });

  test('what is not as it should be counts as nothing', () => {
    useStorage({ getItem: () => '42' });
    expect(recall('unit', asText)).toBeUndefined();
    useStorage({ getItem: () => '{"half' });
    expect(recall('unit', asText)).toBeUndefined();
  });

  test.each([
    ['absent', undefined],
    [
      'refused',
      {
        getItem: () => {
          throw new DOMException('denied', 'SecurityError');
        },
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
        removeItem: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
  ])('storage %s: nothing is thrown, nothing is recalled', (_, storage) => {
    useStorage(storage);
    expect(() => remember('unit', 'nat')).not.toThrow();
    expect(() => forget('unit')).not.toThrow();
    expect(recall('unit', asText)).toBeUndefined();
  });
});
