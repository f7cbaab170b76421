import { expect, it } from 'vitest';
import { figureExcelCell } from '#shared/calc/excel/excel-cell.ts';
import { ExcelReading } from '#shared/calc/excel-formula.ts';
import { choose, compare, constant, input } from '#shared/calc/expression.ts';
import { verifyCell } from '#shared/workbook/verify-cell.ts';

it('a cell is not sure while one that it needs may be blank, though the branch taken does without it', () => {
  const reading = new ExcelReading({ decimals: () => 0, isLarge: () => false, mayBeNegative: () => false, mayBeZero: () => true, isPartOf: () => false });
  const cell = figureExcelCell(choose(compare('>', input('price'), input('limit')), input('rights'), constant('0')), reading, null);
  const values: Readonly<Record<string, string>> = { price: '1', limit: '2', rights: '5' };
  const cells = (unsure: string) => ({ exactValueOf: ({ name }: { readonly name: string }) => values[name] ?? null, isSure: ({ name }: { readonly name: string }) => name !== unsure, list: () => null });
  expect(verifyCell(cell, cells('none'), '0')).toBe(true);
  expect(verifyCell(cell, cells('rights'), '0')).toBe(false);
});
