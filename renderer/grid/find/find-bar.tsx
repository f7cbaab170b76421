import { useEffect, useRef, type KeyboardEvent } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { findText, type FindText } from '#shared/text/find.ts';
import type { Language } from '#shared/text/language.ts';
import type { FindReport } from './finder.ts';
import type { FindQuery } from './match-cell.ts';
import './find.css';

interface FindBarProps {
  readonly query: FindQuery;
  readonly report: FindReport | null;
  readonly language: Language;
  /** Counts how often the bar was asked for: each time its field takes the focus. */
  readonly request: number;
  readonly onQuery: (query: FindQuery) => void;
  readonly onStep: (backwards: boolean) => void;
  readonly onClose: () => void;
}

/** The search over a sheet: what is looked for, where the sheet stands among the matches, on and back. */
export function FindBar({ query, report, language, request, onQuery, onStep, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const text = findText[language];
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [request]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target === field.current)) onStep(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const shown = query.text.trim() === '' || report === null ? '' : reportText(report, text);
  return (
    <div className="find-bar" role="search" aria-label={text.label} onKeyDown={onKeyDown}>
      <input ref={field} className="field-control" type="text" autoComplete="off" spellCheck={false} aria-label={text.field} placeholder={text.field} value={query.text} onChange={(event) => onQuery({ ...query, text: event.target.value })} />
      <span className={report?.count === 0 && report.complete ? 'find-count find-none' : 'find-count'} role="status">{shown}</span>
      <label className="find-whole"><input type="checkbox" checked={query.whole} onChange={(event) => onQuery({ ...query, whole: event.target.checked })} />{text.whole}</label>
      <button type="button" aria-label={text.previous} title={`${text.previous} (Shift+F3)`} onClick={() => onStep(true)}>↑</button>
      <button type="button" aria-label={text.next} title={`${text.next} (F3)`} onClick={() => onStep(false)}>↓</button>
      <button type="button" aria-label={text.close} title={`${text.close} (Esc)`} onClick={onClose}>×</button>
    </div>
  );
}

function reportText({ count, at, complete }: FindReport, text: FindText): string {
  if (count === 0) return complete ? text.none : '…';
  const counted = formatDecimal(String(count));
  return at === null ? text.count(counted, complete) : text.position(formatDecimal(String(at)), counted, complete);
}
