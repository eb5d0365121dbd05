import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

export const packageFolder = (name: string): string => join(root, 'node_modules', name);
