import { join } from 'node:path';
import { forgetFailure, holdsBack, readFailure, rememberFailure } from './failed-fetch.mjs';
import { fetchEnvironment, fetchHost } from './fetch-environment.mjs';
import { removeFolder, takeFetchFolder } from './fetch-folder.mjs';
import { fetchProblem } from './fetch-problem.mjs';
import { fetchRuntime } from './fetch-runtime.mjs';
import { FETCH_LIMITS } from './fetch-watch.mjs';
import { runtimeState } from './runtime-state.mjs';
import { say as sayToPeople } from './say.mjs';

/** Problems with a runtime that the person provides. */
const OVERRIDE_PROBLEMS = {
  absent: () => 'is not there',
  incomplete: () => 'holds no complete runtime',
  outdated: ({ found, needed }) => `holds version ${found}, and ${needed} is needed`,
};

/**
 * Returns the program of Electron's runtime, fetched if it is missing.
 * @param {{ packageFolder: string, cacheFolder: string, environment?: NodeJS.ProcessEnv, limits?: typeof FETCH_LIMITS, say?: (line: string) => void }} needs
 * @returns {Promise<{ program: string | null, interruptedBy: NodeJS.Signals | null }>} `program` is null where there is none, after the reason was printed
 */
export const obtainRuntime = async ({ packageFolder, cacheFolder, environment = process.env, limits = FETCH_LIMITS, say = sayToPeople }) => {
  const look = () => runtimeState({ packageFolder, overrideFolder: environment.ELECTRON_OVERRIDE_DIST_PATH });
  const without = (sentence) => {
    say(sentence);
    return { program: null, interruptedBy: null };
  };
  const failureFile = join(cacheFolder, 'electron-fetch-failed.json');
  const state = look();
  const { needed } = state;

  if (state.kind === 'ready') {
    if (!state.isOverride) forgetFailure(failureFile);
    return { program: state.program, interruptedBy: null };
  }
  if (state.kind === 'uninstalled') return without('The package electron is not installed here: run "npm ci".');
  if (state.isOverride) return without(`Electron does not start: ${state.folder} (ELECTRON_OVERRIDE_DIST_PATH) ${OVERRIDE_PROBLEMS[state.kind](state)}.`);
  if (holdsBack(readFailure(failureFile), needed, Date.now())) {
    return without(`Electron ${needed} could not be fetched within the last day, so this start does not try; "npx install-electron" tries at once.`);
  }

  const fetched = await fetchIntoPackage({ packageFolder, cacheFolder, environment, limits, say, needed });
  if (fetched === null) return without('Another start is fetching Electron at the moment.');
  if (fetched.interruptedBy !== null) return { program: null, interruptedBy: fetched.interruptedBy };

  const after = look();
  if (after.kind === 'ready') {
    forgetFailure(failureFile);
    return { program: after.program, interruptedBy: null };
  }
  rememberFailure(failureFile, needed, Date.now());
  return without(
    `Electron could not be fetched: ${fetchProblem(fetched, fetchHost(environment))}. HTTPS_PROXY can name a proxy, ELECTRON_MIRROR a mirror of its releases; npm start tries again in a day, "npx install-electron" at once.`,
  );
};

/** Fetches and unpacks; an incomplete runtime is removed. Null while another start is fetching. */
const fetchIntoPackage = async ({ packageFolder, cacheFolder, environment, limits, say, needed }) => {
  const fetchFolder = join(cacheFolder, 'electron-fetch');
  const dist = join(packageFolder, 'dist');
  try {
    const temporaryFolder = takeFetchFolder(fetchFolder, limits.total);
    if (temporaryFolder === null) return null;
    try {
      say(`Fetching Electron ${needed}, about 115 MB. This happens once.`);
      // Leftovers of another version, or of an interrupted fetch, would be mixed with the new files.
      removeFolder(dist);
      const fetched = await fetchRuntime({ packageFolder, temporaryFolder, environment: fetchEnvironment(environment, temporaryFolder), limits, say });
      if (runtimeState({ packageFolder }).kind !== 'ready') removeFolder(dist);
      return fetched;
    } finally {
      removeFolder(fetchFolder);
    }
  } catch (error) {
    // The folder is not writable, or another program holds a file.
    return { code: null, output: String(error), giveUp: null, interruptedBy: null };
  }
};
