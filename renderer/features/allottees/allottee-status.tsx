import { useMemo } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { windowText } from '#shared/text/window.ts';
import { FilteredCount } from '#renderer/arrangement/filtered-count.tsx';
import { HiddenColumns } from '#renderer/arrangement/hidden-columns.tsx';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { allotteeColumns } from './allottee-columns.ts';

/** What the status line says while the allottee list is in view: what is left out, and how many rows there are. */
export function AllotteeStatus() {
  const language = useLanguage();
  const { allottees, currency, allotteeColumns: own } = useDocument();
  const columns = useMemo(() => allotteeColumns(usedColumns(allottees), { currency, allotteeColumns: own }, language), [allottees, currency, own, language]);
  return (
    <>
      <FilteredCount sheet="allottees" />
      <HiddenColumns sheet="allottees" columns={columns} />
      <span>{windowText[language].allotteeCount(formatDecimal(String(allottees.length)))}</span>
    </>
  );
}
