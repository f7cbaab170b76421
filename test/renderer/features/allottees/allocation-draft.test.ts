import { describe, expect, it } from 'vitest';
import { termsFromList } from '#shared/allottees/terms-from-list.ts';
import { perform, startHistory, undo } from '#shared/commands/history.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { allocationSentence } from '#shared/text/allocation.ts';
import { commandLabel } from '#shared/text/commands.ts';
import { gradesOf, readAllocation, startAllocation, weighedColumns, type AllocationDraft } from '#renderer/features/allottees/allocation/allocation-draft.ts';

const person = (id: number, change: Partial<Allottee> = {}): Allottee => ({ ...NOBODY, id: `a${id}`, name: `社員${id}`, category: 'employee', ...change });
const LIST = [person(1, { grade: '部長' }), person(2, { grade: '課長' }), person(3, { grade: ' 課　長' }), person(4)];
const DOCUMENT: GrantDocument = { ...referenceDocument(), allottees: LIST };
const start = startAllocation(DOCUMENT, ['rights']);
const draft = (change: Partial<AllocationDraft>): AllocationDraft => ({ ...start, pool: '20', ...change });

function rightsOf(change: Partial<AllocationDraft>, list: readonly Allottee[] = LIST): readonly string[] | string {
  const reading = readAllocation(draft(change), list);
  if (reading.status === 'ready') return reading.allocation.rows.map(({ rights }) => rights);
  return reading.status === 'refused' ? `${reading.issue.code} at ${JSON.stringify(reading.place)}` : reading.status;
}

describe('the allocation that is asked for', () => {
  it('begins with the rights of the grant and the grades of the list', () => {
    expect(start).toMatchObject({ pool: '2,906', rule: 'points', lot: '1' });
    expect(gradesOf(LIST)).toEqual([{ grade: '部長', rows: 1 }, { grade: '課長', rows: 2 }]);
    expect(readAllocation(start, LIST)).toEqual({ status: 'unfinished' });
  });

  it('is by points or fixed numbers of grades, with one number for all others', () => {
    expect(rightsOf({ points: { 部長: '10', 課長: '4', '*': '2' } })).toEqual(['10', '4', '4', '2']);
    expect(rightsOf({ rule: 'fixed', fixed: { 部長: '10', '*': '2' }, pool: '16' })).toEqual(['10', '2', '2', '2']);
    // A grade that the list no longer has stays in the draft, and is no mistake.
    expect(rightsOf({ points: { 部長: '10', 課長: '4', '*': '2', 係長: 'x' } })).toEqual(['10', '4', '4', '2']);
  });

  it('is equal, or in proportion to planned rights, those of now, or a column of the list', () => {
    expect(rightsOf({ rule: 'equal' })).toEqual(['5', '5', '5', '5']);
    const list = LIST.map((one, index) => ({ ...one, planned: String(index + 1), rights: '7', other: { Score: String(4 - index) } }));
    expect(rightsOf({ rule: 'column', column: 'planned' }, list)).toEqual(['2', '4', '6', '8']);
    expect(rightsOf({ rule: 'column', column: 'rights' }, list)).toEqual(['5', '5', '5', '5']);
    expect(rightsOf({ rule: 'column', column: 'other:Score' }, list)).toEqual(['8', '6', '4', '2']);
    expect(weighedColumns(['employeeNumber', 'planned', 'rights', 'shares', 'other:Score'])).toEqual(['planned', 'rights', 'other:Score']);
  });

  it('leaves locked rows as they are', () => {
    const list = LIST.map((one, index) => (index === 0 ? { ...one, locked: true, rights: '11' } : one));
    expect(rightsOf({ rule: 'equal' }, list)).toEqual(['11', '3', '3', '3']);
  });

  it('keeps to limits and lots', () => {
    expect(rightsOf({ points: { 部長: '10', '*': '1' }, minimum: '2', maximum: '8', lot: '2' })).toEqual(['8', '4', '4', '4']);
  });

  it.each<[Partial<AllocationDraft>, string]>([
    [{ rule: 'equal', pool: 'many' }, 'poolUnreadable at "pool"'],
    [{ rule: 'equal', lot: '3' }, 'poolNotInLots at "pool"'],
    [{ rule: 'equal', minimum: '6' }, 'poolBelowMinimum at "pool"'],
    [{ rule: 'equal', maximum: 'x' }, 'limitUnreadable at "maximum"'],
    [{ rule: 'equal', minimum: '6', maximum: '5' }, 'limitsCross at "minimum"'],
    [{ points: { 部長: 'ten', '*': '1' } }, 'pointsUnreadable at {"grade":"部長"}'],
    [{ points: { 部長: '-1', '*': '1' } }, 'pointsNegative at {"grade":"部長"}'],
    [{ points: { 部長: '10' } }, 'gradeUnknown at {"grade":"*"}'],
    [{ rule: 'fixed', fixed: { '*': '2.5' } }, 'fixedUnreadable at {"grade":"*"}'],
    [{ rule: 'fixed', fixed: { '*': '2' } }, 'fixedNotPool at "pool"'],
    [{ rule: 'column', column: 'planned' }, 'columnUnreadable at "rule"'],
    [{ rule: 'column', column: '' }, 'unfinished'],
    [{ rule: 'equal', pool: ' ' }, 'unfinished'],
  ])('%j: %s', (change, outcome) => {
    expect(rightsOf(change)).toBe(outcome);
  });

  it('names the cell of a column that has no number', () => {
    const reading = readAllocation(draft({ rule: 'column', column: 'other:Score' }), LIST.map((one) => ({ ...one, other: { Score: one.id === 'a2' ? 'B+' : '1' } })));
    expect(reading.status === 'refused' && allocationSentence(reading.issue, 'en')).toBe('Allottee 2 “社員2”, Score: “B+” is not a number, so the pool cannot be allocated by this column.');
  });
});

