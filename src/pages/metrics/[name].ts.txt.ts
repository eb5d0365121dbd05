// The source of each metric, for as long as there is no public repository to link to. As .txt, since
// many hosts take .ts for a video.
import { course } from '@/course.ts';
import { metricDocs } from '@/metricDocs/metricDocs.ts';

/** Tells browsers that this is UTF-8, even where the host does not. */
const BYTE_ORDER_MARK = '\uFEFF';

export function getStaticPaths() {
  if (course.repository) return [];
  return metricDocs().map(({ name, source }) => ({ params: { name }, props: { source } }));
}

export function GET({ props }: { props: { source: string } }): Response {
  return new Response(BYTE_ORDER_MARK + props.source, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
