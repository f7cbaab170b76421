import type { Allottee, GrantDocument, CustomColumn, Scenario, Sensitivity } from '#shared/grant/schema.ts';
import { LONGEST_FORMULA, LONGEST_TEXT, MOST_COLUMNS } from '#shared/grant/limits.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { CONTROL_TEXTS, INJECTED_TEXTS, MARKUP_TEXTS, NUMBER_TEXTS, PROTOTYPE_KEYS } from './hostile-values.ts';

/** A document as a file could hold it, made from the reference grant. */
type Hostile = (document: GrantDocument) => unknown;

const column = (id: string, formula: string, name = id): CustomColumn => ({ id, name, formula, unit: 'number', decimals: null });
const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: id, exercisePrice: '3951', rights: null, sharesPerRight: null, ...change });
const allottee = (id: string, change: Partial<Allottee> = {}): Allottee => ({ id, ...NOBODY, employeeNumber: '', name: '社員0001', company: '', category: '', grade: '', rights: '1', note: '', ...change });

const numbered = <Item>(count: number, item: (number: number) => Item): readonly Item[] => Array.from({ length: count }, (_, index) => item(index + 1));

/** Columns, and a scenario in whose row they are worked out. */
const withColumns = (columns: readonly CustomColumn[]): Hostile => (document) => ({ ...document, columns, scenarios: [scenario('s1')] });

/** One column with a formula, and a scenario that has it for a price. */
const withFormula = (formula: string): Hostile => (document) => ({ ...document, columns: [column('c1', formula)], scenarios: [scenario('s1', { exercisePrice: `=${formula}` })] });

/** A chain of columns, each made from the one before it. */
const chain = (count: number, first: string, next: (before: string) => string): Hostile => withColumns(numbered(count, (number) => column(`c${number}`, number === 1 ? first : next(`c${number - 1}`))));

const quotesIn = (text: string): number => text.split('"').length;

/** Each text at every place of a document that takes one. */
const withTexts = (texts: readonly string[]): Hostile => (document) => {
  const all = texts.join(' ').slice(0, 900);
  // Dates and numbers are texts in a file, too, if shorter ones.
  const short = texts.toSorted((one, other) => quotesIn(other) - quotesIn(one)).join(' ').slice(0, 150);
  return {
    ...document, title: all, notes: all, company: { name: all, code: texts[0] ?? '' },
    grant: {
      ...document.grant, resolutionDate: short, issueDate: short, rights: short, issuePrice: { status: 'decided', perRight: short, decisionDate: short, settlement: 'cash' }, exercisePrice: { status: 'pending', decisionDate: short }, exercisePeriod: { from: short, to: short },
      shareClass: all, allotteesAnnounced: { persons: 1, description: all },
    },
    market: { sharesIssued: short, treasuryShares: short, otherDilutiveShares: short, sharePrice: short, averageSharePrice: null, authorised: null },
    columns: texts.map((text, index) => column(`c${index + 1}`, index % 2 === 0 ? 'rights' : text.slice(0, 500), text)),
    scenarios: texts.map((text, index) => scenario(`s${index + 1}`, { name: text, rights: index % 2 === 0 ? null : text.slice(0, 200) })),
    allottees: texts.map((text, index) => allottee(`a${index + 1}`, { employeeNumber: text, name: text, company: text, category: text, grade: text, rights: text.slice(0, 200), note: text })),
  };
};

/** Sheets of a workbook take their names from sensitivities. */
const withSheetNames = (names: readonly string[]): Hostile => (document) => {
  const axis = (input: Sensitivity['rows']['input'], ...values: readonly string[]): Sensitivity['rows'] => ({ input, values: { kind: 'list', values } });
  const named = (name: string, index: number): Sensitivity => ({
    id: `m${index + 1}`, name, figures: ['shares', 'aggregateExerciseAmount'], scenario: null, rows: axis('exercisePrice', '3000', '4000'), columns: axis('rights', '1', '2906'), pages: null, base: null, view: 'values',
    heat: { shown: true, midpoint: null }, limits: [], marked: null,
  });
  return { ...document, scenarios: names.map((name, index) => scenario(`s${index + 1}`, { name })), sensitivities: names.map(named) };
};

/** Columns whose ids are these names, and a formula over each of them. */
const withIds = (ids: readonly string[]): Hostile => withColumns([...ids.map((id) => column(id, 'rights + 1')), ...ids.map((id, index) => column(`use${index + 1}`, `[${id}] + 1`)), ...ids.map((id, index) => column(`bare${index + 1}`, `${id} * 2`))]);

const SHEET_NAMES = [
  "x'!A1", "'", "''", "O'Brien's", '[1]x', 'a:b\\c/d?e*f', 'History', 'Summary', 'summary', 'Grantsheet', 'x'.repeat(40), 'x'.repeat(40), '社員0001'.repeat(8), '', ' ', '\u202ex', "');HYPERLINK(\"x\",\"y", '<&>"', 'A1', 'R1C1', '𠮷'.repeat(16), ...INJECTED_TEXTS.slice(0, 6),
];

