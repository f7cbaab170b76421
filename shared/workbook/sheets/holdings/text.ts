import type { SecurityKind } from '../../../grant/schema.ts';
import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Securities and holders',
  /** How the sheet is read, for the help. */
  help: 'The other securities of the company and the groups of holders. Blue cells may be changed, the switch that includes a security too; fully diluted shares, stakes, votes and earnings per share follow. What diluted earnings per share cannot follow, such as another order of its steps, the sheet Dilution says.',
  securities: 'Other securities', holders: 'Holders before exercise',
  name: 'Name', kind: 'Kind', shares: 'Shares', exercisePrice: 'Exercise price', addBack: 'Add-back to profit', included: 'Included', votes: 'Votes',
  countedShares: 'Shares counted', countedPrice: 'Price counted', countedAddBack: 'Add-back counted', together: 'Included securities together',
  kinds: { option: 'option', convertible: 'convertible', rsu: 'restricted stock unit', preferred: 'preferred share', other: 'other' } satisfies Record<SecurityKind, string>,
  yes: 'yes', no: 'no',
  switchTitle: 'Included', switchError: 'Choose yes or no.',
};

const ja: typeof en = {
  sheet: '潜在株式と株主',
  help: '他の潜在株式と株主です。青のセルと算入の有無は変更でき、完全希薄化後の株式数・持分・議決権・1株当たり利益も追随します。潜在株式調整後1株当たり利益が追随できない変更（計算順序など）は、希薄化のシートに表示されます。',
  securities: '他の潜在株式', holders: '行使前の株主',
  name: '名称', kind: '種類', shares: '株式数', exercisePrice: '行使価額', addBack: '当期純利益調整額', included: '算入', votes: '議決権の数',
  countedShares: '算入株式数', countedPrice: '算入行使価額', countedAddBack: '算入利益調整額', together: '算入する潜在株式の合計',
  kinds: { option: '新株予約権', convertible: '転換社債型', rsu: 'RSU', preferred: '優先株式', other: 'その他' },
  yes: '算入', no: '除外',
  switchTitle: '算入', switchError: '「算入」または「除外」を選択してください。',
};

/** The words of the sheet of other securities and holders. */
export const holdingsSheetText: Record<Language, typeof en> = { en, ja };
