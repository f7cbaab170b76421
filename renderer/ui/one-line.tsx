import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { pointBelow, type Point } from './place-in-window.ts';

/** Buttons that stay in the row, however narrow it is. */
const STAYS = '.button-primary, [data-more]';

/**
 * Keeps its row on one line: buttons without room move into its menu, the last of the row first. They stay in the page
 * with their state and names, because the menu presses them.
 */
export function MoreButton({ label }: { readonly label: string }) {
  const more = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<{ readonly at: Point; readonly items: readonly MenuItem[] } | null>(null);

  useLayoutEffect(() => {
    const button = more.current;
    const row = button?.parentElement;
    if (button == null || row == null) return;
    const fit = (): void => fitIntoLine(row, button);
    fit();
    const sizes = new ResizeObserver(fit);
    sizes.observe(row);
    const contents = new MutationObserver(fit);
    contents.observe(row, { childList: true, characterData: true, subtree: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, []);

  return (
    <>
      <Button ref={more} data-more hidden aria-haspopup="menu" aria-label={label} title={label} onClick={(event) => setMenu({ at: pointBelow(event), items: itemsOf(event.currentTarget) })}>⋯</Button>
      {menu !== null && <Menu label={label} at={menu.at} items={menu.items} onClose={() => setMenu(null)} />}
    </>
  );
}

const buttonsOf = (row: HTMLElement): readonly HTMLButtonElement[] => [...row.querySelectorAll<HTMLButtonElement>(`.button:not(${STAYS})`)];

function fitIntoLine(row: HTMLElement, more: HTMLButtonElement): void {
  const focused = document.activeElement;
  const buttons = buttonsOf(row);
  for (const button of buttons) button.hidden = false;
  more.hidden = true;
  for (const button of buttons.toReversed()) {
    if (row.scrollWidth <= row.clientWidth) break;
    more.hidden = false;
    button.hidden = true;
  }
  if (focused instanceof HTMLButtonElement && focused.hidden && row.contains(focused)) more.focus();
}

function itemsOf(more: HTMLElement): readonly MenuItem[] {
  const row = more.parentElement;
  return row === null ? [] : buttonsOf(row).filter(({ hidden }) => hidden).map((button) => ({
    label: button.textContent.trim(),
    disabled: button.disabled || button.getAttribute('aria-disabled') === 'true',
    onChoose: () => button.click(),
  }));
}
