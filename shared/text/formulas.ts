import type { FormulaProblem, FormulaProblemCode } from '../calc/formula/formula-problem.ts';
import type { NumberProblem } from '../grant/number-rules.ts';
import type { FormulaInput } from '../metrics/scenario-formulas.ts';
import { FORMULA_FUNCTIONS } from '../calc/formula/formula-functions.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { Language } from './language.ts';
import { scenarioText } from './scenarios.ts';

/**
 * The parts of a sentence about a formula: the offending part as written, the position where it begins (the first
 * character is 1), and further names.
 */
interface Told {
  readonly part: string;
  readonly place: string;
  readonly names: readonly string[];
}

const range = (least: string, most: string): string => (least === most ? least : `${least}–${most}`);

const problemText: Record<Language, Record<FormulaProblemCode, (told: Told) => string>> = {
  en: {
    empty: () => 'The formula is empty. Write one such as statedCapitalTotal / aggregateExerciseAmount.',
    tooLong: () => 'The formula is too long. Split it into several columns.',
    tooDeep: ({ place }) => `Character ${place}: the brackets are nested too deeply. Split the formula into several columns.`,
    tooLarge: () => 'The formula is too large to calculate. Split it, or refer to fewer columns.',
    unknownSign: ({ part, place }) => `“${part}” (character ${place}) can’t be used in a formula. Use + − * / ^ %, comparisons, brackets and functions.`,
    unclosedName: ({ place }) => `The name that begins with [ (character ${place}) has no ] at its end.`,
    unclosedBracket: ({ place }) => `The bracket (character ${place}) is not closed.`,
    endsEarly: ({ part }) => `The formula ends after “${part}”: something is missing there.`,
    unexpected: ({ part, place }) => `“${part}” (character ${place}) does not belong there. Check the signs and brackets around it.`,
    comma: ({ place }) => `The comma (character ${place}) separates nothing. Write numbers without separators: 3500, not 3,500.`,
    badNumber: ({ part, place }) => `“${part}” (character ${place}) is not a number. Write digits, such as 3500 or 0.05.`,
    unknownName: ({ part, place }) => `“${part}” (character ${place}) is not the name of an input, figure or column. Choose one of the names offered, such as [share price].`,
    unknownFunction: ({ part, place }) => `“${part}” (character ${place}) is not a function here. Available: ${FORMULA_FUNCTIONS.slice(0, -1).join(', ')} and ${FORMULA_FUNCTIONS.at(-1) ?? ''}.`,
    argumentCount: ({ names: [name = '', least = '', most = ''], place }) => `${name} (character ${place}) takes ${range(least, most)} ${most === '1' ? 'value' : 'values'}.`,
    needsNumber: ({ part, place }) => `“${part}” (character ${place}) is true or false and cannot be calculated with. Put it into IF(…, 1, 0).`,
    needsCondition: ({ part, place }) => `“${part}” (character ${place}) is a number where something true or false is needed, such as rights > 3000.`,
    digitsNotWhole: ({ part, place }) => `“${part}” (character ${place}): the number of decimals is a whole number from −15 to 15, written as digits.`,
    exponentNotWhole: ({ part, place }) => `“${part}” (character ${place}): an exponent is a whole number from −100 to 100, written as digits.`,
    circle: ({ names }) => `The formula refers to itself: ${names.join(' → ')}. Remove one of these references.`,
    rowGone: ({ part, place }) => `The row that “${part}” (character ${place}) refers to was deleted. Refer to another cell.`,
    unknownCell: ({ part, place }) => `“${part}” (character ${place}) is not a cell that this formula can refer to. In scenario inputs, write column letter and row number, such as B2; in custom columns, write names, such as [share price].`,
    ambiguousName: ({ part, place, names }) => `“${part}” (character ${place}) can mean several things here. Write ${names.join(' or ')}.`,
    brokenName: ({ part, place }) => `The formula of “${part}” (character ${place}) can’t be read. Correct that one first.`,
  },
  ja: {
    empty: () => '数式が空です。たとえば 増加する資本金の額 / 行使時払込総額 のように入力してください。',
    tooLong: () => '数式が長すぎます。複数の列に分けてください。',
    tooDeep: ({ place }) => `${place}文字目：かっこの入れ子が深すぎます。複数の列に分けてください。`,
    tooLarge: () => '展開すると大きすぎて計算できません。数式を分けるか、参照する列を減らしてください。',
    unknownSign: ({ part, place }) => `${place}文字目の「${part}」は数式では使えません。+ − * / ^ %、比較、かっこ、関数を使ってください。`,
    unclosedName: ({ place }) => `${place}文字目の [ で始まる名前に ] がありません。`,
    unclosedBracket: ({ place }) => `${place}文字目のかっこが閉じられていません。`,
    endsEarly: ({ part }) => `「${part}」の後に何かが足りません。`,
    unexpected: ({ part, place }) => `${place}文字目の「${part}」はここに置けません。前後の記号とかっこを確認してください。`,
    comma: ({ place }) => `${place}文字目のカンマは不要です。数値は 3,500 ではなく 3500 のように入力してください。`,
    badNumber: ({ part, place }) => `${place}文字目の「${part}」は数値として読めません。3500 や 0.05 のように入力してください。`,
    unknownName: ({ part, place }) => `${place}文字目の「${part}」という項目や列はありません。候補から選んでください。`,
    unknownFunction: ({ part, place }) => `${place}文字目の「${part}」という関数は使えません。${FORMULA_FUNCTIONS.join('、')} が使えます。`,
    argumentCount: ({ names: [name = '', least = '', most = ''], place }) => `${place}文字目の${name}の引数の数は${range(least, most)}です。`,
    needsNumber: ({ part, place }) => `${place}文字目の「${part}」は条件なので計算に使えません。IF(…, 1, 0) に入れてください。`,
    needsCondition: ({ part, place }) => `${place}文字目の「${part}」は数値です。ここには 新株予約権の数 > 3000 のような条件が必要です。`,
    digitsNotWhole: ({ part, place }) => `${place}文字目の「${part}」：丸めの桁数は−15から15までの整数で入力してください。`,
    exponentNotWhole: ({ part, place }) => `${place}文字目の「${part}」：指数は−100から100までの整数で入力してください。`,
    circle: ({ names }) => `数式が循環しています：${names.join(' → ')}。いずれかの参照を外してください。`,
    rowGone: ({ part, place }) => `${place}文字目の「${part}」が参照する行は削除されました。別のセルを指定してください。`,
    unknownCell: ({ part, place }) => `${place}文字目の「${part}」は数式で参照できるセルではありません。シナリオの入力ではB2のように列の文字と行番号で、追加した列では［株価］のような名前で指定してください。`,
    ambiguousName: ({ part, place, names }) => `${place}文字目の「${part}」は複数の意味に取れます。${names.join(' または ')} と入力してください。`,
    brokenName: ({ part, place }) => `${place}文字目の「${part}」の数式が読めません。先にそちらを直してください。`,
  },
};

