/** What the course is called and says of itself, wherever a page needs it. */
export const course = {
  title: '从信息量到交叉熵',
  description:
    '一门可以动手的中文课：从一条消息有多意外，走到神经网络为什么用交叉熵作损失。四章正文，每个数都由程序算出，每张图都能自己动手。',
} as const;

/** The address of a page of this site, whatever folder the site is served from. */
export function address(path: string): string {
  return import.meta.env.BASE_URL + path;
}
