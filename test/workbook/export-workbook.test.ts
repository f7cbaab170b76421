import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { allotteesSheetText } from '#shared/workbook/sheets/allottees/text.ts';
import { gatherPack } from '#shared/workbook/pack.ts';
import { allottee, referenceAt3951, scenario } from './documents.ts';
import { allotteeCell, checkCell, frozenCell, frozenRemark, remarkBeside, scenarioCell, sheetOf, spelt, termCellOf } from './cells.ts';
import { checkResults, figuresIn, masterCheck, missingIn, open, shown, visibleSheets, WITH_NAMES } from './exported.ts';
import { paid } from '../grant/issue-price.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const exported = async (document = referenceAt3951(), language: 'en' | 'ja' = 'en') => open(await exportWorkbook(document, language, { createdAt, choice: WITH_NAMES }));
const partsOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('what the workbook is made of', () => {
  it('has seven sheets that people see and one that carries the document', async () => {
    const workbook = await exported();
    expect(visibleSheets(workbook)).toEqual(['Summary', 'Terms', 'Scenarios', 'Capital on exercise', 'Charts', 'Allottees', 'Checks']);
    expect(sheetOf(workbook, 'carried').state).toBe('hidden');
    expect(visibleSheets(await exported(referenceAt3951(), 'ja'))).toEqual(['概要', '発行要項', 'シナリオ', '行使による資本', 'グラフ', '割当対象者', 'チェック']);
  });

  it('names its inputs, the figures of the grant and its headings, each one cell', async () => {
    const names = (await exported()).definedNames.model;
    expect(names.map(({ name, ranges }) => `${name} ${ranges.join()}`).toSorted()).toMatchSnapshot();
  });

  it('keeps headings in sight, on screen and on paper', async () => {
    const bytes = await exportWorkbook(referenceAt3951(), 'en', { createdAt, choice: WITH_NAMES });
    const workbook = await open(bytes);
    const views = workbook.worksheets.slice(0, 7).map(({ name, views: [view] }) => [name, view?.state, view?.state === 'frozen' ? [view.xSplit ?? 0, view.ySplit ?? 0] : null]);
    expect(views).toEqual([
      ['Summary', 'frozen', [0, 3]], ['Terms', 'frozen', [0, 4]], ['Scenarios', 'frozen', [2, 6]], ['Capital on exercise', 'frozen', [0, 4]], ['Charts', 'frozen', [0, 4]], ['Allottees', 'frozen', [0, 5]], ['Checks', 'frozen', [3, 7]],
    ]);
    const book = partsOf(bytes, 'xl/workbook.xml');
    const titles = [...book.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g)].map(([, sheet, range]) => `${sheet} ${range?.replaceAll('&apos;', "'")}`);
    expect(titles).toEqual(["1 'Terms'!$4:$4", "2 'Scenarios'!$A:$B,'Scenarios'!$5:$6", "5 'Allottees'!$5:$5", "6 'Checks'!$A:$B"]);
    for (const sheet of workbook.worksheets.slice(0, 7)) expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    // Capital first, then the other groups on as few pages as they fit on.
    expect(partsOf(bytes, `xl/worksheets/sheet${sheetOf(workbook, 'scenarios').id}.xml`)).toMatch(/<colBreaks count="(\d)" manualBreakCount="\1"><brk id="14" max="1048575" man="1"\/>/);
  });

  it('says whose it is and what it is about', async () => {
    const workbook = await exported();
    expect(workbook).toMatchObject({ creator: 'Grantsheet', title: referenceDocument().title, company: 'Trend Micro Incorporated', created: createdAt });
  });

  it('is the same bytes for the same document, language and time', async () => {
    const [one, other] = [await exportWorkbook(referenceAt3951(), 'ja', { createdAt, choice: WITH_NAMES }), await exportWorkbook(referenceAt3951(), 'ja', { createdAt, choice: WITH_NAMES })];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('inputs and figures', () => {
  it('writes a figure as its formula with the exact figure as result', async () => {
    const workbook = await exported();
    const live = (row: number, id: string) => [spelt(workbook, scenarioCell(workbook, row, id)), scenarioCell(workbook, row, id).result];
    expect(live(1, 'statedCapitalPerShare')).toEqual(['IF(COUNT([exercisePrice],statedCapitalRatio,statedCapitalUnit)<3,"",ROUNDUP(ROUND([exercisePrice]*statedCapitalRatio/statedCapitalUnit,6),0)*statedCapitalUnit)', 1976]);
    expect(live(1, 'statedCapitalTotal')).toEqual(['IF(COUNT([statedCapitalPerShare],[shares])<2,"",[statedCapitalPerShare]*[shares])', 2_871_128_000]);
    expect(live(1, 'rights')).toEqual(['IF(COUNT(rights)=0,"",rights)', 2906]);
    expect(scenarioCell(workbook, 2, 'rights').value).toBe(3200);
  });

  it('leaves a pending price empty, with the words beside it, and what waits for it blank', async () => {
    const workbook = await exported();
    expect(termCellOf(workbook, 'exercisePrice').value).toBeNull();
    expect(shown(remarkBeside(workbook, 'exercisePrice'))).toBe('to be decided on 8 November 2006');
    expect(figuresIn(workbook, 0)).toMatchObject({ shares: 1_453_000, aggregateExerciseAmount: null, statedCapitalTotal: null });
    // What only columns need that are folded away is not missed.
    expect(missingIn(workbook, 0)).toBe('exercise price');
    expect(missingIn(await exported(referenceAt3951(), 'ja'), 0)).toBe('行使価額');
  });

  it('keeps what breaks a rule as text, so that no formula counts it', async () => {
    const document = { ...referenceAt3951(), scenarios: [scenario('s1', { exercisePrice: '-5', rights: '2.5' })] };
    const workbook = await exported(document);
    expect([scenarioCell(workbook, 1, 'exercisePrice').value, scenarioCell(workbook, 1, 'rights').value]).toEqual(['-5', '2.5']);
    expect(Object.values(figuresIn(workbook, 1)).every((value) => value === null)).toBe(true);
  });

  it('gives a figure of more than 15 digits as text where it is frozen, and says so', async () => {
    const document = { ...referenceAt3951(), scenarios: [scenario('s1', { exercisePrice: '999999999', rights: '999999999999', sharesPerRight: '999' })] };
    const workbook = await exported(document);
    expect(frozenCell(workbook, 1, 'aggregateExerciseAmount').value).toBe((999_999_999n * 999_999_999_999n * 999n).toLocaleString('en'));
    expect(frozenRemark(workbook, 1).value).toContain('more than the 15 digits');
  });
});

it('does not count on a figure over the list where a formula of the rights may come to something else', () => {
  const { grant } = referenceDocument();
  const document: GrantDocument = {
    ...referenceAt3951(), grant: { ...grant, statedCapital: { ...grant.statedCapital, basis: 'perExercise' } }, allottees: [allottee('a1', { rights: '150' }), allottee('a2', { rights: '50' })],
    scenarios: [scenario('s1', { exercisePrice: '3951', rights: '=ROUND(999999999999999*0.3-299999999999800,0)' }), scenario('s2', { exercisePrice: '3951', rights: '=100+100' })],
  };
  const { rows } = gatherPack(new ExcelJS.Workbook(), document, 'en', createdAt);
  const capital = rows.slice(1).map(({ inputs, formulas, figures }) => [inputs.values['rights'], formulas.rights?.exactInSpreadsheet, figures.find(({ id }) => id === 'statedCapitalTotal')?.exactInSpreadsheet]);
  expect(capital).toEqual([['200', false, false], ['200', true, true]]);
});

describe('text', () => {
  it.each(['=1+1', '+81-3-0000', '@cmd', '_x0041_', '𠮷田', ' spaces ', 'two\nlines', '<&>"\'', '00123'])('%j stays what it is', async (text) => {
    const document = { ...referenceAt3951(), scenarios: [scenario('s1', { name: text })], allottees: [allottee('a1', { name: text, employeeNumber: text })] };
    const workbook = await exported(document);
    expect(scenarioCell(workbook, 1, 'name').value).toBe(text);
    expect(allotteeCell(workbook, 1, 'name').value).toBe(text);
  });

  it('a decision date with quotes stays a text inside the formulas that show it', async () => {
    const decisionDate = '"&HYPERLINK("http://127.0.0.1/","x")&"';
    const { grant } = referenceDocument();
    const workbook = await exported({ ...referenceAt3951(), grant: { ...grant, exercisePrice: { status: 'pending', decisionDate } } });
    const inside = decisionDate.replaceAll('"', '""');
    expect(remarkBeside(workbook, 'exercisePrice').formula).toBe(`IF(COUNT(exercisePrice)=0,"to be decided on ${inside}","decided")`);
    const formulas: string[] = [];
    sheetOf(workbook, 'summary').eachRow((row) => row.eachCell((cell) => formulas.push(cell.formula ?? '')));
    expect(formulas).toContain(`IF(ISBLANK(exercisePrice),"to be decided on ${inside}",exercisePrice)`);
  });

  it.each([['_x0041_', '_x0041_'], ['\ufffe\uffff社員0001', '社員0001'], ['\u0000', null]])('a title %j stands on the first sheet as a cell can hold it', async (title, shownThere) => {
    const workbook = await exported({ ...referenceAt3951(), title });
    expect(sheetOf(workbook, 'summary').getRow(1).getCell(1).value).toBe(shownThere);
  });

  it('keeps 𠮷 whole wherever it stands in a long list', async () => {
    const allottees = Array.from({ length: 3000 }, (_, index) => allottee(`a${index}`, { name: `${'あ'.repeat(index % 7)}𠮷野家` }));
    const first = allotteeCell(await exported({ ...referenceAt3951(), allottees }), 1, 'name');
    const names = first.worksheet.getColumn(Number(first.col)).values.slice(Number(first.row));
    const damaged = allottees.filter(({ name }, index) => names[index] !== name);
    expect(damaged).toEqual([]);
  });
});

describe('allottees and checks', () => {
  const list = (count: number) => Array.from({ length: count }, (_, index) => allottee(`a${index}`, {
    employeeNumber: String(index).padStart(5, '0'), category: index % 3 === 0 ? 'director' : 'employee', rights: index === 0 ? '562' : '2',
  }));

  it('ties out a list of 1,173 persons with 2,906 rights', async () => {
    const workbook = await exported({ ...referenceAt3951(), allottees: list(1173) });
    expect(checkResults(workbook)).toEqual(['OK', 'OK', 'OK', 'OK', 'OK', 'OK']);
    expect(masterCheck(workbook)).toMatch(/^\d+ checks pass, \d+ not checked/);
  });

  it('says what differs once a row is missing', async () => {
    const workbook = await exported({ ...referenceAt3951(), allottees: list(1172) });
    const { rightsTie, personsTie } = allotteesSheetText.en;
    expect([rightsTie, personsTie].map((label) => shown(checkCell(workbook, label, 'difference')))).toEqual([-2, -1]);
    expect(masterCheck(workbook)).toBe('Checks that fail: 2 (see the sheet Checks)');
  });

  it('says that all pass only where everything is given', async () => {
    const { grant, ...rest } = referenceAt3951();
    const document: GrantDocument = {
      ...rest, allottees: list(1173),
      grant: { ...grant, resolutionDate: '2006-10-31', issuePrice: paid('0'), exercisePrice: { status: 'decided', amount: '3951', decisionDate: '2006-11-08' } },
      market: { ...rest.market, treasuryShares: '0', otherDilutiveShares: '0', sharePrice: '3500', averageSharePrice: '3500', authorised: '300000000' },
    };
    expect(masterCheck(await exported(document))).toBe('All checks pass');
    expect(masterCheck(await exported(document, 'ja'))).toBe('チェックはすべて適合しています');
  });

  it('a document with nothing but a decision date does not say that its checks pass', async () => {
    const document: GrantDocument = { ...newDocument(), grant: { ...newDocument().grant, exercisePrice: { status: 'pending', decisionDate: '2006-11-08' } } };
    const workbook = await exported(document);
    expect(masterCheck(workbook)).toBe('10 checks pass, 28 not checked (see the sheet Checks)');
    expect(checkResults(workbook)).toEqual(['not checked']);
    expect(sheetOf(workbook, 'checks').getColumn(2).values).toContain(allotteesSheetText.en.noList);
  });

  it('a rule that is broken is told on page 1', async () => {
    const { grant, ...rest } = referenceAt3951();
    expect(masterCheck(await exported({ ...rest, grant: { ...grant, statedCapital: { ...grant.statedCapital, ratio: '0.4' } } }))).toBe('Checks that fail: 1 (see the sheet Checks)');
  });

  it('counts a person who stands in two rows once', async () => {
    const allottees = [allottee('a1', { employeeNumber: '7', rights: '1' }), allottee('a2', { employeeNumber: '7', rights: '2' })];
    const workbook = await exported({ ...referenceAt3951(), allottees });
    expect(shown(checkCell(workbook, allotteesSheetText.en.personsTie, 'found'))).toBe(1);
  });

  it('shows categories in the language of the workbook', async () => {
    const cellOf = async (language: 'en' | 'ja') => allotteeCell(await exported({ ...referenceAt3951(), allottees: list(3) }, language), 2, 'category').value;
    expect(await cellOf('en')).not.toBe(await cellOf('ja'));
  });
});

test('a long name of the company is shortened in the footer instead of cut by the middle', async () => {
  const { company, ...rest } = referenceAt3951();
  const footers = async (name: string): Promise<readonly string[]> => {
    const workbook = await open(await exportWorkbook({ ...rest, company: { ...company, name } }, 'ja', { createdAt, choice: WITH_NAMES }));
    return workbook.worksheets.filter(({ state }) => state === 'visible').map(({ headerFooter }) => headerFooter.oddFooter ?? '');
  };
  for (const footer of await footers('A & B')) expect(footer).toContain('A && B&C');
  for (const footer of await footers('株式会社'.repeat(20))) expect(footer).toContain(`${'株式会社'.repeat(5)}株…&C`);
});
