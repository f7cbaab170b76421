import type { DocumentKey } from './parts/all.ts';
import { USUAL_LAYOUT } from './parts/layouts/part.ts';
import type { GrantDocument } from './schema.ts';

type PartWithoutPeople<Key extends DocumentKey> = 'noPeople' | ((part: GrantDocument[Key]) => GrantDocument[Key]);

/** What stays of each part where no person may be in it. A layout of the list holds names in its filters and headings of its file among its columns. */
const WITHOUT_PEOPLE: { readonly [Key in DocumentKey]: PartWithoutPeople<Key> } = {
  title: 'noPeople',
  currency: 'noPeople',
  company: 'noPeople',
  grant: 'noPeople',
  notice: 'noPeople',
  market: 'noPeople',
  votes: 'noPeople',
  securities: 'noPeople',
  // Groups that are published, or that the person who models calls as they like.
  holders: 'noPeople',
  eps: 'noPeople',
  columns: 'noPeople',
  scenarios: 'noPeople',
  exercisePlan: 'noPeople',
  sensitivities: 'noPeople',
  allottees: () => [],
  // Their formulas name headings of the list.
  allotteeColumns: () => [],
  layouts: ({ scenarios }) => ({ scenarios, allottees: USUAL_LAYOUT }),
  notes: 'noPeople',
};

// Object.entries forgets the keys; the two functions below read and write one part each.
const PARTS_WITH_PEOPLE = Object.entries(WITHOUT_PEOPLE).flatMap(([key, part]) => (part === 'noPeople' ? [] : [[key as DocumentKey, part as (part: unknown) => unknown] as const]));

/** The document without its list of persons, and without whatever else of it can hold data of a person. Texts such as the notes stay as they are written. */
export function withoutPeople(document: GrantDocument): GrantDocument {
  const parts = PARTS_WITH_PEOPLE.map(([key, stays]) => [key, stays(document[key])] as const);
  return { ...document, ...Object.fromEntries(parts) };
}

/** A document that came back {@link withoutPeople}, with the people of another: every part that can hold data of a person is the other's. */
export const withPeopleOf = (document: GrantDocument, other: GrantDocument): GrantDocument =>
  ({ ...document, ...Object.fromEntries(PARTS_WITH_PEOPLE.map(([key]) => [key, other[key]])) });
