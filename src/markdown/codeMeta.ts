// What stands behind the language of a fence: ```js cell [#kl-both-ways] 两个方向 from=two-ledgers

import type { Code } from 'mdast';

export interface CodeMeta {
  /** What stands in the brackets; undefined when there are none. */
  id: string | undefined;
  /** Empty when the author gives none. */
  title: string;
  /** Anchors of live examples whose values the code takes. */
  from: readonly string[];
}

/** Undefined when the fence is not a code cell. */
export function codeMeta({ lang, meta }: Code): CodeMeta | undefined {
  const words = (meta ?? '').trim().split(/\s+/);
  if (lang !== 'js' || words.shift() !== 'cell') return undefined;
  const bracket = words.find((word) => /^\[#.*\]$/.test(word));
  const from = words.filter((word) => word.startsWith('from='));
  return {
    id: bracket?.slice(2, -1),
    title: words.filter((word) => word !== bracket && !from.includes(word)).join(' '),
    from: from.flatMap((word) => word.slice('from='.length).split(',')),
  };
}
