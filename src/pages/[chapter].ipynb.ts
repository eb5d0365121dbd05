// Every chapter as a Jupyter notebook: /entropy.ipynb
import { render } from 'astro:content';
import { chapters, type Chapter } from '@/chapters.ts';
import { address, course } from '@/course.ts';
import { chapterNotebook, COURSE, type Part } from '@/jupyter/chapterNotebook.ts';
import { openingPart } from '@/jupyter/openingPart.ts';

export async function getStaticPaths() {
  const all = await chapters();
  return all.map((chapter) => ({ params: { chapter: chapter.slug }, props: { chapter } }));
}

export async function GET({ props, site }: { props: { chapter: Chapter }; site?: URL }) {
  const { chapter } = props;
  const { remarkPluginFrontmatter } = await render(chapter.entry);
  const parts = remarkPluginFrontmatter.notebook as Part[];
  const { title, question, date } = chapter.entry.data;
  const opening = openingPart({
    number: chapter.number,
    title,
    question,
    course: course.title,
    date,
    address: `${COURSE}${chapter.slug}/`,
    parts,
  });
  const notebook = chapterNotebook([opening, ...parts], {
    page: chapter.href,
    site: site?.origin ?? '',
    base: address(''),
  });
  return new Response(`${JSON.stringify(notebook, undefined, 1)}\n`, {
    headers: { 'content-type': 'application/x-ipynb+json; charset=utf-8' },
  });
}
