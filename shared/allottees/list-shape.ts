import { lookupKey } from './normalise.ts';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * What two lists of the same shape have in common: 16 hexadecimal digits that follow from their headings, in whatever
 * order and width these stand. What a person chose about the columns of one holds for the other.
 */
export function listShape(headings: readonly string[]): string {
  const text = headings.map(lookupKey).filter((heading) => heading !== '').toSorted().join('\n');
  let hash = FNV_OFFSET;
  for (const character of text) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * FNV_PRIME);
  return hash.toString(16).padStart(16, '0');
}
