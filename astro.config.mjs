import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { earlyScript } from './src/components/earlyScript.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/pipeline.ts';
import { contentGate } from './src/markdown/contentGate.ts';
import { liveModules } from './src/markdown/liveModules.ts';
import { cellSandbox, frameHash } from './src/tools/cellSandbox.ts';
import { digitData } from './src/tools/digitData.ts';
import { formulaFonts } from './src/tools/formulaFonts.ts';
import { partStyles } from './src/tools/partStyles.ts';
import { plainImports } from './src/tools/plainImports.ts';
import { scriptFiles } from './src/tools/scriptFiles.ts';

const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
  // Served from a subfolder or under a full address: BASE_PATH=/course SITE_URL=https://example.org
  base: process.env.BASE_PATH ?? '/',
  site: process.env.SITE_URL,
  trailingSlash: 'always',
  integrations: [preact(), mdx({ optimize: true }), contentGate(), formulaFonts(), partStyles()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: true,
      smartypants: false,
      remarkPlugins,
      rehypePlugins,
      remarkRehype: remarkRehypeOptions,
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        // The worker of a code cell is made of text, in a frame that may do nothing else.
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "object-src 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { hashes: [sha256(earlyScript), frameHash] },
      // KaTeX places its boxes with style attributes.
      styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  vite: {
    plugins: [liveModules(), cellSandbox(), digitData(), plainImports(), scriptFiles()],
    build: {
      // A font inlined as a data: URL would break the CSP.
      assetsInlineLimit: 0,
      // Astro marks every chapter with a directive of its own; the bundler need not warn of it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
