import type { AgCartesianAxisOptions, AgCartesianChartOptions, AgCartesianSeriesOptions, AgTooltipRendererResult } from 'ag-charts-community';
import { chartsText } from '#shared/text/charts.ts';
import { styleNonce } from '#renderer/grid/style-nonce.ts';
import { DASHES, MARKS, MOST_MARKS, type ChartColours } from './chart-colours.ts';
import { drawnParts, hasOneSidedInput, type ChartPicture, type DrawnValue, type LinesPicture, type StackedPicture, type TornadoPicture } from './chart-picture.ts';
import { drawnNumber } from './drawn-number.ts';
import { tickText } from './tick-text.ts';

type Datum = Readonly<Record<string, number | string | null>>;

/** The options for the chart library from a chart of the page. */
export function chartOptions(picture: ChartPicture, colours: ChartColours, font: string): AgCartesianChartOptions<Datum> {
  const { aria } = chartsText[picture.language];
  const caption = { fontFamily: font, color: colours.muted, fontSize: 12 };
  const nonce = styleNonce();
  return {
    ...partOf(picture, colours, font),
    theme: {
      params: { backgroundColor: colours.surface, foregroundColor: colours.text, fontFamily: font, tooltipBackgroundColor: colours.surface, tooltipTextColor: colours.text, tooltipSubtleTextColor: colours.muted, tooltipBorder: { color: colours.lineStrong, width: 1 } },
    },
    title: { text: picture.title, fontFamily: font, color: colours.text, fontSize: 15, fontWeight: 600, textAlign: 'left' },
    subtitle: { ...caption, text: picture.subtitle, textAlign: 'left' },
    background: { fill: colours.surface },
    animation: { enabled: false },
    padding: { top: 4, right: 16, bottom: 4, left: 4 },
    legend: { enabled: true, position: 'top', spacing: 12, toggleSeries: false, item: { label: { fontFamily: font, color: colours.text, fontSize: 12 }, marker: { size: picture.form === 'lines' ? 8 : 12 }, showSeriesStroke: picture.form === 'lines', line: { length: 32 } } },
    contextMenu: { enabled: false },
    locale: { localeText: { ariaAnnounceChart: aria.chart, ariaAnnounceHoverDatum: aria.datum, ariaLabelLegend: aria.legend, ariaLabelLegendItem: aria.legendItem, overlayNoData: aria.noData } },
    minWidth: 200,
    minHeight: 200,
    ...(nonce === undefined ? {} : { styleNonce: nonce }),
  };
}

function partOf(picture: ChartPicture, colours: ChartColours, font: string): Part {
  switch (picture.form) {
    case 'tornado':
      return tornadoOf(picture, colours, font);
    case 'stacked':
      return stackedOf(picture, colours, font);
    case 'lines':
    case 'areas':
      return linesOf(picture, colours, font);
  }
}

interface AxisLooks {
  readonly title: string;
  readonly colours: ChartColours;
  readonly font: string;
}

function axisLooks({ title, colours, font }: AxisLooks) {
  return {
    title: { enabled: title !== '', text: title, fontFamily: font, color: colours.muted, fontSize: 12, fontWeight: 'normal' as const, spacing: 8 },
    line: { stroke: colours.lineStrong, enabled: true },
    tick: { stroke: colours.lineStrong },
    gridLine: { style: [{ stroke: colours.line, lineDash: [] }] },
  };
}

const labelLooks = ({ colours, font }: Pick<AxisLooks, 'colours' | 'font'>) => ({ fontFamily: font, color: colours.text, fontSize: 12 });

type Part = Pick<AgCartesianChartOptions<Datum>, 'data' | 'series' | 'axes' | 'tooltip'>;

