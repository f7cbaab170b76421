import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { placeInWindow } from './place-in-window.ts';

export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  /** Why it is disabled. */
  readonly reason?: string;
  /** Starts another group: a line separates it from the item above. */
  readonly apart?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

/** A small menu at a point: arrows move, Enter chooses, Escape or a click elsewhere closes. */
export function Menu({ label, at, items, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const leaving = useRef(false);

  // Runs before the menu is removed from the page, so that a dialog it opens returns the focus to where the menu was opened.
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    leaving.current = false;
    const stopPlacing = placeInWindow(element, at);
    const before = document.activeElement;
    element.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    // Returns the focus to where the menu was opened; a click elsewhere has already moved it.
    return () => {
      stopPlacing();
      leaving.current = true;
      if (before instanceof HTMLElement && (document.activeElement === null || document.activeElement === document.body || element.contains(document.activeElement))) before.focus();
    };
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose();
    const step = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const focused = buttons.findIndex((button) => button === document.activeElement);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : (focused + step + buttons.length) % buttons.length;
    buttons.at(to)?.focus();
  }

  return (
    <div
      className="menu"
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={onKeyDown}
      // The key that opened the menu may request the browser's own menu when it is released.
      onContextMenu={(event) => event.preventDefault()}
      onBlur={(event) => {
        if (!leaving.current && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          className={item.apart === true ? 'menu-apart' : undefined}
          tabIndex={-1}
          disabled={item.disabled === true}
          onClick={() => {
            onClose();
            item.onChoose();
          }}
        >
          <span>{item.label}{item.reason !== undefined && <small>{item.reason}</small>}</span>
          {item.keys !== undefined && <kbd>{item.keys}</kbd>}
        </button>
      ))}
    </div>
  );
}
