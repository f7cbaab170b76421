import type { CountProblem } from '../calc/number-text.ts';
import type { Language } from './language.ts';

/** Why a typed text is refused as a number, and what to type instead. */
export const numberProblemText: Record<Language, Record<CountProblem, string>> = {
  en: {
    empty: 'Nothing was typed: give a number.',
    notANumber: 'This is not a number. Type digits, such as 3500 or 1,234.5.',
    ambiguousSeparators: 'The separators could mean two different numbers. Type 1,234 or 1.5.',
    tooManyDigits: 'The number has more than 30 digits.',
    notWhole: 'This must be a whole number.',
    negative: 'This cannot be negative.',
  },
  ja: {
    empty: '数値が入力されていません。',
    notANumber: '数値として読めません。3500 や 1,234.5 のように入力してください。',
    ambiguousSeparators: '区切りの位置から二通りに読めます。1,234 または 1.5 のように入力してください。',
    tooManyDigits: '30 桁を超える数値は扱えません。',
    notWhole: '整数で入力してください。',
    negative: '負の数は入力できません。',
  },
};
