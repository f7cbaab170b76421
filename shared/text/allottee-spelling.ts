import { formulaPhrases } from '../calc/formula/formula-tokens.ts';
import type { CustomColumn } from '../grant/schema.ts';
import type { FormulaSpelling } from '../metrics/formula-names.ts';
import { allotteeFigureText } from './allottee-figures.ts';
import { figureText } from './figures.ts';
import { FORMULA_FUNCTIONS } from '../calc/formula/formula-functions.ts';
import { asWritten, folded, formulaNames, isPhrase, respelled, type FormulaName } from './formula-spelling.ts';
import { FORMER_NAMES } from './former-names.ts';
import { LANGUAGES, type Language } from './language.ts';

/** What formulas of the allottee sheet can name beside the fields and figures that every document has. */
export interface AllotteeNames {
  /** The custom columns of the allottee sheet. */
  readonly own: readonly CustomColumn[];
  /** Those of the scenario sheet. */
  readonly ofScenarios: readonly CustomColumn[];
  /** The headings of the list's other columns. */
  readonly headings: readonly string[];
}

/** The groups in which the names are offered. */
export const ALLOTTEE_NAME_GROUPS = ['own', 'allottee', 'other', 'figures', 'inputs'] as const;

/** One of {@link ALLOTTEE_NAME_GROUPS}. */
export type AllotteeNameGroup = (typeof ALLOTTEE_NAME_GROUPS)[number];

/** A name that formulas of the allottee sheet can use. */
export interface AllotteeFormulaName extends FormulaName {
  readonly group: AllotteeNameGroup;
}

/** Something that can be named: its id, what it is called in a language, and what else people call it. */
interface Named {
  readonly id: string;
  readonly group: AllotteeNameGroup;
  readonly name: Readonly<Record<Language, string>>;
  readonly others: readonly string[];
}

/** All that is known of the spelling of formulas for one set of names. */
interface Spellings {
  readonly named: readonly Named[];
  readonly spelling: FormulaSpelling;
  readonly written: Readonly<Record<Language, ReadonlyMap<string, string>>>;
  readonly meanings: Meanings;
}

/** The ids that each name could stand for. */
type Meanings = ReadonlyMap<string, ReadonlySet<string>>;

/** A heading with brackets or line ends in it cannot be named. */
const CANNOT_BE_NAMED = /[[\]\uff3b\uff3d\r\n]/;

/**
 * What names typed into a formula of the allottee sheet mean. A name that stands for a number of the person and for one of
 * the scenario, such as "rights", is neither: it has {@link FormulaSpelling.choices}, and the formula is refused with them.
 */
export const allotteeSpelling = (names: AllotteeNames): FormulaSpelling => spellingsOf(names).spelling;

/** The ids of what has a name or heading now. A custom column cannot be called like anything else. */
export const meaningsOfName = (names: AllotteeNames, name: string): readonly string[] => [...(spellingsOf(names).meanings.get(folded(name)) ?? [])];

/** The formula with every name as the document keeps it: by id. What cannot be read stays as it is. */
export function canonicalAllotteeFormula(formula: string, names: AllotteeNames): string {
  const { idOf, phrases } = allotteeSpelling(names);
  return respelled(formula, (name) => {
    const id = idOf(name);
    return id === null ? null : asWritten(id);
  }, phrases);
}

/** The formula as a person reads it: English by ids, Japanese by names; custom columns and columns of the list as they are called. */
export function shownAllotteeFormula(formula: string, names: AllotteeNames, language: Language): string {
  const written = spellingsOf(names).written[language];
  return respelled(formula, (name) => written.get(keyOf(name)) ?? null);
}

/** All names that formulas of the allottee sheet can use, by their groups. */
export function allotteeFormulaNames(names: AllotteeNames, language: Language): readonly AllotteeFormulaName[] {
  const { named, written } = spellingsOf(names);
  return ALLOTTEE_NAME_GROUPS.flatMap((group) => named.filter((one) => one.group === group).map(({ id, name }) => ({ id, group, name: name[language], written: written[language].get(keyOf(id)) ?? id })));
}

/** Ids are the same in any case of their letters, headings are not. */
const keyOf = (id: string): string => (id.startsWith('other:') ? id : id.toLowerCase());

let latest: { readonly names: AllotteeNames; readonly spellings: Spellings } | null = null;

/** Kept for the names that were asked about last: they change with a column alone. */
function spellingsOf(names: AllotteeNames): Spellings {
  const before = latest?.names;
  if (latest === null || before?.own !== names.own || before.ofScenarios !== names.ofScenarios || before.headings.join('\n') !== names.headings.join('\n')) {
    latest = { names, spellings: gatherSpellings(names) };
  }
  return latest.spellings;
}

