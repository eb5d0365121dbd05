import { expect, inject, test } from 'vitest';
import { DESKTOP, visit } from './harness/visit.ts';

// Every measurement of the other files leans on this: without a Han font 熵 is a narrow empty box.
test('the browser has a Han font: 熵 at 20 px is 20 px wide', async () => {
  const width = await visit('/404.html', { viewport: DESKTOP }, (page) =>
    page.evaluate(() => {
      const sample = document.createElement('span');
      sample.textContent = '熵';
      sample.style.font = '20px sans-serif';
      sample.style.position = 'absolute';
      document.body.append(sample);
      return sample.getBoundingClientRect().width;
    }),
  );
  expect(width, `in the ${inject('browser').name} browser`).toBe(20);
});
