import { z } from 'astro/zod';

/** What stands at the top of a page that is no chapter: content/home.mdx, content/about.mdx. */
export const pageSchema = z
  .object({
    /** 页名，显示在页首和浏览器标签上。必填。 */
    title: z.string(),
    /** 一两句话的介绍，给搜索引擎和分享卡片用。必填。 */
    summary: z.string(),
  })
  .strict();
