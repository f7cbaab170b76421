import { formatDecimal } from '../../../calc/format-decimal.ts';
import type { Sensitivity } from '../../../grant/schema.ts';
import { matrixProblemSentence } from '../../../text/sensitivity.ts';
import { textCell } from '../../cell-values.ts';
import { columnLetter } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { textWidth, wideTableSetup } from '../../style.ts';
import type { PreparedTab, TabSetup } from '../pack-sheet.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { writeTitle } from '../title.ts';
import { writeBlocks, writeFollowed } from './blocks.ts';
import { chartOf, planChart, writeChartCells, type ChartPlan } from './chart.ts';
import { writeHead, writePageHeads } from './head.ts';
import { baseCheck } from './base-check.ts';
import { markCells, markedScenarios, type MarkedScenario } from './marks.ts';
import { AXIS_COLUMN_NUMBER, heldPlaces, layoutOf, MatrixPlaces, type MatrixLayout } from './matrix-layout.ts';
import { axesOf, figureWords, labelFor, looksOf, placesOf, type SensitivityPage, type UnwrittenPage } from './matrix-page.ts';
import { matrixParts, type MatrixSheetParts } from './matrix-parts.ts';
import { MatrixValues } from './matrix-values.ts';
import type { SensitivitySheet } from './sheet-names.ts';
import { sensitivitiesSheetText } from './text.ts';

/** A tab with a sensitivity: axes as inputs, figures as live formulas over them. `sheets` is how many sensitivities have tabs. */
export function prepareSensitivity(pack: Pack, { sensitivity, sheet: name }: SensitivitySheet, sheets: number): PreparedTab {
  const { document, language, rows } = pack;
  const reading = matrixParts(document, sensitivity, sheets);
  const row = rows.find(({ scenario }) => (scenario?.id ?? null) === sensitivity.scenario);
  if (!reading.ok) return withoutMatrix(pack, sensitivity, name, matrixProblemSentence(reading.problem, language, (id) => labelFor(pack, id).name));
  if (row === undefined) return withoutMatrix(pack, sensitivity, name, '');
  const { parts } = reading;
  const values = new MatrixValues(parts, row);
  const scenarios = markedScenarios(pack, parts);
  const chart = planChart(parts, values);
  const layout = layoutOf(parts, { hasScenarios: scenarios.length > 0, hasChart: chart !== null });
  const held = heldPlaces(row.scenario, scenariosSheetText[language].sheet, row.row);
  const unwritten: UnwrittenPage = {
    pack, words: sensitivitiesSheetText[language], name, parts, scenario: row.scenario, called: row.called, values, layout, places: new MatrixPlaces(parts, layout, held), held, looks: looksOf(pack, parts, values),
  };
  const widths = widthsOf(unwritten);
  const { page, columnBreaks, rowsOfPage } = printedAs(unwritten, widths);
  return {
    setup: { widths, frozen: FROZEN, page, columnBreaks },
    charts: chart === null ? [] : [chartOf(unwritten, chart)],
    write: (sheet) => {
      writePage({ ...unwritten, sheet }, chart, scenarios);
      breakBetweenBlocks(sheet, layout, parts, rowsOfPage);
    },
  };
}

/** The title and whose grant it is stay in sight. */
const FROZEN = { ySplit: 2 } as const;

/** A tab that says what stands in the way of a matrix. */
function withoutMatrix(pack: Pack, sensitivity: Sensitivity, name: string, sentence: string): PreparedTab {
  return {
    setup: { widths: [3, 100], frozen: FROZEN, page: wideTableSetup([103]) },
    write: (sheet) => {
      writeTitle(pack, sheet, sensitivity.name === '' ? name : sensitivity.name, AXIS_COLUMN_NUMBER);
      writeCell(pack, sheet.getRow(3), AXIS_COLUMN_NUMBER, textCell(sentence), 'text', { align: 'left', wrap: true });
    },
  };
}

function writePage(page: SensitivityPage, chart: ChartPlan | null, scenarios: readonly MarkedScenario[]): void {
  const { layout, parts } = page;
  const { hasFrozen } = writeBlocks(page);
  writePageHeads(page, (input, index, at) => {
    const block = layout.blocks.find((one) => one.page === index);
    if (block !== undefined) writeFollowed(page, block, input, { page: index, row: 0, column: 0 }, AXIS_COLUMN_NUMBER, at);
  });
  writeHead(page, scenarios, remarksOf(page, parts.sensitivity, chart, hasFrozen));
  markCells(page, scenarios);
  if (chart !== null) writeChartCells(page, chart);
  const check = baseCheck(page);
  if (check !== null) page.pack.lateChecks.push(check);
}

