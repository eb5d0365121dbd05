import { z } from 'astro/zod';

/** What stands between the `---` lines at the top of a chapter. An unknown key is an error. */
export const chapterSchema = z
  .object({
    /** 章名，显示在页首、目录和浏览器标签上。必填。例：`信息熵` */
    title: z.string(),
    /** 最后一次实质修改的日期。必填。例：`2026-11-22` */
    date: z.coerce.date(),
    /** 一两句话说明这一章回答什么问题，显示在目录和搜索结果里。必填。 */
    summary: z.string(),
  })
  .strict();
