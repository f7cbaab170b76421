import type { OpenDialog, Session } from './session.ts';

/**
 * Opens a dialog, unless another one is open: that one stays. What arranges a sheet gives way: it closes by itself as
 * soon as a person goes elsewhere. Answers whether the dialog was opened.
 */
export function openDialog(session: Session, dialog: NonNullable<OpenDialog>): boolean {
  const { dialog: open, question, job } = session.getState();
  if ((open !== null && open.kind !== 'arrangement') || question !== null || job !== null) return false;
  session.setState({ dialog });
  return true;
}

/** Closes this dialog, and no other that is open by now. */
export function closeDialog(session: Session, dialog: OpenDialog): void {
  if (session.getState().dialog === dialog) session.setState({ dialog: null });
}

/** Whether a modal question or a job is open: keys and menu then wait for it. */
export const isModal = (session: Session): boolean => {
  const { dialog, question, job } = session.getState();
  return dialog !== null || question !== null || job !== null;
};
