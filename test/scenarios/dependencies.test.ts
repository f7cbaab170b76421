import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument, CustomColumn, Scenario } from '#shared/grant/schema.ts';
import { SCENARIO_INPUTS, type ScenarioInput } from '#shared/grant/input-names.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { figuresFor } from '#shared/metrics/custom-columns.ts';
import { dependentsOf, precedentsOf, type TableCell } from '#shared/scenarios/dependencies.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { documents } from './random-documents.ts';

const scenario = (id: string, own: Partial<Scenario> = {}): Scenario => ({ id, name: id, exercisePrice: null, rights: null, sharesPerRight: null, ...own });
const column = (id: string, formula: string): CustomColumn => ({ id, name: id, formula, unit: 'number', decimals: null });

function documentOf(change: Partial<GrantDocument> = {}): GrantDocument {
  const document = newDocument();
  return { ...document, scenarios: [scenario('s1', { exercisePrice: '3951' }), scenario('s2', { rights: '3000' })], ...change };
}

const withBasis = (document: GrantDocument, basis: GrantDocument['grant']['statedCapital']['basis']): GrantDocument =>
  ({ ...document, grant: { ...document.grant, statedCapital: { ...document.grant.statedCapital, basis } } });

const at = (rowId: string, columnId: string): TableCell => ({ rowId, columnId });
const idsOf = (cells: readonly TableCell[]): readonly string[] => cells.map(({ rowId, columnId }) => `${rowId}.${columnId}`);
const before = (document: GrantDocument, rowId: string, columnId: string) => {
  const { cells, outside } = precedentsOf(document, at(rowId, columnId));
  return { cells: idsOf(cells), outside };
};

describe('what a cell depends on', () => {
  it('is what its definition names itself, in its own row and outside the table', () => {
    expect(before(documentOf(), 's1', 'statedCapitalTotal')).toEqual({ cells: ['s1.statedCapitalPerShare', 's1.shares'], outside: [] });
    expect(before(documentOf(), 's1', 'statedCapitalPerShare')).toEqual({ cells: ['s1.exercisePrice'], outside: ['statedCapitalRatio', 'statedCapitalUnit'] });
    expect(before(documentOf(), 'grant', 'shares')).toEqual({ cells: ['grant.rights', 'grant.sharesPerRight'], outside: [] });
    expect(before(documentOf(), 's1', 'dilutionOfIssued')).toEqual({ cells: ['s1.shares'], outside: ['sharesIssued'] });
  });

  it('is the grant’s cell for an input that is as in the grant, and nothing for a value of its own', () => {
    expect(before(documentOf(), 's1', 'rights')).toEqual({ cells: ['grant.rights'], outside: [] });
    expect(before(documentOf(), 's1', 'exercisePrice')).toEqual({ cells: [], outside: [] });
    expect(before(documentOf(), 'grant', 'rights')).toEqual({ cells: [], outside: [] });
    expect(before(documentOf(), 's1', 'name')).toEqual({ cells: [], outside: [] });
  });

  it('is what a formula names, of an input and of a column of one’s own', () => {
    const document = documentOf({ scenarios: [scenario('s1', { exercisePrice: '=ROUNDUP(sharePrice * 1.05, 0) + c1' })], columns: [column('c1', 'shares / 1000 + rights')] });
    expect(before(document, 's1', 'exercisePrice')).toEqual({ cells: ['s1.c1'], outside: ['sharePrice'] });
    expect(before(document, 's1', 'c1')).toEqual({ cells: ['s1.shares', 's1.rights'], outside: [] });
  });

  it('is the exercises, and the rights that they are those of, where stated capital is rounded for each of them', () => {
    expect(before(withBasis(documentOf(), 'perExercise'), 's1', 'statedCapitalTotal')).toEqual({
      cells: ['s1.rights', 's1.exercisePaymentPerRight'],
      outside: ['exercises', 'statedCapitalRatio', 'statedCapitalUnit'],
    });
  });

  it('is nothing where a formula cannot be read, in the empty row and in a row that is gone', () => {
    const document = documentOf({ scenarios: [scenario('s1', { exercisePrice: '=ghost * 2' })], columns: [column('c1', 'ROUND(')] });
    for (const cell of [at('s1', 'exercisePrice'), at('s1', 'c1'), at('new', 'shares'), at('s9', 'shares')]) expect(precedentsOf(document, cell).cells).toEqual([]);
  });
});

