// Vite wraps every import() in a helper that would load style sheets and further scripts ahead of
// it. Ours have no style sheets and few scripts: the helper would weigh more than what it saves.

import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
