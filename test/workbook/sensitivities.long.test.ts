import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Sensitivity } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { sensitivitySheets } from '#shared/workbook/sheets/sensitivities/sheet-names.ts';
import { referenceAt3951, scenario } from './documents.ts';
import { sheetOf } from './cells.ts';
import { open, shown } from './exported.ts';
import { listed, sensitivity, stepped } from './random-sensitivities.ts';
import { expectedCells } from './sensitivity-cells.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

const documentWith = (...sensitivities: readonly Sensitivity[]): GrantDocument => ({
  ...referenceAt3951(), market: { sharesIssued: '134090494', treasuryShares: '0', otherDilutiveShares: '0', sharePrice: '3763', averageSharePrice: null, authorised: null }, sensitivities,
});

const exported = async (document: GrantDocument, language: Language = 'en'): Promise<ExcelJS.Workbook> => open(await exportWorkbook(document, language, { createdAt }));

/** The tab of a sensitivity, by its name. */
function tabOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The texts of a sheet, from top to bottom. */
function textsOf(sheet: ExcelJS.Worksheet): readonly string[] {
  const texts = new Set<string>();
  sheet.eachRow((row) => row.eachCell((cell) => {
    const value = shown(cell);
    if (typeof value === 'string') texts.add(value);
  }));
  return [...texts];
}

it('a limit and a midpoint that are no numbers do not keep a workbook from being made, and come back', async () => {
  const unreadable = sensitivity({ heat: { shown: true, midpoint: 'abc' }, limits: [{ figure: 'statedCapitalTotal', comparison: '>', value: '' }] });
  const document = documentWith(unreadable);
  expect(await importWorkbook(await exportWorkbook(document, 'en', { createdAt }))).toMatchObject({ ok: true, value: { changes: [], document: { sensitivities: [unreadable] } } });
});

