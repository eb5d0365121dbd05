/** What we use of the library that reads BibTeX. */
declare module '@citation-js/core' {
  export interface CslName {
    family?: string;
    given?: string;
    literal?: string;
    'dropping-particle'?: string;
    'non-dropping-particle'?: string;
  }
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    author?: CslName[];
    'container-title'?: string;
    volume?: string;
    page?: string;
    edition?: string;
    publisher?: string;
    issued?: { 'date-parts'?: number[][] };
    language?: string;
    URL?: string;
  }
  export class Cite {
    constructor(text: string);
    data: CslItem[];
  }
  export const plugins: {
    config: { get: (name: string) => { parse: { sentenceCase: string; strict: boolean } } };
  };
}

declare module '@citation-js/plugin-bibtex';
