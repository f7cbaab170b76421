import { formatDecimal, formatPercent } from '#shared/calc/format-decimal.ts';
import type { Evaluation } from '#shared/calc/evaluate.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf, SCENARIO_INPUTS } from '#shared/metrics/inputs.ts';
import type { Metric } from '#shared/metrics/metric.ts';
import { metricsFor } from '#shared/metrics/registry.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import { figureText, labelOf, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import type { CaseFigures } from './figures.ts';
import { displayWidth, formatTable, type Column } from './table.ts';

const ABSENT = '–';
/** A ratio is shown as a percentage, which moves its point by two. */
const PERCENT_SHIFT = 2;

/** How wide, and in which language. */
export interface TableStyle {
  readonly language: Language;
  readonly width: number;
}

/** Figures downwards, scenarios across; as many tables below one another as the width needs. */
export function figureTables(document: GrantDocument, cases: readonly CaseFigures[], { language, width }: TableStyle): string {
  const headings = rowHeadings(document, language);
  const columns = cases.map((one) => [one.name, ...cellsOf(document, one)]);
  const corner = [commandLineText[language].answers.figure, ...headings];
  return inBlocks(columns, width - widest(corner)).map((block) => oneTable(corner, block)).join('\n\n');
}

/** One line for each set of missing inputs: what is missing, and which figures are absent for it. */
export function missingRemarks(cases: readonly CaseFigures[], language: Language): readonly string[] {
  const absent = new Map<string, Set<string>>();
  for (const { figures } of cases) {
    for (const { id, evaluation } of figures) {
      if (evaluation.status !== 'missing') continue;
      const inputs = evaluation.missing.map((name) => nameOf(name, language)).join(', ');
      absent.set(inputs, (absent.get(inputs) ?? new Set()).add(figureText[language].metrics[id].name));
    }
  }
  return [...absent].map(([inputs, figures]) => commandLineText[language].answers.missing([...figures].join(', '), inputs));
}

const nameOf = (id: string, language: Language): string => labelOf(id, language)?.name ?? id;

function rowHeadings(document: GrantDocument, language: Language): readonly string[] {
  const { inputs, metrics } = figureText[language];
  const heading = (label: FigureLabel): string => `${label.name} (${unitLine(label, document.currency, language)})`;
  return [...SCENARIO_INPUTS.map((name) => heading(inputs[name])), ...metricsFor(document.grant.statedCapital).map(({ id }) => heading(metrics[id]))];
}

function cellsOf(document: GrantDocument, { scenario, figures }: CaseFigures): readonly string[] {
  const { values } = inputsOf(document, scenario);
  const metrics = metricsFor(document.grant.statedCapital);
  const inputs = SCENARIO_INPUTS.map((name) => values[name] ?? null).map((value) => (value === null ? ABSENT : formatDecimal(value)));
  return [...inputs, ...metrics.map((metric, index) => figureCell(metric, figures[index]?.evaluation))];
}

function figureCell({ unit, shownDecimals }: Metric, evaluation: Evaluation | undefined): string {
  if (evaluation?.status !== 'value') return ABSENT;
  if (unit === 'ratio' && shownDecimals !== null) return formatPercent(evaluation.value, shownDecimals - PERCENT_SHIFT);
  return formatDecimal(evaluation.value, shownDecimals === null ? {} : { most: shownDecimals });
}

function oneTable(corner: readonly string[], block: readonly (readonly string[])[]): string {
  const [first = '', ...headings] = corner;
  const columns: Column[] = [{ heading: first, align: 'left' }, ...block.map(([name = '']) => ({ heading: name, align: 'right' as const }))];
  return formatTable(columns, headings.map((heading, row) => [heading, ...block.map((cells) => cells[row + 1] ?? '')]));
}

/** As many columns a block as fit beside the headings, and at least one. */
function inBlocks(columns: readonly (readonly string[])[], width: number): readonly (readonly (readonly string[])[])[] {
  const blocks: (readonly string[])[][] = [];
  let room = 0;
  for (const column of columns) {
    const needed = widest(column) + 2;
    const block = blocks.at(-1);
    if (block === undefined || needed > room) {
      blocks.push([column]);
      room = width - needed;
    } else {
      block.push(column);
      room -= needed;
    }
  }
  return blocks;
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));
