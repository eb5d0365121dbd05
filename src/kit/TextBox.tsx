import { useContext, useId, useState } from 'preact/hooks';
import { Announce } from './useAnnouncer.ts';
import './TextBox.css';

export interface TextBoxProps {
  /** Visible, and the accessible name. */
  label: string;
  value: string;
  /** At most so many code points; what is typed beyond is cut off, and that is said. */
  longest: number;
  onChange: (text: string) => void;
}

/** Without the halves of broken pairs, and no longer than may be. */
const fit = (text: string, longest: number) =>
  [...text.replace(/\p{Surrogate}/gu, '')].slice(0, longest).join('');

/** A native box for a few lines of text, with a count. What an input method is still composing is left alone. */
export function TextBox({ label, value, longest, onChange }: TextBoxProps) {
  const id = useId();
  // The server writes the value as a child, which Preact would else take away as a stray one.
  const [written] = useState(value);
  const [draft, setDraft] = useState<string>();
  const [cut, setCut] = useState('');
  const say = useContext(Announce);
  const take = (box: HTMLTextAreaElement) => {
    const text = fit(box.value, longest);
    const excess = [...box.value].length - [...text].length;
    const news = excess > 0 ? `放不下，少收了${excess}个字。` : '';
    setCut(news);
    if (news) say(news);
    // What was cut off changes no state, and so would stay in the box.
    if (box.value !== text) box.value = text;
    setDraft(undefined);
    onChange(text);
  };
  // In small letters: Preact finds no such property on elements, and would keep the capitals.
  const afterComposing = {
    oncompositionend: ({ target }: CompositionEvent) => take(target as HTMLTextAreaElement),
  };
  return (
    <div class="text-box">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        value={draft ?? value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          if (event.isComposing) setDraft(event.currentTarget.value);
          else take(event.currentTarget);
        }}
        {...afterComposing}
      >
        {written}
      </textarea>
      <small>
        {cut}
        {[...value].length}/{longest}
      </small>
    </div>
  );
}
