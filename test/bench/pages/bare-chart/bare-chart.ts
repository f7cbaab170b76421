import { AgCharts, CartesianChartModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, ModuleRegistry, NumberAxisModule } from 'ag-charts-community';
import { reduce } from '#shared/commands/reduce.ts';
import { PRINT_COLOURS } from '#renderer/features/charts/chart-colours.ts';
import { chartOptions } from '#renderer/features/charts/chart-options.ts';
import { readChart } from '#renderer/features/charts/read-chart.ts';
import { chartChoices } from '#renderer/features/charts/chart-choices.ts';
import { CHARTED_EDITS, chartedEdit, documentOfChart } from '../../charted-document.ts';

ModuleRegistry.registerModules([CartesianChartModule, CrossLinesModule, LegendModule, LineSeriesModule, LocaleModule, NumberAxisModule]);

const container = document.getElementById('chart');
if (container === null) throw new Error('The page has no element with the id "chart".');
const size = new URLSearchParams(location.search);
container.style.width = `${size.get('width')}px`;
container.style.height = `${size.get('height')}px`;

/** What the program's chart is told after each edit, made beforehand: the library alone is timed. */
function optionsAfter(edit: number) {
  const chart = readChart(reduce(documentOfChart(), chartedEdit(edit)), chartChoices.initial.chosen, 'en');
  if (chart.status !== 'ready') throw new Error(`No chart: ${chart.status}`);
  return { ...chartOptions(chart.picture, PRINT_COLOURS, 'sans-serif'), container };
}

const all = Array.from({ length: CHARTED_EDITS }, (_, edit) => optionsAfter(edit));
const chart = AgCharts.create(all[0] ?? {});

globalThis.editChart = (edit) => void chart.update(all[edit] ?? {});
