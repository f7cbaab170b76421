import type { KeyboardEvent, MouseEvent, WheelEvent } from 'react';
import { formulaLineText } from '#shared/text/formula-line.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { clearTrace } from '#renderer/features/scenarios/trace-choice.ts';
import { useDocument, useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { LineField } from './line-field.tsx';
import { useSheetInView } from '#renderer/store/sheet-in-view.ts';
import './formula-line.css';

/** The cell's own text, for a sheet without a line of its own. */
function PlainLine({ cell: { view } }: { readonly cell: ActiveCell }) {
  return view.edit === null ? view.text : <span className={`formula-${view.look}`}>{view.hint}</span>;
}

/** The active cell above the sheet: its name, its editable text, its explanation, and its precedents and dependents. */
export function FormulaLine({ sheet: { cellName, CellLine = PlainLine, hint, LineTools } }: { readonly sheet: SheetDefinition }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const hasCells = useSession((state) => state.hasCells);
  const cell = useSession((state) => state.activeCell);
  const said = hint?.(language, hasCells) ?? '';
  const text = formulaLineText[language];
  const name = cell === null ? '' : (cellName?.(document, cell.place, language) ?? '');

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key === 'Escape' && event.target instanceof HTMLButtonElement) clearTrace(session);
    moveAmongLinks(event);
  }

  // A sheet without cells does not need the line.
  if (cell === null && !hasCells && said === '') return null;

  return (
    <div className="formula-line" role="region" aria-label={text.line} onKeyDown={onKeyDown}>
      <div className="formula-place">
        <strong title={name}>{name}</strong>
        {cell !== null && cell.typed !== null && <EditButtons />}
      </div>
      <div className="formula-text" onMouseDown={toField}>
        {cell === null && said}
        {cell !== null && cell.view.edit !== null && <LineField key={`${cell.place.rowId} ${cell.place.columnId}`} cell={cell} label={text.field(name)} />}
        {cell !== null && (
          <div className="formula-beside" onWheel={scrollAlong}>
            <CellLine cell={cell} />
          </div>
        )}
      </div>
      {LineTools !== undefined && <LineTools />}
    </div>
  );
}

/** A press beside the text focuses the text, as in a field of the full width. */
function toField(event: MouseEvent<HTMLElement>): void {
  const { target, currentTarget } = event;
  const field = currentTarget.querySelector('textarea');
  if (field === null || target === field || (target instanceof Element && target.closest('button') !== null)) return;
  event.preventDefault();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Scrolls an explanation that is longer than the line with the wheel. */
function scrollAlong({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>): void {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY;
}

function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.formula-link, .formula-edit')];
  const at = links.findIndex((link) => link === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}

/** Buttons that commit or cancel typing. The focus stays in the text until then. */
function EditButtons() {
  const sheet = useSheetInView();
  const text = formulaLineText[useLanguage()];
  const line = () => sheet.current?.line;
  return (
    <span className="formula-buttons" onMouseDown={(event) => event.preventDefault()}>
      <button type="button" tabIndex={-1} className="formula-give-up" aria-label={text.giveUp} title={`${text.giveUp} (Esc)`} onClick={() => line()?.cancel()}>✕</button>
      <button type="button" tabIndex={-1} className="formula-put-in" aria-label={text.putIn} title={`${text.putIn} (Enter)`} onClick={() => line()?.commit()}>✓</button>
    </span>
  );
}
