import { join } from 'node:path';
import { getEntry } from 'astro:content';
import { chapters } from '@/chapters.ts';
import { address } from '@/course.ts';
import { GLOSSARY, readGlossary, type Term } from '@/markdown/glossary.ts';

export interface GlossaryTerm {
  term: Term;
  /** Where it is taught. */
  place: { href: string; chapter: number | undefined } | undefined;
}

/** All terms in the order of the file, each with the page where it is taught. */
export async function glossary(): Promise<GlossaryTerm[]> {
  const all = await chapters();
  const before = await getEntry('pages', 'before');
  return readGlossary(join('content', GLOSSARY)).map((term) => {
    const [name = '', anchor = ''] = (term.where ?? '').split('#');
    const chapter = all.find(({ entry }) => name.startsWith(`${entry.id}.`));
    const page = chapter?.href ?? (before && address('before/'));
    const place =
      term.where && page ? { href: `${page}#${anchor}`, chapter: chapter?.number } : undefined;
    return { term, place };
  });
}
