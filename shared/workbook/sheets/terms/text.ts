import type { CapitalBase, CapitalBasis, DeliveryOrder, GrantLaw, IssuePrice, ShareIssuePrice } from '../../../grant/schema.ts';
import { formatDate } from '../../../text/dates.ts';
import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Terms',
  /** How the sheet is read, for the help. */
  help: 'The nine terms and the market figures. Blue cells may be changed: every other sheet follows. At its end, the calculation of each figure in words.',
  bases: { exercisePrice: 'the exercise price', exercisePriceAndBookValue: 'the exercise price and the book value of the right' } satisfies Record<CapitalBase, string>,
  roundingBases: { perShare: 'for each share', perRight: 'for each right', perExercise: 'for each exercise', aggregate: 'once, for the aggregate' } satisfies Record<CapitalBasis, string>,
  issuePriceDecisionDate: 'Date of its decision', settlement: 'Settlement',
  settlements: { cash: 'in cash', setOff: 'set off against pay' } satisfies Record<IssuePrice['settlement'], string>,
  tranche: (number: string) => `Tranche ${number}`,
  ofRights: (share: string, perShare: string) => `${share} of the rights, ${perShare} per share`,
  deliveryOrder: 'Order of delivery',
  deliveryOrders: { treasuryFirst: 'treasury shares first', newFirst: 'new shares first', proportional: 'both in proportion' } satisfies Record<DeliveryOrder, string>,
  shareIssuePrice: 'Issue price of a share in the annual report',
  shareIssuePrices: { exercisePrice: 'the exercise price alone', withBookValue: 'the exercise price and the book value of the right' } satisfies Record<ShareIssuePrice, string>,
  law: 'Law of the grant',
  laws: { commercialCode: 'Commercial Code', companiesAct: 'Companies Act' } satisfies Record<GrantLaw, string>,
  value: 'Value', remark: 'Remark', resolutionDate: 'Date of the resolution', issueDate: 'Issue date', rights: 'Number of rights',
  sharesPerRight: 'Shares per right', shareClass: 'Class of shares', issuePrice: 'Issue price of a right', issuePriceNone: 'none',
  issuePriceCounted: 'Issue price used in calculations', exercisePrice: 'Exercise price per share', decisionDate: 'Date of its decision',
  aggregate: 'Aggregate amount on exercise', followsPrice: 'follows the exercise price', periodFrom: 'Exercise period, from', periodTo: 'to', ratio: 'Stated capital: ratio of the amount',
  unit: 'Rounding unit', base: 'Basis', basis: 'Rounding method', methodFixed: 'The formulas of this workbook follow this method; it is changed in Grantsheet.',
  announcedPersons: 'Allottees announced', announcedDescription: 'Description of the allottees',
  /** The table of categories of term 9: its headings, its sums, how a line stands, and the checks of its sums. */
  categories: {
    category: 'Category (term 9)', persons: 'Persons', rights: 'Rights', rightsPerPerson: 'Rights per person', mostPerPerson: 'Max. per person', check: 'Check', total: 'Total',
    ok: 'OK', differs: 'differs', aboveMost: 'above max.',
    title: 'Category table (term 9)', found: 'Announced or listed', nothing: '',
    personsSum: 'Persons announced are those of all categories', rightsSum: 'Rights of the grant are those of all categories',
    personsListed: 'Persons of the list are those of all categories', rightsListed: 'Rights of the list are those of all categories',
  },
  /** Around the number of persons in the list. */
  listed: ['', ' persons in the list'] as readonly [string, string],
  notice: 'Notice', market: 'Market figures', votes: 'Votes', eps: 'Earnings per share', company: 'Company',
  code: 'Securities code', currency: 'Currency', notes: 'Notes', definitions: 'How each figure is calculated', document: 'Document',
  toBeDecided: (isoDate: string | null) => (isoDate === null ? 'to be decided' : `to be decided on ${formatDate(isoDate, 'en')}`),
  decided: 'decided',
  leastRatio: 'at least 0.5 (Companies Act, Art. 445(2))',
};

/** See {@link termsSheetText}. */
export type TermsSheetText = typeof en;

const ja: TermsSheetText = {
  sheet: '発行要項',
  help: '要項9項目と株式の状況です。青のセルは変更でき、ほかのシートもすべて追随します。末尾に各項目の計算方法があります。',
  bases: { exercisePrice: '行使価額', exercisePriceAndBookValue: '行使価額と新株予約権の帳簿価額' },
  roundingBases: { perShare: '1株ごと', perRight: '新株予約権1個ごと', perExercise: '行使1回ごと', aggregate: '総額で1回' },
  issuePriceDecisionDate: '払込金額の決定日', settlement: '払込みの方法',
  settlements: { cash: '金銭', setOff: '報酬債権との相殺' },
  tranche: (number) => `区分${number}`,
  ofRights: (share, perShare) => `個数の割合 ${share}、1株当たり ${perShare}`,
  deliveryOrder: '交付の順序',
  deliveryOrders: { treasuryFirst: '自己株式から', newFirst: '新株から', proportional: '比例して' },
  shareIssuePrice: '有価証券報告書の株式の発行価格',
  shareIssuePrices: { exercisePrice: '行使価額のみ', withBookValue: '行使価額と新株予約権の帳簿価額' },
  law: '適用法令',
  laws: { commercialCode: '商法', companiesAct: '会社法' },
  value: '内容', remark: '備考', resolutionDate: '決議日', issueDate: '新株予約権の割当日', rights: '新株予約権の数', sharesPerRight: '1個当たり株式数',
  shareClass: '株式の種類', issuePrice: '新株予約権の払込金額（1個当たり）', issuePriceNone: '無償', issuePriceCounted: '計算に用いる払込金額', exercisePrice: '行使価額（1株当たり）',
  decisionDate: '行使価額の決定日', aggregate: '行使時払込総額', followsPrice: '行使価額により決定', periodFrom: '行使期間の初日', periodTo: '行使期間の最終日', ratio: '資本金組入割合',
  unit: '切上げ単位', base: '計算の基礎', basis: '端数処理の方法', methodFixed: '数式はこの方法によります。変更はGrantsheetで行ってください。',
  categories: {
    category: '区分（要項9）', persons: '人数', rights: '個数', rightsPerPerson: '1名当たり個数', mostPerPerson: '1名当たり上限', check: 'チェック', total: '合計',
    ok: '一致', differs: '相違', aboveMost: '上限超過',
    title: '内訳表（要項9）', found: '公表値・名簿', nothing: '',
    personsSum: '公表人数が内訳表の人数の合計と一致', rightsSum: '新株予約権の数が内訳表の個数の合計と一致',
    personsListed: '名簿の人数が内訳表の人数の合計と一致', rightsListed: '名簿の個数が内訳表の個数の合計と一致',
  },
  announcedPersons: '割当対象者の人数（公表値）', announcedDescription: '割当対象者の内訳', listed: ['名簿上 ', '名'], notice: '公表文案', market: '株式の状況', votes: '議決権', eps: '1株当たり当期純利益', company: '会社名', code: '証券コード', currency: '通貨',
  notes: '備考', definitions: '項目の算式', document: '文書',
  toBeDecided: (isoDate) => (isoDate === null ? '未定' : `${formatDate(isoDate, 'ja')}に決定予定`),
  decided: '決定済み',
  leastRatio: '0.5以上（会社法第445条第2項）',
};

/** The words of the sheet of terms. */
export const termsSheetText: Record<Language, TermsSheetText> = { en, ja };
