import { actionOfPress, actionsWith } from '#shared/host/actions.ts';
import { isLineField } from '#renderer/grid/line-field.ts';
import type { Session } from '#renderer/store/session.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import type { Actions } from './actions.ts';
import { isTextField } from './text-history.ts';

const HEARD = actionsWith(({ heardBy, of }) => heardBy !== 'menu' && of === null);

/** Keys of the whole window. In a text field Ctrl+Z belongs to the field while a person types there. */
export function listenForShortcuts(session: Session, actions: Actions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const action = actionOfPress(HEARD, event);
    if (action === null || ((action === 'undo' || action === 'redo') && isTextField(event.target))) return;
    // Without a sheet in view, the browser's own search is the right one.
    if ((action === 'find' || action === 'replace') && document.querySelector('.sheet') === null) return;
    event.preventDefault();
    if (isModal(session)) return;
    commitTypingThen(actions[action]);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/**
 * Commits text being typed first: the field is blurred, and the action follows when that has settled. The focus then
 * moves to the sheet, which owned that field. Where nothing is being typed, the action runs before the next key.
 */
export function commitTypingThen(action: () => void): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && isTextField(field) && field.closest('.find-bar') === null) {
    field.blur();
    if (field.matches('.cell-editor') || isLineField(field)) cellEditor()?.focus({ preventScroll: true });
    if (!isRefused()) setTimeout(action);
  } else if (!isRefused()) action();
}

const cellEditor = (): HTMLElement | null => document.querySelector<HTMLElement>('.cell-editor');

/** Whether text typed into a cell was refused. The action must not run then: the cell has the focus again, with its message. */
function isRefused(): boolean {
  const editor = cellEditor();
  if (editor?.getAttribute('aria-invalid') !== 'true') return false;
  editor.focus({ preventScroll: true });
  return true;
}
