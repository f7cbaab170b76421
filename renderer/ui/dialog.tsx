import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** For a list that needs more room than a question does. */
  readonly wide?: boolean;
  /** What Enter in a field does: the primary action. */
  readonly onSubmit?: () => void;
}

/** A modal question on the browser's own dialog element: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, actions, children, onClose, onSubmit, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // While it is still in the page: a dialog that is gone gives no focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) {
      element.showModal();
      // The browser would take the first button, which is often the one that gives up.
      element.querySelector<HTMLElement>('input:not([type=radio]), input:checked, select, [type=submit], .button-primary')?.focus();
    }
    return () => element?.close();
  }, []);

  return (
    <dialog
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 className="dialog-title" id={titleId}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <div className="dialog-actions">{actions}</div>
      </form>
    </dialog>
  );
}
