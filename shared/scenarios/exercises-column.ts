import type { DecimalText } from '../calc/decimal.ts';
import type { ColumnInput, ColumnList } from '../calc/evaluate-columns.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { exercisesOf, exerciseSizes } from '../metrics/exercises.ts';

/** The exercises of the allottees over many cells: present where the rights are equal to their total. */
export function exercisesColumn(document: GrantDocument, rights: ColumnInput): ColumnList {
  const { entries } = exerciseSizes(document.allottees);
  const known = new Map<DecimalText | null, boolean>();
  const present = (text: DecimalText | null): boolean => {
    const found = known.get(text) ?? exercisesOf(document, text) !== null;
    known.set(text, found);
    return found;
  };
  const varies = typeof rights === 'object' && rights !== null;
  return { entries, present: varies ? { along: rights.along, values: rights.values.map(present) } : present(rights) };
}
