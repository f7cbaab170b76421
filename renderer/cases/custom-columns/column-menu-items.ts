import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { openDialog } from '#renderer/store/open-dialog.ts';
import { dispatch, type Session } from '#renderer/store/session.ts';
import type { MenuItem } from '#renderer/ui/menu.tsx';
import { removalProblem } from './column-draft.ts';
import type { ColumnSheet } from './column-sheet.ts';

/** What the menu of a column says of custom columns: add one; change or delete the one it is. */
export function customColumnItems(sheet: ColumnSheet, session: Session, document: GrantDocument, columnId: string | null, language: Language): readonly MenuItem[] {
  const text = customColumnText[language];
  const open = (id: string | null) => (): void => void openDialog(session, { kind: 'column', list: sheet.list, id });
  const add: MenuItem = { label: text.menuAdd, onChoose: open(null) };
  const own = document[sheet.list].find(({ id }) => id === columnId);
  if (own === undefined) return [add];
  return [
    { label: text.menuEdit, onChoose: open(own.id) },
    add,
    { label: text.remove, disabled: removalProblem(sheet, document, own.id, language) !== null, onChoose: () => dispatch(session, sheet.remove(own.id)) },
  ];
}
