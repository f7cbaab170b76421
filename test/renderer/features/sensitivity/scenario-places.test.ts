import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import type { GrantDocument, Scenario, Sensitivity } from '#shared/grant/schema.ts';
import { inputValueIn } from '#shared/scenarios/sensitivity/axis-values.ts';
import { planMatrix } from '#shared/scenarios/sensitivity/matrix.ts';
import { placeKey, scenarioPlaces } from '#renderer/features/sensitivity/scenario-places.ts';

const scenario = (index: number, part: Partial<Scenario>): Scenario => ({ id: `s${index}`, name: '', exercisePrice: null, rights: null, sharesPerRight: null, ...part });

/** A sensitivity over the values that the scenarios have. */
const over = (rows: AxisInput, columns: AxisInput): Pick<Sensitivity, 'figures' | 'scenario' | 'rows' | 'columns' | 'pages' | 'marked'> =>
  ({ figures: ['shares'], scenario: null, rows: { input: rows, values: { kind: 'scenarios' } }, columns: { input: columns, values: { kind: 'scenarios' } }, pages: null, marked: null });

function planned(document: GrantDocument, request: ReturnType<typeof over>) {
  const reading = planMatrix(document, request);
  if (!reading.ok) throw new Error(reading.problem.kind);
  return reading.plan;
}

it('every scenario stands where its values are, the last of ten thousand as well', () => {
  const scenarios = Array.from({ length: 10_000 }, (_, index) => scenario(index + 1, { exercisePrice: String(3000 + index) }));
  const document = { ...referenceDocument(), scenarios };
  const asked = over('exercisePrice', 'rights');
  const places = scenarioPlaces(document, asked, planned(document, asked), 'en');
  expect(places.get(placeKey('12999', '2906', null))).toEqual(['¥12,999 case']);
  expect([...places.values()].flat()).toHaveLength(10_000);
});

it('a scenario stands on no cell whose values are not those of the axes', () => {
  const document = { ...referenceDocument(), scenarios: [scenario(1, { exercisePrice: '3000' }), scenario(2, { exercisePrice: '3500' })] };
  const values = { rows: ['3000', '4000'], columns: ['2906'], pages: [null] };
  expect([...scenarioPlaces(document, over('exercisePrice', 'rights'), values, 'en').keys()]).toEqual([placeKey('3000', '2906', null)]);
});

it('places are the same object until something that they say changes', () => {
  const document = { ...referenceDocument(), scenarios: [scenario(1, { exercisePrice: '3000', rights: '10' })] };
  const asked = over('exercisePrice', 'rights');
  const plan = planned(document, asked);
  const places = scenarioPlaces(document, asked, plan, 'en');
  expect([...places]).toEqual([[placeKey('3000', '10', null), ['¥3,000 case, 10 rights']]]);
  expect(scenarioPlaces({ ...document, sensitivities: [] }, { ...asked }, plan, 'en')).toBe(places);
  expect([...scenarioPlaces(document, asked, plan, 'ja').values()].flat()).toEqual(['3,000円・10個の場合']);
  expect(scenarioPlaces(document, { ...asked, marked: ['grant'] }, plan, 'en').size).toBe(0);
  expect(scenarioPlaces(document, asked, { ...plan, rows: ['3001'] }, 'en').size).toBe(0);
  const dearer = { ...document, grant: { ...document.grant, exercisePrice: { status: 'decided' as const, amount: '3000', decisionDate: null }, rights: '10' } };
  expect(scenarioPlaces(dearer, asked, plan, 'en').get(placeKey('3000', '10', null))).toEqual(['As in the grant', '¥3,000 case, 10 rights']);
});

it.each(AXIS_INPUTS)('a scenario has the same %s there as in its figures: its own, a formula, one that is none, or that of the grant', (input) => {
  const parts: Partial<Scenario>[] = [{}, { exercisePrice: '3000', rights: '10' }, { rights: '=sharesPerRight*2', sharesPerRight: '100' }, { rights: 'none', exercisePrice: '0' }];
  const document = { ...referenceDocument(), scenarios: parts.map((part, index) => scenario(index + 1, { ...part, name: `n${index}` })) };
  // Beside the price: the rights, or what has the place of the rights.
  const columns = input === 'exercisePrice' ? 'rights' : input;
  const others = (['rights', 'sharesPerRight'] as const).filter((name) => name !== columns && !(name === 'rights' && columns === 'shares'));
  for (const one of document.scenarios) {
    const at = (name: AxisInput) => inputValueIn(document, one, name);
    const [row, column] = [at('exercisePrice'), at(columns)];
    const places = scenarioPlaces(document, over('exercisePrice', columns), { rows: [row ?? ''], columns: [column ?? ''], pages: [null] }, 'en');
    const stands = row !== null && column !== null && others.every((name) => at(name) === inputValueIn(document, null, name));
    expect(places.get(placeKey(row, column, null))?.includes(one.name) ?? false).toBe(stands);
  }
});
