import { describe, expect, it, test } from 'vitest';
import { categoryTieOut } from '#shared/allottees/category-tie-out.ts';
import { checkList } from '#shared/checks/check-list.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, AnnouncedCategory, GrantDocument } from '#shared/grant/schema.ts';
import { issueSentence } from '#shared/text/issues.ts';

const line = (category: string, change: Partial<AnnouncedCategory> = {}): AnnouncedCategory => ({ category, persons: null, rights: null, rightsPerPerson: null, mostPerPerson: null, ...change });

/** The table of the notice of 29 September 2016, with 11,440 rights to 64 persons. */
const TABLE_OF_2016 = [
  line('director', { persons: '3', rights: '1200' }), line('employee', { persons: '8', rights: '1100' }),
  line('affiliateDirector', { persons: '5', rights: '1070' }), line('affiliateEmployee', { persons: '48', rights: '8070' }),
];

const reference = referenceDocument();
const announcing = (persons: number | null, rights: string | null, categories: readonly AnnouncedCategory[], allottees: readonly Allottee[] = []): GrantDocument =>
  ({ ...reference, allottees, grant: { ...reference.grant, rights, allotteesAnnounced: { persons, description: '', categories } } });

const person = (id: number, category: string, rights: string | null, employeeNumber = ''): Allottee => ({ ...NOBODY, id: `a${id}`, name: `社員${id}`, category, rights, employeeNumber });

function statesOf(document: GrantDocument): Readonly<Record<string, string>> {
  const checks = checkList(document, checkWholeDocument(document));
  const ofTable = ['categoryLines', 'categoryPerPerson', 'categoryMost', 'categoryPersonsSum', 'categoryRightsSum', 'categoryPersonsTie', 'categoryRightsTie', 'rightsPerPersonTie'];
  return Object.fromEntries(checks.filter(({ id }) => ofTable.includes(id)).map(({ id, state }) => [id, state]));
}

const found = (document: GrantDocument) => checkWholeDocument(document).map(({ code, path, value }) => [code, path, value]);
const sentences = (document: GrantDocument, language: 'en' | 'ja') => checkWholeDocument(document).map((issue) => issueSentence(issue, language));

describe('the category table of term 9', () => {
  it('is asked about only where there is one', () => {
    expect(statesOf(announcing(64, '11440', []))).toEqual({});
  });

  it('of a real notice adds up to its persons and rights; what it does not give is not ticked', () => {
    expect(statesOf(announcing(64, '11440', TABLE_OF_2016))).toEqual({
      categoryLines: 'passes', categoryPerPerson: 'notGiven', categoryMost: 'notGiven', categoryPersonsSum: 'passes', categoryRightsSum: 'passes',
      categoryPersonsTie: 'notGiven', categoryRightsTie: 'notGiven', rightsPerPersonTie: 'notGiven',
    });
    expect(statesOf(announcing(null, null, TABLE_OF_2016))).toMatchObject({ categoryPersonsSum: 'notGiven', categoryRightsSum: 'notGiven' });
    expect(statesOf(announcing(64, '11440', [...TABLE_OF_2016, line('advisor')]))).toMatchObject({ categoryPersonsSum: 'notGiven', categoryRightsSum: 'notGiven' });
  });

  it('says which of its sums are not those announced', () => {
    const document = announcing(65, '11540', TABLE_OF_2016);
    expect(statesOf(document)).toMatchObject({ categoryPersonsSum: 'warning', categoryRightsSum: 'warning' });
    expect(sentences(document, 'en')).toEqual([
      'Term 9, category table: its persons add up to 64, term 9 announces 65.',
      'Term 9, category table: its rights add up to 11,440, term 2 gives 11,540.',
    ]);
    expect(sentences(document, 'ja')[1]).toBe('要項9 区分別の内訳表：個数の合計は11,440個ですが、要項2の個数は11,540個です。');
  });

  it('holds persons × rights per person against the rights of the category', () => {
    const each = (rights: string) => announcing(10, null, [line('director', { persons: '3', rights, rightsPerPerson: '18' })]);
    expect(statesOf(each('54'))).toMatchObject({ categoryPerPerson: 'passes' });
    expect(sentences(each('55'), 'en')).toContain('Term 9, rights of a category (line 1): 55 is not 3 × 18 = 54. Correct one of the three.');
    expect(statesOf(each('55'))).toMatchObject({ categoryPerPerson: 'warning' });
  });

  it('holds the rights against the most that each person can get', () => {
    const most = (change: Partial<AnnouncedCategory>) => announcing(null, null, [line('director', { mostPerPerson: '20', ...change })]);
    expect(statesOf(most({}))).toMatchObject({ categoryMost: 'notGiven' });
    expect(statesOf(most({ persons: '3', rights: '60' }))).toMatchObject({ categoryMost: 'passes' });
    expect(found(most({ persons: '3', rights: '61' }))).toEqual([['categoryAboveMost', 'grant.allotteesAnnounced.categories[0].rights', '61']]);
    expect(found(most({ rightsPerPerson: '21' }))).toEqual([['categoryAboveMost', 'grant.allotteesAnnounced.categories[0].rightsPerPerson', '21']]);
  });

  it('has whole numbers, and a category of its own in each line', () => {
    const document = announcing(null, null, [line('director', { persons: '2.5' }), line('director'), line('', { rights: 'many' })]);
    expect(statesOf(document)).toMatchObject({ categoryLines: 'fails' });
    expect(found(document)).toEqual([
      ['notWhole', 'grant.allotteesAnnounced.categories[0].persons', '2.5'], ['categoryTwice', 'grant.allotteesAnnounced.categories[1].category', 'director'],
      ['categoryMissing', 'grant.allotteesAnnounced.categories[2].category', ''], ['notANumber', 'grant.allotteesAnnounced.categories[2].rights', 'many'],
    ]);
  });
});

