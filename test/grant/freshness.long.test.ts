import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import { isStillFresh } from '#shared/grant/freshness.ts';
import { SCENARIO_INPUTS } from '#shared/grant/input-names.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { documentSchema, type GrantDocument, type Sensitivity } from '#shared/grant/schema.ts';
import { figuresFor } from '#shared/metrics/custom-columns.ts';
import { calculateMatrix, matrixCells, planMatrix, type MatrixPlan } from '#shared/scenarios/sensitivity/matrix.ts';
import { calculateScenarios, recalculateScenarios, type ScenarioTable } from '#shared/scenarios/table.ts';
import { CHART_KINDS } from '#shared/text/charts.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { readChart } from '#renderer/features/charts/read-chart.ts';
import { scenarioSource } from '#renderer/features/scenarios/scenario-source.ts';
import { threadRequestOf } from '#renderer/features/sensitivity/matrix-document.ts';
import { MatrixRunner } from '#renderer/features/sensitivity/matrix-runner.ts';
import { MatrixThreads, type MatrixThread } from '#renderer/features/sensitivity/matrix-threads.ts';
import type { MatrixTask } from '#renderer/features/sensitivity/matrix-worker.ts';
import { scenarioPlaces } from '#renderer/features/sensitivity/scenario-places.ts';
import type { GridSource } from '#renderer/grid/grid-source.ts';
import { chartChoices } from '#renderer/features/charts/chart-choices.ts';
import { contentOf } from '#renderer/store/content-of.ts';
import { issuesOf } from '#renderer/store/issues.ts';
import { everyChange } from './every-change.ts';

const reference = referenceDocument();
const allottee = (index: number, rights: string): GrantDocument['allottees'][number] =>
  ({ id: `a${index}`, ...NOBODY, employeeNumber: `00${index}`, name: `社員${index}`, company: 'A', category: 'director', grade: '1', rights, note: '', other: { 部署: '営業' }, ignored: [{ code: 'nameMissing', reason: 'known' }] });

/** A document in which all kinds of content follow each other: exercises, formulas in scenarios and columns, axes and filters of every kind. */
const whole: GrantDocument = deepFreeze({
  ...reference,
  grant: {
    ...reference.grant,
    rights: '30',
    sharesPerRight: '3',
    issuePrice: { status: 'decided', perRight: '1500', decisionDate: '2006-10-31', settlement: 'cash' },
    bookValue: { source: 'amount', perRight: '100.5' },
    exercisePrice: { status: 'decided', amount: '3951', decisionDate: '2006-11-08' },
    statedCapital: { base: 'exercisePriceAndBookValue', shareIssuePrice: 'withBookValue', ratio: '0.5', unit: '1', basis: 'perExercise' },
    delivery: { treasuryShares: '7', order: 'treasuryFirst', bookValuePerShare: '3000' },
    allotteesAnnounced: { persons: 2, description: '取締役', categories: [{ category: 'director', persons: '2', rights: '30', rightsPerPerson: '15', mostPerPerson: null }] },
  },
  market: { sharesIssued: '134090494', treasuryShares: '1000', otherDilutiveShares: '5', sharePrice: '4000', averageSharePrice: '3900.5', authorised: '250000000' },
  columns: [
    { id: 'c1', name: 'Double', formula: 'statedCapitalTotal*2/7', unit: 'money', decimals: 2 },
    { id: 'c2', name: 'High', formula: 'IF(c1>=sharePrice,1,0)', unit: 'condition', decimals: null },
  ],
  scenarios: [
    { id: 's1', name: 'As in the grant', exercisePrice: null, rights: null, sharesPerRight: null },
    { id: 's2', name: 'By formula', exercisePrice: '=sharePrice*1.05', rights: '20', sharesPerRight: null },
    { id: 's3', name: 'From a figure', exercisePrice: '=statedCapitalTotal/rights', rights: null, sharesPerRight: '4' },
  ],
  sensitivities: [
    {
      id: 'm1', name: 'By price', figures: ['statedCapitalTotal', 'c1'], scenario: 's2',
      rows: { input: 'exercisePrice', values: { kind: 'percent', base: null, from: '-10', to: '10', step: '10' } },
      columns: { input: 'rights', values: { kind: 'scenarios' } },
      pages: { input: 'sharesPerRight', values: { kind: 'list', values: ['3', '4'] } },
      base: { row: '4200', column: '20', page: '3' }, view: 'difference', heat: { shown: true, midpoint: '100' },
      limits: [{ figure: 'dilutionOfIssued', comparison: '>', value: '0.03' }], marked: ['s1'],
    },
    {
      id: 'm2', name: '', figures: ['dilutionOfIssued'], scenario: null,
      rows: { input: 'exercisePrice', values: { kind: 'steps', start: '3000', end: '4000', step: '500' } },
      columns: { input: 'sharesIssued', values: { kind: 'percent', base: '1000', from: '-50', to: '50', step: '50' } },
      pages: null, base: null, view: 'values', heat: { shown: false, midpoint: null }, limits: [], marked: null,
    },
  ],
  allottees: [allottee(1, '10'), allottee(2, '20')],
  layouts: {
    scenarios: {
      columns: [{ id: 'shares', width: 80, hidden: true, pinned: false }],
      filters: [{ kind: 'values', column: 'name', values: ['By formula'] }, { kind: 'number', column: 'shares', comparison: '>', value: '1' }],
    },
    allottees: { columns: [], filters: [{ kind: 'contains', column: 'name', text: '社' }, { kind: 'between', column: 'rights', from: '1', to: '9' }] },
  },
  notes: 'Notes',
});

