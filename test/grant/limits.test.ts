import { describe, expect, it } from 'vitest';
import { readNumber } from '#shared/calc/number-text.ts';
import { parseFormula } from '#shared/calc/formula/parse-formula.ts';
import { canonicalNumberText } from '#shared/grant/canonical-number.ts';
import {
  LONGEST_FORMULA, LONGEST_ID, LONGEST_NAME, LONGEST_NUMBER_TEXT, LONGEST_TEXT, MOST_ALLOTTEES, MOST_COLUMN_CELLS, MOST_COLUMNS, MOST_FILTER_VALUES,
  MOST_MATRIX_FIGURES, MOST_SCENARIOS, MOST_SENSITIVITIES,
} from '#shared/grant/limits.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { documentSchema, type Allottee, type GrantDocument, type CustomColumn, type Scenario, type Sensitivity } from '#shared/grant/schema.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

const scenario: Scenario = { id: 's1', name: '', exercisePrice: null, rights: null, sharesPerRight: null };
const allottee: Allottee = { id: 'a1', ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '' };
const column: CustomColumn = { id: 'c1', name: 'Own', formula: 'rights', unit: 'number', decimals: null };
const axis: Sensitivity['rows'] = { input: 'rights', values: { kind: 'list', values: ['1'] } };
const sensitivity: Sensitivity = {
  id: 'm1', name: '', figures: ['shares'], scenario: null, rows: axis, columns: { ...axis, input: 'exercisePrice' }, pages: null, base: null, view: 'values',
  heat: { shown: false, midpoint: null }, limits: [], marked: null,
};

const times = <Item>(count: number, item: Item): readonly Item[] => Array.from({ length: count }, () => item);
const digits = (count: number): string => '1'.repeat(count);

/** What is opened, without going through its text: JSON.stringify of a text of the wanted size. */
const opened = (change: Partial<GrantDocument>) => parseDocument(JSON.stringify({ ...referenceDocument(), ...change }));

function refusal(change: Partial<GrantDocument>): { readonly code: string; readonly path: string; readonly value: string | null; readonly limit: string | undefined } {
  const reading = opened(change);
  if (reading.ok) throw new Error('The document was opened');
  const [{ code, path, value, details }] = reading.issues;
  return { code, path, value, limit: details?.['limit'] };
}

describe('a document over a limit is not opened, and one sentence names the place and the limit', () => {
  const { grant, layouts } = referenceDocument();
  const filter = { kind: 'values', column: 'name', values: times(MOST_FILTER_VALUES + 1, 'x') } as const;
  it.each<[string, Partial<GrantDocument>, string, number, number]>([
    ['scenarios', { scenarios: times(MOST_SCENARIOS + 1, scenario) }, 'scenarios', MOST_SCENARIOS + 1, MOST_SCENARIOS],
    ['allottees', { allottees: times(MOST_ALLOTTEES + 1, allottee) }, 'allottees', MOST_ALLOTTEES + 1, MOST_ALLOTTEES],
    ['columns', { columns: times(MOST_COLUMNS + 1, column) }, 'columns', MOST_COLUMNS + 1, MOST_COLUMNS],
    ['sensitivities', { sensitivities: times(MOST_SENSITIVITIES + 1, sensitivity) }, 'sensitivities', MOST_SENSITIVITIES + 1, MOST_SENSITIVITIES],
    ['figures of a sensitivity', { sensitivities: [{ ...sensitivity, figures: times(MOST_MATRIX_FIGURES + 1, 'shares') }] }, 'sensitivities[0].figures', MOST_MATRIX_FIGURES + 1, MOST_MATRIX_FIGURES],
    ['values of a filter', { layouts: { ...layouts, allottees: { columns: [], filters: [filter] } } }, 'layouts.allottees.filters[0].values', MOST_FILTER_VALUES + 1, MOST_FILTER_VALUES],
  ])('%s', (_, change, path, count, limit) => {
    expect(refusal(change)).toEqual({ code: 'tooManyEntries', path, value: String(count), limit: String(limit) });
  });

  it.each<[string, Partial<GrantDocument>, string, number, number]>([
    ['a title', { title: 'x'.repeat(LONGEST_NAME + 1) }, 'title', LONGEST_NAME + 1, LONGEST_NAME],
    ['notes', { notes: 'x'.repeat(LONGEST_TEXT + 1) }, 'notes', LONGEST_TEXT + 1, LONGEST_TEXT],
    ['the name of a scenario', { scenarios: [{ ...scenario, name: 'x'.repeat(LONGEST_NAME + 1) }] }, 'scenarios[0].name', LONGEST_NAME + 1, LONGEST_NAME],
    ['an id', { scenarios: [{ ...scenario, id: 'x'.repeat(LONGEST_ID + 1) }] }, 'scenarios[0].id', LONGEST_ID + 1, LONGEST_ID],
    ['a number', { grant: { ...grant, rights: digits(60_000) } }, 'grant.rights', 60_000, LONGEST_NUMBER_TEXT],
    ['a number of a scenario', { scenarios: [scenario, { ...scenario, id: 's2', rights: digits(LONGEST_NUMBER_TEXT + 1) }] }, 'scenarios[1].rights', LONGEST_NUMBER_TEXT + 1, LONGEST_NUMBER_TEXT],
    ['a number of an allottee', { allottees: [{ ...allottee, rights: digits(LONGEST_NUMBER_TEXT + 1) }] }, 'allottees[0].rights', LONGEST_NUMBER_TEXT + 1, LONGEST_NUMBER_TEXT],
    ['a number of an axis', { sensitivities: [{ ...sensitivity, rows: { ...axis, values: { kind: 'list', values: [digits(201)] } } }] }, 'sensitivities[0].rows.values.values[0]', 201, LONGEST_NUMBER_TEXT],
    ['a formula', { columns: [{ ...column, formula: 'rights + '.repeat(100_000) }] }, 'columns[0].formula', 900_000, LONGEST_TEXT],
  ])('%s', (_, change, path, count, limit) => {
    expect(refusal(change)).toEqual({ code: 'textTooLong', path, value: String(count), limit: String(limit) });
  });

  it('a text under a key without a letter', () => {
    expect(refusal({ '': digits(201) } as Partial<GrantDocument>)).toMatchObject({ code: 'textTooLong', path: '""' });
  });

  it('columns over too many scenarios', () => {
    expect(refusal({ columns: times(51, column), scenarios: times(MOST_SCENARIOS, scenario) })).toEqual({
      code: 'tooManyColumnCells', path: 'columns', value: String(51 * MOST_SCENARIOS), limit: String(MOST_COLUMN_CELLS),
    });
  });

  it('in words, in both languages', () => {
    const reading = opened({ scenarios: times(MOST_SCENARIOS + 1, scenario) });
    const sentences = (['en', 'ja'] as const).map((language) => (reading.ok ? '' : issueSentence(reading.issues[0], language)));
    expect(sentences).toEqual([
      'Scenarios: 100,001 are too many. A document holds at most 100,000. Split it into several documents.',
      'シナリオ：100,001件は多すぎます。1つの文書に入るのは100,000件までです。文書を分けてください。',
    ]);
  });

  it('without looking at what is in a list that is too long', () => {
    const hostile = JSON.stringify({ ...referenceDocument(), scenarios: times(2_000_000, 0) });
    const reading = parseDocument(hostile);
    expect(reading.ok ? [] : reading.issues).toMatchObject([{ code: 'tooManyEntries', value: '2000000' }]);
  });
});

