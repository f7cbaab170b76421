import { expect, it } from 'vitest';
import { evaluate } from '#shared/calc/evaluate.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { cellInputs } from '#shared/scenarios/sensitivity/cell-inputs.ts';
import { calculateMatrix, cellIndex, matrixCells, planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';

const document = { ...referenceDocument(), scenarios: [{ id: 's1', name: '', exercisePrice: '=rights + 1', rights: null, sharesPerRight: '250' }] };
const list = (input: Sensitivity['rows']['input'], values: readonly string[]): Sensitivity['rows'] => ({ input, values: { kind: 'list', values } });

it.each([null, 's1'])('a cell by itself, over shares too, comes to what the matrix has there (scenario %s)', (scenario) => {
  const request = { figures: ['statedCapitalTotal', 'dilutionOfIssued', 'shares'], scenario, rows: list('shares', ['500', '1000000', '1453000']), columns: list('issuePrice', ['0', '1200']), pages: list('treasuryShares', ['0', '100']) };
  const reading = planMatrix(document, request);
  if (!reading.ok) throw new Error(reading.problem.kind);
  const { plan } = reading;
  const columns = calculateMatrix(plan);
  const owner = document.scenarios.find(({ id }) => id === scenario) ?? null;
  plan.figures.forEach((figure, index) => plan.pages.forEach((page, p) => plan.rows.forEach((row, r) => plan.columns.forEach((column, c) => {
    const alone = evaluate(figure.expression, cellInputs(document, owner, [['shares', row], ['issuePrice', column], ['treasuryShares', page ?? '']]));
    expect(alone.status === 'value' ? alone.value : null).toBe(matrixCells(plan, index, columns).valueAt(cellIndex(plan.axes, p, r, c)));
  }))));
});

it('shares that are no whole rights, or under rights of unknown size, leave the rights missing', () => {
  expect(cellInputs(document, null, [['shares', '501']]).values['rights']).toBeNull();
  const open = { ...document, grant: { ...document.grant, sharesPerRight: null } };
  expect(cellInputs(open, null, [['shares', '500']]).values['rights']).toBeNull();
});
