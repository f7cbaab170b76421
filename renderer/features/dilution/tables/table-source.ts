import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_HOLDERS, MOST_SECURITIES } from '#shared/grant/limits.ts';
import { SECURITY_KINDS, type GrantDocument, type SecurityKind } from '#shared/grant/schema.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { currencyName } from '#shared/text/figures.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { moneyQuantity, quantityOfInput } from '#renderer/cases/quantities.ts';
import { addedRowIndex, type CellPlace, type CellView, type GridColumn, type GridSource } from '#renderer/grid/grid-source.ts';
import { TABLE_FIELDS, tableField, type RowTable, type TableField } from './table-fields.ts';
import { NEW_TABLE_ROWS } from './table-writes.ts';

/** What a sheet of one of the tables shows beside its fields. */
export interface WorkedOut {
  readonly columns: readonly GridColumn[];
  /** Rows that nobody fills in, pinned or before those of the table. */
  readonly pinnedRows: readonly string[];
  readonly rows: readonly string[];
  /** A cell of these columns or rows; null where nothing stands. */
  readonly cell: (rowId: string, columnId: string) => CellView | null;
}

export const NOTHING_WORKED_OUT: WorkedOut = { columns: [], pinnedRows: [], rows: [], cell: () => null };

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };
const MOST_ROWS: Readonly<Record<RowTable, number>> = { securities: MOST_SECURITIES, holders: MOST_HOLDERS };

/** The columns of a table: its fields, then what is worked out. */
export function tableColumns(table: RowTable, currency: string, worked: WorkedOut, language: Language): readonly GridColumn[] {
  const text = dilutionSheetText[language];
  return [...TABLE_FIELDS[table].map(fieldColumn), ...worked.columns];

  function fieldColumn({ id, kind, width }: TableField): GridColumn {
    return {
      id,
      heading: headingOf(table, id, language),
      unit: kind === 'money' ? currencyName(currency, language) : '',
      align: kind === 'number' || kind === 'money' ? 'right' : 'left',
      width,
      role: 'input',
      frozen: id === 'name',
      ...(kind === 'securityKind' && { choices: SECURITY_KINDS.map((one) => text.kinds[one]) }),
      ...(kind === 'flag' && { choices: [text.flags.yes, text.flags.no] }),
    };
  }
}

/** What the column of a field is called. */
export function headingOf(table: RowTable, fieldId: string, language: Language): string {
  const headings: Readonly<Record<string, string>> = dilutionSheetText[language].tables[table].fields;
  return headings[fieldId] ?? '';
}

interface TableView {
  readonly document: GrantDocument;
  readonly table: RowTable;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly worked: WorkedOut;
  readonly language: Language;
}

/** A table of the document with an empty row at its end. */
export function tableSource({ document, table, issues, worked, language }: TableView): GridSource {
  const rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[] = document[table];
  const text = dilutionSheetText[language];
  const newRow = NEW_TABLE_ROWS[table];
  const positions = new Map(rows.map(({ id }, index) => [id, index]));
  return {
    pinnedRows: worked.pinnedRows,
    rows: [...worked.rows, ...rows.map(({ id }) => id), newRow],
    rowNumber: (rowId) => (positions.has(rowId) ? String((positions.get(rowId) ?? 0) + 1) : ''),
    newRow,
    roomForRows: MOST_ROWS[table] - rows.length,
    cell,
  };

  function cell(rowId: string, columnId: string): CellView {
    const field = tableField(table, columnId);
    const position = positions.get(rowId);
    if (rowId === newRow) return field === null ? BLANK : { text: '', edit: '', look: 'input', hint: text.tables[table].typeHere };
    if (field === null || position === undefined) return worked.cell(rowId, columnId) ?? BLANK;
    const view = fieldCell(field, rows[position]?.[field.id] ?? null);
    const issue = issues.get(`${table}[${position}].${columnId}`);
    return issue === undefined ? view : { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
  }

  function fieldCell(field: TableField, value: unknown): CellView {
    if (typeof value === 'boolean') return { ...inputCell(value ? text.flags.yes : text.flags.no), value: String(value) };
    const shown = typeof value === 'string' ? value : '';
    // A kind that the document has is one of them.
    if (field.kind === 'securityKind') return { ...inputCell(text.kinds[shown as SecurityKind]), value: shown };
    if (field.kind === 'name' || !isDecimalText(shown)) return inputCell(shown);
    return { text: formatDecimal(shown), edit: shown, look: 'input', hint: null, exact: shown, quantity: quantityOf(field) };
  }

  function quantityOf({ id }: TableField) {
    if (id === 'exercisePrice') return quantityOfInput('exercisePrice', document.currency, language);
    if (id === 'addBack') return moneyQuantity(document.currency, language);
    return quantityOfInput(id === 'votes' ? 'totalVotes' : 'otherDilutiveShares', document.currency, language);
  }
}

const inputCell = (text: string): CellView => ({ text, edit: text, look: 'input', hint: null });

/** "Founders · Shares"; null for a row of neither table. */
export function tableCellName({ securities, holders }: Pick<GrantDocument, RowTable>, { rowId, columnId }: CellPlace, heading: string, language: Language): string | null {
  const isNew = (table: RowTable): boolean => addedRowIndex(NEW_TABLE_ROWS[table], rowId) !== null;
  const isIn = (rows: readonly { readonly id: string }[]): boolean => rows.some(({ id }) => id === rowId);
  const table = isNew('holders') || isIn(holders) ? 'holders' : isNew('securities') || isIn(securities) ? 'securities' : null;
  if (table === null) return null;
  const text = dilutionSheetText[language].tables[table];
  const rows = table === 'holders' ? holders : securities;
  const position = rows.findIndex(({ id }) => id === rowId);
  const name = position < 0 ? text.newRow : rows[position]?.name || text.unnamed(String(position + 1));
  return `${name} · ${heading === '' ? headingOf(table, columnId, language) : heading}`;
}
