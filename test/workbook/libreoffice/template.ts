import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { INPUTS } from '#shared/grant/input-registry.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { fillTemplate } from '#shared/template/fill-template.ts';
import { open, save, shown } from '../exported.ts';
import { canRecalculate, recalculate, TOGETHER_MILLISECONDS } from './libreoffice.ts';

describe.skipIf(!canRecalculate('a filled template recalculated by a spreadsheet program'))("a company's template that is filled in, recalculated by LibreOffice", { concurrent: true, timeout: TOGETHER_MILLISECONDS }, () => {
  it('opens, has the values, and its own formulas follow them', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Board');
    sheet.getCell('A1').value = 'Stated capital';
    sheet.getCell('D4').value = { formula: 'statedCapitalTotal/2', result: 1 };
    workbook.definedNames.add('Board!$B$1', 'statedCapitalTotal');
    workbook.definedNames.add('Board!$B$3', 'companyName');
    const document = INPUTS.exercisePrice.write(referenceDocument('ja'), '3951') ?? referenceDocument('ja');
    const filled = fillTemplate(await save(workbook), document, { language: 'ja', people: 'none', name: 'board.xlsx' });
    if (!filled.ok) throw new Error(filled.error.message);
    const [after] = await recalculate([filled.value.bytes]);
    const board = (await open(after ?? new Uint8Array())).getWorksheet('Board');
    expect(['A1', 'B1', 'B3', 'D4'].map((cell) => shown(board?.getCell(cell)))).toEqual(['Stated capital', 2_871_128_000, 'トレンドマイクロ株式会社', 1_435_564_000]);
  });
});
