import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { packageFolder } from './repository.ts';

export interface NpmChromium {
  executablePath: string;
  /** The NSS libraries that a bare machine lacks. */
  libraryPath: string;
}

/**
 * The Chromium of `@sparticuz/chromium`, unpacked whole. Its own `executablePath()` leaves the NSS
 * libraries packed unless the machine looks like a cloud function, and trusts whatever stands at a
 * fixed name in the temporary folder; hence this.
 */
export async function unpackNpmChromium(): Promise<NpmChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `@sparticuz/chromium runs on linux-x64, not ${process.platform}-${process.arch}`,
    );
  }
  const source = packageFolder('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  const parent = cacheFolder('test-browser');
  const home = join(parent, `chromium-${version}`);
  if (!existsSync(home)) {
    const partial = mkdtempSync(join(parent, 'partial-'));
    await inflateInto(partial, join(source, 'bin'));
    try {
      renameSync(partial, home);
    } catch (error) {
      rmSync(partial, { recursive: true });
      // Another run was faster.
      if (!existsSync(home)) throw error;
    }
  }
  return {
    executablePath: join(home, 'chromium'),
    libraryPath: join(home, 'al2023', 'lib'),
  };
}

/** `inflate` writes to the temporary folder and nowhere else: so that is lent to it. */
async function inflateInto(folder: string, packed: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(packed, name));
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
