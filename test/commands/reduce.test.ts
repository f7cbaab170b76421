import { describe, expect, it } from 'vitest';
import { nextScenarioId, nextScenarioIds, type Command, type SetTerm } from '#shared/commands/command.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { takeBack } from '#shared/commands/take-back.ts';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { sensitivity } from '../workbook/random-sensitivities.ts';
import { paid } from '../grant/issue-price.ts';

const scenario = (id: string, rest: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...rest });
const allottee = (id: string, rest: Partial<Allottee> = {}): Allottee => ({ id, ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '', ...rest });

const setUp: readonly Command[] = [
  { type: 'addScenarios', at: 0, scenarios: ['s1', 's2', 's3', 's4'].map((id) => scenario(id, { name: `Row ${id}`, exercisePrice: '3500' })) },
  { type: 'replaceAllottees', allottees: [allottee('a1', { employeeNumber: '007', rights: '3' }), allottee('a2')] },
];

/** The reference grant with scenarios s1 to s4 and allottees a1 and a2. */
const start = setUp.reduce(reduce, referenceDocument());

const ids = (document: GrantDocument) => document.scenarios.map((row) => row.id);

describe('terms', () => {
  it.each<[SetTerm, object]>([
    [{ type: 'setTerm', term: 'resolutionDate', value: '2006-10-24' }, { resolutionDate: '2006-10-24' }],
    [{ type: 'setTerm', term: 'issueDate', value: null }, { issueDate: null }],
    [{ type: 'setTerm', term: 'rights', value: '003000' }, { rights: '3000' }],
    [{ type: 'setTerm', term: 'sharesPerRight', value: '100' }, { sharesPerRight: '100' }],
    [{ type: 'setTerm', term: 'shareClass', value: '普通株式' }, { shareClass: '普通株式' }],
    [{ type: 'setTerm', term: 'issuePrice', value: paid('0.50') }, { issuePrice: paid('0.5') }],
    [{ type: 'setTerm', term: 'exercisePeriod.from', value: '2008-01-01' }, { exercisePeriod: { from: '2008-01-01', to: '2011-11-07' } }],
    [{ type: 'setTerm', term: 'exercisePeriod.to', value: null }, { exercisePeriod: { from: '2007-11-08', to: null } }],
    [{ type: 'setTerm', term: 'statedCapital.base', value: 'exercisePriceAndBookValue' }, { statedCapital: { ...start.grant.statedCapital, base: 'exercisePriceAndBookValue' } }],
    [{ type: 'setTerm', term: 'statedCapital.ratio', value: '0.60' }, { statedCapital: { ...start.grant.statedCapital, ratio: '0.6' } }],
    [{ type: 'setTerm', term: 'statedCapital.unit', value: '10' }, { statedCapital: { ...start.grant.statedCapital, unit: '10' } }],
    [{ type: 'setTerm', term: 'statedCapital.basis', value: 'aggregate' }, { statedCapital: { ...start.grant.statedCapital, basis: 'aggregate' } }],
    [{ type: 'setTerm', term: 'law', value: 'commercialCode' }, { law: 'commercialCode' }],
    [{ type: 'setTerm', term: 'bookValue.perRight', value: '07.50' }, { bookValue: { source: 'issuePrice', perRight: '7.5' } }],
    [{ type: 'setTerm', term: 'bookValue.tranches', value: [{ share: '0.50', perShare: '02062' }, { share: null, perShare: 'soon' }] }, { bookValue: { tranches: [{ share: '0.5', perShare: '2062' }, { share: null, perShare: 'soon' }] } }],
    [{ type: 'setTerm', term: 'statedCapital.shareIssuePrice', value: 'withBookValue' }, { statedCapital: { ...start.grant.statedCapital, shareIssuePrice: 'withBookValue' } }],
    [{ type: 'setTerm', term: 'delivery.treasuryShares', value: '00160000' }, { delivery: { ...start.grant.delivery, treasuryShares: '160000' } }],
    [{ type: 'setTerm', term: 'delivery.order', value: 'proportional' }, { delivery: { ...start.grant.delivery, order: 'proportional' } }],
    [{ type: 'setTerm', term: 'delivery.bookValuePerShare', value: null }, {}],
    [{ type: 'setTerm', term: 'allotteesAnnounced.persons', value: 1172 }, { allotteesAnnounced: { ...start.grant.allotteesAnnounced, persons: 1172 } }],
    [{ type: 'setTerm', term: 'allotteesAnnounced.description', value: 'Staff' }, { allotteesAnnounced: { ...start.grant.allotteesAnnounced, description: 'Staff' } }],
    [
      { type: 'setTerm', term: 'allotteesAnnounced.categories', value: [{ category: 'director', persons: '003', rights: null, rightsPerPerson: '400.0', mostPerPerson: null }] },
      { allotteesAnnounced: { ...start.grant.allotteesAnnounced, categories: [{ category: 'director', persons: '3', rights: null, rightsPerPerson: '400', mostPerPerson: null }] } },
    ],
  ])('%j', (command, change) => {
    expect(reduce(start, command)).toEqual({ ...start, grant: { ...start.grant, ...change } });
  });

  it('keep a text that is no number as it was typed', () => {
    expect(reduce(start, { type: 'setTerm', term: 'rights', value: 'about 3,000' }).grant.rights).toBe('about 3,000');
  });

  it('a number of persons is whole and 0 or more', () => {
    for (const value of [-1, 1.5, Number.NaN]) {
      expect(() => reduce(start, { type: 'setTerm', term: 'allotteesAnnounced.persons', value })).toThrow(RangeError);
    }
  });
});

