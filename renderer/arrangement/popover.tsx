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

/** A panel beside what it is about, on the browser's own dialog element: it keeps the focus, and a press elsewhere closes it. */
export function Popover({ label, at, children, onClose, onSubmit }: PopoverProps) {
  useModal();
  const dialog = useRef<HTMLDialogElement>(null);

  // While it is still in the page: a dialog that is gone gives no focus back.
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
        // Of the element itself only what is behind it can be pressed: its form fills it.
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
