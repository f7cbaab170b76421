import type { Detail, SetDetail } from '../../commands/command.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const details: Readonly<Record<Detail, string>> = { title: 'title', currency: 'currency', notes: 'notes', 'company.name': 'company name', 'company.code': 'securities code' };
const japaneseDetails: Readonly<Record<Detail, string>> = { title: '表題', currency: '通貨', notes: '備考', 'company.name': '会社名', 'company.code': '証券コード' };

const labels = { setDetail: ({ detail }: SetDetail): string => `change the ${details[detail]}` };
const japaneseLabels = { setDetail: ({ detail }: SetDetail): string => `${japaneseDetails[detail]}の変更` };

/** The words for the title. */
export const titleText: Readonly<Record<Language, PartText<'title'>>> = {
  en: { labels, places: { title: 'Title' }, row: null },
  ja: { labels: japaneseLabels, places: { title: '表題' }, row: null },
};

/** The words for the currency. */
export const currencyText: Readonly<Record<Language, PartText<'currency'>>> = {
  en: { labels, places: { currency: 'Currency' }, row: null },
  ja: { labels: japaneseLabels, places: { currency: '通貨' }, row: null },
};

/** The words for the company. */
export const companyText: Readonly<Record<Language, PartText<'company'>>> = {
  en: { labels, places: { company: 'Company', 'company.name': 'Company name', 'company.code': 'Securities code' }, row: null },
  ja: { labels: japaneseLabels, places: { company: '会社', 'company.name': '会社名', 'company.code': '証券コード' }, row: null },
};

/** The words for the notes. */
export const notesText: Readonly<Record<Language, PartText<'notes'>>> = {
  en: { labels, places: { notes: 'Notes' }, row: null },
  ja: { labels: japaneseLabels, places: { notes: '備考' }, row: null },
};
