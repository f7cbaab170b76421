import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { SCENARIO_INPUTS } from '#shared/grant/input-names.ts';
import { isNameAsked } from '#shared/metrics/asked-figures.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import type { ScenarioRow } from '#shared/scenarios/row.ts';
import { labelIn, unitLine, type FigureLabel } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownFigure } from '#shared/text/shown-figure.ts';
import type { CaseFigures, Cases } from './figures.ts';
import { visibleName } from './visible-name.ts';
import { formatTable, widest, type Column } from './table.ts';

const TEXT: Readonly<Record<Language, { readonly figure: string; readonly missing: (figures: string, inputs: string) => string }>> = {
  en: { figure: 'Figure', missing: (figures, inputs) => `Missing: ${inputs}. Not calculated: ${figures}.` },
  ja: { figure: '項目', missing: (figures, inputs) => `未入力：${inputs}。計算できない項目：${figures}。` },
};

const ABSENT = '–';

/** Width and language of a table. */
export interface TableStyle {
  readonly language: Language;
  readonly width: number;
}

/** Tables with figures as rows and scenarios as columns; as many below one another as the width requires, each a piece. */
export function* figureTables(document: GrantDocument, { metrics, cases }: Cases, { language, width }: TableStyle): Generator<string> {
  const corner = [TEXT[language].figure, ...rowHeadings(document, metrics, language)];
  const columns = cases.map((one) => [one.called, ...cellsOf(document, metrics, one, language)]);
  for (const [index, block] of inBlocks(columns, width - widest(corner)).entries()) yield (index === 0 ? '' : '\n\n') + oneTable(corner, block);
}

/** One line for each set of missing inputs: what is missing, and which figures are absent for it. Figures of which a document gives nothing are not asked for. */
export function missingRemarks(document: GrantDocument, cases: readonly CaseFigures[], language: Language): readonly string[] {
  const figuresByInputs = new Map<string, { readonly inputs: readonly string[]; readonly figures: Set<string> }>();
  for (const { absent } of cases) {
    for (const [metric, { missing }] of absent) {
      if (missing.length === 0 || missing.some((name) => !isNameAsked(document, name))) continue;
      const key = missing.join(' ');
      const group = figuresByInputs.get(key) ?? { inputs: missing, figures: new Set() };
      group.figures.add(metric);
      figuresByInputs.set(key, group);
    }
  }
  const named = (ids: Iterable<string>): string => [...ids].map((id) => visibleName(document, id, language)).join(language === 'ja' ? '、' : ', ');
  return [...figuresByInputs.values()].map(({ inputs, figures }) => TEXT[language].missing(named(figures), named(inputs)));
}

function rowHeadings(document: GrantDocument, metrics: readonly Figure[], language: Language): readonly string[] {
  const heading = (label: FigureLabel): string => language === 'ja' ? `${label.name}（${unitLine(label, document.currency, language)}）` : `${label.name} (${unitLine(label, document.currency, language)})`;
  return [...SCENARIO_INPUTS, ...metrics.map(({ id }) => id)].flatMap((id) => labelIn(document, id, language) ?? []).map(heading);
}

function cellsOf(document: GrantDocument, metrics: readonly Figure[], { row }: CaseFigures, language: Language): readonly string[] {
  const { values } = inputsOf(document, row.scenario);
  const inputs = SCENARIO_INPUTS.map((name) => values[name] ?? null).map((value) => (value === null ? ABSENT : formatDecimal(value)));
  return [...inputs, ...metrics.map((figure) => figureCell(figure, row, language))];
}

function figureCell(figure: Figure, { figures }: ScenarioRow, language: Language): string {
  const value = figures[figure.id] ?? null;
  return value === null ? ABSENT : shownFigure(value, figure, language);
}

function oneTable(corner: readonly string[], block: readonly (readonly string[])[]): string {
  const [first = '', ...headings] = corner;
  const columns: Column[] = [{ heading: first, align: 'left' }, ...block.map(([name = '']) => ({ heading: name, align: 'right' as const }))];
  return formatTable(columns, headings.map((heading, row) => [heading, ...block.map((cells) => cells[row + 1] ?? '')]));
}

/** Splits columns into blocks that fit beside the headings, with at least one column each. */
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
