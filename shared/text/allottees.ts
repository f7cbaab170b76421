import type { AllotteeCategory } from '../allottees/categories.ts';
import type { AllotteeIssueCode } from '../allottees/check-allottees.ts';
import type { AllotteeFieldName } from '../grant/parts/allottees/field-registry.ts';
import type { Language } from './language.ts';

const grouped = (count: string | undefined): string => (count ?? '').replace(/\B(?=(\d{3})+$)/g, ',');

const en = {
  fields: {
    employeeNumber: 'Employee no.',
    name: 'Name',
    reading: 'Reading',
    company: 'Company',
    category: 'Category',
    grade: 'Grade',
    planned: 'Planned rights',
    rights: 'Rights',
    reason: 'Reason for difference',
    locked: 'Locked',
    note: 'Note',
  } satisfies Record<AllotteeFieldName, string>,
  categories: {
    director: 'Directors',
    executiveOfficer: 'Executive officers',
    auditor: 'Auditors',
    employee: 'Employees',
    secondee: 'Seconded staff',
    affiliateDirector: 'Directors of affiliates',
    affiliateExecutiveOfficer: 'Executive officers of affiliates',
    affiliateEmployee: 'Employees of affiliates',
    advisor: 'Advisers',
    other: 'Others',
  } satisfies Record<AllotteeCategory, string>,
  noCategory: 'No category',
  /** `value` is the offending text, `details` come from the check. */
  issues: {
    personsMissing: (_, d) => `${persons(d['difference'])} missing: term 9 announces ${grouped(d['announced'])}, the list has ${grouped(d['listed'])}.`,
    personsTooMany: (_, d) => `${persons(d['difference'])} too many: term 9 announces ${grouped(d['announced'])}, the list has ${grouped(d['listed'])}.`,
    rightsMissing: (_, d) => `${rights(d['difference'])} missing: term 2 gives ${grouped(d['announced'])}, the list adds up to ${grouped(d['listed'])}.`,
    rightsTooMany: (_, d) => `${rights(d['difference'])} too many: term 2 gives ${grouped(d['announced'])}, the list adds up to ${grouped(d['listed'])}.`,
    allotteeNumberOfTwoPersons: (value, d) => `Employee number ${value} is also that of ${d['name'] ?? ''}.`,
    allotteeCategoryUnknown: (value, d) => `Category "${value}" (${grouped(d['rows'])} rows) is not one of those used in notices; it is counted separately.`,
    categoryNotInTable: (value, d) => `${shownCategory(value, 'en')}: ${persons(d['persons'])} with ${rights(d['rights'])} in the list, but not in the category table of term 9.`,
    categoryPersonsDiffer: (value, d) => `${shownCategory(d['category'], 'en')}: the table of term 9 has ${persons(value)}, the list has ${grouped(d['listed'])}.`,
    categoryRightsDiffer: (value, d) => `${shownCategory(d['category'], 'en')}: the table of term 9 has ${rights(value)}, the list adds up to ${grouped(d['listed'])}.`,
    rightsNotPerPerson: (value, d) =>
      `${shownCategory(d['category'], 'en')}: ${called(d)} has ${rights(value)}, the table of term 9 gives ${grouped(d['limit'])} to each person${others(d['persons'])}.`,
    rightsAboveMost: (value, d) =>
      `${shownCategory(d['category'], 'en')}: ${called(d)} has ${rights(value)}, more than the maximum per person in term 9, ${grouped(d['limit'])}${others(d['persons'])}.`,
  } satisfies Record<AllotteeIssueCode, (value: string, details: Readonly<Record<string, string>>) => string>,
};

type AllotteeText = typeof en;

