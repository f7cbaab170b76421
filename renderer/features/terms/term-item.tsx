import { useEffect, useRef, type ReactNode } from 'react';
import type { TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';

interface TermItemProps {
  readonly number: TermNumber | null;
  readonly label: string;
  readonly value: ReactNode;
  readonly after?: ReactNode;
  readonly issues: ReactNode;
  readonly editor: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One term: its value as a button; opened, its fields in the same place. Leaving the item closes it. */
export function TermItem({ number, label, value, after = null, issues, editor, open, onOpen }: TermItemProps) {
  const text = termsText[useLanguage()];
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(open);

  useEffect(() => {
    if (open === wasOpen.current) return;
    wasOpen.current = open;
    if (!open) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    item.current?.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]')?.focus();
  }, [open]);

  function close() {
    onOpen(false);
    item.current?.querySelector<HTMLElement>('.term-value')?.focus();
  }

  return (
    <li
      className={open ? 'term term-open' : 'term'}
      ref={item}
      data-term={number ?? undefined}
      onBlur={(event) => {
        if (open && event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) onOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <span className="term-number">{number}</span>
      <div className="term-body">
        <button type="button" className="term-value" aria-expanded={open} onClick={() => onOpen(!open)}>
          <span className="term-label">{label}</span>
          <span className="term-text">{value}</span>
        </button>
        {after}
        {issues}
        {open && (
          <div className="term-editor">
            {editor}
            <div className="term-done"><Button look="outlined" onClick={close}>{text.done}</Button></div>
          </div>
        )}
      </div>
    </li>
  );
}
