import { setFileTimes, sourceDate } from './source-date.mjs';

/**
 * Runs on Windows and macOS when nothing in the program changes any more, whether it was signed or not, so that the
 * .zip of the same commit is identical. The packaging tools for Linux use SOURCE_DATE_EPOCH for every newer file.
 */
export const afterSign = (context) => setFileTimes(context.appOutDir, sourceDate());
