import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPARED_LISTS, differencesBetween, hasDifferences, MOST_ROWS } from '#shared/grant/differences.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { placeInWords, rowFieldInWords } from '#shared/text/places.ts';
import { differenceSummary } from '#shared/text/differences.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { arbitraryDocument } from './arbitrary-documents.ts';

const scenario = (id: string, change: Partial<Scenario> = {}): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...change });
const base: GrantDocument = { ...referenceDocument(), scenarios: [scenario('s1', { name: 'Low' }), scenario('s2', { name: 'High' }), scenario('s3')], allottees: [] };
const allottee = (number: number): GrantDocument['allottees'][number] => ({ id: `a${number}`, ...NOBODY, employeeNumber: '', name: `Person ${number}`, company: '', category: '', grade: '', rights: '1', note: '' });

describe('the differences between two versions', () => {
  test('are none of a document and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const copy = JSON.parse(JSON.stringify(document)) as GrantDocument; // a document is plain data
        expect(hasDifferences(differencesBetween(document, copy))).toBe(false);
      }),
    );
  });

  test('are there wherever two documents differ, the same ones from either side', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
        const [there, back] = [differencesBetween(one, other), differencesBetween(other, one)];
        expect(hasDifferences(there)).toBe(JSON.stringify(one) !== JSON.stringify(other));
        expect(back.terms.map(({ path }) => path).toSorted()).toEqual(there.terms.map(({ path }) => path).toSorted());
        for (const list of COMPARED_LISTS) expect([back.lists[list].added, back.lists[list].removed, back.lists[list].changed]).toEqual([there.lists[list].removed, there.lists[list].added, there.lists[list].changed]);
      }),
    );
  });

  test('name terms by their paths, old and new, a price that is decided among them', () => {
    const decided: GrantDocument = { ...base, grant: { ...base.grant, rights: '3000', exercisePrice: { status: 'decided', amount: '3950', decisionDate: null } } };
    expect(differencesBetween(base, decided).terms).toEqual([
      { path: 'grant.rights', before: base.grant.rights, after: '3000' },
      { path: 'grant.exercisePrice.status', before: 'pending', after: 'decided' },
      { path: 'grant.exercisePrice.decisionDate', before: base.grant.exercisePrice.decisionDate, after: null },
      { path: 'grant.exercisePrice.amount', before: null, after: '3950' },
    ]);
  });

  test('count rows and name them, by their ids', () => {
    const after = { ...base, scenarios: [scenario('s2', { name: 'High', exercisePrice: '5000' }), scenario('s1', { name: 'Low' }), scenario('s4', { name: 'New' })] };
    expect(differencesBetween(base, after).lists.scenarios).toEqual({
      added: 1,
      removed: 1,
      changed: 1,
      reordered: true,
      rows: [
        { kind: 'changed', index: 0, name: 'High', values: [{ path: 'exercisePrice', before: null, after: '5000' }] },
        { kind: 'added', index: 2, name: 'New', values: [] },
        { kind: 'removed', index: 2, name: '', values: [] },
      ],
    });
  });

  test('count all rows of a long list and name the first of them', () => {
    const list = differencesBetween(base, { ...base, allottees: Array.from({ length: 5_000 }, (_, index) => allottee(index)) }).lists.allottees;
    expect([list.added, list.rows.length]).toEqual([5_000, MOST_ROWS]);
  });
});

describe('differences in short', () => {
  const differing = (after: GrantDocument) => differencesBetween(base, after);

  test('name one or two terms and count more, and count rows', () => {
    const priced: GrantDocument = { ...base, grant: { ...base.grant, rights: '3000' }, scenarios: [...base.scenarios, scenario('s4'), scenario('s5')] };
    expect(differenceSummary(differing(priced), 'en')).toBe('number of rights, 2 scenarios');
    expect(differenceSummary(differing(priced), 'ja')).toBe('新株予約権の数、シナリオ2件');
    const more: GrantDocument = { ...priced, title: 'x', notes: 'y', allottees: [allottee(1)] };
    expect(differenceSummary(differing(more), 'en')).toBe('3 terms, 2 scenarios, 1 allottee');
  });

  test('go into the table of categories line by line, and into the columns that a list brought along', () => {
    const line = { category: 'director', persons: '3', rights: '30', rightsPerPerson: null, mostPerPerson: null };
    const withTable = (categories: GrantDocument['grant']['allotteesAnnounced']['categories'], other: Readonly<Record<string, string>>): GrantDocument =>
      ({ ...base, grant: { ...base.grant, allotteesAnnounced: { ...base.grant.allotteesAnnounced, categories } }, allottees: [{ ...allottee(1), other }] });
    const { terms, lists } = differencesBetween(withTable([line, { ...line, category: 'employee' }], { 部署: '営業', 地域: '東' }), withTable([{ ...line, persons: '4' }], { 部署: '経理', 地域: '東' }));
    expect(terms.slice(0, 2)).toEqual([
      { path: 'grant.allotteesAnnounced.categories[0].persons', before: '3', after: '4' },
      { path: 'grant.allotteesAnnounced.categories[1].category', before: 'employee', after: null },
    ]);
    expect(placeInWords('grant.allotteesAnnounced.categories[0].persons', '', 'en')).toBe('Term 9, persons of a category (line 1)');
    expect(placeInWords('grant.allotteesAnnounced.categories[1]', '', 'ja')).toBe('要項9 区分別の内訳表（2行目）');
    expect(lists.allottees.rows).toEqual([{ kind: 'changed', index: 0, name: 'Person 1', values: [{ path: 'other.部署', before: '営業', after: '経理' }] }]);
    expect(rowFieldInWords('allottees', 'other.部署', 'en')).toBe('部署');
  });

  test('know a heading that a list calls as the language calls something of its own', () => {
    const listed = (other: Readonly<Record<string, string>>): GrantDocument => ({ ...base, allottees: [{ ...allottee(1), other }] });
    expect(differencesBetween(listed({ toString: 'x' }), listed({})).lists.allottees.rows).toMatchObject([{ values: [{ path: 'other.toString', before: 'x', after: null }] }]);
  });

  test('say what is no row, and where there are none', () => {
    expect(differenceSummary(differing({ ...base, scenarios: base.scenarios.toReversed() }), 'en')).toBe('order of the scenarios');
    const layouts = { ...base.layouts, scenarios: { columns: [], filters: [{ kind: 'contains', column: 'name', text: 'x' }] } } as const;
    expect(differenceSummary(differing({ ...base, layouts }), 'en')).toBe('column layout or filters');
    expect(differenceSummary(differing(base), 'ja')).toBe('変更なし');
  });
});
