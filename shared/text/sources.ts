import type { SourceId } from '../grant/sources.ts';
import type { Language } from './language.ts';

const en = {
  act113: 'Companies Act Art. 113',
  act236shares: 'Companies Act Art. 236(1)(i)',
  act236payment: 'Companies Act Art. 236(1)(ii)',
  act236period: 'Companies Act Art. 236(1)(iv)',
  act236capital: 'Companies Act Art. 236(1)(v) and 445(2)',
  act238rights: 'Companies Act Art. 238(1)(i)',
  act238payment: 'Companies Act Art. 238(1)(ii) and (iii)',
  act238date: 'Companies Act Art. 238(1)(iv)',
  act445capital: 'Companies Act Art. 445(2), Company Accounting Regulations Art. 17',
  act445reserve: 'Companies Act Art. 445(3), Company Accounting Regulations Art. 17',
  car17: 'Company Accounting Regulations Art. 17',
  asbj2: 'ASBJ Statement No. 2, Earnings per share',
  asbj8: 'ASBJ Statement No. 8, Share-based payment',
} satisfies Record<SourceId, string>;

type SourceText = typeof en;

const ja: SourceText = {
  act113: '会社法113条',
  act236shares: '会社法236条1項1号',
  act236payment: '会社法236条1項2号',
  act236period: '会社法236条1項4号',
  act236capital: '会社法236条1項5号、445条2項',
  act238rights: '会社法238条1項1号',
  act238payment: '会社法238条1項2号・3号',
  act238date: '会社法238条1項4号',
  act445capital: '会社法445条2項、会社計算規則17条',
  act445reserve: '会社法445条3項、会社計算規則17条',
  car17: '会社計算規則17条',
  asbj2: '企業会計基準第2号「1株当たり当期純利益に関する会計基準」',
  asbj8: '企業会計基準第8号「ストック・オプション等に関する会計基準」',
};

/** The citation of each rule. */
export const sourceText: Record<Language, SourceText> = { en, ja };
