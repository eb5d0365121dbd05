// Code cut into pieces that look different: what is no keyword, number, text or comment stays plain.

import type { LanguageFn } from 'highlight.js';
import { createLowlight } from 'lowlight';

export type TokenKind = 'keyword' | 'number' | 'string' | 'comment';

export interface Token {
  text: string;
  kind?: TokenKind;
}

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;
type Piece = Tree['children'][number];

const KINDS: readonly TokenKind[] = ['keyword', 'number', 'string', 'comment'];

/** @param grammar of one language, out of `highlight.js/lib/languages/` */
export function tokenizer(grammar: LanguageFn): (code: string) => Token[] {
  const lowlight = createLowlight({ code: grammar });
  return (code) => {
    const tokens: Token[] = [];
    const add = (piece: Piece, outer?: TokenKind): void => {
      if (piece.type === 'text') {
        const last = tokens.at(-1);
        if (last && last.kind === outer) last.text += piece.value;
        else tokens.push(outer ? { text: piece.value, kind: outer } : { text: piece.value });
      } else if (piece.type === 'element') {
        const [name] = piece.properties.className as string[];
        // Inside a text, ${x} is code again.
        const kind =
          name === 'hljs-subst' ? undefined : KINDS.find((one) => name === `hljs-${one}`);
        const inherits = name !== 'hljs-subst' && !kind;
        for (const child of piece.children) add(child as Piece, inherits ? outer : kind);
      }
    };
    for (const piece of lowlight.highlight('code', code).children) add(piece);
    return tokens;
  };
}