/** Capital rounded otherwise, and a price that is still pending. */
const pending: GrantDocument = deepFreeze({
  ...whole,
  grant: {
    ...whole.grant,
    bookValue: { source: 'issuePrice', perRight: null },
    exercisePrice: { status: 'pending', decisionDate: '2006-11-08' },
    statedCapital: { ...whole.grant.statedCapital, basis: 'perShare' },
  },
});

interface Worked {
  readonly document: GrantDocument;
  readonly table: ScenarioTable;
  readonly source: GridSource;
}

/** Works out by itself what it is asked, as a thread of the page does: of a document that was carried over to it. */
class Thread implements MatrixThread {
  onmessage: MatrixThread['onmessage'] = null;
  onerror: MatrixThread['onerror'] = null;
  readonly #taken: (task: MatrixTask) => void;
  constructor(taken: (task: MatrixTask) => void) {
    this.#taken = taken;
  }
  postMessage = (task: MatrixTask): void => this.#taken(task);
  terminate = (): void => {};
}

/** Charts are drawn anew for other content, whoever asks. */
const chartsByContent = new WeakMap<GrantDocument, unknown>();

/** What a window keeps from one document to the next. */
class KeptByWindow {
  worked: Worked | null = null;
  readonly matrices = new Map<string, unknown>();
  readonly #runners = new Map<string, MatrixRunner>();

  goOn(document: GrantDocument): Worked {
    const table = this.worked === null ? calculateScenarios(document) : recalculateScenarios(this.worked.table, document);
    this.worked = { document, table, source: sourceOf(table, issuesOf(contentOf(document)).byPath) };
    for (const sensitivity of document.sensitivities) this.#runner(sensitivity.id).show(document, threadRequestOf(sensitivity), sensitivity.id);
    return this.worked;
  }

  charts(document: GrantDocument): unknown {
    const content = contentOf(document);
    const kept = chartsByContent.get(content) ?? chartsOf(content);
    chartsByContent.set(content, kept);
    return kept;
  }

  #runner(id: string): MatrixRunner {
    const known = this.#runners.get(id) ?? new MatrixRunner(new MatrixThreads(() => new Thread((task) => {
      if (task.kind !== 'makeReady') this.matrices.set(id, matrixOf(structuredClone(task.document), task.request));
    })));
    this.#runners.set(id, known);
    return known;
  }
}

const sourceOf = (table: ScenarioTable, issues: Parameters<typeof scenarioSource>[0]['issues']): GridSource => scenarioSource({ table, issues, language: 'en', typing: null });
const figuresOf = ({ rows }: ScenarioTable): unknown => rows.map(({ id, figures }) => ({ id, ...figures }));
const CHOSEN = { ...chartChoices.initial.chosen, prices: { from: '3900', to: '4000', step: '50' }, rights: { from: '10', to: '30', step: '10' } };
const chartsOf = (document: GrantDocument): unknown => CHART_KINDS.map((kind) => readChart(document, { ...CHOSEN, kind }, 'en'));

function planOf(document: GrantDocument, request: Parameters<typeof planMatrix>[1]): MatrixPlan | null {
  const reading = planMatrix(document, request);
  return reading.ok ? reading.plan : null;
}

function matrixOf(document: GrantDocument, request: Parameters<typeof planMatrix>[1]): unknown {
  const reading = planMatrix(document, request);
  if (!reading.ok) return reading.problem;
  const { plan } = reading;
  const columns = calculateMatrix(plan);
  const cells = Array.from({ length: plan.axes.pages * plan.axes.rows * plan.axes.columns }, (_, index) => index);
  return { pages: plan.pages, rows: plan.rows, columns: plan.columns, figures: plan.figures.map((__, figure) => cells.map((index) => matrixCells(plan, figure, columns).valueAt(index))) };
}

/** Where scenarios stand on the cells of a sensitivity. */
function placesOf(document: GrantDocument, sensitivity: Sensitivity, values: MatrixPlan): unknown {
  return [...scenarioPlaces(document, sensitivity, values, 'en')];
}

