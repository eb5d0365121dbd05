import type { Token } from './codeTokens.ts';
import { type Input, literal } from './inputLines.ts';

/** Code in its colours. One letter of a class for each kind: a chapter has hundreds of these. */
export function Listing({ tokens }: { tokens: readonly Token[] }) {
  return (
    <code>
      {tokens.map(({ text, kind }, i) =>
        kind ? (
          <i key={i} class={kind[0]}>
            {text}
          </i>
        ) : (
          text
        ),
      )}
    </code>
  );
}

interface InputListingProps {
  inputs: readonly Input[];
  language: 'js' | 'py';
}

/** What a language writes before a new name, and before a remark. */
const WORDS = { js: { keyword: 'const ', comment: '//' }, py: { keyword: '', comment: '#' } };

/** The lines that the page gives; `data-input` says whose value stands there. */
export function InputListing({ inputs, language }: InputListingProps) {
  const { keyword, comment } = WORDS[language];
  return (
    <code>
      {inputs.map(({ name, key, value, from }, i) => (
        <>
          {i > 0 && '\n'}
          {keyword && <i class="k">{keyword}</i>}
          {`${name} = `}
          <b data-input={key}>{literal(value)}</b>
          <i class="c">{`  ${comment} ${from}里的值`}</i>
        </>
      ))}
    </code>
  );
}
