import { describe, expect, it } from 'vitest';
import { commandLimit } from '#shared/commands/command-limit.ts';
import type { Command } from '#shared/commands/command.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { LONGEST_NAME, MOST_ALLOTTEES, MOST_COLUMN_CELLS, MOST_COLUMNS, MOST_SCENARIOS, MOST_SENSITIVITIES } from '#shared/grant/limits.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument, CustomColumn, Scenario } from '#shared/grant/schema.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { createSession, currentDocument, dispatch } from '#renderer/store/session.ts';

const scenario = (id: string): Scenario => ({ id, name: '', exercisePrice: null, rights: null, sharesPerRight: null });
const allottee = (id: string): Allottee => ({ id, ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '' });
const column = (id: string): CustomColumn => ({ id, name: id, formula: 'rights', unit: 'number', decimals: null });

const many = <Row>(count: number, row: (id: string) => Row, prefix: string): readonly Row[] => Array.from({ length: count }, (_, index) => row(`${prefix}${index}`));

const full: GrantDocument = { ...referenceDocument(), scenarios: many(MOST_SCENARIOS, scenario, 's'), allottees: many(MOST_ALLOTTEES, allottee, 'a') };
const small: GrantDocument = { ...referenceDocument(), scenarios: many(2, scenario, 's'), allottees: many(2, allottee, 'a') };
const sensitivity = { ...small.sensitivities[0], id: 'new' } as GrantDocument['sensitivities'][number];

describe('a command that would pass a limit', () => {
  it.each<[string, GrantDocument, Command, string, string]>([
    ['a scenario too many', full, { type: 'addScenarios', at: 0, scenarios: [scenario('new')] }, 'tooManyEntries', 'scenarios'],
    ['a copy too many', full, { type: 'duplicateScenarios', copies: [{ of: 's0', id: 'new' }] }, 'tooManyEntries', 'scenarios'],
    ['an allottee too many', full, { type: 'addAllottees', at: 0, allottees: [allottee('new')] }, 'tooManyEntries', 'allottees'],
    ['a list that is too long', small, { type: 'replaceAllottees', allottees: many(MOST_ALLOTTEES + 1, allottee, 'b') }, 'tooManyEntries', 'allottees'],
    ['a column too many', { ...small, columns: many(MOST_COLUMNS, column, 'c') }, { type: 'addColumn', column: column('new') }, 'tooManyEntries', 'columns'],
    ['columns over too many scenarios', { ...full, columns: many(MOST_COLUMN_CELLS / MOST_SCENARIOS, column, 'c') }, { type: 'addColumn', column: column('new') }, 'tooManyColumnCells', 'columns'],
    ['a sensitivity too many', { ...small, sensitivities: many(MOST_SENSITIVITIES, (id) => ({ ...sensitivity, id }), 'm') }, { type: 'addSensitivity', sensitivity }, 'tooManyEntries', 'sensitivities'],
    ['a long name', small, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'name', value: 'x'.repeat(LONGEST_NAME + 1) }] }, 'textTooLong', 'scenarios[1].name'],
    ['a long name of a person', small, { type: 'setAllotteeCells', cells: [{ id: 'a0', field: 'name', value: 'x'.repeat(LONGEST_NAME + 1) }] }, 'textTooLong', 'allottees[0].name'],
    ['a long title', small, { type: 'setDetail', detail: 'title', value: 'x'.repeat(LONGEST_NAME + 1) }, 'textTooLong', 'title'],
    ['a long number', small, { type: 'setTerm', term: 'rights', value: '1'.repeat(201) }, 'textTooLong', 'grant.rights'],
    ['a long price', small, { type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: '1'.repeat(201), decisionDate: null } }, 'textTooLong', 'grant.exercisePrice.amount'],
    ['rows that a paste adds beside cells', full, { type: 'together', gesture: 'paste', commands: [{ type: 'setScenarioCells', cells: [] }, { type: 'addScenarios', at: 0, scenarios: [scenario('new')] }] }, 'tooManyEntries', 'scenarios'],
  ])('is refused with its place: %s', (_, document, command, code, path) => {
    expect(commandLimit(document, command)).toMatchObject({ code, path });
    expect(() => reduce(document, command)).toThrow(RangeError);
  });

  it('goes through where rows are taken away first', () => {
    const command: Command = {
      type: 'together', gesture: 'paste', commands: [{ type: 'removeScenarios', ids: ['s0'] }, { type: 'addScenarios', at: 0, scenarios: [scenario('new')] }],
    };
    expect(commandLimit(full, command)).toBeNull();
  });

  it('leaves the document of the window as it is, and the status line says why', () => {
    const session = createSession({ document: full, language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
    expect(dispatch(session, { type: 'addScenarios', at: 0, scenarios: [scenario('new')] })).toBe(false);
    expect(currentDocument(session.getState())).toBe(full);
    expect(session.getState().remark?.say('en')).toBe('Scenarios: 100,001 are too many. A document holds at most 100,000. Split it into several documents.');
  });
});