const ja: AllotteeText = {
  fields: {
    employeeNumber: '社員番号',
    name: '氏名',
    reading: 'フリガナ',
    company: '会社名',
    category: '区分',
    grade: '役職',
    planned: '予定個数',
    rights: '割当個数',
    reason: '差の理由',
    locked: '固定',
    note: '備考',
  },
  categories: {
    director: '取締役',
    executiveOfficer: '執行役員',
    auditor: '監査役',
    employee: '従業員',
    secondee: '出向者',
    affiliateDirector: '関係会社取締役',
    affiliateExecutiveOfficer: '関係会社執行役員',
    affiliateEmployee: '関係会社従業員',
    advisor: '顧問',
    other: 'その他',
  },
  noCategory: '区分なし',
  issues: {
    personsMissing: (_, d) => `${grouped(d['difference'])}名不足しています（公表値 ${grouped(d['announced'])}名、名簿 ${grouped(d['listed'])}名）。`,
    personsTooMany: (_, d) => `${grouped(d['difference'])}名多くなっています（公表値 ${grouped(d['announced'])}名、名簿 ${grouped(d['listed'])}名）。`,
    rightsMissing: (_, d) => `新株予約権が${grouped(d['difference'])}個不足しています（要項2 ${grouped(d['announced'])}個、名簿の合計 ${grouped(d['listed'])}個）。`,
    rightsTooMany: (_, d) => `新株予約権が${grouped(d['difference'])}個多くなっています（要項2 ${grouped(d['announced'])}個、名簿の合計 ${grouped(d['listed'])}個）。`,
    allotteeNumberOfTwoPersons: (value, d) => `社員番号${value}は${d['name'] ?? ''}さんの番号でもあります。`,
    allotteeCategoryUnknown: (value, d) => `区分「${value}」（${grouped(d['rows'])}行）は開示の区分にありません。独立した区分として集計します。`,
    categoryNotInTable: (value, d) => `${shownCategory(value, 'ja')}は名簿に${grouped(d['persons'])}名・${grouped(d['rights'])}個ありますが、要項9の内訳表にありません。`,
    categoryPersonsDiffer: (value, d) => `${shownCategory(d['category'], 'ja')}：要項9の内訳表は${grouped(value)}名、名簿は${grouped(d['listed'])}名です。`,
    categoryRightsDiffer: (value, d) => `${shownCategory(d['category'], 'ja')}：要項9の内訳表は${grouped(value)}個、名簿の合計は${grouped(d['listed'])}個です。`,
    rightsNotPerPerson: (value, d) => `${shownCategory(d['category'], 'ja')}：${calledInJapanese(d)}は${grouped(value)}個ですが、要項9の内訳表では1名当たり${grouped(d['limit'])}個です${othersInJapanese(d['persons'])}。`,
    rightsAboveMost: (value, d) => `${shownCategory(d['category'], 'ja')}：${calledInJapanese(d)}の${grouped(value)}個が、要項9の1名当たり上限${grouped(d['limit'])}個を超えています${othersInJapanese(d['persons'])}。`,
  },
};

/** Names of the parts of an allottee list, and the sentences of its checks. */
export const allotteeText: Record<Language, AllotteeText> = { en, ja };

/** The name of a category: the label of a known code, else the text as written. */
export function categoryName(category: string, language: Language): string {
  const text = allotteeText[language];
  if (category === '') return text.noCategory;
  // Widened on purpose: a document's category may be any text.
  const categories: Readonly<Record<string, string>> = text.categories;
  return Object.hasOwn(categories, category) ? (categories[category] ?? category) : category;
}

function persons(count: string | undefined): string {
  return count === '1' ? '1 person' : `${grouped(count)} persons`;
}

function rights(count: string | undefined): string {
  return count === '1' ? '1 right' : `${grouped(count)} rights`;
}

type Details = Readonly<Record<string, string>>;

const shownCategory = (category: string | undefined, language: Language): string => categoryName(category ?? '', language);
const called = ({ name = '' }: Details): string => (name === '' ? 'a person' : name);
const calledInJapanese = ({ name = '' }: Details): string => (name === '' ? '1名' : `${name}さん`);

/** Follows the first of several persons to whom a sentence applies. */
const others = (count: string | undefined): string => (count === '1' ? '' : ` (${grouped(count)} persons in all)`);
const othersInJapanese = (count: string | undefined): string => (count === '1' ? '' : `（ほかを含め${grouped(count)}名）`);
