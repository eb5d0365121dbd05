interface Course {
  title: string;
  /**
   * Where the files of the repository can be read, with a slash at the end:
   * `https://github.com/owner/name/blob/main/`. While it is not set, the site carries the source of
   * the metrics itself.
   */
  repository?: string;
}

/** What the course is called, wherever a page needs it. */
export const course: Course = { title: '从信息量到交叉熵' };

/** The address of a page of this site, whatever folder the site is served from. */
export function address(path: string): string {
  return import.meta.env.BASE_URL + path;
}
