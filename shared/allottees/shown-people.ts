import { isPositiveCount } from '../grant/number-rules.ts';
import { NOBODY } from '../grant/parts/allottees/part.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '../grant/parts/allottees/field-registry.ts';
import type { Allottee } from '../grant/schema.ts';
import { withoutInvisible } from './normalise.ts';
import { personKeys } from './totals.ts';

/**
 * How much of the persons leaves the program: categories and counts alone, a row each with a running number, the same with
 * a shortened name, or the list as it is.
 */
export const PEOPLE_SHOWN = ['none', 'numbers', 'initials', 'names'] as const;
/** One of {@link PEOPLE_SHOWN}. */
export type PeopleShown = (typeof PEOPLE_SHOWN)[number];

/** The fields that a row has where persons are shown that way, in the order of the registry. The employee number is a running number, unless names are shown. */
export const shownFields = (people: PeopleShown): readonly AllotteeFieldName[] =>
  ALLOTTEE_FIELD_NAMES.filter((field) => people === 'names' || field === 'employeeNumber' || allotteeField(field).withoutNames || (people === 'initials' && field === 'name'));

/**
 * The list as it is shown: unless that is by names, nothing of a row stays but the fields of the registry that say so. A person's running
 * number is the same in each of their rows, so that persons are counted as before; rights that are no count are blank, and
 * count for nothing, as before.
 */
export function shownAllottees(allottees: readonly Allottee[], people: PeopleShown): readonly Allottee[] {
  if (people === 'names') return allottees;
  const keys = personKeys(allottees);
  const numbers = new Map([...new Set(keys)].map((key, index) => [key, String(index + 1)]));
  return allottees.map((allottee, index) => ({
    ...NOBODY,
    // The fields keep their types: each is the row's own.
    ...(Object.fromEntries(SAFE_FIELDS.map((field) => [field, shownValue(field, allottee[field])])) as Partial<Allottee>),
    id: String(index + 1),
    employeeNumber: numbers.get(keys[index] ?? '') ?? '',
    name: people === 'initials' ? shortName(allottee.name) : '',
  }));
}

const SAFE_FIELDS = ALLOTTEE_FIELD_NAMES.filter((field) => allotteeField(field).withoutNames);

/** A count that is none is a text that somebody typed. */
const shownValue = (field: AllotteeFieldName, value: Allottee[AllotteeFieldName]): Allottee[AllotteeFieldName] =>
  allotteeField(field).kind === 'count' && typeof value === 'string' && !isPositiveCount(value) ? null : value;

/** Stands for what is left out of a name that is not written in Latin letters. */
const LEFT_OUT = '○';
const MOST_INITIALS = 3;

/**
 * A name shortened: "Taro Sato" is "T. S."; 佐藤太郎 is 佐○. One character of a Japanese name is kept, because where its family
 * name ends cannot be known without a space, and the rest is one mark, because its length would tell persons apart. A family name
 * of one character is seen whole.
 */
export function shortName(name: string): string {
  const words = withoutInvisible(name).normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const initials = words.flatMap((word) => [...word].slice(0, 1));
  const [first] = initials;
  if (first === undefined) return name.trim() === '' ? '' : LEFT_OUT;
  return /^\p{Script=Latin}$/u.test(first) ? initials.slice(0, MOST_INITIALS).map((initial) => `${initial.toUpperCase()}.`).join(' ') : `${first}${LEFT_OUT}`;
}
