import { changeKey, type ChangedField, type ChosenChanges, type ListDifference, type ListedPerson } from '#shared/allottees/list-difference.ts';

export const DIFFERENCE_KINDS = ['added', 'removed', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One part of a difference, by a name of its own, to be taken or not. */
export type DifferenceItem =
  | { readonly kind: 'added' | 'removed'; readonly id: string; readonly person: ListedPerson }
  | { readonly kind: 'changed'; readonly id: string; readonly change: ChangedField };

/** A difference as one list: who changes, who is new, who is gone. */
export const differenceItems = ({ added, removed, changed }: ListDifference): readonly DifferenceItem[] => [
  ...changed.map((change) => ({ kind: 'changed' as const, id: `changed ${changeKey(change)}`, change })),
  ...added.map((person, index) => ({ kind: 'added' as const, id: `added ${index}`, person })),
  ...removed.map((person) => ({ kind: 'removed' as const, id: `removed ${person.allottee.id}`, person })),
];

/** The parts that nobody has declined. */
export const chosenChanges = ({ added, removed, changed }: ListDifference, declined: ReadonlySet<string>): ChosenChanges => ({
  added: new Set([...added.keys()].filter((index) => !declined.has(`added ${index}`))),
  removed: new Set(removed.map(({ allottee }) => allottee.id).filter((id) => !declined.has(`removed ${id}`))),
  changed: new Set(changed.map(changeKey).filter((key) => !declined.has(`changed ${key}`))),
});
