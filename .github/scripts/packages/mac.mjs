import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, run } from '../processes.mjs';
import { existing, startApart } from './package-format.mjs';

const APPLICATION = '/Applications/Grantsheet.app';
const PROGRAM = join(APPLICATION, 'Contents', 'MacOS', 'Grantsheet');
const REGISTER = '/System/Library/Frameworks/CoreServices.framework/Frameworks/LaunchServices.framework/Support/lsregister';

/** Asks the system which application opens a document of this path. */
const HANDLER_SCRIPT = `
  ObjC.import('AppKit');
  function run([path]) {
    const found = $.NSWorkspace.sharedWorkspace.URLForApplicationToOpenURL($.NSURL.fileURLWithPath(path));
    return found.isNil() ? '' : ObjC.unwrap(found.path);
  }
`;

/** Copies the application as the Finder does, and has the system look at it at once. */
const putIntoApplications = (application) => {
  rmSync(APPLICATION, { recursive: true, force: true });
  run('ditto', [application, APPLICATION]);
  run(REGISTER, ['-f', APPLICATION]);
  return PROGRAM;
};

const common = {
  handler() {
    const found = ask('osascript', ['-l', 'JavaScript', '-e', HANDLER_SCRIPT, join(process.cwd(), 'assets', 'reference.grant')]).trim();
    return found === APPLICATION ? found : null;
  },
  open: (document) => startApart('open', [document]),
  uninstall() {
    ask(REGISTER, ['-u', APPLICATION]);
    rmSync(APPLICATION, { recursive: true });
  },
  leftovers: () => existing([APPLICATION]),
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const dmg = {
  ...common,
  install(artifact, folder) {
    const volume = join(folder, 'volume');
    mkdirSync(volume);
    run('hdiutil', ['attach', '-nobrowse', '-readonly', '-mountpoint', volume, artifact]);
    try {
      return putIntoApplications(join(volume, 'Grantsheet.app'));
    } finally {
      run('hdiutil', ['detach', volume]);
    }
  },
};

/** @type {import('./package-format.mjs').PackageFormat} */
export const macZip = {
  ...common,
  install(artifact, folder) {
    // Unlike unzip, ditto keeps links and what the signature of the application covers.
    run('ditto', ['-x', '-k', artifact, folder]);
    return putIntoApplications(join(folder, 'Grantsheet.app'));
  },
};
