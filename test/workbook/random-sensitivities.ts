import fc from 'fast-check';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import { INPUTS } from '#shared/grant/input-registry.ts';
import { MATRIX_VIEWS, type GrantDocument, type Sensitivity, type SensitivityAxis } from '#shared/grant/schema.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';

/** An axis with these values. */
export const listed = (input: AxisInput, ...values: readonly string[]): SensitivityAxis => ({ input, values: { kind: 'list', values } });

/** An axis from a start to an end by steps. */
export const stepped = (input: AxisInput, start: string, end: string, step: string): SensitivityAxis => ({ input, values: { kind: 'steps', start, end, step } });

/** A sensitivity of stated capital over prices and rights, but for what is given. */
export const sensitivity = (change: Partial<Sensitivity> = {}): Sensitivity => ({
  id: 'm1', name: 'Capital', figures: ['statedCapitalTotal'], scenario: null,
  rows: stepped('exercisePrice', '3851', '4051', '50'), columns: listed('rights', '2500', '2906', '3200'), pages: null,
  base: null, view: 'values', heat: { shown: false, midpoint: null }, limits: [], marked: null, ...change,
});

function axisFor(input: AxisInput, sharesPerRight: string, rights: string): fc.Arbitrary<SensitivityAxis> {
  const count = fc.integer({ min: 1, max: 9_999_999 }).map(String);
  const amount = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('', '.5', '.25', '.05')).map(([whole, part]) => `${whole}${part}`);
  const value = input === 'statedCapitalRatio' ? fc.constantFrom('0.5', '0.75', '1', '0.505')
    : input === 'statedCapitalUnit' ? fc.constantFrom('1', '0.01', '10', '100')
    : input === 'shares' ? fc.integer({ min: 1, max: 9999 }).map((some) => String(BigInt(some) * BigInt(sharesPerRight)))
    : input === 'rights' ? fc.oneof(fc.constant(rights), count)
    : INPUTS[input].kind === 'count' ? count : amount;
  return fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values) => listed(input, ...values));
}

/** The document with a few sensitivities over its figures, own columns and scenarios, in every view, most with a base. */
export function withSensitivities(grants: fc.Arbitrary<GrantDocument>): fc.Arbitrary<GrantDocument> {
  return grants.chain((document) => fc.array(sensitivities(document), { minLength: 1, maxLength: 3 }).map((all): GrantDocument => ({ ...document, sensitivities: all.map((one, index) => ({ ...one, id: `m${index + 1}`, name: `Matrix ${index + 1}` })) })));
}

function sensitivities(document: GrantDocument): fc.Arbitrary<Sensitivity> {
  const figures = [...METRIC_IDS, ...document.columns.map(({ id }) => id)];
  return fc.record({
    inputs: fc.uniqueArray(fc.constantFrom(...AXIS_INPUTS), { minLength: 3, maxLength: 3 }).filter((some) => !some.includes('shares') || (!some.includes('rights') && !some.includes('sharesPerRight')))
      .filter((some) => !some.includes('bookValuePerRight') || !some.includes('trancheBookValue')),
    scenario: fc.constantFrom(null, ...document.scenarios.map(({ id }) => id)),
  }).chain(({ inputs: [rows, columns, pages], scenario }) => {
    const { values } = inputsOf(document, document.scenarios.find(({ id }) => id === scenario) ?? null);
    const axis = (input: AxisInput | undefined): fc.Arbitrary<SensitivityAxis> => axisFor(input ?? 'rights', values['sharesPerRight'] ?? '1', document.grant.rights ?? '1');
    return fc.record({ rows: axis(rows), columns: axis(columns), pages: fc.option(axis(pages)) }).chain((axes) => {
      const first = (one: SensitivityAxis | null): string | null => (one?.values.kind === 'list' ? (one.values.values.at(-1) ?? null) : null);
      return fc.record({
        figures: fc.uniqueArray(fc.constantFrom(...figures), { minLength: 1, maxLength: 4 }),
        view: fc.constantFrom(...MATRIX_VIEWS),
        hasBase: fc.boolean(),
        heat: fc.record({ shown: fc.boolean(), midpoint: fc.constant<string | null>(null) }),
        limits: fc.array(fc.record({ figure: fc.constantFrom(...figures), comparison: fc.constantFrom('>' as const, '<=' as const), value: fc.constantFrom('0.03', '1000000') }), { maxLength: 2 }),
      }).map(({ hasBase, ...rest }) => sensitivity({ ...rest, ...axes, scenario, base: hasBase ? { row: first(axes.rows) ?? '1', column: first(axes.columns) ?? '1', page: first(axes.pages) } : null }));
    });
  });
}
