import { describe, expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { AxisInput } from '#shared/grant/input-names.ts';
import type { GrantDocument, Scenario, SensitivityAxis } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { calculateMatrix, matrixCells, planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { scenarioMatches } from '#shared/scenarios/sensitivity/scenario-matches.ts';

const listed = (input: AxisInput, ...values: readonly string[]): SensitivityAxis => ({ input, values: { kind: 'list', values } });
const scenario = (id: string, change: Partial<Scenario>): Scenario => ({ id, name: id, exercisePrice: null, rights: null, sharesPerRight: null, ...change });
const documentOf = (...scenarios: readonly Scenario[]): GrantDocument => ({ ...referenceDocument(), scenarios });

const axes = { scenario: null, rows: listed('exercisePrice', '3951'), columns: listed('rights', '2906'), pages: null, marked: null };
const idsOf = (document: GrantDocument, change: object = {}): readonly (string | null)[] => scenarioMatches(document, { ...axes, ...change }).map((one) => one.scenario?.id ?? null);

describe('scenarios on the cells of a sensitivity', () => {
  const board = scenario('board', { exercisePrice: '3951' });

  it('stand where all that holds in the cell is theirs, not where just the axes are', () => {
    const document = documentOf(board, scenario('split', { exercisePrice: '3951', sharesPerRight: '1' }), scenario('open', {}));
    expect(idsOf(document)).toEqual(['board']);
    expect(scenarioMatches(document, axes)).toEqual([{ scenario: board, row: '3951', column: '2906', page: null }]);
    expect(idsOf(document, { scenario: 'split' })).toEqual(['split']);
    expect(idsOf(document, { pages: listed('sharesPerRight', '1', '500') })).toEqual(['board', 'split']);
  });

  it('stand by their shares, too', () => {
    expect(scenarioMatches(documentOf(board), { ...axes, columns: listed('shares', '1453000') })).toMatchObject([{ row: '3951', column: '1453000' }]);
  });

  it('have just the figures of their cell', () => {
    const document = documentOf(
      board, scenario('formula', { exercisePrice: '=rights + 1045' }), scenario('other', { exercisePrice: '4000', sharesPerRight: '=rights' }), scenario('rights', { exercisePrice: '3951', rights: '3000' }),
    );
    const found = [null, 'board', 'other'].flatMap((base) => scenarioMatches(document, { ...axes, scenario: base }).map((one) => ({ base, one })));
    expect(found.map(({ base, one }) => [base, one.scenario?.id])).toEqual([[null, 'board'], [null, 'formula'], [null, 'rights'], ['board', 'board'], ['board', 'formula'], ['board', 'rights'], ['other', 'other']]);
    for (const { base, one } of found) {
      const reading = planMatrix(document, { figures: METRIC_IDS, scenario: base, rows: listed('exercisePrice', one.row), columns: listed('rights', one.column), pages: null });
      if (!reading.ok) throw new Error(reading.problem.kind);
      const columns = calculateMatrix(reading.plan);
      for (const [figure, id] of METRIC_IDS.entries()) {
        const own = evaluate(figureById(document, id)!.expression, inputsOf(document, one.scenario));
        expect([id, matrixCells(reading.plan, figure, columns).valueAt(0)]).toEqual([id, own.status === 'value' ? own.value : null]);
      }
    }
  });

  it('are marked all, or the chosen ones alone, the grant among them', () => {
    const document = { ...documentOf(board, scenario('same', { exercisePrice: '3951' })), grant: { ...referenceDocument().grant, exercisePrice: { status: 'decided' as const, amount: '3951', decisionDate: null } } };
    expect(idsOf(document)).toEqual([null, 'board', 'same']);
    expect(idsOf(document, { marked: ['same', 'grant', 'gone'] })).toEqual([null, 'same']);
    expect(idsOf(document, { marked: [] })).toEqual([]);
  });

  it('are all of a long list, or those that are there', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => scenario(`s${index}`, { exercisePrice: String(3000 + index) }));
    expect(idsOf(documentOf(...many))).toHaveLength(1_000);
    const there = scenarioMatches(documentOf(...many), axes, ({ row }) => row === '3951');
    expect(there.map((one) => one.scenario?.id)).toEqual(['s951']);
  });
});
