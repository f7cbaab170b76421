import type { Workbook } from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { addCharts } from './charts/add-charts.ts';
import type { SheetChart } from './charts/sheet-chart.ts';

/** Entries carry this date, so that the same document gives the same bytes. The zip format starts in 1980. */
const ENTRY_DATE = new Date(1980, 0, 1);

/** Columns of sheets, by name, after which a new printed page starts. */
export type ColumnBreaks = ReadonlyMap<string, readonly number[]>;

interface PartSink {
  append(data: string | Uint8Array, options: { readonly name: string; readonly base64?: boolean }): void;
}

/** The steps in which exceljs renders the parts of a workbook, in its own order. They are not in its typings. */
interface PartRenderer {
  prepareModel(model: unknown, options: Record<string, unknown>): void;
  addContentTypes(sink: PartSink, model: unknown): Promise<void>;
  addOfficeRels(sink: PartSink, model: unknown): Promise<void>;
  addWorkbookRels(sink: PartSink, model: unknown): Promise<void>;
  addWorksheets(sink: PartSink, model: unknown): Promise<void>;
  addSharedStrings(sink: PartSink, model: unknown): Promise<void>;
  addThemes(sink: PartSink, model: unknown): Promise<void>;
  addStyles(sink: PartSink, model: unknown): Promise<void>;
  addApp(sink: PartSink, model: unknown): Promise<void>;
  addCore(sink: PartSink, model: unknown): Promise<void>;
  addWorkbook(sink: PartSink, model: unknown): Promise<void>;
}

/** What exceljs has no words for and is put into the parts here, by the names of sheets. */
export interface PackageExtras {
  readonly columnBreaks?: ColumnBreaks;
  readonly charts?: ReadonlyMap<string, readonly SheetChart[]>;
}

/**
 * The bytes of a workbook without images and tables. exceljs renders the parts, fflate packs them: the zip library
 * inside exceljs cuts strings at 16,384 units and damages a character outside the basic plane that stands there (𠮷),
 * and stamps every entry with the time of day. Column breaks and charts are put in here, because exceljs has none.
 */
export async function packWorkbook(workbook: Workbook, { columnBreaks = new Map(), charts = new Map() }: PackageExtras = {}): Promise<Uint8Array> {
  const texts = new Map<string, string>();
  const parts: Zippable = {};
  const partOf = (sheet: string): string => `xl/worksheets/sheet${workbook.getWorksheet(sheet)?.id}.xml`;
  const breaks = new Map([...columnBreaks].map(([sheet, columns]) => [partOf(sheet), columns]));
  const sink: PartSink = {
    append: (data, { name }) => {
      if (typeof data !== 'string') parts[name] = [data, { mtime: ENTRY_DATE }];
      else {
        const columns = breaks.get(name);
        texts.set(name, columns === undefined ? data : withColumnBreaks(data, columns));
      }
    },
  };
  // The renderer's own methods, which exceljs calls from write(); the version is pinned and tests read the bytes back.
  const renderer = workbook.xlsx as unknown as PartRenderer;
  const { model } = workbook;
  renderer.prepareModel(model, {});
  await renderer.addContentTypes(sink, model);
  await renderer.addOfficeRels(sink, model);
  await renderer.addWorkbookRels(sink, model);
  await renderer.addWorksheets(sink, model);
  await renderer.addSharedStrings(sink, model);
  await renderer.addThemes(sink, model);
  await renderer.addStyles(sink, model);
  await renderer.addApp(sink, model);
  await renderer.addCore(sink, model);
  await renderer.addWorkbook(sink, model);
  addCharts(texts, new Map([...charts].map(([sheet, ofSheet]) => [partOf(sheet), ofSheet])));
  for (const [name, text] of texts) parts[name] = [strToU8(text), { mtime: ENTRY_DATE }];
  return zipSync(parts, { level: 6 });
}

/** What may follow column breaks in a sheet's part, in the order of the format. */
const AFTER_COLUMN_BREAKS = /<(?:customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

function withColumnBreaks(part: string, columns: readonly number[]): string {
  const at = part.search(AFTER_COLUMN_BREAKS);
  const marks = columns.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('');
  return `${part.slice(0, at)}<colBreaks count="${columns.length}" manualBreakCount="${columns.length}">${marks}</colBreaks>${part.slice(at)}`;
}
