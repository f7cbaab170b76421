import type { OpenDialog, Session } from './session.ts';

/**
 * Opens a dialog, unless another one is open, which stays. A dialog that arranges a sheet gives way, because it closes
 * anyway when a person goes elsewhere. Returns whether the dialog was opened.
 */
export function openDialog(session: Session, dialog: NonNullable<OpenDialog>): boolean {
  const { dialog: open, question, job } = session.getState();
  if ((open !== null && open.kind !== 'arrangement') || question !== null || job !== null) return false;
  session.setState({ dialog });
  return true;
}

/** Closes this dialog, but no other that has been opened since. */
export function closeDialog(session: Session, dialog: OpenDialog): void {
  if (session.getState().dialog === dialog) session.setState({ dialog: null });
}

/** Whether a modal question or a job is open: keys and menu wait for it. */
export const isModal = (session: Session): boolean => {
  const { dialog, question, job } = session.getState();
  return dialog !== null || question !== null || job !== null;
};
