import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { dispatch, type Session } from '#renderer/store/session.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { removalProblem } from './column-draft.ts';

/** Menu items for custom columns: add one; change or delete the column of the menu. */
export function customColumnItems(session: Session, document: GrantDocument, columnId: string | null, language: Language): readonly MenuItem[] {
  const text = customColumnText[language];
  const open = (id: string | null) => (): void => void openDialog(session, { kind: 'column', id });
  const add: MenuItem = { label: text.menuAdd, onChoose: open(null) };
  const own = document.columns.find(({ id }) => id === columnId);
  if (own === undefined) return [add];
  return [
    { label: text.menuEdit, onChoose: open(own.id) },
    add,
    { label: text.remove, disabled: removalProblem(document, own.id, language) !== null, onChoose: () => dispatch(session, { type: 'removeColumn', id: own.id }) },
  ];
}
