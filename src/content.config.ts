import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { readBibliography, REFERENCES, type Work } from '@/markdown/bibliography.ts';
import { chapterSchema } from '@/markdown/chapterSchema.ts';
import { pageSchema } from '@/markdown/pageSchema.ts';

const chapters = defineCollection({
  loader: glob({
    base: './content',
    pattern: ['[0-9][0-9]-*.{md,mdx}', '!*.exercises.{md,mdx}'],
  }),
  schema: chapterSchema,
});

/** One file beside a chapter: `02-entropy.exercises.mdx`, with the id of the chapter. */
const exercises = defineCollection({
  loader: glob({
    base: './content',
    pattern: '[0-9][0-9]-*.exercises.{md,mdx}',
    generateId: ({ entry }) => entry.slice(0, entry.indexOf('.')),
  }),
  schema: pageSchema,
});

/** The pages around the chapters. */
const pages = defineCollection({
  loader: glob({ base: './content', pattern: '[a-z]*.{md,mdx}' }),
  schema: pageSchema,
});

/** The works that `[@key]` may cite. */
const references = defineCollection({
  loader: file(`content/${REFERENCES}`, {
    parser: (text) => [...readBibliography(text).works].map(([id, work]) => ({ id, ...work })),
  }),
  schema: z.custom<Work & { id: string }>(),
});

export const collections = { chapters, exercises, pages, references };