function linesOf(picture: LinesPicture, colours: ChartColours, font: string): Part {
  const { xs, lines, base, unit, language } = picture;
  const data = xs.map(({ exact, shown }, index): Datum => Object.fromEntries([
    ['x', drawnNumber(exact)], ['shownX', shown],
    ...lines.flatMap(({ values }, line) => [[`y${line}`, drawnNumber(values[index]?.exact ?? null)], [`shown${line}`, values[index]?.shown ?? '']]),
  ]) as Datum);
  const looks = { colours, font };
  const x: AgCartesianAxisOptions = {
    type: 'number', position: 'bottom', nice: false, ...axisLooks({ ...looks, title: picture.xTitle }), gridLine: { enabled: false },
    label: { ...labelLooks(looks), formatter: ({ value }: { readonly value: number }) => tickText(value, { unit: 'number', inMillions: false, language }) },
    crossLines: base === null ? [] : [{
      type: 'line', value: drawnNumber(base.x), stroke: colours.muted, strokeWidth: 1, lineDash: [3, 3],
      label: { text: base.label, position: 'top', color: colours.muted, fontFamily: font, fontSize: 12 },
    }],
  };
  const y: AgCartesianAxisOptions = {
    type: 'number', position: 'left', nice: true, ...axisLooks({ ...looks, title: picture.yTitle }),
    ...(unit === 'condition' ? { min: 0, max: 1, interval: { values: [0, 1] } } : { interval: { minSpacing: 36 } }),
    label: { ...labelLooks(looks), formatter: ({ value }: { readonly value: number }) => tickText(value, picture) },
  };
  return {
    data,
    series: lines.map(({ name }, line) => lineSeries(picture, name, line, colours)),
    axes: { x, y },
    tooltip: { mode: 'shared' },
  };
}

function lineSeries({ form, xs }: LinesPicture, name: string, line: number, colours: ChartColours): AgCartesianSeriesOptions<Datum> {
  const stroke = colours.series[line % colours.series.length] ?? colours.text;
  const common = {
    xKey: 'x', yKey: `y${line}`, yName: name, stroke, strokeWidth: 2, connectMissingData: false,
    // Colours alone do not distinguish lines, and faint ones not at all.
    highlight: { unhighlightedSeries: { opacity: 1 } },
    tooltip: { renderer: ({ datum }: { readonly datum: Datum }): AgTooltipRendererResult => ({ heading: String(datum['shownX']), data: [{ label: name, value: String(datum[`shown${line}`]) }] }) },
  };
  if (form === 'areas') return { ...common, type: 'area', stacked: true, fill: stroke, fillOpacity: 0.7, marker: { enabled: false } };
  return {
    ...common, type: 'line', lineDash: [...(DASHES[line] ?? [])],
    marker: { enabled: xs.length <= MOST_MARKS, shape: MARKS[line] ?? 'circle', size: 7, fill: stroke, stroke: colours.surface },
  };
}

function tornadoOf(picture: TornadoPicture, colours: ChartColours, font: string): Part {
  const { bars, language } = picture;
  const data = bars.map(({ name, range, down, up }): Datum => ({
    name: `${name}\n${range}`, down: drawnNumber(down.change?.exact ?? null), up: drawnNumber(up.change?.exact ?? null),
    shownName: name, ...shownEnd('down', down.input, down.figure, down.change), ...shownEnd('up', up.input, up.figure, up.change),
  }));
  const looks = { colours, font };
  const series = (key: 'down' | 'up', name: string, fill: string): AgCartesianSeriesOptions<Datum> => ({
    type: 'bar', direction: 'horizontal', grouped: hasOneSidedInput(picture), xKey: 'name', yKey: key, yName: name, fill, stroke: colours.surface, strokeWidth: 1,
    highlight: { unhighlightedSeries: { opacity: 1 }, unhighlightedItem: { opacity: 1 } },
    label: {
      enabled: true, placement: 'outside-end', color: colours.text, fontFamily: font, fontSize: 12,
      formatter: ({ datum }: { readonly datum: Datum }) => (key === 'down' && datum['down'] === 0 ? '' : String(datum[`${key}Change`])),
    },
    tooltip: {
      renderer: ({ datum }: { readonly datum: Datum }): AgTooltipRendererResult => ({
        heading: `${String(datum['shownName'])} ${String(datum[`${key}Input`])}`,
        data: [
          { label: picture.figure, value: String(datum[`${key}Figure`]) },
          { label: chartsText[language].changeColumn, value: String(datum[`${key}Change`]) },
        ],
      }),
    },
  });
  return {
    data,
    series: [series('down', picture.downName, colours.series[1] ?? colours.text), series('up', picture.upName, colours.series[0] ?? colours.text)],
    axes: {
      x: { type: 'category', position: 'left', paddingInner: 0.35, ...axisLooks({ ...looks, title: '' }), gridLine: { enabled: false }, label: { ...labelLooks(looks), wrapping: 'never' } },
      y: {
        type: 'number', position: 'bottom', nice: false, ...roomForLabels(data), ...axisLooks({ ...looks, title: picture.xTitle }),
        label: { ...labelLooks(looks), formatter: ({ value }: { readonly value: number }) => tickText(value, picture) },
        crossLines: [{ type: 'line', value: 0, stroke: colours.text, strokeWidth: 1, label: { text: picture.base, position: 'top', color: colours.muted, fontFamily: font, fontSize: 12 } }],
      },
    },
    tooltip: { mode: 'single' },
  };
}

