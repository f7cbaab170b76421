import type { ColumnFilter } from '#shared/grant/schema.ts';
import type { Steps } from '#shared/grant/steps.ts';
import type { Language } from '#shared/text/language.ts';
import { distinctValuesInSteps, type DistinctValue } from '#renderer/grid/columns/distinct-values.ts';
import { rowsLeftOutInSteps } from '#renderer/grid/columns/filter-rows.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';

/** A column whose values are asked for, in a sheet as it is filtered. */
export interface AskedColumn {
  readonly source: GridSource;
  readonly columnId: string;
  readonly filters: readonly ColumnFilter[];
  readonly columns: readonly GridColumn[];
  readonly language: Language;
}

interface Kept {
  readonly asked: AskedColumn;
  readonly values: readonly DistinctValue[];
}

/** The columns that were asked for of each moment of a sheet. */
const kept = new WeakMap<GridSource, readonly Kept[]>();

/** The values to choose from in a filter: those of rows that the filters of other columns leave in. Known for as long as the sheet stays as it is. */
export function* columnValues(asked: AskedColumn): Steps<readonly DistinctValue[]> {
  const { source, columnId, filters, columns, language } = asked;
  const known = kept.get(source)?.find((one) => isSame(one.asked, asked));
  if (known !== undefined) return known.values;
  const leftOut = yield* rowsLeftOutInSteps(source, filters.filter((one) => one.column !== columnId), columns);
  const rows = source.rows.filter((rowId) => rowId !== source.newRow && !leftOut.has(rowId));
  const values = yield* distinctValuesInSteps(rows, (rowId) => source.cell(rowId, columnId), language);
  kept.set(source, [...(kept.get(source) ?? []), { asked, values }]);
  return values;
}

const isSame = (one: AskedColumn, other: AskedColumn): boolean =>
  one.columnId === other.columnId && one.filters === other.filters && one.columns === other.columns && one.language === other.language;
