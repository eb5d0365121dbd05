import type { Page as BrowserPage } from 'playwright-core';

/** What went wrong on a page while it was watched, in words. */
export interface Troubles {
  /** Requests to other hosts. */
  foreign: string[];
  /** Requests that failed or were answered with an error. */
  failed: string[];
  /** Errors and warnings in the console, uncaught exceptions. */
  console: string[];
  /** Violations of the Content-Security-Policy. */
  csp: string[];
}

/** Starts to collect a page's troubles; to be called before it loads. */
export async function watch(page: BrowserPage, origin: string): Promise<Troubles> {
  const troubles: Troubles = { foreign: [], failed: [], console: [], csp: [] };
  page.on('request', (request) => {
    const url = request.url();
    const local = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!local) troubles.foreign.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    troubles.failed.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (/Content.Security.Policy/i.test(text)) troubles.csp.push(text);
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.console.push(`${message.type()}: ${text}`);
    }
  });
  page.on('pageerror', (error) => troubles.console.push(`uncaught: ${error.message}`));
  await page.exposeBinding('reportViolation', (_, text: string) => {
    troubles.csp.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const report = (globalThis as unknown as { reportViolation(text: string): void })
        .reportViolation;
      report(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
  return troubles;
}
