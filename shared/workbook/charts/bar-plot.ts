import { AXIS_IDS, categoryAxis, nameXml, numbersXml, solidFill, textProperties, textsXml, valueAxis } from './chart-elements.ts';
import type { BarChart, BarSeries } from './sheet-chart.ts';
import { xmlText } from './xml.ts';

/** The space between bars as a part of their width: as in the window, where it is 35 % of what a bar and a space take. */
const GAP_PERCENT = 54;

/** What a chart of columns or bars draws, with its axes. */
export function barPlot({ form, font, categories, categoryTitle, y, series }: BarChart): string {
  const isStacked = form === 'stackedColumns';
  const bars = series.map((one, index) => barXml(one, index, textsXml(categories), isStacked ? '' : labelsAtEnds(one, font))).join('');
  const [category, value] = isStacked ? (['b', 'l'] as const) : (['l', 'b'] as const);
  return `<c:barChart><c:barDir val="${isStacked ? 'col' : 'bar'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars}`
    + `<c:gapWidth val="${GAP_PERCENT}"/><c:overlap val="100"/><c:axId val="${AXIS_IDS.category}"/><c:axId val="${AXIS_IDS.value}"/></c:barChart>`
    + categoryAxis({ title: categoryTitle, format: 'General' }, font, { side: category, crosses: 'autoZero', isReversed: !isStacked })
    + valueAxis(y, font, { side: value, crosses: isStacked ? 'autoZero' : 'max', hasGrid: isStacked, isFromZero: isStacked, hasLabelsBeside: !isStacked }, 'value', 'between');
}

/** Bars that touch each other are parted by a white line, as in the window. */
function barXml({ name, values, colour }: BarSeries, index: number, categories: string, labels: string): string {
  const look = colour === null ? '<a:noFill/><a:ln><a:noFill/></a:ln>' : `${solidFill(colour)}<a:ln w="9525">${solidFill('FFFFFF')}</a:ln>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${nameXml(name)}</c:tx><c:spPr>${look}</c:spPr><c:invertIfNegative val="0"/>${labels}`
    + `<c:cat>${categories}</c:cat><c:val>${numbersXml(values)}</c:val></c:ser>`;
}

const labelsAtEnds = ({ values }: BarSeries, font: string): string =>
  `<c:dLbls><c:numFmt formatCode="${xmlText(values.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(font, 800)}<c:dLblPos val="outEnd"/>`
  + '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';
