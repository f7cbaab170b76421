import type { GapName, Phrase } from '../../notice/content.ts';
import type { NoticeKind, NoticeState } from '../../notice/request.ts';
import type { InputName } from '../../grant/input-names.ts';
import type { CapitalBase, CapitalBasis } from '../../grant/schema.ts';
import type { MetricId } from '../../metrics/registry.ts';
import type { Language } from '../language.ts';
import { phrase, type PhrasePart } from './phrase.ts';

/** What can be missing and is neither an input nor a figure: those have their names in `figures.ts`. */
type NamedGap = Exclude<GapName, InputName | MetricId | 'exercises'>;

const en = {
  titles: {
    notice: { pending: 'Notice of stock acquisition rights', final: 'Notice of the final terms of stock acquisition rights' },
    extraordinary: { pending: 'Extraordinary report: stock acquisition rights', final: 'Extraordinary report: final terms of stock acquisition rights' },
    annual: { pending: 'Annual report: stock option plan', final: 'Annual report: stock option plan' },
    comparison: { pending: 'Final terms beside those announced before', final: 'Final terms beside those announced before' },
  } satisfies Record<NoticeKind, Record<NoticeState, string>>,
  company: (name: PhrasePart) => phrase`${name}`,
  companyWithCode: (name: PhrasePart, code: PhrasePart) => phrase`${name} (securities code ${code})`,
  gap: (name: string) => `[${name}: not in the document]`,
  gapInvalid: (name: string) => `[${name}: not valid in the document]`,
  gaps: {
    series: 'series name',
    companyName: 'company',
    resolutionDate: 'date of the resolution',
    boardResolutionDate: 'date of the board resolution that convened the meeting',
    shareholdersResolutionDate: 'date of the shareholders’ resolution',
    issueDate: 'issue date',
    allotmentDate: 'allotment date',
    paymentDate: 'payment date',
    shareClass: 'class of shares',
    periodFrom: 'first day of the exercise period',
    periodTo: 'last day of the exercise period',
    decisionDate: 'decision date',
    persons: 'number of persons',
    allottees: 'description of the allottees',
    conditions: 'conditions of exercise',
    adjustment: 'adjustment clause',
    acquisition: 'acquisition by the company',
    transfer: 'transfer restriction',
    reorganisation: 'treatment in a reorganisation',
    subsidiaries: 'relation to subsidiaries',
    agreement: 'agreement with the allottees',
    yearEnd: 'end of the fiscal year',
    reason: 'reason',
  } satisfies Record<NamedGap, string>,
  issueDate: {
    allotment: (date: PhrasePart) => phrase`Allotment date: ${date}`,
  },
  toBeDecided: 'to be decided',
  toBeDecidedOn: (date: string) => `to be decided on ${date}`,
  number: {
    rights: (rights: PhrasePart) => phrase`${rights} rights`,
    sharesEach: (shares: PhrasePart) => phrase`${shares} shares per right`,
  },
  shares: {
    of: (shareClass: PhrasePart, shares: PhrasePart) => phrase`${shareClass}, ${shares} shares in all`,
    treasury: (shares: PhrasePart) => phrase`Of these, ${shares} are treasury shares.`,
  },
  issuePrice: {
    none: 'No payment is required for the rights.',
    perRight: (price: PhrasePart) => phrase`Per right: ${price}`,
    total: (amount: PhrasePart) => phrase`In all: ${amount}`,
    setOff: 'It is set off against pay that is owed to the allottee.',
    paymentDate: (date: PhrasePart) => phrase`Payment date: ${date}`,
    premium: (amount: PhrasePart) => phrase`With what is paid on exercise: ${amount}`,
    notPaid: 'Paid for the rights: none',
  },
  price: {
    perRight: (amount: PhrasePart) => phrase`Per right: ${amount}`,
    perShare: (amount: PhrasePart) => phrase`Exercise price per share: ${amount}`,
    perRightRule: (shares: PhrasePart) => phrase`Per right: the exercise price × ${shares} shares`,
    adjustment: (clause: PhrasePart) => phrase`Adjustment of the exercise price: ${clause}`,
  },
  aggregate: {
    alone: (amount: PhrasePart) => phrase`${amount}`,
    withPremium: (amount: PhrasePart) => phrase`With what is paid for the rights: ${amount}`,
  },
  period: (from: PhrasePart, to: PhrasePart) => phrase`From ${from} to ${to}, both days included`,
  capital: {
    bases: { exercisePrice: 'exercise price', exercisePriceAndBookValue: '(exercise price + book value of the right per share)' } satisfies Record<CapitalBase, string>,
    wholeBases: { exercisePrice: 'amount paid on exercise', exercisePriceAndBookValue: '(amount paid on exercise + book value of the rights)' } satisfies Record<CapitalBase, string>,
    basis: { perShare: 'for each share', perRight: 'for each right', perExercise: 'at each exercise', aggregate: 'on the total' } satisfies Record<CapitalBasis, string>,
    rule: (base: string, ratio: PhrasePart, unit: PhrasePart, basis: string) => phrase`(a) Stated capital: ${base} × ${ratio}; any fraction below ${unit} is rounded up ${basis}.`,
    rest: '(b) Additional paid-in capital: what is paid in less the amount of (a).',
    treasury: 'Treasury shares that are delivered add nothing to stated capital.',
    perShare: (stated: PhrasePart, reserve: PhrasePart) => phrase`Per share: (a) ${stated}, (b) ${reserve}`,
    total: (stated: PhrasePart, reserve: PhrasePart) => phrase`In all: (a) ${stated}, (b) ${reserve}`,
    pending: (pending: PhrasePart) => phrase`Amounts: ${pending}`,
    issuePriceOfShare: (amount: PhrasePart) => phrase`Issue price per share: ${amount}`,
    statedPerShare: (amount: PhrasePart) => phrase`Stated capital per share: ${amount}`,
  },
  allottees: {
    described: (description: PhrasePart, persons: PhrasePart) => phrase`${description}: ${persons} persons in all`,
    counted: (persons: PhrasePart) => phrase`${persons} persons in all`,
    columns: { category: 'Category', persons: 'Persons', rights: 'Rights', rightsPerPerson: 'Rights each', mostPerPerson: 'Max. each' },
    notGiven: '–',
  },
  items: {
    notice: {
      issueDate: 'Issue date', number: 'Number of rights', shares: 'Class and number of shares', issuePrice: 'Amount paid for the rights', price: 'Amount paid on exercise',
      aggregate: 'Aggregate amount of the shares issued or transferred on exercise', period: 'Exercise period', capital: 'Stated capital and additional paid-in capital', allottees: 'Allottees',
      conditions: 'Conditions of exercise', acquisition: 'Acquisition by the company', transfer: 'Transfer of the rights', reorganisation: 'Rights delivered in a reorganisation',
      resolution: 'Date of the resolution on the issue', board: 'Date of the board resolution that convened the meeting', shareholders: 'Date of the shareholders’ resolution',
    },
    extraordinary: {
      series: 'Issue', number: 'Number of rights', issuePrice: 'Issue price', total: 'Total issue price', shares: 'Class, content and number of shares', price: 'Amount paid on exercise',
      period: 'Exercise period', conditions: 'Conditions of exercise', capital: 'Part of the issue price of the shares that becomes stated capital', transfer: 'Transfer of the rights',
      allottees: 'Number of persons solicited, and their categories', subsidiaries: 'Relation to the company, where they are of subsidiaries', agreement: 'Agreement with the persons solicited',
    },
    annual: {
      resolution: 'Date of the resolution', allottees: 'Categories and number of persons', number: 'Number of rights*', shares: 'Class, content and number of shares*', price: 'Amount paid on exercise*',
      period: 'Exercise period*', capital: 'Issue price of the shares and stated capital*', conditions: 'Conditions of exercise*', transfer: 'Transfer of the rights*', reorganisation: 'Rights delivered in a reorganisation*',
    },
  },
  annualNote: (yearEnd: PhrasePart) => phrase`* As granted; to be given as of ${yearEnd}, with later changes in brackets.`,
  comparison: {
    columns: { item: 'Item', before: 'Announced before', final: 'Final', reason: 'Reason' },
    priceDecided: (date: PhrasePart) => phrase`The exercise price was decided on ${date}.`,
    follows: (price: PhrasePart, shares: PhrasePart) => phrase`Follows from the exercise price: ${price} × ${shares} shares`,
    followsRule: 'Follows from the exercise price by the rule of the terms, which is unchanged.',
    notCompared: 'The document has the other terms only as they are now, so they are not compared.',
    listPersons: 'Persons of the list of allottees',
    listRights: 'Rights of the list of allottees',
    differsFrom: (reason: PhrasePart) => phrase`The list differs from what was announced: ${reason}`,
    persons: (count: PhrasePart) => phrase`${count} persons`,
  },
  refusals: {
    pricePending: (date: string | null) => `The exercise price is ${date === null ? 'still to be decided' : `to be decided on ${date}`}, so there are no final terms yet: write the pending notice, or enter the price.`,
    priceInvalid: 'The exercise price of the document is not valid, so there are no final terms: correct the price first.',
    issuePricePending: (date: string | null) => `The amount paid for a right is ${date === null ? 'still to be decided' : `to be decided on ${date}`}, so there are no final terms yet: write the pending notice, or enter the amount.`,
  },
};

