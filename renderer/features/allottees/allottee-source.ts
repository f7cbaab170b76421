import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import { memoizeByOrder } from '#shared/allottees/memoize-list.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_ALLOTTEES } from '#shared/grant/limits.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';

export const TOTAL_ROW = 'total';
export const NEW_ALLOTTEE_ROW = 'new';

const PINNED = [TOTAL_ROW];
const BLANK: CellView = { text: '', edit: null, look: 'name', hint: null };

/** Where each allottee stands, by id. */
export const allotteePositions = memoizeByOrder((allottees): ReadonlyMap<string, number> => new Map(allottees.map(({ id }, index) => [id, index])));

/** The same array while no row comes, goes or moves: the grid then keeps its rows. */
export const allRows = memoizeByOrder((allottees): readonly string[] => [...allottees.map(({ id }) => id), NEW_ALLOTTEE_ROW]);

/** Row ids that show a text that is searched for in any field, and the empty row to type into. */
export function rowsShown(allottees: readonly Allottee[], searched: string, language: Language): readonly string[] {
  const wanted = searched.normalize('NFKC').toLowerCase().trim();
  const matches = ({ employeeNumber, name, company, category, grade, note }: Allottee): boolean =>
    [employeeNumber, name, company, categoryName(category, language), grade, note].join('\n').normalize('NFKC').toLowerCase().includes(wanted);
  if (wanted === '') return allRows(allottees);
  return allottees.filter(matches).map(({ id }) => id);
}

export interface AllotteesView {
  readonly allottees: readonly Allottee[];
  readonly rows: readonly string[];
  readonly issues: ReadonlyMap<string, Issue>;
  readonly language: Language;
}

/** The accepted list with its total on top. */
export function allotteeSource({ allottees, rows, issues, language }: AllotteesView): GridSource {
  const positions = allotteePositions(allottees);
  return { pinnedRows: PINNED, rows, ...(rows.at(-1) === NEW_ALLOTTEE_ROW ? { newRow: NEW_ALLOTTEE_ROW } : {}), roomForRows: MOST_ALLOTTEES - allottees.length, cell };

  function cell(rowId: string, columnId: string): CellView {
    // The grid asks for the columns of allotteeColumns alone.
    const field = columnId as AllotteeField;
    if (rowId === TOTAL_ROW) return totalCell(field);
    if (rowId === NEW_ALLOTTEE_ROW) return { text: '', edit: '', look: 'input', hint: allotteesScreenText[language].typeHere };
    const position = positions.get(rowId);
    const allottee = position === undefined ? undefined : allottees[position];
    if (position === undefined || allottee === undefined) return BLANK;
    const issue = issues.get(`allottees[${position}].${field}`);
    const view = cellOf(allottee, field);
    if (issue === undefined) return view;
    return { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
  }

  function cellOf(allottee: Allottee, field: AllotteeField): CellView {
    const value = allottee[field] ?? '';
    if (field === 'rights') return rightsCell(value);
    const text = field === 'category' && value !== '' ? categoryName(value, language) : value;
    return { text, edit: text, look: 'input', hint: null, ...(text === value ? {} : { value }) };
  }

  function totalCell(field: AllotteeField): CellView {
    const { persons, rights } = totalsOf(allottees);
    const text = allotteesScreenText[language];
    if (field === 'employeeNumber') return { ...BLANK, text: text.total };
    if (field === 'name') return { ...BLANK, text: text.persons(persons) };
    return field === 'rights' ? { ...BLANK, text: formatDecimal(rights), exact: rights } : BLANK;
  }
}

const rightsCell = (value: string): CellView =>
  isDecimalText(value) ? { text: formatDecimal(value), edit: value, look: 'input', hint: null, exact: value } : { text: value, edit: value, look: 'input', hint: null };
