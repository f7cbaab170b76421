import type { ChartAxis, ChartCells, ChartTexts } from './sheet-chart.ts';
import { xmlText } from './xml.ts';

/** The ids by which the parts of a chart name its axes: the horizontal one of columns and lines, and the other. */
export const AXIS_IDS = { category: '500000001', value: '500000002' } as const;

/** The colours of parts and areas, told apart with any sight of colours: those of the charts in the window on paper. */
export const SERIES_COLOURS = ['0072B2', 'C24E00', '00795A', 'A3457F', '8A6500', '4B5A6B'] as const;

/** The colours of words and of lines behind the figures. */
export const INK = '3B434C';
/** See {@link INK}. */
export const GRID = 'DDE1E6';

/** Text cells, with what they hold. */
export function textsXml({ range, texts }: ChartTexts): string {
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`).join('');
  return `<c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache></c:strRef>`;
}

/** Number cells, with what they hold. */
export function numbersXml({ range, format, values }: ChartCells): string {
  const points = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`)).join('');
  return `<c:numRef><c:f>${xmlText(range)}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef>`;
}

/** The name of a series as its cell shows it. */
export function nameXml(name: ChartCells | ChartTexts): string {
  if ('texts' in name) return textsXml(name);
  const [value = null] = name.values;
  return textsXml({ range: name.range, texts: [value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 15 })] });
}

/** A fill of one colour. */
export const solidFill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Where an axis stands, and how the other crosses it. */
export interface AxisPlace {
  readonly side: 'b' | 'l';
  /** Where it crosses the other axis: at 0, at the least value, or at the end. */
  readonly crosses: 'autoZero' | 'min' | 'max';
  /** From the right to the left, or from the top down. */
  readonly isReversed?: boolean;
  readonly hasGrid?: boolean;
  /** Whether it begins at 0 although all numbers are far above: columns that begin elsewhere are no picture of their numbers. */
  readonly isFromZero?: boolean;
  /** Whether its numbers stand beside it, rather than at the low end of the plot. */
  readonly hasLabelsBeside?: boolean;
}

/** An axis of categories beside each other. */
export const categoryAxis = ({ title, format }: ChartAxis, font: string, { side, crosses, isReversed = false }: AxisPlace): string =>
  `<c:catAx><c:axId val="${AXIS_IDS.category}"/>${scaling(isReversed)}<c:delete val="0"/><c:axPos val="${side}"/>${titleXml(title, { font, size: 900, bold: false, isUpright: side === 'l' })}`
  + `${axisLook(format, font)}<c:crossAx val="${AXIS_IDS.value}"/><c:crosses val="${crosses}"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

/**
 * An axis of numbers along a scale.
 * @param id which of the two axes it is: both are of numbers where x is a scale.
 * @param between whether categories stand between its ticks, as bars do, or on them.
 */
export function valueAxis({ title, format }: ChartAxis, font: string, { side, crosses, hasGrid = false, isFromZero = false, hasLabelsBeside = false }: AxisPlace, id: keyof typeof AXIS_IDS, between: 'between' | 'midCat'): string {
  const grid = hasGrid ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solidFill(GRID)}</a:ln></c:spPr></c:majorGridlines>` : '';
  return `<c:valAx><c:axId val="${AXIS_IDS[id]}"/>${scaling(false, isFromZero)}<c:delete val="0"/><c:axPos val="${side}"/>${grid}${titleXml(title, { font, size: 900, bold: false, isUpright: side === 'l' })}`
    + `${axisLook(format, font, hasLabelsBeside ? 'nextTo' : 'low')}<c:crossAx val="${AXIS_IDS[id === 'value' ? 'category' : 'value']}"/><c:crosses val="${crosses}"/><c:crossBetween val="${between}"/></c:valAx>`;
}

const scaling = (isReversed: boolean, isFromZero = false): string =>
  `<c:scaling><c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>${isFromZero ? '<c:min val="0"/>' : ''}</c:scaling>`;

/** Numbers as cells show them, at the low end whatever the sign of the figures. */
const axisLook = (format: string, font: string, labels: 'low' | 'nextTo' = 'low'): string =>
  `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/>`
  + `<c:spPr><a:ln w="9525">${solidFill('9AA4AF')}</a:ln></c:spPr>${textProperties(font, 900)}`;

interface TitleLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly isUpright?: boolean;
}

/** The title of a chart or of an axis; nothing where it is empty. */
export function titleXml(text: string, { font, size, bold, isUpright = false }: TitleLook): string {
  if (text === '') return '';
  const look = `sz="${size}" b="${bold ? 1 : 0}"`;
  const inside = `${solidFill(INK)}${fontXml(font)}`;
  return `<c:title><c:tx><c:rich><a:bodyPr${isUpright ? ' rot="-5400000" vert="horz"' : ''}/><a:p><a:pPr><a:defRPr ${look}>${inside}</a:defRPr></a:pPr>`
    + `<a:r><a:rPr lang="ja-JP" ${look}>${inside}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const fontXml = (font: string): string => `<a:latin typeface="${xmlText(font)}"/><a:ea typeface="${xmlText(font)}"/>`;

/** The look of words in the legend, beside an axis, at bars. */
export const textProperties = (font: string, size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${solidFill(INK)}${fontXml(font)}</a:defRPr></a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
