import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments, documentsForFigures, withoutPeopleIn } from '#shared/differences/compare-documents.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { changeUnits, takeChanges } from '#shared/grant/take-changes.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { withoutPeople } from '#shared/grant/without-people.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';
import { everyChange } from '../grant/every-change.ts';

const whole = (document: GrantDocument) => ({ document, isWithoutPeople: false });
const changesBetween = (before: GrantDocument, after: GrantDocument) => compareDocuments(whole(before), whole(after), { layouts: true });
/** A document but for what the program calls the rows of people, who are compared by who they are. */
const withoutIds = (document: GrantDocument) => ({ ...document, allottees: document.allottees.map((row) => ({ ...row, id: '' })) });

/** Whether one path is that of a part of what the other names. */
const isWithin = (path: string, other: string): boolean => path !== other && path.startsWith(other) && /^[.[]/.test(path.slice(other.length));

describe('the changes between two documents', () => {
  test('are none of a document and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(changesBetween(document, structuredClone(document))).toEqual([]);
      }),
    );
  });

  test('explain every difference, and name none of them twice', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
        const changes = changesBetween(before, after);
        expect(withoutIds(takeChanges(before, changes, () => true))).toEqual(withoutIds(after));
        const paths = changes.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(paths.filter((other) => isWithin(path, other) && !other.endsWith('[]'))).toEqual([]);
      }),
    );
  });

  test('can be taken in parts: what is left names the others, and there is a document at every step', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, fc.infiniteStream(fc.boolean()), (before, after, choices) => {
        const changes = changesBetween(before, after);
        const units = changeUnits(changes);
        const chosen = new Map([...new Set(units.values())].map((unit) => [unit, choices.next().value]));
        const isTaken = ({ path }: { readonly path: string }): boolean => chosen.get(units.get(path) ?? path) === true;
        const next = takeChanges(before, changes, isTaken);
        const reading = parseDocument(writeDocument(next));
        expect(reading.ok ? [] : reading.issues).toEqual([]);
        // People of one name are paired anew.
        const values = (of: typeof changes) => of.filter(({ kind, part }) => kind !== 'reordered' && part !== 'allottees').map(({ path }) => path).toSorted();
        expect(values(changesBetween(next, after))).toEqual(values(changes.filter((change) => !isTaken(change))));
      }),
    );
  });

  test('are the same from either side, the other way round', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
        const kinds = { added: 'removed', removed: 'added', changed: 'changed', reordered: 'reordered' } as const;
        const turned = changesBetween(other, one).map(({ kind, before, after, places, ...change }) => ({ ...change, kind: kinds[kind], before: after, after: before, places: { before: places.after, after: places.before } }));
        const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);
        expect(turned.toSorted(byPath)).toEqual([...changesBetween(one, other)].toSorted(byPath));
      }),
    );
  });

  test('are found wherever a value, a row or a key is another one, at its place alone', () => {
    const { sensitivities: _, ...document } = sampleDocument('en');
    const samples: GrantDocument = {
      ...document,
      sensitivities: sampleDocument('en').sensitivities,
      columns: [{ id: 'c1', name: 'Twice', formula: 'shares*2', unit: 'shares', decimals: null }],
      allottees: [{ ...NOBODY, id: 'a1', employeeNumber: '1', name: 'Sato', other: { 部署: '営業' }, ignored: [{ code: 'x', reason: 'y' }] }],
    };
    for (const { place, document: changed } of everyChange(samples)) {
      const changes = changesBetween(samples, changed);
      if (place.startsWith('version') || place === 'allottees[0].id') continue;
      expect(withoutIds(takeChanges(samples, changes, () => true)), place).toEqual(withoutIds(changed));
      expect(changes.length, place).toBeGreaterThan(0);
      expect(new Set(changes.map(({ part }) => part)), place).toEqual(new Set([/^\w+/.exec(place)?.[0]]));
    }
  });

  test('name rows by their ids, wherever they stand', () => {
    const scenario = (id: string, exercisePrice: string | null = null) => ({ id, name: '', exercisePrice, rights: null, sharesPerRight: null });
    const before = { ...referenceDocument(), scenarios: [scenario('s1'), scenario('s2', '3000'), scenario('s.3')] };
    const after = { ...before, scenarios: [scenario('s4'), scenario('s2', '3500'), scenario('s1')] };
    expect(changesBetween(before, after)).toEqual([
      { kind: 'added', part: 'scenarios', path: 'scenarios[s4]', places: { before: null, after: 'scenarios[0]' }, before: undefined, after: scenario('s4') },
      { kind: 'changed', part: 'scenarios', path: 'scenarios[s2].exercisePrice', places: { before: 'scenarios[1].exercisePrice', after: 'scenarios[1].exercisePrice' }, before: '3000', after: '3500' },
      { kind: 'removed', part: 'scenarios', path: 'scenarios["s.3"]', places: { before: 'scenarios[2]', after: null }, before: scenario('s.3'), after: undefined },
      { kind: 'reordered', part: 'scenarios', path: 'scenarios[]', places: { before: 'scenarios', after: 'scenarios' }, before: ['s1', 's2'], after: ['s2', 's1'] },
    ]);
  });

  test('leave the layouts out where nobody asks for them', () => {
    const before = referenceDocument();
    const after = { ...before, layouts: { ...before.layouts, scenarios: { columns: [{ id: 'name', width: 200, hidden: false, pinned: false }], filters: [] } } };
    expect(compareDocuments(whole(before), whole(after), { layouts: false })).toEqual([]);
    expect(changesBetween(before, after).map(({ part }) => part)).toEqual(['layouts']);
  });
});

