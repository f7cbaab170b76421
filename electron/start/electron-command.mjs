/**
 * The arguments that Electron is started with: the project comes first, because Electron takes the first operand for it.
 * @param {{ project: string, document: string | null, electronArguments: readonly string[], isLinuxRoot: boolean }} start
 */
export const electronCommand = ({ project, document, electronArguments, isLinuxRoot }) => {
  // Chromium refuses to start as root with its sandbox on; for all other users the sandbox stays.
  const needsNoSandbox = isLinuxRoot && !electronArguments.includes('--no-sandbox');
  return [project, ...(needsNoSandbox ? ['--no-sandbox'] : []), ...electronArguments, ...(document === null ? [] : [document])];
};

/** The environment for Electron: editors built on Electron set a variable in their terminals that turns it into plain Node. */
export const electronEnvironment = (environment) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.toUpperCase() !== 'ELECTRON_RUN_AS_NODE'));

/** Whether a window can be shown: on Linux that requires a display server. */
export const hasDisplay = (environment, platform) => platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
