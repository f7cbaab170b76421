import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import type { Command } from '#shared/commands/command.ts';
import { changeCounts, type ChangeCounts } from '#shared/grant/change-counts.ts';
import { differencesBetween } from '#shared/grant/differences.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { documentOfManyAllottees } from '../bench/many-allottees.ts';

const count = (before: GrantDocument, after: GrantDocument): ChangeCounts => changeCounts(differencesBetween(before, after));

const NOTHING = { terms: 0, scenarios: 0, allottees: 0, other: false };
const many = documentOfManyAllottees();
const after = (document: GrantDocument, ...commands: readonly Command[]): ChangeCounts => count(document, commands.reduce(reduce, document));

describe('what differs from the file', () => {
  it('is nothing in the same document, or in one that says the same', () => {
    expect(count(many, many)).toEqual(NOTHING);
    expect(count(many, structuredClone(many))).toEqual(NOTHING);
  });

  it('is counted by terms', () => {
    const document = referenceDocument();
    expect(after(document, { type: 'setDetail', detail: 'title', value: 'B' }, { type: 'setTerm', term: 'rights', value: '7' })).toEqual({ ...NOTHING, terms: 2 });
  });

  it('is counted by rows that are changed, added or removed', () => {
    expect(after(many, { type: 'setAllotteeCells', cells: [{ id: 'a5', field: 'rights', value: '99' }] }, { type: 'removeAllottees', ids: ['a1', 'a9000'] })).toEqual({ ...NOTHING, allottees: 3 });
    const scenario = { id: 's1', name: '', exercisePrice: '3000', rights: null, sharesPerRight: null };
    expect(after(referenceDocument(), { type: 'addScenarios', at: 0, scenarios: [scenario] })).toMatchObject({ scenarios: 1, allottees: 0 });
  });

  it('says that rows were only ordered anew', () => {
    const ids = many.allottees.map(({ id }) => id).toReversed();
    expect(after(many, { type: 'orderAllottees', ids })).toEqual({ ...NOTHING, other: true });
  });
});
