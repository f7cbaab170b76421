import type { GrantDocument } from '../grant/schema.ts';
import type { ImportedWorkbook } from '../workbook/imported-workbook.ts';
import type { AllotteeListReading, ListOptions } from '../allottees/list-reading.ts';
import type { Language } from '../text/language.ts';
import type { Result } from './result.ts';

/** A file as a person picked it: its name (no folder) and its bytes. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be saved to again. `id` means something to the host alone; the page never sees a folder. */
export interface FileReference {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of what the page opened or saved last: saving compares the file with it. Absent in lists of files. */
  readonly digest?: string | undefined;
}

/** What a person was asked about a save and agreed to; each is the code of the failure that asked. */
export const SAVE_CONSENTS = ['fileGone', 'fileReadOnly'] as const;
/** One of {@link SAVE_CONSENTS}. */
export type SaveConsent = (typeof SAVE_CONSENTS)[number];

/** A version of a document that was saved before, as lists name it. */
export interface EarlierVersion {
  readonly id: string;
  /** When it was saved, ISO date and time. */
  readonly savedAt: string;
}

/** A document or workbook a person opened, and where "save" will put it (null where it can only be saved as new). */
export interface OpenedFile extends PickedFile {
  readonly reference: FileReference | null;
}

/** The kinds of pictures of a chart that can be saved. */
export const PICTURE_KINDS = ['png', 'svg'] as const;
/** One of {@link PICTURE_KINDS}; also the extension of such a file. */
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What a person chose about the program itself; kept by the host between starts. */
export interface Settings {
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | 'system';
  readonly termsPanelOpen: boolean;
}

/** A copy of unsaved work, kept by the host until it is saved or thrown away. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  /** When it was kept, ISO date and time. */
  readonly keptAt: string;
  readonly text: string;
}

/** The part of an AbortSignal that a job needs; every AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How a long job tells how far it is and how it is stopped. */
export interface JobOptions {
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: CancelSignal;
}

/** What the host's own menu asks the page to do. */
export type MenuAction =
  | 'new' | 'open' | 'save' | 'saveAs' | 'earlierVersions' | 'importAllottees' | 'exportWorkbook'
  | 'undo' | 'redo' | 'find' | 'addScenario' | 'priceLadder' | 'addColumn' | 'solve' | 'languageEnglish' | 'languageJapanese'
  | 'themeLight' | 'themeDark' | 'toggleTerms';

/** What the host shows about the document outside the page: window title, edited mark, close prompt, menu language. */
export interface WindowState {
  readonly title: string;
  readonly edited: boolean;
  readonly language: Language;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * Everything the page asks of whatever runs it: the Electron shell, the browser shell, or a test. The page has no
 * other way to files, settings or processes. A `null` value means the person cancelled.
 */
export interface HostApi {
  readonly kind: 'desktop' | 'browser';

  readonly files: {
    /** Ask for a `.grant` document or an exported workbook and read it. */
    open(): Promise<Result<OpenedFile | null>>;
    recent(): Promise<Result<readonly FileReference[]>>;
    openRecent(id: string): Promise<Result<OpenedFile | null>>;
    /**
     * Write text to a file the person chose before, and answer its new reference. Where the file is no longer what the
     * page knows (`changedOnDisk`, with the `digest` and time of what is there), has gone (`fileGone`) or is read-only
     * (`fileReadOnly`), nothing is written: the page asks, and saves with the new digest or with consent.
     */
    save(reference: FileReference, text: string, consents?: readonly SaveConsent[]): Promise<Result<FileReference>>;
    /** Ask where, then write; the answer can be saved to again (`null` reference id never occurs). */
    saveAs(suggestedName: string, text: string): Promise<Result<FileReference | null>>;
    /** Ask for an allottee list (.xlsx, .csv, .txt) and read its bytes. */
    pickList(): Promise<Result<PickedFile | null>>;
    /** Ask where, then write a finished workbook. */
    saveWorkbook(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
    /** Ask where, then write a finished picture of a chart. */
    savePicture(suggestedName: string, bytes: Uint8Array, kind: PictureKind): Promise<Result<{ readonly name: string } | null>>;
  };

  /** The last versions of each document that were saved, by the id of its file. None of this ever fails a save. */
  readonly versions: {
    /** Newest first. */
    list(document: string): Promise<Result<readonly EarlierVersion[]>>;
    read(document: string, version: string): Promise<Result<Uint8Array>>;
    /** Keeps a version that was saved at a time (ISO; now if not given) or is about to be lost. */
    keep(document: string, text: string, savedAt?: string): Promise<Result<null>>;
  };

  /** Tells which document this window shows, or none; answers whether another window has the same one open. */
  readonly showsDocument: (file: FileReference | null) => Promise<Result<boolean>>;

  /** Files from outside are parsed in a process of their own, with a memory and a time limit. */
  readonly workbooks: {
    readList(file: PickedFile, options: ListOptions, job?: JobOptions): Promise<Result<AllotteeListReading>>;
    importWorkbook(file: PickedFile, job?: JobOptions): Promise<Result<ImportedWorkbook>>;
    exportWorkbook(document: GrantDocument, language: Language, job?: JobOptions): Promise<Result<Uint8Array>>;
  };

  readonly settings: {
    read(): Promise<Result<Settings>>;
    write(settings: Settings): Promise<Result<null>>;
  };

  readonly drafts: {
    list(): Promise<Result<readonly Draft[]>>;
    keep(draft: Draft): Promise<Result<null>>;
    discard(id: string): Promise<Result<null>>;
  };

  readonly window: {
    update(state: WindowState): void;
    /** Called for menu choices and accelerators; answers how to stop listening. */
    onMenuAction(listener: (action: MenuAction) => void): () => void;
    /**
     * Called when a document is to be opened that was chosen outside the page: in the menu of recent files, or by
     * starting the program with it. The page asks about unsaved work, then reads it by `files.openRecent`. Absent
     * where documents are chosen in the page alone.
     */
    onOpenRequest?(listener: (file: FileReference) => void): () => void;
  };
}
