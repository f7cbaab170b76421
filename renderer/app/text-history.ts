import type { ActionId } from '#shared/host/actions.ts';

/** A sheet's field in which nothing is being typed is the sheet itself. */
export const isTextField = (target: EventTarget | null): boolean =>
  (target instanceof HTMLTextAreaElement && target.dataset['idle'] === undefined) || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');

type HistoryAction = Extract<ActionId, 'undo' | 'redo'>;

/** Whether a choice of the menu means what is being typed, not the document: a Mac sends Cmd+Z of a text field there. */
export const isTextHistoryAction = (action: ActionId): action is HistoryAction => (action === 'undo' || action === 'redo') && isTextField(document.activeElement);

/** Takes typing back, or does it again, in the field that has the focus. Browsers offer no newer way to their own history of a field. */
export const applyToTextField = (action: HistoryAction): void => void document.execCommand(action);
