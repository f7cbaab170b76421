import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { failureOf, remarksOf, tableOf, tablesOf } from './made-files.ts';

const LISTS = join(import.meta.dirname, '../golden/lists');

/** A list as SheetJS writes it: two sheets, the second hidden, with a hidden row, a merged area, formulas and formats. */
function book(): WorkBook {
  const sheet = utils.aoa_to_sheet([['社員番号', '氏名', '割当個数', '入社日'], [12, '社員0001', 5, 39_030], ['0013', '社員0002', 10, 39_031.5], ['', '合計', 15]], { dense: true });
  const rows = sheet['!data'] ?? [];
  Object.assign(rows[1]?.[0] ?? {}, { z: '"A"0000' });
  Object.assign(rows[1]?.[3] ?? {}, { z: 'yyyy/m/d' });
  Object.assign(rows[2]?.[3] ?? {}, { z: 'yyyy/m/d h:mm' });
  Object.assign(rows[3]?.[2] ?? {}, { f: 'SUM(C2:C3)' });
  sheet['!rows'] = [{}, {}, { hidden: true }, {}];
  sheet['!cols'] = [{ wch: 9 }, { wch: 20, hidden: true }];
  sheet['!merges'] = [{ s: { r: 0, c: 4 }, e: { r: 1, c: 4 } }];
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, '名簿');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['x', true]], { dense: true }), '控え');
  made.Workbook = { ...made.Workbook, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return made;
}

/** Compound files, which the typings leave open. */
const compound = CFB as {
  readonly read: (bytes: Uint8Array, options: object) => object;
  readonly find: (file: object, name: string) => { readonly content: Uint8Array };
  readonly write: (file: object, options: object) => Uint8Array;
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (file: object, name: string, content: Uint8Array) => void };
};

const said = vi.fn();

function written(bookType: BookType, made: WorkBook = book()): Uint8Array {
  const bytes: unknown = write(made, { type: 'buffer', bookType });
  if (!(bytes instanceof Uint8Array)) throw new Error(`${bookType} was not written`);
  // What the writer remarks is no matter of reading.
  said.mockClear();
  return new Uint8Array(bytes);
}
beforeEach(() => {
  for (const method of ['error', 'warn', 'log'] as const) vi.spyOn(console, method).mockImplementation(said);
});
afterEach(() => {
  vi.restoreAllMocks();
  if (said.mock.calls.length > 0) throw new Error(`reading printed ${JSON.stringify(said.mock.calls)}`);
});

const TEXTS = [['社員番号', '氏名', '割当個数', '入社日'], ['A0012', '社員0001', '5', '2006-11-09'], ['0013', '社員0002', '10', '2006-11-10 12:00:00'], ['', '合計', '15']];

describe('a list is read the same from', () => {
  test.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'xls'] as const)('%s', (type) => {
    const { tables: [list, hidden] } = tablesOf(written(type), `list.${type === 'biff8' ? 'xls' : type}`);
    expect(list?.texts).toEqual(TEXTS);
    expect([list?.name, list?.hidden, hidden?.name, hidden?.hidden]).toEqual(['名簿', false, '控え', true]);
    expect(hidden?.texts).toEqual([['x', 'TRUE']]);
    // SheetJS writes no hidden rows into .xls; LibreOffice does, see below.
    expect([...(list?.hiddenRows ?? [])]).toEqual(type === 'biff8' || type === 'xls' ? [] : [2]);
    expect([...(list?.hiddenColumns ?? [])]).toEqual([1]);
    expect(list?.merges).toEqual([{ top: 0, left: 4, bottom: 1, right: 4 }]);
    // It writes no formulas into binary files, either.
    if (type.startsWith('xlsx')) expect(list === undefined ? [] : remarksOf(list)).toContainEqual([3, 2, { formula: 'SUM(C2:C3)' }]);
    expect(list === undefined ? [] : remarksOf(list)).toContainEqual([1, 0, { stored: '12', format: '"A"0000' }]);
  });

  it('an .xls of before Unicode, by its code page', () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['name'], ['staf']]), 'List');
    const file = compound.read(written('biff5', made), { type: 'array' });
    const stream = Buffer.from(compound.find(file, '/Book').content);
    const codePage = stream.indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    stream.writeUInt16LE(932, codePage + 4);
    // The same number of bytes in Shift_JIS: SheetJS writes this old format in Western letters alone.
    stream.set([0x8e, 0x81, 0x96, 0xbc], stream.indexOf('name'));
    stream.set([0x8e, 0xd0, 0x88, 0xf5], stream.indexOf('staf'));
    compound.utils.cfb_add(file, '/Book', stream);
    expect(tableOf(new Uint8Array(compound.write(file, { type: 'buffer' })), 'list.xls').texts).toEqual([['氏名'], ['社員']]);
  });

  test.each(['ods', 'fods'] as const)('%s as SheetJS writes it', (type) => {
    expect(tableOf(written(type), `list.${type}`).texts.map((row) => row.slice(1, 3))).toEqual(TEXTS.map((row) => row.slice(1, 3)));
  });

  test.each(['x03_hidden.xlsx', 'x03_hidden.ods', 'x03_hidden.xls'])('%s, with a row that is hidden', (name) => {
    const table = tableOf(new Uint8Array(readFileSync(join(LISTS, name))), name);
    expect(table.texts.map((row) => row[0])).toEqual(['社員番号', 'A001', 'A002', 'A003']);
    expect([...table.hiddenRows]).toEqual([2]);
  });
});

