import type { ActionId, DocumentPresence } from './actions.ts';
import type { ChangeCounts } from '../grant/change-counts.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { ImportedWorkbook } from '../workbook/imported-workbook.ts';
import type { AllotteeField, AllotteeListReading, ListOptions } from '../allottees/list-reading.ts';
import type { PeopleShown } from '../allottees/shown-people.ts';
import type { NoticeFormat, NoticeRequest } from '../notice/request.ts';
import type { FilledTemplate } from '../template/filled-template.ts';
import type { TextTables } from '../tables/table.ts';
import type { Language } from '../text/language.ts';
import type { ExportChoice } from './export-choice.ts';
import type { Result } from './result.ts';

/** A file that a person picked: its name (without folder) and its bytes. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that can be saved to again. Only the host understands `id`; the page never sees a folder. */
export interface FileReference {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the content the page opened or saved last: saving compares the file with it. Absent in lists of files. */
  readonly digest?: string | undefined;
}

/** A recent file with details that distinguish it from others of the same name. */
export interface RecentFile extends FileReference {
  /** Its folder as people read it, the home folder as "~"; null where the host does not know it. */
  readonly folder: string | null;
  /** When it was last changed, ISO date and time; null where that is not known. */
  readonly changedAt: string | null;
  /** When it was last opened or saved here, ISO date and time; null where that is not recorded. */
  readonly usedAt: string | null;
  /** Whether it is no longer at its place. A file on a drive or server that does not answer does not count as gone. */
  readonly isGone: boolean;
}

/** Risks of a save that a person agreed to; each is the code of the failure that asked. */
export const SAVE_CONSENTS = ['fileGone', 'fileReadOnly'] as const;
/** One of {@link SAVE_CONSENTS}. */
export type SaveConsent = (typeof SAVE_CONSENTS)[number];

/** A previously saved version of a document, as lists show it. */
export interface EarlierVersion {
  readonly id: string;
  /** When it was saved, ISO date and time. */
  readonly savedAt: string;
}

/** A document or workbook a person opened, and the file that "save" writes to (null where it can only be saved as new). */
export interface OpenedFile extends PickedFile {
  readonly reference: FileReference | null;
}

/** The file formats in which a chart can be saved as a picture. */
export const PICTURE_KINDS = ['png', 'svg'] as const;
/** One of {@link PICTURE_KINDS}; also the extension of such a file. */
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** A person's settings for the program; the host keeps them between starts. */
export interface Settings {
  readonly language: Language | null;
  readonly theme: 'light' | 'dark' | 'system';
  readonly termsPanelOpen: boolean;
  /** Whether the tour was shown; absent until then. */
  readonly tourSeen?: boolean | undefined;
  /**
   * The columns chosen for fields, by the shape of the list: lists of the same shape are read that way again. Absent
   * until somebody chooses.
   */
  readonly listColumns?: RememberedColumns | undefined;
  /** What exported workbooks had of the people last; never names. Absent as long as nobody chose. */
  readonly exported?: ExportChoice | undefined;
}

/** Shape of a list, from `listShape`, → field → heading ('' where no column has the field). The latest choice is last. */
export type RememberedColumns = Readonly<Record<string, Readonly<Partial<Record<AllotteeField, string>>>>>;

/** Details of an unsaved draft that are shown before it is opened. */
export interface DraftAbout {
  readonly title: string;
  /** When it was last kept, ISO date and time. */
  readonly keptAt: string;
  /** The file that the document was opened from or saved to; null where it was never on disk. */
  readonly file: FileReference | null;
  /** The number of changes from that file; null where that is not known. */
  readonly changes: ChangeCounts | null;
  /** The number of rows in the document; null where that is not known. */
  readonly rows: { readonly scenarios: number; readonly allottees: number } | null;
}

/** Unsaved work left behind by a page or a process that has ended. */
export interface DraftSummary extends DraftAbout {
  readonly id: string;
}

/** A kept draft: a document, and the journal entries that follow it. */
export interface DraftContent {
  /** The text of a document, in UTF-8. */
  readonly snapshot: Uint8Array;
  readonly entries: readonly string[];
  /** False where the end of the journal could not be read. */
  readonly intact: boolean;
}

/** A part of a document's text, in UTF-8, sent to the host. The last part replaces the draft that was kept before. */
export interface SnapshotPart {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly first: boolean;
  readonly last: boolean;
  readonly about: DraftAbout;
}

/** Journal entries, or parts of a long one, to append to a draft. */
export interface JournalAddition {
  readonly id: string;
  /** The number of this addition since the snapshot, from 0: a repeated one is not appended twice. */
  readonly sequence: number;
  readonly parts: readonly { readonly text: string; readonly last: boolean }[];
  readonly about: DraftAbout;
}

/** Whether a page reaches its host: 'none' where it never did, 'lost' where it no longer does. */
export type ConnectionState = 'connected' | 'none' | 'lost';

/** The part of an AbortSignal that a job needs; every AbortSignal satisfies it. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How a long job reports progress and is cancelled. */
export interface JobOptions {
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: CancelSignal;
}

/** The host's view of the document, for window title, edited mark, close prompt and menu language. */
export interface WindowState {
  readonly title: string;
  readonly edited: boolean;
  readonly language: Language;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The document state of the window; absent means one in view. */
  readonly presence?: DocumentPresence | undefined;
}

