import { ALLOTTEE_FIELDS, type AllotteeField } from './list-reading.ts';
import { lookupKey } from './normalise.ts';

/** Headings by which each field is recognised, the plainest first; compared without spaces, width and brackets. */
const SYNONYMS: Readonly<Record<AllotteeField, readonly string[]>> = {
  employeeNumber: [
    '社員番号', '従業員番号', '社員コード', '従業員コード', '社員no', '社員no.', '職員番号', '個人番号', '個人コード', '社員id', '番号', 'コード',
    'employee number', 'employee no.', 'employee no', 'employee id', 'employee code', 'employee', 'staff number', 'staff no.', 'staff id',
    'personnel number', 'personnel no.', 'emp. no.', 'emp no', 'id',
  ],
  name: [
    '氏名', '名前', 'お名前', '社員名', '従業員名', '割当対象者', '割当先', '割当対象者名', '対象者', '対象者名', '対象者氏名', '割当者氏名', '付与対象者', '付与対象者名', '漢字氏名', '氏名漢字',
    'name', 'full name', 'allottee', 'allottee name', 'name of allottee', 'employee name', 'grantee', 'holder',
  ],
  reading: [
    'フリガナ', 'ふりがな', 'カナ', 'カナ氏名', '氏名カナ', '氏名(カナ)', '氏名フリガナ', '氏名(フリガナ)', 'カナ名', 'ヨミガナ', '読み', '読み仮名', 'よみがな',
    'kana', 'name in kana', 'name (kana)', 'reading', 'phonetic name', 'furigana',
  ],
  company: [
    '会社名', '会社', '所属会社', '所属会社名', '法人名', '勤務先', '所属', '所属先',
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
    '割当個数', '新株予約権の数', '新株予約権数', '新株予約権個数', '新株予約権の個数', '割当新株予約権数', '割当てる新株予約権の数', '割当数', '付与個数', '付与数', '個数', '権利数', '割当予定個数', '予約権数', '付与新株予約権数', '権利個数', '数量',
    'rights', 'number of rights', 'no. of rights', 'rights allotted', 'stock acquisition rights', 'number of stock acquisition rights',
    'options', 'number of options', 'options granted', 'options allotted', 'stock options', 'number of stock options', 'stock options granted',
    'rights granted', 'number of rights allotted', 'number of rights granted', 'number of options granted', 'granted', 'quantity', 'units', 'allotment', 'number allotted', 'sars', 'warrants',
    '割当株数', '割当株式数', '付与株数', '付与株式数', '対象株数', '対象株式数', '目的株式数', '目的となる株式の数', '新株予約権の目的となる株式の数', '株数', '株式数',
    'shares', 'number of shares', 'no. of shares', 'underlying shares', 'shares allotted',
  ],
  note: ['備考', '摘要', '注記', 'メモ', 'コメント', '特記事項', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'memo'],
};

const FIELD_OF = new Map(ALLOTTEE_FIELDS.flatMap((field) => SYNONYMS[field].map((synonym) => [lookupKey(synonym), field] as const)));

const COUNTS_SHARES = /株(式の?)?数|株\)|shares/;

/** The field a heading stands for, by its English or Japanese synonyms; null where it is none of them. */
export function recogniseHeading(heading: string): AllotteeField | null {
  const key = lookupKey(heading).replaceAll('※', '');
  return FIELD_OF.get(key) ?? FIELD_OF.get(key.replace(/[([【〔].*?[)\]】〕]/g, '')) ?? FIELD_OF.get(key.replace(/[*:#.]+$/, '')) ?? null;
}

/** Whether numbers under a heading of the rights column are shares, not rights ("割当株数", "Shares", "割当数(株)"). */
export function headingCountsShares(heading: string): boolean {
  return COUNTS_SHARES.test(lookupKey(heading).replace(/新株予約権(の?個?数)?/g, ''));
}
