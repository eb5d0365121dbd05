/**
 * Puts a text on the clipboard; where the browser forbids that, its own dialog shows the text,
 * selected, to be copied by hand. Returns whether it is on the clipboard.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    prompt('浏览器不让复制，请自己复制这个链接：', text);
    return false;
  }
}
