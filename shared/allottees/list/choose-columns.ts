import type { Table } from '../../tables/table.ts';
import { headingCountsShares, type ColumnRole, type NamePart } from '../headings.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type ListQuestion } from '../list-reading.ts';
import { columnOfHeading, HEADER_SEARCH_ROWS, letterHeading, type TableHeader } from './table-header.ts';

/** A person's own choice of columns: field → heading as written, '' for none. */
export type MappingChoice = Readonly<Partial<Record<AllotteeField, string>>>;

/** Which columns make each field: one, or the parts of a name in the order they are joined. */
export type FieldColumns = Readonly<Partial<Record<AllotteeField, readonly number[]>>>;

/** The columns of a table as they are read, and what is to be asked about them. */
export interface ChosenColumns {
  readonly columns: FieldColumns;
  /** Field → heading, or headings with " + " between them. */
  readonly mapping: Readonly<Partial<Record<AllotteeField, string>>>;
  readonly questions: readonly Omit<ListQuestion, 'sheet'>[];
}

/** Whether the cells of two columns are the same in every row of a table. */
export type SameCells = (one: number, other: number) => boolean;

/** Between the headings of parts that are joined. */
export const JOINED = ' + ';

/** Fields that need not be asked about, because the columns that are not read stay with the person. */
const NEED_NO_ANSWER = new Set<AllotteeField>(['note']);

/** Which column is which. Where two are as good, none is taken and somebody is asked. */
export function chooseColumns(header: TableHeader, choice: MappingChoice, sameCells: SameCells): ChosenColumns {
  const found = ALLOTTEE_FIELDS.map((field) => {
    const columns = chosenColumns(header, choice[field]);
    const ofOthers = ALLOTTEE_FIELDS.filter((other) => other !== field).flatMap((other) => chosenColumns(header, choice[other]) ?? []);
    const recognised = recognisedColumns(header, field, ofOthers, sameCells);
    return columns === null ? { field, ...recognised } : { field, columns, choices: recognised.choices };
  });
  const headingsOf = (columns: readonly number[]): string => columns.map((column) => header.headings[column] || letterHeading(column)).join(JOINED);
  return {
    columns: Object.fromEntries(found.filter(({ columns }) => columns.length > 0).map(({ field, columns }) => [field, columns])),
    mapping: Object.fromEntries(found.filter(({ columns }) => columns.length > 0).map(({ field, columns }) => [field, headingsOf(columns)])),
    questions: found.filter(({ choices }) => choices.length > 0).map(({ field, columns, choices }) => ({
      code: field === 'rights' ? 'rightsColumn' : 'fieldColumn',
      field,
      choices: choices.map((column) => header.headings[column] ?? ''),
      taken: columns.length > 0 || choice[field] === '' ? headingsOf(columns) : null,
    })),
  };
}

/** The columns of a field by a person's choice; null where nothing, or nothing that is there, is chosen. */
function chosenColumns({ headings }: TableHeader, heading: string | undefined): readonly number[] | null {
  if (heading === undefined) return null;
  if (heading === '') return [];
  const column = columnOfHeading(headings, heading);
  if (column !== null) return [column];
  const parts = heading.split('+').map((part) => columnOfHeading(headings, part.trim()));
  return parts.length > 1 && parts.every((part) => part !== null) ? parts : null;
}

/** The headings of a choice that are not there. */
export const missingHeadings = (header: TableHeader, choice: MappingChoice): readonly string[] =>
  Object.values(choice).filter((heading) => heading !== '' && chosenColumns(header, heading) === null);

/** The first heading of a choice that stands in none of the rows where headings are looked for; else the first of the choice; null where nothing is chosen. */
export function missingHeading(tables: readonly Table[], choice: MappingChoice): string | null {
  const chosen = Object.values(choice).filter((heading) => heading !== '').flatMap((heading) => heading.split(JOINED));
  const rows = tables.flatMap(({ texts }) => texts.slice(0, HEADER_SEARCH_ROWS));
  return chosen.find((heading) => !rows.some((row) => columnOfHeading(row, heading) !== null)) ?? chosen[0] ?? null;
}

interface Recognised {
  readonly columns: readonly number[];
  /** The columns that are asked about; none where it is clear. */
  readonly choices: readonly number[];
}

function recognisedColumns(header: TableHeader, field: AllotteeField, taken: readonly number[], sameCells: SameCells): Recognised {
  const best = bestColumns(header, field).filter((column) => !taken.includes(column));
  const [first, ...others] = best;
  if (first === undefined) return { columns: joinedColumns(header, field, taken), choices: [] };
  const isEarlier = field === 'rights' && header.meanings[first]?.earlier === true;
  if (others.length === 0) return isEarlier ? { columns: [], choices: best } : { columns: [first], choices: [] };
  if (others.every((other) => sameCells(first, other))) return { columns: [first], choices: [] };
  return { columns: NEED_NO_ANSWER.has(field) ? [first] : [], choices: best };
}

/** The columns that could be a field's, of those with the surest headings; rights before shares. */
function bestColumns(header: TableHeader, field: AllotteeField): readonly number[] {
  const all = header.meanings.flatMap((meaning, column) => (meaning?.role === field ? [{ column, tier: meaning.tier }] : []));
  const rights = field === 'rights' ? all.filter(({ column }) => !headingCountsShares(header.headings[column] ?? '')) : all;
  const candidates = rights.length > 0 ? rights : all;
  const surest = Math.min(...candidates.map(({ tier }) => tier));
  return candidates.filter(({ tier }) => tier === surest).map(({ column }) => column);
}

const NAME_PARTS: readonly NamePart[] = ['familyName', 'middleName', 'givenName'];
const READING_PARTS: readonly ColumnRole[] = ['familyReading', 'givenReading'];

/** The parts of a name that has no column of its own, family name first. */
function joinedColumns({ meanings }: TableHeader, field: AllotteeField, taken: readonly number[]): readonly number[] {
  const roles = field === 'name' ? NAME_PARTS : field === 'reading' ? READING_PARTS : [];
  return roles.flatMap((role) => meanings.findIndex((meaning, column) => meaning?.role === role && !taken.includes(column))).filter((column) => column >= 0);
}
