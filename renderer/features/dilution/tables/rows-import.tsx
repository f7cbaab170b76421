import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { PickedFile } from '#shared/host/api.ts';
import type { TextTables } from '#shared/tables/table.ts';
import { dilutionSheetText } from '#shared/text/dilution-sheet.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import type { Language } from '#shared/text/language.ts';
import { windowText } from '#shared/text/window.ts';
import { readTsv } from '#renderer/grid/clipboard/tsv.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, dispatch, notify } from '#renderer/store/session.ts';
import { useOfferedCommands } from '#renderer/store/sheet-in-view.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldFrame } from '#renderer/ui/field.tsx';
import { readRows, type RowsFailure, type RowsReading } from './read-rows.ts';
import { TABLE_FIELDS, type RowTable } from './table-fields.ts';
import { headingOf } from './table-source.ts';
import { addRowsCommand, replaceRowsCommand } from './table-writes.ts';

type Open =
  | { readonly kind: 'paste'; readonly problem: string | null }
  /** Rows that were read, from a file of this name or, where it is null, from the clipboard. */
  | { readonly kind: 'rows'; readonly reading: RowsReading; readonly fileName: string | null };

/** Loads rows of a table from a file, or from rows that were copied with their headings. */
export function RowsImport({ table }: { readonly table: RowTable }) {
  const session = useSessionStore();
  const host = useHost();
  const { currency } = useDocument();
  const language = useLanguage();
  const text = dilutionSheetText[language];
  const [open, setOpen] = useState<Open | null>(null);
  useOfferedCommands('cells', (spoken) => [
    { label: dilutionSheetText[spoken].load, onChoose: () => void load() },
    { label: dilutionSheetText[spoken].paste, onChoose: () => setOpen({ kind: 'paste', problem: null }) },
  ]);

  async function load(): Promise<void> {
    const picked = await host.files.pickLists();
    if (!picked.ok) return notify(session, 'problem', failureSentence(picked.error, language));
    const [file] = picked.value ?? [];
    if (file !== undefined) await read(file);
  }

  async function read(file: PickedFile): Promise<void> {
    const result = await runJob(session, text.reading.title, text.reading.text(file.name), (job) => host.workbooks.readTexts(file, job));
    if (result === null) return;
    if (!result.ok) return notify(session, 'problem', failureSentence(result.error, language));
    const found = readRows(result.value, table, currency);
    if (found.ok) setOpen({ kind: 'rows', reading: found.reading, fileName: file.name });
    else notify(session, 'problem', failureText(found.failure, table, language));
  }

  function readPasted(pasted: string): void {
    const found = readRows(pastedTable(pasted), table, currency);
    setOpen(found.ok ? { kind: 'rows', reading: found.reading, fileName: null } : { kind: 'paste', problem: failureText(found.failure, table, language) });
  }

  return (
    <>
      <Button look="outlined" data-action="load-rows" onClick={() => void load()}>{text.load}</Button>
      <Button look="outlined" data-action="paste-rows" onClick={() => setOpen({ kind: 'paste', problem: null })}>{text.paste}</Button>
      {open?.kind === 'paste' && <PasteDialog problem={open.problem} onRead={readPasted} onClose={() => setOpen(null)} />}
      {open?.kind === 'rows' && <RowsDialog table={table} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

const pastedTable = (text: string): TextTables => ({ possibleEncodings: [], tables: [{ name: null, hidden: false, texts: readTsv(text), stored: [] }] });

function failureText(failure: RowsFailure, table: RowTable, language: Language): string {
  const { failures } = dilutionSheetText[language].importing;
  const listed = (texts: readonly string[]): string => texts.join(language === 'ja' ? '、' : ', ');
  switch (failure.code) {
    case 'noHeadings':
      return failures.noHeadings(listed([TABLE_FIELDS[table][0]?.id ?? '', 'shares'].map((id) => headingOf(table, id, language))));
    case 'noRows':
      return failures.noRows;
    case 'headingTwice':
      return failures.headingTwice(headingOf(table, failure.field.id, language), listed(failure.headings));
    case 'encoding':
      return failures.encoding(listed(failure.encodings));
  }
}

interface PasteDialogProps {
  readonly problem: string | null;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

function PasteDialog({ problem, onRead, onClose }: PasteDialogProps) {
  const language = useLanguage();
  const text = dilutionSheetText[language].pasted;
  const [typed, setTyped] = useState('');
  return (
    <Dialog
      title={text.title}
      wide
      onClose={onClose}
      onSubmit={() => onRead(typed)}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" disabled={typed.trim() === ''}>{text.read}</Button>
        </>
      }
    >
      <p>{text.body}</p>
      <FieldFrame label={text.label} problem={problem}>
        {(attributes) => <textarea {...attributes} className="field-control dilution-paste" rows={8} value={typed} onChange={(event) => setTyped(event.target.value)} />}
      </FieldFrame>
    </Dialog>
  );
}

interface RowsDialogProps {
  readonly table: RowTable;
  readonly reading: RowsReading;
  readonly fileName: string | null;
  readonly onClose: () => void;
}

/** Longer lists of what is not taken are counted: nobody reads on. */
const MOST_NAMED = 50;

/** What was read, and everything that is not taken, before it comes into the document. */
function RowsDialog({ table, reading, fileName, onClose }: RowsDialogProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const hasRows = useDocument()[table].length > 0;
  const text = dilutionSheetText[language].importing;
  const { rows, sheet, unread, totals, otherColumns, otherSheets } = reading;
  const listed = (texts: readonly string[]): string => texts.join(language === 'ja' ? '、' : ', ');
  const place = fileName === null ? text.clipboard : [fileName, sheet].filter((part) => part !== null).join(' · ');
  const count = formatDecimal(String(rows.length));

  function take(replace: boolean): void {
    const document = currentDocument(session.getState());
    dispatch(session, replace ? replaceRowsCommand(document, table, rows) : addRowsCommand(document, table, document[table].length, rows));
    onClose();
  }

  return (
    <Dialog
      title={text.title[table]}
      wide
      onClose={onClose}
      onSubmit={() => take(false)}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          {hasRows && <Button look="outlined" data-action="replace-rows" onClick={() => take(true)}>{text.replace(count)}</Button>}
          <Button look="primary" type="submit">{text.add(count)}</Button>
        </>
      }
    >
      <p>{text.found(count, place)}</p>
      <NamedList heading={text.leftEmpty} lines={unread.map(({ row, heading, text: shown, reason }) => text.cell(String(row), heading, shown, reason(language)))} />
      <NamedList heading={text.leftOut} lines={totals.map(({ row, name }) => text.total(String(row), name))} />
      {otherColumns.length > 0 && <p>{text.otherColumns(listed(otherColumns))}</p>}
      {otherSheets.length > 0 && <p>{text.otherSheets(listed(otherSheets))}</p>}
    </Dialog>
  );
}

function NamedList({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul className="dilution-named">
        {lines.slice(0, MOST_NAMED).map((line) => <li key={line}>{line}</li>)}
        {lines.length > MOST_NAMED && <li>+ {formatDecimal(String(lines.length - MOST_NAMED))}</li>}
      </ul>
    </>
  );
}
