import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PROGRAMS = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The version of the package `electron`, null where it is not installed. */
const packageVersion = (packageFolder) => {
  const text = read(join(packageFolder, 'package.json'));
  return text === null ? null : JSON.parse(text).version;
};

/**
 * What is there of Electron's runtime: `ready`, `absent`, `outdated` (another version), `incomplete`, or `uninstalled`
 * where the package itself is missing. The module `electron` is not asked, because under Node it starts to download.
 * @param {{ packageFolder: string, overrideFolder?: string | undefined, platform?: NodeJS.Platform }} places
 *   `overrideFolder` is a runtime of the person's own (ELECTRON_OVERRIDE_DIST_PATH)
 */
export const runtimeState = ({ packageFolder, overrideFolder, platform = process.platform }) => {
  const isOverride = Boolean(overrideFolder);
  const folder = overrideFolder || join(packageFolder, 'dist');
  const name = PROGRAMS[platform] ?? 'electron';
  const program = join(folder, name);
  const facts = {
    needed: packageVersion(packageFolder),
    folderIsThere: existsSync(folder),
    found: read(join(folder, 'version'))?.trim().replace(/^v/, '') ?? null,
    programIsThere: isFile(program),
    // The package's installer writes path.txt last and names the program of the system it fetched for.
    namesProgram: isOverride || read(join(packageFolder, 'path.txt')) === name,
  };
  return { kind: judge(facts), needed: facts.needed, found: facts.found, folder, program, isOverride };
};

const judge = ({ needed, folderIsThere, found, programIsThere, namesProgram }) => {
  if (needed === null) return 'uninstalled';
  if (!folderIsThere) return 'absent';
  if (found !== null && found !== needed) return 'outdated';
  return found !== null && programIsThere && namesProgram ? 'ready' : 'incomplete';
};