/** The content of an .ods with rows inside of one sheet. */
function ods(rows: string, { styles = '', settings = '', behind = '' } = {}): Uint8Array {
  const spaces = ['office', 'table', 'text', 'style', 'calcext', 'draw'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  const content = `<?xml version="1.0"?><office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${settings}<table:table table:name="S" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>${rows}</table:table>${behind}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ 'mimetype': strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(content) });
}

const odsRow = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const odsText = (text: string, attributes = ''): string => `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
const odsNumber = (value: string, shown: string, attributes = ''): string => `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('OpenDocument', () => {
  it('shows numbers as they are shown, but rounds none', () => {
    const cells = [['12', 'A0012'], ['12', '0012'], ['1234', '1,234'], ['0.05', '5%'], ['2.5', '3個'], ['1.2345', '1.23'], ['5', '5百個']];
    const table = tableOf(ods(odsRow(...cells.map(([value = '', shown = '']) => odsNumber(value, shown)))), 'list.ods');
    expect(table.texts).toEqual([['A0012', '0012', '1234', '0.05', '2.5個', '1.2345', '5百個']]);
    expect(remarksOf(table).map(([, column, remark]) => [column, remark])).toEqual([[0, { stored: '12' }], [1, { stored: '12' }], [4, { stored: '2.5' }], [6, { stored: '5' }]]);
  });

  it('has dates, times, truth values and errors as such, whatever the days are counted from', () => {
    const cells = ['<table:table-cell office:value-type="date" office:date-value="2006-11-09"><text:p>9/11/06</text:p></table:table-cell>', '<table:table-cell office:value-type="date" office:date-value="1850-01-02T10:30:00"/>', '<table:table-cell office:value-type="time" office:time-value="PT09H30M00S"/>', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'];
    const table = tableOf(ods(odsRow(...cells), { settings: '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' }), 'list.ods');
    expect(table.texts).toEqual([['2006-11-09', '1850-01-02 10:30:00', '09:30:00', 'TRUE', '#N/A']]);
  });

  it('has spaces, line breaks and spans in its texts, and no notes or readings', () => {
    const cell = '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>社員<text:s text:c="2"/><text:span>00</text:span>01<text:line-break/>a\n   b</text:p><text:p><text:ruby><text:ruby-base>山</text:ruby-base><text:ruby-text>やま</text:ruby-text></text:ruby></text:p><draw:frame><text:p>drawn</text:p></draw:frame></table:table-cell>';
    expect(tableOf(ods(odsRow(cell)), 'list.ods').texts).toEqual([['社員  0001\na b\n山']]);
  });

  it('repeats cells and rows, hides rows of closed groups and of filters, and merges', () => {
    const rows = [
      odsRow(odsText('x', 'table:number-columns-repeated="3"')),
      `<table:table-row table:number-rows-repeated="2">${odsNumber('1', '1')}</table:table-row>`,
      `<table:table-row-group table:display="false">${odsRow(odsNumber('2', '2'))}</table:table-row-group>`,
      `<table:table-row table:visibility="filter">${odsNumber('3', '3')}</table:table-row>`,
      odsRow(odsText('m', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'), '<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>'),
      '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ];
    const table = tableOf(ods(rows.join('')), 'list.ods');
    expect(table.texts).toEqual([['x', 'x', 'x'], ['1'], ['1'], ['2'], ['3'], ['m']]);
    expect([...table.hiddenRows]).toEqual([3, 4]);
    expect([...table.hiddenColumns]).toEqual([2, 3, 4]);
    expect(table.merges).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
  });

  it('has texts that are marked in part', () => {
    const style = (name: string, properties: string): string => `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
    const styles = style('T1', 'style:text-position="super 58%"') + style('T2', 'style:text-line-through-style="solid"') + style('T3', 'style:text-position="0% 100%"');
    const text = (inside: string): string => `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;
    const span = (name: string, inside: string): string => `<text:span text:style-name="${name}">${inside}</text:span>`;
    const table = tableOf(ods(odsRow(text(`5${span('T1', '1')}`), text(`${span('T2', '5')}3`), text(span('T2', '<text:span text:style-name="T3">5</text:span>')), text(`5${span('T3', '1')}`)), { styles }), 'list.ods');
    expect(table.texts).toEqual([['51', '53', '5', '51']]);
    expect(remarksOf(table)).toEqual([[0, 0, { marked: 'raised' }], [0, 1, { marked: 'struck' }], [0, 2, { struck: true }]]);
  });

  it('has formulas as Excel writes them, hidden sheets, struck texts, and results that are missing', () => {
    const styles = '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>';
    const cells = [odsNumber('15', '15', 'table:formula="of:=SUM([.C2:.C3];[$\'My sheet\'.$A$1];&quot;a;b&quot;)"'), odsText('out', 'table:style-name="ce1"'), '<table:table-cell table:formula="of:=[.A1]"/>'];
    const table = tableOf(ods(odsRow(...cells), { styles }), 'list.ods');
    expect(table.hidden).toBe(true);
    expect(table.texts).toEqual([['15', 'out', '=A1']]);
    expect(remarksOf(table)).toEqual([[0, 0, { formula: 'SUM(C2:C3,\'My sheet\'!$A$1,"a;b")' }], [0, 1, { struck: true }], [0, 2, { formula: 'A1', uncalculated: true }]]);
  });

  test.each([
    ['a number that is none', ods(odsRow(odsNumber('1,5', '1,5'))), 'workbookDamaged'],
    ['a date that is none', ods(odsRow('<table:table-cell office:value-type="date" office:date-value="2006-02-30"/>')), 'workbookDamaged'],
    ['an element that is not closed', ods('<table:table-row><table:table-cell></table:table-row>'), 'workbookDamaged'],
    ['cells behind the last column', ods(odsRow(odsText('x', 'table:number-columns-repeated="16385"'))), 'workbookDamaged'],
    ['a million rows of a thousand cells', ods(`<table:table-row table:number-rows-repeated="1000000">${odsText('x', 'table:number-columns-repeated="1000"')}</table:table-row>`), 'workbookTooLarge'],
    ['a text instead of tables', zipSync({ 'content.xml': strToU8('<office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>') }), 'zipWithoutWorkbook'],
    ['a password', zipSync({ 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8('<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>') }), 'workbookPasswordProtected'],
  ] as const)('is refused with %s', (_, bytes, code) => expect(failureOf(bytes, 'list.ods')).toBe(code));
});

describe('a binary workbook is refused', () => {
  it('where its stream ends before its records do', () => {
    const file = compound.read(written('biff8'), { type: 'array' });
    const { content } = compound.find(file, '/Workbook');
    const cut = Buffer.from(content).subarray(0, content.length - 30);
    compound.utils.cfb_add(file, '/Workbook', cut);
    expect(failureOf(new Uint8Array(compound.write(file, { type: 'buffer' })), 'list.xls')).toMatch(/workbookDamaged|workbookTruncated/);
  });

  it('where a record of a cell was made another, so that a row would be lost', () => {
    const parts = unzipSync(written('xlsb'));
    const name = Object.keys(parts).find((one) => one.endsWith('worksheets/sheet1.bin')) ?? '';
    const part = Buffer.from(parts[name] ?? []);
    expect(failureOf(zipSync({ ...parts, [name]: part.subarray(0, Math.floor(part.length / 2)) }), 'list.xlsb')).toMatch(/workbookDamaged|workbookTruncated/);
  });

  it('where a password protects it, where it is another compound file, and where its zip was altered', () => {
    const file = compound.utils.cfb_new();
    compound.utils.cfb_add(file, '/WordDocument', Buffer.from('x'));
    expect(failureOf(new Uint8Array(compound.write(file, { type: 'buffer' })), 'list.xls')).toBe('notAWorkbook');
    const stream = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...Array<number>(12).fill(0), 0x2f, 0x00, 0x02, 0x00, 0x00, 0x00, 0x0a, 0x00, 0x00, 0x00]);
    const locked = compound.utils.cfb_new();
    compound.utils.cfb_add(locked, '/Workbook', stream);
    expect(failureOf(new Uint8Array(compound.write(locked, { type: 'buffer' })), 'list.xls')).toBe('workbookPasswordProtected');
  });

  it('whose text in the shared table was altered without a checksum', () => {
    const packed = Buffer.from(zipSync(unzipSync(written('xlsb')), { level: 0 }));
    const at = packed.indexOf(Buffer.from('社員0001', 'utf16le'));
    packed.writeUInt16LE('9'.charCodeAt(0), at + 10);
    expect(failureOf(packed, 'list.xlsb')).toBe('workbookDamaged');
    expect(strFromU8(packed.subarray(0, 2))).toBe('PK');
  });
});
