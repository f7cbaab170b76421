import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_EXTENSION } from '#electron/host/documents.ts';

/** Some Linux desktops pass a file URL, in which non-ASCII letters are encoded. */
const pathOf = (argument: string): string => {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // Not the URL of a file on this machine: opening it fails with a message that names it.
    return argument;
  }
};

/** The document named in the arguments of a start, as an absolute path; null where there is none. */
export const documentInArguments = (args: readonly string[], workingFolder: string): string | null => {
  const named = args
    .filter((argument) => !argument.startsWith('-'))
    .map(pathOf)
    .findLast((path) => extname(path).toLowerCase() === DOCUMENT_EXTENSION);
  return named === undefined ? null : resolve(workingFolder, named);
};

/** The data that a second start sends to the first. Its arguments are not used, because Chromium reorders them and adds its own. */
export interface SecondStart {
  readonly document: string | null;
}

/** The document named by a second start; null where there is none, or where the data did not come from this program. */
export const documentOfSecondStart = (told: unknown): string | null =>
  typeof told === 'object' && told !== null && 'document' in told && typeof told.document === 'string' ? told.document : null;
