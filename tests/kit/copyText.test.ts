import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/kit/copyText.ts';

afterEach(() => vi.unstubAllGlobals());

describe('copyText', () => {
  it('puts the text on the clipboard', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('https://example.org/#~win=0.9')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('https://example.org/#~win=0.9');
  });

  it.each([
    ['forbids it', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } }],
    ['has none', {}],
  ])('shows the text where the browser %s', async (_, navigator) => {
    const prompt = vi.fn();
    vi.stubGlobal('navigator', navigator);
    vi.stubGlobal('prompt', prompt);
    expect(await copyText('https://example.org/')).toBe(false);
    expect(prompt).toHaveBeenCalledWith(
      '浏览器不让复制，请自己复制这个链接：',
      'https://example.org/',
    );
  });
});
