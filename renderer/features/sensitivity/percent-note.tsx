import { useEffect, useRef } from 'react';
import { readNumber } from '#shared/calc/number-text.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { percentNote } from '#renderer/cases/percent-note.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';

/** Explains a number typed for a ratio without a per cent sign, where it is more than 1. */
export function PercentNote({ figure, typed }: { readonly figure: string; readonly typed: string }) {
  const document = useDocument();
  const language = useLanguage();
  const reading = readNumber(typed, document.currency);
  const note = reading.ok ? percentNote(figureById(document, figure), typed, reading.value, language) : null;
  const line = useRef<HTMLParagraphElement>(null);
  const isSaid = note !== null;
  useEffect(() => {
    if (isSaid) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSaid]);
  return <p className="field-note" aria-live="polite" ref={line}>{note}</p>;
}
