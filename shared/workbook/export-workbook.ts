import ExcelJS from 'exceljs';
import { checkList } from '../checks/check-list.ts';
import { checkWholeDocument } from '../checks/check-whole-document.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { DEFAULT_EXPORT, hidesNames, type ExportChoice } from '../host/export-choice.ts';
import type { Language } from '../text/language.ts';
import { shownText } from './cell-values.ts';
import type { SheetChart } from './charts/sheet-chart.ts';
import { gatherPack, type Pack } from './pack.ts';
import { packWorkbook } from './pack-workbook.ts';
import type { GatheredSheet, PackSheet, PreparedTab, WholePack } from './sheets/pack-sheet.ts';
import { PACK_SHEETS } from './sheets/pack-sheets.ts';
import { pageFooter } from './sheets/title.ts';
import { foldColumns, setWidths } from './style.ts';

/** How an export tells how far it is, and when the workbook says it was made. */
export interface ExportOptions {
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Now, where it is not given. The same document, language and time give the same bytes. */
  readonly createdAt?: Date;
  /** What it has of the people; no names, where nobody asks for them. */
  readonly choice?: ExportChoice;
}

/** The workbook of the board pack with all its cells, before it is packed into a file. */
export interface WrittenPack {
  readonly pack: Pack;
  /** What exceljs has no words for, by the names of sheets. */
  readonly columnBreaks: ReadonlyMap<string, readonly number[]>;
  readonly charts: ReadonlyMap<string, readonly SheetChart[]>;
}

/**
 * The workbook for the board pack: inputs as values in named cells, every figure a live formula with the exact figure
 * as its cached result, frozen figures to compare them with, and the document itself inside. A figure whose inputs are
 * missing is blank, never 0.
 * @throws RangeError for a choice by which names would travel that no sheet shows.
 */
export async function exportWorkbook(document: GrantDocument, language: Language, options: ExportOptions = {}): Promise<Uint8Array> {
  return (await exportPack(document, language, options)).bytes;
}

/** The same, with the pack that the sheets were written from: what a workbook that came back is compared with. */
export async function exportPack(document: GrantDocument, language: Language, options: ExportOptions = {}): Promise<{ readonly bytes: Uint8Array; readonly pack: Pack }> {
  const { pack, columnBreaks, charts } = await writePack(document, language, options);
  const bytes = await packWorkbook(pack.workbook, { columnBreaks, charts });
  options.onProgress?.(1);
  return { bytes, pack };
}

/**
 * Writes every sheet of the board pack; the first half of {@link exportWorkbook}, and what its printed pages are made of.
 * @throws RangeError for a choice by which names would travel that no sheet shows.
 */
export async function writePack(document: GrantDocument, language: Language, options: ExportOptions = {}): Promise<WrittenPack> {
  const { onProgress = () => undefined, createdAt = new Date(), choice = DEFAULT_EXPORT } = options;
  if (hidesNames(choice)) throw new RangeError('The whole document holds names that no sheet would show');
  const workbook = new ExcelJS.Workbook();
  describe(workbook, document, createdAt);
  const pack = gatherPack(workbook, document, language, createdAt, choice);
  workbook.subject = pack.text.subject;
  const sheets = gatherSheets(pack);
  const whole: WholePack = {
    contents: sheets.flatMap(({ contents }) => contents ?? []), checks: sheets.flatMap(({ checks }) => checks ?? []), documentChecks: documentChecks(document),
  };
  const tabs = sheets.flatMap((sheet) => sheet.tabs);
  const columnBreaks = new Map<string, readonly number[]>();
  const charts = new Map<string, readonly SheetChart[]>();
  onProgress(0.1);
  for (const [index, { name, prepare }] of tabs.entries()) {
    const tab = await prepare(whole);
    addTab(pack, name, tab);
    if (tab.setup?.columnBreaks !== undefined && tab.setup.columnBreaks.length > 0) columnBreaks.set(name, tab.setup.columnBreaks);
    if (tab.charts !== undefined && tab.charts.length > 0) charts.set(name, tab.charts);
    onProgress(0.1 + (0.4 * (index + 1)) / tabs.length);
  }
  return { pack, columnBreaks, charts };
}

/** What every sheet has for a document, in the order of the workbook. */
export function gatherSheets(pack: Pack): readonly (GatheredSheet & { readonly key: string })[] {
  const nameOf = ({ text }: PackSheet): string => text[pack.language].sheet;
  return PACK_SHEETS.map((sheet) => ({ key: sheet.key, ...sheet.gather(pack, PACK_SHEETS.filter((other) => other !== sheet).map(nameOf)) }));
}

function addTab(pack: Pack, name: string, { setup, write }: PreparedTab): void {
  if (setup === null) return write(pack.workbook.addWorksheet(name, { state: 'hidden' }));
  const sheet = pack.workbook.addWorksheet(name, { pageSetup: setup.page, views: [{ state: 'frozen', ...setup.frozen, showGridLines: false }] });
  setWidths(sheet, setup.widths);
  foldColumns(sheet, setup.folded ?? []);
  sheet.headerFooter.oddFooter = pageFooter(pack);
  write(sheet);
}

/** Whether the list of allottees ties out is compared by formulas, as are sums of the table of categories where there is something to compare. */
const documentChecks = (document: GrantDocument): WholePack['documentChecks'] =>
  checkList(document, checkWholeDocument(document)).filter(({ id, state }) => id !== 'personsTie' && id !== 'rightsTie' && !((id === 'categoryPersonsSum' || id === 'categoryRightsSum') && state !== 'notGiven'));

function describe(workbook: ExcelJS.Workbook, document: GrantDocument, createdAt: Date): void {
  workbook.creator = 'Grantsheet';
  workbook.lastModifiedBy = 'Grantsheet';
  workbook.title = shownText(document.title);
  workbook.company = shownText(document.company.name);
  workbook.created = createdAt;
  workbook.modified = createdAt;
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}
