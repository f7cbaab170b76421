import { ALLOTTEE_FIELDS, type AllotteeField } from './list-reading.ts';
import { lookupKey } from './normalise.ts';

/** What a column can hold: a field of an allottee, or a part of a name that belongs to one. */
export type ColumnRole = AllotteeField | NamePart | 'familyReading' | 'givenReading';

/** Parts that make a name. */
export type NamePart = 'familyName' | 'givenName' | 'middleName';

/** What a heading says of its column. */
export interface HeadingMeaning {
  readonly role: ColumnRole;
  /** How sure it is: of two columns of one field the surer one is taken, of equals somebody is asked. 0 is surest. */
  readonly tier: 0 | 1 | 2;
  /** Whether it counts an earlier grant, or several of them, by its words. */
  readonly earlier: boolean;
}

/** Headings by which each field is recognised, the plainest first; compared without spaces, width and brackets. */
const SYNONYMS: Readonly<Record<AllotteeField, readonly string[]>> = {
  employeeNumber: [
    '社員番号', '従業員番号', '社員コード', '従業員コード', '社員no', '社員no.', '職員番号', '個人番号', '個人コード', '社員id', '従業員id', '従業員no', '従業員no.', '人事番号',
    'employee number', 'employee no.', 'employee no', 'employee id', 'employee code', 'staff number', 'staff no.', 'staff no', 'staff id', 'staff code',
    'personnel number', 'personnel no.', 'personnel id', 'emp. no.', 'emp no', 'emp no.', 'emp id', 'emp. id', 'worker id', 'payroll number',
  ],
  name: [
    '氏名', '名前', 'お名前', '社員名', '従業員名', '社員氏名', '従業員氏名', '割当対象者', '割当先', '割当対象者名', '割当対象者氏名', '対象者', '対象者名', '対象者氏名', '割当者氏名', '付与対象者', '付与対象者名', '付与対象者氏名', '漢字氏名', '氏名漢字', '姓名',
    'name', 'full name', 'allottee', 'allottee name', 'name of allottee', 'employee name', 'staff name', 'grantee', 'grantee name', 'name of grantee', 'holder', 'participant', 'participant name',
  ],
  reading: [
    'フリガナ', 'ふりがな', 'カナ', 'カナ氏名', '氏名カナ', '氏名(カナ)', '氏名フリガナ', '氏名(フリガナ)', 'カナ名', 'ヨミガナ', '読み', '読み仮名', 'よみがな',
    'kana', 'name in kana', 'name (kana)', 'reading', 'phonetic name', 'furigana',
  ],
  company: [
    '会社名', '会社', '所属会社', '所属会社名', '法人名', '勤務先', '勤務先名', '所属先', '所属',
    'company', 'company name', 'entity', 'employer', 'legal entity', 'affiliate',
  ],
  category: [
    '区分', '対象者区分', '役職員区分', '割当区分', '従業員区分', '社員区分', '身分', '地位', '種別', '属性', '資格区分',
    'category', 'class', 'type', 'classification', 'allottee category', 'status',
  ],
  grade: ['役職', '役職名', '職位', '職階', '等級', '資格', '職級', 'グレード', 'grade', 'rank', 'title', 'job title', 'position', 'level', 'band'],
  planned: [
    '予定個数', '付与予定個数', '割当予定数', '計画個数', '上限個数', '割当上限個数', '最大個数',
    'planned rights', 'rights planned', 'planned', 'maximum rights', 'maximum number of rights', 'max rights',
  ],
  rights: [
    '割当個数', '新株予約権の数', '新株予約権数', '新株予約権個数', '新株予約権の個数', '割当新株予約権数', '割当てる新株予約権の数', '割当数', '付与個数', '付与数', '個数', '権利数', '割当予定個数', '予約権数', '付与新株予約権数', '権利個数', '数量', 'ストックオプション数', 'ストックオプション個数', 'ストックオプションの数', 'ストック・オプション数', 'ストック・オプション個数', 'ストック・オプションの数', 'so数', 'so個数',
    'rights', 'number of rights', 'no. of rights', 'rights allotted', 'stock acquisition rights', 'number of stock acquisition rights',
    'options', 'number of options', 'options granted', 'options allotted', 'stock options', 'number of stock options', 'stock options granted',
    'rights granted', 'number of rights allotted', 'number of rights granted', 'number of options granted', 'granted', 'quantity', 'units', 'allotment', 'number allotted', 'sars', 'warrants',
    '割当株数', '割当株式数', '付与株数', '付与株式数', '対象株数', '対象株式数', '目的株式数', '目的となる株式の数', '新株予約権の目的となる株式の数', '株数', '株式数',
    'shares', 'number of shares', 'no. of shares', 'underlying shares', 'shares allotted', 'shares granted', 'thousands of shares', 'thousand shares',
  ],
  note: ['備考', '摘要', '注記', 'メモ', 'コメント', '特記事項', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'memo'],
};

