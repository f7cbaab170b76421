import { decimal } from '../calc/decimal.ts';
import { doubleText } from '../calc/double-text.ts';
import { failure, success, type Result } from '../host/result.ts';
import { areaOf } from '../tables/cell-places.ts';
import { serialOfDay } from '../tables/serial-dates.ts';
import type { MergedArea } from '../tables/table.ts';
import { cellAt, type DefinedName, type StoredCell, type WorkbookFile, type WorkbookSheet } from '../tables/workbook-cells.ts';
import { formatDate } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import { templateText } from '../text/template.ts';
import { spreadsheetNumber } from '../workbook/cell-values.ts';
import { sheetAddress } from '../workbook/names.ts';
import type { FilledName, FilledNames, LeftName } from './filled-template.ts';
import type { CellChange, CellContent } from './sheet-part.ts';
import type { TemplateTable, TemplateValue, TemplateValues } from './template-values.ts';

/** What filling in a template comes to. */
export interface FillPlan extends FilledNames {
  /** Cells to write, by sheet. */
  readonly changes: ReadonlyMap<string, readonly CellChange[]>;
}

/** Programs keep names such as _xlnm.Print_Area for themselves. */
const isReserved = ({ name }: DefinedName): boolean => name.startsWith('_');

/** Finds the cells that a template names and what they get. Nothing is planned where a table has no room. */
export function planFilling(workbook: WorkbookFile, values: TemplateValues, language: Language): Result<FillPlan> {
  const planning = new Planning(workbook, values, language);
  for (const name of workbook.names.filter((one) => !isReserved(one))) {
    const refused = planning.add(name);
    if (refused !== null) return refused;
  }
  return success(planning.plan);
}

type Refusal = ReturnType<typeof failure>;

interface Target {
  readonly sheet: WorkbookSheet;
  readonly area: MergedArea;
}

class Planning {
  readonly #workbook: WorkbookFile;
  readonly #values: TemplateValues;
  readonly #language: Language;
  readonly #changes = new Map<string, CellChange[]>();
  readonly #planned = new Set<string>();
  readonly #filled: FilledName[] = [];
  readonly #left: LeftName[] = [];
  readonly #unknown: string[] = [];