/** The problem of a formula, its place, and what to do. `nameOf` gives the displayed name of an id. */
export function formulaProblemSentence({ code, text, at, names = [] }: FormulaProblem, language: Language, nameOf: (id: string) => string): string {
  return problemText[language][code]({ part: text, place: String(at + 1), names: code === 'circle' ? names.map(nameOf) : names });
}

const REFUSED: Record<Language, Record<NumberProblem['code'], (value: string, limit: string) => string>> = {
  en: {
    notANumber: (value) => `The formula gives ${value}, which is not a number.`,
    negativeNumber: (value) => `The formula gives ${value}: this cannot be negative.`,
    notWhole: (value) => `The formula gives ${value}: this must be a whole number. Round it, for example with ROUNDUP(…, 0).`,
    zeroNumber: () => 'The formula gives 0: this must be above zero.',
    tooManyDigits: (value, limit) => `The formula gives ${value}: at most ${limit} digits before the point.`,
    tooManyDecimals: (value, limit) => `The formula gives ${value}: at most ${limit} decimals. Round it, for example with ROUNDUP(…, 0).`,
    ratioTooLow: (value) => `The formula gives ${value}, which is too low.`,
    ratioTooHigh: (value) => `The formula gives ${value}, which is too high.`,
  },
  ja: {
    notANumber: (value) => `数式の結果「${value}」は数値ではありません。`,
    negativeNumber: (value) => `数式の結果は${value}です。負の数にはできません。`,
    notWhole: (value) => `数式の結果は${value}です。整数になるよう、ROUNDUP(…, 0) などで丸めてください。`,
    zeroNumber: () => '数式の結果が0です。0より大きい数にしてください。',
    tooManyDigits: (value, limit) => `数式の結果は${value}です。整数部分は${limit}桁以内にしてください。`,
    tooManyDecimals: (value, limit) => `数式の結果は${value}です。小数は${limit}桁以内になるよう、ROUNDUP(…, 0) などで丸めてください。`,
    ratioTooLow: (value) => `数式の結果${value}は小さすぎます。`,
    ratioTooHigh: (value) => `数式の結果${value}は大きすぎます。`,
  },
};

/** Decimals shown of a refused value, enough to see why. */
const SHOWN_DECIMALS = 10;

/** Why the formula of an input does not give a valid value; null where it does. `nameOf` gives the displayed name of an id. */
export function formulaInputSentence(found: FormulaInput, language: Language, nameOf: (id: string) => string): string | null {
  switch (found.status) {
    case 'value':
      return null;
    case 'missing':
      return scenarioText[language].needs(found.missing.map(nameOf).join(language === 'ja' ? '、' : ', '));
    case 'error':
      return scenarioText[language][found.code];
    case 'unreadable':
      return formulaProblemSentence(found.problem, language, nameOf);
    case 'refused':
      return REFUSED[language][found.problem.code](formatDecimal(found.value, { most: SHOWN_DECIMALS }), found.problem.limit ?? '');
  }
}
