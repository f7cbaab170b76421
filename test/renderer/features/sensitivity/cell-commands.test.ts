import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Sensitivity } from '#shared/grant/schema.ts';
import { cellValues, scenarioOfCell } from '#renderer/features/sensitivity/cell-commands.ts';
import { newSensitivity } from '#renderer/features/sensitivity/new-sensitivity.ts';

const document = { ...referenceDocument(), scenarios: [{ id: 's1', name: 'Board', exercisePrice: '3951', rights: '100', sharesPerRight: '1000' }] };
const sensitivity = newSensitivity(document);
const at = { row: '3400', column: '3000', page: null };
const axis = (input: Sensitivity['rows']['input']): Sensitivity['rows'] => ({ input, values: { kind: 'scenarios' } });

function made(part: Partial<Sensitivity>) {
  const found = scenarioOfCell(document, { ...sensitivity, ...part }, at);
  return found.ok && found.command.type === 'addScenarios' ? found.command.scenarios[0] : found;
}

describe('a cell as a scenario', () => {
  it('has the values of its axes, named after them, and the rest as the sensitivity has it', () => {
    expect(made({})).toEqual({ id: 's2', name: '3,400 × 3,000', exercisePrice: '3400', rights: '3000', sharesPerRight: null });
    expect(made({ scenario: 's1' })).toMatchObject({ exercisePrice: '3400', rights: '3000', sharesPerRight: '1000' });
  });

  it('has the rights that shares are made of, and is none where they are not whole', () => {
    expect(made({ columns: axis('shares') })).toMatchObject({ rights: '6' });
    expect(made({ columns: axis('shares'), scenario: 's1' })).toMatchObject({ rights: '3', sharesPerRight: '1000' });
    expect(made({ rows: axis('shares'), columns: axis('exercisePrice') })).toEqual({ ok: false, input: 'shares' });
  });

  it('is none for what scenarios have not', () => {
    expect(made({ columns: axis('sharePrice') })).toEqual({ ok: false, input: 'sharePrice' });
  });
});

it('a cell is told by the values of the axes, whichever block it is in; the axis itself is none', () => {
  const plan = { rows: ['3400'], columns: ['3000'], pages: [null] };
  expect(cellValues(plan, 0, { rowId: '3400', columnId: 'at-3000:statedCapitalTotal' })).toEqual(at);
  expect(cellValues(plan, 0, { rowId: '3400', columnId: 'axis' })).toBeNull();
  expect(cellValues(plan, 0, { rowId: '1', columnId: 'at-3000' })).toBeNull();
});