describe('the sheet of a sensitivity', () => {
  it('is a table of live formulas over its axis cells and the named terms, with the exact figures as results', async () => {
    const sheet = tabOf(await exported(documentWith(sensitivity())), 'Capital');
    const cells = expectedCells(documentWith(sensitivity()));
    const at = cells.find(({ place }) => place.row === 2 && place.column === 1);
    const cell = sheet.getCell(at?.row ?? 1, at?.column ?? 1);
    expect(sheet.getCell(cell.row as unknown as number, 2).value).toBe(3951);
    expect(cell.value).toEqual({
      formula: `IF(COUNT($B${cell.row},statedCapitalRatio,statedCapitalUnit,D$${(at?.row ?? 0) - 3},sharesPerRight)<5,"",ROUNDUP(ROUND($B${cell.row}*statedCapitalRatio/statedCapitalUnit,6),0)*statedCapitalUnit*D$${(at?.row ?? 0) - 3}*sharesPerRight)`,
      result: 2_871_128_000,
    });
  });

  it('gives the capital of real cases: 3,951 yen and 2,906 rights of 500 shares', () => {
    const cells = expectedCells(documentWith(sensitivity({ figures: ['statedCapitalTotal', 'additionalPaidInCapitalTotal', 'roundUpEffect'] })));
    const found = cells.filter(({ place }) => place.row === 2 && place.column === 1);
    expect(found.map(({ value, isLive }) => [value, isLive])).toEqual([['2871128000', true], ['2869675000', true], ['726500', true]]);
  });

  it('stands behind the scenarios, and the summary leads to it; without sensitivities there is neither', async () => {
    const workbook = await exported(documentWith(sensitivity(), sensitivity({ id: 'm2', name: '資本金' })), 'ja');
    expect(workbook.worksheets.slice(0, 8).map(({ name }) => name)).toEqual(['概要', '発行要項', 'シナリオ', '行使による資本', 'Capital', '資本金', 'グラフ', '割当対象者']);
    const links: unknown[] = [];
    sheetOf(workbook, 'summary').eachRow((row) => row.eachCell((cell) => cell.formula?.startsWith('HYPERLINK') === true && links.push([cell.formula, cell.result])));
    expect(links).toEqual([[`HYPERLINK("#'Capital'!A1","Capital")`, 'Capital'], [`HYPERLINK("#'資本金'!A1","資本金")`, '資本金']]);
    expect(textsOf(sheetOf(await exported(documentWith()), 'summary'))).not.toContain('Sensitivities');
  });

  it('takes other inputs from the row of its scenario, and the rights from shares by whole numbers', async () => {
    const document = { ...documentWith(sensitivity({ scenario: 's1', columns: listed('shares', '1453000') })), scenarios: [scenario('s1', { sharesPerRight: '250' })] };
    const sheet = tabOf(await exported(document), 'Capital');
    const [first] = expectedCells(document);
    const formula = sheet.getCell(first?.row ?? 1, first?.column ?? 1).formula ?? '';
    expect(formula).toContain("'Scenarios'!$E$8");
    const rights = /C\$(\d+)/.exec(formula)?.[1] ?? '1';
    expect(sheet.getCell(`C${rights}`).value).toEqual({
      formula: `IF(COUNT(C$${Number(rights) - 1},'Scenarios'!$E$8)<2,"",IF(ROUND(C$${Number(rights) - 1}/'Scenarios'!$E$8,10)=ROUND(C$${Number(rights) - 1}/'Scenarios'!$E$8,0),ROUND(C$${Number(rights) - 1}/'Scenarios'!$E$8,0),""))`, result: 5812,
    });
  });

  it('says why figures are blank, live for the inputs that are missing', async () => {
    const document = { ...documentWith(sensitivity({ figures: ['stakeAfterExercise'] })), market: referenceDocument().market };
    const sheet = tabOf(await exported({ ...document, market: { ...document.market, treasuryShares: null } }), 'Capital');
    expect(textsOf(sheet)).toContain('Not shown, missing: treasury shares');
    const perExercise: GrantDocument = { ...documentWith(sensitivity()), grant: { ...referenceDocument().grant, statedCapital: { ...referenceDocument().grant.statedCapital, basis: 'perExercise' } } };
    expect(textsOf(tabOf(await exported(perExercise), 'Capital'))).toContain('Blank where the allottees do not hold just that many rights: capital is rounded for each exercise.');
  });

  it('freezes what a spreadsheet may not get exactly, as text where it has more than 15 digits, and says so', async () => {
    const document = documentWith(sensitivity({ figures: ['aggregateExerciseAmount'], rows: listed('exercisePrice', '999999999.9999', '3951'), columns: listed('rights', '999999999999') }));
    const sheet = tabOf(await exported(document), 'Capital');
    const [large, small] = expectedCells(document);
    expect([large?.isLive, small?.isLive]).toEqual([false, false]);
    expect(sheet.getCell(large?.row ?? 1, large?.column ?? 1).value).toBe('499,999,999,999,450,000,000,000.05');
    expect(textsOf(sheet).some((text) => text.includes('frozen at export'))).toBe(true);
  });

  it('shows differences from its base, live, and from quotients by their definition', async () => {
    const document = documentWith(sensitivity({ figures: ['statedCapitalTotal', 'dilutionOfIssued'], view: 'difference', base: { row: '3951', column: '2906', page: null } }));
    const sheet = tabOf(await exported(document), 'Capital');
    const differences = expectedCells(document).filter(({ block, place }) => block.content.kind === 'difference' && place.row === 0 && place.column === 2);
    expect(differences.map(({ value }) => value)).toEqual(['210472000', '0.0011']);
    const [capital, dilution] = differences.map(({ row, column }) => sheet.getCell(row, column).formula ?? '');
    expect(capital).toMatch(/^IF\(COUNT\(E\d+,\$D\$\d+\)<2,"",E\d+-\$D\$\d+\)$/);
    expect(dilution).toMatch(/ROUND\(E\$\d+\*sharesPerRight\/sharesIssued-\$D\$\d+\*sharesPerRight\/sharesIssued,4\)/);
    expect(textsOf(sheet)).toContain('Base (thick outline): exercise price 3,951, rights 2,906');
  });

  it('outlines the base and the scenarios whose inputs are just those of a cell', async () => {
    const document: GrantDocument = { ...documentWith(sensitivity({ base: { row: '3851', column: '2500', page: null } })), scenarios: [scenario('s1', { name: 'Here', exercisePrice: '3951' }), scenario('s2', { name: 'Elsewhere', exercisePrice: '3951', sharesPerRight: '1' })] };
    const sheet = tabOf(await exported(document), 'Capital');
    const styles = expectedCells(document).map(({ row, column }) => sheet.getCell(row, column).border?.top?.style ?? null);
    expect(styles.filter((style) => style === 'thick')).toHaveLength(1);
    expect(styles.indexOf('thick')).toBe(0);
    expect(styles.filter((style) => style === 'thin')).toHaveLength(1);
    expect(styles.indexOf('thin')).toBe(2 * 3 + 1);
    expect(textsOf(sheet)).toContain('Scenarios with just these inputs (thin outline): Here');
  });

  it('says what stands in the way where there is no matrix', async () => {
    const sheet = tabOf(await exported(documentWith(sensitivity({ rows: listed('exercisePrice') }))), 'Capital');
    expect(textsOf(sheet)).toContain('Rows, exercise price: there are no values. Give start, end and step, or a list.');
  });

  it('is cut where it is very large, says which part is written, and the workbook still opens', async () => {
    const huge = sensitivity({ rows: stepped('exercisePrice', '1', '3000', '1'), columns: stepped('rights', '1', '2500', '1') });
    const document = documentWith(huge);
    expect(expectedCells(document)).toHaveLength(20_000);
    const sheet = tabOf(await exported(document), 'Capital');
    expect(textsOf(sheet).some((text) => text.includes('the first 100 of 3,000 values of exercise price, 200 of 2,500 values of rights'))).toBe(true);
  }, 60_000);
});

