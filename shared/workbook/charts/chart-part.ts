import type { ChartAxis, ChartCells, ChartSeries, LineChart } from './line-chart.ts';
import { XML_DECLARATION, xmlText } from './xml.ts';

/** Lines that can be told apart with any sight of colours (after Okabe and Ito), and by marker and dash without any. */
const LOOKS = [
  ['0072B2', 'circle', 'solid'],
  ['D55E00', 'square', 'solid'],
  ['009E73', 'triangle', 'solid'],
  ['CC79A7', 'diamond', 'dash'],
  ['1D2329', 'circle', 'dash'],
  ['56B4E9', 'square', 'sysDash'],
  ['B8860B', 'triangle', 'sysDash'],
] as const;

/** Most lines of a chart: so many can be told apart. */
export const MOST_SERIES = LOOKS.length;

const INK = '3B434C';
const GRID = 'DDE1E6';
const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const X_AXIS = '500000001';
const Y_AXIS = '500000002';

/**
 * #N/A is no point of a line in any program. Lines along a scale have a gap there; those over categories go on to the
 * next point, because LibreOffice draws their gaps as 0.
 */
const NOT_AVAILABLE_AS_BLANK = '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

/** The part of a chart in a workbook's package. */
export function chartPart(chart: LineChart): string {
  const { title, font, x, y, isEven, series } = chart;
  const lines = series.map((one, index) => seriesXml(one, index, isEven)).join('');
  const axes = `<c:axId val="${X_AXIS}"/><c:axId val="${Y_AXIS}"/>`;
  const plot = isEven
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>${categoryAxis(x, font)}`
    : `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${lines}${axes}</c:scatterChart>${valueAxis(x, font, 'b', false)}`;
  return `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${titleXml(title, font, 1100, true)}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea><c:layout/>${plot}${valueAxis(y, font, 'l', true)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
    + `<c:legend><c:legendPos val="r"/><c:overlay val="0"/>${textProperties(font, 900)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="${isEven ? 'span' : 'gap'}"/>${NOT_AVAILABLE_AS_BLANK}</c:chart>`
    + `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr>`
    + `${textProperties(font, 900)}</c:chartSpace>`;
}

function seriesXml({ name, x, y }: ChartSeries, index: number, isEven: boolean): string {
  const [colour, marker, dash] = LOOKS[index % LOOKS.length]!;
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const line = `<c:spPr><a:ln w="22225" cap="rnd">${fill}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`;
  const size = x.values.length > 40 ? 'none' : marker;
  const markerXml = size === 'none' ? '<c:marker><c:symbol val="none"/></c:marker>' : `<c:marker><c:symbol val="${size}"/><c:size val="6"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`;
  const [first, second] = isEven ? ['c:cat', 'c:val'] : ['c:xVal', 'c:yVal'];
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(name)}</c:tx>${line}${markerXml}`
    + `<${first}>${numbersXml(x)}</${first}><${second}>${numbersXml(y)}</${second}><c:smooth val="0"/></c:ser>`;
}

/** The name of a line as the cell shows it. */
function nameXml({ range, values: [value = null] }: ChartCells): string {
  const shown = value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 15 });
  return `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${shown}</c:v></c:pt></c:strCache></c:strRef>`;
}

function numbersXml({ range, format, values }: ChartCells): string {
  const points = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('');
  return `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

function categoryAxis({ title, format }: ChartAxis, font: string): string {
  return `<c:catAx><c:axId val="${X_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${titleXml(title, font, 900, false)}`
    + `${axisLook(format, font)}<c:crossAx val="${Y_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

function valueAxis({ title, format }: ChartAxis, font: string, side: 'b' | 'l', hasGrid: boolean): string {
  const [own, other] = side === 'b' ? [X_AXIS, Y_AXIS] : [Y_AXIS, X_AXIS];
  const grid = hasGrid ? `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` : '';
  return `<c:valAx><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${grid}${titleXml(title, font, 900, false, side === 'l')}`
    + `${axisLook(format, font)}<c:crossAx val="${other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>`;
}

/** Numbers as cells show them, at the low end whatever the sign of the figures. */
function axisLook(format: string, font: string): string {
  return `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`
    + `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="9AA4AF"/></a:solidFill></a:ln></c:spPr>${textProperties(font, 900)}`;
}

function titleXml(text: string, font: string, size: number, bold: boolean, upright = false): string {
  const properties = `lang="ja-JP" sz="${size}" b="${bold ? 1 : 0}"`;
  const inside = `<a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>${fontXml(font)}`;
  return `<c:title><c:tx><c:rich><a:bodyPr${upright ? ' rot="-5400000" vert="horz"' : ''}/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${inside}</a:defRPr></a:pPr>`
    + `<a:r><a:rPr ${properties}>${inside}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const fontXml = (font: string): string => `<a:latin typeface="${xmlText(font)}"/><a:ea typeface="${xmlText(font)}"/>`;

const textProperties = (font: string, size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${INK}"/></a:solidFill>${fontXml(font)}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
