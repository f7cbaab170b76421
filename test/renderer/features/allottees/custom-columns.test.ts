import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import { allotteeColumnSheet } from '#renderer/features/allottees/allottee-column-sheet.ts';
import { allotteeSource, allRows, TOTAL_ROW } from '#renderer/features/allottees/allottee-source.ts';
import { allotteeCase, dependsOnCase } from '#renderer/features/allottees/calculated-columns.ts';
import { lacksTotals, stepTotals } from '#renderer/features/allottees/custom-cells.ts';
import { readColumnDraft, removalProblem } from '#renderer/cases/custom-columns/column-draft.ts';
import { scenarioColumnSheet } from '#renderer/cases/custom-columns/scenario-column-sheet.ts';

const column = (id: string, formula: string, change: Partial<CustomColumn> = {}): CustomColumn => ({ id, name: `Column ${id}`, formula, unit: 'number', decimals: null, ...change });
const list = (count: number): readonly Allottee[] => Array.from({ length: count }, (_, index) => ({ ...NOBODY, id: `a${index + 1}`, name: `社員${index + 1}`, rights: String(index + 1), ...(index === 2 && { rights: null, other: { Points: 'B+' } }) }));
const documentOf = (allottees: readonly Allottee[], allotteeColumns: readonly CustomColumn[], change: Partial<GrantDocument> = {}): GrantDocument =>
  ({ ...referenceDocument(), allottees, allotteeColumns, scenarios: [{ id: 's1', name: 'Low', exercisePrice: '3951', rights: null, sharesPerRight: null }], ...change });
const sourceOf = (document: GrantDocument, caseId = 'grant') => allotteeSource({ allottees: document.allottees, rows: allRows(document.allottees), issues: new Map(), inCase: allotteeCase(document, caseId), language: 'en' });

describe('cells of custom columns', () => {
  const document = documentOf(list(4), [
    column('p1', 'allotteeExerciseAmount', { unit: 'money' }), column('p2', '[other:Points] + 1'), column('p3', 'allotteeRights / rights', { unit: 'ratio' }), column('p4', 'ghost'), column('p5', 'allotteeRights > 1', { unit: 'condition' }),
  ]);

  it('have numbers of the scenario that is chosen, and say why there is none', () => {
    expect(sourceOf(document, 's1').cell('a2', 'p1')).toMatchObject({ text: '3,951,000', exact: '3951000', edit: null, quantity: { adds: true } });
    expect(sourceOf(document).cell('a2', 'p1')).toMatchObject({ text: 'pending', look: 'pending', hint: expect.stringContaining('exercise price') as string });
    expect(sourceOf(document).cell('a3', 'p2')).toMatchObject({ text: '', hint: '“B+” in “Points” is not a number.' });
    expect(sourceOf(document).cell('a4', 'p2')).toMatchObject({ text: '', hint: expect.stringContaining('Points') as string });
    expect(sourceOf(document).cell('a1', 'p4')).toMatchObject({ look: 'problem', hint: expect.stringContaining('ghost') as string });
    expect(sourceOf(document).cell('new', 'p1')).toMatchObject({ text: '', edit: null });
    expect(['p1', 'p2', 'p3', 'p5', 'rights'].map((id) => dependsOnCase(document, id))).toEqual([true, false, true, false, false]);
  });

  it('are added up where their numbers add up to something, with how many rows have none', () => {
    expect(sourceOf(document, 's1').cell(TOTAL_ROW, 'p1')).toMatchObject({ text: '13,828,500', look: 'name', hint: 'Sum of the rows that have a value; 1 has none.' });
    expect(['p2', 'p3', 'p4', 'p5'].map((id) => sourceOf(document, 's1').cell(TOTAL_ROW, id).text)).toEqual(['', '', '', '']);
  });

  it('of a long list are added up in steps, and after an edit at once', () => {
    const long = documentOf(list(10_000), [column('p1', 'allotteeRights * 2')]);
    const total = (of: GrantDocument) => sourceOf(of).cell(TOTAL_ROW, 'p1').text;
    const inCase = allotteeCase(long, 'grant');
    expect(total(long)).toBe('…');
    expect(lacksTotals(long.allottees, inCase)).toBe(true);
    let steps = 1;
    while (stepTotals(long.allottees, inCase)) steps += 1;
    expect(steps).toBeGreaterThan(1);
    expect(total(long)).toBe('100,009,994');
    const [first, ...rest] = long.allottees;
    expect(total({ ...long, allottees: [{ ...first!, rights: '11' }, ...rest] })).toBe('100,010,014');
    // Rows that only moved are not worked out again.
    expect(total({ ...long, allottees: rest })).toBe('100,009,992');
  });

  it('are the same case while nothing that they depend on changes', () => {
    expect(allotteeCase({ ...document, title: 'Other', allotteeColumns: document.allotteeColumns }, 's1')).toBe(allotteeCase(document, 's1'));
    expect(allotteeCase({ ...document, grant: { ...document.grant, sharesPerRight: '100' } }, 's1')).not.toBe(allotteeCase(document, 's1'));
  });
});

describe('what a person writes', () => {
  const document = documentOf(list(3), [column('p1', 'allotteeRights', { name: 'Half' })], { columns: [column('c1', 'shares', { name: 'Cost' })] });
  const read = (name: string, formula: string, id: string | null = null) => readColumnDraft(allotteeColumnSheet, document, id, { name, formula, unit: null, decimals: null }, 'en');

  it('is kept by ids, with the unit that it most likely counts', () => {
    expect(read('Paid', 'Half × [exercise price] × [shares per right] + Cost').column).toEqual({ id: 'p2', name: 'Paid', formula: 'p1 × exercisePrice × sharesPerRight + c1', unit: 'money', decimals: null });
    expect(read('Share', '[rights of the allottee] / scenarioRights').column).toMatchObject({ formula: 'allotteeRights / rights', unit: 'ratio' });
    expect(read('Half', 'Half', 'p1')).toMatchObject({ column: null, formulaProblem: expect.stringContaining('refers to itself') as string });
  });

  it.each(['Rights', 'Company', '氏名', 'Points', 'Cost', 'half', '行使価額', 'Share of grant'])('%s is the name of something else', (name) => {
    expect(read(name, '1').nameProblem).toContain(name);
  });

  it('cannot be called like a column of the allottees on the scenario sheet either', () => {
    expect(readColumnDraft(scenarioColumnSheet, document, null, { name: 'Half', formula: 'shares', unit: null, decimals: null }, 'en').nameProblem).toContain('Half');
  });

  it('cannot go while it is used, from whichever sheet', () => {
    const used = { ...document, allotteeColumns: [...document.allotteeColumns, column('p2', 'p1 + c1')] };
    expect(removalProblem(allotteeColumnSheet, used, 'p1', 'en')).toContain('Column p2');
    expect(removalProblem(scenarioColumnSheet, used, 'c1', 'ja')).toContain('Column p2');
    expect(removalProblem(allotteeColumnSheet, used, 'p2', 'en')).toBeNull();
  });
});