describe('a document at its limits is opened', () => {
  it.each<[string, Partial<GrantDocument>]>([
    ['scenarios', { scenarios: Array.from({ length: MOST_SCENARIOS }, (_, index) => ({ ...scenario, id: `s${index}` })) }],
    ['columns', { columns: Array.from({ length: MOST_COLUMNS }, (_, index) => ({ ...column, id: `c${index}`, name: `Own ${index}` })) }],
    ['texts', { title: 'x'.repeat(LONGEST_NAME), notes: 'x'.repeat(LONGEST_TEXT) }],
    ['a formula of a scenario', { scenarios: [{ ...scenario, rights: `=${'1+'.repeat(LONGEST_FORMULA / 2 - 1)}1` }] }],
  ])('%s', (_, change) => {
    expect(opened(change)).toMatchObject({ ok: true });
  });
});

it('the schema has a limit for every list and every text', () => {
  const unlimited: string[] = [];
  const look = (schema: unknown, path: string): void => {
    const { _zod: zod } = schema as { readonly _zod: { readonly def: { type: string; checks?: readonly { _zod: { def: { check: string } } }[]; innerType?: unknown; element?: unknown; shape?: object; options?: readonly unknown[] } } };
    const { type, checks = [], innerType, element, shape, options } = zod.def;
    const isLimited = checks.some(({ _zod: { def } }) => ['max_length', 'custom', 'string_format'].includes(def.check));
    if ((type === 'string' || type === 'array') && !isLimited) unlimited.push(path);
    for (const part of [innerType, element, ...(options ?? [])]) if (part !== undefined) look(part, path);
    for (const [key, part] of Object.entries(shape ?? {})) look(part, `${path}.${key}`);
  };
  look(documentSchema, 'document');
  expect(unlimited).toEqual([]);
});

describe('a long text', () => {
  it('is no number, however long', () => {
    expect(readNumber(digits(60_000_000))).toEqual({ ok: false, code: 'tooManyDigits' });
    expect(readNumber(`1${' '.repeat(60_000_000)}x`)).toMatchObject({ ok: false });
    expect(canonicalNumberText(`0${digits(LONGEST_NUMBER_TEXT)}`)).toBe(`0${digits(LONGEST_NUMBER_TEXT)}`);
  });

  it('is no formula, however long or nested', () => {
    const code = (text: string): string => {
      const reading = parseFormula(text, () => null);
      return reading.ok ? 'ok' : reading.problem.code;
    };
    expect(code(`=${'('.repeat(100_000)}1${')'.repeat(100_000)}`)).toBe('tooLong');
    expect(code(`=${'1+'.repeat(500_000)}1`)).toBe('tooLong');
    expect(code(`=${'('.repeat(900)}1${')'.repeat(900)}`)).toBe('tooDeep');
    expect(code(`=${'-'.repeat(1_900)}1`)).toBe('tooDeep');
    expect(code(`=1${'%'.repeat(1_900)}`)).toBe('ok');
  });
});
