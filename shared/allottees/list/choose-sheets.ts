import type { Table } from '../../tables/table.ts';
import type { ListOptions, ListQuestion, ListSheet } from '../list-reading.ts';
import { lookupKey } from '../normalise.ts';
import { headerOf } from './read-table.ts';
import type { TableHeader } from './table-header.ts';

/** A table with headings. */
export interface ListTable {
  readonly table: Table;
  readonly header: TableHeader;
}

/** The tables that are read as one list; what is asked about them, and what others have a list too. */
export interface ChosenSheets {
  readonly read: readonly ListTable[];
  readonly sheets: readonly ListSheet[];
  readonly question: ListQuestion | null;
  /** Hidden sheets with a list that are not read. */
  readonly hiddenLists: readonly string[];
}

/** Which sheets hold the list. Null where none has headings. A sheet that a person named is read, whatever it holds. */
export function chooseSheets(tables: readonly Table[], options: Pick<ListOptions, 'sheets' | 'mapping' | 'headerRow'>): ChosenSheets | null {
  const found = tables.flatMap((table): readonly ListTable[] => {
    const header = headerOf(table, options);
    return header === null ? [] : [{ table, header }];
  });
  const lists = found.filter(isList);
  const seen = lists.filter(({ table }) => !table.hidden);
  const possible = seen.length > 0 ? seen : lists;
  const [first = visibleFirst(found)[0]] = possible;
  const named = options.sheets === null || options.sheets === 'all' ? null : options.sheets;
  const start = named === null ? first : found.find(({ table }) => table.name === named[0]);
  if (start === undefined) return null;
  const isAlike = ({ header }: ListTable): boolean => shapeOf(header) === shapeOf(start.header);
  const alike = possible.filter(isAlike);
  const read = named !== null ? named.flatMap((name) => found.filter(({ table }) => table.name === name)) : options.sheets === 'all' && alike.length > 0 ? alike : [start];
  if (named !== null && read.length < named.length) return null;
  const taken = options.sheets === null ? null : named === null ? 'all' : named.join(', ');
  return {
    read,
    sheets: sheetsOf(tables, read, found.filter(isAlike)),
    question: possible.length < 2 ? null : { code: 'sheets', field: null, sheet: null, choices: [...possible.map(({ table }) => table.name ?? ''), ...(alike.length > 1 ? ['all'] : [])], taken },
    hiddenLists: lists.filter((list) => list.table.hidden && !read.includes(list)).map(({ table }) => table.name ?? ''),
  };
}

/** Whether somebody stands below headings of people and of rights. */
function isList({ table, header }: ListTable): boolean {
  const roles = new Set(header.meanings.flatMap((meaning) => (meaning === null ? [] : [meaning.role])));
  const knowsPersons = (['employeeNumber', 'name', 'familyName', 'givenName'] as const).some((role) => roles.has(role));
  return knowsPersons && roles.has('rights') && table.texts.slice(header.bottom + 1).some((row) => row.some((text) => text.trim() !== ''));
}

const visibleFirst = (lists: readonly ListTable[]): readonly ListTable[] => [...lists.filter(({ table }) => !table.hidden), ...lists.filter(({ table }) => table.hidden)];

const shapeOf = ({ headings }: TableHeader): string => JSON.stringify(headings.map(lookupKey).filter((heading) => heading !== '').toSorted());

function sheetsOf(tables: readonly Table[], read: readonly ListTable[], alike: readonly ListTable[]): readonly ListSheet[] {
  return tables.flatMap((table): readonly ListSheet[] => (table.name === null ? [] : [{
    name: table.name,
    hidden: table.hidden,
    rows: table.texts.filter((row) => row.some((text) => text.trim() !== '')).length,
    read: read.some((list) => list.table === table),
    sameHeadings: alike.some((list) => list.table === table),
  }]));
}
