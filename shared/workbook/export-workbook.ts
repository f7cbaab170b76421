import ExcelJS from 'exceljs';
import type { GrantDocument } from '../grant/schema.ts';
import type { Language } from '../text/language.ts';
import { shownText } from './cell-values.ts';
import { gather } from './pack.ts';
import { packWorkbook } from './pack-workbook.ts';
import { writeAllottees } from './sheets/allottees/write-allottees.ts';
import { carryDocument } from './sheets/carried/carried-sheet.ts';
import { writeChecks } from './sheets/checks/checks-sheet.ts';
import { writeScenarios } from './sheets/scenarios/write-scenarios.ts';
import { writeSensitivities } from './sheets/sensitivities/write-sensitivities.ts';
import { finishSummary, writeSummary } from './sheets/summary/summary-sheet.ts';
import { writeTerms } from './sheets/terms/write-terms.ts';

/** How an export tells how far it is, and when the workbook says it was made. */
export interface ExportOptions {
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Now, where it is not given. The same document, language and time give the same bytes. */
  readonly createdAt?: Date;
}

/**
 * The workbook for the board pack: inputs as values in named cells, every figure a live formula with the exact figure
 * as its cached result, frozen figures to compare them with, and the document itself inside. A figure whose inputs are
 * missing is blank, never 0.
 */
export async function exportWorkbook(document: GrantDocument, language: Language, options: ExportOptions = {}): Promise<Uint8Array> {
  const { onProgress = () => undefined, createdAt = new Date() } = options;
  const workbook = new ExcelJS.Workbook();
  describe(workbook, document, createdAt);
  const pack = gather(workbook, document, language, createdAt);
  pack.workbook.subject = pack.text.subject;
  onProgress(0.1);
  writeSummary(pack);
  writeTerms(pack);
  const scenarioBreaks = writeScenarios(pack);
  onProgress(0.2);
  const { charts, breaks } = writeSensitivities(pack, (fraction) => onProgress(0.2 + fraction * 0.1));
  writeAllottees(pack);
  const checkBreaks = writeChecks(pack);
  finishSummary(pack);
  onProgress(0.4);
  await carryDocument(pack);
  onProgress(0.5);
  const bytes = await packWorkbook(workbook, {
    columnBreaks: new Map([[pack.text.sheets.scenarios, scenarioBreaks], ...breaks, [pack.text.sheets.checks, checkBreaks]]), charts,
  });
  onProgress(1);
  return bytes;
}

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
