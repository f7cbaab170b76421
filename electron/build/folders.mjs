import { join } from 'node:path';

/** The checkout: where package.json lies. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** Where everything built goes. */
export const DIST = join(PROJECT, 'dist');