describe('the category table against the list', () => {
  const table = [line('director', { persons: '2', rights: '30' }), line('employee', { persons: '2', rights: '8', rightsPerPerson: '4', mostPerPerson: '4' })];
  const list = [person(1, 'director', '15'), person(2, 'director', '15'), person(3, 'employee', '4'), person(4, 'employee', '4')];

  it('agrees where persons and rights of each category do', () => {
    expect(statesOf(announcing(4, '38', table, list))).toEqual({
      categoryLines: 'passes', categoryPerPerson: 'passes', categoryMost: 'passes', categoryPersonsSum: 'passes', categoryRightsSum: 'passes',
      categoryPersonsTie: 'passes', categoryRightsTie: 'passes', rightsPerPersonTie: 'passes',
    });
  });

  it('names the category, what the table has and what the list has', () => {
    const document = announcing(null, null, table, [...list.slice(1), person(5, 'advisor', '1')]);
    expect(sentences(document, 'en').filter((sentence) => !sentence.includes('exercise'))).toEqual([
      'Directors: the table of term 9 has 2 persons, the list has 1.',
      'Directors: the table of term 9 has 30 rights, the list adds up to 15.',
      'Advisers: 1 person with 1 right in the list, but not in the category table of term 9.',
    ]);
    expect(sentences(document, 'ja')).toContain('顧問は名簿に1名・1個ありますが、要項9の内訳表にありません。');
    expect(statesOf(document)).toMatchObject({ categoryPersonsTie: 'warning', categoryRightsTie: 'warning' });
    expect(statesOf(announcing(null, null, table, [])).categoryPersonsTie).toBe('notGiven');
  });

  it('a category of the table that nobody has counts as nobody', () => {
    const ties = categoryTieOut(announcing(null, null, table).grant, list.slice(0, 2));
    expect(ties.map(({ category, line: at, persons, rights }) => [category, at, persons.difference, rights.difference])).toEqual([['director', 0, '0', '0'], ['employee', 1, '-2', '-8']]);
  });

  it('names the first person who does not get what each gets, and how many there are; rows of one person count together', () => {
    const parts = [person(3, 'employee', '1', 'E3'), person(4, 'employee', '3', 'ｅ３'), person(5, 'employee', '5'), person(6, 'employee', '6')];
    const document = announcing(null, null, table, [...list.slice(0, 2), ...parts]);
    const ofPersons = checkWholeDocument(document).filter(({ path }) => path.startsWith('allottees'));
    expect(ofPersons.map(({ code, path, value }) => [code, path, value])).toEqual([
      ['rightsNotPerPerson', 'allottees[4].rights', '5'], ['rightsAboveMost', 'allottees[4].rights', '5'],
      // The number is that of two names.
      ['allotteeNumberOfTwoPersons', 'allottees[3].employeeNumber', 'ｅ３'],
    ]);
    expect(issueSentence(ofPersons[0]!, 'en')).toBe('Employees: 社員5 has 5 rights, the table of term 9 gives 4 to each person (2 persons in all).');
    expect(issueSentence(ofPersons[1]!, 'ja')).toBe('従業員：社員5さんの5個が、要項9の1名当たり上限4個を超えています（ほかを含め2名）。');
  });
});

test('categories are compared without width and case', () => {
  const document = announcing(null, null, [line('ＡＢＣ社の顧問', { persons: '1' })], [person(1, 'abc社の顧問', '1')]);
  expect(categoryTieOut(document.grant, document.allottees)).toMatchObject([{ line: 0, persons: { difference: '0' } }]);
});
