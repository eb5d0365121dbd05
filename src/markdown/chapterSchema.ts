import { z } from 'astro/zod';
import { plainText, termChoice, unknownFields } from './plainText.ts';

/** 一章开头两行`---`之间写什么。多一项、少一项都是错误。 */
export const chapterSchema = z.strictObject(
  {
    /** 章名，显示在页首、目录和浏览器标签上。例：`信息熵` */
    title: plainText,
    /** 最后一次实质修改的日期。例：`2026-11-22` */
    date: z.coerce.date({ error: '必填，写成2026-11-22这样的日期' }),
    /** 一两句话说明这一章回答什么问题，显示在目录、搜索结果和分享卡片里。 */
    summary: plainText,
    /** 开篇的问题，一句话，显示在章名下面。例：`两场球，哪一场更值得等？` */
    question: plainText,
    /** 读完要几分钟，整数。例：`18` */
    minutes: z
      .number({ error: '必填，写读完这一章要几分钟，例如18' })
      .int('写整数')
      .positive('要大于0'),
    /** 这一章在全课主线上的一站，显示在首页的路线图里。例：`平均意外` */
    thread: plainText,
    /** 这一站的公式，TeX写法，用单引号括起来，显示在首页的路线图里。可省。例：`'I(A)=-\\log_2\\Pr(A)'` */
    formula: z.string().optional(),
    /** 哪些术语不做成链接。可省。例：`[熵]` */
    terms: termChoice.optional(),
  },
  { error: unknownFields('title、date、summary、question、minutes、thread、formula、terms') },
);
