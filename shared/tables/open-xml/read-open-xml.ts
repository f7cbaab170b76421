import { areaOf, CellBudget } from '../cell-places.ts';
import { progressBetween, untold, type Progress } from '../progress.ts';
import { damaged, ReadingProblem } from '../reading-problem.ts';
import type { DefinedName, WorkbookFile, WorkbookSheet } from '../workbook-cells.ts';
import { readXml } from '../xml.ts';
import type { ZipFile } from '../zip.ts';
import { partOf, readWorkbookPart, relationshipsOf, type ListedSheet, type Relationship } from './package.ts';
import { readSheetPart, type SheetContext, type SheetPart } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';

/** A workbook of Open XML (.xlsx, .xlsm, .xltx), Strict or not, whatever its parts are called. Throws a {@link ReadingProblem}. */
export function readOpenXml(zip: ZipFile, workbookPart: string, progress: Progress = untold): WorkbookFile {
  const workbook = readWorkbookPart(partOf(zip, workbookPart));
  if (workbook === null) throw new ReadingProblem('zipWithoutWorkbook');
  const relationships = relationshipsOf(zip, workbookPart);
  const contentOf = (type: string): Uint8Array | null => {
    const target = relationships.find((one) => one.type === type)?.target;
    return target === undefined ? null : partOf(zip, target);
  };
  const [strings, styles] = [contentOf('sharedStrings'), contentOf('styles')];
  const context = { strings: strings === null ? [] : readStrings(strings, progressBetween(progress, 0, STRINGS_SHARE)), styles: styles === null ? [] : readStyles(styles), budget: new CellBudget() };
  const sheetShare = (1 - STRINGS_SHARE) / workbook.sheets.length;
  const ofSheet = (index: number): Progress => progressBetween(progress, STRINGS_SHARE + index * sheetShare, STRINGS_SHARE + (index + 1) * sheetShare);
  const read = workbook.sheets.flatMap((sheet, index) => {
    const found = relationships.find(({ id }) => id === sheet.relationship);
    if (found === undefined) throw damaged();
    return found.type === 'worksheet' ? [readSheet(zip, sheet, found, context, ofSheet(index))] : [];
  });
  const hasResults = read.some(({ part }) => part.hasResults);
  return {
    format: 'xlsx',
    date1904: workbook.date1904,
    sheets: read.map(({ sheet, part }) => (hasResults ? withEmptyResults(sheet, part) : sheet)),
    names: workbook.names.map(({ name, sheet, target }): DefinedName => ({ name, target, sheet: sheet === null ? null : (workbook.sheets[sheet]?.name ?? '') })),
  };
}

/** How much of the time the table of texts takes. */
const STRINGS_SHARE = 0.25;

interface ReadSheet {
  readonly sheet: WorkbookSheet;
  readonly part: SheetPart;
}

function readSheet(zip: ZipFile, { name, hidden }: ListedSheet, { target }: Relationship, context: SheetContext, progress: Progress): ReadSheet {
  const part = readSheetPart(partOf(zip, target), context, progress);
  const { rows, hiddenRows, hiddenColumns, merges } = part;
  return { part, sheet: { name, hidden, rows, hiddenRows, hiddenColumns, merges, totalRows: totalRowsOf(zip, target) } };
}

/**
 * Programs write an empty "v" for a result that is an empty text, and for one that nobody has worked out. Where other
 * formulas of the workbook have results, it was calculated.
 */
function withEmptyResults(sheet: WorkbookSheet, { rows, emptyResults }: SheetPart): WorkbookSheet {
  for (const [row, column] of emptyResults) {
    const cells = rows[row];
    const cell = cells?.[column];
    if (cells !== undefined && cell !== undefined) cells[column] = { ...cell, value: { kind: 'text', text: '' } };
  }
  return sheet;
}

/** Rows of totals of the tables that a sheet has. */
function totalRowsOf(zip: ZipFile, sheetPart: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { type, target } of relationshipsOf(zip, sheetPart)) {
    if (type !== 'table') continue;
    readXml(partOf(zip, target), {
      open: (name, { ref, totalsRowCount = '0' }) => {
        const area = name === 'table' && ref !== undefined ? areaOf(ref) : null;
        const count = Math.min(Number.parseInt(totalsRowCount, 10) || 0, area === null ? 0 : area.bottom - area.top + 1);
        for (let above = 0; above < count; above += 1) rows.add((area?.bottom ?? 0) - above);
      },
      close: () => undefined,
    });
  }
  return rows;
}
