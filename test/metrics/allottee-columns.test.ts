import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Allottee, CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import { allotteeEvaluation, allotteeInputs, allotteeValue } from '#shared/metrics/allottee-cells.ts';
import { allotteeColumnsOf, allotteeFigureById } from '#shared/metrics/allottee-columns.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { usesOfAllotteeColumn, usesOfColumn } from '#shared/metrics/column-uses.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { allotteeFormulaNames, allotteeSpelling, canonicalAllotteeFormula, meaningsOfName, shownAllotteeFormula, type AllotteeNames } from '#shared/text/allottee-spelling.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { formulaProblemSentence } from '#shared/text/formulas.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { runs } from '#test/runs.ts';

const column = (id: string, formula: string, change: Partial<CustomColumn> = {}): CustomColumn => ({ id, name: `Column ${id}`, formula, unit: 'number', decimals: null, ...change });
const person = (id: number, change: Partial<Allottee> = {}): Allottee => ({ ...NOBODY, id: `a${id}`, name: `社員${id}`, ...change });

const ALLOTTEES = [
  person(1, { rights: '10', planned: '12', other: { Points: '2.5', 年収: '１,０００万円' } }),
  person(2, { rights: null, planned: '3', other: { Points: 'B+' } }),
  person(3, { rights: '4' }),
];

const REFERENCE = referenceDocument();
const documentWith = (allotteeColumns: readonly CustomColumn[], change: Partial<GrantDocument> = {}): GrantDocument => ({
  ...REFERENCE, allottees: ALLOTTEES, allotteeColumns, scenarios: [{ id: 's1', name: '', exercisePrice: '3951', rights: null, sharesPerRight: null }], ...change,
});

const valueOf = (formula: string, row: number, document = documentWith([column('p1', formula)])) => {
  const figure = allotteeFigureById(document, 'p1');
  return figure === null ? 'unreadable' : allotteeEvaluation(figure.expression, document.allottees, row, { inputs: inputsOf(document, document.scenarios[0] ?? null), currency: document.currency });
};

const NAMES: AllotteeNames = { own: [column('p1', '', { name: 'Bonus' })], ofScenarios: [column('c1', '', { name: 'Cost' })], headings: ['Points', 'Base salary', 'Rights', 'a]b'] };
const problemOf = (formula: string) => {
  const document = documentWith([]);
  const reading = allotteeColumnsOf(document).names.readColumn({ id: 'p9', formula }, allotteeSpelling({ ...NAMES, own: [] }));
  return reading.ok ? null : reading.problem;
};

describe('a custom column of the allottee sheet', () => {
  it.each([
    ['allotteeRights * 2', '20'], ['allotteeRights / rights', '0.0034411562284927735719'], ['allotteeShares', '5000'], ['allotteeExerciseAmount / 2', '9877500'],
    ['allotteeDifference', '-2'], ['[other:Points] * allotteeRights', '25'], ['[other:年収] / 2', '5000000'], ['allotteeShareOfGrant * rights', '10'],
    ['statedCapitalTotal * allotteeShareOfGrant', '9880000'], ['IF(allotteeRights > 5, 1, 0)', '1'],
  ])('%s comes to %s', (formula, value) => {
    expect(valueOf(formula, 0)).toEqual({ status: 'value', value });
  });

  it('is absent with what it lacks, and never 0', () => {
    expect(valueOf('allotteeRights * 2', 1)).toEqual({ status: 'missing', missing: ['allotteeRights'] });
    expect(valueOf('allotteeDifference', 1)).toEqual({ status: 'value', value: '-3' });
    expect(valueOf('[other:Points]', 1)).toEqual({ status: 'missing', missing: ['other:Points'] });
    expect(valueOf('[other:Points]', 2)).toEqual({ status: 'missing', missing: ['other:Points'] });
    expect(valueOf('[other:toString]', 0)).toEqual({ status: 'missing', missing: ['other:toString'] });
    expect(valueOf('allotteeRights / (allotteePlannedRights - 12)', 0)).toEqual({ status: 'error', code: 'divisionByZero' });
  });

  it('refers to others of its sheet and to those of the scenarios, wherever they stand', () => {
    const document = documentWith([column('p1', 'p2 * 2'), column('p2', 'allotteeRights + c1')], { columns: [column('c1', 'shares / 1000')] });
    expect(valueOf('', 0, document)).toEqual({ status: 'value', value: '2926' });
    expect(usesOfAllotteeColumn(document, 'p2').columns.map(({ id }) => id)).toEqual(['p1']);
    expect(usesOfColumn(document, 'c1').columns.map(({ id }) => id)).toEqual(['p2']);
    expect(usesOfAllotteeColumn(document, 'p1').columns).toEqual([]);
    // Formulas of the scenario sheet know nothing of persons.
    expect(customColumnsOf(document).names.read('allotteeRights')).toMatchObject({ ok: false, problem: { code: 'unknownName' } });
  });

  it('that comes back to itself, or names what is not there, is found with its place', () => {
    const document = documentWith([column('p1', 'p2 + 1'), column('p2', 'p1 + 1'), column('p3', 'ghost')]);
    const issues = checkFormulas(document);
    expect(issues.map(({ path, code }) => [path, code])).toEqual([0, 1, 2].map((index) => [`allotteeColumns[${index}].formula`, 'formulaUnreadable']));
    expect(issueSentence(issues[0]!, 'en')).toContain('Column p1 → Column p2 → Column p1');
    expect(valueOf('', 0, document)).toBe('unreadable');
  });

  it('follows an edit of the list, and an edit of a term that it names', () => {
    const document = documentWith([column('p1', 'allotteeRights * rights')]);
    expect(valueOf('', 0, document)).toMatchObject({ value: '29060' });
    expect(valueOf('', 0, { ...document, allottees: [person(1, { rights: '11' }), ...ALLOTTEES.slice(1)] })).toMatchObject({ value: '31966' });
    expect(valueOf('', 0, { ...document, grant: { ...document.grant, rights: '100' } })).toMatchObject({ value: '1000' });
    expect(valueOf('', 0, { ...document, currency: 'USD', allotteeColumns: [column('p1', '[other:年収]')] })).toMatchObject({ status: 'missing' });
  });

  it('keeps what was read of the columns while nothing but the list changes', () => {
    const document = documentWith([column('p1', 'allotteeRights')]);
    expect(allotteeColumnsOf({ ...document, allottees: [] })).toBe(allotteeColumnsOf(document));
  });
});