  constructor(workbook: WorkbookFile, values: TemplateValues, language: Language) {
    [this.#workbook, this.#values, this.#language] = [workbook, values, language];
  }

  get plan(): FillPlan {
    return { changes: this.#changes, filled: this.#filled, left: this.#left, unknown: this.#unknown };
  }

  /** Plans for one name; a refusal where its table cannot be filled in. */
  add(name: DefinedName): Refusal | null {
    const key = name.name.toLowerCase();
    const [value, table] = [this.#values.values.get(key), this.#values.tables.get(key)];
    if (value === undefined && table === undefined) {
      this.#unknown.push(name.name);
      return null;
    }
    const reasons = templateText[this.#language].reasons;
    const target = targetOf(this.#workbook, name);
    if (target === null) this.#leave(name.name, null, reasons.noCell);
    else if (table === null) this.#leave(name.name, cellName(target), reasons.people);
    else if (table !== undefined) return this.#addTable(name.name, target, table);
    else if (value !== undefined) this.#addValue(name.name, target, value);
    return null;
  }

  #leave(name: string, cell: string | null, reason: string): void {
    this.#left.push({ name, cell, reason });
  }

  #addValue(name: string, target: Target, value: TemplateValue): void {
    const { sheet, area: { top, left } } = target;
    const reasons = templateText[this.#language].reasons;
    if (!isOneCell(target)) return this.#leave(name, cellName(target), reasons.noCell);
    if (cellAt(sheet, top, left)?.formula !== undefined) return this.#leave(name, cellName(target), reasons.formula);
    if (isCovered(sheet, top, left)) return this.#leave(name, cellName(target), reasons.covered);
    if (this.#isPlanned(sheet, top, left)) return this.#leave(name, cellName(target), reasons.sameCell);
    const content = this.#contentOf(value);
    this.#write(sheet, { row: top, column: left, content });
    if (value.kind === 'absent') this.#leave(name, cellName(target), value.reason);
    else this.#filled.push({ name, cell: cellName(target), text: value.text, isExactText: value.kind === 'number' && content.kind === 'text' });
  }

  #addTable(name: string, target: Target, { headings, rows }: TemplateTable): Refusal | null {
    const { sheet, area: { top, bottom, left, right } } = target;
    const text = templateText[this.#language];
    const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column) => {
      const heading = textOf(cellAt(sheet, top, column));
      if (heading === '') return [];
      const id = heading.toLowerCase();
      if (!headings.includes(id)) this.#unknown.push(`${name}: ${heading}`);
      return headings.includes(id) ? [{ column, id }] : [];
    });
    if (rows.length > bottom - top) return failure('templateNoRoom', text.noRoom(name, String(rows.length), String(bottom - top)));
    let [isExactText, blanks] = [false, new Map<string, string>()];
    for (const [index, row] of rows.entries()) {
      for (const { column, id } of columns) {
        const at = top + 1 + index;
        const place = sheetAddress(sheet.name, column + 1, at + 1);
        const there = cellAt(sheet, at, column);
        if (there !== null && (there.formula !== undefined || textOf(there) !== '')) return failure('templateCellTaken', text.taken(name, place));
        if (isCovered(sheet, at, column) || this.#isPlanned(sheet, at, column)) return failure('templateCellTaken', text.occupied(name, place));
        const value = row.get(id) ?? { kind: 'absent' as const, reason: text.reasons.notGiven };
        if (value.kind === 'absent') {
          if (value.reason !== text.reasons.notGiven) blanks = blanks.set(place, value.reason);
          continue;
        }
        const content = this.#contentOf(value);
        isExactText ||= value.kind === 'number' && content.kind === 'text';
        this.#write(sheet, { row: at, column, content });
      }
    }
    for (const [cell, reason] of blanks) this.#leave(name, cell, reason);
    if (columns.length > 0) this.#filled.push({ name, cell: cellName(target), text: String(rows.length), isExactText });
    return null;
  }

  #write(sheet: WorkbookSheet, change: CellChange): void {
    const known = this.#changes.get(sheet.name) ?? [];
    known.push(change);
    this.#changes.set(sheet.name, known);
    this.#planned.add(sheetAddress(sheet.name, change.column + 1, change.row + 1));
  }

  /** Whether another name has filled the cell already: what it holds would be lost. */
  #isPlanned = (sheet: WorkbookSheet, row: number, column: number): boolean => this.#planned.has(sheetAddress(sheet.name, column + 1, row + 1));

  #contentOf(value: TemplateValue): CellContent {
    switch (value.kind) {
      case 'absent':
        return { kind: 'blank' };
      case 'text':
        return { kind: 'text', text: value.text };
      case 'date': {
        const serial = serialOfDay(value.text, this.#workbook.date1904);
        return { kind: 'date', serial: serial === null ? null : String(serial), text: formatDate(value.text, this.#language) };
      }
      case 'number':
        return numberContent(value.text);
    }
  }
}

/** Spreadsheet programs keep 15 digits of a number. */
const KEPT_DIGITS = 15;
/** Digits before the point up to which a quotient of more digits is rounded to what a cell keeps, rather than written as text. */
const QUOTIENT_DIGITS = 9;

function numberContent(text: string): CellContent {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (digits <= KEPT_DIGITS) return { kind: 'number', text };
  if (fraction === '' || decimal(whole).toFixed().length > QUOTIENT_DIGITS) return { kind: 'text', text };
  return { kind: 'number', text: doubleText(spreadsheetNumber(text)) ?? text };
}

/** The cells that a name stands for; null where that is no area of a sheet that is there. */
function targetOf({ sheets }: WorkbookFile, { target }: DefinedName): Target | null {
  const end = target.lastIndexOf('!');
  const sheetName = target.slice(0, Math.max(end, 0)).replace(/^'(.*)'$/s, '$1').replaceAll("''", "'");
  const sheet = sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  const area = areaOf(target.slice(end + 1));
  return sheet === undefined || area === null ? null : { sheet, area };
}

/** A merged area is one cell to people. */
const isOneCell = ({ sheet, area }: Target): boolean =>
  (area.top === area.bottom && area.left === area.right) || sheet.merges.some(({ top, bottom, left, right }) => top === area.top && bottom === area.bottom && left === area.left && right === area.right);

/** Whether a cell lies under a merged one: nobody would see what is written there. */
const isCovered = ({ merges }: WorkbookSheet, row: number, column: number): boolean =>
  merges.some(({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left));

const cellName = ({ sheet, area }: Target): string => sheetAddress(sheet.name, area.left + 1, area.top + 1);

function textOf(cell: StoredCell | null): string {
  if (cell === null || cell.value.kind === 'open') return '';
  return cell.value.kind === 'number' ? String(cell.value.number) : cell.value.text.trim();
}
