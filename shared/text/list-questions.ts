import type { ListQuestion, ListQuestionCode } from '../allottees/list-reading.ts';
import { allotteeText } from './allottees.ts';
import type { Language } from './language.ts';

type Sentence = (question: ListQuestion, choices: string) => string;

/** The questions about a list with the option of the command line that answers each. */
const questionText: Readonly<Record<Language, Readonly<Record<ListQuestionCode, Sentence>>>> = {
  en: {
    rightsColumn: (_, choices) => `Which column gives the rights of this grant: ${choices}? Answer with --map "rights=…".`,
    fieldColumn: ({ field }, choices) => `Which column is "${nameOf(field, 'en')}": ${choices}? Answer with --map "${field ?? ''}=…".`,
    columnByContents: (_, choices) => `No heading names the rights. Is it one of these columns: ${choices}? Answer with --map "rights=…", or --map rights= where none is.`,
    sheets: (_, choices) => `Which sheets are the list: ${choices}? Answer with --sheets.`,
    hiddenRows: () => 'Are hidden rows part of the list? Answer with --hidden include or --hidden skip.',
    struckRows: () => 'Are rows that are struck through part of the list? Answer with --struck include or --struck skip.',
    encoding: (_, choices) => `In which encoding is the text: ${choices}? Answer with --encoding.`,
    delimiter: () => 'What separates the columns? Answer with --delimiter.',
    decimalMark: () => 'Does 1.000 mean one or a thousand? Answer with --decimal . (one) or --decimal , (a thousand).',
  },
  ja: {
    rightsColumn: (_, choices) => `今回の割当個数の列はどれですか：${choices}。--map "rights=…" で指定してください。`,
    fieldColumn: ({ field }, choices) => `「${nameOf(field, 'ja')}」の列はどれですか：${choices}。--map "${field ?? ''}=…" で指定してください。`,
    columnByContents: (_, choices) => `割当個数の見出しがありません。次の列ですか：${choices}。--map "rights=…"、該当がなければ --map rights= で指定してください。`,
    sheets: (_, choices) => `名簿のシートはどれですか：${choices}。--sheets で指定してください。`,
    hiddenRows: () => '非表示の行も名簿に含めますか。--hidden include または --hidden skip で指定してください。',
    struckRows: () => '取消線のある行も名簿に含めますか。--struck include または --struck skip で指定してください。',
    encoding: (_, choices) => `文字コードはどれですか：${choices}。--encoding で指定してください。`,
    delimiter: () => '列の区切りは何ですか。--delimiter で指定してください。',
    decimalMark: () => '「1.000」は1と1000のどちらですか。1なら --decimal .、1000なら --decimal , で指定してください。',
  },
};

/** The question about a list, and the command line option that answers it. */
export const questionSentence = (question: ListQuestion, language: Language): string =>
  questionText[language][question.code](question, question.choices.filter((choice) => choice !== '').map((choice) => (language === 'ja' ? `「${choice}」` : `"${choice}"`)).join(language === 'ja' ? '、' : ', '));

const nameOf = (field: ListQuestion['field'], language: Language): string => (field === null ? '' : allotteeText[language].fields[field]);
