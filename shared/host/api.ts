import type { ActionId, DocumentPresence } from './actions.ts';
import type { ChangeCounts } from '../grant/change-counts.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { ImportedWorkbook } from '../workbook/imported-workbook.ts';
import type { AllotteeField, AllotteeListReading, ListOptions } from '../allottees/list-reading.ts';
import type { TextTables } from '../tables/table.ts';
import type { Language } from '../text/language.ts';
import type { ExportChoice } from './export-choice.ts';
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

/** A recent file with what tells it from others of its name. */
export interface RecentFile extends FileReference {
  /** Its folder in words for people, the home folder as "~"; null where the host does not know it. */
  readonly folder: string | null;
  /** When it was changed last, ISO date and time; null where that is not known. */
  readonly changedAt: string | null;
  /** When it was opened or saved here last, ISO date and time; null where that is not kept. */
  readonly usedAt: string | null;
  /** Whether it is no longer where it was. A place that does not answer does not make a file gone. */
  readonly isGone: boolean;
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
  /** Whether the tour was shown; absent as long as it was not. */
  readonly tourSeen?: boolean | undefined;
  /** Which column of a list was which, by the shape of the list: lists of the same shape are read that way again. Absent as long as nobody chose. */
  readonly listColumns?: RememberedColumns | undefined;
  /** What exported workbooks had of the people last; never names. Absent as long as nobody chose. */
  readonly exported?: ExportChoice | undefined;
}

/** The shape of a list, as `listShape` tells it, → field → heading ('' where the field is in no column). The one chosen last comes last. */
export type RememberedColumns = Readonly<Record<string, Readonly<Partial<Record<AllotteeField, string>>>>>;

/** What is said of kept work before anybody opens it. */
export interface DraftAbout {
  readonly title: string;
  /** When it was kept last, ISO date and time. */
  readonly keptAt: string;
  /** The file that the document was opened from or saved to; null where it never was on disk. */
  readonly file: FileReference | null;
  /** What differs from that file; null where that is not known. */
  readonly changes: ChangeCounts | null;
  /** How many rows the document has; null where that is not known. */
  readonly rows: { readonly scenarios: number; readonly allottees: number } | null;
}

/** Unsaved work that was left behind by a page or a program that is no longer there. */
export interface DraftSummary extends DraftAbout {
  readonly id: string;
}

/** Unsaved work as it was kept: a document, and the entries of the journal that follow it. */
export interface DraftContent {
  /** The text of a document, in UTF-8. */
  readonly snapshot: Uint8Array;
  readonly entries: readonly string[];
  /** False where the end of the journal could not be read. */
  readonly intact: boolean;
}

/** A part of a document's text, in UTF-8, on its way to the host. The last part puts the whole in the place of what was kept before. */
export interface SnapshotPart {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly first: boolean;
  readonly last: boolean;
  readonly about: DraftAbout;
}

/** Entries of the journal, or parts of a long one, that follow what is kept. */
export interface JournalAddition {
  readonly id: string;
  /** Counts the additions since the snapshot, from 0: one that is sent again is not kept twice. */
  readonly sequence: number;
  readonly parts: readonly { readonly text: string; readonly last: boolean }[];
  readonly about: DraftAbout;
}

/** Whether a page reaches what runs it: 'none' where it never did, 'lost' where it does no longer. */
export type ConnectionState = 'connected' | 'none' | 'lost';

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

