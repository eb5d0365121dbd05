import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetEverything, restore, saved } from '@/notebook/allKept.ts';
import { remember } from '@/notebook/memory.ts';
import { doneOn, setDone } from '@/notebook/progress.ts';

let kept: Map<string, string>;
let isFull = false;

beforeEach(() => {
  kept = new Map([['theme', 'dark']]);
  isFull = false;
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is done', () => {
  it('is kept by page, and can be taken back', () => {
    setDone('entropy', 'read', 'kraft');
    setDone('entropy', 'read', 'entropy');
    setDone('entropy', 'read', 'kraft');
    setDone('entropy/exercises', 'solved', 'four-teams');
    expect([...doneOn('entropy', 'read')]).toEqual(['entropy', 'kraft']);
    expect([...doneOn('entropy/exercises', 'solved')]).toEqual(['four-teams']);
    expect(doneOn('kl-divergence', 'read').size).toBe(0);
    setDone('entropy', 'read', 'kraft', false);
    expect([...doneOn('entropy', 'read')]).toEqual(['entropy']);
  });

  it('keeps what another tab has added in between', () => {
    setDone('entropy', 'read', 'kraft');
    kept.set(
      'course.progress',
      JSON.stringify({ read: { entropy: ['kraft', 'beyond'] }, solved: {} }),
    );
    setDone('entropy', 'read', 'entropy');
    expect([...doneOn('entropy', 'read')]).toEqual(['kraft', 'beyond', 'entropy']);
  });

  it.each(['{', '[]', '{"read":{"entropy":"kraft"},"solved":{}}', '{"read":{}}', 'null'])(
    'is nothing when what is kept is %s',
    (text) => {
      kept.set('course.progress', text);
      expect(doneOn('entropy', 'read').size).toBe(0);
      setDone('entropy', 'read', 'kraft');
      expect([...doneOn('entropy', 'read')]).toEqual(['kraft']);
    },
  );
});

describe('the file', () => {
  it('holds all that the course keeps, and brings it back on another device', () => {
    setDone('entropy', 'read', 'kraft');
    remember('guess.entropy.a', 3);
    const text = saved();
    forgetEverything();
    expect([...kept.keys()]).toEqual(['theme']);
    remember('unit', 'nat');
    expect(restore(text)).toBeUndefined();
    expect([...doneOn('entropy', 'read')]).toEqual(['kraft']);
    expect(kept.get('course.guess.entropy.a')).toBe('3');
    // As it was saved, and nothing else.
    expect(kept.has('course.unit')).toBe(false);
    expect(kept.get('theme')).toBe('dark');
  });

  it.each([
    ['', '这个文件读不懂：它不是从这里导出的，或者没有存完整。'],
    ['{"format":', '这个文件读不懂：它不是从这里导出的，或者没有存完整。'],
    ['null', '这个文件不是这门课导出的进度。'],
    ['{"kept":{}}', '这个文件不是这门课导出的进度。'],
    ['{"format":"from-surprise-to-cross-entropy","kept":[]}', '这个文件不是这门课导出的进度。'],
  ])('%s is refused, and nothing is lost', (text, problem) => {
    setDone('entropy', 'read', 'kraft');
    expect(restore(text)).toBe(problem);
    expect([...doneOn('entropy', 'read')]).toEqual(['kraft']);
  });

  it('says so where the browser keeps nothing', () => {
    const text = saved();
    isFull = true;
    expect(restore('{"format":"from-surprise-to-cross-entropy","kept":{"a":1}}')).toBe(
      '浏览器不让网页存东西，进度放不进来。',
    );
    isFull = false;
    expect(restore(text)).toBeUndefined();
  });
});
