import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { StandInWindow } from './browser-window.ts';
import { createDesktop, type Desktop } from './desktop.ts';
import type { ScriptedDialog } from './dialogs.ts';
import { holdLockElsewhere } from './instance-lock.ts';
import { DEFAULT_MACHINE, type Machine } from './machine.ts';
import { createProgram, type Program, type ProgramOptions } from './program.ts';
import { sharedBrowser } from '../shared-browser.ts';
import { watchUnhandled } from './unhandled.ts';

export type { Desktop } from './desktop.ts';

const BUILT = resolve(import.meta.dirname, '../../../dist');

/** A start of the program, and the machine it runs on. */
export interface DesktopOptions extends Partial<Machine> {
  /** Where the program keeps settings, drafts and recent files; its dialogs start here as well. */
  readonly dataDir: string;
  /** What a person will answer, in order. More can be added later. */
  readonly dialogs?: readonly ScriptedDialog[];
  /** Arguments of the start, such as a document. */
  readonly args?: readonly string[];
  /** Switches of the start, such as --no-sandbox: they stand before everything else. */
  readonly switches?: readonly string[];
  readonly workingFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files macOS asks the program to open before it is ready. */
  readonly openFiles?: readonly string[];
  /** Whether no other instance runs that this test does not know. */
  readonly firstInstance?: boolean;
  /** The built program, where it is not the project's own. */
  readonly built?: string;
  /** What a start waits for: the page's first state, or a window at all, where the page is not meant to come. */
  readonly waitFor?: 'page' | 'window';
}

const READY_MILLISECONDS = 30_000;

/** A page is ready when it has told the program its first state: from then on it hears the menu. */
const pageIsReady = async ({ told }: StandInWindow, problems: readonly string[]): Promise<void> => {
  const late = Symbol('late');
  const waited = await Promise.race([told, sleep(READY_MILLISECONDS, late, { ref: false })]);
  if (waited === late) throw new Error(['The page did not tell its state.', ...problems].join('\n'));
};

const machineOf = (options: DesktopOptions): Machine => {
  const given = Object.fromEntries(Object.keys(DEFAULT_MACHINE).flatMap((name) => (name in options ? [[name, options[name as keyof Machine]]] : [])));
  return { ...DEFAULT_MACHINE, ...given };
};

/** Electron looks before anything of the program runs. */
const refuseRootInSandbox = ({ asRoot, platform }: Machine, switches: readonly string[]): void => {
  if (asRoot && platform === 'linux' && !switches.includes('--no-sandbox')) throw new Error('Running as root without --no-sandbox is not supported.');
};

const watchPage =
  (problems: string[]) =>
  (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`The page threw: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`The page logged: ${message.text()}`);
    });
  };

/** Starts the built desktop program over a real Chromium and waits until its page is ready. */
export const launchDesktop = async (options: DesktopOptions): Promise<Desktop> => {
  const { dataDir, args = [], switches = [], built = BUILT, workingFolder = dataDir, firstInstance = true, openFiles = [], dialogs = [] } = options;
  const machine = machineOf(options);
  refuseRootInSandbox(machine, switches);
  const problems: string[] = [];
  const browser = await (await sharedBrowser()).newContext({ locale: machine.locale });
  const common: Omit<ProgramOptions, 'args' | 'switches' | 'workingFolder' | 'dialogs'> = {
    machine,
    built,
    env: { GRANTSHEET_DATA_DIR: dataDir, ...options.env },
    documentsFolder: dataDir,
    browser,
    watch: watchPage(problems),
    problems,
  };
  const program = createProgram({ ...common, args, switches, workingFolder, dialogs });
  const started = [program];
  const unhandled = watchUnhandled(program.process, problems);
  const freeLock = firstInstance ? () => undefined : holdLockElsewhere(dataDir);

  /** A second start runs the program's own main file again, with the same machine and data. */
  const startAgain = async (again: Pick<ProgramOptions, 'args' | 'workingFolder'>): Promise<Program> => {
    const second = createProgram({ ...common, switches, dialogs: [], ...again });
    started.push(second);
    await second.run([]);
    return second;
  };

  const close = async (): Promise<void> => {
    // What still runs would go on in the test's own process.
    for (const { app, utility } of started) {
      app.quitting.exit();
      app.releaseLock();
      utility.endAll();
    }
    freeLock();
    await browser.close();
    unhandled.stop();
  };

  try {
    await program.run(openFiles);
    const endedEarly = program.app.quitting.ended.then(() => Promise.reject(new Error('The program ended before it opened a window.')));
    const window = await Promise.race([program.windows.first, endedEarly]);
    if ((options.waitFor ?? 'page') === 'page') await pageIsReady(window, problems);
  } catch (error) {
    await close();
    throw error;
  }
  return createDesktop({ program, problems, heard: unhandled.heard, startAgain, close });
};
