import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { plannedTotal, totalsOf } from '#shared/allottees/totals.ts';
import { allotteeIds, allotteePositions } from '#shared/allottees/list-order.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '#shared/grant/parts/allottees/field-registry.ts';
import type { Issue } from '#shared/grant/issue.ts';
import { MOST_ALLOTTEES } from '#shared/grant/limits.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '#shared/grant/steps.ts';
import { otherText } from '#shared/metrics/allottee-figures.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { searchable } from '#renderer/grid/columns/cell-values.ts';
import type { CellView, GridSource } from '#renderer/grid/grid-source.ts';
import { contentOfColumn, type ColumnContent } from './allottee-columns.ts';
import { calculated, calculatedQuantity, calculatedTotal, shownCalculated, type AllotteeCase, type CalculatedColumn } from './calculated-columns.ts';
import { customCell, customTotal } from './custom-cells.ts';

export const TOTAL_ROW = 'total';
export const NEW_ALLOTTEE_ROW = 'new';

const PINNED = [TOTAL_ROW];
const BLANK: CellView = { text: '', edit: null, look: 'name', hint: null };

const rowsOfIds = new WeakMap<readonly string[], readonly string[]>();

/** The same array while no row comes, goes or moves: the sheet then keeps its rows. */
export function allRows(allottees: readonly Allottee[]): readonly string[] {
  const ids = allotteeIds(allottees);
  const rows = rowsOfIds.get(ids) ?? ids.concat(NEW_ALLOTTEE_ROW);
  rowsOfIds.set(ids, rows);
  return rows;
}

const SEARCHED = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).searched);

/** Row ids that show a text that is searched for in any column, and the empty row to type into. */
export const rowsShown = (allottees: readonly Allottee[], searched: string, language: Language): readonly string[] => atOnce(rowsShownInSteps(allottees, searched, language));

/** {@link rowsShown} in steps. */
export function* rowsShownInSteps(allottees: readonly Allottee[], searched: string, language: Language): Steps<readonly string[]> {
  const wanted = searchable(searched);
  if (wanted === '') return allRows(allottees);
  const found: string[] = [];
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee !== undefined && searchedText(allottee, language).includes(wanted)) found.push(allottee.id);
  }
  return found;
}

/** Makes the texts of all rows ready in steps, so that the first key of a search does not wait for them. */
export function* readyToSearch(allottees: readonly Allottee[], language: Language): Steps<void> {
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const allottee = allottees[index];
    if (allottee !== undefined) searchedText(allottee, language);
  }
}

/** By rows, which are frozen: an edit makes one anew. */
const searchedTexts = { en: new WeakMap<Allottee, string>(), ja: new WeakMap<Allottee, string>() } satisfies Record<Language, WeakMap<Allottee, string>>;

/** All that a search looks at in a row. */
function searchedText(allottee: Allottee, language: Language): string {
  const known = searchedTexts[language].get(allottee);
  if (known !== undefined) return known;
  const text = searchable([...SEARCHED.map((field) => shownText(allottee, field, language)), ...Object.values(allottee.other)].join('\n'));
  searchedTexts[language].set(allottee, text);
  return text;
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
  return { pinnedRows: PINNED, rows, ...(rows.at(-1) === NEW_ALLOTTEE_ROW ? { newRow: NEW_ALLOTTEE_ROW } : {}), roomForRows: MOST_ALLOTTEES - allottees.length, placeOf, cell };

  function placeOf(rowId: string): number | undefined {
    return rowId === NEW_ALLOTTEE_ROW ? allottees.length : positions.get(rowId);
  }

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
    const view = fieldCell(allottee, content.field);
    // Most lists have none: a path for each cell would be made for nothing.
    const issue = issues.size === 0 ? undefined : issues.get(`allottees[${position}].${content.field}`);
    if (issue === undefined) return view;
    return { ...view, look: issue.severity === 'error' ? 'problem' : 'remark', hint: issueSentence(issue, language) };
  }

  function fieldCell(allottee: Allottee, field: AllotteeFieldName): CellView {
    const value = allottee[field] ?? '';
    if (typeof value === 'string' && allotteeField(field).kind === 'count') return countCell(value);
    const shown = shownText(allottee, field, language);
    return shown === value ? inputCell(shown) : { ...inputCell(shown), value: String(value) };
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
