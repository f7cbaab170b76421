import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { dataFolder } from '#electron/host/data-folder.ts';
import { createDocuments } from '#electron/host/documents.ts';
import { prepareDataFolder } from '#electron/host/prepare-data-folder.ts';
import { createServices } from '#electron/host/services.ts';
import { openWindowMemory, type WindowMemory } from '#electron/host/window-memory.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { startFailureText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';
import { APP_ID } from './app-id.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { WORKBOOK_PROCESS_FILE } from './bundle-location.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { finishWritesBeforeEnd } from './last-writes.ts';
import { documentInArguments, documentOfSecondStart, type SecondStart } from './launch-file.ts';
import { printInWindow } from './print-in-window.ts';
import { utilityChild } from './utility-child.ts';
import { guardContents } from './window-guard.ts';

const folder = dataFolder();
const documents = createDocuments(folder);
const services = createServices(folder, createWorkbookProcess(utilityChild(WORKBOOK_PROCESS_FILE)), printInWindow);
const lastWrites = finishWritesBeforeEnd(app);

let desktop: Desktop | null = null;
let opening: Promise<void> | null = null;
let quitting = false;
/** A document to open as soon as there is a window. */
let launchFile = documentInArguments(process.argv.slice(1), process.cwd());

const languageOfSystem = (): Language => (app.getLocale().startsWith('ja') ? 'ja' : 'en');

const languageAtStart = async (): Promise<Language> => {
  const settings = await services['settings.read'](null, {});
  return (settings.ok ? settings.value.language : null) ?? languageOfSystem();
};

const openMemory = async (): Promise<WindowMemory> => {
  const memory = await openWindowMemory(folder);
  return {
    ...memory,
    rememberPlacement: (placement) => lastWrites.track(memory.rememberPlacement(placement)),
    rememberFolder: (chosen) => lastWrites.track(memory.rememberFolder(chosen)),
  };
};

const openWindow = async (): Promise<void> => {
  const [language, memory] = await Promise.all([languageAtStart(), openMemory()]);
  const opened = startDesktop({ services, documents, memory, lastWrites, language, stay: () => (quitting = false), quit: () => app.quit() });
  desktop = opened;
  opened.window.once('closed', () => (desktop = null));
  if (launchFile !== null) void opened.openDocument(launchFile);
  launchFile = null;
};

/** A person who sees no window must be told why. */
const startFailed = (error: unknown): void => {
  const { title, detail } = startFailureText[languageOfSystem()];
  dialog.showErrorBox(title, detail(error instanceof Error ? error.message : String(error)));
  app.exit(1);
};

/** Opens the window once, even if several callers request it at the same time. */
const ensureWindow = (): Promise<void> => (opening ??= openWindow().catch(startFailed).finally(() => (opening = null)));

/** Shows the window, with a document if one was named; opens it first if necessary. */
const showWindow = (path: string | null): void => {
  if (desktop === null) {
    launchFile = path ?? launchFile;
    if (app.isReady()) void ensureWindow();
    return;
  }
  desktop.bringForward();
  if (path !== null) void desktop.openDocument(path);
};

const start = async (): Promise<void> => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  serveApp();
  await prepareDataFolder(folder);
  await ensureWindow();
  app.on('activate', () => showWindow(null));
};

/** Chromium's own files are kept in a folder beside the program's. */
const useDataFolder = (): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', join(folder, 'chromium'));
};

// Windows uses this id to group windows and to show the program's name and icon.
if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
// This call would undo --no-sandbox, without which no Chromium process starts for root.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();

const toFirstInstance: SecondStart = { document: launchFile };

const run = (): void => {
  useDataFolder();
  if (!app.requestSingleInstanceLock({ ...toFirstInstance })) return app.quit();
  app.on('second-instance', (_event, _args, _workingFolder, told) => showWindow(documentOfSecondStart(told)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    showWindow(path);
  });
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    // On a Mac a program stays when its window is closed, unless a person quit it.
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  app.whenReady().then(start).catch(startFailed);
};

try {
  run();
} catch (error) {
  // Before it is ready, Electron knows no language and shows no dialog on Linux.
  void app.whenReady().then(() => startFailed(error));
}
