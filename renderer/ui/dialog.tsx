import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  /** For a list that needs more width than a question. */
  readonly wide?: boolean;
  /** The primary action, also triggered by Enter in a field. */
  readonly onSubmit?: () => void;
}

/** A modal question on the browser's own dialog element: it traps the focus, closes on Escape and returns the focus. */
export function Dialog({ title, actions, children, onClose, onSubmit, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Closes the dialog while it is still in the page: a removed dialog does not return the focus.
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
