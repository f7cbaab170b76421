import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { matchingValues, type DistinctValue } from '#renderer/grid/columns/distinct-values.ts';
import { CheckboxList } from './checkbox-list.tsx';
import { countTicked, isTicked, type FilterDraft } from './filter-draft.ts';

/** A longer list would not be useful; further values are found by searching. */
const MOST_SHOWN = 1_000;

interface ValueListProps {
  readonly values: readonly DistinctValue[];
  readonly draft: FilterDraft;
  /** Whether the filter has values that can be kept in addition to the searched ones. */
  readonly canKeep: boolean;
  readonly language: Language;
  readonly onSearch: (search: string) => void;
  readonly onToggle: (text: string) => void;
  readonly onToggleAll: (found: readonly DistinctValue[]) => void;
  readonly onKeep: (keep: boolean) => void;
}

/** The values of a column to tick, with the number of rows of each. */
export function ValueList({ values, draft, canKeep, language, onSearch, onToggle, onToggleAll, onKeep }: ValueListProps) {
  const text = columnsText[language];
  const found = matchingValues(values, draft.search);
  const ticked = countTicked(draft.ticked, found);
  return (
    <>
      <input className="field-control" type="search" autoComplete="off" aria-label={text.search} placeholder={text.search} value={draft.search} onChange={(event) => onSearch(event.target.value)} />
      <label className="check-all">
        <input
          type="checkbox"
          checked={found.length > 0 && ticked === found.length}
          disabled={found.length === 0}
          ref={(box) => {
            if (box !== null) box.indeterminate = ticked > 0 && ticked < found.length;
          }}
          onChange={() => onToggleAll(found)}
        />
        {text.allValues(counted(found.length))}
      </label>
      <CheckboxList
        key={draft.search}
        label={text.values}
        items={found.slice(0, MOST_SHOWN).map(({ text: value, count }) => ({ id: value, label: value === '' ? text.noValue : value, note: counted(count), checked: isTicked(draft.ticked, value) }))}
        onToggle={onToggle}
      />
      {found.length === 0 && <p className="filter-note">{text.nothingFound}</p>}
      {found.length > MOST_SHOWN && <p className="filter-note">{text.firstValues(counted(MOST_SHOWN), counted(found.length))}</p>}
      {canKeep && found.length < values.length && (
        <label className="check-all">
          <input type="checkbox" checked={draft.keepShown} onChange={(event) => onKeep(event.target.checked)} />
          {text.keepShown}
        </label>
      )}
    </>
  );
}

const counted = (count: number): string => formatDecimal(String(count));
