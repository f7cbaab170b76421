import type { Language } from '#shared/text/language.ts';

const en = {
  place: 'Place',
  message: 'What is wrong',
  severity: '',
  severities: { error: 'error', warning: 'warning', note: 'note' },
  written: (name: string) => `Written: ${name}`,
};

type AnswerText = typeof en;

const ja: AnswerText = {
  place: '場所',
  message: '内容',
  severity: '',
  severities: { error: 'エラー', warning: '注意', note: '参考' },
  written: (name) => `書き込みました：${name}`,
};

/** Texts that several commands use in their answers. */
export const answerText: Record<Language, AnswerText> = { en, ja };
