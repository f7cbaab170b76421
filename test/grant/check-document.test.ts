import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import type { Command } from '#shared/commands/command.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import type { Allottee, GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { paid } from './issue-price.ts';

const scenario = (id: string, rest: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...rest });
const allottee = (id: string, rights: string | null): Allottee => ({ id, ...NOBODY, employeeNumber: '', name: '社員0001', company: '', category: '', grade: '', rights, note: '' });

/** What is found in the reference document after commands: severity, code, place and offending text. */
function found(...commands: readonly Command[]) {
  return checkDocument(commands.reduce(reduce, referenceDocument())).map(({ severity, code, path, value }) => [severity, code, path, value]);
}

it('two columns of one name are told, because formulas name them', () => {
  const column = (id: string): GrantDocument['columns'][number] => ({ id, name: 'Half', formula: 'shares / 2', unit: 'number', decimals: null });
  expect(checkDocument({ ...referenceDocument(), columns: [column('c1'), column('c2')] })).toMatchObject([{ code: 'duplicateColumnName', severity: 'warning', path: 'columns[1].name', value: 'Half' }]);
});

describe('the rules for terms', () => {
  it.each<[Command, string, string, string, string | null]>([
    [{ type: 'setTerm', term: 'resolutionDate', value: '2006-02-30' }, 'error', 'notADate', 'grant.resolutionDate', '2006-02-30'],
    [{ type: 'setTerm', term: 'resolutionDate', value: '2006-11-01' }, 'warning', 'issueBeforeResolution', 'grant.issueDate', '2006-10-31'],
    [{ type: 'setTerm', term: 'issueDate', value: '31 October 2006' }, 'error', 'notADate', 'grant.issueDate', '31 October 2006'],
    [{ type: 'setTerm', term: 'issueDate', value: '0206-10-31' }, 'error', 'yearOutOfRange', 'grant.issueDate', '0206-10-31'],
    [{ type: 'setTerm', term: 'rights', value: '0' }, 'error', 'zeroNumber', 'grant.rights', '0'],
    [{ type: 'setTerm', term: 'rights', value: '-1' }, 'error', 'negativeNumber', 'grant.rights', '-1'],
    [{ type: 'setTerm', term: 'rights', value: '2906.5' }, 'error', 'notWhole', 'grant.rights', '2906.5'],
    [{ type: 'setTerm', term: 'rights', value: '2,906' }, 'error', 'notANumber', 'grant.rights', '2,906'],
    [{ type: 'setTerm', term: 'rights', value: '1234567890123456' }, 'error', 'tooManyDigits', 'grant.rights', '1234567890123456'],
    [{ type: 'setTerm', term: 'sharesPerRight', value: '0' }, 'error', 'zeroNumber', 'grant.sharesPerRight', '0'],
    [{ type: 'setTerm', term: 'issuePrice', value: paid('-5') }, 'error', 'negativeNumber', 'grant.issuePrice.perRight', '-5'],
    [{ type: 'setTerm', term: 'issuePrice', value: paid('0.12345') }, 'error', 'tooManyDecimals', 'grant.issuePrice.perRight', '0.12345'],
    [{ type: 'setTerm', term: 'exercisePeriod.from', value: '2007-11-31' }, 'error', 'notADate', 'grant.exercisePeriod.from', '2007-11-31'],
    [{ type: 'setTerm', term: 'exercisePeriod.to', value: '2007-11-07' }, 'error', 'periodEndsBeforeStart', 'grant.exercisePeriod.to', '2007-11-07'],
    [{ type: 'setTerm', term: 'issueDate', value: '2007-11-09' }, 'warning', 'periodStartsBeforeIssue', 'grant.exercisePeriod.from', '2007-11-08'],
    [{ type: 'setTerm', term: 'statedCapital.ratio', value: '0.49' }, 'error', 'ratioTooLow', 'grant.statedCapital.ratio', '0.49'],
    [{ type: 'setTerm', term: 'statedCapital.ratio', value: '1.01' }, 'error', 'ratioTooHigh', 'grant.statedCapital.ratio', '1.01'],
    [{ type: 'setTerm', term: 'statedCapital.ratio', value: '' }, 'error', 'notANumber', 'grant.statedCapital.ratio', ''],
    [{ type: 'setTerm', term: 'statedCapital.unit', value: '0' }, 'error', 'zeroNumber', 'grant.statedCapital.unit', '0'],
    [{ type: 'setTerm', term: 'statedCapital.unit', value: '-1' }, 'error', 'negativeNumber', 'grant.statedCapital.unit', '-1'],
    [{ type: 'setTerm', term: 'statedCapital.unit', value: '0.01' }, 'warning', 'finerThanCurrency', 'grant.statedCapital.unit', '0.01'],
    [{ type: 'setTerm', term: 'statedCapital.basis', value: 'perExercise' }, 'warning', 'perExerciseWithoutAllottees', 'grant.statedCapital.basis', 'perExercise'],
    [{ type: 'setDetail', detail: 'currency', value: 'XQZ' }, 'error', 'currencyUnknown', 'currency', 'XQZ'],
  ])('%j', (command, ...issue) => {
    expect(found(command)).toEqual([issue]);
  });

  it('a term that is absent is not wrong', () => {
    expect(found({ type: 'setExercisePrice', exercisePrice: { status: 'pending', decisionDate: null } })).toEqual([]);
    expect(found({ type: 'setTerm', term: 'rights', value: null }, { type: 'setTerm', term: 'issueDate', value: null })).toEqual([]);
  });

  it('a day is not compared with a text that is no day', () => {
    expect(found({ type: 'setTerm', term: 'exercisePeriod.to', value: '0' })).toEqual([['error', 'notADate', 'grant.exercisePeriod.to', '0']]);
  });

  it('a period of one day is a period', () => {
    expect(found({ type: 'setTerm', term: 'exercisePeriod.to', value: '2007-11-08' })).toEqual([]);
  });

  it('rounding at each exercise is fine once there are allottees', () => {
    expect(found({ type: 'setTerm', term: 'statedCapital.basis', value: 'perExercise' }, { type: 'replaceAllottees', allottees: [allottee('a1', '5')] })).toEqual([]);
  });
});

