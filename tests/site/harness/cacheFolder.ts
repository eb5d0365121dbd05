import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from './repository.ts';

/** A folder that outlives a run: what takes seconds to unpack is unpacked once. */
export function cacheFolder(name: string): string {
  for (const parent of [packageFolder('.cache'), join(tmpdir(), 'course-tests')]) {
    try {
      const folder = join(parent, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    } catch {
      // Not writable: the next place.
    }
  }
  throw new Error('neither node_modules/.cache nor the temporary folder can be written to');
}
