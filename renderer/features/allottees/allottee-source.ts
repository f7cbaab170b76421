import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import { memoizeByOrder } from '#shared/allottees/memoize-list.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '#shared/grant/parts/allottees/field-registry.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_ALLOTTEES } from '#shared/grant/limits.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { otherText } from '#shared/metrics/allottee-figures.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { contentOfColumn, type ColumnContent } from './allottee-columns.ts';
import { calculated, calculatedQuantity, calculatedTotal, shownCalculated, type AllotteeCase, type CalculatedColumn } from './calculated-columns.ts';
import { customCell, customTotal } from './custom-cells.ts';

export const TOTAL_ROW = 'total';
export const NEW_ALLOTTEE_ROW = 'new';

const PINNED = [TOTAL_ROW];
const BLANK: CellView = { text: '', edit: null, look: 'name', hint: null };

/** Where each allottee stands, by id. */
export const allotteePositions = memoizeByOrder((allottees): ReadonlyMap<string, number> => new Map(allottees.map(({ id }, index) => [id, index])));

/** The same array while no row comes, goes or moves: the grid then keeps its rows. */
export const allRows = memoizeByOrder((allottees): readonly string[] => [...allottees.map(({ id }) => id), NEW_ALLOTTEE_ROW]);

const SEARCHED = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).searched);

/** Row ids that show a text that is searched for in any column, and the empty row to type into. */
export function rowsShown(allottees: readonly Allottee[], searched: string, language: Language): readonly string[] {
  const wanted = searched.normalize('NFKC').toLowerCase().trim();
  const matches = (allottee: Allottee): boolean =>
    [...SEARCHED.map((field) => shownText(allottee, field, language)), ...Object.values(allottee.other)].join('\n').normalize('NFKC').toLowerCase().includes(wanted);
  if (wanted === '') return allRows(allottees);
  return allottees.filter(matches).map(({ id }) => id);
}

function shownText(allottee: Allottee, field: AllotteeFieldName, language: Language): string {
  const value = allottee[field];
  if (typeof value === 'boolean') return value ? allotteesScreenText[language].flag : '';
  return allotteeField(field).kind === 'category' && value !== null && value !== '' ? categoryName(value, language) : (value ?? '');
}

export interface AllotteesView {
  readonly allottees: readonly Allottee[];
  readonly rows: readonly string[];
  readonly issues: ReadonlyMap<string, Issue>;
  /** The case whose price and shares the amounts of persons are worked out by. */
  readonly inCase: AllotteeCase;
  /** Counts up as sums of custom columns are there that were not before. */
  readonly sums?: number;
  readonly language: Language;
}

/** The accepted list with its total on top. */
export function allotteeSource({ allottees, rows, issues, inCase, language }: AllotteesView): GridSource {
  const positions = allotteePositions(allottees);
  const text = allotteesScreenText[language];
  return { pinnedRows: PINNED, rows, ...(rows.at(-1) === NEW_ALLOTTEE_ROW ? { newRow: NEW_ALLOTTEE_ROW } : {}), roomForRows: MOST_ALLOTTEES - allottees.length, cell };

  function cell(rowId: string, columnId: string): CellView {
    const content = contentOfColumn(columnId);
    if (rowId === TOTAL_ROW) return totalOf(content);
    if (rowId === NEW_ALLOTTEE_ROW) return content.kind === 'calculated' || content.kind === 'custom' ? BLANK : { text: '', edit: '', look: 'input', hint: text.typeHere };
    const position = positions.get(rowId);
    const allottee = position === undefined ? undefined : allottees[position];
    if (position === undefined || allottee === undefined) return BLANK;
    if (content.kind === 'calculated') return calculatedCell(content.figure, calculated(content.figure, allottees, position, inCase));
    if (content.kind === 'custom') return customCell(content.id, allottees, position, inCase, language);
    if (content.kind === 'other') return inputCell(otherText(allottee, content.heading));
    const issue = issues.get(`allottees[${position}].${content.field}`);
    const view = fieldCell(allottee, content.field);
    if (issue === undefined) return view;
    return { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
  }

  function fieldCell(allottee: Allottee, field: AllotteeFieldName): CellView {
    const value = allottee[field] ?? '';
    if (typeof value === 'string' && allotteeField(field).kind === 'count') return countCell(value);
    const shown = shownText(allottee, field, language);
    return { ...inputCell(shown), ...(shown === value ? {} : { value: String(value) }) };
  }

  function calculatedCell(figure: CalculatedColumn, value: string | null): CellView {
    if (value === null) return { ...BLANK, look: 'figure', hint: figure === 'difference' ? null : text.notCalculated[figure] };
    return { ...BLANK, text: shownCalculated(figure, value, language), look: 'figure', exact: value, quantity: calculatedQuantity(figure, inCase.setting.currency, language) };
  }

  function totalOf(content: ColumnContent): CellView {
    switch (content.kind) {
      case 'field':
        return totalCell(content.field);
      case 'calculated':
        return { ...calculatedCell(content.figure, calculatedTotal(content.figure, allottees, inCase)), look: 'name' };
      case 'custom':
        return customTotal(content.id, allottees, inCase, language);
      case 'other':
        return BLANK;
    }
  }

  function totalCell(field: AllotteeFieldName): CellView {
    if (field === 'employeeNumber') return { ...BLANK, text: text.total };
    if (field === 'name') return { ...BLANK, text: text.persons(totalsOf(allottees).persons) };
    const total = field === 'rights' ? totalsOf(allottees).rights : field === 'planned' ? plannedTotal(allottees) : null;
    return total === null ? BLANK : { ...BLANK, text: formatDecimal(total), exact: total };
  }
}

const inputCell = (text: string): CellView => ({ text, edit: text, look: 'input', hint: null });

const countCell = (value: string): CellView =>
  isDecimalText(value) ? { text: formatDecimal(value), edit: value, look: 'input', hint: null, exact: value } : inputCell(value);
