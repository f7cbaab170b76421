import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT_EXTENSION } from '#electron/host/documents.ts';

/** Some Linux desktops hand over an address, in which other letters than English ones are encoded. */
const pathOf = (argument: string): string => {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // Not the address of a file on this machine: opening it fails with a message that names it.
    return argument;
  }
};

/** The document a start of the program names in its arguments, as an absolute path; null where there is none. */
export const documentInArguments = (args: readonly string[], workingFolder: string): string | null => {
  const named = args
    .filter((argument) => !argument.startsWith('-'))
    .map(pathOf)
    .findLast((path) => extname(path).toLowerCase() === DOCUMENT_EXTENSION);
  return named === undefined ? null : resolve(workingFolder, named);
};

/** What a second start tells the first. Its arguments are not used: Chromium sorts them anew and adds its own. */
export interface SecondStart {
  readonly document: string | null;
}

/** The document a second start names; null where there is none or it was told by something else than this program. */
export const documentOfSecondStart = (told: unknown): string | null =>
  typeof told === 'object' && told !== null && 'document' in told && typeof told.document === 'string' ? told.document : null;
