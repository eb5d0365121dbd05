/** What the course is called, wherever a page needs it. */
export const course = { title: '从信息量到交叉熵' } as const;

/** The address of a page of this site, whatever folder the site is served from. */
export function address(path: string): string {
  return import.meta.env.BASE_URL + path;
}
