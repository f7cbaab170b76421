import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/runs.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { CustomColumn } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { FormulaNames } from '#shared/metrics/formula-names.ts';
import { metricsFor } from '#shared/metrics/registry.ts';
import { customColumnsOf } from '#shared/metrics/custom-columns.ts';
import { topologicalOrder } from '#shared/metrics/reference-graph.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';

/** Which columns each column refers to, in reading order; "ghost" is no column. */
type Graph = ReadonlyMap<string, readonly string[]>;

const graphs: fc.Arbitrary<Graph> = fc
  .integer({ min: 1, max: 7 })
  .chain((length) => {
    const ids = Array.from({ length }, (_, index) => `c${index + 1}`);
    const targets = fc.array(fc.constantFrom(...ids, ...ids, ...ids, ...ids, 'ghost'), { maxLength: 3 });
    return fc.array(targets, { minLength: length, maxLength: length }).map((lists) => new Map(lists.map((list, index) => [ids[index] ?? '', list])));
  });

const formulaOf = (targets: readonly string[]): string => ['1', ...targets].join(' + ');
const columnsOf = (graph: Graph): readonly CustomColumn[] => [...graph].map(([id, targets]) => ({ id, name: id, formula: formulaOf(targets), unit: 'number', decimals: null }));

/** All that a column leads to, by going there. */
function reachedFrom(graph: Graph, start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const go = (id: string): void => {
    for (const target of graph.get(id) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      go(target);
    }
  };
  go(start);
  return reached;
}

const isInCircle = (graph: Graph, id: string): boolean => reachedFrom(graph, id).has(id);

/** The value of a column by adding up, or why it has none: the first reference that has none. */
function valueOf(graph: Graph, id: string): number | 'circle' | 'unknownName' | 'brokenName' {
  let sum = 1;
  for (const target of graph.get(id) ?? []) {
    if (target === 'ghost') return 'unknownName';
    if (target === id || reachedFrom(graph, target).has(id)) return 'circle';
    const value = valueOf(graph, target);
    if (typeof value === 'string') return 'brokenName';
    sum += value;
  }
  return sum;
}

describe('columns that refer to each other in any way', () => {
  it('come to the same as by following each reference', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const document = { ...referenceDocument(), columns: columnsOf(graph), scenarios: [] };
      const table = calculateScenarios(document);
      for (const { column, problem } of customColumnsOf(document).columns) {
        const expected = valueOf(graph, column.id);
        if (typeof expected === 'number') expect([problem, table.figureAt(0, column.id)]).toEqual([null, String(expected)]);
        else expect(problem?.code).toBe(expected);
      }
    }), { numRuns: runs(500) });
  });

  it('a circle that is told is one: from the column over others, each once, back to it', () => {
    fc.assert(fc.property(graphs, (graph) => {
      for (const { column, problem } of customColumnsOf({ ...referenceDocument(), columns: columnsOf(graph) }).columns) {
        if (problem?.code !== 'circle') continue;
        const names = problem.names ?? [];
        expect([names[0], names.at(-1)]).toEqual([column.id, column.id]);
        expect(new Set(names.slice(1)).size).toBe(names.length - 1);
        names.slice(1).forEach((name, index) => expect(graph.get(names[index] ?? '')).toContain(name));
      }
    }), { numRuns: runs(500) });
  });

  it('a column that is still typed closes a circle where it will', () => {
    fc.assert(fc.property(graphs, fc.array(fc.constantFrom('c1', 'c2', 'c3'), { minLength: 1, maxLength: 2 }), (graph, targets) => {
      const names = new FormulaNames(metricsFor(figureMethodOf(referenceDocument())), columnsOf(graph));
      const after = new Map([...graph, ['c1', targets.filter((id) => graph.has(id))]]);
      const reading = names.readColumn({ id: 'c1', formula: formulaOf(after.get('c1') ?? []) });
      const expected = valueOf(after, 'c1');
      expect(reading.ok ? 'value' : reading.problem.code).toBe(typeof expected === 'number' ? 'value' : expected);
    }), { numRuns: runs(500) });
  });

  it('are ordered so that each comes after those it refers to, but for circles', () => {
    fc.assert(fc.property(graphs, (graph) => {
      const order = topologicalOrder(graph);
      const { keys } = order;
      expect(keys.toSorted()).toEqual([...graph.keys()].toSorted());
      const places = new Map(keys.map((key, index) => [key, index]));
      for (const [id, targets] of graph) {
        expect(order.circleOf(id) !== null).toBe(isInCircle(graph, id));
        for (const target of targets) {
          if (graph.has(target) && (order.circleOf(id) === null || order.circleOf(target) !== order.circleOf(id))) expect(places.get(target) ?? 0).toBeLessThan(places.get(id) ?? 0);
        }
      }
    }), { numRuns: runs(500) });
  });
});