describe('names of sheets', () => {
  const names = (...all: readonly string[]): readonly string[] => sensitivitySheets(documentWith(...all.map((name, index) => sensitivity({ id: `m${index}`, name }))), ['Summary', '概要'], (number) => `Sensitivity ${number}`).map(({ sheet }) => sheet);

  it.each<[readonly string[], readonly string[]]>([
    [['資本金／希薄化'], ['資本金／希薄化']],
    [['a/b:c?[d]*\\'], ['a b c d']],
    [["it's"], ['it s']],
    [['', '  '], ['Sensitivity 1', 'Sensitivity 2']],
    [['Summary', 'SUMMARY', 'history'], ['Summary (2)', 'SUMMARY (3)', 'history (2)']],
    [['x'.repeat(40), 'x'.repeat(40)], ['x'.repeat(31), `${'x'.repeat(27)} (2)`]],
    [[`${'x'.repeat(30)}𠮷`], ['x'.repeat(30)]],
  ])('%j become %j', (given, expected) => expect(names(...given)).toEqual(expected));
});

it('a workbook with sensitivities imports again as it was', async () => {
  const document = documentWith(
    sensitivity({ view: 'percent', base: { row: '3951', column: '2906', page: null }, heat: { shown: true, midpoint: '0' }, limits: [{ figure: 'dilutionOfIssued', comparison: '>', value: '0.03' }] }),
    sensitivity({ id: 'm2', name: '', pages: listed('sharePrice', '3700', '3800'), figures: ['intrinsicValue'] }),
  );
  const back = await importWorkbook(await exportWorkbook(document, 'ja', { createdAt }));
  if (!back.ok) throw new Error(back.error.code);
  expect(back.value).toMatchObject({ changes: [], unread: [] });
  expect(back.value.document.sensitivities).toEqual(document.sensitivities);
});

it('an input that follows an axis through another row has its exact values, without a formula', async () => {
  const linked: GrantDocument = {
    ...documentWith(sensitivity({ scenario: 's1', rows: stepped('sharePrice', '3700', '3800', '50'), figures: ['aggregateExerciseAmount'] })),
    scenarios: [scenario('s1', { exercisePrice: '=[s2!exercisePrice]*2' }), scenario('s2', { exercisePrice: '=sharePrice+1' })],
  };
  const cells = expectedCells(linked).filter(({ place }) => place.column === 1);
  expect(cells.map(({ value }) => value)).toEqual(['10755106000', '10900406000', '11045706000']);
  const sheet = tabOf(await exported(linked), 'Capital');
  expect(cells.map(({ row, column }) => shown(sheet.getCell(row, column)))).toEqual([10_755_106_000, 10_900_406_000, 11_045_706_000]);
  expect(await importWorkbook(await exportWorkbook(linked, 'en', { createdAt }))).toMatchObject({ ok: true, value: { changes: [], unread: [], document: linked } });
});
