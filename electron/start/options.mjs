import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const DOCUMENT_EXTENSION = '.grant';

/** The output of `npm start -- --help`. */
export const HELP = `npm start [-- [options] [document.grant] [-- switches]]

Opens Grantsheet in its desktop window, with a document where one is named.
The first start builds the program and fetches Electron once, about 115 MB.

  --browser   opens the same program in the installed Chromium, Chrome or Edge
  --no-open   prints the program's address and opens nothing
  --help      prints this text

What follows a second -- goes to Electron as it is, such as Chromium's switches:
  npm start -- -- --force-device-scale-factor=2`;

const FLAGS = ['--browser', '--no-open'];

const refused = (sentence) => ({ kind: 'refused', sentence });

/**
 * Reads what follows `npm start --`.
 * @param {readonly string[]} args
 * @param {string} callerFolder the folder that relative paths are relative to
 */
export const readOptions = (args, callerFolder) => {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  const electronArguments = end === -1 ? [] : args.slice(end + 1);

  if (words.includes('--help') || words.includes('-h')) return { kind: 'help' };
  const unknown = words.find((word) => word.startsWith('-') && !FLAGS.includes(word));
  if (unknown !== undefined) {
    return refused(`npm start does not know ${unknown}. "npm start -- --help" lists its options; a switch for Electron goes after a second --: npm start -- -- ${unknown}`);
  }

  const named = words.filter((word) => !word.startsWith('-'));
  if (named.length > 1) return refused(`Name one document, not ${named.length}: ${named.join(', ')}`);
  const document = named.length === 0 ? null : documentPath(named[0], callerFolder);
  if (named.length > 0 && document === null) return refused(`${named[0]} is not a Grantsheet document: the name of one ends in ${DOCUMENT_EXTENSION}.`);

  const opensWindow = !words.includes('--no-open');
  return { kind: 'run', inBrowser: words.includes('--browser') || !opensWindow, opensWindow, document, electronArguments };
};

/** An absolute path, also for a file:// URL: Electron refuses to start when an argument follows a URL. */
const documentPath = (word, callerFolder) => {
  const path = word.startsWith('file:') ? pathOfAddress(word) : resolve(callerFolder, word);
  return path !== null && extname(path).toLowerCase() === DOCUMENT_EXTENSION ? path : null;
};

const pathOfAddress = (address) => {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
};

/** The folder a person called from: npm runs scripts in the project's folder and keeps the caller's in INIT_CWD. */
export const callerFolder = (environment, workingFolder) =>
  environment.npm_lifecycle_event === 'start' && environment.INIT_CWD ? environment.INIT_CWD : workingFolder;
