import type { InputName } from '../grant/input-names.ts';
import type { TermNumber } from '../grant/notice-terms.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { Language } from './language.ts';

/** The meaning of each term, input and figure, in a sentence or two. */
export interface MeaningText {
  readonly terms: Record<TermNumber, string>;
  readonly inputs: Record<InputName, string>;
  readonly metrics: Record<MetricId, string>;
}

/** See {@link MeaningText}. The rule behind each is the `source` of its record. */
export const meaningText: Record<Language, MeaningText> = {
  en: {
    terms: {
      1: 'The day on which the rights are allotted and come into being.',
      2: 'How many rights are allotted, and how many shares a holder gets for one of them.',
      3: 'The class of the shares that holders get.',
      4: 'What is paid for one right when it is allotted; none where it is given for services.',
      5: 'What a holder pays for one share on exercise. While it is to be decided, the scenarios try prices.',
      6: 'What all holders pay if every right is exercised: the exercise price times all shares.',
      7: 'The first and the last day on which rights can be exercised.',
      8: 'How much of what is paid in on exercise becomes stated capital: at least half of it, any fraction rounded up. The rest becomes additional paid-in capital (capital reserve).',
      9: 'Who is allotted rights, and how many persons they are. The list of allottees is compared with it.',
    },
    inputs: {
      exercisePrice: 'What a holder pays for one share on exercise.',
      rights: 'How many rights are allotted.',
      sharesPerRight: 'How many shares a holder gets for one right.',
      issuePrice: 'What is paid for one right when it is allotted. Where nothing is paid, it counts as 0.',
      bookValuePerRight: 'The carrying amount of one right when it is exercised. It moves to capital together with the exercise payment.',
      statedCapitalRatio: 'The part of what is paid in that becomes stated capital. The law asks for at least 0.5.',
      statedCapitalUnit: 'Stated capital is rounded up to a multiple of this amount.',
      sharesIssued: 'All shares of the company before any right is exercised, its own shares included.',
      treasuryShares: 'The company’s own shares that it holds.',
      otherDilutiveShares: 'Shares that other rights, convertible bonds and the like may add.',
      sharePrice: 'The price of one share on the market.',
      averageSharePrice: 'The average price of one share over the period of the report.',
      authorisedShares: 'How many shares the company may issue by its articles.',
    },
    metrics: {
      shares: 'All shares that the holders can get.',
      exercisePaymentPerRight: 'What a holder pays to exercise one right.',
      aggregateExerciseAmount: 'What all holders pay if every right is exercised.',
      issueProceeds: 'What the company receives for the rights themselves when they are allotted.',
      statedCapitalPerShare: 'The part of what is paid in for one share that becomes stated capital.',
      additionalPaidInCapitalPerShare: 'The part of what is paid in for one share that becomes additional paid-in capital (capital reserve): all that does not become stated capital.',
      statedCapitalTotal: 'By how much stated capital grows if every right is exercised. Where a fraction is rounded up – per share, per right, per exercise or once – is set in term 8.',
      additionalPaidInCapitalTotal: 'By how much additional paid-in capital (capital reserve) grows if every right is exercised.',
      roundUpEffect: 'What rounding up adds to stated capital and takes from additional paid-in capital (capital reserve).',
      dilutionOfIssued: 'The new shares in per cent of the shares issued before, as notices publish it.',
      stakeAfterExercise: 'The part of all outstanding shares that the holders have once every right is exercised. Treasury shares do not count.',
      fullyDiluted: 'The same with the shares that other rights and securities may add.',
      treasuryStockMethodShares: 'The new shares less those that the company could buy back at the share price with what the holders pay; 0 while the share price is not above the exercise price.',
      intrinsicValue: 'What exercising all rights at once would be worth at the share price; 0 while the share price is not above the exercise price.',
    },
  },
  ja: {
    terms: {
      1: '新株予約権を割り当て、その効力が生じる日です。',
      2: '割り当てる新株予約権の数と、1個の行使で交付される株式の数です。',
      3: '行使により交付される株式の種類です。',
      4: '割当ての際に新株予約権1個につき払い込む金額です。職務の対価として付与する場合は無償です。',
      5: '行使の際に株式1株につき払い込む金額です。決定までは、シナリオで価額を比較します。',
      6: '全部を行使したときに払い込まれる総額です（行使価額 × 株式数）。',
      7: '新株予約権を行使できる最初の日と最後の日です。',
      8: '行使時の払込額のうち資本金とする額です。2分の1以上で、端数は切り上げます。残りは資本準備金となります。',
      9: '割当ての対象者の区分と人数です。割当対象者の名簿と照合します。',
    },
    inputs: {
      exercisePrice: '行使の際に株式1株につき払い込む金額です。',
      rights: '割り当てる新株予約権の数です。',
      sharesPerRight: '新株予約権1個の行使で交付される株式の数です。',
      issuePrice: '割当ての際に新株予約権1個につき払い込む金額です。払込みを要しない場合は0として計算します。',
      bookValuePerRight: '行使時の新株予約権1個の帳簿価額です。行使時の払込額とともに資本に振り替えます。',
      statedCapitalRatio: '払込額のうち資本金とする割合です。法律上は0.5以上です。',
      statedCapitalUnit: '資本金の額は、この金額の倍数に切り上げます。',
      sharesIssued: '行使前の発行済株式の総数です（自己株式を含みます）。',
      treasuryShares: '会社が保有する自己の株式の数です。',
      otherDilutiveShares: '他の新株予約権や転換社債などにより増え得る株式の数です。',
      sharePrice: '株式1株の市場価格です。',
      averageSharePrice: '会計期間を通じた1株の平均株価です。',
      authorisedShares: '定款により会社が発行できる株式の総数です。',
    },
    metrics: {
      shares: '行使により交付され得る株式の総数です。',
      exercisePaymentPerRight: '新株予約権1個を行使するときの払込額です。',
      aggregateExerciseAmount: '全部を行使したときに払い込まれる総額です。',
      issueProceeds: '割当ての際に新株予約権そのものに対して払い込まれる総額です。',
      statedCapitalPerShare: '1株につき払い込まれる額のうち、資本金とする額です。',
      additionalPaidInCapitalPerShare: '1株につき払い込まれる額のうち、資本金とせず資本準備金とする額です。',
      statedCapitalTotal: '全部を行使したときに増加する資本金の額です。端数処理の方法（1株・1個・行使・総額ごと）は要項8で定めます。',
      additionalPaidInCapitalTotal: '全部を行使したときに増加する資本準備金の額です。',
      roundUpEffect: '切上げにより資本金が増え、資本準備金が減る額です。',
      dilutionOfIssued: '行使前の発行済株式総数に対する、新たな株式の割合です。公表文の希薄化率にあたります。',
      stakeAfterExercise: '全部を行使した後、自己株式を除く株式のうち権利者が持つ割合です。',
      fullyDiluted: '他の新株予約権や証券による株式も加えた、権利者の持分の割合です。',
      treasuryStockMethodShares: '交付される株式数から、払込額で株価により買い戻せる株式数を除いた数です。株価が行使価額以下のときは0です。',
      intrinsicValue: '全部をいま行使した場合の、株価による価値です。株価が行使価額以下のときは0です。',
    },
  },
};
