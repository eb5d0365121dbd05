import { describe, expect, it } from 'vitest';
import { rehypeKatexGaps } from '../../src/markdown/rehype-katex-gaps.ts';
import { rehypeKatexStrict } from '../../src/markdown/rehype-katex-strict.ts';
import { run } from './harness.ts';

const rehype = [rehypeKatexStrict, rehypeKatexGaps];

describe('air beside an inline formula', () => {
  it.each([
    ['设$p$是', ['katex gap-l gap-r']],
    ['$p$是', ['katex gap-r']],
    ['设$p$。', ['katex gap-l']],
    ['（$p$），', ['katex']],
    ['KL$p$', ['katex gap-l']],
    ['第2$p$3', ['katex gap-l gap-r']],
    ['$p$和$q$', ['katex gap-r', 'katex gap-l']],
    ['**设**$p$*是*', ['katex gap-l gap-r']],
    ['设**$p$**是', ['katex gap-l gap-r']],
    ['设\n\n$p$\n\n是', ['katex']],
    ['设\n\n$$\np\n$$\n\n是', ['katex']],
    ['- 设\n- $p$', ['katex']],
    ['$p$ 是', ['katex']],
  ])('%s', async (text, classes) => {
    const { html } = await run(text, { rehype });
    const found = [...html.matchAll(/class="(katex(?: gap-[lr])*)"/g)].map(([, name]) => name);
    expect(found).toEqual(classes);
  });
});
