import { orderOf } from '#shared/commands/rows.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { ArrangedSheet } from '#shared/grant/schema.ts';
import { columnsText } from '#shared/text/columns.ts';
import { clearFilters } from '#renderer/grid/columns/layout-gestures.ts';
import { currentDocument } from '#renderer/store/session.ts';
import { useLanguage, useSession } from '#renderer/store/use-session.ts';
import { useDocumentArrangement } from './sheet-arrangement.ts';
import './arrangement.css';

/** The number of rows that the filters of a sheet accept, and a button to show all again. Empty where there are no filters. */
export function FilteredCount({ sheet }: { readonly sheet: ArrangedSheet }) {
  const { layout, hidden, arrange } = useDocumentArrangement(sheet);
  const rows = useSession((state) => currentDocument(state)[sheet]);
  if (layout.filters.length === 0) return null;
  return <FilteredRows shown={hidden === null ? rows.length : countShown(rows, hidden.ids)} all={rows.length} onClear={() => arrange('filter', clearFilters(layout))} />;
}

/** What was counted last for lists of the same rows in the same order: most edits of a long list change neither. */
const counts = new WeakMap<object, { readonly hidden: ReadonlySet<string>; readonly shown: number }>();

function countShown(rows: readonly { readonly id: string }[], hidden: ReadonlySet<string>): number {
  const order = orderOf(rows);
  const known = counts.get(order);
  if (known?.hidden === hidden) return known.shown;
  let shown = 0;
  for (let index = 0; index < rows.length; index += 1) if (!hidden.has(rows[index]?.id ?? '')) shown += 1;
  counts.set(order, { hidden, shown });
  return shown;
}

interface FilteredRowsProps {
  readonly shown: number;
  readonly all: number;
  readonly onClear: () => void;
}

export function FilteredRows({ shown, all, onClear }: FilteredRowsProps) {
  const text = columnsText[useLanguage()];
  return (
    <span className="filtered-count">
      <span>{text.rowsShown(formatDecimal(String(shown)), formatDecimal(String(all)))}</span>
      <button type="button" onClick={onClear}>{text.clearFilters}</button>
    </span>
  );
}
