// Brings code cells to life when one of them comes near the reader: most of a page is read before.

/** Pixels below the window. */
const NEAR = '400px';

const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void import('./codeCells.ts');
  },
  { rootMargin: NEAR },
);
for (const section of document.querySelectorAll('.code-cell')) observer.observe(section);
