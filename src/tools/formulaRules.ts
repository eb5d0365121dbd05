// KaTeX's style sheet has rules for all that KaTeX can set, and is much of a page's styles; the pages
// use some of them.

/** The text from `start`, where a `{` opens, to the end of its block. */
function blockAt(css: string, start: number): string {
  let depth = 0;
  for (let i = css.indexOf('{', start); i < css.length; i += 1) {
    if (css[i] === '{') depth += 1;
    if (css[i] === '}') depth -= 1;
    if (depth === 0) return css.slice(start, i + 1);
  }
  throw new Error('the style sheet ends in the middle of a block');
}

const KATEX_LAYER = '@layer katex{';

/** The style sheet without those of KaTeX's rules that need a class which no page has. */
export function cutRules(css: string, classes: ReadonlySet<string>): string {
  const start = css.indexOf(KATEX_LAYER);
  if (start < 0) return css;
  const layer = blockAt(css, start);
  const rules = layer.slice(KATEX_LAYER.length, -1);
  const isUsed = (selector: string) =>
    selector.startsWith('@') ||
    [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name));
  const kept = rules.replace(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
    const used = selectors.split(',').filter(isUsed);
    return used.length > 0 ? `${used.join(',')}{${body}}` : '';
  });
  return css.replace(layer, () => `${KATEX_LAYER}${kept}}`);
}

/** The class names of a page. */
export const classNames = (html: string): string[] =>
  [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/));