describe('commands of the list as a whole', () => {
  it('an allocation is one step, and names its pool', () => {
    const command = { type: 'allocateRights', pool: '2906', rows: [{ id: 'a1', rights: '10' }, { id: 'a4', rights: null }] } as const;
    const history = perform(startHistory(DOCUMENT), command);
    expect(history.document.allottees.map(({ rights }) => rights)).toEqual(['10', null, null, null]);
    expect(undo(history).document).toBe(DOCUMENT);
    expect([commandLabel(command, 'en'), commandLabel(command, 'ja')]).toEqual(['allocate 2,906 rights', '2,906個の配分']);
  });

  it('planned rights become those of now, in the rows where they differ', () => {
    const before = { ...DOCUMENT, allottees: [person(1, { rights: '5' }), person(2, { rights: '3', planned: '3' })] };
    const after = reduce(before, { type: 'planAsAllotted' });
    expect(after.allottees.map(({ planned }) => planned)).toEqual(['5', '3']);
    expect(after.allottees[1]).toBe(before.allottees[1]);
    expect(reduce(after, { type: 'planAsAllotted' })).toBe(after);
  });

  it('terms 2 and 9 become what the list adds up to, the table of categories too where there is one', () => {
    const list = [person(1, { rights: '5', category: 'director' }), person(2, { rights: '3' }), person(3, { rights: '4' }), person(4, { category: 'advisor' })];
    const plain = termsFromList(DOCUMENT.grant, list);
    expect(plain.command).toEqual({ type: 'setTermsFromList', rights: '12', persons: 4, categories: null });
    expect(plain.terms).toEqual([{ term: 'rights', category: null, before: '2906', after: '12' }, { term: 'persons', category: null, before: '1173', after: '4' }]);
    const line = { category: 'director', persons: '2', rights: '9', rightsPerPerson: '5', mostPerPerson: null };
    const terms = { ...DOCUMENT.grant, allotteesAnnounced: { persons: 4, description: '', categories: [{ ...line, category: 'secondee' }, line] } };
    const { command, terms: changes } = termsFromList(terms, list);
    expect(command.categories).toEqual([
      { ...line, category: 'secondee', persons: null, rights: null }, { ...line, persons: '1', rights: '5' },
      { category: 'employee', persons: '2', rights: '7', rightsPerPerson: null, mostPerPerson: null }, { category: 'advisor', persons: '1', rights: null, rightsPerPerson: null, mostPerPerson: null },
    ]);
    expect(changes.filter(({ before, after }) => before !== after).map(({ term, category }) => [term, category])).toEqual([
      ['rights', null], ['categoryPersons', 'secondee'], ['categoryRights', 'secondee'], ['categoryPersons', 'director'], ['categoryRights', 'director'],
      ['categoryPersons', 'employee'], ['categoryRights', 'employee'], ['categoryPersons', 'advisor'],
    ]);
    const history = perform(startHistory({ ...DOCUMENT, grant: terms, allottees: list }), command);
    expect(history.document.grant).toMatchObject({ rights: '12', allotteesAnnounced: { persons: 4, categories: command.categories } });
    expect(commandLabel(command, 'en')).toBe('update the terms from the list of allottees');
  });
});