describe('the rules for the exercise price', () => {
  const path = 'grant.exercisePrice';

  it.each<[Extract<Command, { type: 'setExercisePrice' }>['exercisePrice'], string, string, string, string | null]>([
    [{ status: 'pending', decisionDate: '2006-11-31' }, 'error', 'notADate', `${path}.decisionDate`, '2006-11-31'],
    [{ status: 'pending', decisionDate: '2007-11-09' }, 'warning', 'decisionAfterPeriodStart', `${path}.decisionDate`, '2007-11-09'],
    [{ status: 'decided', amount: '', decisionDate: null }, 'error', 'notANumber', `${path}.amount`, ''],
    [{ status: 'decided', amount: '0', decisionDate: null }, 'error', 'zeroNumber', `${path}.amount`, '0'],
    [{ status: 'decided', amount: '-3951', decisionDate: null }, 'error', 'negativeNumber', `${path}.amount`, '-3951'],
    [{ status: 'decided', amount: '1000000000', decisionDate: null }, 'error', 'tooManyDigits', `${path}.amount`, '1000000000'],
    [{ status: 'decided', amount: '3951.5', decisionDate: null }, 'warning', 'finerThanCurrency', `${path}.amount`, '3951.5'],
  ])('%j', (exercisePrice, ...issue) => {
    expect(found({ type: 'setExercisePrice', exercisePrice })).toEqual([issue]);
  });

  it('a decided price needs no date, and cents are no warning in dollars', () => {
    expect(found({ type: 'setDetail', detail: 'currency', value: 'USD' }, { type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: '39.51', decisionDate: null } })).toEqual([]);
  });
});

