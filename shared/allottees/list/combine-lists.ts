import type { Allottee } from '../../grant/schema.ts';
import type { AllotteeListReading, ListIssue } from '../list-reading.ts';
import { findRepeatedPersons } from './repeated-persons.ts';

/** An issue of one of several lists, by its place among them. */
export interface IssueAcrossLists {
  readonly list: number;
  readonly issue: ListIssue;
}

/**
 * People who stand in more than one of several lists, as `findRepeatedPersons` tells those of one list. The details name the file
 * in which they stand before.
 */
export function repeatedAcrossLists(lists: readonly AllotteeListReading[]): readonly IssueAcrossLists[] {
  if (lists.length < 2) return [];
  // A row is known by its file and sheet together.
  const rows = lists.flatMap((list, index) => list.rows.map((row) => ({ ...row, sheet: JSON.stringify([index, row.sheet]) })));
  const placeOf = (text: string | null | undefined): readonly [number, string | null] => (text === null || text === undefined ? [0, null] : (JSON.parse(text) as [number, string | null]));
  const columnOf = (field: 'employeeNumber' | 'name', { sheet }: { readonly sheet: string | null }): string | null => lists[placeOf(sheet)[0]]?.mapping[field] ?? null;
  return findRepeatedPersons(rows, columnOf).flatMap((issue): readonly IssueAcrossLists[] => {
    const [list, sheet] = placeOf(issue.sheet);
    const before = placeOf(issue.details?.['sheet']);
    if (issue.details?.['sheet'] === undefined || before[0] === list) return [];
    const { sheet: _, ...details } = issue.details;
    return [{ list, issue: { ...issue, sheet, details: { ...details, file: lists[before[0]]?.fileName ?? '', ...(before[1] === null ? {} : { sheet: before[1] }) } } }];
  });
}

/** The people of several lists together, each under an id of its own; without rows that stand in an earlier list as somebody else. */
export function allotteesOfLists(lists: readonly AllotteeListReading[], across: readonly IssueAcrossLists[]): readonly Allottee[] {
  const rejected = new Set(across.filter(({ issue }) => issue.severity === 'error').map(({ list, issue }) => JSON.stringify([list, issue.sheet, issue.row])));
  const taken = lists.flatMap((reading, list) => reading.rows.flatMap(({ sheet, row, allottee }) => (allottee === null || rejected.has(JSON.stringify([list, sheet, row])) ? [] : [allottee])));
  return lists.length === 1 ? taken : taken.map((allottee, index) => ({ ...allottee, id: `a${index + 1}` }));
}
