import { join } from 'node:path';
import { app } from 'electron';
import { dataFolder } from '#electron/host/data-folder.ts';
import { createDocuments } from '#electron/host/documents.ts';
import { createServices } from '#electron/host/services.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import type { Language } from '#shared/text/language.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { WORKBOOK_PROCESS_FILE } from './bundle-location.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { documentInArguments } from './launch-file.ts';
import { utilityChild } from './utility-child.ts';

const folder = dataFolder();
const documents = createDocuments(folder);
const services = createServices(folder, createWorkbookProcess(utilityChild(WORKBOOK_PROCESS_FILE)));

let desktop: Desktop | null = null;
let opening: Promise<void> | null = null;
let quitting = false;
/** A document to open as soon as there is a window. */
let launchFile = documentInArguments(process.argv.slice(1), process.cwd());

const languageAtStart = async (): Promise<Language> => {
  const settings = await services['settings.read'](null, {});
  const chosen = settings.ok ? settings.value.language : null;
  return chosen ?? (app.getLocale().startsWith('ja') ? 'ja' : 'en');
};

const openWindow = async (): Promise<void> => {
  const language = await languageAtStart();
  const opened = startDesktop({ services, documents, language, stay: () => (quitting = false) });
  desktop = opened;
  opened.window.once('closed', () => (desktop = null));
  if (launchFile !== null) void opened.openDocument(launchFile);
  launchFile = null;
};

/** Several things may want the window at the same time: it is opened once. */
const ensureWindow = (): Promise<void> => (opening ??= openWindow().finally(() => (opening = null)));

const openDocument = (path: string): void => {
  if (desktop === null) {
    launchFile = path;
    if (app.isReady()) void ensureWindow();
    return;
  }
  if (desktop.window.isMinimized()) desktop.window.restore();
  desktop.window.focus();
  void desktop.openDocument(path);
};

const start = async (): Promise<void> => {
  serveApp();
  await ensureWindow();
  app.on('activate', () => {
    if (desktop === null) void ensureWindow();
  });
};

// Chromium's own files keep to a folder of theirs beside the program's.
app.setPath('userData', folder);
app.setPath('sessionData', join(folder, 'chromium'));
app.enableSandbox();
registerAppScheme();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args, workingFolder) => {
    const path = documentInArguments(args.slice(1), workingFolder);
    if (path !== null) openDocument(path);
    else desktop?.window.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openDocument(path);
  });
  app.on('before-quit', () => (quitting = true));
  app.on('window-all-closed', () => {
    // On a Mac a program stays when its window is closed, unless a person wanted it to end.
    if (process.platform !== 'darwin' || quitting) app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
