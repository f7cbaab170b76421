import { createPaths, type PathOptions } from './app-paths.ts';
import { structuredCopy } from './clone.ts';
import type { CommandLine } from './command-line.ts';
import type { Context } from './context.ts';
import { deferred } from './deferred.ts';
import { createInstanceLock } from './instance-lock.ts';
import { createQuitting, type OpenWindows } from './quitting.ts';
import { preventableEvent } from './strict.ts';

export interface AppOptions extends PathOptions {
  readonly version: string;
  readonly appPath: string;
  readonly workingFolder: string;
  readonly commandLine: CommandLine;
  readonly windows: OpenWindows;
}

/** `electron.app`, and what a test sees and does of it. */
export const createApp = (context: Context, options: AppOptions) => {
  const { machine, needsStart, needsReady } = context;
  const { commandLine, workingFolder } = options;
  const events = context.events('App');
  const readiness = deferred<void>();
  const quitting = createQuitting(events, options.windows);
  const paths = createPaths(context, options);
  const state = { sandboxed: false, about: null as object | null, aboutShown: 0, userModelId: '' };
  const onMac = machine.platform === 'darwin';

  const lock = createInstanceLock((start) => {
    // Electron tells of a second start only when the first is ready.
    void readiness.promise.then(() =>
      events.emit('second-instance', preventableEvent({}), [...start.argv], start.workingFolder, start.additionalData),
    );
  });

  const module = context.strict(
    'app',
    {
      ...events.members,
      ...paths,
      isPackaged: machine.isPackaged,
      name: options.name,
      commandLine: context.strict('app.commandLine', commandLine.module, 'CommandLine'),
      whenReady: () => readiness.promise,
      isReady: context.isReady,
      getLocale(): string {
        needsReady('app.getLocale() answers only after the program is ready.');
        return machine.locale;
      },
      getPreferredSystemLanguages: () => [machine.locale],
      getVersion: () => options.version,
      getName: () => options.name,
      getAppPath: () => options.appPath,
      setAppUserModelId: (id: string) => void (state.userModelId = id),
      setAboutPanelOptions: (about: object) => void (state.about = { ...about }),
      showAboutPanel: () => void (state.aboutShown += 1),
      focus: () => undefined,
      addRecentDocument: () => undefined,
      clearRecentDocuments: () => undefined,
      enableSandbox(): void {
        needsStart('app.enableSandbox() can only be called before app is ready');
        state.sandboxed = true;
        commandLine.module.removeSwitch('no-sandbox');
        commandLine.module.appendSwitch('enable-sandbox');
      },
      disableHardwareAcceleration: () => needsStart('app.disableHardwareAcceleration() can only be called before app is ready'),
      requestSingleInstanceLock(additionalData?: unknown): boolean {
        const start = { argv: commandLine.argv(), workingFolder, additionalData: structuredCopy(additionalData) };
        return lock.request(paths.getPath('userData'), start);
      },
      hasSingleInstanceLock: () => lock.isHeld(),
      releaseSingleInstanceLock: () => lock.release(),
      quit: quitting.quit,
      exit: (code?: number) => quitting.exit(code),
    },
    'App',
  );

  /** macOS alone tells a running program which file to open, and that a person wants it. */
  const onlyOnMac = (name: string): void => {
    if (!onMac) throw new Error(`Electron emits "${name}" on macOS alone: launch with platform 'darwin'.`);
  };

  return {
    module,
    events,
    quitting,
    state,
    /** The program's own file has run to its end: from now on it is ready. */
    becomeReady(files: readonly string[]): void {
      events.emit('will-finish-launching', preventableEvent({}));
      for (const file of files) this.openFile(file);
      context.becomeReady();
      readiness.resolve();
      events.emit('ready', preventableEvent({}), {});
    },
    openFile(path: string): void {
      onlyOnMac('open-file');
      const event = preventableEvent({});
      events.emit('open-file', event, path);
      if (!event.defaultPrevented) context.problems.push(`The program did not take the file ${path} (open-file was not prevented).`);
    },
    activate(hasVisibleWindows: boolean): void {
      onlyOnMac('activate');
      events.emit('activate', preventableEvent({}), hasVisibleWindows);
    },
    userData: () => paths.getPath('userData'),
    releaseLock: () => lock.release(),
  };
};

export type App = ReturnType<typeof createApp>;
