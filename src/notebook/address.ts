// The state of a page in the fragment of its address: `#two-matches~win=0.95&two-matches.games=10`.
// Before the tilde stands the place to go to, after it what differs from the start.

export interface Fragment {
  /** The id to go to; empty for the top of the page. */
  anchor: string;
  /** Raw texts by key: what they mean is for the fields to say. */
  values: ReadonlyMap<string, string>;
}

const MARK = '~';
/** A variable of the page, `win`, or a value of one cell, `two-matches.games`. */
const KEY = /^[A-Za-z][\w-]{0,63}(\.[A-Za-z]\w{0,63})?$/;
/** Longer than any state we write: what lies beyond is junk. */
const LONGEST = 65_536;

/** Reads any text at all, with or without `#`; what is not understood is left out. */
export function readFragment(text: string): Fragment {
  const fragment = text.replace(/^#/, '').slice(0, LONGEST);
  const at = fragment.indexOf(MARK);
  const values = new Map<string, string>();
  if (at < 0) return { anchor: decoded(fragment) ?? '', values };
  for (const pair of fragment.slice(at + 1).split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 0) continue;
    const key = pair.slice(0, equals);
    const value = decoded(pair.slice(equals + 1));
    if (KEY.test(key) && value !== undefined) values.set(key, value);
  }
  return { anchor: decoded(fragment.slice(0, at)) ?? '', values };
}

/** The fragment without `#`; empty when there is neither place nor state. */
export function writeFragment({ anchor, values }: Fragment): string {
  const pairs = [...values].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const state = pairs.length > 0 ? MARK + pairs.join('&') : '';
  // encodeURIComponent leaves the tilde as it is, and an id may hold one.
  return encodeURIComponent(anchor).replaceAll(MARK, '%7E') + state;
}

/** Undefined where percent signs stand for nothing. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
