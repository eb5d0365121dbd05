import { describe, expect, it } from 'vitest';
import { accepts } from '../../src/kit/accepts.ts';

describe('accepts', () => {
  it('tells a refusal from an answer, whatever the answer', () => {
    expect(accepts(() => undefined)).toBe(true);
    expect(accepts(() => 'x'.repeat(-1))).toBe(false);
  });

  it('hides no mistake of the program', () => {
    const broken = () => (undefined as unknown as string).length;
    expect(() => accepts(broken)).toThrow(TypeError);
  });
});
