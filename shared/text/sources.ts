import type { SourceId } from '../grant/sources.ts';
import type { Language } from './language.ts';

const en = {
  act113: 'Companies Act Art. 113',
  act188: 'Companies Act Art. 188',
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
  ias33: 'IAS 33, Earnings per share',
  form2note23: 'Cabinet Office Order on Disclosure of Corporate Affairs, Form 2, note 23-6 (as a convention)',
  registrationTax: 'Registration and Licence Tax Act, Schedule 1 no. 24(1)',
  fiea4: 'Financial Instruments and Exchange Act Art. 4(1)',
} satisfies Record<SourceId, string>;

type SourceText = typeof en;

const ja: SourceText = {
  act113: '会社法113条',
  act188: '会社法188条',
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
  ias33: 'IAS第33号「1株当たり利益」',
  form2note23: '企業内容等の開示に関する内閣府令 第二号様式 記載上の注意（23-6）（慣行による）',
  registrationTax: '登録免許税法別表第1第24号（1）',
  fiea4: '金融商品取引法4条1項',
};

/** The citation of each rule. */
export const sourceText: Record<Language, SourceText> = { en, ja };
