import type { Page } from 'playwright-core';
import type { DialogScript } from './dialogs.ts';
import type { Sender } from './ipc.ts';
import type { Rectangle } from './machine.ts';
import type { MenuHandle } from './menu.ts';
import type { Program, ProgramOptions } from './program.ts';
import type { PermissionAnswer } from './session.ts';
import type { LiveChild } from './utility-process.ts';
import { senderOf } from './web-contents.ts';
import type { FrameState } from './window-frame.ts';

/** The running desktop program, as a person and the machine meet it. */
export interface Desktop {
  /** The page that is shown, or was last: another one after a crash. */
  readonly page: Page;
  readonly menu: MenuHandle;
  readonly dialogs: DialogScript;
  /** What the frame of the window shows. */
  readonly window: Readonly<FrameState>;
  readonly openWindows: number;
  /** Addresses of windows the page wanted to open and was denied. */
  readonly deniedWindows: readonly string[];
  /** Errors of the page, of the program and of the stand-in; `close` fails when there are any left. */
  readonly problems: string[];
  /** Errors nobody caught that the program has heard by listeners of its own. */
  readonly heard: readonly unknown[];
  /** Settles when the program has ended, with its exit code. */
  readonly ended: Promise<number>;
  /** Utility processes that are alive. */
  children(): readonly LiveChild[];
  /** Utility processes that were asked for and do not run yet. */
  readonly startingChildren: number;
  /** Events the program has listened to: of `app`, of its window, of its page. */
  listensTo(owner: 'app' | 'window' | 'webContents', event: string): boolean;
  isSandboxed(): boolean;
  hasSwitch(name: string): boolean;
  permission(name: string): PermissionAnswer;
  grants(permission: string): boolean;
  /** A message that comes from anywhere: `null` is a frame that is gone already. */
  invokeAs(sender: Sender | null, channel: string, request: unknown): Promise<unknown>;
  /** The frame the page itself sends from. */
  mainFrame(): Sender;
  /** A person closes the window. */
  requestClose(): void;
  closeWindow(): void;
  minimise(): void;
  maximise(): void;
  /** Back from minimised, else from maximised. */
  restore(): void;
  fullScreen(on: boolean): void;
  /** A person moves or sizes the window. */
  setBounds(bounds: Partial<Rectangle>): void;
  /** The process of the page ends. */
  crash(reason?: string): void;
  /** The next load of the page fails. */
  failNextLoad(): void;
  /** The page does not answer, or answers again. */
  hang(hangs: boolean): void;
  /** macOS asks the program to open a file. */
  openFile(path: string): void;
  /** A person clicks the program's icon on macOS. */
  activate(): void;
  /** A signal of the system, which the program may listen to. */
  signal(name: NodeJS.Signals): boolean;
  /** Starts the program again while it runs; answers with what the second start did. */
  startAgain(args: readonly string[], workingFolder: string): Promise<{ readonly ended: Promise<number> }>;
  /** Ends the browser, and says what went wrong meanwhile. */
  close(): Promise<void>;
}

export interface DesktopNeeds {
  readonly program: Program;
  readonly problems: string[];
  readonly heard: readonly unknown[];
  readonly startAgain: (again: Pick<ProgramOptions, 'args' | 'workingFolder'>) => Promise<Program>;
  readonly close: () => Promise<void>;
}

/** What ends a page that crashes: a segmentation fault. */
const SEGMENTATION_FAULT = 11;

export const createDesktop = ({ program, problems, heard, startAgain, close }: DesktopNeeds): Desktop => {
  const { app, windows, menuBar, dialogs } = program;
  const latest = () => windows.latest();
  const shownPage = (): Page => {
    const page = latest().contents.page();
    if (page === null) throw new Error('The window has no page yet.');
    return page;
  };
  const listened = { app: () => app.events, window: () => latest().events, webContents: () => latest().contents.events };

  return {
    get page() {
      return shownPage();
    },
    get window() {
      return latest().state;
    },
    get openWindows() {
      return windows.count();
    },
    get deniedWindows() {
      return latest().contents.deniedWindows;
    },
    menu: menuBar.handle,
    dialogs: dialogs.script,
    problems,
    heard,
    ended: app.quitting.ended,
    children: program.utility.children,
    get startingChildren() {
      return program.utility.starting();
    },
    listensTo: (owner, event) => listened[owner]().listened.has(event),
    isSandboxed: () => app.state.sandboxed,
    hasSwitch: (name) => app.module.commandLine.hasSwitch(name),
    permission: (name) => latest().contents.permission(name),
    grants: (name) => latest().contents.permission(name).granted,
    invokeAs: (sender, channel, request) => latest().contents.ipc.invoke(sender, channel, [request]),
    mainFrame: () => senderOf(shownPage().mainFrame()),
    requestClose: () => void latest().requestClose(),
    closeWindow: () => void latest().requestClose(),
    minimise: () => latest().frame.members.minimize(),
    maximise: () => latest().frame.members.maximize(),
    restore: () => latest().frame.members.restore(),
    fullScreen: (on) => latest().frame.members.setFullScreen(on),
    setBounds: (bounds) => latest().frame.setBoundsByHand(bounds),
    crash: (reason = 'crashed') => latest().contents.crash(reason, reason === 'clean-exit' ? 0 : SEGMENTATION_FAULT),
    failNextLoad: () => latest().contents.failNextLoad(),
    hang(hangs) {
      const name = hangs ? 'unresponsive' : 'responsive';
      latest().emit(name);
      latest().contents.emit(name);
    },
    openFile: (path) => app.openFile(path),
    activate: () => app.activate(windows.open().some(({ state }) => state.shown && !state.minimized)),
    signal: (name) => program.process.emit(name, name),
    async startAgain(args, workingFolder) {
      const second = await startAgain({ args, workingFolder });
      return { ended: second.app.quitting.ended };
    },
    async close() {
      await close();
      const unused = dialogs.script.unused.map(({ kind }) => `No dialog (${kind}) came, though one was scripted.`);
      if (problems.length + unused.length > 0) throw new Error([...problems, ...unused].join('\n'));
    },
  };
};