describe('the rules for market figures', () => {
  it.each<[Extract<Command, { type: 'setMarketFigure' }>['figure'], string, string]>([
    ['sharesIssued', '0', 'zeroNumber'],
    ['sharesIssued', '1.5', 'notWhole'],
    ['treasuryShares', '-1', 'negativeNumber'],
    ['treasuryShares', '134090495', 'treasuryExceedsIssued'],
    ['otherDilutiveShares', 'none', 'notANumber'],
    ['sharePrice', '0', 'zeroNumber'],
    ['sharePrice', '1.00001', 'tooManyDecimals'],
  ])('%s = %s: %s', (figure, value, code) => {
    expect(found({ type: 'setMarketFigure', figure, value })).toEqual([['error', code, `market.${figure}`, value]]);
  });

  it('a company may hold no treasury shares, or nothing but them', () => {
    expect(found({ type: 'setMarketFigure', figure: 'treasuryShares', value: '0' })).toEqual([]);
    expect(found({ type: 'setMarketFigure', figure: 'treasuryShares', value: '134090494' })).toEqual([]);
  });
});

describe('the rules for rows', () => {
  it('find bad cells of scenarios at their places', () => {
    const scenarios = [scenario('s1', { exercisePrice: '3500' }), scenario('s2', { exercisePrice: '0', rights: '1.5', sharesPerRight: '-1' }), scenario('s3', { exercisePrice: '0.5' })];
    expect(found({ type: 'addScenarios', at: 0, scenarios })).toEqual([
      ['error', 'zeroNumber', 'scenarios[1].exercisePrice', '0'],
      ['error', 'notWhole', 'scenarios[1].rights', '1.5'],
      ['error', 'negativeNumber', 'scenarios[1].sharesPerRight', '-1'],
      ['warning', 'finerThanCurrency', 'scenarios[2].exercisePrice', '0.5'],
    ]);
  });

  it('find names that occur twice, but no names that are empty', () => {
    const scenarios = ['Low', '', 'High', 'Low', ''].map((name, index) => scenario(`s${index + 1}`, { name }));
    expect(found({ type: 'addScenarios', at: 0, scenarios })).toEqual([['warning', 'duplicateName', 'scenarios[3].name', 'Low']]);
  });

  it('find ids that a damaged file has twice', () => {
    const document = { ...referenceDocument(), scenarios: [scenario('s1'), scenario('s1')], allottees: [allottee('a1', '1'), allottee('a1', '2')] };
    expect(checkDocument(document).map(({ code, path }) => [code, path])).toEqual([
      ['duplicateId', 'scenarios[1].id'],
      ['duplicateId', 'allottees[1].id'],
    ]);
  });

  it('find bad rights of allottees, and call the row by its name', () => {
    const document = reduce(referenceDocument(), { type: 'replaceAllottees', allottees: [allottee('a1', null), allottee('a2', '0')] });
    expect(checkDocument(document)).toEqual([
      { code: 'zeroNumber', severity: 'error', path: 'allottees[1].rights', value: '0', details: { name: '社員0001' } },
    ]);
  });

  it('follow a row to its new place and a currency to its new decimals', () => {
    const added = reduce(referenceDocument(), { type: 'addScenarios', at: 0, scenarios: [scenario('s1', { exercisePrice: '35.5' }), scenario('s2')] });
    const placeIn = (document: typeof added) => checkDocument(document).map((issue) => issue.path);
    expect(placeIn(added)).toEqual(['scenarios[0].exercisePrice']);
    expect(placeIn(reduce(added, { type: 'moveScenarios', ids: ['s1'], to: 1 }))).toEqual(['scenarios[1].exercisePrice']);
    expect(placeIn(reduce(added, { type: 'setDetail', detail: 'currency', value: 'USD' }))).toEqual([]);
    expect(placeIn(added)).toEqual(['scenarios[0].exercisePrice']);
  });
});
