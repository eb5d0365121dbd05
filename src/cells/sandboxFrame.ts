// Where a reader's code runs in the page: a worker inside a frame of its own. The frame's origin is
// nobody's, so neither page nor storage can be reached; its policy allows no request at all, no
// script but the one below, and no code from text; and when it is taken away, all in it ends.

/** Makes a worker of the program it is sent, and hands on what that says. Its hash is in the CSP. */
export const frameScript = `onmessage=e=>{let p=e.ports[0],w=new Worker(URL.createObjectURL(new Blob([e.data],{type:'text/javascript'})));w.onmessage=m=>p.postMessage(m.data);w.onerror=x=>{x.preventDefault();p.postMessage({kind:'broken',message:x.message,line:x.lineno})}}`;

/** @param hash `sha256-…` of `frameScript` */
export function frameDocument(hash: string): string {
  const policy = `default-src 'none'; script-src '${hash}'; worker-src blob:`;
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>${frameScript}</script>`;
}
