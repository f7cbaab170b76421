import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAllottees } from '#shared/allottees/check-allottees.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { readyAllottees } from '#shared/commands/parts/allottees.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { orderOf, orderRows, orderRowsInSteps } from '#shared/commands/rows.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { checkFormulas } from '#shared/metrics/check-formulas.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';
import { arbitraryCommand, type CommandMaker } from './arbitrary-commands.ts';

const steps = fc.array(arbitraryCommand, { maxLength: 20 });

/** The start and every document on the way. */
const documentsOf = (start: GrantDocument, makers: readonly CommandMaker[]): readonly GrantDocument[] =>
  makers.reduce<readonly GrantDocument[]>((documents, make) => {
    const document = documents.at(-1) ?? start;
    return [...documents, reduce(document, make(document))];
  }, [start]);

const found = (document: GrantDocument) => [...checkDocument(document), ...checkFormulas(document), ...checkAllottees(document)].map(({ code, path, value, details }) => ({ code, path, value, details }));

describe('what is remembered of long lists', () => {
  it('findings after any commands are those of a document that nobody has seen before', () => {
    fc.assert(fc.property(arbitraryDocument, steps, (start, makers) => {
      const documents = documentsOf(start, makers);
      const onTheWay = documents.map(found);
      documents.forEach((document, index) => expect(onTheWay[index]).toEqual(found(structuredClone(document))));
    }));
  });

  it('rows that were made ready in steps become the list that the rows themselves become', () => {
    fc.assert(fc.property(arbitraryDocument, arbitraryDocument, fc.boolean(), (start, { allottees }, isSame) => {
      const given = structuredClone(isSame ? start.allottees : allottees).map((row) => ({ ...row, planned: '007' }));
      const before = isSame ? reduce(start, { type: 'replaceAllottees', allottees: structuredClone(given) }) : start;
      const ready = atOnce(readyAllottees(before.allottees, given));
      if (!ready.ok) throw new Error(ready.limit.code);
      const taken = reduce(before, { type: 'replaceAllottees', allottees: ready.allottees });
      expect(taken).toEqual(reduce(before, { type: 'replaceAllottees', allottees: given }));
      if (isSame) expect(taken).toBe(before);
    }));
  });

  it('an order that was made ready in steps is the list that the command makes, and a moment then', () => {
    fc.assert(fc.property(arbitraryDocument, fc.infiniteStream(fc.nat()), (start, keys) => {
      const { allottees } = start;
      const ids = allottees.map(({ id }) => id).toSorted(() => (keys.next().value % 2) - 0.5);
      const at = orderRows(allottees, ids);
      const frozen = Object.freeze([...ids]);
      const ready = atOnce(orderRowsInSteps(allottees, frozen));
      expect(ready).toEqual(at);
      expect(reduce(start, { type: 'orderAllottees', ids: frozen }).allottees).toBe(ready);
      expect(orderRowsInSteps(allottees, frozen).next()).toEqual({ done: true, value: ready });
    }));
  });

  it('ids that may still change are not remembered, and another list is ordered by itself', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ ...NOBODY, id }));
    const ids = ['c', 'b', 'a'];
    orderRows(rows, ids);
    ids.reverse();
    expect(orderRows(rows, ids)).toBe(rows);
    const order = Object.freeze(['b', 'a', 'c']);
    orderRows(rows, order);
    const others = rows.map((row) => ({ ...row, name: row.id }));
    expect(orderRows(others, order).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    expect(() => atOnce(orderRowsInSteps(others.slice(1), order))).toThrow(RangeError);
  });

  it('the limit that rows would pass is found in steps as by the command', () => {
    const { allottees } = referenceDocument();
    const row = { ...(allottees[0] ?? { ...NOBODY, id: 'a1' }), id: 'long', name: 'x'.repeat(100_000) };
    const given = [...allottees, row];
    expect(atOnce(readyAllottees([], given))).toEqual({ ok: false, limit: commandLimit(referenceDocument(), { type: 'replaceAllottees', allottees: given }) });
    expect(() => atOnce(readyAllottees([], [{ ...row, name: '' }, { ...row, name: '' }]))).toThrow(RangeError);
  });

  it('lists of one order have the same ids at the same places', () => {
    fc.assert(fc.property(arbitraryDocument, steps, (start, makers) => {
      const idsByOrder = new Map<object, readonly string[]>();
      for (const { scenarios } of documentsOf(start, makers)) {
        const ids = scenarios.map(({ id }) => id);
        expect(ids).toEqual(idsByOrder.get(orderOf(scenarios)) ?? ids);
        idsByOrder.set(orderOf(scenarios), ids);
      }
    }));
  });

  it('an edit of a cell keeps the order, a row that comes does not', () => {
    const row = (id: string) => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null });
    const start = reduce(referenceDocument(), { type: 'addScenarios', at: 0, scenarios: [row('s1'), row('s2')] });
    const edited = reduce(start, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'rights', value: '10' }] });
    const added = reduce(edited, { type: 'addScenarios', at: 2, scenarios: [row('s3')] });
    expect(edited.scenarios).not.toBe(start.scenarios);
    expect(orderOf(edited.scenarios)).toBe(orderOf(start.scenarios));
    expect(orderOf(added.scenarios)).not.toBe(orderOf(start.scenarios));
  });
});
