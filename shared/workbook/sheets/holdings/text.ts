import type { SecurityKind } from '../../../grant/schema.ts';
import type { Language } from '../../../text/language.ts';

const en = {
  /** The name on its tab. */
  sheet: 'Securities and holders',
  /** How the sheet is read, for the help. */
  help: 'The other securities of the company and the groups of holders. Blue cells may be changed; dilution and earnings per share follow. Which securities are included is changed in Grantsheet.',
  securities: 'Other securities', holders: 'Holders before exercise',
  name: 'Name', kind: 'Kind', shares: 'Shares', exercisePrice: 'Exercise price', addBack: 'Add-back to profit', included: 'Included', votes: 'Votes',
  kinds: { option: 'option', convertible: 'convertible', rsu: 'restricted stock unit', preferred: 'preferred share', other: 'other' } satisfies Record<SecurityKind, string>,
  yes: 'yes', no: 'no',
};

const ja: typeof en = {
  sheet: '潜在株式と株主',
  help: '他の潜在株式と株主です。青のセルは変更でき、希薄化と1株当たり利益も追随します。算入の有無はGrantsheetで変更してください。',
  securities: '他の潜在株式', holders: '行使前の株主',
  name: '名称', kind: '種類', shares: '株式数', exercisePrice: '行使価額', addBack: '当期純利益調整額', included: '算入', votes: '議決権の数',
  kinds: { option: '新株予約権', convertible: '転換証券', rsu: '譲渡制限株式ユニット', preferred: '優先株式', other: 'その他' },
  yes: '算入', no: '除外',
};

/** The words of the sheet of other securities and holders. */
export const holdingsSheetText: Record<Language, typeof en> = { en, ja };
