import { useContext, useId, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Announce } from './useAnnouncer.ts';

export interface CopyLinkProps {
  /** The address, made when it is asked for. */
  link: () => string;
}

/** So many milliseconds the button says that it has copied. */
const WHILE = 2000;

/** Copies an address; where the browser forbids that, shows it to be copied by hand. */
export function CopyLink({ link }: CopyLinkProps) {
  const id = useId();
  const say = useContext(Announce);
  const [address, setAddress] = useState<string>();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const made = link();
    try {
      await navigator.clipboard.writeText(made);
      setAddress(undefined);
      setCopied(true);
      setTimeout(() => setCopied(false), WHILE);
      say('链接已复制。');
    } catch {
      setCopied(false);
      setAddress(made);
      say('浏览器不让复制，链接在按钮下面，可以自己选中复制。');
    }
  };
  return (
    <div class="copy-link needs-js">
      <Button onClick={copy}>{copied ? '✓ 已复制' : '复制此状态的链接'}</Button>
      {address && (
        <div class="copy-link-by-hand">
          <label for={id}>浏览器不让复制，请自己选中复制：</label>
          <input
            id={id}
            type="text"
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
    </div>
  );
}
