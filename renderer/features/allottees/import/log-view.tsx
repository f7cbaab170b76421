import { useMemo, useRef } from 'react';
import type { AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { useWindowSheet } from '#renderer/store/use-window-sheet.ts';
import { logColumns, logSource, type LogLine } from './list-log.ts';

/** What was not taken as it stands in the file, as a sheet. */
export function LogView({ lines, reading }: { readonly lines: readonly LogLine[]; readonly reading: AllotteeListReading }) {
  const language = useLanguage();
  const { currency } = useDocument();
  const text = listImportText[language];
  const sheet = useRef<SheetHandle>(null);
  const columns = useMemo(() => logColumns(lines, language), [lines, language]);
  const source = useMemo(() => logSource(lines), [lines]);
  const { arrangement, rowOrder } = useOwnArrangement(reading);
  const ordered = useMemo(() => (rowOrder === null ? source : { ...source, rows: rowOrder }), [source, rowOrder]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency, columns, source: ordered });
  const inWindow = useWindowSheet(sheet);
  return (
    <>
      <SpreadsheetGrid {...inWindow} {...READ_ONLY} handle={sheet} label={text.logLabel} rowNumberHeading={text.fileRow} columns={arranged.columns} source={arranged.source} content={() => reading} onColumns={arranged.onColumns} />
      {arranged.tools}
    </>
  );
}
