import type { History } from '#shared/commands/history.ts';
import type { ArrangedSheet, SheetLayout } from '#shared/grant/schema.ts';

/**
 * The rows that the filters of a sheet excluded when they were applied. Filters are applied when they are set, and not
 * at every later edit: a row does not vanish while a person types into it.
 */
export interface HiddenRows {
  /** The applied filters. */
  readonly filters: SheetLayout['filters'];
  readonly ids: ReadonlySet<string>;
}

type HiddenOfSheets = Readonly<Record<ArrangedSheet, HiddenRows | null>>;

/** Another list of allottees may reuse the ids of the previous one, so its rows are filtered again. */
export function filtersToApply(hidden: HiddenOfSheets, before: History, history: History): HiddenOfSheets {
  const undone = history.past.length < before.past.length;
  const step = (undone ? before : history).past.at(-1);
  return step?.command.type === 'replaceAllottees' && history !== before ? { ...hidden, allottees: null } : hidden;
}
