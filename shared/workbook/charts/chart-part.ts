import { barPlot } from './bar-plot.ts';
import { GRID, solidFill, textProperties, titleXml } from './chart-elements.ts';
import { linePlot } from './line-plot.ts';
import type { SheetChart } from './sheet-chart.ts';
import { XML_DECLARATION } from './xml.ts';

const NAMESPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * #N/A is no point of a line in any program. Lines along a scale have a gap there; those over categories go on to the
 * next point, because LibreOffice draws their gaps as 0.
 */
const NOT_AVAILABLE_AS_BLANK = '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

/** The part of a chart in a workbook's package. */
export function chartPart(chart: SheetChart): string {
  const { title, font } = chart;
  return `${XML_DECLARATION}<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${titleXml(title, { font, size: 1100, bold: true })}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea><c:layout/>${plotOf(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
    + `${legendXml(chart)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="${isSpanned(chart) ? 'span' : 'gap'}"/>${NOT_AVAILABLE_AS_BLANK}</c:chart>`
    + `<c:spPr>${solidFill('FFFFFF')}<a:ln w="9525">${solidFill(GRID)}</a:ln></c:spPr>`
    + `${textProperties(font, 900)}</c:chartSpace>`;
}

function plotOf(chart: SheetChart): string {
  switch (chart.form) {
    case 'lines':
    case 'areas':
      return linePlot(chart);
    case 'stackedColumns':
    case 'barsFromBase':
      return barPlot(chart);
  }
}

const isSpanned = (chart: SheetChart): boolean => chart.form === 'lines' && chart.isEven;

/** What only lifts other parts has no entry. */
function legendXml(chart: SheetChart): string {
  const hidden = chart.form === 'stackedColumns' ? chart.series.flatMap(({ colour }, index) => (colour === null ? [index] : [])) : [];
  const entries = hidden.map((index) => `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`).join('');
  return `<c:legend><c:legendPos val="${chart.form === 'lines' ? 'r' : 't'}"/>${entries}<c:overlay val="0"/>${textProperties(chart.font, 900)}</c:legend>`;
}
