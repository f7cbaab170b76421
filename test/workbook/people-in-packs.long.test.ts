import fc from 'fast-check';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PEOPLE_SHOWN, shortName, type PeopleShown } from '#shared/allottees/shown-people.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField } from '#shared/grant/parts/allottees/field-registry.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { withPeopleOf, withoutPeople } from '#shared/grant/without-people.ts';
import { CARRIED, DEFAULT_EXPORT, hidesNames, rememberedExport, type Carried, type ExportChoice } from '#shared/host/export-choice.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';
import { peopleLeftOutLines, travelsSentence } from '#shared/text/export.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { sheetOf } from './cells.ts';
import { allottee, referenceAt3951 } from './documents.ts';
import { checkResults, figuresIn, masterCheck, open, save, shown, visibleSheets, WITH_NAMES } from './exported.ts';
import { canonical, imported } from './imported.ts';
import { sensitivity } from './random-sensitivities.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const exported = (document: GrantDocument, choice: ExportChoice, language: Language = 'en'): Promise<Uint8Array> => exportWorkbook(document, language, { createdAt, choice });

/** Begins every text that is somebody's own. */
const MARK = 'Zzq';

/** People all of whose texts are marked, where a field may not be shown without a name. Some share a number, so that checks name them. */
const people = fc.array(fc.record({ number: fc.integer({ min: 0, max: 4 }), rights: fc.constantFrom('1', '12', '300', '', 'x'), category: fc.constantFrom('director', 'employee', '') }), { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map(({ number, rights, category }, index): Allottee => {
    const mark = (what: string): string => `${MARK}${what}${index}氏`;
    const texts = ALLOTTEE_FIELD_NAMES.flatMap((field) => {
      const { kind, withoutNames } = allotteeField(field);
      return withoutNames || kind === 'count' || kind === 'flag' || kind === 'category' ? [] : [[field, mark(field)] as const];
    });
    return {
      ...allottee(mark('id')), ...Object.fromEntries(texts), employeeNumber: `${MARK}${number}`,
      company: 'Kabushiki', grade: 'Buchou', category, rights: rights === 'x' ? mark('') : rights === '' ? null : rights,
      other: { [mark('heading')]: mark('other') }, ignored: [{ code: 'x', reason: mark('reason') }],
    };
  }));

const documents = fc.tuple(people, fc.constantFrom('perShare', 'perExercise')).map(([allottees, basis]): GrantDocument => {
  const reference = referenceAt3951();
  return {
    ...reference, allottees, notes: 'as it was', sensitivities: [sensitivity()],
    grant: { ...reference.grant, statedCapital: { ...reference.grant.statedCapital, basis } },
    layouts: { scenarios: reference.layouts.scenarios, allottees: { columns: [{ id: `other.${allottees[0]?.name}`, width: null, hidden: true, pinned: false }], filters: [{ kind: 'values', column: 'name', values: allottees.map(({ name }) => name) }] } },
  };
});

/** Everything that is in the file as text: the names of its parts, the parts, and the document inside. */
async function textsIn(bytes: Uint8Array): Promise<string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => `${name}\n${strFromU8(content)}`);
  const workbook = await open(bytes);
  const carried = workbook.worksheets.find(({ state }) => state === 'hidden');
  const chunks: string[] = [];
  carried?.getColumn(1).eachCell((cell, row) => {
    if (row >= 5) chunks.push(String(cell.value));
  });
  const inside = chunks.length === 0 ? '' : strFromU8(gunzipSync(Buffer.from(chunks.join(''), 'base64')));
  return [...parts, inside].join('\n');
}

const CHOICES = PEOPLE_SHOWN.flatMap((shownPeople) => CARRIED.map((carry): ExportChoice => ({ people: shownPeople, carry }))).filter((choice) => !hidesNames(choice));

describe('names in an exported workbook', () => {
  it('are in none of its parts, unless they were asked for', async () => {
    await fc.assert(fc.asyncProperty(documents, fc.constantFrom(...LANGUAGES), fc.constantFrom(...CHOICES), async (document, language, choice) => {
      const texts = await textsIn(await exported(document, choice, language));
      expect(texts.includes(`${MARK}name`)).toBe(choice.people === 'names');
      if (choice.people !== 'names') expect(texts).not.toContain(MARK);
    }), { numRuns: 40 });
  });

  it('are in none of its parts where nothing is chosen', async () => {
    const document = canonical({ ...referenceAt3951(), allottees: [allottee('a1', { name: `${MARK}1`, employeeNumber: `${MARK}2`, rights: '2906' }), allottee('a2', { name: `${MARK}3`, employeeNumber: `${MARK}2` })] });
    expect(await textsIn(await exportWorkbook(document, 'en', { createdAt }))).not.toContain(MARK);
  });

  it('never travel inside a workbook whose sheet does not show them', async () => {
    for (const shownPeople of PEOPLE_SHOWN) expect(hidesNames({ people: shownPeople, carry: 'all' })).toBe(shownPeople !== 'names');
    await expect(exported(referenceAt3951(), { people: 'initials', carry: 'all' })).rejects.toThrow(RangeError);
  });

  it('are asked for anew each time', () => {
    expect(rememberedExport(WITH_NAMES, DEFAULT_EXPORT)).toEqual(DEFAULT_EXPORT);
    expect(rememberedExport({ people: 'names', carry: 'none' }, DEFAULT_EXPORT)).toEqual(DEFAULT_EXPORT);
    expect(rememberedExport({ people: 'numbers', carry: 'none' }, DEFAULT_EXPORT)).toEqual({ people: 'numbers', carry: 'none' });
  });
});

