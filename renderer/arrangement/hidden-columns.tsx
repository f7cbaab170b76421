import { useMemo } from 'react';
import type { ArrangedSheet } from '#shared/grant/schema.ts';
import { columnsText } from '#shared/text/columns.ts';
import { hiddenColumns } from '#renderer/grid/columns/arrange-columns.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { currentDocument } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import './arrangement.css';

/** The number of hidden columns in the sheet in view, and a button to choose among them. Empty where none is hidden. */
export function HiddenColumns({ sheet, columns }: { readonly sheet: ArrangedSheet; readonly columns: readonly GridColumn[] }) {
  const session = useSessionStore();
  const text = columnsText[useLanguage()];
  const layout = useSession((state) => currentDocument(state).layouts[sheet]);
  const count = useMemo(() => hiddenColumns(columns, layout).length, [columns, layout]);
  if (count === 0) return null;
  return <button type="button" className="status-link" title={text.chooseColumns} onClick={() => openDialog(session, { kind: 'columnsInView' })}>{text.notShown(count)}</button>;
}
