import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { packageFolder } from './repository.ts';

const FAMILY = 'Noto Sans S Chinese';
const GENERIC = ['sans-serif', 'serif', 'monospace', 'system-ui', 'ui-monospace'];

/**
 * Writes a fontconfig file that knows one Han font, from npm, and no font of the machine, so that a
 * line breaks at the same character everywhere. Read on Linux only; other systems bring Han fonts.
 */
export function writeFontConfig(): string {
  const folder = cacheFolder('test-fonts');
  const aliases = GENERIC.map(
    (name) =>
      `  <alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  );
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
      '<fontconfig>',
      `  <dir>${packageFolder('@embedpdf/fonts-sc/fonts')}</dir>`,
      `  <cachedir>${join(folder, 'cache')}</cachedir>`,
      ...aliases,
      '</fontconfig>',
      '',
    ].join('\n'),
  );
  return file;
}
