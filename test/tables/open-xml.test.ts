import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { failureOf, formats, madeParts, madeWorkbook, remarksOf, tableOf, tablesOf, type MadeWorkbook } from './made-files.ts';

const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
const HEAD = row(inline('社員番号'), inline('割当個数'));
const sheet = (...rows: readonly string[]): MadeWorkbook => ({ sheets: [`${HEAD}${rows.join('')}`] });
const textsOf = (made: MadeWorkbook): readonly (readonly string[])[] => tableOf(madeWorkbook(made)).texts.slice(1);

describe('cells are read whatever stands around them', () => {
  it.each([
    ['without addresses', row(inline('0001'), '<c><v>5</v></c>')],
    ['with an address for some', '<row r="2"><c r="A2" t="inlineStr"><is><t>0001</t></is></c><c><v>5</v></c></row>'],
    ['with an element that nobody knows in a text', row('<c t="inlineStr"><is><t>0001</t><phoneticPr fontId="1"/></is></c>', '<c><v>5</v></c>')],
    ['with an element that nobody knows in a cell', row('<c t="inlineStr"><is><t>0001</t></is><extLst><ext uri="x"><x14:v xmlns:x14="x">9</x14:v></ext></extLst></c>', '<c><v>5</v></c>')],
    ['with an element that nobody knows in a row', row(inline('0001'), '<c><v>5</v></c>', '<extLst><ext uri="x"/></extLst>')],
    ['with readings above the characters', row('<c t="inlineStr"><is><r><t>00</t></r><rPh sb="0" eb="2"><t>レイ</t></rPh><r><rPr><b/></rPr><t>01</t></r></is></c>', '<c><v>5</v></c>')],
    ['as CDATA', row('<c t="inlineStr"><is><t><![CDATA[0001]]></t></is></c>', '<c><v><![CDATA[5]]></v></c>')],
    ['with comments between', '<!-- <row><c><v>7</v></c></row> --><row><!-- c --><c t="inlineStr"><is><t>00<!-- x -->01</t></is></c><c><v>5</v></c></row>'],
    ['with escaped characters', row('<c t="inlineStr"><is><t>_x0030_00&#49;</t></is></c>', '<c><v>5</v></c>')],
    ['with attributes that look like others', row('<c x="a&gt;b" spans=\'r="C9"\' t="inlineStr"><is><t>0001</t></is></c>', '<c><v>5</v></c>')],
    ['with a text that looks like an address', row('<c t="inlineStr"><is><t>0001</t></is></c>', '<c><v>5</v></c>', '<c t="inlineStr"><is><t></t></is></c>')],
    ['in rows out of order', '<row r="3"><c r="A3" t="inlineStr"><is><t/></is></c></row><row r="2"><c r="B2"><v>5</v></c><c r="A2" t="inlineStr"><is><t>0001</t></is></c></row>'],
  ])('%s', (_, cells) => {
    expect(textsOf(sheet(cells))).toEqual([['0001', '5']]);
  });

  it('with a text that holds an address', () => {
    expect(textsOf(sheet(row(inline('r="C9"'), '<c><v>5</v></c>')))).toEqual([['r="C9"', '5']]);
  });

  it('texts of the table of texts, of which one is empty and one is the mark itself', () => {
    const strings = '<si/><si><t>0001</t></si><si><t xml:space="preserve"> a_x005F_x0041_ </t></si><si><phoneticPr fontId="1"/><t>名</t></si>';
    const cells = [1, 0, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`);
    expect(tableOf(madeWorkbook({ sheets: [row(...cells)], strings })).texts).toEqual([['0001', '', ' a_x0041_ ', '名']]);
  });

  it('columns beyond 256, and the last of all', () => {
    const texts = tableOf(madeWorkbook({ sheets: ['<row r="1"><c r="IW1"><v>7</v></c><c r="XFD1"><v>8</v></c></row>'] })).texts[0] ?? [];
    expect([texts.length, texts[256], texts.at(-1)]).toEqual([16_384, '7', '8']);
  });

  it.each([
    ['a prefix', { sheets: ['<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'] }],
    ['other names and folders', { sheets: [row('<c><v>5</v></c>')], parts: { workbook: 'office/Mappe 1.xml', sheet: (number: number) => `Blätter/b${number}.xml` } }],
    ['an absolute target', { sheets: [row('<c><v>5</v></c>')], parts: { sheet: (number: number) => `/elsewhere/s${number}.xml` } }],
    ['the form of Strict', { sheets: [row('<c><v>5</v></c>')], strict: true }],
    ['UTF-16', { sheets: [row('<c><v>5</v></c>')], encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le') }],
    ['UTF-16 of the other order', { sheets: [row('<c><v>5</v></c>')], encode: (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() }],
  ] satisfies readonly (readonly [string, MadeWorkbook])[])('in parts with %s', (_, made) => {
    expect(tableOf(madeWorkbook(made)).texts).toEqual([['5']]);
  });

  it('in entries of a zip with backslashes and other letters', () => {
    const parts = madeParts({ sheets: [row('<c><v>5</v></c>')] });
    const entries = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replace('xl/worksheets/sheet1.xml', 'XL\\Worksheets\\Sheet1.xml'), part]));
    expect(tableOf(zipSync(entries)).texts).toEqual([['5']]);
  });
});

describe('what a person sees', () => {
  it('is the text that a number format makes, with what is stored beside it', () => {
    const shown = ['"A"0000', '00000_ ', '000-000', '00000;-00000', '[$-411]00000', '0"百個"', '#,##0,"千株"', '#,##0"個"', '0"個"', 'General"個"', '$00000', '[=1]"男";[=2]"女"'];
    const stored = [12, 13, 14, 15, 16, 5, 500_000, 1234, 2.5, 2.5, 16, 1];
    const table = tableOf(madeWorkbook({ sheets: [row(...stored.map((number, index) => `<c s="${index + 1}"><v>${number}</v></c>`))], styles: formats(...shown) }));
    expect(table.texts).toEqual([['A0012', '00013', '000-014', '00015', '00016', '5百個', '500千株', '1234個', '2.5個', '2.5個', '$00016', '男']]);
    expect(remarksOf(table).map(([, column, remark]) => [column, remark])).toEqual(stored.map((number, index) => [index, { stored: String(number), format: shown[index] }]));
  });

  it('is a plain number where a format groups, rounds, or marks money: at most 15 digits and never an exponent', () => {
    const shown = ['#,##0', '0', '0%', '¥#,##0', '#,##0_);[Red](#,##0)', '#,##0;"△ "#,##0', '_ * "-"_ ', '0.00E+00', '# ?/?', ';;;', '@', 'General', 'General', 'General', '000'];
    const stored = [1234.5, 2.5, 0.05, 1234, -5, -1234, 0, 123_456, 1.5, 7, 8, 0.1 + 0.2, 1e21, 123_456_789_012_345_680, 12.5];
    const table = tableOf(madeWorkbook({ sheets: [row(...stored.map((number, index) => `<c s="${index + 1}"><v>${number}</v></c>`))], styles: formats(...shown) }));
    expect(table.texts).toEqual([['1234.5', '2.5', '0.05', '1234', '-5', '-1234', '0', '123456', '1.5', '7', '8', '0.3', '1000000000000000000000', '123456789012346000', '12.5']]);
    expect(table.remarks.size).toBe(0);
  });

  it.each([
    ['yyyy/m/d', 39_030, '2006-11-09'], ['[$-411]ggge"年"m"月"d"日"', 39_030, '2006-11-09'], ['yyyy"年"m"月"d"日"', 39_030.5, '2006-11-09 12:00:00'], ['h:mm', 0.5, '12:00:00'], ['mmm-yy', 1, '1900-01-01'], ['m"月"', 39_030, '2006-11-09'],
  ])('is an ISO date where %s shows one', (format, number, text) => {
    const table = tableOf(madeWorkbook({ sheets: [row(`<c s="1"><v>${number}</v></c>`)], styles: formats(format) }));
    expect(table.texts).toEqual([[text]]);
    expect(remarksOf(table)[0]?.[2]).toMatchObject({ kind: 'date' });
  });

  it.each([27, 28, 29, 30, 31, 36, 50, 57, 58])('is a date by the format %i, which East Asian programs do not write out', (id) => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`;
    expect(tableOf(madeWorkbook({ sheets: [row('<c s="1"><v>39030</v></c>')], styles })).texts).toEqual([['2006-11-09']]);
  });

  it.each(['1', 'true'])('counts days from 1904 where the workbook does so (%s)', (value) => {
    const made = { sheets: [row('<c s="1"><v>37568</v></c>', '<c t="d"><v>2006-11-09T00:00:00</v></c>', '<c t="d"><v>2006-11-09</v></c>')], styles: formats('yyyy/m/d'), workbookPr: `date1904="${value}"` };
    expect(tableOf(madeWorkbook(made)).texts).toEqual([['2006-11-09', '2006-11-09', '2006-11-09']]);
  });

  it('are truth values and errors as such', () => {
    const table = tableOf(madeWorkbook({ sheets: [row('<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>')] }));
    expect(table.texts).toEqual([['TRUE', '#N/A']]);
    expect(remarksOf(table)).toEqual([[0, 0, { kind: 'boolean' }], [0, 1, { kind: 'error' }]]);
  });

  it('leaves out rows, columns and sheets that are hidden no more than it says so', () => {
    const made = {
      sheets: ['<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="false"><c r="A3"><v>3</v></c></row><row r="4" ht="0" customHeight="1"><c r="A4"><v>4</v></c></row>', row('<c><v>9</v></c>')],
      before: '<cols><col min="2" max="3" hidden="true"/><col min="5" max="5" width="0"/></cols>',
      sheetAttributes: ['', 'state="veryHidden"'],
    };
    const { tables: [first, second] } = tablesOf(madeWorkbook(made));
    expect(first?.texts).toEqual([['1'], ['2'], ['3'], ['4']]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([1, 3]);
    expect([...(first?.hiddenColumns ?? [])]).toEqual([1, 2, 4]);
    expect([first?.hidden, second?.hidden]).toEqual([false, true]);
  });

  it('is merged, struck through, or a row of totals of a table', () => {
    const made = {
      sheets: ['<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'],
      behind: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells><tableParts count="1"><tablePart r:id="r1"/></tableParts>',
      strings: '<si><r><rPr><strike/></rPr><t>社員</t></r><r><rPr><strike val="1"/></rPr><t>0001</t></r></si><si><r><rPr><strike val="0"/></rPr><t>社員</t></r><r><rPr><strike/></rPr><t>0002</t></r></si>',
      styles: '<fonts><font><b/></font><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>',
      others: {
        'xl/worksheets/_rels/sheet1.xml.rels': Buffer.from('<Relationships xmlns="x"><Relationship Id="r1" Type="x/table" Target="../tables/table1.xml"/></Relationships>'),
        'xl/tables/table1.xml': Buffer.from('<table xmlns="x" ref="A1:C3" totalsRowCount="1"/>'),
      },
    };
    const table = tableOf(madeWorkbook(made));
    // What stood under a merged cell is seen by nobody.
    expect(table.texts).toEqual([['1', '社員0001', '社員0002'], [], ['3']]);
    expect(table.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(remarksOf(table)).toEqual([[0, 0, { struck: true }], [0, 1, { struck: true }], [0, 2, { marked: 'struck' }]]);
    expect([...table.totalRows]).toEqual([2]);
  });

  it('is marked in part where some of its characters are struck through, raised or lowered', () => {
    const run = (text: string, mark = ''): string => `<r><rPr>${mark}</rPr><t xml:space="preserve">${text}</t></r>`;
    const raised = '<vertAlign val="superscript"/>';
    const strings = [run('5') + run('1', raised), run('H') + run('2', '<vertAlign val="subscript"/>'), run('51', raised), run('5') + run(' ', raised), run('5') + run('1', '<vertAlign val="baseline"/>')];
    const made = { sheets: [row(...strings.map((_, index) => `<c t="s"><v>${index}</v></c>`), `<c t="inlineStr"><is>${strings[0] ?? ''}</is></c>`)], strings: strings.map((text) => `<si>${text}</si>`).join('') };
    const table = tableOf(madeWorkbook(made));
    expect(table.texts).toEqual([['51', 'H2', '51', '5 ', '51', '51']]);
    expect(remarksOf(table)).toEqual([0, 1, 5].map((column) => [0, column, { marked: 'raised' }]));
  });

  it('is the result of a formula, an empty text too; a formula without one is said to have none', () => {
    const made = { sheets: [row('<c><f>1-1</f><v>0</v></c>', '<c t="str"><f>""</f><v></v></c>', '<c t="str"><f>IF(A1,1,"")</f></c>', '<c><f>A1</f></c>', '<c><f>IF(A1,"x","")</f><v></v></c>')] };
    const table = tableOf(madeWorkbook(made));
    expect(table.texts).toEqual([['0', '', '', '=A1']]);
    expect(remarksOf(table).map(([, column, remark]) => [column, remark])).toEqual([[0, { formula: '1-1' }], [1, { formula: '""' }], [2, { formula: 'IF(A1,1,"")' }], [3, { formula: 'A1', uncalculated: true }], [4, { formula: 'IF(A1,"x","")' }]]);
  });

  it('has no result where no formula of the workbook has one', () => {
    expect(tableOf(madeWorkbook({ sheets: [row('<c><f>1+1</f><v></v></c>', '<c><f>2+1</f><v/></c>')] })).texts).toEqual([['=1+1', '=2+1']]);
  });

  it('is a formula that moved along where cells share one', () => {
    const made = { sheets: ['<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1+SUM(AB$3:$C4)&amp;"A1"&amp;LOG10(A1)&amp;\'A1 x\'!A1</f><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>'] };
    expect(remarksOf(tableOf(madeWorkbook(made))).map(([, , remark]) => remark)).toEqual([{ formula: `A1*$A$1+SUM(AB$3:$C4)&"A1"&LOG10(A1)&'A1 x'!A1` }, { formula: `B2*$A$1+SUM(AC$3:$C5)&"A1"&LOG10(B2)&'A1 x'!B2` }]);
  });

  it('has no sheets of charts, and any name of a sheet', () => {
    const made = { sheets: [row('<c><v>1</v></c>'), '<?xml version="1.0"?><chartsheet/>', row('<c><v>3</v></c>')], sheetType: ['worksheet', 'chartsheet', 'worksheet'], sheetNames: ['A name of a sheet of more than thirty-one characters', 'Chart', 'History'] };
    expect(tablesOf(madeWorkbook(made)).tables.map(({ name, texts }) => [name, texts])).toEqual([['A name of a sheet of more than thirty-one characters', [['1']]], ['History', [['3']]]]);
  });
});

describe('a workbook is refused', () => {
  const damagedBy = (cells: string, made: Partial<MadeWorkbook> = {}): string => failureOf(madeWorkbook({ sheets: [`${HEAD}${cells}`], ...made }));

  test.each([
    ['a cell given twice', '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>'],
    ['a row given twice', '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="2"><c r="A3"><v>1</v></c></row>'],
    ['a cell that is not closed', '<row r="2"><c r="A2"><v>1</v></row>'],
    ['cells in a cell', '<row r="2"><c r="A2"><x><c r="B2"><v>1</v></c></x><c r="C2"/></c></row>'],
    ['cells beside rows', '<c r="A2"><v>1</v></c>'],
    ['two values', '<row r="2"><c r="A2"><v>1</v><v>2</v></c></row>'],
    ['a number of three million digits', `<row r="2"><c r="A2"><v>${'9'.repeat(3_000_000)}</v></c></row>`],
    ['a truth value that is none', '<row r="2"><c r="A2" t="b"><v>x</v></c></row>'],
    ['a date that is none', '<row r="2"><c r="A2" t="d"><v>2026-13-45</v></c></row>'],
    ['a kind of cell that nobody knows', '<row r="2"><c r="A2" t="q"><v>1</v></c></row>'],
    ['a text that its table does not have', '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'],
    ['a formula that shares none', '<row r="2"><c r="A2"><f t="shared" si="3"/><v>1</v></c></row>'],
    ['an entity that nobody defined', '<row r="2"><c r="A2" t="inlineStr"><is><t>&x;</t></is></c></row>'],
    ['an area of merged cells that is none', '</sheetData><mergeCells><mergeCell ref="A1:ZZZZ3"/></mergeCells><sheetData>'],
    ['a second table of cells', '</sheetData><sheetData><row r="9"/>'],
    ['a character that XML does not have', '<row r="2"><c r="A2" t="inlineStr"><is><t>a\u0000b</t></is></c></row>'],
  ])('with %s', (_, cells) => expect(damagedBy(cells)).toBe('workbookDamaged'));

  it('with entities of its own', () => {
    expect(failureOf(madeWorkbook({ sheets: ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "x">]><worksheet xmlns="x"><sheetData/></worksheet>'] }))).toBe('workbookDamaged');
  });

  it('where a part was altered without its checksum, and where a sheet is gone', () => {
    const parts = madeParts({ sheets: [row(inline('社員0001'), '<c><v>20</v></c>')] });
    const packed = zipSync(parts, { level: 0 });
    const at = Buffer.from(packed).indexOf('<v>20</v>');
    const altered = packed.slice();
    altered[at + 3] = '9'.charCodeAt(0);
    expect(failureOf(altered)).toBe('workbookDamaged');
    const { 'xl/worksheets/sheet1.xml': _, ...others } = parts;
    expect(failureOf(zipSync(others))).toBe('workbookDamaged');
    expect(Object.keys(unzipSync(packed))).toHaveLength(Object.keys(parts).length);
  });

  it('where an entry of its zip is given twice', () => {
    const parts = madeParts({ sheets: [row('<c><v>20</v></c>')] });
    const twice = { ...parts, 'xl/worksheets/sheet2.xml': parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array() };
    const bytes = Buffer.from(zipSync(twice, { level: 0 }));
    // The second entry takes the name of the first, in its own head and in the directory.
    for (let at = bytes.indexOf('sheet2.xml'); at >= 0; at = bytes.indexOf('sheet2.xml', at + 1)) bytes.write('sheet1.xml', at);
    expect(failureOf(bytes)).toBe('workbookDamaged');
  });

  it('where more cells lie between its cells than there is room for', () => {
    const far = Array.from({ length: 700 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('');
    expect(failureOf(madeWorkbook({ sheets: [far] }))).toBe('workbookTooLarge');
  });

  it('ninety thousand merged areas are no trouble', () => {
    const areas = Array.from({ length: 90_000 }, (_, index) => `<mergeCell ref="C${index + 1}:D${index + 1}"/>`).join('');
    const begun = performance.now();
    expect(tableOf(madeWorkbook({ ...sheet(row('<c><v>1</v></c>')), behind: `<mergeCells>${areas}</mergeCells>` })).merges).toHaveLength(90_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
