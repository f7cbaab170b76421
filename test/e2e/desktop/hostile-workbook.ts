import { strToU8, zipSync, type Zippable } from 'fflate';

const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 7;
const ROWS = 70_000;
const COLUMNS = 25;

const letterOf = (column: number): string => String.fromCharCode(65 + column);

/** The numbers vary, so that it does not look like an archive that unpacks to thousands of times its size. */
const rowOf = (row: number): string =>
  `<row r="${row}">${Array.from({ length: COLUMNS }, (_, column) => `<c r="${letterOf(column)}${row}"><v>${(row * 7 + column * 13) % 1_000}</v></c>`).join('')}</row>`;

/**
 * A correct workbook that passes every limit on sizes and yet needs more memory than one job may have: seven sheets, each
 * just below the largest sheet that is read.
 */
export const hostileWorkbook = (): Uint8Array => {
  const sheet = strToU8(`<worksheet ${NAMESPACE}><sheetData>${Array.from({ length: ROWS }, (_, index) => rowOf(index + 1)).join('')}</sheetData></worksheet>`);
  const numbers = Array.from({ length: SHEETS }, (_, index) => index + 1);
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${numbers.map((at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook ${NAMESPACE} xmlns:r="${RELATIONS}"><sheets>${numbers.map((at) => `<sheet name="Sheet${at}" sheetId="${at}" r:id="r${at}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbers.map((at) => `<Relationship Id="r${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(numbers.map((at) => [`xl/worksheets/sheet${at}.xml`, sheet])),
  };
  return zipSync(files, { level: 1 });
};
