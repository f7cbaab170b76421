import type { FindQuery } from './match-cell.ts';

let last: FindQuery = { text: '', wholeCell: false };

/** What was searched for last in any sheet: people look for the same name in one sheet and then in the next. */
export const lastSearch = (): FindQuery => last;

export function rememberSearch(query: FindQuery): void {
  last = query;
}