/** What the host shows about the document outside the page: window title, edited mark, close prompt, menu language. */
export interface WindowState {
  readonly title: string;
  readonly edited: boolean;
  readonly language: Language;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What of a document there is; one in view where it is not said. */
  readonly presence?: DocumentPresence | undefined;
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
    /** The same files, each looked at where it lies. */
    recentDetails(): Promise<Result<readonly RecentFile[]>>;
    openRecent(id: string): Promise<Result<OpenedFile | null>>;
    /**
     * Write the bytes of a document to a file the person chose before, and answer its new reference. Where the file is no longer what the
     * page knows (`changedOnDisk`, with the `digest` and time of what is there), has gone (`fileGone`) or is read-only
     * (`fileReadOnly`), nothing is written: the page asks, and saves with the new digest or with consent.
     */
    save(reference: FileReference, bytes: Uint8Array, consents?: readonly SaveConsent[]): Promise<Result<FileReference>>;
    /** Ask where, then write; the answer can be saved to again (`null` reference id never occurs). */
    saveAs(suggestedName: string, bytes: Uint8Array): Promise<Result<FileReference | null>>;
    /** Ask for allottee lists ({@link LIST_EXTENSIONS}), one or several, and read their bytes. */
    pickLists(): Promise<Result<readonly PickedFile[] | null>>;
    /** Ask where, then write a finished workbook. */
    saveWorkbook(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
    /** Ask where, then write a finished picture of a chart. */
    savePicture(suggestedName: string, bytes: Uint8Array, kind: PictureKind): Promise<Result<{ readonly name: string } | null>>;
    /** Ask where, then write a finished table as CSV. */
    saveTable(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
  };

  /** The last versions of each document that were saved, by the id of its file. None of this ever fails a save. */
  readonly versions: {
    /** Newest first. */
    list(document: string): Promise<Result<readonly EarlierVersion[]>>;
    read(document: string, version: string): Promise<Result<Uint8Array>>;
    /** Keeps a version that was saved at a time (ISO; now if not given) or is about to be lost. */
    keep(document: string, bytes: Uint8Array, savedAt?: string): Promise<Result<null>>;
  };

  /** Tells which document this window shows, or none; answers whether another window has the same one open. */
  readonly showsDocument: (file: FileReference | null) => Promise<Result<boolean>>;

  /** Files from outside are parsed in a process of their own, with a memory and a time limit. */
  readonly workbooks: {
    readList(file: PickedFile, options: ListOptions, job?: JobOptions): Promise<Result<AllotteeListReading>>;
    /** The texts of a file's tables, for short tables whose columns are known by their headings. */
    readTexts(file: PickedFile, job?: JobOptions): Promise<Result<TextTables>>;
    /** A list as a workbook in its own layout, with what is to be corrected marked: it goes back to whoever made it. */
    exportListErrors(file: PickedFile, options: ListOptions, language: Language, job?: JobOptions): Promise<Result<Uint8Array>>;
    importWorkbook(file: PickedFile, job?: JobOptions): Promise<Result<ImportedWorkbook>>;
    exportWorkbook(document: GrantDocument, language: Language, choice: ExportChoice, job?: JobOptions): Promise<Result<Uint8Array>>;
  };

  readonly settings: {
    read(): Promise<Result<Settings>>;
    write(settings: Settings): Promise<Result<null>>;
  };

  /** Unsaved work is kept as it comes about, and is this page's own as long as the page is there. */
  readonly drafts: {
    /** The work of owners that are gone, newest first. */
    list(): Promise<Result<readonly DraftSummary[]>>;
    read(id: string): Promise<Result<DraftContent>>;
    snapshot(part: SnapshotPart): Promise<Result<null>>;
    append(addition: JournalAddition): Promise<Result<null>>;
    /** For good: nothing more can be kept under this id. */
    discard(id: string): Promise<Result<null>>;
  };

  /** Absent where the page and its host end together. */
  readonly connection?: {
    state(): ConnectionState;
    /** Answers how to stop listening. */
    subscribe(listener: (state: ConnectionState) => void): () => void;
  };

  readonly window: {
    update(state: WindowState): void;
    /** Called for menu choices and accelerators; answers how to stop listening. */
    onMenuAction(listener: (action: ActionId) => void): () => void;
    /**
     * Called when a document is to be opened that was chosen outside the page: in the menu of recent files, or by
     * starting the program with it. The page asks about unsaved work, then reads it by `files.openRecent`. Absent
     * where documents are chosen in the page alone.
     */
    onOpenRequest?(listener: (file: FileReference) => void): () => void;
    /**
     * The document that the program was started with, once; null where there is none, or it cannot be opened, which the
     * host has said by then. The page reads it by `files.openRecent`. Absent where no program is started with a document.
     */
    launchedWith?(): Promise<Result<FileReference | null>>;
  };
}
