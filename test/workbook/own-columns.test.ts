import type ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GrantDocument, CustomColumn } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { columnBehindFigures, SCENARIO_HEADER_ROW } from '#shared/workbook/names.ts';
import { scenario } from './documents.ts';
import { frozenCell, scenarioCell, scenarioColumn, sheetOf, spelt } from './cells.ts';
import { checkResults, masterCheck, missingIn, open, shown } from './exported.ts';
import { grantWithColumns, ownColumn } from './own-columns.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');

const exported = async (document: GrantDocument, language: Language = 'en'): Promise<ExcelJS.Workbook> => open(await exportWorkbook(document, language, { createdAt }));

describe('a column of one’s own in the workbook', () => {
  it('and a price by formula: the formulas of a row', async () => {
    const sheet = sheetOf(await exported(grantWithColumns(ownColumn('c2', 'aggregateExerciseAmount > 57億', { unit: 'condition' }))), 'scenarios');
    const formulas: string[] = [];
    sheet.getRow(SCENARIO_HEADER_ROW + 3).eachCell((cell) => formulas.push(`${cell.address} ${cell.formula === undefined ? JSON.stringify(cell.value) : `=${cell.formula}`} → ${JSON.stringify(shown(cell))}`));
    expect(formulas).toMatchSnapshot();
  });

  it('stands behind the built-in figures under its name and what it counts', async () => {
    const workbook = await exported(grantWithColumns(ownColumn('c2', 'shares / 1000', { name: 'Thousands' })), 'ja');
    const [headings, units] = [SCENARIO_HEADER_ROW, SCENARIO_HEADER_ROW + 1].map((row) => sheetOf(workbook, 'scenarios').getRow(row));
    const first = scenarioColumn(workbook, 'c1');
    expect([first - 1, first, first + 1, first + 2].map((at) => [headings?.getCell(at).value, units?.getCell(at).value])).toEqual([
      ['本源的価値', '円'], ['Capital share', '%'], ['Thousands', '数値'], ['未入力のため表示なし', null],
    ]);
    const plain = await exported(grantWithColumns());
    const share = scenarioCell(plain, 1, 'c1');
    expect([spelt(plain, share), share.result]).toEqual(['IF(COUNT([statedCapitalTotal],[aggregateExerciseAmount])<2,"",ROUND([statedCapitalTotal]/[aggregateExerciseAmount],4))', 0.5]);
  });

  it.each<[Partial<CustomColumn>, string, string]>([
    [{ unit: 'money' }, '#,##0.0000;-#,##0.0000', '#,##0.0000;-#,##0.0000'],
    [{ unit: 'money', decimals: 2 }, '#,##0.00;-#,##0.00', '#,##0.00;-#,##0.00'],
    [{ unit: 'number', decimals: 0 }, '#,##0;-#,##0', '#,##0;-#,##0'],
    [{ unit: 'ratio' }, '0.00%', '0.00%'],
    [{ unit: 'ratio', decimals: 1 }, '0.0%', '0.0%'],
    [{ unit: 'ratio', decimals: 0 }, '0%', '0%'],
    [{ unit: 'condition' }, '"yes";"yes";"no"', '"該当";"該当";"非該当"'],
  ])('%o has the number format of its unit', async (change, english, japanese) => {
    const document = grantWithColumns(ownColumn('c2', 'shares / 7000', change));
    expect([scenarioCell(await exported(document), 1, 'c2').numFmt, scenarioCell(await exported(document, 'ja'), 1, 'c2').numFmt]).toEqual([english, japanese]);
  });

  it('holds every digit of what ends, and the shown ones of a quotient, live and frozen alike', async () => {
    const workbook = await exported(grantWithColumns(ownColumn('c2', 'aggregateExerciseAmount / 1000000', { decimals: 1 }), ownColumn('c3', 'shares / 7', { decimals: 1 }), ownColumn('c4', 'shares / 7')));
    expect(['c2', 'c3', 'c4'].map((id) => shown(scenarioCell(workbook, 2, id)))).toEqual([5740.803, 207_571.4, 207_571.4286]);
    expect(['c2', 'c3', 'c4'].map((id) => frozenCell(workbook, 2, id).value)).toEqual([5740.803, 207_571.4, 207_571.4286]);
    expect(checkResults(workbook)).toEqual(['OK', 'OK', 'OK']);
  });

  it('is explained on the sheet of terms, in either language', async () => {
    const wordsOf = async (language: Language): Promise<readonly string[]> => {
      const terms = sheetOf(await exported(grantWithColumns(ownColumn('c2', 'aggregateExerciseAmount > 57億', { unit: 'condition', name: '57' })), language), 'terms');
      return [terms.rowCount - 1, terms.rowCount].map((row) => `${terms.getCell(row, 2).text}: ${terms.getCell(row, 3).text}`);
    };
    expect(await wordsOf('en')).toEqual(['Capital share: stated capital, total ÷ aggregate exercise amount', '57: yes if aggregate exercise amount > 5,700,000,000, else no']);
    expect(await wordsOf('ja')).toEqual(['Capital share: 増加する資本金の額 ÷ 行使時払込総額', '57: 行使時払込総額が5,700,000,000を上回る場合は該当、それ以外は非該当']);
  });

  it('has a name of its own in the row of the grant, unless its id makes none', async () => {
    const names = (await exported(grantWithColumns(ownColumn('strange id', '1'), ownColumn('SHARES', '2')))).definedNames.model.map(({ name }) => name);
    expect(names).toContain('grant_c1');
    expect(names.filter((name) => /^grant_s(trange|hares)/i.test(name))).toEqual(['grant_shares']);
  });

  it('refers to columns behind it', async () => {
    const workbook = await exported(grantWithColumns(ownColumn('c2', 'c3 + 1'), ownColumn('c3', 'shares * 2')));
    const cell = scenarioCell(workbook, 1, 'c2');
    expect([spelt(workbook, cell), cell.result]).toEqual(['IF(COUNT([c3])=0,"",[c3]+1)', 2_906_001]);
  });
});

