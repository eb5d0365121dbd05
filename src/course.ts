interface Course {
  title: string;
  /**
   * Where the files of the repository can be read, with a slash at the end:
   * `https://github.com/owner/name/blob/main/`. While it is not set, the site carries the source of
   * the metrics itself.
   */
  repository?: string;
  /**
   * Services on which a reader can run the notebooks at once. Off while it is not set: such a
   * service sees who comes. `{slug}` stands for the chapter's, as in `entropy.ipynb`; the file must
   * lie where the service can read it, a public repository for most:
   * `{ name: 'Colab', href: 'https://colab.research.google.com/github/owner/name/blob/main/{slug}.ipynb' }`
   */
  notebookServices?: readonly { name: string; href: string }[];
}

/** What the course is called, wherever a page needs it. */
export const course: Course = { title: '从信息量到交叉熵' };

/** The address of a page of this site, whatever folder the site is served from. */
export function address(path: string): string {
  return import.meta.env.BASE_URL + path;
}
