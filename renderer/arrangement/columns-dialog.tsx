import { useState } from 'react';
import type { SheetLayout } from '#shared/grant/schema.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { hiddenColumns } from '#renderer/grid/columns/arrange-columns.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CheckboxList } from './checkbox-list.tsx';
import type { ColumnActions } from './column-actions.ts';
import { columnBoxes, matchingColumns, hiddenAfterToggle } from './column-choice.ts';
import { useModal } from './use-modal.ts';
import './arrangement.css';

interface ColumnsDialogProps {
  /** Every column, in the default order. */
  readonly columns: readonly GridColumn[];
  readonly layout: SheetLayout;
  readonly actions: ColumnActions;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Every column with a checkbox, by groups, and a search: ticked columns are visible. */
export function ColumnsDialog({ columns, layout, actions, language, onClose }: ColumnsDialogProps) {
  useModal();
  const text = columnsText[language];
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(hiddenColumns(columns, layout).map(({ id }) => id)));
  const [search, setSearch] = useState('');
  const found = matchingColumns(columns, search);
  const none = columns.every(({ id }) => hidden.has(id));

  function apply() {
    if (none) return;
    onClose();
    actions.setHiddenColumns(hidden);
  }

  return (
    <Dialog
      title={text.columnsShown}
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button onClick={() => setHidden(new Set(columns.filter((column) => column.hidden === true).map(({ id }) => id)))}>{text.usualColumns}</Button>
          <span className="spring" />
          <Button look="outlined" onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" disabled={none}>{text.apply}</Button>
        </>
      }
    >
      <input className="field-control" type="search" autoComplete="off" aria-label={text.searchColumns} placeholder={text.searchColumns} value={search} onChange={(event) => setSearch(event.target.value)} />
      <CheckboxList label={text.columnsShown} items={columnBoxes(found, hidden)} onToggle={(id) => setHidden(hiddenAfterToggle(found, hidden, id))} />
      {found.length === 0 && <p className="filter-note">{text.noColumnFound}</p>}
      {none && <p className="field-problem" role="alert">{text.needsColumn}</p>}
    </Dialog>
  );
}
