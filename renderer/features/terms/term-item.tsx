import { useEffect, useRef, type ReactNode } from 'react';
import type { TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { atRelease } from '#renderer/ui/presses.ts';
import { RefusedTextsContext, useRefusedTexts } from './refused-texts.ts';

interface TermItemProps {
  readonly number: TermNumber | null;
  readonly label: string;
  /** What its name means: shown where the pointer or the focus rests on it. */
  readonly definition?: { readonly 'data-definition': string; readonly 'aria-description': string | undefined };
  readonly value: ReactNode;
  readonly after?: ReactNode;
  readonly issues: ReactNode;
  readonly editor: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** One term: its value as a button; opened, its fields in the same place. Leaving the item closes it, unless a text in it was refused: what was typed stays to be mended. */
export function TermItem({ number, label, definition, value, after = null, issues, editor, open: isCurrent, onOpen }: TermItemProps) {
  const text = termsText[useLanguage()];
  const item = useRef<HTMLLIElement>(null);
  const [hasRefused, tellRefused] = useRefusedTexts();
  const open = isCurrent || hasRefused;
  const wasCurrent = useRef(isCurrent);

  useEffect(() => {
    if (isCurrent === wasCurrent.current) return;
    wasCurrent.current = isCurrent;
    const editor = item.current?.querySelector<HTMLElement>('.term-editor') ?? null;
    // A field of an item that stayed open was chosen already.
    if (!isCurrent || editor?.contains(document.activeElement) === true) return;
    item.current?.scrollIntoView({ block: 'nearest' });
    editor?.querySelector<HTMLElement>('input, select, textarea, [tabindex="0"]')?.focus();
  }, [isCurrent]);

  function close() {
    const refused = item.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (refused != null) return refused.focus();
    onOpen(false);
    item.current?.querySelector<HTMLElement>('.term-value')?.focus();
  }

  return (
    <li
      className={open ? 'term term-open' : 'term'}
      ref={item}
      data-term={number ?? undefined}
      onBlur={(event) => {
        // The fields below would move up under a press, and its click land elsewhere.
        if (open && event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) atRelease(() => setTimeout(() => onOpen(false)));
      }}
      onFocus={() => {
        if (hasRefused && !isCurrent) onOpen(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <span className="term-number">{number}</span>
      <div className="term-body">
        <button type="button" className="term-value" aria-expanded={open} {...definition} onClick={() => onOpen(!isCurrent)}>
          <span className="term-label">{label}</span>
          <span className="term-text">{value}</span>
        </button>
        {after}
        {issues}
        {open && (
          <div className="term-editor">
            <RefusedTextsContext value={tellRefused}>{editor}</RefusedTextsContext>
            <div className="term-done"><Button look="outlined" onClick={close}>{text.done}</Button></div>
          </div>
        )}
      </div>
    </li>
  );
}
