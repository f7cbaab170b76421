import { useMemo, useState } from 'react';
import type { ColumnFilter } from '#shared/grant/schema.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { columnsText } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { matchingValues } from '#renderer/grid/columns/distinct-values.ts';
import type { GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { nextTask } from '#renderer/ui/pause.ts';
import { LONG_SHEET, type ColumnActions } from './column-actions.ts';
import { columnValues } from './column-values.ts';
import { ConditionFields } from './condition-fields.tsx';
import { countTicked, readFilterDraft, searchDraft, startFilterDraft, toggleAll, toggleValue, type FilterDraft } from './filter-draft.ts';
import { Popover } from './popover.tsx';
import { ValueList } from './value-list.tsx';
import './arrangement.css';

interface FilterPanelProps {
  readonly column: GridColumn;
  readonly at: Point;
  readonly columns: readonly GridColumn[];
  readonly filters: readonly ColumnFilter[];
  readonly source: GridSource;
  readonly language: Language;
  readonly currency: string;
  readonly actions: ColumnActions;
  readonly onClose: () => void;
}

/** Filters rows by the content of a column: by a list of its values, or a condition. Nothing is filtered before it is applied. */
export function FilterPanel({ column, at, columns, filters, source, language, currency, actions, onClose }: FilterPanelProps) {
  const text = columnsText[language];
  const filter = filters.find((one) => one.column === column.id);
  const values = useMemo(() => atOnce(columnValues({ source, columnId: column.id, filters, columns, language })), [source, column, filters, columns, language]);
  const [draft, setDraft] = useState<FilterDraft>(() => startFilterDraft(filter, values, column.align === 'right'));
  const [asked, setAsked] = useState(false);
  const read = () => readFilterDraft(draft, column.id, filter, values, { currency, language });
  const problem = asked && draft.way === 'condition' ? read() : null;
  const isEmpty = draft.way === 'values' && countTicked(draft.ticked, matchingValues(values, draft.search)) === 0;

  function apply() {
    const reading = read();
    setAsked(true);
    if (reading.kind === 'unfinished') return;
    leaveAndThen(() => (reading.kind === 'filter' ? actions.filter(reading.filter) : actions.clearFilter(column.id)));
  }

  function clear() {
    leaveAndThen(() => actions.clearFilter(column.id));
  }

  /** Over a long sheet, the panel is gone before another task begins to filter: each of them takes most of a frame. */
  function leaveAndThen(act: () => void) {
    onClose();
    if (source.rows.length > LONG_SHEET) void nextTask().then(act);
    else act();
  }

  return (
    <Popover label={text.filterOf(actions.nameOf(column.id))} at={at} onClose={onClose} onSubmit={apply}>
      <h2 className="filter-title">{text.filterOf(actions.nameOf(column.id))}</h2>
      <Segmented
        label={text.filterBy}
        value={draft.way}
        options={[{ value: 'values', label: text.byValues }, { value: 'condition', label: text.byCondition }]}
        onChange={(way) => setDraft({ ...draft, way })}
      />
      {draft.way === 'values' ? (
        <ValueList
          values={values}
          draft={draft}
          canKeep={filter?.kind === 'values'}
          language={language}
          onSearch={(search) => setDraft(searchDraft(draft, search, filter, values))}
          onToggle={(value) => setDraft(toggleValue(draft, value))}
          onToggleAll={(found) => setDraft(toggleAll(draft, found))}
          onKeep={(keepShown) => setDraft({ ...draft, keepShown })}
        />
      ) : (
        <ConditionFields draft={draft} problem={problem?.kind === 'unfinished' ? problem : null} language={language} onChange={setDraft} />
      )}
      <div className="filter-actions">
        <Button disabled={filter === undefined} onClick={clear}>{text.clearFilter}</Button>
        <span className="spring" />
        <Button look="outlined" onClick={onClose}>{text.cancel}</Button>
        <Button look="primary" type="submit" disabled={isEmpty}>{text.apply}</Button>
      </div>
    </Popover>
  );
}
