import { holds } from '#shared/calc/comparison.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import type { ComparisonOperator } from '#shared/calc/expression.ts';
import { compareSortable, sortableDecimal, type SortableDecimal } from '#shared/calc/order-decimals.ts';
import type { ColumnFilter } from '#shared/grant/schema.ts';
import { atOnce, ROWS_IN_A_STEP, type Steps } from '#shared/grant/steps.ts';
import type { GridColumn, GridSource } from '../grid-source.ts';
import { searchable, valueOf, type CellValue } from './cell-values.ts';

type Test = (value: CellValue) => boolean;

/** Ids of the rows that at least one of the filters leaves out. The empty row at the end always stays. */
export const rowsLeftOut = (source: GridSource, filters: readonly ColumnFilter[], columns: readonly GridColumn[]): ReadonlySet<string> => atOnce(rowsLeftOutInSteps(source, filters, columns));

/** {@link rowsLeftOut} in steps. */
export function* rowsLeftOutInSteps(source: GridSource, filters: readonly ColumnFilter[], columns: readonly GridColumn[]): Steps<ReadonlySet<string>> {
  const tests = testsOf(filters, columns);
  if (tests.length === 0) return NONE;
  const leftOut = new Set<string>();
  for (let index = 0; index < source.rows.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const rowId = source.rows[index] ?? '';
    if (rowId !== source.newRow && !tests.every(({ column, test }) => test(valueOf(source.cell(rowId, column))))) leftOut.add(rowId);
  }
  return leftOut;
}

const NONE: ReadonlySet<string> = new Set();

/** A filter of a missing column, or with an invalid number, excludes nothing, because nobody could see why. */
function testsOf(filters: readonly ColumnFilter[], columns: readonly GridColumn[]): readonly { readonly column: string; readonly test: Test }[] {
  const there = new Set(columns.map(({ id }) => id));
  return filters.flatMap((filter) => {
    const test = there.has(filter.column) ? testOf(filter) : null;
    return test === null ? [] : [{ column: filter.column, test }];
  });
}

function testOf(filter: ColumnFilter): Test | null {
  switch (filter.kind) {
    case 'values': {
      const wanted = new Set(filter.values);
      return ({ key }) => wanted.has(key);
    }
    case 'contains': {
      const wanted = searchable(filter.text);
      return ({ text, key }) => searchable(text).includes(wanted) || searchable(key).includes(wanted);
    }
    case 'number':
      return comparison(filter.comparison, numberOf(filter.value));
    case 'between':
      return between(numberOf(filter.from), numberOf(filter.to));
  }
}

/** As in spreadsheets, a value that is not a number is unequal to every number, and neither above nor below one. */
function comparison(sign: ComparisonOperator, limit: SortableDecimal | null): Test | null {
  if (limit === null) return null;
  return ({ number }) => (number === null ? sign === '<>' : holds(sign, compareSortable(number, limit)));
}

/** Both limits are included, in either order. */
function between(one: SortableDecimal | null, other: SortableDecimal | null): Test | null {
  if (one === null || other === null) return null;
  const [from, to] = compareSortable(one, other) <= 0 ? [one, other] : [other, one];
  return ({ number }) => number !== null && compareSortable(number, from) >= 0 && compareSortable(number, to) <= 0;
}

const numberOf = (text: string): SortableDecimal | null => (isDecimalText(text) ? sortableDecimal(text) : null);

/** Whether filters are equal by value. */
export const sameFilters = (one: readonly ColumnFilter[], other: readonly ColumnFilter[]): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
