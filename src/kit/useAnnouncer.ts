// What a screen reader says after a change: one sentence, once the hand has come to rest.
import { createContext } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Says a remark (a clamped number, a reset) before the next sentence of the surrounding cell. */
export const Announce = createContext<(remark: string) => void>(() => {});

/**
 * The text for a `role="status"` element. Empty at first; `delay` ms after the last change of
 * `sentence` it becomes that sentence, with the remarks made meanwhile in front. Changes that were
 * made elsewhere, where another region tells them, are left out: `isHere`.
 */
export function useAnnouncer(sentence: string, isHere: () => boolean = () => true, delay = 600) {
  const [spoken, setSpoken] = useState('');
  const latest = useRef(sentence);
  const remark = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const speakSoon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSpoken(remark.current + latest.current);
      remark.current = '';
    }, delay);
  }, [delay]);

  const say = useCallback(
    (text: string) => {
      remark.current = text;
      speakSoon();
    },
    [speakSoon],
  );

  useEffect(() => {
    if (sentence === latest.current) return;
    latest.current = sentence;
    if (isHere()) speakSoon();
  }, [sentence, speakSoon]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return { spoken, say };
}
