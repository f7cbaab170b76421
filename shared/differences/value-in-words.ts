import { usedColumns } from '../allottees/used-columns.ts';
import { isDecimalText } from '../calc/decimal.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import { isFormula } from '../grant/formula-text.ts';
import { isPlain, type Plain } from '../grant/plain-values.ts';
import type { ColumnUnit, GrantDocument, Scenario, Sensitivity, SensitivityAxis } from '../grant/schema.ts';
import { VALUE_KINDS } from '../grant/value-kinds.ts';
import { cellAddresses } from '../scenarios/cell-addresses.ts';
import { shownAllotteeFormula } from '../text/allottee-spelling.ts';
import { categoryName } from '../text/allottees.ts';
import { compareText } from '../text/compare.ts';
import { customColumnText } from '../text/custom-column.ts';
import { formatDate } from '../text/dates.ts';
import { differencesText } from '../text/differences.ts';
import { dilutionSheetText } from '../text/dilution-sheet.ts';
import { documentChangesText } from '../text/document-changes.ts';
import { namesIn } from '../text/figures.ts';
import { shownFormula } from '../text/formula-spelling.ts';
import type { Language } from '../text/language.ts';
import { scenarioName } from '../text/scenario-name.ts';
import { sensitivitySheetText } from '../text/sensitivity-sheet.ts';
import { CONDITION_WORDS } from '../text/shown-figure.ts';
import { goalInWords } from '../text/solve.ts';
import { termsText } from '../text/terms.ts';

/** A document and the language that its values are said in. */
export interface WordsOf {
  readonly document: GrantDocument;
  readonly language: Language;
}

const placeOfEveryRow = (place: string): string => place.replace(/\[\d+\]/g, '[]');

/** The value at a place of a document as people read it: numbers with separators, choices by their names, formulas as they are shown. */
export function valueInWords(value: unknown, place: string, words: WordsOf): string {
  const anyRow = placeOfEveryRow(place);
  const said = Object.hasOwn(SAID_AT, anyRow) ? (SAID_AT[anyRow]?.(value, words) ?? null) : null;
  return said ?? plainValueInWords(value, anyRow, words);
}

function plainValueInWords(value: unknown, anyRow: string, { document, language }: WordsOf): string {
  const text = differencesText[language];
  if (value === null || value === undefined || value === '') return text.empty;
  if (typeof value === 'boolean') return CONDITION_WORDS[language][value ? 0 : 1];
  if (typeof value === 'number') return formatDecimal(String(value));
  if (typeof value === 'string') return textInWords(value, anyRow, language);
  const parts = Array.isArray(value) ? value.map((item: unknown) => [`${anyRow}[]`, item] as const) : isPlain(value) ? Object.entries(value).map(([key, item]) => [`${anyRow}.${key}`, item] as const) : [];
  const given = parts.filter(([, item]) => item !== null && item !== '').map(([place, item]) => valueInWords(item, place, { document, language }));
  return given.length === 0 ? text.empty : given.join(text.separator);
}

/** A text of a document as people read it, by what its place holds (rows as `[]`): a number, a date, a choice, a flag ("true"), or a text as written. */
export function textInWords(value: string, anyRow: string, language: Language): string {
  const kind = VALUE_KINDS.get(anyRow);
  if (kind === 'choice') return CHOICE_WORDS[anyRow]?.(language)[value] ?? value;
  if (kind === 'flag') return CONDITION_WORDS[language][value === 'true' ? 0 : 1];
  if (kind === 'date') return formatDate(value, language);
  return kind === 'number' && isDecimalText(value) ? formatDecimal(value) : value;
}

type ChoiceWords = (language: Language) => Readonly<Record<string, string>>;

const columnUnits: ChoiceWords = (language) => customColumnText[language].units satisfies Record<ColumnUnit, string>;

/** What the choices of a document are called, by their places; those inside a setting that is said as a whole are said by it. */
export const CHOICE_WORDS: Readonly<Record<string, ChoiceWords>> = {
  'grant.exercisePrice.status': (language) => ({ pending: termsText[language].pending, decided: termsText[language].decided }),
  'grant.law': (language) => termsText[language].laws,
  'grant.issuePrice.status': (language) => termsText[language].issuePriceStates,
  'grant.issuePrice.settlement': (language) => termsText[language].settlements,
  'grant.statedCapital.shareIssuePrice': (language) => termsText[language].shareIssuePrices,
  'grant.delivery.order': (language) => termsText[language].deliveryOrders,
  'grant.bookValue.source': (language) => termsText[language].bookValueSources,
  'grant.statedCapital.base': (language) => termsText[language].bases,
  'grant.statedCapital.basis': (language) => termsText[language].bases4,
  'securities[].kind': (language) => dilutionSheetText[language].kinds,
  'columns[].unit': columnUnits,
  'allotteeColumns[].unit': columnUnits,
  'sensitivities[].view': (language) => sensitivitySheetText[language].views,
};

/** Says a value; null where it is said as any other. */
type Say = (value: unknown, words: WordsOf) => string | null;

const category: Say = (value, { language }) => (typeof value === 'string' && value !== '' ? categoryName(value, language) : null);

/** What a scenario does not give is that of the grant; a formula is shown as its cell shows it. */
const scenarioInput: Say = (value, { document, language }) => {
  if (value === null) return compareText[language].asInGrant;
  return typeof value === 'string' && isFormula(value) ? shownFormula(value, document.columns, language, cellAddresses(document)) : null;
};

