import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Gallery } from '../../src/kit/Gallery.tsx';

it('shows each picture with its lines', () => {
  const items = [
    { ink: [1, 0, 0, 0], label: '手写的1', lines: ['1，看成7', '3.2奈特'] },
    { ink: [0, 1, 0, 0], label: '手写的7', lines: [] },
  ];
  const html = render(<Gallery title="最叫它意外的" items={items} />);
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain('aria-label="手写的7"');
  expect(html).toContain('<span>1，看成7</span><span>3.2奈特</span>');
});