describe('people', () => {
  const person = (id: string, values: Partial<Allottee>): Allottee => ({ ...NOBODY, id, ...values });
  const listed = (...allottees: readonly Allottee[]): GrantDocument => ({ ...referenceDocument(), allottees });
  const kindsAndPaths = (before: GrantDocument, after: GrantDocument) => changesBetween(before, after).map(({ kind, path }) => `${kind} ${path}`);

  test('are added, removed and changed by their numbers, whatever their rows are called', () => {
    const before = listed(person('a1', { employeeNumber: '0001', name: '佐藤', rights: '10' }), person('a2', { employeeNumber: '0002', name: '鈴木' }));
    const after = listed(person('a8', { employeeNumber: '0003', name: '高橋' }), person('a9', { employeeNumber: '０００１', name: '佐藤', rights: '12' }));
    expect(kindsAndPaths(before, after)).toEqual(['added allottees["0003"]', 'changed allottees["0001"].employeeNumber', 'changed allottees["0001"].rights', 'removed allottees["0002"]']);
  });

  test('without a number are known by name and company, and rows of nobody by what the program calls them', () => {
    const before = listed(person('a1', { name: '佐藤 太郎', company: 'A社', rights: '10' }), person('a2', { category: 'employee', rights: '100' }));
    const after = listed(person('a5', { name: '佐藤太郎', company: 'A社', rights: '10' }), person('a2', { category: 'employee', rights: '120' }));
    expect(kindsAndPaths(before, after)).toEqual(['changed allottees["佐藤太郎 (a社)"].name', 'changed allottees[a2].rights']);
  });

  test('are not removed where a file was made without them', () => {
    const document = listed(person('a1', { employeeNumber: '1', name: 'Sato', rights: '10' }));
    const pack = { document: withoutPeople({ ...document, title: 'Other' }), isWithoutPeople: true };
    expect(compareDocuments(whole(document), pack, { layouts: true }).map(({ path }) => path)).toEqual(['title']);
    expect(compareDocuments(pack, whole(document), { layouts: true }).map(({ path }) => path)).toEqual(['title']);
    expect([withoutPeopleIn(whole(document), pack), withoutPeopleIn(pack, whole(document)), withoutPeopleIn(pack, pack), withoutPeopleIn(whole(document), whole(document))]).toEqual(['after', 'before', 'both', null]);
    expect(documentsForFigures(whole(document), pack).after.allottees).toBe(document.allottees);
    expect(kindsAndPaths(document, { ...document, allottees: [] })).toEqual(['removed allottees["1"]']);
  });
});
