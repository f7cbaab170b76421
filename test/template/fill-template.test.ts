import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INPUTS } from '#shared/grant/input-registry.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { fillTemplate, type FillOptions } from '#shared/template/fill-template.ts';
import type { FilledTemplate } from '#shared/template/filled-template.ts';
import { templateNames, templateValues } from '#shared/template/template-values.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { runs } from '../runs.ts';
import { scenario } from '../workbook/documents.ts';
import { cellIn, partsOf, readBack, template, withPart } from './templates.ts';

/** The reference grant with its price decided. */
const DECIDED = INPUTS.exercisePrice.write(referenceDocument(), '3951') ?? referenceDocument();

const options: FillOptions = { language: 'en', people: 'none', name: 'board.xlsx' };

function fill(bytes: Uint8Array, document: GrantDocument, more: Partial<FillOptions> = {}): FilledTemplate {
  const filled = fillTemplate(bytes, document, { ...options, ...more });
  if (!filled.ok) throw new Error(filled.error.message);
  return filled.value;
}

const refusal = (bytes: Uint8Array, document: GrantDocument = DECIDED, more: Partial<FillOptions> = {}): string => {
  const filled = fillTemplate(bytes, document, { ...options, ...more });
  return filled.ok ? 'filled' : filled.error.code;
};

