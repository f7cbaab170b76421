import { useState } from 'react';
import type { SheetLayout } from '#shared/grant/schema.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { columnsInOrder, hiddenColumns } from '#renderer/grid/columns/arrange-columns.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { CheckList } from './check-list.tsx';
import type { ColumnActions } from './column-actions.ts';
import { useModal } from './use-modal.ts';
import './arrangement.css';

interface ColumnsDialogProps {
  readonly columns: readonly GridColumn[];
  readonly layout: SheetLayout;
  readonly actions: ColumnActions;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Every column with a box to tick: those that are ticked are in view. */
export function ColumnsDialog({ columns, layout, actions, language, onClose }: ColumnsDialogProps) {
  useModal();
  const text = columnsText[language];
  const all = columnsInOrder(columns, layout);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(hiddenColumns(columns, layout).map(({ id }) => id)));
  const none = hidden.size >= all.length;

  function apply() {
    if (none) return;
    onClose();
    actions.hideExactly(hidden);
  }

  function toggle(id: string) {
    const next = new Set(hidden);
    if (!next.delete(id)) next.add(id);
    setHidden(next);
  }

  return (
    <Dialog
      title={text.columnsShown}
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{text.cancel}</Button>
          <Button look="primary" type="submit" disabled={none}>{text.apply}</Button>
        </>
      }
    >
      <CheckList label={text.columnsShown} items={all.map(({ id, heading, unit }) => ({ id, label: heading, note: unit, checked: !hidden.has(id) }))} onToggle={toggle} />
      {none && <p className="field-problem" role="alert">{text.needsColumn}</p>}
    </Dialog>
  );
}
