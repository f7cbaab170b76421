import { opensBracket, readableTokens } from '../calc/formula/formula-tokens.ts';
import type { CustomColumn } from '../grant/schema.ts';
import { figureText } from './figures.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Inputs that stand for one entry of a list: no formula of a person's own can name them. */
const NOT_IN_FORMULAS: readonly string[] = ['exercises', 'rightsExercised'];

const BARE_NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u;

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * What names typed into a formula mean: the id of an input, a figure or a column, by the id itself, by its full name in
 * either language, or by the name of a custom column, whatever the case of the letters. Ids come first.
 */
export function formulaSpelling(columns: readonly CustomColumn[]): (name: string) => string | null {
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
  return (name) => ids.get(folded(name)) ?? null;
}

/** The formula with every name as the document keeps it: by id. What cannot be read stays as it is. */
export function canonicalFormula(formula: string, columns: readonly CustomColumn[]): string {
  const spelling = formulaSpelling(columns);
  return respelled(formula, (name) => spelling(name));
}

/** The formula as a person reads it: English by ids, Japanese by names; custom columns as they are called. */
export function shownFormula(formula: string, columns: readonly CustomColumn[], language: Language): string {
  const names = new Map(formulaNames(columns, language).map(({ id, written }) => [id.toLowerCase(), written]));
  return respelled(formula, (name) => names.get(name.toLowerCase()) ?? null);
}

/** A name that formulas can use: its id, what it is called, and how a formula of this language writes it. */
export interface FormulaName {
  readonly id: string;
  readonly name: string;
  readonly written: string;
}

/** All names that formulas of a document can use: inputs and figures in the order a reader meets them, then custom columns. */
export function formulaNames(columns: readonly CustomColumn[], language: Language): readonly FormulaName[] {
  const builtIn = namedFigures(language).map(([id, name]) => ({ id, name, written: language === 'ja' ? asWritten(name) : id }));
  const own = columns.map(({ id, name }) => ({ id, name, written: name === '' ? id : asWritten(name) }));
  return [...builtIn, ...own];
}

function namedFigures(language: Language): readonly (readonly [id: string, name: string])[] {
  const { inputs, metrics } = figureText[language];
  return [...Object.entries(inputs), ...Object.entries(metrics)].filter(([id]) => !NOT_IN_FORMULAS.includes(id)).map(([id, { name }]) => [id, name] as const);
}

const asWritten = (name: string): string => (BARE_NAME.test(name) ? name : `[${name}]`);

/** The text with its names spelt anew and everything else, spaces too, as it was. */
function respelled(formula: string, spell: (name: string) => string | null): string {
  const tokens = readableTokens(formula);
  let text = '';
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    const spelt = token.kind === 'name' && !opensBracket(tokens[index + 1]) ? spell(token.name) : null;
    text += formula.slice(end, token.at) + (spelt ?? token.text);
    end = token.at + token.text.length;
  }
  return text + formula.slice(end);
}
