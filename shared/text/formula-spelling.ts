import { FORMULA_FUNCTIONS } from '../calc/formula/formula-functions.ts';
import { cellAddressOf, formulaPhrases, opensBracket, readableTokens, type FormulaPhrases } from '../calc/formula/formula-tokens.ts';
import type { RowReference } from '../grant/row-reference.ts';
import type { CustomColumn } from '../grant/schema.ts';
import type { FormulaSpelling } from '../metrics/formula-names.ts';
import type { CellAddresses } from '../scenarios/cell-addresses.ts';
import { figureText } from './figures.ts';
import { FORMER_NAMES } from './former-names.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Inputs for one entry of a list, which no custom formula can name. */
const NOT_IN_FORMULAS: readonly string[] = ['exercises', 'rightsExercised'];

const BARE_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

/** A name as names are compared: in one width, without spaces around it and the case of its letters. */
export const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * The ids of names typed into a formula. A name is, in order of precedence: the id itself, the name of a custom column,
 * the full name in either language, a heading that no other column has, or a name of earlier versions; letter case is
 * ignored. Names of several words need no brackets where they cannot mean anything else.
 */
export function formulaSpelling(columns: readonly CustomColumn[], cells: FormulaCells | null = null): FormulaSpelling {
  const spelling = spellingOfNames(columns);
  if (cells === null) return spelling;
  // A custom column without a name can only be written by its id; ids of named columns are never shown.
  const hidden = new Set(columns.flatMap(({ id, name }) => (name === '' ? [] : [id])));
  const idOf = (name: string): string | null => {
    const meant = referenceIn(name, cells);
    const id = spelling.idOf(name);
    return id === null || (hidden.has(id) && folded(name) === folded(id)) ? (meant ?? id) : id;
  };
  return { ...spelling, idOf };
}

/** The row of a formula and the addresses of cells in other rows; `row` is null for a row that does not exist yet. */
export interface FormulaCells {
  readonly addresses: CellAddresses;
  readonly row: number;
}

const RELATIVE = /^@(-?\d{1,7})!(.+)$/;

/** The reference for an address, or for a relative one in a formula that was filled down or copied. */
function referenceIn(name: string, { addresses, row }: FormulaCells): string | null {
  const [, offset, column] = RELATIVE.exec(name) ?? [];
  if (offset !== undefined && column !== undefined) return nameAt(addresses.rowAt(row + Number.parseInt(offset, 10)), column, false);
  const address = cellAddressOf(name);
  return address === null ? null : nameAt(addresses.rowAt(address.row), addresses.columnAt(address.letters), address.isFixed);
}

function nameAt(rowId: string | null, columnId: string | null, isFixed: boolean): string | null {
  return rowId === null || columnId === null ? null : nameOfReference({ rowId, columnId, isFixed });
}

function spellingOfNames(columns: readonly CustomColumn[]): FormulaSpelling {
  const known = spellings.get(columns) ?? spellingOf(columns);
  spellings.set(columns, known);
  return known;
}

const spellings = new WeakMap<readonly CustomColumn[], FormulaSpelling>();

function spellingOf(columns: readonly CustomColumn[]): FormulaSpelling {
  const headings = [...FORMER_NAMES, ...uniqueHeadings()];
  const ids = new Map([...headings.map(([heading, id]) => [folded(heading), id] as const), ...idsByName(columns)]);
  const known = (name: string): boolean => ids.has(folded(name)) || FORMULA_FUNCTIONS.some((one) => one === name.toUpperCase());
  const names = [...columns.map(({ name }) => name), ...LANGUAGES.flatMap(namedFigures).map(([, name]) => name), ...headings.map(([heading]) => heading)];
  return { idOf: (name) => ids.get(folded(name)) ?? null, phrases: formulaPhrases(names.filter((name) => isPhrase(name, known))) };
}

/** The meaning of a name, ignoring column headings: a custom column must not take a name that already has one. */
export const meaningOfName = (columns: readonly CustomColumn[], name: string): string | null => idsByName(columns).get(folded(name)) ?? null;

/** Whether a name that is no single word would be no part of a formula without its brackets unless it is meant itself. */
export function isPhrase(name: string, known: (name: string) => boolean): boolean {
  if (BARE_NAME.test(name)) return false;
  const tokens = readableTokens(name);
  const words = tokens.flatMap((token) => (token.kind === 'name' ? [token] : []));
  const hasSigns = tokens.some(({ kind }) => kind === 'sign');
  return words.length > 0 && words.every(({ text }) => !text.startsWith('[')) && !(hasSigns && words.every((word) => known(word.name)));
}