describe('values read by blocks', () => {
  const cell = fc.record({ rights: fc.option(fc.integer({ min: 1, max: 5000 }).map(String)), planned: fc.option(fc.integer({ min: 0, max: 5000 }).map(String)), points: fc.constantFrom('', '3', '-2.5', 'B+', '1,200', '０.５', '12 34') });
  const formula = fc.constantFrom('allotteeRights * 3', 'allotteeRights / allotteePlannedRights', '[other:Points] * allotteeRights', 'IF([other:Points] >= 0, allotteeShares, 0)', 'allotteeShareOfGrant', 'statedCapitalTotal * allotteeRights / rights', 'allotteeDifference / 7');

  it('are those of each row by itself, after any edit of the list', () => {
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 600 }), formula, fc.array(fc.tuple(fc.nat(), cell), { maxLength: 3 }), (cells, text, edits) => {
      const document = documentWith([column('p1', text)]);
      const { expression } = allotteeFigureById(document, 'p1')!;
      const setting = { inputs: inputsOf(document, document.scenarios[0] ?? null), currency: 'JPY' };
      const rowOf = ({ rights, planned, points }: (typeof cells)[number], id: number): Allottee => person(id, { rights, planned, ...(points !== '' && { other: { Points: points } }) });
      let list = cells.map(rowOf);
      for (const edit of [null, ...edits]) {
        if (edit !== null) list = list.with(edit[0] % list.length, rowOf(edit[1], edit[0]));
        const expected = list.map((row) => evaluate(expression, allotteeInputs(expression, row, setting)));
        expect(list.map((_, index) => allotteeEvaluation(expression, list, index, setting))).toEqual(expected);
        expect(list.map((_, index) => allotteeValue(expression, list, index, setting))).toEqual(expected.map((one) => (one.status === 'value' ? one.value : null)));
      }
    }), { numRuns: runs(20) });
  });
});

describe('names in formulas of the allottee sheet', () => {
  it.each([
    ['Rights of the allottee / [share of the grant]', 'allotteeRights / allotteeShareOfGrant'],
    ['割当個数 × 行使価額', 'allotteeRights × exercisePrice'], ['予定個数 - 割当個数', 'allotteePlannedRights - allotteeRights'],
    ['Points * Bonus + cost', '[other:Points] * p1 + c1'], ['Base salary / 12', '[other:Base salary] / 12'], ['scenarioRights + 新株予約権の数', 'rights + rights'],
    ['scenarioShares', 'shares'], ['目的となる株式数', 'shares'], ['Exercise amount', 'allotteeExerciseAmount'], ['[other:Rights]', '[other:Rights]'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalAllotteeFormula(typed, NAMES)).toBe(kept);
  });

  it('that could mean the person and the scenario are refused with what to write', () => {
    const problem = problemOf('rights * 2');
    expect(problem).toMatchObject({ code: 'ambiguousName', text: 'rights', names: ['allotteeRights', '[other:Rights]', 'scenarioRights'] });
    expect(problem === null ? '' : formulaProblemSentence(problem, 'en', (id) => id)).toContain('allotteeRights or [other:Rights] or scenarioRights');
    expect(problemOf('株式数 * 2')).toMatchObject({ code: 'ambiguousName', names: ['対象者の株式数', '目的となる株式数'] });
    expect(problemOf('[a]b]')).toMatchObject({ code: 'unknownSign' });
  });

  it('are read back as they are shown, in both languages', () => {
    for (const language of LANGUAGES) {
      for (const { id } of allotteeFormulaNames(NAMES, language)) {
        const kept = /^\w+$/.test(id) ? id : `[${id}]`;
        expect(canonicalAllotteeFormula(shownAllotteeFormula(kept, NAMES, language), NAMES), `${language} ${id}`).toBe(kept);
      }
    }
  });

  it('have one meaning wherever the program offers them, but for the words that a person and a scenario share', () => {
    const names = { own: [], ofScenarios: [], headings: [] };
    const shared = LANGUAGES.flatMap((language) => allotteeFormulaNames(names, language).flatMap(({ name }) => (meaningsOfName(names, name).length > 1 ? [name] : [])));
    expect([...new Set(shared)]).toEqual(['shares', 'rights']);
  });
});
