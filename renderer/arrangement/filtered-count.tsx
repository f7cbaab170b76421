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
  const left = rows.reduce((count, { id }) => (hidden?.ids.has(id) === true ? count : count + 1), 0);
  return <FilteredRows shown={left} all={rows.length} onClear={() => arrange('filter', clearFilters(layout))} />;
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
