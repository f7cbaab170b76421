import { join } from 'node:path';

/** The folder of the built page for mounted windows. */
export const MOUNTED_PAGE = join(import.meta.dirname, '../../../.cache/mounted-page');
