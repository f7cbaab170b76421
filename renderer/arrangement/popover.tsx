import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { placeInWindow } from '#renderer/ui/place-in-window.ts';
import { useModal } from './use-modal.ts';

interface PopoverProps {
  readonly label: string;
  readonly at: Point;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
}

/** A panel beside its subject, on the browser's own dialog element: it traps the focus, and a press elsewhere closes it. */
export function Popover({ label, at, children, onClose, onSubmit }: PopoverProps) {
  useModal();
  const dialog = useRef<HTMLDialogElement>(null);

  // Closes the dialog while it is still in the page: a removed dialog does not return the focus.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (!element.open) element.showModal();
    const stopPlacing = placeInWindow(element, at);
    element.querySelector<HTMLElement>('input')?.focus();
    return () => {
      stopPlacing();
      element.close();
    };
  }, [at]);

  return (
    <dialog
      className="popover"
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        // Its form fills the element, so only a press on the backdrop targets the element itself.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </dialog>
  );
}
