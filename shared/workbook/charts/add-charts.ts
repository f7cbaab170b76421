import { chartPart } from './chart-part.ts';
import type { SheetChart } from './sheet-chart.ts';
import { XML_DECLARATION, xmlText } from './xml.ts';

/** Charts of sheets, by the sheet's part in the package. */
export type ChartsByPart = ReadonlyMap<string, readonly SheetChart[]>;

/** The parts of a package as text, by name. */
type Parts = Map<string, string>;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** Size of a chart in English Metric Units (914,400 to the inch): about 21 by 9 cm, half a page in landscape. */
const SIZE = { width: 7_620_000, height: 3_330_000 } as const;

/**
 * Adds charts to the parts of a workbook's package: for each its own part, for each sheet a drawing that places its charts,
 * the relations between them, and their content types. The sheets must have no drawings yet.
 */
export function addCharts(parts: Parts, charts: ChartsByPart): void {
  let [sheets, number] = [0, 0];
  for (const [sheet, ofSheet] of charts) {
    if (ofSheet.length === 0) continue;
    sheets += 1;
    const drawing = `xl/drawings/drawing${sheets}.xml`;
    const placed = ofSheet.map((chart, index) => ({ chart, id: `rId${index + 1}`, file: `chart${number + 1 + index}.xml` }));
    number += placed.length;
    for (const { chart, file } of placed) parts.set(`xl/charts/${file}`, chartPart(chart));
    parts.set(drawing, drawingPart(placed));
    parts.set(relationsOf(drawing), relationsPart(placed.map(({ id, file }) => ({ id, type: 'chart', target: `../charts/${file}` }))));
    const id = relate(parts, sheet, 'drawing', `../drawings/drawing${sheets}.xml`);
    parts.set(sheet, withDrawing(partOf(parts, sheet), id));
    parts.set(CONTENT_TYPES, withTypes(partOf(parts, CONTENT_TYPES), [[drawing, DRAWING_TYPE], ...placed.map(({ file }) => [`xl/charts/${file}`, CHART_TYPE] as const)]));
  }
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function partOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new RangeError(`No part ${name} in the package`);
  return part;
}

const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const relationXml = ({ id, type, target }: Relation): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const relationsPart = (relations: readonly Relation[]): string => `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${relations.map(relationXml).join('')}</Relationships>`;

/** Adds a relation to a part, which may have others; answers its id. */
function relate(parts: Parts, part: string, type: string, target: string): string {
  const name = relationsOf(part);
  const before = parts.get(name);
  const id = `rIdChart${before === undefined ? 1 : (before.match(/<Relationship\b/g)?.length ?? 0) + 1}`;
  const relation = { id, type, target };
  parts.set(name, before === undefined ? relationsPart([relation]) : before.replace('</Relationships>', `${relationXml(relation)}</Relationships>`));
  return id;
}

/** What may follow a drawing in a sheet's part, in the order of the format. */
const AFTER_DRAWING = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withDrawing(sheet: string, id: string): string {
  const at = sheet.search(AFTER_DRAWING);
  return `${sheet.slice(0, at)}<drawing r:id="${id}"/>${sheet.slice(at)}`;
}

const withTypes = (types: string, added: readonly (readonly [part: string, type: string])[]): string =>
  types.replace('</Types>', `${added.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`);

/** A chart of a drawing: the relation by which the drawing names it, and the file of its part. */
interface PlacedChart {
  readonly chart: SheetChart;
  readonly id: string;
  readonly file: string;
}

const drawingPart = (placed: readonly PlacedChart[]): string =>
  `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`
  + `${placed.map((one, index) => anchorXml(one, index + 2)).join('')}</xdr:wsDr>`;

/** Places a chart at the corner of a cell, with a size of its own: it keeps its shape when columns are widened. */
const anchorXml = ({ chart: { column, row, title, description }, id }: PlacedChart, shapeId: number): string =>
  `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${SIZE.width}" cy="${SIZE.height}"/>`
  + `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shapeId}" name="${xmlText(title)}" descr="${xmlText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`
  + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
  + `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
