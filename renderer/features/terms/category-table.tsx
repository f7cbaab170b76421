import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { ALLOTTEE_CATEGORIES } from '#shared/allottees/categories.ts';
import { categoriesFromList } from '#shared/allottees/terms-from-list.ts';
import type { AnnouncedCategory } from '#shared/grant/schema.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { termsText } from '#shared/text/terms.ts';
import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { readTsv } from '#renderer/grid/clipboard/tsv.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useTerms } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { atRelease } from '#renderer/ui/presses.ts';
import { LINE_COLUMNS, pasteLines, setLineCell, type LineColumn, type LinesReading } from './category-lines.ts';
import { useRefusedText } from './refused-texts.ts';

/** The table of categories of term 9: a line each, typed or pasted from another program; folded while it is not used. */
export function CategoryTable() {
  const session = useSessionStore();
  const { grant, allottees } = useTerms();
  const text = termsText[useLanguage()].categories;
  const lines = grant.allotteesAnnounced.categories;
  const [open, setOpen] = useState<boolean | null>(null);
  const set = (value: readonly AnnouncedCategory[]): void => void dispatch(session, { type: 'setTerm', term: 'allotteesAnnounced.categories', value });
  return (
    <Fold title={lines.length === 0 ? text.title : text.counted(String(lines.length))} open={open ?? lines.length > 0} onFold={setOpen}>
      <Lines lines={lines} onChange={set} />
      {allottees.length > 0 && <Button look="outlined" onClick={() => set(categoriesFromList(grant, allottees))}>{text.fromList}</Button>}
      <p className="field-hint">{text.hint}</p>
    </Fold>
  );
}

interface LinesProps {
  readonly lines: readonly AnnouncedCategory[];
  readonly onChange: (lines: readonly AnnouncedCategory[]) => void;
}

function Lines({ lines, onChange }: LinesProps) {
  const language = useLanguage();
  const text = termsText[language].categories;
  const table = useRef<HTMLDivElement>(null);
  const [remark, setRemark] = useState<string | null>(null);
  const choices = useId();

  /** Answers why the texts are not taken; null where they are. */
  function take(reading: LinesReading): string | null {
    setRemark(null);
    if (!reading.ok) return text.refused(reading.text, numberProblemText[language][reading.code]);
    if (reading.leftOut.length > 0) setRemark(text.leftOut(reading.leftOut.join(language === 'ja' ? '、' : ', ')));
    onChange(reading.lines);
    return null;
  }

  function goTo(row: number, column: LineColumn) {
    table.current?.querySelector<HTMLInputElement>(`[data-line="${row}"][data-column="${column}"]`)?.focus();
  }

  return (
    <div className="category-table" role="group" aria-label={text.title} ref={table}>
      <div className="category-heads" aria-hidden="true">{LINE_COLUMNS.map((column) => <span key={column}>{text.columns[column]}</span>)}</div>
      {[...lines, null].map((line, row) => (
        // Lines have no ids: the line of a place is what stands there.
        <div key={row} className="category-line" role="group" aria-label={line === null ? text.newLine : text.line(String(row + 1))}>
          {LINE_COLUMNS.map((column) => (
            <LineCell
              key={column}
              row={row}
              column={column}
              label={line === null ? `${text.newLine}: ${text.columns[column]}` : `${text.columns[column]} ${row + 1}`}
              value={valueOf(line, column)}
              shown={column === 'category' ? (line === null || line.category === '' ? '' : categoryName(line.category, language)) : shownCount(valueOf(line, column))}
              list={column === 'category' ? choices : undefined}
              take={(typed) => take(setLineCell(lines, row, column, typed))}
              paste={(pasted) => take(pasteLines(lines, row, column, readTsv(pasted)))}
              onStep={(step) => goTo(row + step, column)}
            />
          ))}
          {line !== null && <button type="button" className="category-remove" aria-label={text.remove(String(row + 1))} title={text.remove(String(row + 1))} onClick={() => onChange(lines.filter((_, index) => index !== row))}>×</button>}
        </div>
      ))}
      <datalist id={choices}>{ALLOTTEE_CATEGORIES.map((category) => <option key={category} value={categoryName(category, language)} />)}</datalist>
      {remark !== null && <p className="field-hint" role="status">{remark}</p>}
    </div>
  );
}

const valueOf = (line: AnnouncedCategory | null, column: LineColumn): string => line?.[column] ?? '';
const shownCount = (count: string): string => (count === '' ? '' : shownNumber(count));

interface LineCellProps {
  readonly row: number;
  readonly column: LineColumn;
  readonly label: string;
  readonly value: string;
  readonly shown: string;
  readonly list: string | undefined;
  /** Takes a text, or answers why it is not taken. */
  readonly take: (text: string) => string | null;
  readonly paste: (text: string) => string | null;
  readonly onStep: (step: 1 | -1) => void;
}

/** A cell whose text counts once it is left, or Enter is pressed; Escape takes it back. Arrows go to the line above and below. */
function LineCell({ row, column, label, value, shown, list, take, paste, onStep }: LineCellProps) {
  const problemId = useId();
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string | null; readonly problem: string | null }>({ of: value, text: null, problem: null });
  if (typed.of !== value) setTyped({ of: value, text: null, problem: null });
  useRefusedText(typed.problem !== null);

  function commit() {
    if (typed.text === null) return;
    const problem = typed.text === shown ? null : take(typed.text);
    setTyped({ of: value, text: problem === null ? null : typed.text, problem });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && typed.text !== null) {
      event.stopPropagation();
      setTyped({ of: value, text: null, problem: null });
    }
    const step = event.key === 'Enter' || (event.key === 'ArrowDown' && list === undefined) ? 1 : event.key === 'ArrowUp' && list === undefined ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    commit();
    // The line below the last is there once the text is taken.
    setTimeout(() => onStep(step));
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    // A single value is typed, as everywhere.
    if (!/[\t\n]/.test(pasted.trim())) return;
    event.preventDefault();
    const problem = paste(pasted);
    setTyped({ of: value, text: null, problem });
  }

  return (
    <>
      <input
        className="field-control"
        data-line={row}
        data-column={column}
        aria-label={label}
        aria-invalid={typed.problem !== null}
        aria-describedby={typed.problem === null ? undefined : problemId}
        autoComplete="off"
        inputMode={column === 'category' ? 'text' : 'numeric'}
        list={list}
        value={typed.text ?? shown}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped({ of: value, text: event.target.value, problem: null })}
        onBlur={() => atRelease(() => commit())}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {typed.problem !== null && <p className="field-problem category-problem" id={problemId} role="alert">{typed.problem}</p>}
    </>
  );
}