/** A sheet "Board" with names for cells of its column B, from row 1 on, and a formula below. */
const board = (names: readonly string[], more: (workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> => template((workbook) => {
  const sheet = workbook.addWorksheet('Board');
  names.forEach((name, index) => {
    sheet.getCell(index + 1, 1).value = `label ${name}`;
    sheet.getCell(index + 1, 2).style = { numFmt: '#,##0', font: { bold: true } };
    workbook.definedNames.add(`Board!$B$${index + 1}`, name);
  });
  workbook.addWorksheet('Other').getCell('A1').value = { formula: 'Board!B1*2', result: 7 };
  more(workbook, sheet);
});

const withScenarios = (...scenarios: GrantDocument['scenarios'][number][]): GrantDocument => ({ ...DECIDED, scenarios });

describe('a template', () => {
  test('gets terms and figures, exact, in cells that keep their style', async () => {
    const bytes = await board(['statedCapitalPerShare', 'statedCapitalTotal', 'EXERCISEPRICE', 'companyName', 'dilutionOfIssued']);
    const filled = fill(bytes, DECIDED);
    const workbook = readBack(filled.bytes);
    expect([1, 2, 3].map((row) => cellIn(workbook, 'Board', row, 2))).toEqual(['1976', '2871128000', '3951']);
    expect(cellIn(workbook, 'Board', 5, 2)).toMatch(/^0\.0108\d{10,}$/);
    expect(filled.filled.map(({ name, cell }) => [name, cell])).toContainEqual(['statedCapitalTotal', "'Board'!B2"]);
    expect(workbook.sheets[0]?.rows[1]?.[1]?.value).toMatchObject({ kind: 'number', format: '#,##0' });
    expect(filled.formulas).toBe(1);
  });

  test('keeps every other part byte for byte, and is calculated on opening', async () => {
    const bytes = await board(['rights'], (workbook, sheet) => {
      sheet.addConditionalFormatting({ ref: 'A1:B9', rules: [{ type: 'expression', priority: 1, formulae: ['B1>1'], style: { font: { bold: true } } }] });
      sheet.addImage(workbook.addImage({ base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', extension: 'png' }), 'D1:E4');
    });
    const [before, after] = [partsOf(bytes), partsOf(fill(bytes, DECIDED).bytes)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(after.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('has days as days where a cell shows them, else as text of the language', async () => {
    const bytes = await board(['issueDate', 'decisionDate'], (_workbook, sheet) => {
      sheet.getCell('B1').numFmt = 'yyyy"年"m"月"d"日"';
    });
    const workbook = readBack(fill(bytes, referenceDocument('ja'), { language: 'ja' }).bytes);
    expect(workbook.sheets[0]?.rows[0]?.[1]?.value).toMatchObject({ kind: 'number', number: 39_021 });
    expect(cellIn(workbook, 'Board', 2, 2)).toBe('2006年11月8日');
  });

  test('is blank where something is pending or missing, and the reason is listed', async () => {
    const bytes = await board(['exercisePrice', 'statedCapitalTotal', 'bookValuePerRight'], (_workbook, sheet) => {
      sheet.getCell('B1').value = 9_999;
    });
    const filled = fill(bytes, referenceDocument());
    expect(cellIn(readBack(filled.bytes), 'Board', 1, 2)).toBe(null);
    expect(filled.left).toEqual([
      { name: 'exercisePrice', cell: "'Board'!B1", reason: 'to be decided on 8 November 2006' },
      { name: 'statedCapitalTotal', cell: "'Board'!B2", reason: 'needs exercise price' },
      { name: 'bookValuePerRight', cell: "'Board'!B3", reason: 'not in the document' },
    ]);
  });

  test('lists names that nobody knows, and leaves their cells and those with formulas', async () => {
    const bytes = await board(['rights', 'ourOwnName', 'sharesPerRight'], (_workbook, sheet) => {
      sheet.getCell('B2').value = 'ours';
      sheet.getCell('B3').value = { formula: '1+1', result: 2 };
    });
    const filled = fill(bytes, DECIDED);
    expect(filled.unknown).toEqual(['ourOwnName']);
    expect(filled.left).toEqual([{ name: 'sharesPerRight', cell: "'Board'!B3", reason: 'the cell has a formula, which is kept' }]);
    const workbook = readBack(filled.bytes);
    expect(cellIn(workbook, 'Board', 2, 2)).toBe('ours');
    expect(workbook.sheets[0]?.rows[2]?.[1]?.formula).toBe('1+1');
  });

  test('has an amount of more than 15 digits as text, which is said', async () => {
    const document = { ...DECIDED, grant: { ...DECIDED.grant, rights: '123456789012345', sharesPerRight: '1000' } };
    const filled = fill(await board(['shares']), document);
    expect(readBack(filled.bytes).sheets[0]?.rows[0]?.[1]?.value).toMatchObject({ kind: 'text', text: '123456789012345000' });
    expect(filled.filled[0]).toMatchObject({ isExactText: true });
  });
});

/** A range of so many rows below headings in C1:E1. */
const table = (name: string, headings: readonly string[], rows: number, more: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> => template((workbook) => {
  const sheet = workbook.addWorksheet('It’s a sheet');
  headings.forEach((heading, index) => (sheet.getCell(1, 3 + index).value = heading));
  sheet.getCell(rows + 2, 3).value = 'below';
  workbook.definedNames.add(`'It’s a sheet'!$C$1:$${String.fromCharCode(66 + headings.length)}$${rows + 1}`, name);
  more(sheet);
});

describe('a table of a template', () => {
  const two = withScenarios(scenario('s1', { name: 'Low', exercisePrice: '3500' }), scenario('s2', { name: '', exercisePrice: '3951' }));

  test('has a row for each scenario, by ids in its headings', async () => {
    const filled = fill(await table('SCENARIOS', ['name', 'statedCapitalTotal', 'ours'], 2), two);
    const workbook = readBack(filled.bytes);
    expect([2, 3, 4].map((row) => [3, 4, 5].map((column) => cellIn(workbook, 'It’s a sheet', row, column)))).toEqual([['Low', '2542750000', null], ['¥3,951 case', '2871128000', null], ['below', null, null]]);
    expect(filled.unknown).toEqual(['SCENARIOS: ours']);
  });

  test('is refused where it has no room, or something in its place; nothing is written over', async () => {
    expect(refusal(await table('SCENARIOS', ['name'], 1), two)).toBe('templateNoRoom');
    expect(refusal(await table('SCENARIOS', ['name'], 2, (sheet) => (sheet.getCell('C3').value = 'there')), two)).toBe('templateCellTaken');
    expect(refusal(await table('SCENARIOS', ['name'], 2), two)).toBe('filled');
  });

  test('has people only where they are asked for, and their names only by --people names', async () => {
    const document: GrantDocument = { ...DECIDED, allottees: [{ id: 'a1', ...NOBODY, name: 'Zzq氏', employeeNumber: 'Zzq1', rights: '12' }] };
    const bytes = await table('ALLOTTEES', ['name', 'employeeNumber', 'rights'], 1);
    const none = fill(bytes, document);
    expect([none.filled, none.left[0]?.reason]).toEqual([[], 'people are filled in only when they are asked for (--people)']);
    for (const people of ['none', 'numbers', 'initials'] as const) expect([...partsOf(fill(bytes, document, { people }).bytes).values()].join('')).not.toContain('Zzq');
    expect(cellIn(readBack(fill(bytes, document, { people: 'numbers' }).bytes), 'It’s a sheet', 2, 5)).toBe('12');
    expect(cellIn(readBack(fill(bytes, document, { people: 'names' }).bytes), 'It’s a sheet', 2, 3)).toBe('Zzq氏');
  });
});

describe('what is no template is refused', () => {
  test('a workbook with macros, of another kind or signed', async () => {
    const bytes = await board(['rights']);
    expect(refusal(withPart(bytes, 'xl/vbaProject.bin', 'x'))).toBe('templateHasMacros');
    expect(refusal(withPart(bytes, '[Content_Types].xml', (text) => text.replace('spreadsheetml.sheet.main', 'spreadsheetml.template.main')))).toBe('templateNotXlsx');
    expect(refusal(withPart(bytes, '_xmlsignatures/sig1.xml', '<a/>'))).toBe('templateSigned');
    expect(refusal(new TextEncoder().encode('<p>no'))).toBe('notAWorkbook');
    expect(refusal(bytes.subarray(0, bytes.length - 30))).toBe('workbookTruncated');
  });

  test('a workbook that names nothing of ours', async () => {
    expect(refusal(await board(['theirs']))).toBe('templateWithoutNames');
  });
});

test('every name that is promised is known, and a number of the grant is its figure', () => {
  const document = DECIDED;
  const { values } = templateValues(document, 'en', 'none');
  const [grant] = calculateScenarios(document).rows;
  for (const name of templateNames(document)) expect(values.has(name.toLowerCase()), name).toBe(true);
  expect(values.get('statedcapitaltotal')).toEqual({ kind: 'number', text: grant?.figures.statedCapitalTotal });
});

test('in any template, only cells with names differ, and they read back as what was written', async () => {
  const names = templateNames(DECIDED);
  const cells = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 12 }), name: fc.constantFrom(...names) }), { minLength: 1, maxLength: 12, selector: ({ row, column }) => `${row} ${column}` })
    .map((all) => all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index));
  const others = fc.array(fc.record({ row: fc.integer({ min: 1, max: 30 }), column: fc.integer({ min: 1, max: 12 }), value: fc.oneof(fc.integer(), fc.constantFrom('text', '日本語 & <b>', '𠮷')) }), { maxLength: 30 });
  await fc.assert(fc.asyncProperty(cells, others, async (named, there) => {
    const bytes = await template((workbook) => {
      const sheet = workbook.addWorksheet('Board');
      for (const { row, column, value } of there) sheet.getCell(row, column).value = value;
      for (const { row, column, name } of named) workbook.definedNames.add(`Board!$${String.fromCharCode(64 + column)}$${row}`, name);
      workbook.addWorksheet('Other').getCell('B2').value = 'kept';
    });
    const filled = fill(bytes, DECIDED);
    const [before, after] = [readBack(bytes), readBack(filled.bytes)];
    const { values } = templateValues(DECIDED, 'en', 'none');
    for (let row = 1; row <= 30; row += 1) {
      for (let column = 1; column <= 12; column += 1) {
        const name = named.find((one) => one.row === row && one.column === column)?.name.toLowerCase();
        const value = name === undefined ? undefined : values.get(name);
        const found = cellIn(after, 'Board', row, column);
        if (value === undefined) expect(found).toBe(cellIn(before, 'Board', row, column));
        else if (value.kind === 'absent') expect(found).toBe(null);
        else if (value.kind === 'text') expect(found).toBe(value.text);
        else if (value.kind === 'number' && value.text.length < 16) expect(found).toBe(value.text);
      }
    }
    const [was, is] = [partsOf(bytes), partsOf(filled.bytes)];
    for (const part of was.keys()) if (part !== 'xl/workbook.xml' && part !== 'xl/worksheets/sheet1.xml') expect(is.get(part)).toBe(was.get(part));
  }), { numRuns: runs(100) });
});

describe('a cell that nobody would see, or that two names fill in', () => {
  const named = (names: Readonly<Record<string, string>>, merged: string | null = null): Promise<Uint8Array> => template((workbook) => {
    const sheet = workbook.addWorksheet('Board');
    if (merged !== null) sheet.mergeCells(merged);
    sheet.getCell('E1').value = 'name';
    for (const [name, place] of Object.entries(names)) workbook.definedNames.add(`Board!${place}`, name);
  });

  test('is left as it is under a merged cell, whose own name is filled in', async () => {
    const { filled, left } = fill(await named({ rights: '$B$4', title: '$C$5' }, 'B4:C5'), DECIDED);
    expect([filled.map(({ name }) => name), left]).toEqual([['rights'], [expect.objectContaining({ name: 'title', cell: "'Board'!C5" })]]);
  });

  test('is filled in for one name, and the other is told', async () => {
    const { filled, left } = fill(await named({ rights: '$B$2', title: '$B$2' }), DECIDED);
    expect([filled.length, left.length]).toEqual([1, 1]);
    expect(left[0]?.reason).toContain('same cell');
  });

  test('is refused in a table', async () => {
    expect(refusal(await named({ SCENARIOS: '$E$1:$E$9' }, 'D2:E3'), { ...DECIDED, scenarios: [scenario('s1', { exercisePrice: '3951' })] })).toBe('templateCellTaken');
  });
});
