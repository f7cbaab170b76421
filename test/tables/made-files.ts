import { strToU8, zipSync, type Zippable } from 'fflate';
import { readTables } from '#shared/tables/read-tables.ts';
import type { Table, TableFile } from '#shared/tables/table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };

/** A workbook written by hand, part by part, as programs of all kinds write them. */
export interface MadeWorkbook {
  /** What stands inside of "sheetData" of each sheet, or the whole part where it begins with "<?xml". */
  readonly sheets: readonly string[];
  /** What follows "sheetData" of the first sheet. */
  readonly behind?: string;
  /** What stands before "sheetData" of the first sheet. */
  readonly before?: string;
  /** "si" elements. */
  readonly strings?: string;
  /** What stands inside of "styleSheet". */
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly names?: string;
  readonly sheetAttributes?: readonly string[];
  readonly sheetNames?: readonly string[];
  readonly sheetType?: readonly string[];
  readonly strict?: boolean;
  /** Folder and names of the parts. */
  readonly parts?: { readonly workbook?: string; readonly sheet?: (number: number) => string };
  readonly others?: Zippable;
  /** Rewrites the bytes of a part. */
  readonly encode?: (text: string) => Uint8Array;
}

export function madeParts(made: MadeWorkbook): Record<string, Uint8Array> {
  const { main, relations } = made.strict === true ? STRICT : { main: MAIN, relations: RELATIONS };
  const workbook = made.parts?.workbook ?? 'xl/workbook.xml';
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const sheetName = made.parts?.sheet ?? ((number: number) => `worksheets/sheet${number}.xml`);
  const encode = made.encode ?? strToU8;
  const list = made.sheets.map((_, index) => `<sheet name="${made.sheetNames?.[index] ?? `S${index + 1}`}" sheetId="${index + 1}" ${made.sheetAttributes?.[index] ?? ''} r:id="r${index + 1}"/>`).join('');
  const part = (text: string): Uint8Array => encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r0', 'officeDocument', workbook)}</Relationships>`),
    [workbook]: part(`<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr ${made.workbookPr ?? ''}/><sheets>${list}</sheets>${made.names ?? ''}</workbook>`),
    [`${folder}_rels/${workbook.slice(folder.length)}.rels`]: strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${made.sheets
      .map((_, index) => relation(`r${index + 1}`, made.sheetType?.[index] ?? 'worksheet', sheetName(index + 1)))
      .join('')}${relation('rs', 'sharedStrings', 'sharedStrings.xml')}${relation('rt', 'styles', 'styles.xml')}</Relationships>`),
    [`${folder}sharedStrings.xml`]: part(`<sst xmlns="${main}">${made.strings ?? ''}</sst>`),
    [`${folder}styles.xml`]: part(`<styleSheet xmlns="${main}">${made.styles ?? ''}</styleSheet>`),
    ...Object.fromEntries(made.sheets.map((sheet, index) => {
      const name = sheetName(index + 1);
      const whole = sheet.startsWith('<?xml') ? encode(sheet) : part(`<worksheet xmlns="${main}" xmlns:r="${relations}">${index === 0 ? (made.before ?? '') : ''}<sheetData>${sheet}</sheetData>${index === 0 ? (made.behind ?? '') : ''}</worksheet>`);
      return [name.startsWith('/') ? name.slice(1) : `${folder}${name}`, whole];
    })),
  };
}

export const madeWorkbook = (made: MadeWorkbook): Uint8Array => zipSync({ ...madeParts(made), ...made.others }, { level: 6 });

/** A styles part with cell formats: style 1 is the first, and so on. */
export const formats = (...codes: readonly string[]): string =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs>`;

export const OPTIONS = { encoding: null, delimiter: null } as const;

export function tablesOf(bytes: Uint8Array, name = 'list.xlsx', options: Parameters<typeof readTables>[1] = OPTIONS): TableFile {
  const result = readTables({ name, bytes }, options);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function tableOf(bytes: Uint8Array, name?: string, options?: Parameters<typeof readTables>[1]): Table {
  const [table] = tablesOf(bytes, name, options).tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

/** The code of the failure, or the texts that were read all the same. */
export function failureOf(bytes: Uint8Array, name = 'list.xlsx', options: Parameters<typeof readTables>[1] = OPTIONS): string {
  const result = readTables({ name, bytes }, options);
  return result.ok ? `read: ${JSON.stringify(result.value.tables[0]?.texts)}` : result.error.code;
}

/** Remarks as plain lists: row, column, remark. */
export const remarksOf = ({ remarks }: Table): readonly (readonly [number, number, object])[] => Array.from(remarks).flatMap(([row, cells]) => Array.from(cells, ([column, remark]) => [row, column, remark] as const));
