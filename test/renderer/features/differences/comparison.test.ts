import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { canBeTaken, changesBySheet, compareInSteps, comparisonTable, isLoss, placeInDocument, placeOfFigure, takeTicked, Ticks } from '#renderer/features/differences/comparison.ts';
import type { ComparedFile } from '#renderer/store/compared-file.ts';
import type { SheetPlaces } from '#renderer/store/sheet-definition.ts';

const SHEETS: readonly SheetPlaces[] = [{ id: 'scenarios', owns: ['scenarios', 'columns'] }, { id: 'allottees', owns: ['allottees', 'allotteeColumns'] }];

const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: '3951', rights: null, sharesPerRight: null, ...change });
const open: GrantDocument = { ...referenceDocument(), title: 'New', scenarios: [scenario('s1', { exercisePrice: '3950' }), scenario('s2')], allottees: [{ ...NOBODY, id: 'a1', name: 'Sato' }] };
const file: ComparedFile = {
  name: 'old.grant', isWithoutPeople: false, peopleLeftOut: null, unread: [], cells: null,
  document: { ...open, title: 'Old', scenarios: [scenario('s9', { name: 'Gone' }), scenario('s1')], allottees: [] },
};

describe('a document beside a file', () => {
  const fileFirst = { isFileLater: false };
  const comparison = atOnce(compareInSteps(open, file, fileFirst));

  it('lists changes by the sheets that show them, the terms first, losses before what is new and what is other', () => {
    const groups = changesBySheet(comparison.changes, SHEETS, 'all').map(({ sheet, changes }) => [sheet?.id ?? null, changes.map(({ path }) => path)]);
    expect(groups).toEqual([[null, ['title']], ['scenarios', ['scenarios[s9]', 'scenarios[s2]', 'scenarios[s1].exercisePrice']], ['allottees', ['allottees[sato]']]]);
    expect(changesBySheet(comparison.changes, SHEETS, 'removed').flatMap(({ changes }) => changes.map(({ path }) => path))).toEqual(['scenarios[s9]']);
    expect(changesBySheet(comparison.changes, SHEETS, 'figures')).toEqual([]);
  });

  it('leads to places of the open document, whichever of the two is later', () => {
    const places = (isFileLater: boolean) => atOnce(compareInSteps(open, file, { isFileLater })).changes.map((change) => placeInDocument(change, { isFileLater })).toSorted();
    expect(places(false)).toEqual(['allottees[0]', 'scenarios', 'scenarios[0].exercisePrice', 'scenarios[1]', 'title']);
    expect(places(true)).toEqual(places(false));
    expect(new Set(comparison.figures.map((figure) => placeOfFigure(figure, fileFirst).replace(/\..*/, '')))).toEqual(new Set(['scenarios[0]']));
  });

  const back = { ...file, isWithoutPeople: true };
  const returned = atOnce(compareInSteps(open, back, { isFileLater: true }));
  const ofScenarios = changesBySheet(returned.changes, SHEETS, 'all').find(({ sheet }) => sheet?.id === 'scenarios')?.changes ?? [];

  it('takes what a later file changes, all but losses unless they are ticked, by sheet, and no people where it has none', () => {
    expect(ofScenarios.map((change) => [change.path, isLoss(change)])).toEqual([['scenarios[s2]', true], ['scenarios[s9]', false], ['scenarios[s1].exercisePrice', false]]);
    const usual = new Ticks(returned.changes, new Map());
    expect(reduce(open, takeTicked(open, back, returned, usual, ofScenarios))).toEqual({ ...open, scenarios: [scenario('s9', { name: 'Gone' }), scenario('s1'), scenario('s2')] });
    const all = new Ticks(returned.changes, usual.chosenWith(returned.changes, true));
    const next = reduce(open, takeTicked(open, back, returned, all, ofScenarios));
    expect(next).toEqual({ ...open, scenarios: back.document.scenarios });
    expect(atOnce(compareInSteps(next, back, { isFileLater: true })).changes.map(({ path }) => path)).toEqual(['title']);
    expect(reduce(open, takeTicked(open, back, returned, all))).toEqual({ ...back.document, allottees: open.allottees });
    expect([canBeTaken({ file: back, isFileLater: true }), canBeTaken({ file, isFileLater: true }), canBeTaken({ file, isFileLater: false }), canBeTaken({ file: null, isFileLater: true })]).toEqual([true, true, false, false]);
  });

  it('takes changes one by one, and together what belongs together', () => {
    const decided = { ...open, grant: { ...open.grant, exercisePrice: { status: 'decided', amount: '4000', decisionDate: open.grant.exercisePrice.decisionDate } } } satisfies GrantDocument;
    const later = { ...file, document: { ...decided, title: 'Old' } };
    const found = atOnce(compareInSteps(open, later, { isFileLater: true }));
    const one = found.changes.find(({ path }) => path === 'grant.exercisePrice.status');
    const none = new Ticks(found.changes, new Ticks(found.changes, new Map()).chosenWith(found.changes, false));
    const ticks = new Ticks(found.changes, none.chosenWith(one === undefined ? [] : [one], true));
    expect(found.changes.filter((change) => ticks.has(change)).map(({ path }) => path)).toEqual(['grant.exercisePrice.status', 'grant.exercisePrice.amount']);
    expect(reduce(open, takeTicked(open, later, found, ticks))).toEqual(decided);
  });

  it('takes people by who they are, each with an id of their own', () => {
    const listed = { ...open, allottees: [{ ...NOBODY, id: 'a1', name: 'Sato', rights: '1' }, { ...NOBODY, id: 'a2', name: 'Suzuki', rights: '2' }] };
    const later = { ...file, document: { ...listed, allottees: [{ ...NOBODY, id: 'a1', name: 'Tanaka', rights: '9' }, { ...NOBODY, id: 'a2', name: 'Sato', rights: '3' }] } };
    const found = atOnce(compareInSteps(listed, later, { isFileLater: true }));
    const next = reduce(listed, takeTicked(listed, later, found, new Ticks(found.changes, new Map())));
    expect(next.allottees.map(({ id, name, rights }) => [id, name, rights])).toEqual([['a3', 'Tanaka', '9'], ['a1', 'Sato', '3'], ['a2', 'Suzuki', '2']]);
  });

  it('is copied with the digits of its figures, and texts as texts', () => {
    const rows = comparisonTable(comparison, changesBySheet(comparison.changes, SHEETS, 'all'), 'all', 'en');
    expect(rows).toContainEqual([{ shown: '¥3,950 case: stated capital, total', exact: null }, { shown: '2,871,128,000', exact: '2871128000' }, { shown: '2,869,675,000', exact: '2869675000' }, { shown: '−1,453,000', exact: '-1453000' }]);
    expect(rows).toContainEqual([{ shown: 'Title', exact: null }, { shown: 'Old', exact: null }, { shown: 'New', exact: null }]);
  });
});