/** The remark above the scenario table. */
const remarkAbove = (workbook: ExcelJS.Workbook): ExcelJS.CellValue => sheetOf(workbook, 'scenarios').getCell(SCENARIO_HEADER_ROW - 1, scenarioColumn(workbook, 'name')).value;

describe('what has no figure is blank, never 0', () => {
  it('a column whose formula cannot be read, with the reason above the table and among the definitions', async () => {
    const workbook = await exported(grantWithColumns(ownColumn('c2', 'shares * discount', { name: 'Discounted' }), ownColumn('c3', 'shares')));
    const heading = sheetOf(workbook, 'scenarios').getCell(SCENARIO_HEADER_ROW, scenarioColumn(workbook, 'c2'));
    expect([heading.value, scenarioCell(workbook, 0, 'c2').value, scenarioCell(workbook, 1, 'c2').value, frozenCell(workbook, 1, 'c2').value]).toEqual(['Discounted', null, null, null]);
    const why = '“Discounted” is blank because its formula cannot be read. “discount” (character 10) is not the name of an input, figure or column. Choose one of the names offered, such as [share price].';
    expect(remarkAbove(workbook)).toBe(why);
    const terms = sheetOf(workbook, 'terms');
    expect(terms.getCell(terms.rowCount - 1, 3).value).toBe(why);
    expect(shown(scenarioCell(workbook, 1, 'c3'))).toBe(1_453_000);
    expect(masterCheck(workbook)).toBe('Checks that fail: 1 (see the sheet Checks)');
  });

  it('a figure that would divide by zero, and what is worked out from it; the row says so', async () => {
    const workbook = await exported(grantWithColumns(ownColumn('c2', 'shares / treasuryShares', { name: 'Per "treasury" share' }), ownColumn('c3', 'c2 * 2', { name: 'Twice' }), ownColumn('c4', 'IF(treasuryShares = 0, 0, c2)')));
    expect(['c2', 'c3', 'c4'].map((id) => shown(scenarioCell(workbook, 1, id)))).toEqual([null, null, 0]);
    expect(spelt(workbook, scenarioCell(workbook, 1, 'c2'))).toBe('IF(COUNT([shares],treasuryShares)<2,"",IFERROR(ROUND([shares]/treasuryShares,4),""))');
    expect(missingIn(workbook, 1, 4)).toBe('Per "treasury" share (would divide by zero), Twice (would divide by zero)');
    expect(missingIn(workbook, 0, 4)).toBe('exercise price, Per "treasury" share (would divide by zero), Twice (would divide by zero)');
  });

  it('a formula larger than spreadsheets take: the figures stand there alone, and the sheet says so', async () => {
    const doubled = Array.from({ length: 10 }, (_, index) => ownColumn(`d${index}`, index === 0 ? 'shares / sharesIssued' : `d${index - 1} + d${index - 1}`));
    const workbook = await exported(grantWithColumns(...doubled));
    const cells = doubled.map(({ id }) => scenarioCell(workbook, 1, id));
    expect(cells.map(({ formula }) => formula === undefined)).toEqual([...Array.from({ length: 9 }, () => false), true]);
    expect(Math.max(...cells.map(({ formula }) => formula?.length ?? 0))).toBeLessThan(8192);
    expect(cells.at(-1)?.value).toBe(5.548);
    expect(remarkAbove(workbook)).toBe('“Own d9” holds figures without a formula: written out, it is larger than spreadsheets take.');
    expect(masterCheck(workbook)).toMatch(/^\d+ checks pass, \d+ not checked/);
  });
});

