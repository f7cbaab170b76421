import type { Cell, Row, Workbook } from 'exceljs';
import type { ExcelPlaces } from '../calc/excel/term-text.ts';
import { shownAllottees } from '../allottees/shown-people.ts';
import { withCountedSecurities } from '../grant/counted-securities.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { withoutPeople } from '../grant/without-people.ts';
import { DEFAULT_EXPORT, type ExportChoice } from '../host/export-choice.ts';
import { customColumnsOf } from '../metrics/custom-columns.ts';
import { currencyName } from '../text/figures.ts';
import type { Language } from '../text/language.ts';
import { workbookText, type WorkbookText } from '../text/workbook.ts';
import { figureColumns, figureLook, type PackFigureColumn, type NumberLook } from './figure-columns.ts';
import { inputDecimalsOf, inputDecimals } from './input-decimals.ts';
import { columnBehindFigures, type CheckName } from './names.ts';
import type { PackCheck } from './pack-check.ts';
import { packRows, type PackRow } from './pack-rows.ts';
import { exportedColumns, exportedRows, placesOfRow } from './row-places.ts';
import { styles, type CellFormat, type CellRole } from './style.ts';
import { WorkbookFormulas } from './workbook-formulas.ts';
import { AwaitedResults, WrittenCells } from './written-cells.ts';

/** What every sheet of the board pack is written from. */
export interface Pack {
  readonly workbook: Workbook;
  /**
   * The document as the sheets show it: persons are in it as far as they may be seen, securities as formulas count them
   * (`withCountedSecurities`), and all figures come out the same.
   */
  readonly document: GrantDocument;
  readonly choice: ExportChoice;
  /** The document that travels inside; null where none does. */
  readonly carried: GrantDocument | null;
  readonly language: Language;
  readonly text: WorkbookText;
  readonly createdAt: Date;
  /** The columns of figures from left to right. */
  readonly columns: readonly PackFigureColumn[];
  /** The column behind them: what is missing, or a remark. */
  readonly lastColumn: number;
  readonly rows: readonly PackRow[];
  /** The currency as people call it: "¥", "円". */
  readonly currency: string;
  /** How the numbers of a column of figures look. */
  readonly look: (column: number) => NumberLook;
  /** Decimals shown of an input. */
  readonly decimals: (input: string) => number;
  /** What formulas of a row of the scenario table refer to. */
  readonly places: (row: number) => ExcelPlaces;
  readonly style: ReturnType<typeof styles>;
  /** What was written so far: formulas, and cells that may be changed. */
  readonly written: WrittenCells;
  /** Cells that show what comes of the checks: the sheet of checks gives them their words. */
  readonly results: AwaitedResults<CheckName>;
  /** Checks of the workbook's own arithmetic that are only known once their sheet is written. */
  readonly lateChecks: PackCheck[];
}

/** Works out everything the sheets show, before the first cell is written. */
export function gatherPack(workbook: Workbook, whole: GrantDocument, language: Language, createdAt: Date, choice: ExportChoice = DEFAULT_EXPORT): Pack {
  const document = withCountedSecurities(choice.people === 'names' ? whole : { ...withoutPeople(whole), allottees: shownAllottees(whole.allottees, choice.people) });
  const text = workbookText[language];
  const formulas = new WorkbookFormulas(document);
  const columns = figureColumns(document, formulas, language);
  const rows = packRows(document, columns, formulas, language);
  const looks = looksOf(columns, rows, document.currency, language);
  const [places, rowOf] = [exportedColumns(document), exportedRows(document)];
  return {
    workbook, document, choice, carried: carriedDocument(whole, choice), language, text, createdAt, columns, rows,
    lastColumn: columnBehindFigures(document.columns.length + customColumnsOf(document).ofHolders.length),
    currency: currencyName(document.currency, language),
    look: (column) => looks.get(column) ?? PLAIN_LOOK,
    decimals: shownInputDecimals(document, rows),
    places: (row) => placesOfRow(row, places, rowOf),
    style: styles(language),
    written: new WrittenCells(),
    results: new AwaitedResults(),
    lateChecks: [],
  };
}

function carriedDocument(document: GrantDocument, { carry }: ExportChoice): GrantDocument | null {
  switch (carry) {
    case 'none':
      return null;
    case 'terms':
      return withoutPeople(document);
    case 'all':
      return document;
  }
}

/** Of a column that is blank. */
const PLAIN_LOOK: NumberLook = { format: 'General', decimals: 0 };

/** How the columns of figures look, by column. */
function looksOf(columns: readonly PackFigureColumn[], rows: readonly PackRow[], currency: string, language: Language): ReadonlyMap<number, NumberLook> {
  const values = new Map<number, (string | null)[]>(columns.map(({ column }) => [column, []]));
  for (const { figures } of rows) for (const { column, value } of figures) values.get(column)?.push(value);
  return new Map(columns.flatMap(({ column, worked }) => (worked === null ? [] : [[column, figureLook(worked.figure, values.get(column) ?? [], currency, language)]])));
}

/** Most decimals an input has anywhere in the document. */
function shownInputDecimals(document: GrantDocument, rows: readonly PackRow[]): Pack['decimals'] {
  const known = inputDecimals(document, { exercisePrice: rows.map(({ inputs }) => inputs.values['exercisePrice']) });
  return (name) => inputDecimalsOf(name, known);
}

/** Fills a cell with a value in the look of a role. What looks like an input may be changed by a colleague; all other formulas have to stay. */
export function writeCell(pack: Pack, row: Row, column: number, value: Cell['value'], role: CellRole, look?: CellFormat): Cell {
  if (role === 'input' || role === 'formulaInput') return writeInputCell(pack, row, column, value, role, look);
  const cell = fill(pack, row, column, value, role, look);
  if (typeof value === 'object' && value !== null && 'formula' in value) pack.written.addFormula(cell.worksheet.name, row.number, column);
  return cell;
}

/** The same for a cell that may be changed whatever it looks like, such as one that follows the terms until something is typed over it. */
export function writeInputCell(pack: Pack, row: Row, column: number, value: Cell['value'], role: CellRole, look?: CellFormat): Cell {
  const cell = fill(pack, row, column, value, role, look);
  pack.written.addInput(cell.worksheet.name, row.number, column);
  return cell;
}

function fill(pack: Pack, row: Row, column: number, value: Cell['value'], role: CellRole, look?: CellFormat): Cell {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = pack.style(role, look);
  return cell;
}
