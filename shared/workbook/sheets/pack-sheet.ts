import type { PageSetup, Worksheet } from 'exceljs';
import type { Check } from '../../checks/check-list.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import type { Result } from '../../host/result.ts';
import type { WorkbookFile } from '../../tables/workbook-cells.ts';
import type { Language } from '../../text/language.ts';
import type { SheetChart } from '../charts/sheet-chart.ts';
import type { CheckGroup } from '../pack-check.ts';
import type { ImportProgress } from '../import-progress.ts';
import type { PeopleLeftOut } from '../imported-workbook.ts';
import type { Pack } from '../pack.ts';
import type { ExportRecord } from './carried/export-record.ts';
import type { SheetWords } from './sheet-texts.ts';

/** A sheet of the workbook for the board pack: everything that the program knows about it. */
export interface PackSheet {
  /** What code and tests call it; never shown. */
  readonly key: string;
  /** Its words in each language, among them the name of its tab and how it is read. */
  readonly text: Readonly<Record<Language, SheetWords>>;
  /**
   * What it has for a document: its tabs, and what the summary and the sheet of checks show of it.
   * @param otherNames of the tabs of all other sheets.
   */
  readonly gather: (pack: Pack, otherNames: readonly string[]) => GatheredSheet;
  /** Gives the document that it carries. A workbook without it cannot be read; one sheet alone has this. */
  readonly readDocument?: (workbook: WorkbookFile) => Promise<Result<CarriedDocument>>;
  /**
   * Takes over what was changed in it since the export, into what is read so far. A sheet that is gone leaves the
   * document as it is.
   * @param exported the document as it was exported.
   */
  readonly readChanges?: (workbook: WorkbookFile, progress: ImportProgress, exported: GrantDocument) => ImportProgress;
}

/** The document inside a workbook, and the people that were left out of it. */
export interface CarriedDocument {
  readonly document: GrantDocument;
  readonly peopleLeftOut?: PeopleLeftOut;
  /** The document by which the figures of the workbook were worked out: nameless rows stand for people whose rights count for them. */
  readonly exported: GrantDocument;
  /** The version of the program that exported it; null where it does not say. */
  readonly writtenBy: string | null;
  /** How it was exported; null where it does not say. */
  readonly record: ExportRecord | null;
}

/** See {@link PackSheet.gather}. */
export interface GatheredSheet {
  readonly tabs: readonly PackTab[];
  /** What the summary lists of it. */
  readonly contents?: SheetContents;
  /** What the sheet of checks compares for it. */
  readonly checks?: CheckGroup | readonly CheckGroup[];
}

/** A tab of the workbook. */
export interface PackTab {
  readonly name: string;
  /** Works out what it shows, just before it is written: of many large tabs one at a time is in memory. */
  readonly prepare: (whole: WholePack) => PreparedTab | Promise<PreparedTab>;
}

/** A tab that is ready to be written. */
export interface PreparedTab {
  /** Null where people do not see it: it is hidden. */
  readonly setup: TabSetup | null;
  /** The charts on it; those of a tab whose rows are only known then are there once it is written. */
  readonly charts?: readonly SheetChart[];
  readonly write: (sheet: Worksheet) => void;
}

/** How a tab is set up on screen and on paper. */
export interface TabSetup {
  /** Widths of the columns in characters, from A on. */
  readonly widths: readonly number[];
  /** Columns, counted from 1, that are folded away on screen and not printed: a sign above the sheet opens them. */
  readonly folded?: readonly number[];
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly ySplit: number; readonly xSplit?: number };
  readonly page: Partial<PageSetup>;
  /** Columns after which a new printed page starts. */
  readonly columnBreaks?: readonly number[];
}

/** Links on the summary under a title of their own. */
export interface SheetContents {
  readonly title: string;
  readonly links: readonly { readonly tab: string; readonly label: string; readonly remark: string }[];
  /** Stands for links that there is no room for. */
  readonly more: (count: number) => string;
  /** Lines below the links. */
  readonly remarks: readonly string[];
}

/** What the summary and the sheet of checks show of all sheets, in their order. */
export interface WholePack {
  readonly contents: readonly SheetContents[];
  readonly checks: readonly CheckGroup[];
  /** How the checks of the document stand at export, without those that sheets make by formulas. */
  readonly documentChecks: readonly Check[];
}
