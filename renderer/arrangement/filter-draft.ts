import { readNumber } from '#shared/calc/number-text.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import type { ColumnFilter } from '#shared/grant/schema.ts';
import { columnsText, type FilterCondition } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { matchingValues, type DistinctValue } from '#renderer/grid/columns/distinct-values.ts';

/** Which of the found values are ticked: all or none, but for the texts of some. A long sheet has as many values as rows, and they are not gone through at each tick. */
export interface Ticks {
  readonly all: boolean;
  readonly but: ReadonlySet<string>;
}

const NO_TEXTS: ReadonlySet<string> = new Set();
const ALL_TICKED: Ticks = { all: true, but: NO_TEXTS };
const NONE_TICKED: Ticks = { all: false, but: NO_TEXTS };

export const isTicked = ({ all, but }: Ticks, text: string): boolean => all !== but.has(text);

/** How many of the found values are ticked. */
export const countTicked = ({ all, but }: Ticks, found: readonly DistinctValue[]): number => (all ? found.length - but.size : but.size);

/** A filter while a person edits it in its panel. */
export interface FilterDraft {
  readonly way: 'values' | 'condition';
  readonly search: string;
  readonly ticked: Ticks;
  /** Whether the searched values are added to those that the filter already has. */
  readonly keepShown: boolean;
  readonly condition: FilterCondition;
  readonly first: string;
  readonly second: string;
}

/** The result of a draft: a filter, none because every row would stay, or the remaining problem and its place. */
export type DraftReading =
  | { readonly kind: 'filter'; readonly filter: ColumnFilter }
  | { readonly kind: 'everything' }
  | { readonly kind: 'unfinished'; readonly field: 'values' | 'first' | 'second'; readonly sentence: string | null };

const shownNumber = (text: string): string => (isDecimalText(text) ? formatDecimal(text).replace('−', '-') : text);

/** Starts with the filter of the column; without one every value is ticked. */
export function startFilterDraft(filter: ColumnFilter | undefined, values: readonly DistinctValue[], isNumeric: boolean): FilterDraft {
  const start: FilterDraft = {
    way: filter === undefined || filter.kind === 'values' ? 'values' : 'condition',
    search: '',
    ticked: tickedAtFirst(filter, values),
    keepShown: false,
    condition: isNumeric ? '>=' : 'contains',
    first: '',
    second: '',
  };
  switch (filter?.kind) {
    case 'contains':
      return { ...start, condition: 'contains', first: filter.text };
    case 'number':
      return { ...start, condition: filter.comparison, first: shownNumber(filter.value) };
    case 'between':
      return { ...start, condition: 'between', first: shownNumber(filter.from), second: shownNumber(filter.to) };
    case 'values':
    case undefined:
      return start;
  }
}

/** As in spreadsheets, found values are ticked, so that Enter shows exactly those; without a search, the initial values are. */
export function searchDraft(draft: FilterDraft, search: string, filter: ColumnFilter | undefined, values: readonly DistinctValue[]): FilterDraft {
  return { ...draft, search, ticked: matchingValues(values, search).length === values.length ? tickedAtFirst(filter, values) : ALL_TICKED };
}

export function toggleValue(draft: FilterDraft, text: string): FilterDraft {
  const but = new Set(draft.ticked.but);
  if (!but.delete(text)) but.add(text);
  return { ...draft, ticked: { ...draft.ticked, but } };
}

/** Ticks all found values, or none of them where all were ticked. */
export function toggleAll(draft: FilterDraft, found: readonly DistinctValue[]): FilterDraft {
  return { ...draft, ticked: countTicked(draft.ticked, found) === found.length ? NONE_TICKED : ALL_TICKED };
}

export function readFilterDraft(draft: FilterDraft, column: string, filter: ColumnFilter | undefined, values: readonly DistinctValue[], { currency, language }: { readonly currency: string; readonly language: Language }): DraftReading {
  if (draft.way === 'values') return readValues(draft, column, filter, values);
  if (draft.condition === 'contains') {
    if (draft.first.trim() !== '') return { kind: 'filter', filter: { kind: 'contains', column, text: draft.first.trim() } };
    return { kind: 'unfinished', field: 'first', sentence: columnsText[language].needsText };
  }
  const first = readNumber(draft.first, currency);
  if (!first.ok) return { kind: 'unfinished', field: 'first', sentence: numberProblemText[language][first.code] };
  if (draft.condition !== 'between') return { kind: 'filter', filter: { kind: 'number', column, comparison: draft.condition, value: first.value } };
  const second = readNumber(draft.second, currency);
  if (!second.ok) return { kind: 'unfinished', field: 'second', sentence: numberProblemText[language][second.code] };
  return { kind: 'filter', filter: { kind: 'between', column, from: first.value, to: second.value } };
}

function readValues({ search, ticked, keepShown }: FilterDraft, column: string, filter: ColumnFilter | undefined, values: readonly DistinctValue[]): DraftReading {
  const found = matchingValues(values, search);
  const count = countTicked(ticked, found);
  if (found.length === values.length && count === values.length) return { kind: 'everything' };
  if (count === 0) return { kind: 'unfinished', field: 'values', sentence: null };
  const chosen = found.filter(({ text }) => isTicked(ticked, text));
  const kept = keepShown && found.length < values.length && filter?.kind === 'values' ? filter.values : [];
  return { kind: 'filter', filter: { kind: 'values', column, values: [...new Set([...kept, ...chosen.flatMap(({ keys }) => keys)])] } };
}

function tickedAtFirst(filter: ColumnFilter | undefined, values: readonly DistinctValue[]): Ticks {
  if (filter?.kind !== 'values') return ALL_TICKED;
  const wanted = new Set(filter.values);
  return { all: false, but: new Set(values.filter(({ keys }) => keys.some((key) => wanted.has(key))).map(({ text }) => text)) };
}
