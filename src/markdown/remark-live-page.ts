// Tells the page whether there is anything on it that follows the reader: then it needs the script of a
// notebook, and the line with the unit. Runs after remark-tags, which knows the live examples.

import type { Root } from 'mdast';
import { visit, EXIT } from 'unist-util-visit';
import type { VFile } from 'vfile';

export function remarkLivePage() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter;
    if (!frontmatter) return;
    let isLive = (file.data.variables?.size ?? 0) > 0;
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        isLive ||= node.attributes.some(
          (one) => one.type === 'mdxJsxAttribute' && one.name === 'client:visible',
        );
      }
      // An amount of information turns with the unit.
      if (node.type === 'computed') isLive ||= node.data.hProperties.dataUnit === 'bit';
      return isLive ? EXIT : undefined;
    });
    frontmatter.isLive = isLive;
  };
}