describe('details, market figures and the price', () => {
  it('are put in their places', () => {
    const document = ([
      { type: 'setDetail', detail: 'title', value: 'A' },
      { type: 'setDetail', detail: 'notes', value: 'B' },
      { type: 'setDetail', detail: 'company.name', value: 'C' },
      { type: 'setDetail', detail: 'company.code', value: '0001' },
      { type: 'setDetail', detail: 'currency', value: 'USD' },
      { type: 'setMarketFigure', figure: 'sharePrice', value: '4000.50' },
    ] as const).reduce<GrantDocument>(reduce, start);
    expect(document).toEqual({
      ...start, title: 'A', notes: 'B', company: { name: 'C', code: '0001' }, currency: 'USD', market: { ...start.market, sharePrice: '4000.5' },
    });
  });

  it('a price is decided and left pending again', () => {
    const decided = reduce(start, { type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: '3951.0', decisionDate: '2006-11-08' } });
    expect(decided.grant.exercisePrice).toEqual({ status: 'decided', amount: '3951', decisionDate: '2006-11-08' });
    const changed = reduce(decided, { type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: '4100', decisionDate: null } });
    expect(changed.grant.exercisePrice).toEqual({ status: 'decided', amount: '4100', decisionDate: null });
    const pending = reduce(changed, { type: 'setExercisePrice', exercisePrice: { status: 'pending', decisionDate: '2006-11-09' } });
    expect(pending.grant.exercisePrice).toEqual({ status: 'pending', decisionDate: '2006-11-09' });
  });

  it('a currency is three capital letters', () => {
    expect(() => reduce(start, { type: 'setDetail', detail: 'currency', value: 'yen' })).toThrow('Not a currency code: "yen"');
  });
});

