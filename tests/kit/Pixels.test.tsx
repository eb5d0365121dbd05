import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Pixels } from '../../src/kit/Pixels.tsx';

const ink = [0, 1, 1, 0, 0.5, 0, 0, 0, 1];

it('draws neighbours of one shade as one rectangle, each shade with its opacity', () => {
  const html = render(<Pixels label="手写的7" ink={ink} />);
  expect(html).toContain('viewBox="0 0 3 3"');
  expect(html).toContain('aria-label="手写的7"');
  expect(html).toContain('fill-opacity="1" d="M1 0h2v1H1zM2 2h1v1H2z"');
  expect(html).toContain('fill-opacity="0.5" d="M1 1h1v1H1z"');
});

it('draws nothing where there is no ink', () => {
  expect(render(<Pixels label="空白" ink={ink.map(() => 0)} />)).not.toContain('M');
});
