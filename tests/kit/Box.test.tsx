import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Box } from '../../src/kit/Box.tsx';

describe('Box', () => {
  it('reaches from the origin to its corner, filled or only outlined', () => {
    const html = render(<Box x={25} y={40} color="p" />);
    expect(html).toBe('<span class="plot-box fill c-p" style="width:25%;height:40%;"></span>');
    expect(render(<Box x={25} y={40} hollow />)).toContain('class="plot-box hollow c-ink"');
  });

  it('is cut off at the top, which shows', () => {
    expect(render(<Box x={1} y={Infinity} />)).toMatch(/plot-box fill beyond .*height:100%/);
  });

  it('without width or height there is none', () => {
    expect(render(<Box x={0} y={Infinity} />)).toBe('');
    expect(render(<Box x={100} y={0} />)).toBe('');
  });
});
