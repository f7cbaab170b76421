import ExcelJS from 'exceljs';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { FILE_LIMITS } from '#shared/tables/limits.ts';
import { readWorkbook } from '#shared/tables/read-workbook.ts';
import { cellAt, type StoredValue, type WorkbookFile } from '#shared/tables/workbook-cells.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

async function workbookBytes(change?: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名簿');
  sheet.addRows([['氏名', '割当個数'], ['社員0001', 2], ['𠮷野0002', 3]]);
  change?.(workbook, sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same package with one part rewritten (or added). */
function withPart(bytes: Uint8Array, name: string, rewrite: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[name];
  return zipSync({ ...parts, [name]: strToU8(rewrite(before === undefined ? '' : strFromU8(before))) });
}

function errorCode(bytes: Uint8Array): string {
  const result = readWorkbook(bytes);
  return result.ok ? 'ok' : result.error.code;
}

function read(bytes: Uint8Array): WorkbookFile {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What the first sheet holds at a row and a column, from 0. */
function valueAt({ sheets: [sheet] }: WorkbookFile, row: number, column: number): StoredValue | null {
  return sheet === undefined ? null : (cellAt(sheet, row, column)?.value ?? null);
}

const text = (value: string): StoredValue => ({ kind: 'text', text: value });

function oleFile(streamName: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(streamName, 'utf16le'), Buffer.alloc(400)]);
}

describe('a workbook that can be read', () => {
  it('keeps values, names and merged areas, and characters outside the basic plane', async () => {
    const bytes = await workbookBytes((workbook, sheet) => {
      workbook.definedNames.add("'名簿'!$B$2", 'rights');
      sheet.mergeCells('A4:B4');
      sheet.getCell('A4').value = '合計';
    });
    const workbook = read(bytes);
    expect(workbook.sheets[0]?.name).toBe('名簿');
    expect(valueAt(workbook, 1, 1)).toEqual({ kind: 'number', number: 2, format: 'General' });
    expect(valueAt(workbook, 2, 0)).toEqual(text('𠮷野0002'));
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 1 }]);
    expect(workbook.names).toEqual([{ name: 'rights', sheet: null, target: "'名簿'!$B$2" }]);
  });

  it('reads parts whose elements carry a namespace prefix', async () => {
    const parts = unzipSync(await workbookBytes());
    const prefixed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [
      name,
      name.startsWith('xl/') && !name.includes('_rels') && !name.includes('theme')
        ? strToU8(strFromU8(part).replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace(' xmlns=', ' xmlns:x='))
        : part,
    ]));
    expect(valueAt(read(zipSync(prefixed)), 1, 0)).toEqual(text('社員0001'));
  });

  it('does not look at a validation of the whole sheet', async () => {
    const validation = '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>';
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace('</sheetData>', `</sheetData>${validation}`));
    expect(errorCode(bytes)).toBe('ok');
  });

  it('does not walk through a name for half a sheet', async () => {
    const named = '<definedNames><definedName name="everything">名簿!$A$1:$Z$500000</definedName><definedName name="rights">名簿!$B$2</definedName></definedNames>';
    const bytes = withPart(await workbookBytes(), 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets>${named}`));
    expect(read(bytes).names.map(({ name }) => name)).toEqual(['everything', 'rights']);
  });

  it('does not look at column widths for columns without number', async () => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="999999999" width="9"/></cols><sheetData>'));
    expect(errorCode(bytes)).toBe('ok');
  });

  it('does not look at merged areas before its cells', async () => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace('<sheetData>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'));
    expect(errorCode(bytes)).toBe('ok');
  });

  it('does not look at drawings that a reader would stumble over', async () => {
    const bytes = withPart(await workbookBytes(), 'xl/drawings/drawing1.xml', () => '<xdr:wsDr><broken');
    expect(errorCode(withPart(bytes, SHEET, (xml) => xml.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>')))).toBe('ok');
  });
});

describe('a file that is refused', () => {
  it('is empty', () => expect(errorCode(new Uint8Array())).toBe('fileEmpty'));

  it('is text', () => expect(errorCode(strToU8('氏名,割当個数'))).toBe('notAWorkbook'));

  it('is protected by a password', () => expect(errorCode(oleFile('EncryptedPackage'))).toBe('workbookPasswordProtected'));

  it('is a compound file that holds nothing', () => expect(errorCode(oleFile('Workbook'))).toBe('workbookDamaged'));

  it('is a zip without a workbook', async () => {
    expect(errorCode(zipSync({ 'readme.txt': strToU8('hello') }))).toBe('zipWithoutWorkbook');
    expect(errorCode(zipSync({}))).toBe('zipWithoutWorkbook');
  });

  it('is a binary workbook without its parts', () => expect(errorCode(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('workbookDamaged'));

  test.each([0.2, 0.5, 0.9, 0.999])('was cut off at %d of its length', async (share) => {
    const bytes = await workbookBytes();
    expect(errorCode(bytes.slice(0, Math.floor(bytes.length * share)))).toBe('workbookTruncated');
  });

  it('has damaged contents', async () => {
    const bytes = await workbookBytes();
    expect(errorCode(withPart(bytes, SHEET, (xml) => xml.slice(0, 400)))).toBe('workbookDamaged');
    expect(errorCode(withPart(bytes, SHEET, (xml) => xml.replace('</row>', '</rov>')))).toBe('workbookDamaged');
    expect(errorCode(withPart(bytes, 'xl/workbook.xml', () => '<workbook'))).toBe('workbookDamaged');
  });

  it('unpacks to something huge', async () => {
    const big = new Uint8Array(FILE_LIMITS.partBytes + 1);
    expect(errorCode(zipSync({ ...unzipSync(await workbookBytes()), [SHEET]: big }))).toBe('workbookTooLarge');
    const repetitive = new Uint8Array(FILE_LIMITS.ratioFrom + 1);
    expect(errorCode(zipSync({ ...unzipSync(await workbookBytes()), [SHEET]: repetitive }))).toBe('workbookTooLarge');
  });

  it('claims a huge size in its directory, wherever it stands', async () => {
    const picture = zipSync({ ...unzipSync(await workbookBytes()), 'xl/media/image1.png': new Uint8Array(10) });
    const directory = Buffer.from(picture);
    const entry = directory.lastIndexOf('xl/media/image1.png') - 46;
    directory.writeUInt32LE(1024 * 1024 * 1024, entry + 24);
    expect(errorCode(directory)).toBe('workbookTooLarge');
  });

  it('has more entries than any workbook', async () => {
    const entries = Object.fromEntries(Array.from({ length: FILE_LIMITS.entries + 1 }, (_, index) => [`xl/media/${index}.png`, new Uint8Array()]));
    expect(errorCode(zipSync(entries))).toBe('workbookTooLarge');
  });

  it('merges a whole sheet', async () => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) =>
      xml.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'));
    expect(readWorkbook(bytes)).toMatchObject({ ok: false, error: { code: 'workbookMergeTooLarge', details: { range: 'A1:XFD1048576' } } });
  });

  test.each([
    ['quotes', "<mergeCell ref='A1:XFD1048576'/>"], ['small letters', '<mergeCell ref="a1:xfd1048576"/>'], ['absolute addresses', '<mergeCell ref="$A$1:$XFD$1048576"/>'],
    ['the corners exchanged', '<mergeCell ref="XFD1048576:A1"/>'],
  ])('merges a whole sheet, written with %s', async (_, area) => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace('</sheetData>', `</sheetData><mergeCells>${area}</mergeCells>`));
    expect(errorCode(bytes)).toBe('workbookMergeTooLarge');
  });

  it('gives the number of a text that its table of texts does not have', async () => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace(/<c r="B2"[^>]*><v>2/, '<c r="B2" t="s"><v>777'));
    expect(errorCode(bytes)).toBe('workbookDamaged');
    const { 'xl/sharedStrings.xml': _texts, ...others } = unzipSync(await workbookBytes());
    expect(errorCode(zipSync(others))).toBe('workbookDamaged');
  });

  test.each(['12abc', '1,234', '0x10', '--3'])('has %j where a cell says that it holds a number', async (value) => {
    const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace(/(<c r="B2"[^>]*><v>)2/, `$1${value}`));
    expect(errorCode(bytes)).toBe('workbookDamaged');
  });

  test.each(['<row r="0">', '<row r="-1">', '<row r="1e9">', '<row r="1048577">', "<row r='99999999'>", '<row r="2"><c r="xfe2"><v>1</v></c>', '<row r="2"><c r="XFE2"><v>1</v></c>'])(
    'has a row or a cell that a reader would lose: %s',
    async (row) => {
      const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace(/<row r="2"[^>]*>/, row));
      expect(errorCode(bytes)).toBe('workbookDamaged');
    },
  );

  test.each(['<row r="1000000000">', '<row r="2"><c r="ABCDE2"><v>1</v></c>', '<row r="2"><c r="A999999999"><v>1</v></c>'])(
    'has a cell where no spreadsheet has one: %s',
    async (row) => {
      const bytes = withPart(await workbookBytes(), SHEET, (xml) => xml.replace(/<row r="2"[^>]*>/, row));
      expect(errorCode(bytes)).toBe('workbookDamaged');
    },
  );
});
