// ==高亮== becomes <mark>. A syntax extension, because only the tokenizer knows what is code,
// formula or expression. It pairs like GFM's ~~, but needs no space beside Chinese punctuation.

import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Parent, PhrasingContent } from 'mdast';
import { asciiAlphanumeric, markdownLineEndingOrSpace } from 'micromark-util-character';
import { splice } from 'micromark-util-chunked';
import { resolveAll } from 'micromark-util-resolve-all';
import type {
  Code,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  Tokenizer,
} from 'micromark-util-types';
import type { Processor } from 'unified';

export interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    cjkMark: 'cjkMark';
    cjkMarkText: 'cjkMarkText';
    cjkMarkSequence: 'cjkMarkSequence';
    cjkMarkSequenceTemporary: 'cjkMarkSequenceTemporary';
  }
}

const EQUALS = 61;

export function remarkCjkMark(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax());
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown);
}

function syntax(): Extension {
  const construct = { name: 'cjkMark', tokenize, resolveAll: resolveMarks };
  return {
    text: { [EQUALS]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [EQUALS] },
  };
}

/** Exactly two equals signs. `a==b` is a comparison: letters on both sides open and close nothing. */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const before = this.previous;
  let size = 0;
  return start;

  function start(code: Code): State | undefined {
    if (before === EQUALS) return nok(code);
    effects.enter('cjkMarkSequenceTemporary');
    return more(code);
  }

  function more(code: Code): State | undefined {
    if (code === EQUALS) {
      if (size === 2) return nok(code);
      effects.consume(code);
      size++;
      return more;
    }
    if (size < 2) return nok(code);
    const token = effects.exit('cjkMarkSequenceTemporary');
    const between = asciiAlphanumeric(before) && asciiAlphanumeric(code);
    token._open = !isBlank(code) && !between;
    token._close = !isBlank(before) && !between;
    return ok(code);
  }
};

function isBlank(code: Code): boolean {
  return code === null || markdownLineEndingOrSpace(code);
}

/** Pairs each closing sequence with the nearest opening one before it. */
const resolveMarks: Resolver = (events, context) => {
  for (let close = 0; close < events.length; close++) {
    if (!isSequence(events[close], 'enter') || !events[close][1]._close) continue;
    let open = close - 1;
    while (open >= 0 && !(isSequence(events[open], 'exit') && events[open][1]._open)) open--;
    if (open < 0) continue;
    const opening = events[open][1];
    const closing = events[close][1];
    opening.type = 'cjkMarkSequence';
    closing.type = 'cjkMarkSequence';
    const mark: Token = { type: 'cjkMark', start: { ...opening.start }, end: { ...closing.end } };
    const text: Token = {
      type: 'cjkMarkText',
      start: { ...opening.end },
      end: { ...closing.start },
    };
    const inside = context.parser.constructs.insideSpan.null ?? [];
    const next: Event[] = [
      ['enter', mark, context],
      ['enter', opening, context],
      ['exit', opening, context],
      ['enter', text, context],
      ...resolveAll(inside, events.slice(open + 1, close), context),
      ['exit', text, context],
      ['enter', closing, context],
      ['exit', closing, context],
      ['exit', mark, context],
    ];
    splice(events, open - 1, close - open + 3, next);
    close = open + next.length - 2;
  }
  for (const [, token] of events) {
    if (token.type === 'cjkMarkSequenceTemporary') token.type = 'data';
  }
  return events;
};

function isSequence([kind, token]: Event, wanted: 'enter' | 'exit'): boolean {
  return kind === wanted && token.type === 'cjkMarkSequenceTemporary';
}

const fromMarkdown: FromMarkdownExtension = {
  canContainEols: ['mark'],
  enter: {
    cjkMark(token) {
      this.enter({ type: 'mark', children: [], data: { hName: 'mark' } }, token);
    },
  },
  exit: {
    cjkMark(token) {
      this.exit(token);
    },
  },
};