function stackedOf(picture: StackedPicture, colours: ChartColours, font: string): Part {
  const { bars, parts } = picture;
  const data = bars.map((bar, index): Datum => Object.fromEntries([
    ['bar', bar],
    ...parts.flatMap(({ values }, part) => [[`y${part}`, drawnNumber(values[index]?.exact ?? null)], [`shown${part}`, values[index]?.shown ?? '']]),
  ]) as Datum);
  const looks = { colours, font };
  const drawn = drawnParts(picture);
  return {
    data,
    series: parts.map((part, index): AgCartesianSeriesOptions<Datum> => {
      const fill = part.isSpacer ? 'transparent' : (colours.series[drawn.indexOf(part) % colours.series.length] ?? colours.text);
      return {
        type: 'bar', stacked: true, xKey: 'bar', yKey: `y${index}`, yName: part.name, fill, stroke: part.isSpacer ? 'transparent' : colours.surface, strokeWidth: 1,
        showInLegend: !part.isSpacer,
        highlight: { unhighlightedSeries: { opacity: 1 }, unhighlightedItem: { opacity: 1 } },
        tooltip: {
          enabled: !part.isSpacer,
          renderer: ({ datum }: { readonly datum: Datum }): AgTooltipRendererResult => ({ heading: String(datum['bar']), data: [{ label: part.name, value: String(datum[`shown${index}`]) }] }),
        },
      };
    }),
    axes: {
      x: { type: 'category', position: 'bottom', paddingInner: 0.35, ...axisLooks({ ...looks, title: '' }), gridLine: { enabled: false }, label: labelLooks(looks) },
      y: {
        type: 'number', position: 'left', nice: true, ...axisLooks({ ...looks, title: picture.yTitle }), interval: { minSpacing: 36 },
        label: { ...labelLooks(looks), formatter: ({ value }: { readonly value: number }) => tickText(value, picture) },
      },
    },
    tooltip: { mode: 'single' },
  };
}

/** What stands at the ends of bars needs room inside the plot, a good part of it where amounts are large. */
function roomForLabels(data: readonly Datum[]): { readonly min: number; readonly max: number } {
  const ends = [0, ...data.flatMap(({ down, up }) => [down, up]).filter((end) => typeof end === 'number')];
  const longest = Math.max(...data.flatMap(({ downChange, upChange }) => [String(downChange).length, String(upChange).length]));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = (most > least ? most - least : 1) * Math.min(0.05 + longest * 0.012, 0.4);
  return { min: least - room, max: most + room };
}

const shownEnd = (key: string, input: string, figure: string, change: DrawnValue | null): Datum =>
  ({ [`${key}Input`]: input, [`${key}Figure`]: figure, [`${key}Change`]: change?.shown ?? '' });
