import { expect, it } from 'vitest';
import { allotteeIds, allotteePositions } from '#shared/allottees/list-order.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { atOnce, type Steps } from '#shared/grant/steps.ts';
import { prepareDocument, prepareOrder } from '#renderer/store/prepare-document.ts';

const ROWS = 5_000;
const documentOf = (allottees: readonly Allottee[]) => ({ ...referenceDocument(), allottees: Object.freeze([...allottees]) });
const listed = (prefix: string) => documentOf(Array.from({ length: ROWS }, (_, index) => Object.freeze({ ...NOBODY, id: `${prefix}${index}` })));
/** Whether the outcome of steps is there without one being made. */
const isKnown = (steps: Steps<unknown>): boolean => steps.next().done === true;

it('where the rows of a document stand is known once it is ready', () => {
  const document = listed('a');
  expect(isKnown(allotteePositions.steps(document.allottees))).toBe(false);
  atOnce(prepareDocument(document));
  expect(isKnown(allotteePositions.steps(document.allottees))).toBe(true);
  expect(isKnown(allotteeIds.steps(document.allottees))).toBe(true);
});

it('another order is a moment once it is ready: the command finds the list, and the sheet its rows', () => {
  const document = listed('b');
  atOnce(prepareDocument(document));
  const ids = document.allottees.map(({ id }) => id).toReversed();
  expect([...prepareOrder(document, ids)].length).toBeGreaterThan(ROWS / 1_000);
  const { allottees } = reduce(document, { type: 'orderAllottees', ids });
  expect(isKnown(allotteeIds.steps(allottees))).toBe(true);
  expect(isKnown(allotteePositions.steps(allottees))).toBe(true);
  expect(allotteeIds(allottees)).toEqual(ids);
  expect([allotteePositions(allottees).get('b0'), allotteePositions(allottees).get(`b${ROWS - 1}`)]).toEqual([ROWS - 1, 0]);
});
