import { getCollection, render, type CollectionEntry } from 'astro:content';
import { address } from '@/course.ts';

export interface Chapter {
  entry: CollectionEntry<'chapters'>;
  /** 1 for the first chapter: the number its file name begins with. */
  number: number;
  /** The last part of its address: `entropy` for `02-entropy.mdx`. */
  slug: string;
  href: string;
  /** The file of its exercises, if it has one. */
  exercises: CollectionEntry<'exercises'> | undefined;
}

const FILE = /^(\d+)-(.+)$/;

/** All chapters in the order of their numbers. The only reader of the collection. */
export async function chapters(): Promise<Chapter[]> {
  const entries = await getCollection('chapters');
  const exercises = await getCollection('exercises');
  return entries
    .map((entry) => {
      const [, digits, slug] = FILE.exec(entry.id)!;
      return {
        entry,
        number: Number(digits),
        slug,
        href: address(`${slug}/`),
        exercises: exercises.find(({ id }) => id === entry.id),
      };
    })
    .sort((a, b) => a.number - b.number);
}

/** The ids of its exercises, in order. */
export async function exerciseIds({ exercises }: Chapter): Promise<readonly string[]> {
  if (!exercises) return [];
  const { remarkPluginFrontmatter } = await render(exercises);
  return remarkPluginFrontmatter.exercises as string[];
}