/** Headings that name a field where no other does: a counter of rows is called 番号 too. */
const UNSURE: Readonly<Partial<Record<AllotteeField, readonly string[]>>> = {
  employeeNumber: ['番号', 'コード', 'employee', 'id', 'code', 'number'],
  company: ['所属', '所属先', 'affiliate'],
  category: ['地位', '種別', '属性', 'class', 'type', 'status', '資格区分'],
  rights: ['割当', '割当て', '付与', '新株予約権', 'ストックオプション', 'ストック・オプション', 'so'],
  name: ['対象者', '割当先', '割当対象者', '付与対象者', 'allottee', 'grantee', 'participant', 'holder'],
};

const PARTS: Readonly<Record<NamePart, readonly string[]>> = {
  familyName: ['姓', '氏', '苗字', '名字', 'last name', 'family name', 'surname', 'lastname', 'familyname'],
  givenName: ['名', 'first name', 'given name', 'given names', 'forename', 'firstname', 'givenname'],
  middleName: ['ミドルネーム', 'middle name', 'middle names', 'middlename'],
};

const ROLE_OF = new Map<string, HeadingMeaning>([
  ...ALLOTTEE_FIELDS.flatMap((field) => SYNONYMS[field].map((synonym) => [lookupKey(synonym), meaning(field, 0)] as const)),
  ...ALLOTTEE_FIELDS.flatMap((field) => (UNSURE[field] ?? []).map((synonym) => [lookupKey(synonym), meaning(field, 1)] as const)),
  ...Object.entries(PARTS).flatMap(([part, names]) => names.map((name) => [lookupKey(name), meaning(part as NamePart, 0)] as const)),
]);

const FURIGANA = /カナ|かな|フリガナ|ふりがな|振り仮名|振仮名|読み仮名|よみがな|よみ|読み|ヨミ|ルビ|furigana|katakana|hiragana|kana|phonetic|pronunciation|reading/g;
/** What a heading names besides a person, which has a reading too. */
const FAMILY = /^(姓|氏|苗字|名字|セイ|せい|last(name)?|family(name)?|surname)$/;
const GIVEN = /^(名|メイ|めい|first(name)?|given(name)?)$/;
/** The same name in other letters. */
const OTHER_LETTERS = /[([【〔](ローマ字|英字|英語|英文|アルファベット|english|roman|romaji|latin|alphabet|旧姓|通称)[^)\]】〕]*[)\]】〕]|^(ローマ字|英字|英文)/;

const EARLIER = /前々回|前回|前期|前年度?|既存|既発行|既|過去|従来|変更前|修正前|当初|累計|累積|通算|保有|付与済み?|割当済み?|済み?|行使|失効|消却|未|残|合計|総|previous(ly)?|prior|earlier|past|existing|outstanding|cumulative|exercised|vested|cancelled|lapsed|before|total|todate/g;
const THIS_TIME = /今回|今期|当期|今年度?|本年度?|新規|次回|予定|見込|案|最終|変更後|修正後|改定後|決定|確定|第?\d+回|\d{4}年度?|(令和|平成)(\d+|元)年?度?|thistime|thisgrant|this|current|new(ly)?|proposed|planned|final|revised|after|tobegranted|tobeallotted|fy\d+|20\d\d/g;

