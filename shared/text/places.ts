import type { Term } from '../commands/command.ts';
import type { Market } from '../grant/schema.ts';
import type { Language } from './language.ts';

type TermPath = `grant.${Term | 'exercisePrice' | 'exercisePrice.status' | 'exercisePrice.amount' | 'exercisePrice.decisionDate' | 'bookValue' | 'exercisePeriod' | 'statedCapital' | 'allotteesAnnounced'}`;
type OwnPath = 'format' | 'version' | 'title' | 'currency' | 'notes' | 'company' | 'company.name' | 'company.code' | 'grant' | 'market' | 'columns' | 'scenarios' | 'sensitivities' | 'allottees' | 'layouts';
type RowField = 'id' | 'name' | 'formula' | 'unit' | 'decimals' | 'exercisePrice' | 'rights' | 'sharesPerRight' | 'employeeNumber' | 'company' | 'category' | 'grade' | 'note';

const en = {
  places: {
    format: 'Kind of file',
    version: 'Version of the file',
    title: 'Title',
    currency: 'Currency',
    notes: 'Notes',
    company: 'Company',
    'company.name': 'Company name',
    'company.code': 'Securities code',
    grant: 'Terms of the grant',
    'grant.resolutionDate': 'Date of the resolution',
    'grant.issueDate': 'Term 1, issue date',
    'grant.rights': 'Term 2, number of rights',
    'grant.sharesPerRight': 'Term 2, shares per right',
    'grant.shareClass': 'Term 3, class of shares',
    'grant.issuePrice': 'Term 4, issue price',
    'grant.bookValue': 'Term 8, book value of a right',
    'grant.bookValue.source': 'Term 8, source of the book value',
    'grant.bookValue.perRight': 'Term 8, book value of a right',
    'grant.exercisePrice': 'Term 5, exercise price',
    'grant.exercisePrice.status': 'Term 5, pending or decided',
    'grant.exercisePrice.amount': 'Term 5, exercise price',
    'grant.exercisePrice.decisionDate': 'Term 5, decision date',
    'grant.exercisePeriod': 'Term 7, exercise period',
    'grant.exercisePeriod.from': 'Term 7, first day of the exercise period',
    'grant.exercisePeriod.to': 'Term 7, last day of the exercise period',
    'grant.statedCapital': 'Term 8, stated capital',
    'grant.statedCapital.base': 'Term 8, base of stated capital',
    'grant.statedCapital.ratio': 'Term 8, stated capital ratio',
    'grant.statedCapital.unit': 'Term 8, rounding unit',
    'grant.statedCapital.basis': 'Term 8, basis of rounding',
    'grant.allotteesAnnounced': 'Term 9, allottees',
    'grant.allotteesAnnounced.persons': 'Term 9, number of persons',
    'grant.allotteesAnnounced.description': 'Term 9, description of the allottees',
    market: 'Market figures',
    'market.sharesIssued': 'Shares issued',
    'market.treasuryShares': 'Treasury shares',
    'market.otherDilutiveShares': 'Other dilutive shares',
    'market.sharePrice': 'Share price',
    'market.averageSharePrice': 'Average share price',
    'market.authorised': 'Authorised shares',
    scenarios: 'Scenarios',
    sensitivities: 'Sensitivities',
    allottees: 'Allottees',
    columns: 'Columns of your own',
    layouts: 'Arrangement of the sheets',
  } satisfies Record<TermPath | OwnPath | `market.${keyof Market}`, string>,
  rowFields: {
    id: 'id',
    name: 'name',
    formula: 'formula',
    unit: 'unit',
    decimals: 'decimals',
    exercisePrice: 'exercise price',
    rights: 'rights',
    sharesPerRight: 'shares per right',
    employeeNumber: 'employee number',
    company: 'company',
    category: 'category',
    grade: 'grade',
    note: 'note',
  } satisfies Record<RowField, string>,
  scenario: (number: number, name: string) => `Scenario ${number}${quoted(name)}`,
  allottee: (number: number, name: string) => `Allottee ${number}${quoted(name)}`,
  column: (number: number, name: string) => `Column ${number}${quoted(name)}`,
  inRow: (row: string, field: string) => `${row}, ${field}`,
  wholeFile: 'The file',
  /** A key of the file that no label names. */
  key: (path: string) => `“${path}” in the file`,
};

type PlaceText = typeof en;

