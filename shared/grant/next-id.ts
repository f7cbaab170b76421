import type { GrantDocument } from './schema.ts';

/** An id that no scenario of the document has: "s" and the next number. `ahead` asks for the ones after it, from 0. */
export function nextScenarioId(document: GrantDocument, ahead = 0): string {
  return nextId('s', document.scenarios, ahead);
}

/** An id that no allottee of the document has: "a" and the next number. `ahead` asks for the ones after it, from 0. */
export function nextAllotteeId(document: GrantDocument, ahead = 0): string {
  return nextId('a', document.allottees, ahead);
}

function nextId(letter: string, rows: readonly { readonly id: string }[], ahead: number): string {
  const pattern = new RegExp(`^${letter}(\\d{1,15})$`);
  let highest = 0;
  for (const { id } of rows) highest = Math.max(highest, Number.parseInt(pattern.exec(id)?.[1] ?? '0', 10));
  return `${letter}${highest + 1 + ahead}`;
}
