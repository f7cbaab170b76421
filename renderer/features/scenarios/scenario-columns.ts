import type { OwnColumn } from '#shared/grant/schema.ts';
import type { MetricId } from '#shared/metrics/metric.ts';
import { SCENARIO_INPUTS } from '#shared/grant/input-names.ts';
import type { Language } from '#shared/text/language.ts';
import { figureText, labelIn, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import { scenarioText } from '#shared/text/scenarios.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';

/** Figures from left to right: what a board asks first stands in view, what supports it further right. */
const COLUMN_ORDER = {
  shares: 84,
  aggregateExerciseAmount: 108,
  statedCapitalPerShare: 100,
  statedCapitalTotal: 108,
  additionalPaidInCapitalTotal: 108,
  roundUpEffect: 104,
  dilutionOfIssued: 100,
  exercisePaymentPerRight: 104,
  additionalPaidInCapitalPerShare: 108,
  issueProceeds: 104,
  stakeAfterExercise: 104,
  fullyDiluted: 104,
  treasuryStockMethodShares: 120,
  intrinsicValue: 120,
} as const satisfies Record<MetricId, number>;

const OWN_WIDTH = 108;
const INPUT_WIDTHS = { exercisePrice: 100, rights: 72, sharesPerRight: 72 } as const;

/** The columns of the scenario sheet: name, the inputs a scenario can set, every figure, columns of one's own. */
export function scenarioColumns(currency: string, own: readonly OwnColumn[], language: Language): readonly GridColumn[] {
  const { inputs, metrics } = figureText[language];
  const text = scenarioText[language];
  const column = (id: string, label: FigureLabel, width: number, role: GridColumn['role']): GridColumn => ({
    id, heading: label.heading, unit: unitLine(label, currency, language), align: 'right', width, role,
  });
  return [
    { id: 'name', heading: text.scenario, unit: text.nameUnit, align: 'left', width: 120, role: 'input', frozen: true },
    ...SCENARIO_INPUTS.map((name) => column(name, inputs[name], INPUT_WIDTHS[name], 'input')),
    ...metricColumns().map(([id, width]) => column(id, metrics[id], width, 'figure')),
    ...own.flatMap(({ id }) => {
      const label = labelIn(own, id, language);
      return label === null ? [] : [column(id, label, OWN_WIDTH, 'figure')];
    }),
  ];
}

function metricColumns(): readonly (readonly [MetricId, number])[] {
  // Object.entries forgets the keys' type; COLUMN_ORDER has exactly the metric ids by its `satisfies`.
  return Object.entries(COLUMN_ORDER) as [MetricId, number][];
}
