import { chartsText } from '#shared/text/charts.ts';
import { drawnParts, type ChartPicture, type LinesPicture, type StackedPicture, type TornadoPicture } from './chart-picture.ts';

/** The exact numbers of a chart as a table of texts; the first column names the rows. */
export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of name columns at the left; the others are numbers. */
  readonly names: number;
}

export function chartTable(picture: ChartPicture): ChartTable {
  switch (picture.form) {
    case 'tornado':
      return tornadoTable(picture);
    case 'stacked':
      return stackedTable(picture);
    case 'lines':
    case 'areas':
      return linesTable(picture);
  }
}

function stackedTable(picture: StackedPicture): ChartTable {
  const { xTitle, bars } = picture;
  const parts = drawnParts(picture);
  return { headings: [xTitle, ...parts.map(({ name }) => name)], rows: bars.map((bar, index) => [bar, ...parts.map(({ values }) => values[index]?.shown ?? '')]), names: 1 };
}

function linesTable({ xTitle, xs, lines, language }: LinesPicture): ChartTable {
  const { noValue } = chartsText[language];
  return {
    headings: [xTitle, ...lines.map(({ name }) => name)],
    rows: xs.map(({ shown }, row) => [shown, ...lines.map(({ values }) => values[row]?.shown ?? noValue)]),
    names: 0,
  };
}

function tornadoTable({ bars, figure, downName, upName, language }: TornadoPicture): ChartTable {
  const { inputColumn, valueColumn, changeColumn, noValue } = chartsText[language];
  return {
    headings: [inputColumn, '±', valueColumn, figure, changeColumn],
    rows: bars.flatMap(({ name, down, up }) => ([[downName, down], [upName, up]] as const).map(([side, { input, figure: value, change }]) => [name, side, input, value, change?.shown ?? noValue])),
    names: 2,
  };
}
