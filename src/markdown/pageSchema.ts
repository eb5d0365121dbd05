import { z } from 'astro/zod';
import { plainText, termChoice, unknownFields } from './plainText.ts';

/** 不是章的页面（首页、练习、来源……）开头写什么。多一项、少一项都是错误。 */
export const pageSchema = z.strictObject(
  {
    /** 页名，显示在页首和浏览器标签上。 */
    title: plainText,
    /** 一两句话的介绍，给搜索引擎和分享卡片用。 */
    summary: plainText,
    /** 哪些术语不做成链接。可省。 */
    terms: termChoice.optional(),
  },
  { error: unknownFields('title、summary、terms') },
);