/** Attacks by formulas that are long, deep, wide, circular or large, and by texts that could become formulas elsewhere. */
export const HOSTILE_FORMULAS: Readonly<Record<string, Hostile>> = {
  'the longest formula': withFormula('rights+'.repeat(LONGEST_FORMULA).slice(0, LONGEST_FORMULA - 1).replace(/\+?[a-z]*$/, '')),
  'the longest text as a formula': withFormula('1+'.repeat(LONGEST_TEXT / 2 - 1) + '1'),
  'a formula of a megabyte': withFormula('1+'.repeat(500_000) + '1'),
  'the deepest brackets': withFormula(`${'('.repeat(60)}rights${')'.repeat(60)}`),
  'brackets that are too deep': withFormula(`${'('.repeat(900)}rights${')'.repeat(900)}`),
  'choices in choices': withFormula(`${'IF(rights>1,'.repeat(58)}1${',0)'.repeat(58)}`),
  'signs upon signs': withFormula(`${'-+'.repeat(900)}1`),
  'per cent of per cent': withFormula(`1${'%'.repeat(1_900)}`),
  'a function of very many values': withFormula(`SUM(${'1,'.repeat(900)}1)`),
  'a condition of very many conditions': withFormula(`IF(AND(${'rights>1,'.repeat(180)}rights>2),1,0)`),
  'a chain of as many columns as there can be': chain(MOST_COLUMNS, 'rights', (before) => `${before} + 1`),
  'a circle of as many columns as there can be': withColumns(numbered(MOST_COLUMNS, (number) => column(`c${number}`, `c${(number % MOST_COLUMNS) + 1} + 1`))),
  'columns that all refer to each other': withColumns(numbered(100, (number) => column(`c${number}`, numbered(100, (other) => `c${other}`).join('+')))),
  'a chain that doubles': chain(200, 'rights', (before) => `${before} + ${before}`),
  'a chain of choices': chain(200, 'rights', (before) => `IF(${before} > 5, ${before}, ${before} + 1)`),
  'a quotient tower': withFormula(`${'1/(1+'.repeat(58)}rights${')'.repeat(58)}`),
  'a quotient tower of columns': chain(300, 'rights', (before) => `1 / (${before} + 1)`),
  'products of huge numbers': withFormula(numbered(9, () => '9'.repeat(200)).join('*')),
  'powers by squares of squares': chain(60, 'rights', (before) => `${before} * ${before}`),
  'small numbers by squares of squares': chain(60, `0.${'0'.repeat(150)}1`, (before) => `${before} * ${before} / 3`),
  'roundings to places there are not': withColumns(['99', '-99', '1.5', '1e9', '-15', '15', 'rights', ''].map((places, index) => column(`c${index + 1}`, `ROUND(rights / 7, ${places})`))),
  'keys of every object as names': withIds(PROTOTYPE_KEYS),
  'cells and functions as names': withIds(['A1', 'XFD1048576', 'R1C1', 'RC', 'SUM', 'IF', 'TRUE', 'NULL', 'grant_c1', 'statedCapitalRatio', 'rights', 'Print_Area', '_xlnm.Print_Area', 'sum(1', '社員0001', 'a b']),
  'letters that look like others': withColumns(['ＳＵＭ(1，2)', '１２３＋４５６', 'rіghts', 'ｒｉｇｈｔｓ', '＝１＋１', '1−1', '1×2÷3', '1‐1', 'ⅠＶ', '٣+٤', '1\u00a0000', '1\u200b1', 'ri\u00adghts', '＝cmd｜＇x＇！A0', 'IF（1≧0、1、0）'].map((formula, index) => column(`c${index + 1}`, formula))),
  'control and direction characters': withTexts(CONTROL_TEXTS),
  'texts that begin like formulas': withTexts(INJECTED_TEXTS.slice(0, 12)),
  'links, fetches and calls': withTexts(INJECTED_TEXTS.slice(12)),
  'what XML takes for its own': withTexts(MARKUP_TEXTS),
  'names of sheets with quotes and brackets': withSheetNames(SHEET_NAMES),
  'inputs that refer to each other in circles': (document) => ({
    ...document, columns: [column('c1', 'shares + exercisePrice'), column('c2', 'c1 + c2')],
    scenarios: [
      scenario('s1', { exercisePrice: '=rights', rights: '=exercisePrice' }), scenario('s2', { exercisePrice: '=exercisePrice' }), scenario('s3', { rights: '=shares', sharesPerRight: '=rights' }),
      scenario('s4', { exercisePrice: '=c1' }), scenario('s5', { exercisePrice: '=c2' }), scenario('s6', { rights: '=statedCapitalTotal' }), scenario('s7', { exercisePrice: '=1/0', rights: '=0/0', sharesPerRight: '=-1' }),
    ],
  }),
  'texts of numbers that are none': withTexts(NUMBER_TEXTS),
};
