import { join } from 'node:path';

/** The root of the checkout, with package.json. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** The folder of all build output. */
export const DIST = join(PROJECT, 'dist');