const ja: PlaceText = {
  places: {
    format: 'ファイルの種類',
    version: 'ファイルの版',
    title: '表題',
    currency: '通貨',
    notes: '備考',
    company: '会社',
    'company.name': '会社名',
    'company.code': '証券コード',
    grant: '発行要項',
    'grant.resolutionDate': '決議日',
    'grant.issueDate': '要項1 発行日',
    'grant.rights': '要項2 新株予約権の数',
    'grant.sharesPerRight': '要項2 1個当たり株式数',
    'grant.shareClass': '要項3 株式の種類',
    'grant.issuePrice': '要項4 払込金額',
    'grant.bookValue': '要項8 帳簿価額',
    'grant.bookValue.source': '要項8 帳簿価額の基準',
    'grant.bookValue.perRight': '要項8 帳簿価額',
    'grant.exercisePrice': '要項5 行使価額',
    'grant.exercisePrice.status': '要項5 決定の状態',
    'grant.exercisePrice.amount': '要項5 行使価額',
    'grant.exercisePrice.decisionDate': '要項5 決定日',
    'grant.exercisePeriod': '要項7 行使期間',
    'grant.exercisePeriod.from': '要項7 行使期間の初日',
    'grant.exercisePeriod.to': '要項7 行使期間の最終日',
    'grant.statedCapital': '要項8 資本金',
    'grant.statedCapital.base': '要項8 計算の基礎',
    'grant.statedCapital.ratio': '要項8 資本金組入割合',
    'grant.statedCapital.unit': '要項8 切上げ単位',
    'grant.statedCapital.basis': '要項8 端数処理の単位',
    'grant.allotteesAnnounced': '要項9 割当対象者',
    'grant.allotteesAnnounced.persons': '要項9 人数',
    'grant.allotteesAnnounced.description': '要項9 割当対象者の内訳',
    market: '株式の状況',
    'market.sharesIssued': '発行済株式総数',
    'market.treasuryShares': '自己株式数',
    'market.otherDilutiveShares': 'その他の潜在株式数',
    'market.sharePrice': '株価',
    'market.averageSharePrice': '期中平均株価',
    'market.authorised': '発行可能株式総数',
    scenarios: 'シナリオ',
    sensitivities: '感応度',
    allottees: '割当対象者',
    columns: '追加した列',
    layouts: 'シートの配置',
  },
  rowFields: {
    id: '識別子',
    name: '名称',
    formula: '数式',
    unit: '単位',
    decimals: '小数桁数',
    exercisePrice: '行使価額',
    rights: '新株予約権の数',
    sharesPerRight: '1個当たり株式数',
    employeeNumber: '社員番号',
    company: '会社',
    category: '区分',
    grade: '等級',
    note: '備考',
  },
  scenario: (number, name) => `シナリオ${number}${bracketed(name)}`,
  allottee: (number, name) => `割当対象者${number}${bracketed(name)}`,
  column: (number, name) => `追加した列${number}${bracketed(name)}`,
  inRow: (row, field) => `${row}の${field}`,
  wholeFile: 'ファイル',
  key: (path) => `ファイル内の「${path}」`,
};

const placeText: Record<Language, PlaceText> = { en, ja };

const quoted = (name: string): string => (name === '' ? '' : ` “${name}”`);
const bracketed = (name: string): string => (name === '' ? '' : `「${name}」`);

const ROW_PATH = /^(scenarios|allottees|columns)\[(\d+)\](?:\.(\w+))?$/;

/**
 * A place of a document in words, from its path: "Term 8, stated capital ratio", "Scenario 3 “Low”, rights". `name` is
 * what the row at that place is called. A path that no label names comes back as it stands in the file.
 */
export function placeInWords(path: string, name: string, language: Language): string {
  const text = placeText[language];
  if (path === '') return text.wholeFile;
  return rowInWords(path, name, text) ?? lookUp(text.places, path) ?? text.key(path);
}

const ROW_NAMES: Readonly<Record<string, (text: PlaceText) => PlaceText['scenario']>> = {
  scenarios: ({ scenario }) => scenario,
  allottees: ({ allottee }) => allottee,
  columns: ({ column }) => column,
};

/** The field of a row by itself: "exercise price". */
export function rowFieldInWords(field: string, language: Language): string {
  return lookUp(placeText[language].rowFields, field) ?? field;
}

function rowInWords(path: string, name: string, text: PlaceText): string | null {
  const [, list, index, field] = ROW_PATH.exec(path) ?? [];
  if (list === undefined || index === undefined) return null;
  const number = Number.parseInt(index, 10) + 1;
  const row = ROW_NAMES[list]?.(text)(number, name) ?? text.key(path);
  if (field === undefined) return row;
  return text.inRow(row, lookUp(text.rowFields, field) ?? field);
}

function lookUp(labels: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(labels, key) ? (labels[key] ?? null) : null;
}
