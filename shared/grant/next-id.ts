import { rowsReferredTo } from './row-reference.ts';
import type { GrantDocument } from './schema.ts';

/** An unused scenario id: "s" and the next number. `ahead` skips this many. */
export const nextScenarioId = (document: GrantDocument, ahead = 0): string => freeId('s', highest('s', scenarioIds(document)) + 1 + ahead);

/** `count` unused scenario ids, in ascending order. */
export const nextScenarioIds = (document: GrantDocument, count: number): readonly string[] => freeIds('s', scenarioIds(document), count);

/** The present scenarios, and deleted ones that formulas still refer to: no new row may take their ids. */
const scenarioIds = ({ scenarios }: GrantDocument): readonly Row[] =>
  [...scenarios, ...scenarios.flatMap(({ exercisePrice, rights, sharesPerRight }) => [exercisePrice, rights, sharesPerRight].flatMap((text) => rowsReferredTo(text ?? ''))).map((id) => ({ id }))];

/** An unused allottee id: "a" and the next number. `ahead` skips this many. */
export const nextAllotteeId = (document: GrantDocument, ahead = 0): string => freeId('a', highest('a', document.allottees) + 1 + ahead);

/** `count` unused allottee ids, in ascending order. */
export const nextAllotteeIds = (document: GrantDocument, count: number): readonly string[] => freeIds('a', document.allottees, count);

/** An unused id for a custom column: "c" and the next number. */
export const nextColumnId = (document: GrantDocument): string => freeId('c', highest('c', document.columns) + 1);

/** An id that no custom column of the allottee sheet has: "p" (for person) and the next number. */
export const nextAllotteeColumnId = (document: GrantDocument): string => freeId('p', highest('p', document.allotteeColumns) + 1);

/** An id that no sensitivity of the document has: "m" (for matrix) and the next number. */
export const nextSensitivityId = (document: GrantDocument): string => freeId('m', highest('m', document.sensitivities) + 1);

/** So many ids that no line of the plan of exercises has, in ascending order: "x" (for exercise) and numbers. */
export const nextPlanIds = (document: GrantDocument, count: number): readonly string[] => freeIds('x', document.exercisePlan, count);

/** So many ids that no other security of the document has, in ascending order: "b" and the next numbers. */
export const nextSecurityIds = (document: GrantDocument, count: number): readonly string[] => freeIds('b', document.securities, count);

/** So many ids that no holder of the document has, in ascending order: "h" and the next numbers. */
export const nextHolderIds = (document: GrantDocument, count: number): readonly string[] => freeIds('h', document.holders, count);

interface Row {
  readonly id: string;
}

function freeIds(letter: string, rows: readonly Row[], count: number): readonly string[] {
  const first = highest(letter, rows) + 1;
  return Array.from({ length: count }, (_, index) => freeId(letter, first + index));
}

const freeId = (letter: string, number: number): string => `${letter}${number}`;

/** Digits of a number that a double holds exactly. */
const MOST_DIGITS = 15;
const ZERO = 48;
const NINE = 57;

function highest(letter: string, rows: readonly Row[]): number {
  let most = 0;
  for (let index = 0; index < rows.length; index += 1) most = Math.max(most, numberOf(rows[index]?.id ?? '', letter));
  return most;
}

/** The number behind the letter of an id, else 0; by its characters, because a pattern takes five times as long and lists are long. */
function numberOf(id: string, letter: string): number {
  if (!id.startsWith(letter) || id.length - letter.length > MOST_DIGITS) return 0;
  let number = 0;
  for (let index = letter.length; index < id.length; index += 1) {
    const digit = id.charCodeAt(index);
    if (digit < ZERO || digit > NINE) return 0;
    number = 10 * number + digit - ZERO;
  }
  return number;
}
