import { AXIS_IDS, categoryAxis, nameXml, numbersXml, SERIES_COLOURS, solidFill, valueAxis } from './chart-elements.ts';
import type { ChartSeries, LineChart } from './sheet-chart.ts';

/** Lines that can be told apart with any sight of colours (after Okabe and Ito), and by marker and dash without any. */
export const LINE_LOOKS = [
  ['0072B2', 'circle', 'solid'],
  ['D55E00', 'square', 'solid'],
  ['009E73', 'triangle', 'solid'],
  ['CC79A7', 'diamond', 'dash'],
  ['1D2329', 'circle', 'dash'],
  ['56B4E9', 'square', 'sysDash'],
  ['B8860B', 'triangle', 'sysDash'],
] as const;

/** Most lines of a chart: so many can be told apart. */
export const MOST_SERIES = LINE_LOOKS.length;

const AXES = `<c:axId val="${AXIS_IDS.category}"/><c:axId val="${AXIS_IDS.value}"/>`;

/** What a chart of lines or areas draws, with its axes. */
export function linePlot({ form, font, x, y, isEven, series }: LineChart): string {
  const yAxis = valueAxis(y, font, { side: 'l', crosses: 'min', hasGrid: true }, 'value', 'midCat');
  if (form === 'areas') {
    const areas = series.map((one, index) => areaXml(one, index)).join('');
    return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${areas}${AXES}</c:areaChart>${categoryAxis(x, font, { side: 'b', crosses: 'autoZero' })}${yAxis}`;
  }
  const lines = series.map((one, index) => lineXml(one, index, isEven)).join('');
  const plot = isEven
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${AXES}</c:lineChart>${categoryAxis(x, font, { side: 'b', crosses: 'autoZero' })}`
    : `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${lines}${AXES}</c:scatterChart>${valueAxis(x, font, { side: 'b', crosses: 'min' }, 'category', 'midCat')}`;
  return `${plot}${yAxis}`;
}

function lineXml({ name, x, y }: ChartSeries, index: number, isEven: boolean): string {
  const [colour, marker, dash] = LINE_LOOKS[index % LINE_LOOKS.length]!;
  const fill = solidFill(colour);
  const line = `<c:spPr><a:ln w="22225" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`;
  const size = x.values.length > 40 ? 'none' : marker;
  const markerXml = size === 'none' ? '<c:marker><c:symbol val="none"/></c:marker>' : `<c:marker><c:symbol val="${size}"/><c:size val="6"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`;
  const [first, second] = isEven ? ['c:cat', 'c:val'] : ['c:xVal', 'c:yVal'];
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(name)}</c:tx>${line}${markerXml}`
    + `<${first}>${numbersXml(x)}</${first}><${second}>${numbersXml(y)}</${second}><c:smooth val="0"/></c:ser>`;
}

function areaXml({ name, x, y }: ChartSeries, index: number): string {
  const fill = solidFill(SERIES_COLOURS[index % SERIES_COLOURS.length]!);
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(name)}</c:tx><c:spPr>${fill}</c:spPr><c:cat>${numbersXml(x)}</c:cat><c:val>${numbersXml(y)}</c:val></c:ser>`;
}
