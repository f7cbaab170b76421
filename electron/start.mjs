import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhatIsStale } from './build/build.mjs';
import { DIST, PROJECT } from './build/folders.mjs';

const asksFor = (option) => process.argv.slice(2).includes(option);

/**
 * Electron's own program where its runtime is here, else null. The module `electron` itself is not asked: under Node
 * it starts to fetch the runtime when it is not there.
 */
const electronProgram = () => {
  const module = join(PROJECT, 'node_modules', 'electron');
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(module, 'dist');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const named = join(module, 'path.txt');
  const program = join(folder, existsSync(named) ? readFileSync(named, 'utf8') : (names[process.platform] ?? 'electron'));
  return existsSync(program) ? program : null;
};

const runElectron = (program) => {
  const child = spawn(program, [PROJECT], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`Electron did not start: ${error.message}. Try "npm start -- --browser".`);
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 0;
  });
};

const runInBrowser = async () => {
  const { runBrowserShell } = await import(pathToFileURL(join(DIST, 'browser-shell', 'browser-shell.js')).href);
  await runBrowserShell({ opensWindow: !asksFor('--no-open') });
};

await buildWhatIsStale(() => console.error('Building Grantsheet …'));

const program = asksFor('--browser') ? null : electronProgram();
if (program !== null) {
  runElectron(program);
} else {
  if (!asksFor('--browser')) console.error("Electron's runtime is not on this machine: opening Grantsheet in the installed browser instead.");
  await runInBrowser();
}
