import { z } from 'astro/zod';

/** 显示在网页上的一行纯文字：公式、加粗、链接和大括号在这里都不起作用。 */
export const plainText = z
  .string({ error: '必填，写一行文字' })
  .trim()
  .min(1, '不能是空的')
  .refine((text) => !/[$`*{}]|==/.test(text), '只能是纯文字，不能有公式、加粗、代码和大括号');

/** 哪些术语不做成链接：false是一个也不做，[熵, 期望]是这几个不做。可省。 */
export const termChoice = z.union([z.literal(false), z.array(z.string())], {
  error: '写false（一个也不做成链接），或者列出不做成链接的术语：[熵, 期望]',
});

/** The message for fields that do not exist; `known` lists those that do. */
export function unknownFields(known: string) {
  return ({ code }: { code?: string }) =>
    code === 'unrecognized_keys' ? `没有这一项。能写的项：${known}` : undefined;
}
