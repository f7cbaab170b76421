import ExcelJS from 'exceljs';
import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shiftJis } from '#test/golden/allottee-list.ts';
import { runs } from '#test/runs.ts';
import { madeWorkbook, OPTIONS, tableOf } from './made-files.ts';
import { readTables } from '#shared/tables/read-tables.ts';

type Cell = string | number | null;
type Cells = readonly (readonly Cell[])[];

const CHARACTERS = ['あ', 'ア', '山', '𠮷', '髙', 'é', 'ﾔ', 'A', 'z', '0', '9', '-', ',', ';', '"', '&', '<', '>', '％', '_x0041_', '①'];
const word = (characters: readonly string[]): fc.Arbitrary<string> => fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 }).map((some) => some.join(''));
const number = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }).map((digits) => digits / 1_000), fc.constantFrom(0, 0.1, 1e14, 123_456_789.25));
const tableWith = (characters: readonly string[]): fc.Arbitrary<Cells> => fc.array(fc.array(fc.oneof(fc.constant(null), word(characters), number), { maxLength: 6 }), { minLength: 1, maxLength: 6 });

/** The texts that are to be read: rows end with their last filled cell, and the table with its last filled row. */
function textsOf(cells: Cells): readonly (readonly string[])[] {
  const rows = cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1).map((cell) => (cell === null ? '' : String(cell))));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('_x', '_x005F_x');

/** A workbook written by hand: rows and cells with or without addresses, texts in the cell or in the table of texts. */
function handMade(cells: Cells, choices: readonly boolean[]): Uint8Array {
  const strings: string[] = [];
  let at = 0;
  const choose = (): boolean => choices[(at += 1) % choices.length] ?? false;
  const cellXml = (cell: Cell, row: number, column: number, addressed: boolean): string => {
    const address = addressed ? ` r="${String.fromCharCode(65 + column)}${row + 1}"` : '';
    if (cell === null) return addressed ? '' : '<c/>';
    if (typeof cell === 'number') return `<c${address}${choose() ? ' t="n"' : ''}><v>${cell}</v></c>`;
    if (choose()) return `<c${address} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t>${choose() ? '<phoneticPr fontId="1"/>' : ''}</is></c>`;
    strings.push(choose() ? `<si><r><t>${escaped(cell)}</t></r><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>` : `<si><t>${escaped(cell)}</t></si>`);
    return `<c${address} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const sheet = cells.map((row, index) => {
    const addressed = choose();
    return `<row${choose() ? ` r="${index + 1}"` : ''}>${row.map((cell, column) => cellXml(cell, index, column, addressed)).join('')}</row>`;
  });
  return madeWorkbook({ sheets: [sheet.join('')], strings: strings.join('') });
}

async function byExceljs(cells: Cells): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('S').addRows(cells.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(cells: Cells, bookType: BookType): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row]), { dense: true }), 'S');
  const bytes: unknown = write(book, { type: 'buffer', bookType });
  if (!(bytes instanceof Uint8Array)) throw new Error('not written');
  return new Uint8Array(bytes);
}

const quoted = (text: string): string => (/[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const delimited = (cells: Cells, delimiter: string, ends: readonly string[]): string =>
  cells.map((row, index) => row.map((cell) => (cell === null ? '' : quoted(String(cell)))).join(delimiter) + (ends[index % ends.length] ?? '\n')).join('');

describe('any table is read as it was written', () => {
  it('by hand, cells with and without addresses', () => {
    fc.assert(fc.property(tableWith([...CHARACTERS, ' ', '\n']), fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), (cells, choices) => {
      expect(tableOf(handMade(cells, choices)).texts).toEqual(textsOf(cells));
    }), { numRuns: runs(1_000) });
  });

  it('by exceljs', async () => {
    await fc.assert(fc.asyncProperty(tableWith(CHARACTERS.filter((text) => text !== '_x0041_')), async (cells) => {
      expect(tableOf(await byExceljs(cells)).texts).toEqual(textsOf(cells));
    }), { numRuns: runs(150) });
  });

  test.each(['xlsx', 'xlsb', 'biff8', 'ods', 'fods'] as const)('by SheetJS as %s', (type) => {
    fc.assert(fc.property(tableWith(CHARACTERS.filter((text) => text !== '_x0041_')), (cells) => {
      expect(tableOf(bySheetJs(cells, type), `list.${type === 'biff8' ? 'xls' : type}`).texts).toEqual(textsOf(cells));
    }), { numRuns: runs(150) });
  });

  test.each([
    ['utf-8', (text: string) => Buffer.from(text)], ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')], ['utf-16be', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['shift_jis', (text: string) => shiftJis(text)],
  ] as const)('as text in %s', (encoding, encode) => {
    const characters = encoding === 'shift_jis' ? CHARACTERS.filter((text) => !['𠮷', 'é'].includes(text)) : CHARACTERS;
    fc.assert(fc.property(tableWith([...characters, '\n']), fc.constantFrom(',', '\t', ';', '|'), fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r\n', '\r']), (cells, delimiter, ends) => {
      const file = readTables({ name: 'list.csv', bytes: new Uint8Array(encode(delimited(cells, delimiter, ends))) }, { ...OPTIONS, delimiter, encoding });
      // A field that spans lines and holds separators, in a record of another length, is refused: two may have become one.
      if (!file.ok) expect(['quoteStray', 'fileEmpty']).toContain(file.error.code);
      else expect(file.value.tables[0]?.texts).toEqual(textsOf(cells));
    }), { numRuns: runs(500) });
  });
});

describe('a file whose bytes were altered', () => {
  it.each(['xlsx', 'xlsb', 'ods'] as const)('%s is read as it was, or refused', (type) => {
    const cells: Cells = [['社員番号', '割当個数'], ['社員0001', 20], ['社員0002', 90], ['社員0003', 1.5]];
    const original = bySheetJs(cells, type);
    fc.assert(fc.property(fc.nat(original.length - 1), fc.nat(7), (at, bit) => {
      const altered = original.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << bit);
      const file = readTables({ name: 'list', bytes: altered }, OPTIONS);
      if (file.ok && file.value.format !== 'text') expect(file.value.tables.map(({ texts }) => texts)).toEqual([textsOf(cells)]);
    }), { numRuns: runs(2_000) });
  });
});
