import { useLayoutEffect, useRef, useState, type KeyboardEvent, type UIEvent } from 'react';

export interface CheckboxItem {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly checked: boolean;
  /** Makes it the checkbox of a group: whether all of its items are ticked, or only some. */
  readonly heads?: 'all' | 'some';
}

interface CheckboxListProps {
  readonly label: string;
  readonly items: readonly CheckboxItem[];
  readonly onToggle: (id: string) => void;
}

/** Boxes that are made when a list opens, and more whenever somebody comes near their end: to make all of a thousand takes long. */
const MADE_AT_FIRST = 100;
const MADE_AT_ONCE = 200;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };

/** Any number of checkboxes with one tab stop: arrow keys move, Space ticks. */
export function CheckboxList({ label, items, onToggle }: CheckboxListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [made, setMade] = useState(MADE_AT_FIRST);
  const toFocus = useRef<number | null>(null);
  const current = Math.min(at, items.length - 1);
  const boxAt = (index: number): HTMLInputElement | undefined => list.current?.querySelectorAll('input')[index];

  useLayoutEffect(() => {
    if (toFocus.current !== null) boxAt(toFocus.current)?.focus();
    toFocus.current = null;
  });

  function onScroll({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent<HTMLUListElement>) {
    if (made < items.length && scrollTop + 2 * clientHeight > scrollHeight) setMade(made + MADE_AT_ONCE);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(items.length - 1, current + step));
    setAt(next);
    if (next < made) return boxAt(next)?.focus();
    setMade(next + MADE_AT_ONCE);
    toFocus.current = next;
  }

  return (
    <ul className="check-list" aria-label={label} ref={list} onKeyDown={onKeyDown} onScroll={onScroll}>
      {items.slice(0, made).map((item, index) => (
        <li key={item.id} className={item.heads === undefined ? undefined : 'check-head'}>
          <label>
            <input
              type="checkbox"
              checked={item.checked}
              ref={(box) => {
                if (box !== null) box.indeterminate = item.heads === 'some';
              }}
              tabIndex={index === current ? 0 : -1}
              onFocus={() => setAt(index)}
              onChange={() => onToggle(item.id)}
            />
            <span className="check-label">{item.label}</span>
            <span className="check-note">{item.note}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