const columnsOf = (document: GrantDocument): readonly string[] => ['name', ...SCENARIO_INPUTS, ...figuresFor(document).map(({ id }) => id), ...document.columns.map(({ id }) => id)];
const cellsOf = (source: GridSource, rowId: string, columns: readonly string[]): unknown => columns.map((columnId) => ({ columnId, ...source.cell(rowId, columnId) }));

/** Holds what a window kept against what is worked out of a document that nobody has seen before. */
function expectFresh(kept: KeptByWindow, before: Worked, document: GrantDocument): void {
  const places = before.document.sensitivities.map((sensitivity) => ({ sensitivity, plan: planOf(before.document, sensitivity) }));
  for (const { sensitivity, plan } of places) if (plan !== null) placesOf(before.document, sensitivity, plan);
  kept.charts(before.document);
  const now = kept.goOn(document);
  const unknown = deepFreeze(structuredClone(document));
  const fresh = calculateScenarios(unknown);
  expect(figuresOf(now.table)).toEqual(figuresOf(fresh));
  expect(issuesOf(contentOf(document)).all).toEqual(issuesOf(unknown).all);
  expect(kept.charts(document)).toEqual(chartsOf(unknown));
  for (const sensitivity of unknown.sensitivities) {
    expect(kept.matrices.get(sensitivity.id)).toEqual(matrixOf(unknown, sensitivity));
    const plan = places.find(({ sensitivity: { id } }) => id === sensitivity.id)?.plan ?? null;
    if (plan !== null) expect(placesOf(document, sensitivity, plan)).toEqual(placesOf(unknown, sensitivity, plan));
  }
  const columns = columnsOf(document);
  const untouched = now.source.rows.filter((rowId) => now.source.sameRow?.(before.source, rowId) === true);
  const source = sourceOf(fresh, issuesOf(unknown).byPath);
  for (const rowId of untouched) expect(cellsOf(before.source, rowId, columns)).toEqual(cellsOf(source, rowId, columns));
}

describe('what is worked out from a document', () => {
  it.each([['rounded at each exercise', whole], ['with a pending price', pending]])('is that of the document after every change of it: %s', (_, document) => {
    for (const { place, document: next } of everyChange(document)) {
      const kept = new KeptByWindow();
      try {
        expectFresh(kept, kept.goOn(document), next);
      } catch (cause) {
        throw new Error(`After a change of ${place}`, { cause });
      }
    }
  });

  it('is that of the document after any number of changes', () => {
    fc.assert(
      fc.property(fc.constantFrom(whole, pending), fc.array(fc.nat(), { minLength: 2, maxLength: 8 }), (start, picks) => {
        const kept = new KeptByWindow();
        let worked = kept.goOn(start);
        for (const pick of picks) {
          const changes = everyChange(worked.document);
          const next = changes[pick % changes.length]?.document ?? start;
          expectFresh(kept, worked, next);
          worked = kept.worked ?? worked;
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('every change', () => {
  const places = everyChange(whole).map(({ place }) => place.replaceAll(/\[\d+\]/g, '[]'));

  it('has the shape of a document', () => {
    for (const { place, document } of everyChange(whole)) expect({ place, ok: documentSchema.safeParse(document).success }).toEqual({ place, ok: true });
  });

  it('is of every key of the schema', () => {
    const keys = Object.keys(documentSchema.shape).filter((key) => key !== 'format' && key !== 'version');
    expect(keys.filter((key) => !places.some((place) => place === key || place.startsWith(`${key}.`) || place.startsWith(`${key}[`)))).toEqual([]);
    expect(new Set(places).size).toBeGreaterThan(80);
  });
});

describe('staysTheSame', () => {
  const { grant, allottees } = whole;

  it('passes over what cannot touch a row, and nothing else', () => {
    expect(isStillFresh('row', whole, { ...whole, title: 'Other', grant: { ...grant, issueDate: null } })).toBe(true);
    expect(isStillFresh('row', whole, { ...whole, grant: { ...grant, issueDate: null, rights: '31' } })).toBe(false);
    expect(isStillFresh('row', whole, { ...whole, allottees: allottees.map((one) => ({ ...one, note: 'Other' })) })).toBe(true);
    expect(isStillFresh('row', whole, { ...whole, allottees: allottees.map((one) => ({ ...one, rights: '15' })) })).toBe(false);
    expect(isStillFresh('row', whole, { ...whole, allottees: allottees.slice(1) })).toBe(false);
  });

  it('counts a key that it has never heard of', () => {
    const later: GrantDocument = Object.assign({ ...whole }, { vesting: ['2030-01-01'] });
    for (const what of ['content', 'row', 'scenarioCell', 'matrix'] as const) {
      expect(isStillFresh(what, whole, later)).toBe(false);
      expect(isStillFresh(what, later, whole)).toBe(false);
    }
  });
});