describe('scenarios', () => {
  it('are added at a position, their numbers in canonical spelling', () => {
    const document = reduce(start, { type: 'addScenarios', at: 1, scenarios: [scenario('s9', { name: '007', exercisePrice: '03500.0' })] });
    expect(ids(document)).toEqual(['s1', 's9', 's2', 's3', 's4']);
    expect(document.scenarios[1]).toEqual(scenario('s9', { name: '007', exercisePrice: '3500' }));
  });

  it('are duplicated together after the last of them, with names of their own', () => {
    const document = reduce(start, { type: 'duplicateScenarios', copies: [{ of: 's1', id: 's5' }, { of: 's3', id: 's6' }] });
    expect(ids(document)).toEqual(['s1', 's2', 's3', 's5', 's6', 's4']);
    expect(document.scenarios[3]).toEqual({ ...start.scenarios[0], id: 's5', name: 'Row s1 (2)' });
    const again = reduce(document, { type: 'duplicateScenarios', copies: [{ of: 's5', id: 's7' }] });
    expect(again.scenarios.find((row) => row.id === 's7')?.name).toBe('Row s1 (3)');
  });

  it('are marked on no sensitivity any more once they are removed', () => {
    const marking = (id: string, marked: readonly string[] | null) => sensitivity({ id, marked });
    const document = deepFreeze({ ...start, sensitivities: [marking('m1', ['s2', 'grant', 's4']), marking('m2', null), marking('m3', ['s1'])] });
    const after = reduce(document, { type: 'removeScenarios', ids: ['s4', 's2'] });
    expect(after.sensitivities.map(({ marked }) => marked)).toEqual([['grant'], null, ['s1']]);
    expect([after.sensitivities[1], after.sensitivities[2]]).toEqual([document.sensitivities[1], document.sensitivities[2]]);
    expect(Object.isFrozen(after.sensitivities[0]?.marked)).toBe(true);
    expect(reduce(document, { type: 'removeScenarios', ids: ['s3'] }).sensitivities).toBe(document.sensitivities);
  });

  it('are removed, moved and put in another order', () => {
    expect(ids(reduce(start, { type: 'removeScenarios', ids: ['s4', 's2'] }))).toEqual(['s1', 's3']);
    expect(ids(reduce(start, { type: 'moveScenarios', ids: ['s1'], to: 2 }))).toEqual(['s2', 's3', 's1', 's4']);
    expect(ids(reduce(start, { type: 'moveScenarios', ids: ['s4', 's2'], to: 0 }))).toEqual(['s2', 's4', 's1', 's3']);
    expect(ids(reduce(start, { type: 'orderScenarios', ids: ['s3', 's1', 's4', 's2'] }))).toEqual(['s3', 's1', 's4', 's2']);
  });

  it('take many cells at once; the last word for a cell counts', () => {
    const document = reduce(start, {
      type: 'setScenarioCells',
      cells: [
        { id: 's1', field: 'exercisePrice', value: '4,000' },
        { id: 's1', field: 'exercisePrice', value: '4000.00' },
        { id: 's1', field: 'name', value: '007' },
        { id: 's3', field: 'rights', value: null },
        { id: 's4', field: 'sharesPerRight', value: '100' },
      ],
    });
    expect(document.scenarios.map(({ name, exercisePrice, sharesPerRight }) => [name, exercisePrice, sharesPerRight])).toEqual([
      ['007', '4000', null], ['Row s2', '3500', null], ['Row s3', '3500', null], ['Row s4', '3500', '100'],
    ]);
    expect(document.scenarios[1]).toBe(start.scenarios[1]);
    expect(document.scenarios[2]).toBe(start.scenarios[2]);
  });

  it('of a damaged file with one id twice change one at a time and can still be moved', () => {
    const damaged = { ...start, scenarios: [scenario('s1'), scenario('s1', { name: 'second' }), scenario('s2')] };
    expect(reduce(damaged, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'name', value: 'first' }] }).scenarios.map((row) => row.name)).toEqual(['first', 'second', '']);
    expect(ids(reduce(damaged, { type: 'moveScenarios', ids: ['s1'], to: 1 }))).toEqual(['s2', 's1', 's1']);
    expect(ids(reduce(damaged, { type: 'orderScenarios', ids: ['s1', 's2', 's1'] }))).toEqual(['s1', 's2', 's1']);
  });

  it('get ids that are free', () => {
    expect(nextScenarioId(start)).toBe('s5');
    expect(nextScenarioId(start, 2)).toBe('s7');
    expect(nextScenarioIds({ ...start, scenarios: [scenario('s41'), scenario('other'), scenario('s5x')] }, 2)).toEqual(['s42', 's43']);
    expect(nextScenarioId(referenceDocument())).toBe('s1');
  });
});

describe('allottees', () => {
  it('are replaced, added, removed and edited; employee numbers keep their zeros', () => {
    const document = ([
      { type: 'addAllottees', at: 2, allottees: [allottee('a3', { rights: '05' })] },
      { type: 'setAllotteeCells', cells: [{ id: 'a2', field: 'employeeNumber', value: '0042' }, { id: 'a2', field: 'rights', value: '07' }] },
      { type: 'removeAllottees', ids: ['a1'] },
    ] as const).reduce<GrantDocument>(reduce, start);
    expect(document.allottees).toEqual([allottee('a2', { employeeNumber: '0042', rights: '7' }), allottee('a3', { rights: '5' })]);
  });
});

