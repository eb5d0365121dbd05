import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import NarrowDown from '../../src/islands/NarrowDown.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';

const said = (message: string) => render(<NarrowDown cell="1.1" message={message} />);

/** `“…”，概率1/4`, what it tells, what it clears up, what is left. */
function numbers(html: string) {
  const words = [...html.matchAll(/<b>([^<]*比特)<\/b>/g)].map(([, text]) => text);
  const [told, cleared, beside, before, , rest] = words;
  return { told, cleared, beside, before, rest };
}

const amount = (bits: number) => `${formatNumber(bits, 4)}比特`;

describe('NarrowDown', () => {
  const html = render(<NarrowDown cell="1.1" />);

  it('opens with the final: 2 bits told, 1 of them about the champion, 2 left', () => {
    expect(html).toContain('“阿根廷进了决赛”，概率1/4');
    expect(numbers(html)).toEqual({
      told: '2比特',
      cleared: '1比特',
      beside: '1比特',
      before: '3比特',
      rest: '2比特',
    });
    expect(html).toContain('阿根廷1/2，荷兰0，巴西0，克罗地亚0，英格兰1/8');
    expect(html).toMatch(/aria-pressed="true"[^>]*>只弄清一半/);
    expect(html).toContain('data-reached="false"');
  });

  it.each([
    ['今年的冠军产生了', 1, Array<number>(8).fill(1 / 8), 0],
    ['冠军出自上半区', 1 / 2, [1 / 4, 1 / 4, 1 / 4, 1 / 4], 1],
    ['阿根廷进了决赛', 1 / 4, [1 / 2, 1 / 8, 1 / 8, 1 / 8, 1 / 8], 1],
    ['阿根廷没进决赛', 3 / 4, [1 / 6, 1 / 6, 1 / 6, 1 / 8, 1 / 8, 1 / 8, 1 / 8], undefined],
    ['阿根廷夺冠了', 1 / 8, [1], 3],
  ])('%s: amounts as the metrics have them', (message, chance, posterior, cleared) => {
    const rest = entropy(posterior);
    const found = numbers(said(message));
    expect(found.told).toBe(amount(selfInformation(chance)));
    expect(found.rest).toBe(amount(rest));
    expect(found.cleared).toBe(amount(cleared ?? 3 - rest));
    expect(found.beside).toBe(amount(Math.abs(selfInformation(chance) - (cleared ?? 3 - rest))));
    expect(said(message)).toContain('data-reached="false"');
    expect(said(message)).not.toMatch(/NaN|Infinity|×10/);
  });

  it('checks the message that was heard, and no other', () => {
    expect(said('阿根廷没进决赛')).toMatch(/value="阿根廷没进决赛" checked/);
    expect(said('阿根廷没进决赛').match(/ checked/g)).toHaveLength(1);
  });

  it('crosses out exactly the teams that can no longer be it', () => {
    const out = (message: string) =>
      [...said(message).matchAll(/aria-label="划掉(.{2,4}?)" aria-pressed="true"/g)].map(
        ([, team]) => team,
      );
    expect(out('阿根廷进了决赛')).toEqual(['荷兰', '巴西', '克罗地亚']);
    expect(out('阿根廷没进决赛')).toEqual(['阿根廷']);
    expect(out('今年的冠军产生了')).toEqual([]);
    expect(out('冠军出自上半区')).toEqual(['英格兰', '法国', '摩洛哥', '葡萄牙']);
  });
});
