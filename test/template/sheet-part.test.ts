import { describe, expect, test } from 'vitest';
import { withCells, type CellChange, type CellContent } from '#shared/template/sheet-part.ts';

const number = (text: string): CellContent => ({ kind: 'number', text });
const at = (row: number, column: number, content: CellContent): CellChange => ({ row: row - 1, column: column - 1, content });
const data = (rows: string, before = ''): string => `<?xml version="1.0"?><worksheet>${before}<sheetData>${rows}</sheetData><pageMargins left="1"/></worksheet>`;
const filled = (rows: string, ...changes: readonly CellChange[]): string => withCells(data(rows), changes, () => false);

describe('a cell of a sheet', () => {
  test('that is there keeps its style, and loses what it held', () => {
    expect(filled('<row r="2"><c r="A2" s="1"/><c r="B2" s="7" t="s"><v>3</v></c><c r="C2"><v>9</v></c></row>', at(2, 2, number('1976'))))
      .toBe(data('<row r="2"><c r="A2" s="1"/><c r="B2" s="7"><v>1976</v></c><c r="C2"><v>9</v></c></row>'));
  });

  test('that is not there comes between its neighbours, and the row forgets how far it goes', () => {
    expect(filled('<row r="2" spans="1:3" ht="20"><c r="A2"/><c r="C2"/></row>', at(2, 4, number('4')), at(2, 2, number('2'))))
      .toBe(data('<row r="2" ht="20"><c r="A2"/><c r="B2"><v>2</v></c><c r="C2"/><c r="D2"><v>4</v></c></row>'));
  });

  test('of a row that is not there comes with it, in order', () => {
    expect(filled('<row r="2"/><row r="5"/>', at(7, 1, number('7')), at(3, 1, number('3')), at(4, 1, number('4'))))
      .toBe(data('<row r="2"/><row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="7"><c r="A7"><v>7</v></c></row>'));
  });

  test('comes in a row of its own before a row that gets another one', () => {
    expect(filled('<row r="3" spans="2:2"><c r="B3"/></row>', at(1, 1, number('1')), at(3, 1, number('3')))).toBe(data('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"/></row>'));
  });

  test('of an empty row or sheet opens it', () => {
    expect(filled('<row r="2" ht="9"/>', at(2, 1, number('1')))).toBe(data('<row r="2" ht="9"><c r="A2"><v>1</v></c></row>'));
    expect(withCells('<worksheet><sheetData/></worksheet>', [at(1, 1, number('1'))], () => false)).toBe('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>');
  });

  test('has the style of its row, or of its column', () => {
    const part = data('<row r="1"><c r="B1"/></row><row r="2" s="4" customFormat="1"/>', '<cols><col min="1" max="1" style="3"/></cols>');
    expect(withCells(part, [at(1, 1, number('1')), at(2, 1, number('2'))], () => false)).toContain('<row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1"/></row><row r="2" s="4" customFormat="1"><c r="A2" s="4"><v>2</v></c></row>');
  });

  test('is found where rows and cells give no place, by a prefix, and among comments and sections of text', () => {
    expect(withCells('<x:worksheet><x:sheetData><x:row><!-- <x:c r="B1"/> --><x:c><x:is><x:t><![CDATA[<x:c r="B1">]]></x:t></x:is></x:c><x:c s="2"/></x:row></x:sheetData></x:worksheet>', [at(1, 2, number('5'))], () => false))
      .toBe('<x:worksheet><x:sheetData><x:row><!-- <x:c r="B1"/> --><x:c><x:is><x:t><![CDATA[<x:c r="B1">]]></x:t></x:is></x:c><x:c r="B1" s="2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>');
  });

  test('that becomes blank keeps its style; where none is, none comes', () => {
    expect(filled('<row r="1"><c r="A1" s="5"><v>1</v></c></row>', at(1, 1, { kind: 'blank' }), at(1, 2, { kind: 'blank' }), at(9, 1, { kind: 'blank' }))).toBe(data('<row r="1"><c r="A1" s="5"/></row>'));
  });

  test('shows a day as a number where its style is of dates, else as text', () => {
    const day: CellContent = { kind: 'date', serial: '39021', text: '31 October 2006' };
    const part = data('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/></row>');
    expect(withCells(part, [at(1, 1, day), at(1, 2, day)], (style) => style === 1)).toContain('<c r="A1" s="1"><v>39021</v></c><c r="B1" s="2" t="inlineStr"><is><t xml:space="preserve">31 October 2006</t></is></c>');
  });

  test('takes any text as text', () => {
    expect(filled('', at(1, 1, { kind: 'text', text: '</t><c r="B1"/> & "𠮷"\u0001' }))).toContain('&lt;/t&gt;&lt;c r=&quot;B1&quot;/&gt; &amp; &quot;𠮷&quot;</t>');
  });
});
