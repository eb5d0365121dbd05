import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

/** Every remark plugin of the course, in order. */
export const remarkPlugins = [remarkMath];

/** Every rehype plugin of the course, in order. */
export const rehypePlugins = [rehypeKatex];
