import { join } from 'node:path';

/** Where the page of mounted windows lies once it is built. */
export const MOUNTED_PAGE = join(import.meta.dirname, '../../../.cache/mounted-page');
