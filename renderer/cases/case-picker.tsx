import { useState, type KeyboardEvent } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { COMPARED_CASES } from '#shared/scenarios/compare/compare.ts';
import { compareText } from '#shared/text/compare.ts';
import { windowText } from '#shared/text/window.ts';
import { Popover } from '#renderer/arrangement/popover.tsx';
import { rowName } from './row-name.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { allCases, toggledCase } from './compared-cases.ts';
import { useCompareChoice } from './use-compare-choice.ts';

/** Most cases in the list; the others are found by searching. */
const MOST_SHOWN = 100;

interface CasePickerProps {
  readonly label: string;
  readonly at: Point;
  readonly chosen: readonly string[];
  /** A sentence under the list, such as why no more can be chosen. */
  readonly note?: string | null;
  readonly onToggle: (id: string) => void;
  /** Applies the choice; absent where a single case is chosen and applied at once. */
  readonly onTake?: () => void;
  readonly onClose: () => void;
}

/** The grant and its scenarios to choose from, with a search where there are many. */
export function CasePicker({ label, at, chosen, note = null, onToggle, onTake, onClose }: CasePickerProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = compareText[language];
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const named = allCases(document).map((id) => ({ id, name: rowName(document, id, language) }));
  const found = wanted === '' ? named : named.filter(({ name }) => name.toLowerCase().includes(wanted));

  /** Enter in the search chooses the first case found. */
  function submit() {
    if (wanted === '') onTake?.();
    else if (found[0] !== undefined) {
      onToggle(found[0].id);
      setSearch('');
    }
  }

  return (
    <Popover label={label} at={at} onClose={onClose} onSubmit={submit}>
      <h2 className="filter-title">{label}</h2>
      <input className="field-control" type="search" autoComplete="off" aria-label={text.search} placeholder={text.search} value={search} onChange={(event) => setSearch(event.target.value)} onKeyDown={intoList} />
      <ul className="case-list" aria-label={text.cases} onKeyDown={alongList}>
        {found.slice(0, MOST_SHOWN).map(({ id, name }) => (
          <li key={id}>
            <button type="button" aria-pressed={chosen.includes(id)} title={name} onClick={() => onToggle(id)}>
              <span aria-hidden="true" className="case-tick">{chosen.includes(id) ? '✓' : ''}</span>
              <span className="case-name">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="filter-note">{text.nothingFound}</p>}
      {found.length > MOST_SHOWN && <p className="filter-note">{text.firstCases(String(MOST_SHOWN), formatDecimal(String(found.length)))}</p>}
      <p className="filter-note case-note" role="status">{note}</p>
      <div className="filter-actions case-actions">
        <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
        {onTake !== undefined && <Button look="primary" onClick={onTake}>{windowText[language].ok}</Button>}
      </div>
    </Popover>
  );
}

interface CasesPickerProps {
  readonly at: Point;
  readonly onClose: () => void;
}

/** Chooses the compared cases: they change only when the choice is applied. */
export function CasesPicker({ at, onClose }: CasesPickerProps) {
  const text = compareText[useLanguage()];
  const { cases, base, change } = useCompareChoice();
  const [chosen, setChosen] = useState(cases);
  const [isFull, setFull] = useState(false);

  function toggle(id: string) {
    const next = toggledCase(chosen, id);
    setFull(next === null);
    if (next !== null) setChosen(next);
  }

  function take() {
    onClose();
    change({ cases: chosen, base });
  }

  return <CasePicker label={text.choose} at={at} chosen={chosen} note={isFull ? text.atMost(String(COMPARED_CASES.most)) : null} onToggle={toggle} onTake={take} onClose={onClose} />;
}

function intoList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  event.currentTarget.form?.querySelector<HTMLElement>('.case-list button')?.focus();
}

function alongList(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = at + step;
  if (to < 0) event.currentTarget.closest('form')?.querySelector('input')?.focus();
  else buttons[Math.min(to, buttons.length - 1)]?.focus();
}
