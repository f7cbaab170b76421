import { changedStretch } from '../grant/same-rows.ts';
import type { Allottee } from '../grant/schema.ts';
import { ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { memoizeByOrder } from './memoize-list.ts';

type List = readonly Allottee[];

/** Where each row of a list stands, from 0, by id. */
export interface ListPositions {
  get(id: string): number | undefined;
  has(id: string): boolean;
}

/** Positions, the list they are of, and by how many edits they came from a list whose rows were counted. */
interface Numbered {
  readonly allottees: List;
  readonly positions: ListPositions;
  readonly edits: number;
  /** Whether two rows have one id, as in a damaged file. */
  readonly hasRepeats: boolean;
}

/** Rows that may come or go at once for positions to be moved, and edits in a row: each makes looking up a little slower. */
const MOST_MOVED = 2_000;
const MOST_EDITS = 12;

let last: Numbered | null = null;

/** Where each row of a list stands, from 0, by id: the same object while no row comes, goes or moves. The last place where a damaged file has two rows with one id. */
export const allotteePositions = memoizeByOrder(function* find(allottees: List): Steps<ListPositions> {
  const numbered = (last === null ? null : moved(last, allottees)) ?? (yield* number(allottees));
  last = numbered;
  return numbered.positions;
});

function* number(allottees: List): Steps<Numbered> {
  const positions = new Map<string, number>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = allottees[index];
    if (row !== undefined) positions.set(row.id, index);
  }
  return { allottees, positions, edits: 0, hasRepeats: positions.size < allottees.length };
}

/** Positions after rows came or went in one place: those behind are moved. Null where they have to be counted anew. */
function moved({ allottees: before, positions, edits, hasRepeats }: Numbered, allottees: List): Numbered | null {
  const { start, removed, added } = changedStretch(allottees, before);
  if (hasRepeats || edits === MOST_EDITS || removed + added > MOST_MOVED) return null;
  const behind = start + removed;
  const left = (id: string): number | undefined => {
    const position = positions.get(id);
    if (position === undefined || position < start) return position;
    return position < behind ? undefined : position + added - removed;
  };
  const own = new Map(allottees.slice(start, start + added).map(({ id }, index) => [id, start + index]));
  if (own.size < added || [...own.keys()].some((id) => left(id) !== undefined)) return null;
  const get = (id: string): number | undefined => own.get(id) ?? left(id);
  return { allottees, positions: { get, has: (id) => get(id) !== undefined }, edits: edits + 1, hasRepeats };
}

/** The ids of the rows of a list, in their order: the same array while no row comes, goes or moves. */
export const allotteeIds = memoizeByOrder(function* list(allottees: List): Steps<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    ids.push(allottees[index]?.id ?? '');
  }
  return ids;
});