describe('an input by formula in the workbook', () => {
  const inputs = async (change: Parameters<typeof scenario>[1]): Promise<readonly ExcelJS.CellValue[]> => {
    const workbook = await exported({ ...grantWithColumns(), scenarios: [scenario('s1', change)] });
    return ['exercisePrice', 'rights', 'sharesPerRight'].map((id) => {
      const cell = scenarioCell(workbook, 1, id);
      return cell.formula === undefined ? cell.value : `=${spelt(workbook, cell)} → ${JSON.stringify(shown(cell))}`;
    });
  };

  it('is a live formula over the cells of its row and the named terms', async () => {
    expect(await inputs({ exercisePrice: '=ROUNDUP(sharePrice*1.05,0)', rights: '=ROUNDDOWN(6000000000/exercisePrice/sharesPerRight,0)' })).toEqual([
      '=IF(COUNT(sharePrice)=0,"",ROUNDUP(ROUND(sharePrice*1.05,6),0)) → 3952',
      '=IF(COUNT([exercisePrice],[sharesPerRight])<2,"",IF(INT(6000000000/([exercisePrice]*[sharesPerRight]))>0,INT(6000000000/([exercisePrice]*[sharesPerRight])),"")) → 3036',
      '=IF(COUNT(sharesPerRight)=0,"",sharesPerRight) → 500',
    ]);
  });

  it('is blank where it breaks the rule of the input, and text where it cannot be read', async () => {
    const [price, rights, sharesPerRight] = await inputs({ exercisePrice: '=sharePrice/3', rights: '=10000/3', sharesPerRight: '=discount' });
    expect(price).toBe('=IF(COUNT(sharePrice)=0,"",IF(ROUND(sharePrice/3,10)=ROUND(sharePrice/3,4),ROUND(sharePrice/3,4),"")) → null');
    expect(rights).toBe('=IF(ROUND(10000/3,10)=ROUND(10000/3,0),ROUND(10000/3,0),"") → null');
    expect(sharesPerRight).toBe('=discount');
  });

  it('looks like an input in the colour of figures', async () => {
    const workbook = await exported(grantWithColumns());
    const [byFormula, typed, figure] = [scenarioCell(workbook, 1, 'exercisePrice'), scenarioCell(workbook, 2, 'exercisePrice'), scenarioCell(workbook, 1, 'statedCapitalPerShare')];
    expect([byFormula.fill, byFormula.font.color]).toEqual([typed.fill, figure.font.color]);
    expect(typed.font.color).not.toEqual(byFormula.font.color);
  });
});

describe('on paper', () => {
  const breaksOf = async (columns: number): Promise<readonly string[]> => {
    const bytes = await exportWorkbook(grantWithColumns(...Array.from({ length: columns }, (_, index) => ownColumn(`x${index}`, 'shares'))), 'en', { createdAt });
    const { id: sheet } = sheetOf(await open(bytes), 'scenarios');
    return [...strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array()).matchAll(/<brk id="(\d+)" max="1048575"/g)].map(([, id]) => id ?? '');
  };

  it('own columns go with dilution and value, and on further pages where they find no room', async () => {
    // The capital page, then that of dilution and custom columns: figures that the document's own sheet does not show are folded away.
    expect(await breaksOf(0)).toEqual(['14']);
    const many = await breaksOf(30);
    expect(many[0]).toBe('14');
    expect(many.length).toBeGreaterThan(2);
    expect(Number(many.at(-1))).toBeLessThanOrEqual(columnBehindFigures(30));
  });
});
