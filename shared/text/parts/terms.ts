import type { Term } from '../../commands/command.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const terms: Readonly<Record<Term, string>> = {
  resolutionDate: 'resolution date',
  issueDate: 'issue date',
  rights: 'number of rights',
  sharesPerRight: 'shares per right',
  shareClass: 'class of shares',
  issuePrice: 'issue price',
  'bookValue.source': 'source of the book value',
  'bookValue.perRight': 'book value of a right',
  'exercisePeriod.from': 'start of the exercise period',
  'exercisePeriod.to': 'end of the exercise period',
  'statedCapital.base': 'basis of stated capital',
  'statedCapital.ratio': 'stated capital ratio',
  'statedCapital.unit': 'rounding unit',
  'statedCapital.basis': 'rounding method',
  'allotteesAnnounced.persons': 'number of allottees',
  'allotteesAnnounced.description': 'description of the allottees',
};

const en: PartText<'grant'> = {
  labels: {
    setTerm: ({ term }) => `change the ${terms[term]}`,
    setExercisePrice: ({ exercisePrice: { status } }) => (status === 'decided' ? 'decide the exercise price' : 'leave the exercise price pending'),
  },
  places: {
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
    'grant.statedCapital.base': 'Term 8, basis of stated capital',
    'grant.statedCapital.ratio': 'Term 8, stated capital ratio',
    'grant.statedCapital.unit': 'Term 8, rounding unit',
    'grant.statedCapital.basis': 'Term 8, rounding method',
    'grant.allotteesAnnounced': 'Term 9, allottees',
    'grant.allotteesAnnounced.persons': 'Term 9, number of persons',
    'grant.allotteesAnnounced.description': 'Term 9, description of the allottees',
  },
  row: null,
};

const japaneseTerms: Readonly<Record<Term, string>> = {
  resolutionDate: '決議日',
  issueDate: '割当日',
  rights: '新株予約権の数',
  sharesPerRight: '1個当たり株式数',
  shareClass: '株式の種類',
  issuePrice: '払込金額',
  'bookValue.source': '帳簿価額の基準',
  'bookValue.perRight': '帳簿価額',
  'exercisePeriod.from': '行使期間の初日',
  'exercisePeriod.to': '行使期間の最終日',
  'statedCapital.base': '資本金の計算の基礎',
  'statedCapital.ratio': '資本金組入割合',
  'statedCapital.unit': '切上げ単位',
  'statedCapital.basis': '端数処理の方法',
  'allotteesAnnounced.persons': '割当対象者の人数',
  'allotteesAnnounced.description': '割当対象者の内訳',
};

const ja: PartText<'grant'> = {
  labels: {
    setTerm: ({ term }) => `${japaneseTerms[term]}の変更`,
    setExercisePrice: ({ exercisePrice: { status } }) => (status === 'decided' ? '行使価額の決定' : '行使価額を未定にする操作'),
  },
  places: {
    grant: '発行要項',
    'grant.resolutionDate': '決議日',
    'grant.issueDate': '要項1 割当日',
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
    'grant.statedCapital': '要項8 増加する資本金の額',
    'grant.statedCapital.base': '要項8 計算の基礎',
    'grant.statedCapital.ratio': '要項8 資本金組入割合',
    'grant.statedCapital.unit': '要項8 切上げ単位',
    'grant.statedCapital.basis': '要項8 端数処理の方法',
    'grant.allotteesAnnounced': '要項9 割当対象者',
    'grant.allotteesAnnounced.persons': '要項9 人数',
    'grant.allotteesAnnounced.description': '要項9 割当対象者の内訳',
  },
  row: null,
};

/** The words for the terms of the grant. */
export const termPartText: Readonly<Record<Language, PartText<'grant'>>> = { en, ja };