/** See {@link noticeText}. */
export type NoticeText = typeof en;

const ja: NoticeText = {
  titles: {
    notice: { pending: '新株予約権の発行に関するお知らせ', final: '新株予約権の発行内容の確定に関するお知らせ' },
    extraordinary: { pending: '臨時報告書（新株予約権の発行）', final: '臨時報告書（新株予約権の発行内容の確定）' },
    annual: { pending: '有価証券報告書（ストックオプション制度の内容）', final: '有価証券報告書（ストックオプション制度の内容）' },
    comparison: { pending: '確定した内容と当初の公表値との対比', final: '確定した内容と当初の公表値との対比' },
  },
  company: (name) => phrase`${name}`,
  companyWithCode: (name, code) => phrase`${name}（証券コード：${code}）`,
  gap: (name) => `［${name}：文書に記載なし］`,
  gapInvalid: (name) => `［${name}：文書の値が正しくありません］`,
  gaps: {
    series: '銘柄',
    companyName: '会社名',
    resolutionDate: '決議日',
    boardResolutionDate: '株主総会の招集を決定した取締役会決議日',
    shareholdersResolutionDate: '株主総会決議日',
    issueDate: '割当日',
    allotmentDate: '割当日（別に定める場合）',
    paymentDate: '払込期日',
    shareClass: '株式の種類',
    periodFrom: '行使期間の初日',
    periodTo: '行使期間の最終日',
    decisionDate: '決定日',
    persons: '人数',
    allottees: '対象者の内訳',
    conditions: '行使の条件',
    adjustment: '調整条項',
    acquisition: '取得の事由及び条件',
    transfer: '譲渡に関する事項',
    reorganisation: '組織再編成行為に伴う交付に関する事項',
    subsidiaries: '子会社等との関係',
    agreement: '対象者との取決め',
    yearEnd: '事業年度末',
    reason: '理由',
  },
  issueDate: {
    allotment: (date) => phrase`別に定める割当日：${date}`,
  },
  toBeDecided: '未定',
  toBeDecidedOn: (date) => `${date}に決定する予定`,
  number: {
    rights: (rights) => phrase`${rights}個`,
    sharesEach: (shares) => phrase`新株予約権1個につき${shares}株`,
  },
  shares: {
    of: (shareClass, shares) => phrase`${shareClass} ${shares}株`,
    treasury: (shares) => phrase`うち自己株式${shares}株`,
  },
  issuePrice: {
    none: '新株予約権と引換えに金銭の払込みを要しない。',
    perRight: (price) => phrase`1個当たり：${price}`,
    total: (amount) => phrase`総額：${amount}`,
    setOff: '割当対象者の報酬債権と相殺する。',
    paymentDate: (date) => phrase`払込期日：${date}`,
    premium: (amount) => phrase`行使時に払い込む額との合計：${amount}`,
    notPaid: '新株予約権の払込総額：なし',
  },
  price: {
    perRight: (amount) => phrase`1個当たり：${amount}`,
    perShare: (amount) => phrase`行使価額（1株当たり）：${amount}`,
    perRightRule: (shares) => phrase`1個当たり：行使価額に${shares}株を乗じた額`,
    adjustment: (clause) => phrase`行使価額の調整：${clause}`,
  },
  aggregate: {
    alone: (amount) => phrase`${amount}`,
    withPremium: (amount) => phrase`新株予約権の払込総額との合計：${amount}`,
  },
  period: (from, to) => phrase`${from}から${to}まで`,
  capital: {
    bases: { exercisePrice: '行使価額', exercisePriceAndBookValue: '行使価額と1株当たりの新株予約権の帳簿価額との合計' },
    wholeBases: { exercisePrice: '行使時に払い込まれる額', exercisePriceAndBookValue: '行使時に払い込まれる額と新株予約権の帳簿価額との合計' },
    basis: { perShare: '1株ごとに', perRight: '1個ごとに', perExercise: '行使ごとに', aggregate: '総額について' },
    /** `unit` says that it is below: 「円未満」. */
    rule: (base, ratio, unit, basis) => phrase`（1）増加する資本金の額：${base}に${ratio}を乗じた額とし、${unit}の端数は${basis}切り上げる。`,
    rest: '（2）増加する資本準備金の額：払い込まれる額から（1）の額を減じた額とする。',
    treasury: '自己株式を交付する部分について資本金は増加しない。',
    perShare: (stated, reserve) => phrase`1株当たり：（1）${stated}、（2）${reserve}`,
    total: (stated, reserve) => phrase`総額：（1）${stated}、（2）${reserve}`,
    pending: (pending) => phrase`金額：${pending}`,
    issuePriceOfShare: (amount) => phrase`発行価格（1株当たり）：${amount}`,
    statedPerShare: (amount) => phrase`資本組入額（1株当たり）：${amount}`,
  },
  allottees: {
    described: (description, persons) => phrase`${description} 合計${persons}名`,
    counted: (persons) => phrase`合計${persons}名`,
    columns: { category: '区分', persons: '人数', rights: '個数', rightsPerPerson: '1名当たり', mostPerPerson: '上限／名' },
    notGiven: '―',
  },
  items: {
    notice: {
      issueDate: '新株予約権の割当日', number: '新株予約権の数', shares: '新株予約権の目的となる株式の種類及び数', issuePrice: '新株予約権の払込金額', price: '新株予約権の行使に際して出資される財産の価額',
      aggregate: '新株予約権の行使により発行又は移転する株式の価額の総額', period: '新株予約権の行使期間', capital: '増加する資本金及び資本準備金に関する事項', allottees: '新株予約権の割当対象者',
      conditions: '新株予約権の行使の条件', acquisition: '新株予約権の取得の事由及び条件', transfer: '新株予約権の譲渡に関する事項', reorganisation: '組織再編成行為に伴う新株予約権の交付に関する事項',
      resolution: '発行の決議日', board: '株主総会の招集を決定した取締役会決議日', shareholders: '株主総会決議日',
    },
    extraordinary: {
      series: '銘柄', number: '発行数', issuePrice: '発行価格', total: '発行価額の総額', shares: '新株予約権の目的となる株式の種類、内容及び数', price: '新株予約権の行使に際して払い込むべき金額',
      period: '新株予約権の行使期間', conditions: '新株予約権の行使の条件', capital: '新株予約権の行使により株券を発行する場合の当該株券の発行価格のうちの資本組入額', transfer: '新株予約権の譲渡に関する事項',
      allottees: '取得の申込みの勧誘の相手方の人数及びその内訳', subsidiaries: '勧誘の相手方が子会社等の役職員である場合の提出会社との関係', agreement: '勧誘の相手方と提出会社との間の取決めの内容',
    },
    annual: {
      resolution: '決議年月日', allottees: '付与対象者の区分及び人数', number: '新株予約権の数※', shares: '新株予約権の目的となる株式の種類、内容及び数※', price: '新株予約権の行使時の払込金額※',
      period: '新株予約権の行使期間※', capital: '新株予約権の行使により株式を発行する場合の株式の発行価格及び資本組入額※', conditions: '新株予約権の行使の条件※', transfer: '新株予約権の譲渡に関する事項※',
      reorganisation: '組織再編成行為に伴う新株予約権の交付に関する事項※',
    },
  },
  annualNote: (yearEnd) => phrase`※ 発行時の内容です。${yearEnd}における内容を記載し、その後の変更は［ ］内に記載します。`,
  comparison: {
    columns: { item: '項目', before: '当初の公表値', final: '確定した内容', reason: '理由' },
    priceDecided: (date) => phrase`行使価額が${date}に決定したため`,
    follows: (price, shares) => phrase`行使価額による：${price} × ${shares}株`,
    followsRule: '行使価額による（計算の方法に変更はない）',
    notCompared: 'その他の内容は、文書に現在の内容だけがあるため対比していない。',
    listPersons: '名簿の人数',
    listRights: '名簿の割当個数',
    differsFrom: (reason) => phrase`名簿が公表値と異なるため：${reason}`,
    persons: (count) => phrase`${count}名`,
  },
  refusals: {
    pricePending: (date) => `行使価額は${date === null ? '未定の' : `${date}に決定する予定の`}ため、確定した内容はまだありません。決定前の内容で作成するか、行使価額を入力してください。`,
    priceInvalid: '行使価額が正しくないため、確定した内容を作成できません。行使価額を修正してください。',
    issuePricePending: (date) => `新株予約権の払込金額は${date === null ? '未定の' : `${date}に決定する予定の`}ため、確定した内容はまだありません。決定前の内容で作成するか、払込金額を入力してください。`,
  },
};

/** Words of the papers that are published about a grant. */
export const noticeText: Record<Language, NoticeText> = { en, ja };

/** A phrase without runs of the document. */
export const plain = (text: string): Phrase => phrase`${text}`;
