import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { changesBySheet, compareInSteps, comparisonTable, isReturned, placeInDocument, placeOfFigure, takeSheet } from '#renderer/features/differences/comparison.ts';
import type { ComparedFile } from '#renderer/store/compared-file.ts';
import type { SheetPlaces } from '#renderer/store/sheet-definition.ts';

const SHEETS: readonly SheetPlaces[] = [{ id: 'scenarios', owns: ['scenarios', 'columns'] }, { id: 'allottees', owns: ['allottees', 'allotteeColumns'] }];

const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: '3951', rights: null, sharesPerRight: null, ...change });
const open: GrantDocument = { ...referenceDocument(), title: 'New', scenarios: [scenario('s1', { exercisePrice: '3950' }), scenario('s2')], allottees: [{ ...NOBODY, id: 'a1', name: 'Sato' }] };
const file: ComparedFile = {
  name: 'old.grant', isWithoutPeople: false, peopleLeftOut: null, unread: [],
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

  it('takes what a returned workbook changes sheet by sheet, and no people', () => {
    const back = { ...file, isWithoutPeople: true };
    const returned = atOnce(compareInSteps(open, back, { isFileLater: true }));
    const scenarios = changesBySheet(returned.changes, SHEETS, 'all').find(({ sheet }) => sheet?.id === 'scenarios');
    const next = reduce(open, takeSheet(open, back.document, scenarios ?? { sheet: null, changes: [] }));
    expect(next).toEqual({ ...open, scenarios: back.document.scenarios });
    expect(atOnce(compareInSteps(next, back, { isFileLater: true })).changes.map(({ path }) => path)).toEqual(['title']);
    expect([isReturned({ file: back, isFileLater: true }), isReturned({ file: back, isFileLater: false }), isReturned({ file, isFileLater: true })]).toEqual([true, false, false]);
  });

  it('is copied with the digits of its figures, and texts as texts', () => {
    const rows = comparisonTable(comparison, changesBySheet(comparison.changes, SHEETS, 'all'), 'all', 'en');
    expect(rows).toContainEqual([{ shown: '¥3,950 case: stated capital, total', exact: null }, { shown: '2,871,128,000', exact: '2871128000' }, { shown: '2,869,675,000', exact: '2869675000' }, { shown: '−1,453,000', exact: '-1453000' }]);
    expect(rows).toContainEqual([{ shown: 'Title', exact: null }, { shown: 'Old', exact: null }, { shown: 'New', exact: null }]);
  });
});
