import { dateFiles, sourceDate } from './source-date.mjs';

/** Signing and the resources of a Windows program change files after they were dated. */
export const afterSign = (context) => dateFiles(context.appOutDir, sourceDate());
