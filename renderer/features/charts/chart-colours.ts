/** The colours of a chart, by the names of the page's theme. */
export interface ChartColours {
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly series: readonly string[];
}

const SERIES = ['--chart-1', '--chart-2', '--chart-3', '--chart-4', '--chart-5', '--chart-6'] as const;

/** The colours of the window's present theme. */
export function themeColours(): ChartColours {
  const style = getComputedStyle(document.body);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return { surface: colour('--surface'), text: colour('--text'), muted: colour('--muted'), line: colour('--line'), lineStrong: colour('--line-strong'), series: SERIES.map(colour) };
}

/** The colours of the light theme: pictures are for paper and slides, whatever the window's theme. */
export const PRINT_COLOURS: ChartColours = {
  surface: '#ffffff',
  text: '#1a2028',
  muted: '#596372',
  line: '#e2e6eb',
  lineStrong: '#c5ccd6',
  series: ['#0072b2', '#c24e00', '#00795a', '#a3457f', '#8a6500', '#4b5a6b'],
};

/** Dash patterns that distinguish lines in addition to colours, in the order of the lines. */
export const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [12, 4, 2, 4], [5, 2], [1, 4]];
export const MARKS = ['circle', 'square', 'triangle', 'diamond', 'plus', 'cross'] as const;

/** Most points of a line with a mark at each; more marks would overlap. */
export const MOST_MARKS = 45;
