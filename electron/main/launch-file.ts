import { extname, resolve } from 'node:path';
import { DOCUMENT_EXTENSION } from '#electron/host/documents.ts';

/** The document a start of the program names in its arguments, as an absolute path; null where there is none. */
export const documentInArguments = (args: readonly string[], workingFolder: string): string | null => {
  const named = args.findLast((argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === DOCUMENT_EXTENSION);
  return named === undefined ? null : resolve(workingFolder, named);
};
