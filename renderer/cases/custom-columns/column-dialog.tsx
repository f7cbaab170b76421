import { useLayoutEffect, useRef, useState } from 'react';
import { explain } from '#shared/calc/explain.ts';
import { COLUMN_UNITS, MOST_COLUMN_DECIMALS } from '#shared/grant/schema.ts';
import { customFigure } from '#shared/metrics/custom-columns.ts';
import { figureWithUnit, explanationWords } from '#shared/text/explanation.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { windowText } from '#shared/text/window.ts';
import { dispatch, goTo } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldFrame, SelectField, TextField } from '#renderer/ui/field.tsx';
import { columnCommand, readColumnDraft, removalProblem, startColumnDraft, type ColumnReading } from './column-draft.ts';
import type { ColumnSheet } from './column-sheet.ts';
import { NameList } from './name-list.tsx';
import './columns.css';

interface ColumnDialogProps {
  readonly sheet: ColumnSheet;
  /** The column that is changed, or null for a new one. */
  readonly id: string | null;
  readonly onClose: () => void;
}

const AUTOMATIC = 'auto';
const DECIMALS = [AUTOMATIC, ...Array.from({ length: MOST_COLUMN_DECIMALS + 1 }, (_, decimals) => String(decimals))];

/** A custom column of a sheet: its name, its formula with what it comes to, and how it is shown. One step of undo. */
export function ColumnDialog({ sheet, id, onClose }: ColumnDialogProps) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = customColumnText[language];
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [draft, setDraft] = useState(() => startColumnDraft(sheet, document, id, language));
  const [typing, setTyping] = useState(false);
  const reading = readColumnDraft(sheet, document, id, draft, language);
  const words = sheet.words(language);
  const kept = id === null ? null : removalProblem(sheet, document, id, language);

  // Before the next key can arrive, which would press the inserted name's button again.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [draft.formula]);

  function put() {
    if (reading.column === null) return;
    dispatch(session, columnCommand(sheet, document, reading.column));
    onClose();
    // Where the column stands: a new one comes last.
    if (id === null) goTo(session, `${sheet.list}[${document[sheet.list].length}]`);
  }

  function remove() {
    if (id === null || kept !== null) return;
    dispatch(session, sheet.remove(id));
    onClose();
  }

  /** Inserts text at the caret and moves the caret behind it. */
  function insert(written: string) {
    const { current } = field;
    const [from, to] = current === null ? [draft.formula.length, draft.formula.length] : [current.selectionStart, current.selectionEnd];
    setDraft({ ...draft, formula: draft.formula.slice(0, from) + written + draft.formula.slice(to) });
    caret.current = from + written.length;
  }

  return (
    <Dialog
      title={id === null ? text.newTitle : text.title(draft.name)}
      onClose={onClose}
      onSubmit={put}
      actions={
        <>
          {id !== null && <Button look="outlined" disabled={kept !== null} title={kept ?? undefined} onClick={remove}>{text.remove}</Button>}
          <span className="spring" />
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" disabled={reading.column === null}>{id === null ? text.add : text.save}</Button>
        </>
      }
    >
      <p>{words.explanation}</p>
      <TextField label={text.name} value={draft.name} problem={reading.nameProblem} onChange={(name) => setDraft({ ...draft, name })} />
      <FieldFrame label={text.formula} problem={typing && reading.unfinished ? null : reading.formulaProblem}>
        {(attributes) => (
          <textarea
            {...attributes}
            ref={field}
            className="field-control column-formula"
            rows={2}
            spellCheck={false}
            placeholder={words.formulaExample}
            value={draft.formula}
            onFocus={() => setTyping(true)}
            onBlur={() => setTyping(false)}
            onChange={(event) => setDraft({ ...draft, formula: event.target.value.replace(/[\r\n]+/g, ' ') })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              put();
            }}
          />
        )}
      </FieldFrame>
      <Preview sheet={sheet} reading={reading} decimals={draft.decimals} />
      <NameList groups={sheet.names(document, id, language)} onChoose={insert} />
      <div className="column-shown">
        <SelectField label={text.unit} value={reading.unit} options={COLUMN_UNITS.map((value) => ({ value, label: text.units[value] }))} onChange={(unit) => setDraft({ ...draft, unit })} />
        <SelectField
          label={text.decimals}
          value={draft.decimals === null ? AUTOMATIC : String(draft.decimals)}
          options={DECIMALS.map((value) => ({ value, label: value === AUTOMATIC ? text.everyDigit : value }))}
          onChange={(value) => setDraft({ ...draft, decimals: value === AUTOMATIC ? null : Number.parseInt(value, 10) })}
        />
      </div>
      {kept !== null && <p className="column-kept">{kept}</p>}
    </Dialog>
  );
}

/** What the formula comes to in a row, in words with the numbers put in. */
function Preview({ sheet, reading: { expression, unit }, decimals }: { readonly sheet: ColumnSheet; readonly reading: ColumnReading; readonly decimals: number | null }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = customColumnText[language];
  if (expression === null) return <p className="column-preview">{'\u00a0'}</p>;
  const { name, inputs, value } = sheet.preview(session.getState(), expression, language);
  const shown = customFigure({ id: '', unit, decimals }, expression);
  const parts = explain(expression, inputs, explanationWords(shown, { ...document, columns: sheet.called(document) }, language));
  return (
    <p className="column-preview" aria-live="polite" title={parts.map((part) => part.text).join(' ')}>
      {text.preview(name, value === null ? text.noValue : figureWithUnit(value, shown, document.currency, language))}
    </p>
  );
}