const columnFormula: Say = (value, { document, language }) => (typeof value === 'string' ? `=${shownFormula(value, document.columns, language)}` : null);

const allotteeColumnFormula: Say = (value, { document: { allotteeColumns, columns, allottees }, language }) =>
  (typeof value === 'string' ? `=${shownAllotteeFormula(value, { own: allotteeColumns, ofScenarios: columns, headings: usedColumns(allottees).headings }, language)}` : null);

// What stands at the places below has the shape that the schema of the place gives it.
const axis: Say = (value, words) => (isPlain(value) ? axisInWords(value as unknown as SensitivityAxis, words) : null);

/** Values that are said as a whole, or otherwise than their kind is, by their places. */
const SAID_AT: Readonly<Record<string, Say>> = {
  'grant.allotteesAnnounced.categories[].category': category,
  'allottees[].category': category,
  'scenarios[].exercisePrice': scenarioInput,
  'scenarios[].rights': scenarioInput,
  'scenarios[].sharesPerRight': scenarioInput,
  'scenarios[].solved': (value, words) => (isPlain(value) ? questionInWords(value as unknown as NonNullable<Scenario['solved']>, words) : null),
  'columns[].formula': columnFormula,
  'allotteeColumns[].formula': allotteeColumnFormula,
  'sensitivities[].figures': (value, words) => (Array.isArray(value) ? listOf(value.map((id) => nameIn(String(id), words)), words) : null),
  'sensitivities[].scenario': (value, words) => (value === null || typeof value === 'string' ? scenarioCalled(value, words) : null),
  'sensitivities[].rows': axis,
  'sensitivities[].columns': axis,
  'sensitivities[].pages': axis,
  'sensitivities[].limits': (value, words) => (Array.isArray(value) && value.length > 0 ? limitsInWords(value, words) : null),
  'sensitivities[].marked': (value, words) => (Array.isArray(value) ? listOf(value.map((id) => scenarioCalled(String(id), words)), words) : value === null ? sensitivitySheetText[words.language].marksKinds.all : null),
};

const nameIn = (id: string, { document, language }: WordsOf): string => namesIn(document, language)(id);
const numberIn = (value: string): string => (isDecimalText(value) ? formatDecimal(value) : value);
const listOf = (items: readonly string[], { language }: WordsOf): string => (items.length === 0 ? differencesText[language].empty : items.join(differencesText[language].separator));

function scenarioCalled(id: string | null, { document, language }: WordsOf): string {
  if (id === null || id === 'grant') return documentChangesText[language].theGrant;
  const index = document.scenarios.findIndex((scenario) => scenario.id === id);
  const scenario = document.scenarios[index];
  return scenario === undefined ? id : scenarioName(scenario, index + 1, document.currency, language);
}

function axisInWords({ input, values }: SensitivityAxis, words: WordsOf): string {
  const text = documentChangesText[words.language];
  switch (values.kind) {
    case 'steps':
      return text.axis(nameIn(input, words), text.steps(numberIn(values.start), numberIn(values.end), numberIn(values.step)));
    case 'list':
      return text.axis(nameIn(input, words), listOf(values.values.map(numberIn), words));
    case 'percent':
      return text.axis(nameIn(input, words), text.percent(values.base === null ? text.ownValue : numberIn(values.base), numberIn(values.from), numberIn(values.to), numberIn(values.step)));
    case 'scenarios':
      return text.axis(nameIn(input, words), sensitivitySheetText[words.language].kinds.scenarios);
  }
}

const limitsInWords = (limits: Sensitivity['limits'], words: WordsOf): string => listOf(limits.map(({ figure, comparison, value }) => `${nameIn(figure, words)} ${comparison} ${numberIn(value)}`), words);

const questionInWords = ({ figure, goal, target }: NonNullable<Scenario['solved']>, words: WordsOf): string => goalInWords(goal, { figure: nameIn(figure, words), target: numberIn(target) }, words.language);

/** The places whose values are said as a whole: what is inside is part of what they say. */
export const isSaidAsAWhole = (place: string): boolean => Object.keys(SAID_AT).some((whole) => place.startsWith(`${whole}.`) || place.startsWith(`${whole}[`));

/** A row as people read it, by the fields in which something is given: "exercise price 3,000, rights 2,906". */
export function rowInWords(row: Plain, list: string, words: WordsOf, fieldInWords: (field: string) => string): string {
  const text = documentChangesText[words.language];
  const given = Object.entries(row).filter(([field, value]) => field !== 'id' && field !== 'name' && isGiven(value));
  const shown = given.slice(0, MOST_FIELDS).map(([field, value]) => text.field(fieldInWords(field), valueInWords(value, `${list}[].${field}`, words)));
  return [...shown, ...(given.length > MOST_FIELDS ? [text.more(formatDecimal(String(given.length - MOST_FIELDS)))] : [])].join(text.between);
}

/** Most fields that are said of a row which only one document has. */
const MOST_FIELDS = 6;

const isGiven = (value: unknown): boolean => value !== null && value !== '' && value !== false && value !== undefined && !(Array.isArray(value) && value.length === 0) && !(isPlain(value) && Object.keys(value).length === 0);
