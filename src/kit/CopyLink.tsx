import { useContext, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { copyText } from './copyText.ts';
import { Announce } from './useAnnouncer.ts';

export interface CopyLinkProps {
  /** The address, made when it is asked for. */
  link: () => string;
}

/** So many milliseconds the button says that it has copied. */
const WHILE = 2000;

/** Copies the address of the present state. */
export function CopyLink({ link }: CopyLinkProps) {
  const say = useContext(Announce);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(link()))) return;
    setCopied(true);
    setTimeout(() => setCopied(false), WHILE);
    say('链接已复制。');
  };
  return (
    <div class="copy-link needs-js">
      <Button onClick={copy}>{copied ? '✓ 已复制' : '复制此状态的链接'}</Button>
    </div>
  );
}
