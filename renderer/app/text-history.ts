import type { ActionId } from '#shared/host/actions.ts';

/** A sheet's field in which nothing is being typed counts as the sheet itself. */
export const isTextField = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement && target.dataset['idle'] === undefined) || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');

type HistoryAction = Extract<ActionId, 'undo' | 'redo'>;

/** Whether a menu choice applies to the text being typed rather than the document: a Mac sends Cmd+Z of a text field to the menu. */
export const isTextHistoryAction = (action: ActionId): action is HistoryAction => (action === 'undo' || action === 'redo') && isTextField(document.activeElement);

/** Undoes or redoes typing in the focused field. Browsers have no newer interface to a field's own history. */
export const applyToTextField = (action: HistoryAction): void => void document.execCommand(action);
