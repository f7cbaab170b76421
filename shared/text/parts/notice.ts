import type { NoticeDetails } from '../../grant/schema.ts';
import type { Language } from '../language.ts';
import { noticeText } from '../notice/notice-text.ts';
import type { PartText } from './part-text.ts';

type Places = PartText<'notice'>['places'];

/** Each place is called as the gap of a paper where it is not given, after what it belongs to. */
const placesIn = (language: Language, notice: string, called: (name: string) => string): Places => {
  const { gaps } = noticeText[language];
  const names: Readonly<Record<keyof NoticeDetails, string>> = gaps;
  // Object.fromEntries loses which key has which text.
  const inPart = Object.fromEntries(Object.keys(names).map((key) => [`notice.${key}`, called(names[key as keyof NoticeDetails])])) as Omit<Places, 'notice'>;
  return { notice, ...inPart };
};

const en: PartText<'notice'> = {
  labels: { setNoticeDetail: ({ detail }) => `change the ${noticeText.en.gaps[detail]}` },
  places: placesIn('en', 'Notice', (name) => `Notice, ${name}`),
  row: null,
};

const ja: PartText<'notice'> = {
  labels: { setNoticeDetail: ({ detail }) => `${noticeText.ja.gaps[detail]}の変更` },
  places: placesIn('ja', '公表文案', (name) => `公表文案、${name}`),
  row: null,
};

/** The words for what the notice says beside the terms. */
export const noticePartText: Readonly<Record<Language, PartText<'notice'>>> = { en, ja };
