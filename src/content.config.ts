import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from '@/markdown/chapterSchema.ts';

const chapters = defineCollection({
  loader: glob({ base: './content', pattern: '[0-9][0-9]-*.{md,mdx}' }),
  schema: chapterSchema,
});

export const collections = { chapters };
