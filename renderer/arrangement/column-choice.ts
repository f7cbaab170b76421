import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { searchable } from '#renderer/grid/columns/cell-values.ts';
import type { CheckboxItem } from './checkbox-list.tsx';

/** Columns under a common heading in the choice; those without one are listed alone. */
interface ColumnGroup {
  readonly heading: string | null;
  readonly columns: readonly GridColumn[];
}

/** Prefix of the id of a group's checkbox, so that it differs from every column id. */
const GROUP = 'group: ';

/** Columns by group, in order of first occurrence. */
function inGroups(columns: readonly GridColumn[]): readonly ColumnGroup[] {
  const groups = new Map<string | null, GridColumn[]>();
  for (const column of columns) {
    const heading = column.chooserGroup ?? null;
    const group = groups.get(heading) ?? [];
    group.push(column);
    groups.set(heading, group);
  }
  return [...groups].map(([heading, members]) => ({ heading, columns: members }));
}

/** The columns whose heading, unit or group contains every searched word; all columns for an empty search. */
export function matchingColumns(columns: readonly GridColumn[], search: string): readonly GridColumn[] {
  const words = searchable(search).split(/\s+/u).filter((word) => word !== '');
  return columns.filter(({ heading, unit, chooserGroup = '' }) => {
    const text = searchable(`${heading} ${unit} ${chooserGroup}`);
    return words.every((word) => text.includes(word));
  });
}

/** The checkboxes for a list of columns: one for each group with a heading, above those of its columns. */
export function columnBoxes(columns: readonly GridColumn[], hidden: ReadonlySet<string>): readonly CheckboxItem[] {
  return inGroups(columns).flatMap(({ heading, columns: members }) => {
    const shown = members.filter(({ id }) => !hidden.has(id)).length;
    const boxes = members.map(({ id, heading: label, unit }): CheckboxItem => ({ id, label, note: unit, checked: !hidden.has(id) }));
    if (heading === null) return boxes;
    const head: CheckboxItem = { id: GROUP + heading, label: heading, note: `${shown}/${members.length}`, checked: shown === members.length, heads: shown === 0 || shown === members.length ? 'all' : 'some' };
    return [head, ...boxes];
  });
}

/** The hidden columns after a checkbox was toggled: a column's, or a group's, which shows the whole group unless all of it is shown. */
export function hiddenAfterToggle(columns: readonly GridColumn[], hidden: ReadonlySet<string>, boxId: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!boxId.startsWith(GROUP)) {
    if (!next.delete(boxId)) next.add(boxId);
    return next;
  }
  const members = columns.filter(({ chooserGroup }) => boxId === GROUP + (chooserGroup ?? ''));
  const showsAll = members.every(({ id }) => !hidden.has(id));
  for (const { id } of members) {
    if (showsAll) next.add(id);
    else next.delete(id);
  }
  return next;
}
