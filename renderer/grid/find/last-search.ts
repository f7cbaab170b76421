import type { FindQuery } from './match-cell.ts';

let last: FindQuery = { text: '', wholeCell: false };

/** The last query of any sheet: people search for the same name in one sheet and then in the next. */
export const lastSearch = (): FindQuery => last;

export function rememberSearch(query: FindQuery): void {
  last = query;
}
