import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { PictureKind } from '#shared/host/api.ts';
import { dialogText, type DialogText } from '#shared/text/desktop-shell.ts';
import type { Language } from '#shared/text/language.ts';

/** What a person decides about unsaved work. */
export type UnsavedChoice = 'save' | 'discard' | 'cancel';

/** The questions the program asks in the system's own dialogs; null means cancelled. */
export interface Dialogs {
  readonly openDocument: () => Promise<string | null>;
  readonly openList: () => Promise<string | null>;
  readonly saveDocument: (suggestedName: string) => Promise<string | null>;
  readonly saveWorkbook: (suggestedName: string) => Promise<string | null>;
  readonly savePicture: (suggestedName: string, kind: PictureKind) => Promise<string | null>;
  readonly askAboutUnsaved: (title: string) => Promise<UnsavedChoice>;
  readonly tell: (message: string) => Promise<void>;
}

const CHOICES: readonly UnsavedChoice[] = ['save', 'discard', 'cancel'];

const fileFilter = (name: string, ...extensions: string[]): FileFilter => ({ name, extensions });

export const createDialogs = (window: BrowserWindow, language: () => Language): Dialogs => {
  const text = (): DialogText => dialogText[language()];

  const chooseToOpen = async (options: OpenDialogOptions): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { ...options, properties: ['openFile'] });
    return canceled ? null : (filePaths[0] ?? null);
  };

  /** Not every system's dialog adds the extension. Where adding it would hit another file, the person is asked again. */
  const chooseToSave = async (options: SaveDialogOptions, extension: string): Promise<string | null> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { ...options, properties: ['createDirectory', 'showOverwriteConfirmation'] });
    if (canceled || filePath === '') return null;
    if (extname(filePath).toLowerCase() === extension) return filePath;
    const completed = filePath + extension;
    return existsSync(completed) ? chooseToSave({ ...options, defaultPath: completed }, extension) : completed;
  };

  const inDocuments = (name: string): string => join(app.getPath('documents'), basename(name));

  return {
    openDocument: () =>
      chooseToOpen({ title: text().openTitle, filters: [fileFilter(text().documentsAndWorkbooks, 'grant', 'xlsx')] }),
    openList: () => chooseToOpen({ title: text().listTitle, filters: [fileFilter(text().lists, 'xlsx', 'csv', 'txt')] }),
    saveDocument: (name) =>
      chooseToSave({ title: text().saveTitle, defaultPath: inDocuments(name), filters: [fileFilter(text().document, 'grant')] }, '.grant'),
    saveWorkbook: (name) =>
      chooseToSave({ title: text().workbookTitle, defaultPath: inDocuments(name), filters: [fileFilter(text().workbook, 'xlsx')] }, '.xlsx'),
    savePicture: (name, kind) =>
      chooseToSave({ title: text().pictureTitle, defaultPath: inDocuments(name), filters: [fileFilter(text()[kind], kind)] }, `.${kind}`),
    async askAboutUnsaved(title) {
      const { saveChanges, discardChanges, cancel, unsaved, unsavedDetail } = text();
      const { response } = await dialog.showMessageBox(window, {
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
      await dialog.showMessageBox(window, { type: 'warning', message, buttons: [text().understood] });
    },
  };
};