/** What must be known of a sheet before its figures are read. */
function remarksOf({ pack, words, parts }: SensitivityPage, sensitivity: Sensitivity, chart: ChartPlan | null, hasFrozen: boolean): readonly string[] {
  const { plan, whole } = parts;
  const part = (axis: keyof typeof plan.axes, id: string): string => words.of(plan.axes[axis], whole?.[axis] ?? 0, labelFor(pack, id).name);
  const { rows, columns, pages } = sensitivity;
  const without = parts.figures.flatMap(({ figure, withoutFormulas }) => (withoutFormulas === null ? [] : [words[withoutFormulas](labelFor(pack, figure.id).name)]));
  const isPart = chart !== null && chart.columns.length < chart.drawable;
  return [
    ...(whole === null ? [] : [words.cut(part('rows', rows.input), part('columns', columns.input), pages === null ? null : part('pages', pages.input))]),
    ...without,
    ...(hasFrozen ? [words.frozen] : []),
    ...(sensitivity.view !== 'values' && parts.base === null ? [words.baseOutside] : []),
    ...(chart === null ? [words.noChart] : []),
    ...(isPart ? [words.seriesLeftOut(chart.columns.length, chart.drawable, labelFor(pack, columns.input).name)] : []),
    ...(chart?.leavesOut === true ? [words.pointsLeftOut] : []),
  ];
}

/** Narrowest and widest that columns of figures are. */
const WIDTHS = { least: 10, most: 28 } as const;

function widthsOf(page: UnwrittenPage): readonly number[] {
  const { parts, values, layout, looks } = page;
  let longest = 0;
  for (const [index, figure] of parts.figures.entries()) {
    const decimals = looks[index]?.decimals ?? 0;
    for (const number of parts.plan.pages.keys()) {
      for (const place of placesOf(parts, number)) {
        const { value } = values.figureAt(index, place);
        if (value === null) continue;
        const text = figure.figure.unit === 'ratio' || figure.figure.unit === 'condition' ? figureWords(page, figure, value) : formatDecimal(value, { least: decimals, most: decimals });
        longest = Math.max(longest, textWidth(text) + (figure.difference === null ? 0 : 1));
      }
    }
  }
  const widest = (texts: readonly (string | null)[]): number => texts.reduce((most, text) => Math.max(most, text === null ? 0 : textWidth(formatDecimal(text))), 0);
  const [rows, columns, pages] = (['rows', 'columns', 'pages'] as const).map((name) => widest(axesOf(parts).find((axis) => axis.name === name)?.values ?? []));
  const held = widest([...layout.heldRows.keys()].map((name) => values.inputsAt({ page: 0, row: 0, column: 0 }).values[name] ?? null));
  const clamp = (width: number, least: number): number => Math.min(WIDTHS.most, Math.max(least, width + 2.5));
  const matrix = clamp(Math.max(longest, columns ?? 0), WIDTHS.least);
  return [3, clamp(Math.max(rows ?? 0, pages ?? 0, held), 18), ...[...layout.rowFollowers].map(() => 16), ...parts.plan.columns.map(() => matrix)];
}

/** Widest that a printed page of figures is, in characters; wider ones go on several pages with the row axis on each. */
const WIDEST_PAGE = 190;
/** Narrowest: the words at the top and the chart take so much. */
const NARROWEST_PAGE = 112;
/** Rows of the usual height on a page in landscape at full size. */
const PAGE_ROWS = 32;

/** How a sheet is printed, and how many rows of the usual height a page has. */
interface Printed extends Pick<TabSetup, 'page'> {
  readonly columnBreaks: readonly number[];
  readonly rowsOfPage: number;
}

function printedAs({ layout, parts }: UnwrittenPage, widths: readonly number[]): Printed {
  const names = sum(widths.slice(0, layout.firstColumn - 1));
  const columnBreaks: number[] = [];
  const pages = [names];
  widths.slice(layout.firstColumn - 1).forEach((width, index) => {
    const last = pages.at(-1) ?? 0;
    if (last + width > WIDEST_PAGE && last > names) {
      columnBreaks.push(layout.firstColumn - 1 + index);
      pages.push(names + width);
    } else pages[pages.length - 1] = last + width;
  });
  const [only] = layout.blocks;
  const setup = wideTableSetup([...pages, NARROWEST_PAGE], columnBreaks.length > 0 ? { printTitlesColumn: `A:${columnLetter(layout.firstColumn - 1)}` } : {});
  const rowsOfPage = Math.floor((PAGE_ROWS * 100) / (setup.scale ?? 100));
  // Every block has the same columns: those of the first stand over what a long block has on further pages.
  const isLong = only !== undefined && (layout.blocks.length === 1 || parts.plan.axes.rows > rowsOfPage);
  return { page: { ...setup, printTitlesRow: isLong ? `${only.labelRow}:${only.axisRow}` : '1:2' }, columnBreaks, rowsOfPage };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Rows of a block that are worth beginning it at the foot of a page, where it goes on over several anyway. */
const WORTH_BEGINNING = 14;

/** A block that would not fit under what stands before it starts a new page, with the value of its page where it is the first one. */
function breakBetweenBlocks(sheet: SensitivityPage['sheet'], { blocks, pages }: MatrixLayout, { plan }: MatrixSheetParts, room: number): void {
  let top = 1;
  blocks.forEach((block, index) => {
    const start = blocks[index - 1]?.page === block.page ? block.titleRow : (pages[block.page]?.row ?? block.titleRow);
    const last = block.firstRow + plan.axes.rows - 1;
    const left = room - (start - top) % room;
    if (last - start + 1 <= left || (last - start + 1 > room && left >= WORTH_BEGINNING)) return;
    sheet.getRow(start - 1).addPageBreak();
    top = start;
  });
}
