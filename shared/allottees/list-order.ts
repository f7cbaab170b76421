import { ROWS_IN_A_STEP, type Steps } from '../grant/steps.ts';
import { memoizeByOrder } from './memoize-list.ts';

/** Where each row of a list stands, from 0, by id: the same map while no row comes, goes or moves. The last place where a damaged file has two rows with one id. */
export const allotteePositions = memoizeByOrder(function* number(allottees): Steps<ReadonlyMap<string, number>> {
  const positions = new Map<string, number>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const row = allottees[index];
    if (row !== undefined) positions.set(row.id, index);
  }
  return positions;
});

/** The ids of the rows of a list, in their order: the same array while no row comes, goes or moves. */
export const allotteeIds = memoizeByOrder(function* list(allottees): Steps<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    ids.push(allottees[index]?.id ?? '');
  }
  return ids;
});