function gatherSpellings(names: AllotteeNames): Spellings {
  const named = allNamed(names);
  const called = calledNow(named);
  const meanings = meaningsOf(named, called);
  const isClear = (name: string, id: string): boolean => {
    const meant = meanings.get(folded(name));
    return meant?.size === 1 && meant.has(id);
  };
  const writtenIn = (language: Language): ReadonlyMap<string, string> => new Map(named.toReversed().map(({ id, group, name }) => {
    const isBuiltIn = group !== 'own' && group !== 'other' && isKnownFigure(id);
    const wanted = language === 'en' && isBuiltIn ? id : name[language];
    const shown = [wanted, id, aliasOf(id)].find((one) => one !== '' && isClear(one, id)) ?? id;
    return [keyOf(id), asWritten(shown)] as const;
  }));
  const written = { en: writtenIn('en'), ja: writtenIn('ja') };
  const known = (name: string): boolean => meanings.has(folded(name)) || FORMULA_FUNCTIONS.some((one) => one === name.toUpperCase());
  const phrases = formulaPhrases(named.flatMap(({ name, others }) => [...LANGUAGES.map((language) => name[language]), ...others]).filter((name) => isPhrase(name, known)));
  const idOf = (name: string): string | null => {
    const meant = meanings.get(folded(name));
    const [id] = meant ?? [];
    return meant?.size === 1 ? (id ?? null) : null;
  };
  const choices = (name: string): readonly string[] | null => {
    const meant = meanings.get(folded(name));
    return meant === undefined || meant.size < 2 ? null : [...meant].map((id) => written[/[\u3040-\u9fff]/.test(name) ? 'ja' : 'en'].get(keyOf(id)) ?? id);
  };
  return { named, meanings: called, written, spelling: { idOf, choices, phrases } };
}

/** What everything is called, with all that each name could mean. */
function calledNow(named: readonly Named[]): Meanings {
  const meanings = new Map<string, Set<string>>();
  for (const { id, name, others } of named) {
    for (const key of [id, ...LANGUAGES.map((language) => name[language]), ...others].map(folded).filter((one) => one !== '')) {
      const known = meanings.get(key);
      if (known === undefined) meanings.set(key, new Set([id]));
      else known.add(id);
    }
  }
  return meanings;
}

/** The same with names of earlier versions and aliases, which stand back behind all others. */
function meaningsOf(named: readonly Named[], called: Meanings): Meanings {
  const aliases = named.flatMap(({ id }) => (isKnownFigure(id) ? [[aliasOf(id), id] as const] : []));
  const behind = [...FORMER_NAMES, ...aliases].filter(([name]) => !called.has(folded(name)));
  return new Map([...called, ...behind.map(([name, id]) => [folded(name), new Set([id])] as const)]);
}

/** What a number of the scenario is called in English where its id is a word for one of the person, too: "scenarioRights". */
const aliasOf = (id: string): string => `scenario${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;

const KNOWN: Readonly<Record<string, unknown>> = { ...figureText.en.inputs, ...figureText.en.metrics, ...allotteeFigureText.en.inputs, ...allotteeFigureText.en.figures };

const isKnownFigure = (id: string): boolean => Object.hasOwn(KNOWN, id);

function allNamed({ own, ofScenarios, headings }: AllotteeNames): readonly Named[] {
  const ofColumn = (group: AllotteeNameGroup) => ({ id, name }: CustomColumn): Named => ({ id, group, name: { en: name, ja: name }, others: [] });
  const ofAllottee = (kind: 'inputs' | 'figures'): readonly Named[] => {
    const [en, ja] = [Object.entries(allotteeFigureText.en[kind]), new Map(Object.entries(allotteeFigureText.ja[kind]))];
    return en.map(([id, label]) => ({ id, group: 'allottee', name: { en: label.name, ja: ja.get(id)?.name ?? label.name }, others: [label.heading, ja.get(id)?.heading ?? ''] }));
  };
  const japanese = new Map(formulaNames([], 'ja').map(({ id, name }) => [id, name]));
  const headingsOf = (id: string): readonly string[] => LANGUAGES.flatMap((language) => {
    const { inputs, metrics }: { readonly inputs: Readonly<Record<string, { readonly heading: string }>>; readonly metrics: Readonly<Record<string, { readonly heading: string }>> } = figureText[language];
    return [inputs[id]?.heading ?? metrics[id]?.heading ?? ''];
  });
  const ofScenario = formulaNames([], 'en').map(({ id, name }): Named =>
    ({ id, group: Object.hasOwn(figureText.en.inputs, id) ? 'inputs' : 'figures', name: { en: name, ja: japanese.get(id) ?? name }, others: headingsOf(id) }));
  return [
    ...own.map(ofColumn('own')),
    ...ofAllottee('inputs'),
    ...ofAllottee('figures'),
    ...headings.filter((heading) => !CANNOT_BE_NAMED.test(heading)).map((heading): Named => ({ id: `other:${heading}`, group: 'other', name: { en: heading, ja: heading }, others: [] })),
    ...ofScenario,
    ...ofScenarios.map(ofColumn('figures')),
  ];
}