const listed = (): GrantDocument => canonical({
  ...referenceAt3951(),
  allottees: [
    allottee('a1', { employeeNumber: 'E7', name: '佐藤 太郎', company: 'Parent', category: 'director', grade: '部長', rights: '1000', note: 'new' }),
    allottee('a2', { employeeNumber: 'E8', name: 'Jane Doe', category: 'employee', rights: '906', other: { Desk: '12' } }),
    allottee('a3', { employeeNumber: 'E7', name: '佐藤 太郎', category: 'employee', rights: '1000' }),
  ],
});

/** The texts of the sheet of allottees, row by row. */
async function sheetOfAllottees(choice: ExportChoice, language: Language = 'en'): Promise<readonly string[]> {
  const rows: string[] = [];
  sheetOf(await open(await exported(listed(), choice, language)), 'allottees').eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(String(shown(cell) ?? '')));
    rows.push(cells.filter((text) => text !== '').join(' | '));
  });
  return rows.slice(2);
}

describe('the sheet of allottees', () => {
  const terms = (shownPeople: PeopleShown): ExportChoice => ({ people: shownPeople, carry: 'terms' });

  it('has categories and counts alone', async () => {
    expect(await sheetOfAllottees(terms('none'))).toMatchInlineSnapshot(`
      [
        "3 in the list, which is not in this workbook: categories and counts only",
        "By category | Persons | Rights | % | Shares | Exercise amount (¥)",
        "Directors | 1 | 1000 | 0.3441 | 500000",
        "Employees | 2 | 1906 | 0.6559 | 953000",
        "Total | 2 | 2906 | 1 | 1453000",
        "Assumes that each allottee exercises all rights at once.",
        "Rights at once | Allottees",
        "906 | 1",
        "1000 | 2",
      ]
    `);
    expect(await sheetOfAllottees(terms('none'), 'ja')).toMatchInlineSnapshot(`
      [
        "名簿 3名（このワークブックには区分と人数・個数のみ）",
        "区分別 | 人数 | 割当個数 | ％ | 株式数 | 行使時払込総額（円）",
        "取締役 | 1 | 1000 | 0.3441 | 500000",
        "従業員 | 2 | 1906 | 0.6559 | 953000",
        "合計 | 2 | 2906 | 1 | 1453000",
        "各対象者が全個数を一度に行使するものとしています。",
        "一度の行使個数 | 人数",
        "906 | 1",
        "1000 | 2",
      ]
    `);
  });

  it('has a row for each person, with a number, a shortened name, or the name', async () => {
    expect(await sheetOfAllottees(terms('numbers'))).toMatchInlineSnapshot(`
      [
        "3 in the list. For reading only: changes of this list do not come back into Grantsheet.",
        "No. | Company | Category | Grade | Rights",
        "1 | 1 | Parent | Directors | 部長 | 1000 | By category | Persons | Rights | %",
        "2 | 2 | Employees | 906 | Directors | 1 | 1000 | 0.3441",
        "3 | 1 | Employees | 1000 | Employees | 2 | 1906 | 0.6559",
        "Total | 2 | 2906 | 1",
        "Assumes that each allottee exercises all rights at once.",
        "Rights at once | Allottees",
        "906 | 1",
        "1000 | 2",
      ]
    `);
    expect(await sheetOfAllottees(terms('initials'), 'ja')).toMatchInlineSnapshot(`
      [
        "名簿 3名。参照用です。この名簿の変更はGrantsheetに反映されません。",
        "番号 | 氏名 | 会社名 | 区分 | 役職 | 割当個数",
        "1 | 1 | 佐○ | Parent | 取締役 | 部長 | 1000 | 区分別 | 人数 | 割当個数 | ％",
        "2 | 2 | J. D. | 従業員 | 906 | 取締役 | 1 | 1000 | 0.3441",
        "3 | 1 | 佐○ | 従業員 | 1000 | 従業員 | 2 | 1906 | 0.6559",
        "合計 | 2 | 2906 | 1",
        "各対象者が全個数を一度に行使するものとしています。",
        "一度の行使個数 | 人数",
        "906 | 1",
        "1000 | 2",
      ]
    `);
    expect((await sheetOfAllottees(terms('names'))).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "3 in the list. For reading only: changes of this list do not come back into Grantsheet.",
        "Employee no. | Name | Company | Category | Grade | Rights | Note | Desk",
        "a1 | E7 | 佐藤 太郎 | Parent | Directors | 部長 | 1000 | new | By category | Persons | Rights | %",
      ]
    `);
  });

  it('is compared with the terms whatever it shows, and no figure differs', async () => {
    const whole = await open(await exported(listed(), WITH_NAMES));
    for (const choice of CHOICES) {
      const workbook = await open(await exported(listed(), choice));
      // Without rows there are no categories of rows to check: the third comparison, and sums of the list.
      const hasRows = choice.people !== 'none';
      if (hasRows) expect(masterCheck(workbook)).toBe(masterCheck(whole));
      expect(checkResults(workbook)).toEqual(hasRows ? checkResults(whole) : checkResults(whole).toSpliced(2, 1));
      expect(figuresIn(workbook, 0)).toEqual(figuresIn(whole, 0));
    }
  });
});

describe('a name that is shortened', () => {
  it.each([['Taro Sato', 'T. S.'], ['SATO, Taro', 'S. T.'], ['佐藤太郎', '佐○'], ['佐藤　太郎', '佐○'], ['𠮷野家', '𠮷○'], ['ジョン・スミス', 'ジ○'], ['José María de la Cruz', 'J. M. D.'], ['', ''], ['(—)', '○']])('%s is %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

describe('a workbook without people', () => {
  const carry = (carried: Carried): ExportChoice => ({ people: 'none', carry: carried });

  it('comes back with everything but them, and says how many they were', async () => {
    const { document, changes, unread, peopleLeftOut } = await imported(await exported(listed(), carry('terms')));
    expect({ changes, unread }).toEqual({ changes: [], unread: [] });
    expect(document).toEqual(withoutPeople(listed()));
    expect(peopleLeftOut).toEqual({ persons: 2, rights: '2906' });
    expect(withPeopleOf(document, listed())).toEqual(listed());
  });

  it('says nothing of people where there were none', async () => {
    expect(await imported(await exported(canonical(referenceAt3951()), carry('terms')))).toEqual({ document: canonical(referenceAt3951()), changes: [], unread: [], cells: { differences: [], notCompared: null, rowsNotCompared: [] } });
  });

  it('takes no row of its list for an allottee, with names neither', async () => {
    const workbook = await open(await exported(listed(), { people: 'names', carry: 'terms' }));
    sheetOf(workbook, 'allottees').getCell('C6').value = 'Someone else';
    expect(await imported(await save(workbook))).toMatchObject({ changes: [], unread: [], document: { allottees: [] } });
  });

  it('does not come back where nothing is inside, and says so', async () => {
    const bytes = await exported(listed(), carry('none'));
    const workbook = await open(bytes);
    expect(workbook.worksheets).toHaveLength(visibleSheets(workbook).length);
    expect(await importWorkbook(bytes)).toMatchObject({ ok: false, error: { code: 'documentNotCarried' } });
  });

  it('is read by programs that know nothing of it: the document inside is an ordinary one', async () => {
    const texts = await textsIn(await exported(listed(), carry('terms')));
    expect(parseDocument(texts.slice(texts.indexOf('{\n  "format"'))).ok).toBe(true);
  });

  it('says in one line what travels inside', async () => {
    for (const language of LANGUAGES) {
      for (const choice of CHOICES) {
        const line = travelsSentence(choice, totalsOf(listed().allottees).persons, language);
        const found: unknown[] = [];
        sheetOf(await open(await exported(listed(), choice, language)), 'summary').eachRow((row) => row.eachCell((cell) => found.push(cell.value)));
        expect(found).toContain(line);
      }
    }
    expect(travelsSentence(WITH_NAMES, 2, 'en')).toBe('Allottees: with their names. Inside: the whole document with 2 persons.');
  });

  it('tells whether the list is still the same', () => {
    const then = { persons: 2, rights: '2906' };
    expect(peopleLeftOutLines(then, then, 'en').at(-1)).toBe('Persons and rights of the document are the same as then.');
    expect(peopleLeftOutLines(then, { persons: 3, rights: '2906' }, 'en').at(-1)).toBe('The document has 3 persons with 2,906 rights now: check which is right.');
    expect(peopleLeftOutLines(then, null, 'ja')).toEqual(['割当対象者はワークブックに含まれていません（出力時 2名・2,906個）。', 'この文書に割当対象者の名簿はありません。名簿に追加した列も含まれていません。']);
  });
});
