import { readWholeNumber } from '../../calc/number-text.ts';
import { LONGEST_HEADING, MOST_OTHER_FIELDS } from '../../grant/limits.ts';
import { isDecimalText, type DecimalText } from '../../calc/decimal.ts';
import type { MergedArea, Table } from '../../tables/table.ts';
import { REASONS_HEADING, type AllotteeField, type ListEdit, type ListOptions, type ListQuestion } from '../list-reading.ts';
import type { RightsUnit } from '../read-rights.ts';
import { chooseColumns, JOINED, missingHeadings, type ChosenColumns, type FieldColumns } from './choose-columns.ts';
import { cutColumns } from './cut-amounts.ts';
import { findDecimalMark, type DecimalMark, type FoundMark } from './decimal-mark.ts';
import { rowText } from './row-text.ts';
import { columnOfHeading, letterHeading, type TableHeader } from './table-header.ts';
import { viewTable, type MendedCell, type TableView } from './table-view.ts';
import { unitOfColumn } from './units.ts';

/** What the rows of a table are read by. */
export interface BlockOptions extends Pick<ListOptions, 'mapping' | 'sharesPerRight' | 'decimalMark' | 'edits'> {
  /** What separates the fields of a text file; null for a workbook. */
  readonly delimiter: string | null;
  /** Added to the numbers of rows to make ids that no other sheet has. */
  readonly firstId: number;
}

/** Headings with the rows below them, up to the next headings: how these are read. */
export interface ListBlock {
  readonly view: TableView;
  readonly header: TableHeader;
  readonly columns: FieldColumns;
  readonly mapping: ChosenColumns['mapping'];
  readonly questions: readonly Omit<ListQuestion, 'sheet'>[];
  /** Columns that are no field, and that stay with the person: as many as a document keeps. */
  readonly others: readonly { readonly column: number; readonly heading: string }[];
  /** Headings of further columns, of which there are too many. */
  readonly notKept: readonly string[];
  /** A column of shares beside that of rights, by which these can be checked; null where there is none. */
  readonly shares: { readonly column: number; readonly unit: RightsUnit } | null;
  /** The words of a line above the headings by which the rights are scaled; null where none is. */
  readonly unitAbove: string | null;
  readonly unit: RightsUnit;
  readonly plannedUnit: RightsUnit;
  readonly decimalMark: DecimalMark | null;
  /** Whether it is not known what stands before decimals: a number such as "1.000" is not read. */
  readonly markUnclear: boolean;
  readonly firstId: number;
  /** Columns of amounts that a comma may have cut in two. */
  readonly cut: ReadonlySet<number>;
  /** Edits whose column is none of the headings. */
  readonly lostEdits: readonly ListEdit[];
  /** How many people a merged area of several rows stands beside; 1 for no area. */
  personsIn(area: MergedArea | null): number;
}

/** Whether a document can keep a column by its heading: objects of the language have one name that is none. */
const isKeptHeading = (heading: string): boolean => heading.length <= LONGEST_HEADING && heading !== '__proto__';

/** How the rows below some headings are read. A choice of columns counts where these headings have it. */
export function makeBlock(table: Table, header: TableHeader, options: BlockOptions): ListBlock {
  const missing = new Set(missingHeadings(header, options.mapping));
  const choice = Object.fromEntries(Object.entries(options.mapping).filter(([, heading]) => !missing.has(heading)));
  const chosen = chooseColumns(header, choice, (one, other) => hasSameCells(table, header.bottom, one, other));
  const { mended, lost } = mendedCells(header, chosen, options.edits, table.name);
  const view = viewTable(table, mended);
  const used = new Set(Object.values(chosen.columns).flat());
  const others = header.headings.flatMap((heading, column) => (heading === '' || heading.startsWith(REASONS_HEADING) || used.has(column) ? [] : [{ column, heading }]));
  const kept = others.filter(({ heading }) => isKeptHeading(heading)).slice(0, MOST_OTHER_FIELDS);
  const found = options.decimalMark ?? findDecimalMark(numberTexts(view, header, chosen.columns), options.delimiter);
  return {
    view,
    header,
    ...chosen,
    others: kept,
    notKept: others.filter((other) => !kept.includes(other)).map(({ heading }) => heading),
    ...unitsOf(table, header, chosen, options.sharesPerRight, found),
    decimalMark: found === 'unclear' ? null : found,
    markUnclear: found === 'unclear',
    firstId: options.firstId,
    cut: cutColumns(view, header, chosen.columns, options.delimiter),
    lostEdits: lost,
    personsIn: (area) => (area === null ? 1 : personsBeside(view, chosen.columns, area)),
  };
}

/** Whether a row belongs to the person above: what tells the person is merged over both. */
export function continuesPerson(view: TableView, columns: FieldColumns, row: number): boolean {
  const telling = [...(columns.employeeNumber ?? []), ...(columns.name ?? [])];
  const covered = telling.filter((column) => view.isCovered(row, column));
  return covered.length > 0 && telling.every((column) => covered.includes(column) || view.text(row, column).trim() === '');
}

/** Whether what tells a person is struck through. */
export function isStruck({ view, columns }: Pick<ListBlock, 'view' | 'columns'>, row: number): boolean {
  const telling = [...(columns.employeeNumber ?? []), ...(columns.name ?? [])].filter((column) => view.text(row, column).trim() !== '');
  return telling.length > 0 && telling.every((column) => view.remark(row, column)?.struck === true);
}

