import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { chapters } from '@/chapters.ts';
import { address } from '@/course.ts';

export interface GlossaryTerm {
  id: string;
  data: CollectionEntry<'glossary'>['data'];
  /** Where it is taught. */
  place: { href: string; title: string; chapter: number | undefined } | undefined;
}

/** All terms, each with the page where it is taught. The only reader of the collection. */
export async function glossary(): Promise<GlossaryTerm[]> {
  const all = await chapters();
  const before = await getEntry('pages', 'before');
  const entries = await getCollection('glossary');
  return entries.map(({ id, data }) => {
    const [name = '', anchor] = (data.where ?? '').split('#');
    const chapter = all.find(({ entry }) => name.startsWith(`${entry.id}.`));
    const title = chapter
      ? `第${chapter.number}章 ${chapter.entry.data.title}`
      : before?.data.title;
    const page = chapter?.href ?? address('before/');
    const place = title &&
      data.where && { href: `${page}#${anchor}`, title, chapter: chapter?.number };
    return { id, data, place: place || undefined };
  });
}
