import type { HolderKind, VoteThreshold } from '../scenarios/dilution/holders-table.ts';
import type { Language } from './language.ts';

const en = {
  figure: 'Figure',
  value: 'Value',
  holders: 'Holders before and after',
  holder: 'Holder',
  sharesBefore: 'Shares before',
  sharesAfter: 'Shares after',
  stakeBefore: 'Stake before',
  stakeAfter: 'Stake after',
  votesBefore: 'Votes before',
  votesAfter: 'Votes after',
  securities: 'Other securities',
  security: 'Security',
  shares: 'Shares',
  included: 'Included',
  increment: 'Incremental shares',
  yes: 'yes',
  no: 'no',
  eps: 'Diluted earnings per share, step by step',
  addBack: 'Add-back',
  running: 'Earnings per share',
  dilutes: 'Dilutes',
  basic: 'Basic',
  diluted: 'Diluted',
  thisGrant: 'This grant',
  /** What rows are called that are no group of the table and no other security. */
  rows: { others: 'Other shareholders', allottees: 'Allottees of this grant' } satisfies Record<Exclude<HolderKind, 'holder' | 'security'>, string>,
  unnamed: (number: number) => `Row ${number}`,
  crossed: (holder: string, threshold: VoteThreshold, isAbove: boolean) => `${holder}: ${isAbove ? 'more than' : 'no longer more than'} ${threshold} of the votes after exercise.`,
};

const ja: typeof en = {
  figure: '項目',
  value: '値',
  holders: '行使前後の株主',
  holder: '株主',
  sharesBefore: '行使前株式数',
  sharesAfter: '行使後株式数',
  stakeBefore: '行使前持分',
  stakeAfter: '行使後持分',
  votesBefore: '行使前議決権',
  votesAfter: '行使後議決権',
  securities: '他の潜在株式',
  security: '潜在株式',
  shares: '株式数',
  included: '算入',
  increment: '普通株式増加数',
  yes: '算入',
  no: '除外',
  eps: '潜在株式調整後1株当たり当期純利益の計算過程',
  addBack: '利益調整額',
  running: '1株当たり利益',
  dilutes: '希薄化',
  basic: '調整前',
  diluted: '調整後',
  thisGrant: '本新株予約権',
  rows: { others: 'その他の株主', allottees: '本割当ての対象者' },
  unnamed: (number) => `${number}行目`,
  crossed: (holder, threshold, isAbove) => `${holder}：行使後の議決権が${threshold}${isAbove ? 'を超えます' : 'を超えなくなります'}。`,
};

/** The words about dilution, holders and earnings per share. */
export const dilutionText: Record<Language, typeof en> = { en, ja };

/** A row of holders as it is called: by its name, or by what it is. */
export function holderName(kind: HolderKind, name: string, number: number, language: Language): string {
  const text = dilutionText[language];
  if (kind === 'others' || kind === 'allottees') return text.rows[kind];
  return name === '' ? text.unnamed(number) : name;
}
