import { evaluate } from '#shared/calc/evaluate.ts';
import type { Command } from '#shared/commands/command.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { FIGURES, metricsFor } from '#shared/metrics/registry.ts';
import { calculateScenarios, recalculateScenarios, type ScenarioTable } from '#shared/scenarios/table.ts';
import { atMost, under, type Bench, type Comparison } from './bench.ts';
import { documentOfManyScenarios } from './many-scenarios.ts';
import { leastTimes, quantile, timeOf } from './measure.ts';

const SHOWN_ROWS = 50;
const EDITS = 300;
const WARM_UP = 50;
const SAMPLE = 200;

const SHOWN_FIGURES = FIGURES.filter(({ isShown }) => isShown).map(({ id }) => id);

/** What a grid has on the screen is read: the figures that are shown unless others are chosen, of some rows. */
function readShown(table: ScenarioTable): void {
  for (const row of table.rows.slice(0, SHOWN_ROWS)) for (const id of SHOWN_FIGURES) void row.figure(id);
}

/** The 95th percentile of an edit, from the command to the figures on the screen. */
function editTime(start: GrantDocument, commandFor: (edit: number) => Command): number {
  let document = start;
  let table = calculateScenarios(document);
  readShown(table);
  const times: number[] = [];
  for (let edit = -WARM_UP; edit < EDITS; edit += 1) {
    const command = commandFor(edit + WARM_UP);
    const time = timeOf(() => {
      document = reduce(document, command);
      table = recalculateScenarios(table, document);
      readShown(table);
    });
    if (edit >= 0) times.push(time);
  }
  return quantile(times, 0.95);
}

function cellByCell(document: GrantDocument, rows: number): number {
  const metrics = metricsFor(figureMethodOf(document));
  const time = timeOf(() => {
    for (const scenario of document.scenarios.slice(0, rows)) {
      const inputs = inputsOf(document, scenario);
      for (const { expression } of metrics) evaluate(expression, inputs);
    }
  });
  return (time / rows) * document.scenarios.length;
}

function run(): readonly Comparison[] {
  const document = documentOfManyScenarios();
  const [all = NaN] = leastTimes([() => readAll(calculateScenarios(document))]);
  cellByCell(document, SAMPLE);
  const one = editTime(document, (edit) => ({
    type: 'setScenarioCells',
    cells: [{ id: `s${(edit % (SHOWN_ROWS - 1)) + 1}`, field: 'exercisePrice', value: String(5000 + edit) }],
  }));
  const term = editTime(document, (edit) => ({ type: 'setMarketFigure', figure: 'sharePrice', value: String(4000 + edit) }));
  return [
    under(4, 'Edit a scenario of 10,000: command, figures, shown rows; p95', one),
    under(4, 'Edit a market figure under 10,000 scenarios, the same; p95', term),
    {
      ...atMost(1, `10,000 scenarios × ${FIGURES.length} figures, every text`, all, 'decimal.js per cell', cellByCell(document, SAMPLE)),
      toHold: 'faster',
      note: `decimal.js measured over ${SAMPLE} rows and multiplied`,
    },
  ];
}

function readAll(table: ScenarioTable): void {
  for (const row of table.rows) void row.figures;
}

export const scenariosBench: Bench = { name: 'Scenarios', run };
