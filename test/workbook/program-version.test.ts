import { gzipSync, strToU8 } from 'fflate';
import type { Worksheet } from 'exceljs';
import { describe, expect, it, test } from 'vitest';
import { writeDocument } from '#shared/grant/write-document.ts';
import { isLaterVersion, isProgramVersion, PROGRAM_VERSION } from '#shared/host/program-version.ts';
import type { Result } from '#shared/host/result.ts';
import { fileErrorText, isFileErrorCode } from '#shared/text/list-errors.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { encodeBase64, sha256 } from '#shared/workbook/sheets/carried/bytes-as-text.ts';
import { referenceAt3951 } from './documents.ts';
import { open, save } from './exported.ts';
import { sheetOf } from './cells.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

const VERSION_CELL = 'B2';
const MARK_CELL = 'A2';

/** The import of a workbook whose carried sheet somebody changed. */
async function afterChange(change: (sheet: Worksheet) => void | Promise<void>): Promise<Result<ImportedWorkbook>> {
  const workbook = await open(await exportWorkbook(referenceAt3951(), 'en', { createdAt }));
  await change(sheetOf(workbook, 'carried'));
  return importWorkbook(await save(workbook));
}

/** Carries a text in place of the document, whole. */
async function carry(sheet: Worksheet, text: string): Promise<void> {
  const packed = encodeBase64(gzipSync(strToU8(text)));
  sheet.getCell('A3').value = '1';
  sheet.getCell('A4').value = await sha256(strToU8(packed));
  sheet.getCell('A5').value = packed;
}

const inNewerFormat = (): string => writeDocument(referenceAt3951()).replace(/"version": \d+/, '"version": 999');

describe('the version of the program in a workbook', () => {
  it('stands beside the mark of the sheet that carries the document', async () => {
    const sheet = sheetOf(await open(await exportWorkbook(referenceAt3951(), 'ja', { createdAt })), 'carried');
    expect([sheet.getCell(MARK_CELL).value, sheet.getCell(VERSION_CELL).value]).toEqual(['grantsheet-document/1', PROGRAM_VERSION]);
  });

  it.each(['99.0.0', '', 'soon', null])('%j does not keep a workbook from being read whose document is known', async (version) => {
    const result = await afterChange((sheet) => { sheet.getCell(VERSION_CELL).value = version; });
    expect(result).toMatchObject({ ok: true, value: { changes: [], unread: [] } });
  });

  it('is told where a newer program carries the document in another way', async () => {
    const result = await afterChange((sheet) => {
      sheet.getCell(MARK_CELL).value = 'grantsheet-document/2';
      sheet.getCell(VERSION_CELL).value = '99.1.0';
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'workbookFromNewerProgram', details: { written: '99.1.0', program: PROGRAM_VERSION } } });
  });

  it('is told where the document is of a newer version', async () => {
    const result = await afterChange(async (sheet) => {
      sheet.getCell(VERSION_CELL).value = '99.1.0';
      await carry(sheet, inNewerFormat());
    });
    expect(result.ok ? '' : result.error.message).toBe(`The file was exported by a newer Grantsheet (99.1.0) and cannot be read by this one (${PROGRAM_VERSION}). Update Grantsheet and try again.`);
  });

  it('does not blame a newer program where the workbook does not name one, or was damaged', async () => {
    expect(await afterChange((sheet) => carry(sheet, inNewerFormat()))).toMatchObject({ ok: false, error: { code: 'versionTooNew' } });
    const damaged = await afterChange((sheet) => {
      sheet.getCell(VERSION_CELL).value = '99.1.0';
      sheet.getCell('A4').value = 'another digest';
    });
    expect(damaged).toMatchObject({ ok: false, error: { code: 'carriedDocumentDamaged' } });
  });

  it('is one clear sentence in Japanese, too, with and without a version', () => {
    expect(isFileErrorCode('workbookFromNewerProgram')).toBe(true);
    const sentence = fileErrorText.ja.workbookFromNewerProgram;
    expect(sentence({ name: 'pack.xlsx', written: '2.0.0', program: '0.1.0' })).toBe('「pack.xlsx」は新しいGrantsheet（2.0.0）から出力されたため、このGrantsheet（0.1.0）では読み込めません。Grantsheetを更新して、もう一度お試しください。');
    expect(sentence({ program: '0.1.0' })).toContain('バージョン不明');
  });
});

test.each<[string, string, boolean]>([
  ['1.0.0', '0.9.9', true], ['0.10.0', '0.9.0', true], ['0.1.1', '0.1.0', true], ['0.1.0', '0.1.0', false], ['0.1.0-beta.1', '0.1.0', false], ['0.9.9', '1.0.0', false],
])('%s is later than %s: %j', (version, than, expected) => expect(isLaterVersion(version, than)).toBe(expected));

test.each<[string, boolean]>([['0.1.0', true], ['1.2.3-rc.1', true], ['1.2', false], ['=1+1', false], ['1.2.3\n', false], ['', false]])('%j is a version: %j', (text, expected) => expect(isProgramVersion(text)).toBe(expected));
