import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { rehypePlugins, remarkPlugins } from './src/markdown/pipeline.ts';

export default defineConfig({
  trailingSlash: 'always',
  integrations: [preact(), mdx({ optimize: true })],
  markdown: {
    processor: unified({ gfm: true, smartypants: false, remarkPlugins, rehypePlugins }),
  },
  // A data: URL is no font source under our CSP, so nothing is inlined as one.
  vite: { build: { assetsInlineLimit: 0 } },
});
