import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import { unpackNpmChromium } from './npmChromium.ts';
import { writeFontConfig } from './testFonts.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Widths in whole layout units, not in hinted pixels.
  '--font-render-hinting=none',
];

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Browsers of this machine, in order of preference. */
function installedBrowsers(): string[] {
  const { env, platform } = process;
  let places: string[];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    places = WINDOWS_PROGRAMS.flatMap((program) =>
      roots.filter((root) => root !== undefined).map((root) => join(root, program)),
    );
  } else if (platform === 'darwin') {
    const roots = ['/Applications', join(homedir(), 'Applications')];
    places = MAC_APPS.flatMap((app) =>
      roots.map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  } else {
    const roots = (env.PATH ?? '').split(delimiter).filter(Boolean);
    places = LINUX_NAMES.flatMap((name) => roots.map((root) => join(root, name)));
  }
  return [...new Set(places)].filter((place) => existsSync(place));
}

interface Candidate {
  name: string;
  executablePath: string;
  libraryPath?: string;
}

/** `TEST_BROWSER=npm` leaves out the browsers of the machine. */
async function* candidates(): AsyncGenerator<Candidate> {
  const { CHROME_PATH, TEST_BROWSER } = process.env;
  if (TEST_BROWSER !== 'npm') {
    if (CHROME_PATH) yield { name: 'CHROME_PATH', executablePath: CHROME_PATH };
    for (const executablePath of installedBrowsers()) yield { name: 'installed', executablePath };
  }
  yield { name: 'npm', ...(await unpackNpmChromium()) };
}

export interface LaunchedBrowser {
  name: string;
  executablePath: string;
  server: BrowserServer;
}

/** The first browser that starts: CHROME_PATH, one of the machine, the one from npm. */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  const fontConfig = writeFontConfig();
  const failures: string[] = [];
  const tries = candidates();
  for (;;) {
    let candidate: Candidate | undefined;
    try {
      const { value, done } = await tries.next();
      if (done) break;
      candidate = value;
      const server = await chromium.launchServer({
        executablePath: candidate.executablePath,
        args: QUIET,
        timeout: 120_000,
        env: environment(fontConfig, candidate.libraryPath),
      });
      return { ...candidate, server };
    } catch (error) {
      const [firstLine] = String(error).split('\n');
      failures.push(`  ${candidate?.executablePath ?? '@sparticuz/chromium'}: ${firstLine}`);
    }
  }
  throw new Error(
    [
      'The site tests need a Chrome, Chromium or Edge, and none started:',
      ...failures,
      'Install one, or set CHROME_PATH to the program file of one.',
    ].join('\n'),
  );
}

function environment(fontConfig: string, libraryPath?: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) env[name] = value;
  }
  env.FONTCONFIG_FILE = fontConfig;
  if (libraryPath) {
    env.LD_LIBRARY_PATH = [libraryPath, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  }
  return env;
}
