import type { MenuAction } from '#shared/host/api.ts';
import type { Session } from '#renderer/store/session.ts';
import { isModal, type Actions } from './actions.ts';

const WITH_CONTROL: Readonly<Record<string, MenuAction>> = { s: 'save', o: 'open', n: 'new', z: 'undo', y: 'redo' };
const WITH_CONTROL_AND_SHIFT: Readonly<Record<string, MenuAction>> = { s: 'saveAs', z: 'redo' };

/** Keys of the whole window. In a text field Ctrl+Z belongs to the field as long as a person types there. */
export function listenForShortcuts(session: Session, actions: Actions): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const action = (event.shiftKey ? WITH_CONTROL_AND_SHIFT : WITH_CONTROL)[event.key.toLowerCase()];
    if (action === undefined || ((action === 'undo' || action === 'redo') && isTextField(event.target))) return;
    event.preventDefault();
    if (isModal(session)) return;
    afterTyping(actions[action]);
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}

/** What is still being typed counts first: the field is left, and the grid tells of its edits a task later. */
export function afterTyping(action: () => void): void {
  if (isTextField(document.activeElement) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setTimeout(action);
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
