import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Pair } from '../../src/kit/Pair.tsx';

it('Pair sets its pictures side by side, in order', () => {
  const html = render(
    <Pair>
      <p>一</p>
      <p>二</p>
    </Pair>,
  );
  expect(html).toBe('<div class="pair"><p>一</p><p>二</p></div>');
});
