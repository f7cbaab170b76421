import { formatDecimal, formatPercent } from '#shared/calc/format-decimal.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf, SCENARIO_INPUTS } from '#shared/metrics/inputs.ts';
import type { Metric } from '#shared/metrics/metric.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import { figureText, labelOf, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import type { CaseFigures, Cases } from './figures.ts';
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
export function figureTables(document: GrantDocument, { metrics, cases }: Cases, { language, width }: TableStyle): string {
  const corner = [commandLineText[language].answers.figure, ...rowHeadings(document, metrics, language)];
  const columns = cases.map((one) => [one.name, ...cellsOf(document, metrics, one)]);
  return inBlocks(columns, width - widest(corner)).map((block) => oneTable(corner, block)).join('\n\n');
}

/** One line for each set of missing inputs: what is missing, and which figures are absent for it. */
export function missingRemarks(cases: readonly CaseFigures[], language: Language): readonly string[] {
  const figuresByInputs = new Map<string, Set<string>>();
  for (const [metric, { missing }] of cases.flatMap(({ absent }) => [...absent])) {
    if (missing.length === 0) continue;
    const inputs = missing.map((name) => labelOf(name, language)?.name ?? name).join(', ');
    figuresByInputs.set(inputs, (figuresByInputs.get(inputs) ?? new Set()).add(figureText[language].metrics[metric].name));
  }
  return [...figuresByInputs].map(([inputs, figures]) => commandLineText[language].answers.missing([...figures].join(', '), inputs));
}

function rowHeadings(document: GrantDocument, metrics: readonly Metric[], language: Language): readonly string[] {
  const text = figureText[language];
  const heading = (label: FigureLabel): string => `${label.name} (${unitLine(label, document.currency, language)})`;
  return [...SCENARIO_INPUTS.map((name) => heading(text.inputs[name])), ...metrics.map(({ id }) => heading(text.metrics[id]))];
}

function cellsOf(document: GrantDocument, metrics: readonly Metric[], { row }: CaseFigures): readonly string[] {
  const { values } = inputsOf(document, row.scenario);
  const inputs = SCENARIO_INPUTS.map((name) => values[name] ?? null).map((value) => (value === null ? ABSENT : formatDecimal(value)));
  return [...inputs, ...metrics.map((metric) => figureCell(metric, row.figures[metric.id]))];
}

function figureCell({ unit, shownDecimals }: Metric, value: DecimalText | null): string {
  if (value === null) return ABSENT;
  if (unit === 'ratio' && shownDecimals !== null) return formatPercent(value, shownDecimals - PERCENT_SHIFT);
  return formatDecimal(value, shownDecimals === null ? {} : { most: shownDecimals });
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