describe('what depends on a cell', () => {
  it('are the figures and formulas of its row, in the order they are shown', () => {
    const document = documentOf({ scenarios: [scenario('s1', { exercisePrice: '=rights + 1000', rights: '5' })], columns: [column('c1', 'rights * 2')] });
    expect(idsOf(dependentsOf(document, at('s1', 'rights')))).toEqual(['s1.exercisePrice', 's1.shares', 's1.issueProceeds', 's1.paidInTotal', 's1.statedCapitalByRight', 's1.statedCapitalByExercise', 's1.c1']);
    expect(dependentsOf(document, at('s1', 'c1'))).toEqual([]);
  });

  it('are for an input of the grant its own figures, and the cells of the scenarios that take it over', () => {
    expect(idsOf(dependentsOf(documentOf(), at('grant', 'rights')))).toEqual(['grant.shares', 'grant.issueProceeds', 'grant.paidInTotal', 'grant.statedCapitalByRight', 'grant.statedCapitalByExercise', 's1.rights']);
    expect(idsOf(dependentsOf(documentOf(), at('grant', 'sharesPerRight')))).toEqual(['grant.shares', 'grant.exercisePaymentPerRight', 'grant.bookValuePerShare', 's1.sharesPerRight', 's2.sharesPerRight']);
    expect(idsOf(dependentsOf(documentOf(), at('grant', 'shares')))).not.toContain('s1.shares');
  });
});

const FORMULAS = ['=rights * 2', '=ROUNDUP(sharePrice * 1.05, 0)', '=exercisePrice + 1', '=shares - rights', '=c2', '=ghost', '=ROUND('] as const;
const own = fc.option(fc.constantFrom(...FORMULAS), { freq: 2 });

/** Documents with formulas in inputs and columns of one's own, good ones, circles and broken ones. */
const withFormulas: fc.Arbitrary<GrantDocument> = fc
  .tuple(documents, fc.array(fc.record({ exercisePrice: own, rights: own, sharesPerRight: own }), { maxLength: 4 }), fc.array(fc.constantFrom(...FORMULAS.map((formula) => formula.slice(1)), 'c1 / 3', 'statedCapitalTotal / shares'), { maxLength: 3 }))
  .map(([document, formulas, columns]) => ({
    ...document,
    columns: columns.map((formula, index) => column(`c${index + 1}`, formula)),
    scenarios: document.scenarios.map((one, index) => {
      const put = formulas[index];
      return put === undefined ? one : { ...one, exercisePrice: put.exercisePrice ?? one.exercisePrice, rights: put.rights ?? one.rights, sharesPerRight: put.sharesPerRight ?? one.sharesPerRight };
    }),
  }));

const columnsOf = (document: GrantDocument): readonly string[] => [...SCENARIO_INPUTS, ...figuresFor(document).map(({ id }) => id)];
const cellsOf = (document: GrantDocument): readonly TableCell[] =>
  ['grant', ...document.scenarios.map(({ id }) => id)].flatMap((rowId) => columnsOf(document).map((columnId) => at(rowId, columnId)));

/** Every cell that depends on a cell by however many steps, and the cell itself. */
function reachedFrom(document: GrantDocument, start: TableCell): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const [id = ''] = idsOf([cell]);
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...dependentsOf(document, cell));
  }
  return reached;
}

/** What every input and figure of every row comes to. */
function valuesOf(document: GrantDocument): ReadonlyMap<string, string | null> {
  const table = calculateScenarios(document);
  return new Map([null, ...document.scenarios].flatMap((one, index) => {
    const { values } = inputsOf(document, one);
    return columnsOf(document).map((id) => [`${one?.id ?? 'grant'}.${id}`, values[id] ?? table.figureAt(index, id)] as const);
  }));
}

function putInput(document: GrantDocument, rowId: string, input: ScenarioInput, value: string): GrantDocument {
  if (rowId !== 'grant') return { ...document, scenarios: document.scenarios.map((one) => (one.id === rowId ? { ...one, [input]: value } : one)) };
  if (input !== 'exercisePrice') return { ...document, grant: { ...document.grant, [input]: value } };
  return { ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount: value, decisionDate: null } } };
}

describe('dependencies', () => {
  it('read the same in both directions', () => {
    fc.assert(fc.property(withFormulas, (document) => {
      const pairs = cellsOf(document).flatMap((cell) => precedentsOf(document, cell).cells.map((precedent) => `${idsOf([precedent]).join()} > ${idsOf([cell]).join()}`));
      const inverse = cellsOf(document).flatMap((cell) => dependentsOf(document, cell).map((dependent) => `${idsOf([cell]).join()} > ${idsOf([dependent]).join()}`));
      expect(inverse.toSorted()).toEqual(pairs.toSorted());
    }), { numRuns: runs(150) });
  });

  it('reach every value that follows when an input is changed', () => {
    const changes = fc.record({ row: fc.nat(), input: fc.constantFrom(...SCENARIO_INPUTS), value: fc.constantFrom('7', '2906', '4000') });
    fc.assert(fc.property(withFormulas, changes, (document, { row, input, value }) => {
      const rows = ['grant', ...document.scenarios.map(({ id }) => id)];
      const rowId = rows[row % rows.length] ?? 'grant';
      const reached = reachedFrom(document, at(rowId, input));
      const [old, next] = [valuesOf(document), valuesOf(putInput(document, rowId, input, value))];
      const changed = [...old].filter(([id, found]) => next.get(id) !== found).map(([id]) => id);
      expect(changed.filter((id) => !reached.has(id))).toEqual([]);
    }), { numRuns: runs(150) });
  });
});