/**
 * Everything the page asks of its environment: the Electron shell, the browser shell, or a test. The page has no other
 * access to files, settings or processes. A `null` value means the person cancelled.
 */
export interface HostApi {
  readonly kind: 'desktop' | 'browser';

  readonly files: {
    /** Ask for a `.grant` document or an exported workbook and read it. */
    open(): Promise<Result<OpenedFile | null>>;
    recent(): Promise<Result<readonly FileReference[]>>;
    /** The same files, each with its current state on disk. */
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
    /** Ask for a company's own workbook to fill in, and read its bytes. */
    pickTemplate(): Promise<Result<PickedFile | null>>;
    /** Ask for a file, then write a finished workbook. */
    saveWorkbook(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
    /** Ask for a file, then write a finished PDF. */
    savePdf(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
    /** Ask for a file, then write a finished picture of a chart. */
    savePicture(suggestedName: string, bytes: Uint8Array, kind: PictureKind): Promise<Result<{ readonly name: string } | null>>;
    /** Ask for a file, then write a finished table as CSV. */
    saveTable(suggestedName: string, bytes: Uint8Array): Promise<Result<{ readonly name: string } | null>>;
    /** Ask for a file, then write a finished paper about the grant. */
    saveNotice(suggestedName: string, bytes: Uint8Array, format: NoticeFormat): Promise<Result<{ readonly name: string } | null>>;
  };

  /** The last saved versions of each document, by the id of its file. A failure here never fails a save. */
  readonly versions: {
    /** Newest first. */
    list(document: string): Promise<Result<readonly EarlierVersion[]>>;
    read(document: string, version: string): Promise<Result<Uint8Array>>;
    /** Keeps a version that was saved at `savedAt` (ISO; now if not given) or is about to be overwritten. */
    keep(document: string, bytes: Uint8Array, savedAt?: string): Promise<Result<null>>;
  };

  /** Tells the host which document this window shows, or none; returns whether another window has the same one open. */
  readonly showsDocument: (file: FileReference | null) => Promise<Result<boolean>>;

  /** Files from outside are parsed in a separate process with a memory and a time limit. */
  readonly workbooks: {
    readList(file: PickedFile, options: ListOptions, job?: JobOptions): Promise<Result<AllotteeListReading>>;
    /** The texts of a file's tables, for short tables whose columns are known by their headings. */
    readTexts(file: PickedFile, job?: JobOptions): Promise<Result<TextTables>>;
    /** A list as a workbook in its own layout, with what is to be corrected marked: it goes back to whoever made it. */
    exportListErrors(file: PickedFile, options: ListOptions, language: Language, job?: JobOptions): Promise<Result<Uint8Array>>;
    importWorkbook(file: PickedFile, job?: JobOptions): Promise<Result<ImportedWorkbook>>;
    exportWorkbook(document: GrantDocument, language: Language, choice: ExportChoice, job?: JobOptions): Promise<Result<Uint8Array>>;
    /** A company's own workbook with the values of a document; refused, with the sentence, where it cannot be filled in. */
    fillTemplate(document: GrantDocument, file: PickedFile, language: Language, people: PeopleShown, job?: JobOptions): Promise<Result<FilledTemplate>>;
    /** The board pack as a PDF; refused where no engine to print with is found. */
    exportPdf(document: GrantDocument, language: Language, people: PeopleShown, job?: JobOptions): Promise<Result<Uint8Array>>;
    /** A paper about the grant as .docx; refused, with the sentence, where there are no final terms yet. */
    exportNotice(document: GrantDocument, paper: NoticeRequest, job?: JobOptions): Promise<Result<Uint8Array>>;
  };

  readonly settings: {
    read(): Promise<Result<Settings>>;
    write(settings: Settings): Promise<Result<null>>;
  };

  /** Unsaved work is kept while it changes; only this page can use it as long as the page exists. */
  readonly drafts: {
    /** The drafts of owners that have ended, newest first. */
    list(): Promise<Result<readonly DraftSummary[]>>;
    read(id: string): Promise<Result<DraftContent>>;
    snapshot(part: SnapshotPart): Promise<Result<null>>;
    append(addition: JournalAddition): Promise<Result<null>>;
    /** Permanent: nothing more can be kept under this id. */
    discard(id: string): Promise<Result<null>>;
  };

  /** Absent where the page and its host always end together. */
  readonly connection?: {
    state(): ConnectionState;
    /** Returns a function that stops listening. */
    subscribe(listener: (state: ConnectionState) => void): () => void;
  };

  readonly window: {
    update(state: WindowState): void;
    /** Called for menu choices and accelerators; returns a function that stops listening. */
    onMenuAction(listener: (action: ActionId) => void): () => void;
    /**
     * Called to open a document that was chosen outside the page: in the menu of recent files, or by starting the
     * program with it. The page asks about unsaved work, then reads it by `files.openRecent`. Absent where documents
     * are chosen only in the page.
     */
    onOpenRequest?(listener: (file: FileReference) => void): () => void;
    /**
     * The document that the program was started with, returned once; null where there is none, or where it cannot be
     * opened, which the host has already reported. The page reads it by `files.openRecent`. Absent where no program is
     * started with a document.
     */
    launchedWith?(): Promise<Result<FileReference | null>>;
  };
}
