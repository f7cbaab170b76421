import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter, type MessageBoxOptions, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { WindowMemory } from '#electron/host/window-memory.ts';
import type { PictureKind } from '#shared/host/api.ts';
import { LIST_EXTENSIONS } from '#shared/host/list-files.ts';
import type { NoticeFormat } from '#shared/notice/request.ts';
import { dialogText, type DialogText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';
import type { PageFailure } from './page-life.ts';

/** A person's decision about unsaved work. */
export type UnsavedChoice = 'save' | 'discard' | 'cancel';

/** The questions that the program asks in system dialogs; null means cancelled. */
export interface Dialogs {
  readonly openDocument: () => Promise<string | null>;
  /** One list or several. */
  readonly openLists: () => Promise<readonly string[] | null>;
  readonly openTemplate: () => Promise<string | null>;
  readonly saveDocument: (suggestedName: string) => Promise<string | null>;
  readonly saveWorkbook: (suggestedName: string) => Promise<string | null>;
  readonly savePdf: (suggestedName: string) => Promise<string | null>;
  readonly savePicture: (suggestedName: string, kind: PictureKind) => Promise<string | null>;
  readonly saveTable: (suggestedName: string) => Promise<string | null>;
  readonly saveNotice: (suggestedName: string, format: NoticeFormat) => Promise<string | null>;
  readonly askAboutUnsaved: (title: string) => Promise<UnsavedChoice>;
  readonly tell: (message: string) => Promise<void>;
  readonly askAboutPage: (failure: PageFailure) => Promise<'again' | 'quit'>;
  /** Asks whether to wait for a page that does not answer; closes by itself at the signal. */
  readonly askWhileHanging: (answering: AbortSignal) => Promise<'wait' | 'restart'>;
}

const CHOICES: readonly UnsavedChoice[] = ['save', 'discard', 'cancel'];

const fileFilter = (name: string, ...extensions: string[]): FileFilter => ({ name, extensions });

export const createDialogs = (window: BrowserWindow, language: () => Language, memory: WindowMemory): Dialogs => {
  const text = (): DialogText => dialogText[language()];

  /** The folder of the last choice, as long as it exists. */
  const startFolder = (): string => {
    const folder = memory.folder();
    return folder !== null && existsSync(folder) ? folder : app.getPath('documents');
  };
  const chosen = (path: string): string => {
    void memory.rememberFolder(dirname(path));
    return path;
  };

  const chooseSeveral = async (options: OpenDialogOptions): Promise<readonly string[] | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], ...options, defaultPath: startFolder() });
    return canceled || filePaths.length === 0 ? null : filePaths.map(chosen);
  };
  const chooseToOpen = async (options: OpenDialogOptions): Promise<string | null> => (await chooseSeveral(options))?.[0] ?? null;

  /** Not every system's dialog adds the extension. Where adding it would overwrite another file, the person is asked again. */
  const chooseToSave = async (options: SaveDialogOptions, extension: string): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { ...options, properties: ['createDirectory', 'showOverwriteConfirmation'] });
    if (canceled || filePath === '') return null;
    if (extname(filePath).toLowerCase() === extension) return chosen(filePath);
    const completed = filePath + extension;
    return existsSync(completed) ? chooseToSave({ ...options, defaultPath: completed }, extension) : chosen(completed);
  };

  const suggested = (name: string): string => join(startFolder(), basename(name));

  /** A Mac shows nothing over a hidden window. */
  const showMessage = async (options: MessageBoxOptions): Promise<number> => {
    const visible = !window.isDestroyed() && window.isVisible();
    const { response } = visible ? await dialog.showMessageBox(window, options) : await dialog.showMessageBox(options);
    return response;
  };

  return {
    openDocument: () =>
      chooseToOpen({ title: text().openTitle, filters: [fileFilter(text().documentsAndWorkbooks, 'grant', 'xlsx')] }),
    openLists: () => chooseSeveral({ title: text().listTitle, properties: ['openFile', 'multiSelections'], filters: [fileFilter(text().lists, ...LIST_EXTENSIONS)] }),
    openTemplate: () => chooseToOpen({ title: text().templateTitle, filters: [fileFilter(text().workbook, 'xlsx')] }),
    saveDocument: (name) =>
      chooseToSave({ title: text().saveTitle, defaultPath: suggested(name), filters: [fileFilter(text().document, 'grant')] }, '.grant'),
    saveWorkbook: (name) =>
      chooseToSave({ title: text().workbookTitle, defaultPath: suggested(name), filters: [fileFilter(text().workbook, 'xlsx')] }, '.xlsx'),
    savePdf: (name) =>
      chooseToSave({ title: text().pdfTitle, defaultPath: suggested(name), filters: [fileFilter(text().pdf, 'pdf')] }, '.pdf'),
    savePicture: (name, kind) =>
      chooseToSave({ title: text().pictureTitle, defaultPath: suggested(name), filters: [fileFilter(text()[kind], kind)] }, `.${kind}`),
    saveTable: (name) =>
      chooseToSave({ title: text().tableTitle, defaultPath: suggested(name), filters: [fileFilter(text().table, 'csv')] }, '.csv'),
    saveNotice: (name, format) =>
      chooseToSave({ title: text().noticeTitle, defaultPath: suggested(name), filters: [fileFilter(text()[format], format)] }, `.${format}`),
    async askAboutUnsaved(title) {
      const { saveChanges, discardChanges, cancel, unsaved, unsavedDetail } = text();
      const response = await showMessage({
        type: 'warning',
        message: unsaved(title),
        detail: unsavedDetail,
        buttons: [saveChanges, discardChanges, cancel],
        defaultId: CHOICES.indexOf('save'),
        cancelId: CHOICES.indexOf('cancel'),
        noLink: true,
      });
      return CHOICES[response] ?? 'cancel';
    },
    async tell(message) {
      await showMessage({ type: 'warning', message, buttons: [text().understood] });
    },
    async askAboutPage({ kind, reason }) {
      const { tryAgain, quit } = text();
      const { message, detail } = text()[kind];
      const response = await showMessage({
        type: 'error',
        message,
        detail: `${detail}\n\n${reason}`,
        buttons: [tryAgain, quit],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      return response === 0 ? 'again' : 'quit';
    },
    async askWhileHanging(signal) {
      const { wait, startAnew, hanging } = text();
      const response = await showMessage({
        type: 'warning',
        message: hanging.message,
        detail: hanging.detail,
        buttons: [wait, startAnew],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal,
      });
      return response === 1 ? 'restart' : 'wait';
    },
  };
};