/** Headings that only one column has, in either language, with its id. */
function uniqueHeadings(): readonly (readonly [heading: string, id: string])[] {
  const headings = LANGUAGES.flatMap((language) => Object.entries({ ...figureText[language].inputs, ...figureText[language].metrics }))
    .flatMap(([id, { heading }]) => (NOT_IN_FORMULAS.includes(id) ? [] : [[heading, id] as const]));
  return headings.filter(([heading, id]) => headings.every(([other, meant]) => meant === id || folded(other) !== folded(heading)));
}

function idsByName(columns: readonly CustomColumn[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = folded(name);
    if (key !== '' && !ids.has(key)) ids.set(key, id);
  };
  const labels = LANGUAGES.flatMap((language) => namedFigures(language));
  for (const [id] of labels) add(id, id);
  for (const { id } of columns) add(id, id);
  for (const { id, name } of columns) add(name, id);
  for (const [id, name] of labels) add(name, id);
  return ids;
}

/** The formula with every name replaced by its id, as the document keeps it. Unknown text is left unchanged. */
export function canonicalFormula(formula: string, columns: readonly CustomColumn[], cells: FormulaCells | null = null): string {
  const { idOf, phrases } = formulaSpelling(columns, cells);
  const kept = (name: string): string | null => {
    const id = idOf(name);
    return id?.includes('!') === true ? `[${id}]` : id;
  };
  return respelled(formula, kept, phrases);
}

/** The formula as a person reads it: with ids in English, with names in Japanese; custom columns by their names. */
export function shownFormula(formula: string, columns: readonly CustomColumn[], language: Language, addresses: CellAddresses | null = null): string {
  const names = new Map(formulaNames(columns, language).map(({ id, written }) => [id.toLowerCase(), written]));
  return respelled(formula, (name) => names.get(name.toLowerCase()) ?? (addresses === null ? null : addressIn(name, addresses)));
}

/**
 * A formula to be filled down or copied to other rows: references become relative to its row, except those fixed by a
 * "$" and those of the grant.
 */
export const relativeFormula = (formula: string, columns: readonly CustomColumn[], language: Language, { addresses, row }: FormulaCells): string =>
  shownFormula(respelled(formula, (name) => {
    const reference = referenceOfName(name);
    const number = reference === null ? null : addresses.numberOf(reference.rowId);
    return reference === null || number === null || number === 0 || reference.isFixed ? null : `[@${number - row}!${reference.columnId}]`;
  }), columns, language, addresses);

/** The address of a reference; null where its row no longer exists. */
function addressIn(name: string, addresses: CellAddresses): string | null {
  const reference = referenceOfName(name);
  if (reference === null) return null;
  const [letters, number] = [addresses.lettersOf(reference.columnId), addresses.numberOf(reference.rowId)];
  return letters === null || number === null ? null : `${letters}${reference.isFixed ? '$' : ''}${number}`;
}

const REFERENCE = /^(\$?)([^!]+)!([^!]+)$/;

/** The reference that a name stands for, as `rowReferenceOf`; null for any other name. */
function referenceOfName(name: string): RowReference | null {
  const [, fixed, rowId, columnId] = RELATIVE.test(name) ? [] : (REFERENCE.exec(name) ?? []);
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId, isFixed: fixed === '$' };
}

const nameOfReference = ({ rowId, columnId, isFixed }: RowReference): string | null => (/[[\]@$!]/.test(rowId) ? null : `${isFixed ? '$' : ''}${rowId}!${columnId}`);

/** A name that formulas can use: its id, its full name, and its spelling in formulas of this language. */
export interface FormulaName {
  readonly id: string;
  readonly name: string;
  readonly written: string;
}

/** All names that formulas of a document can use: inputs and figures in reading order, then custom columns. */
export function formulaNames(columns: readonly CustomColumn[], language: Language): readonly FormulaName[] {
  const builtIn = namedFigures(language).map(([id, name]) => ({ id, name, written: language === 'ja' ? asWritten(name) : id }));
  const own = columns.map(({ id, name }) => ({ id, name, written: name === '' ? id : asWritten(name) }));
  return [...builtIn, ...own];
}

function namedFigures(language: Language): readonly (readonly [id: string, name: string])[] {
  const { inputs, metrics } = figureText[language];
  return [...Object.entries(inputs), ...Object.entries(metrics)].filter(([id]) => !NOT_IN_FORMULAS.includes(id)).map(([id, { name }]) => [id, name] as const);
}

/** A name as a formula writes it: in brackets where it is no single word. */
export const asWritten = (name: string): string => (BARE_NAME.test(name) ? name : `[${name}]`);

/** The text with its names spelt anew and everything else, spaces too, as it was. */
export function respelled(formula: string, spell: (name: string) => string | null, phrases?: FormulaPhrases): string {
  const tokens = readableTokens(formula, phrases);
  let text = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const spelt = token.kind === 'name' && !opensBracket(tokens[index + 1]) ? spell(token.name) : null;
    text += formula.slice(end, token.at) + (spelt ?? token.text);
    end = token.at + token.text.length;
  }
  return text + formula.slice(end);
}