function personsBeside(view: TableView, columns: FieldColumns, { top, bottom }: MergedArea): number {
  let persons = 0;
  for (let row = top; row <= Math.min(bottom, view.cells.length - 1); row += 1) {
    if (view.cells[row]?.some((text) => text.trim() !== '') === true && !continuesPerson(view, columns, row)) persons += 1;
  }
  return persons;
}

function unitsOf(table: Table, header: TableHeader, { columns }: ChosenColumns, sharesPerRight: string | null, mark: FoundMark): Pick<ListBlock, 'unit' | 'plannedUnit' | 'unitAbove' | 'shares'> {
  const titles = table.texts.slice(0, header.top).map(rowText).filter((text) => text !== '');
  const perRight = sharesPerRight === null ? null : readWholeNumber(sharesPerRight);
  const each: DecimalText | null = perRight?.ok === true && perRight.value !== '0' ? perRight.value : null;
  const unitAt = (column: number | undefined): RightsUnit => {
    const { counts, zeros } = unitOfColumn(header.headings[column ?? -1] ?? '', titles);
    return { countsShares: counts === 'shares', sharesPerRight: each, zeros, decimalMark: mark === ',' ? ',' : '.' };
  };
  const [rights] = columns.rights ?? [];
  const ofRights = rights === undefined ? null : unitOfColumn(header.headings[rights] ?? '', titles);
  const sharesColumns = header.meanings.flatMap((meaning, column) => (meaning?.role === 'rights' && !meaning.earlier && unitAt(column).countsShares ? [column] : []));
  const [shares] = sharesColumns;
  const isChecked = shares !== undefined && sharesColumns.length === 1 && each !== null && ofRights?.counts === 'rights';
  return {
    unit: unitAt(rights),
    plannedUnit: unitAt(columns.planned?.[0]),
    unitAbove: ofRights?.isAbove === true ? ofRights.said : null,
    shares: isChecked ? { column: shares, unit: unitAt(shares) } : null,
  };
}

/** The numbers of rights that are texts of their own: of others, the workbook knows the number. */
function* numberTexts(view: TableView, { bottom }: TableHeader, { rights = [], planned = [] }: FieldColumns): Generator<string> {
  for (const column of [...rights, ...planned]) {
    for (let row = bottom + 1; row < view.cells.length; row += 1) {
      const text = view.text(row, column);
      const stored = view.remark(row, column)?.stored;
      if (text !== '' && (stored === undefined || !isDecimalText(stored))) yield text;
    }
  }
}

/** Whether the cells of two columns are the same in every row below the headings. */
export const hasSameCells = ({ texts }: Table, bottom: number, one: number, other: number): boolean =>
  texts.slice(bottom + 1).every((row) => (row[one] ?? '').trim() === (row[other] ?? '').trim());

/** Where the edits of a person fall. An edit of a name that is joined from parts stands in the first of them. */
function mendedCells(header: TableHeader, { mapping, columns }: ChosenColumns, edits: readonly ListEdit[], sheet: string | null): { readonly mended: readonly MendedCell[]; readonly lost: readonly ListEdit[] } {
  const here = edits.filter((edit) => edit.sheet === sheet && edit.row > header.bottom + 1);
  const found = here.map((edit) => ({ edit, columns: columnsOfEdit(edit, header, mapping, columns) }));
  return {
    mended: found.flatMap(({ edit, columns: at }) => at.map((column, index) => ({ row: edit.row - 1, column, text: index === 0 ? edit.text : '' }))),
    lost: found.filter(({ columns: at }) => at.length === 0).map(({ edit }) => edit),
  };
}

function columnsOfEdit({ column }: ListEdit, header: TableHeader, mapping: ChosenColumns['mapping'], columns: FieldColumns): readonly number[] {
  const one = columnOfHeading(header.headings, column);
  if (one !== null) return [one];
  if (!column.includes(JOINED)) return [];
  // Entries forget which keys there are.
  const field = (Object.keys(mapping) as AllotteeField[]).find((name) => mapping[name] === column);
  return field === undefined ? [] : (columns[field] ?? []);
}

/** Columns of whole numbers that no heading explains: one of them may be the rights. */
export function countColumns({ view, header, others }: ListBlock): readonly string[] {
  const rows = view.cells.slice(header.bottom + 1, header.bottom + 1 + MOST_LOOKED_AT);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = new Set(others.map(({ column }) => column));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => (named.has(column) ? header.meanings[column] === null : (header.headings[column] ?? '') === ''))
    .filter((column) => looksLikeCounts(rows.map((row) => (row[column] ?? '').trim()).filter((text) => text !== '')))
    .map((column) => header.headings[column] || letterHeading(column));
}

const MOST_LOOKED_AT = 1_000;
const SMALL_COUNT = /^[1-9]\d{0,4}$/;

/** Small whole numbers, most of them more than once, unlike a counter of rows. */
function looksLikeCounts(texts: readonly string[]): boolean {
  if (texts.length === 0 || !texts.every((text) => SMALL_COUNT.test(text))) return false;
  return !texts.every((text, index) => text === String(index + 1)) || texts.length === 1;
}