/** Meanings that were found before: cells of long lists are asked whether they are headings again and again. */
const known = new Map<string, HeadingMeaning | null>();
const MOST_KNOWN = 5_000;

/** What a heading says of its column, by its English or Japanese words; null where it is none that is known. */
export function readHeading(heading: string): HeadingMeaning | null {
  const before = known.get(heading);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = meaningOf(heading);
  known.set(heading, found);
  return found;
}

function meaningOf(heading: string): HeadingMeaning | null {
  const key = lookupKey(heading).replace(/[※*＊●★☆]/g, '');
  if (key === '' || key.length > LONGEST_HEADING) return null;
  const reading = readingOf(key);
  if (reading !== undefined) return reading;
  const named = lookUp(key);
  if (named !== null) return OTHER_LETTERS.test(key) ? { ...named, tier: 2 } : named.role === 'rights' ? { ...named, earlier: isEarlier(key) } : named;
  const rest = withoutTime(key);
  const rights = lookUp(rest) ?? lookUp(rest.replace(/^新株予約権(?=[^のを数個])/, ''));
  return rights?.role === 'rights' ? { ...rights, earlier: isEarlier(key) } : null;
}

/** A heading is short; what is longer is text. */
const LONGEST_HEADING = 60;

/** The field a heading stands for; null where it is none of them. */
export function recogniseHeading(heading: string): AllotteeField | null {
  const role = readHeading(heading)?.role;
  return ALLOTTEE_FIELDS.find((field) => field === role) ?? null;
}

function meaning(role: ColumnRole, tier: 0 | 1): HeadingMeaning {
  return { role, tier, earlier: false };
}

function lookUp(key: string): HeadingMeaning | null {
  const bare = withoutUnit(withoutBrackets(key));
  return ROLE_OF.get(key) ?? ROLE_OF.get(withoutBrackets(key)) ?? ROLE_OF.get(key.replace(/[:#.]+$/, '')) ?? ROLE_OF.get(bare) ?? null;
}

const withoutBrackets = (key: string): string => key.replace(/[([【〔].*?[)\]】〕]/g, '');

const UNIT = /(単位)?[:・_-]?(百万|十万|[百千万])[個株口]$|[,-]?in(hundreds|thousands|millions)(of(shares|rights|options|units))?$|[,-]?unit.*$|[個株口]$/;

/** "割当数個", "割当数 千個": the unit at the end of a heading is no part of its name. */
const withoutUnit = (key: string): string => key.replace(UNIT, '');

const withoutTime = (key: string): string => withoutBrackets(key).replace(EARLIER, '').replace(THIS_TIME, '').replace(/^[のと・:_/-]+|[の・:_/-]+$/g, '');

const isEarlier = (key: string): boolean => key.search(EARLIER) >= 0 && key.replace(EARLIER, '').search(THIS_TIME) < 0;

/** The column of how a name is read; null where something else is read so; undefined where the heading says nothing of it. */
function readingOf(key: string): HeadingMeaning | null | undefined {
  const base = key.replace(FURIGANA, '');
  const rest = base.replace(/全角|半角|[()[\]【】〔〕:_・の/-]/g, '');
  if (base === key) return key === 'セイ' ? meaning('familyReading', 0) : key === 'メイ' ? meaning('givenReading', 0) : undefined;
  if (FAMILY.test(rest)) return meaning('familyReading', 0);
  if (GIVEN.test(rest)) return meaning('givenReading', 0);
  return rest === '' || ROLE_OF.get(rest)?.role === 'name' ? meaning('reading', 0) : null;
}

const COUNTS_SHARES = /株(式の?)?数|株\)|[百千万]株|shares/;

/** Whether numbers under a heading of the rights column are shares, not rights ("割当株数", "Shares", "割当数(株)"). */
export function headingCountsShares(heading: string): boolean {
  return COUNTS_SHARES.test(lookupKey(heading).replace(/新株予約権(の?個?数)?/g, ''));
}