describe('every command', () => {
  it.each<Command>([
    { type: 'setTerm', term: 'rights', value: '02906' },
    { type: 'setDetail', detail: 'currency', value: 'JPY' },
    { type: 'setExercisePrice', exercisePrice: { status: 'pending', decisionDate: '2006-11-08' } },
    { type: 'setMarketFigure', figure: 'sharesIssued', value: '134090494.0' },
    { type: 'addScenarios', at: 2, scenarios: [] },
    { type: 'duplicateScenarios', copies: [] },
    { type: 'removeScenarios', ids: [] },
    { type: 'moveScenarios', ids: ['s2', 's3'], to: 1 },
    { type: 'orderScenarios', ids: ['s1', 's2', 's3', 's4'] },
    { type: 'setScenarioCells', cells: [{ id: 's1', field: 'exercisePrice', value: '1' }, { id: 's1', field: 'exercisePrice', value: '3500' }] },
    { type: 'replaceAllottees', allottees: [allottee('a1', { employeeNumber: '007', rights: '3' }), allottee('a2')] },
    { type: 'setAllotteeCells', cells: [{ id: 'a1', field: 'rights', value: '03' }] },
    { type: 'together', gesture: 'clear', commands: [] },
    takeBack(start, { ...start, allottees: [] }),
  ])('gives the same document back where it changes nothing: %j', (command) => {
    expect(reduce(start, command)).toBe(start);
  });

  it('leaves the given document as it was, shares what it did not touch, and freezes what it made', () => {
    const before = structuredClone(start);
    const document = reduce(start, { type: 'setScenarioCells', cells: [{ id: 's2', field: 'rights', value: '5' }] });
    expect(start).toEqual(before);
    expect(document.grant).toBe(start.grant);
    expect(document.allottees).toBe(start.allottees);
    expect([document, document.scenarios, document.scenarios[1]].every(Object.isFrozen)).toBe(true);
  });

  it('takes a workbook without people back: its other parts, of which those stay that are the same', () => {
    const back = { ...structuredClone(start), allottees: [], layouts: newDocument().layouts, notes: 'as changed in the workbook' };
    const document = reduce(start, takeBack(start, back));
    expect(document).toEqual({ ...start, notes: 'as changed in the workbook' });
    for (const key of ['allottees', 'layouts', 'scenarios'] as const) expect(document[key]).toBe(start[key]);
  });

  it('of several parts is one change', () => {
    const document = reduce(start, {
      type: 'together',
      gesture: 'paste',
      commands: [
        { type: 'setScenarioCells', cells: [{ id: 's4', field: 'name', value: 'Last' }] },
        { type: 'addScenarios', at: 4, scenarios: [scenario('s5', { name: 'More' })] },
      ],
    });
    expect(document.scenarios.slice(3).map((row) => row.name)).toEqual(['Last', 'More']);
  });

  it.each<Command>([
    { type: 'addScenarios', at: 5, scenarios: [scenario('s9')] },
    { type: 'addScenarios', at: -1, scenarios: [scenario('s9')] },
    { type: 'addScenarios', at: 0, scenarios: [scenario('s1')] },
    { type: 'addScenarios', at: 0, scenarios: [scenario('s9'), scenario('s9')] },
    { type: 'duplicateScenarios', copies: [{ of: 'none', id: 's9' }] },
    { type: 'duplicateScenarios', copies: [{ of: 's1', id: 's2' }] },
    { type: 'removeScenarios', ids: ['none'] },
    { type: 'moveScenarios', ids: ['none'], to: 0 },
    { type: 'moveScenarios', ids: ['s1'], to: 4 },
    { type: 'orderScenarios', ids: ['s1', 's2', 's3'] },
    { type: 'orderScenarios', ids: ['s1', 's2', 's3', 's3'] },
    { type: 'setScenarioCells', cells: [{ id: 'none', field: 'name', value: '' }] },
    { type: 'setAllotteeCells', cells: [{ id: 's1', field: 'name', value: '' }] },
    { type: 'replaceAllottees', allottees: [allottee('a1'), allottee('a1')] },
  ])('throws on misuse: %j', (command) => {
    expect(() => reduce(start, command)).toThrow(RangeError);
  });
});
