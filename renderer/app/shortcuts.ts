import { actionOfPress, actionsWith } from '#shared/host/actions.ts';
import { isLineField } from '#renderer/grid/line-field.ts';
import type { Session } from '#renderer/store/session.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import type { Actions } from './actions.ts';
import { isTextField } from './text-history.ts';

const HEARD = actionsWith(({ heardBy, of }) => heardBy !== 'menu' && of === null);

/** Keys of the whole window. In a text field Ctrl+Z belongs to the field as long as a person types there. */
export function listenForShortcuts(session: Session, actions: Actions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const action = actionOfPress(HEARD, event);
    if (action === null || ((action === 'undo' || action === 'redo') && isTextField(event.target))) return;
    // Without a sheet in view the browser's own search is the right one.
    if ((action === 'find' || action === 'replace') && document.querySelector('.sheet') === null) return;
    event.preventDefault();
    if (isModal(session)) return;
    commitTypingThen(actions[action]);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/**
 * What is still being typed counts first: the field is left, and the action follows when that has settled. Work goes on
 * in the sheet, whose own field or line that was. Where nothing is being typed, the action is done before the next key.
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

/** Whether a text that was typed into a cell was not taken. The action would do without it: it has the focus again, with its sentence. */
function isRefused(): boolean {
  const editor = cellEditor();
  if (editor?.getAttribute('aria-invalid') !== 'true') return false;
  editor.focus({ preventScroll: true });
  return true;
}
