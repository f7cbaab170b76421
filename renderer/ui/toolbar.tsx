import { useLayoutEffect, useRef, type ComponentProps, type KeyboardEvent } from 'react';

/** A row of buttons with one tab stop: arrows, Home and End move inside it, and it remembers the last button. */
export function Toolbar(rest: ComponentProps<'div'>) {
  const row = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLElement | null>(null);
  const buttons = (): readonly HTMLElement[] => [...(row.current?.querySelectorAll<HTMLElement>('button:not([hidden])') ?? [])];

  // Ensures that exactly one of its buttons is reachable by Tab, however deeply they are nested.
  function keepOneStop() {
    const all = buttons();
    const chosen = all.find((button) => button === stop.current) ?? all[0] ?? null;
    stop.current = chosen;
    for (const button of all) button.tabIndex = button === chosen ? 0 : -1;
  }
  useLayoutEffect(keepOneStop);
  // A narrower window removes buttons from the row without rendering it again.
  useLayoutEffect(() => {
    if (row.current === null) return;
    const observer = new MutationObserver(keepOneStop);
    observer.observe(row.current, { attributeFilter: ['hidden'], subtree: true });
    return () => observer.disconnect();
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    const next = { ArrowRight: (at + 1) % all.length, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    all.at(next)?.focus();
  }

  function onFocus({ target }: { readonly target: HTMLElement }) {
    stop.current = target;
    keepOneStop();
  }

  return <div {...rest} ref={row} role="toolbar" onKeyDown={onKeyDown} onFocus={onFocus} />;
}
