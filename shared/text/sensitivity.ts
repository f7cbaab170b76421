import { formatDecimal } from '../calc/format-decimal.ts';
import { isDecimalText } from '../calc/decimal.ts';
import type { AxisProblem, AxisProblemCode } from '../scenarios/sensitivity/axis-values.ts';
import type { MatrixAxis, MatrixProblem } from '../scenarios/sensitivity/matrix.ts';
import type { Language } from './language.ts';

const AXES: Record<Language, Record<MatrixAxis, string>> = {
  en: { rows: 'Rows', columns: 'Columns', pages: 'Pages' },
  ja: { rows: '行', columns: '列', pages: 'ページ' },
};

const shown = (value: string): string => (isDecimalText(value) ? formatDecimal(value) : `“${value}”`);

const AXIS_PROBLEMS: Record<Language, Record<AxisProblemCode, (value: string, limit: string) => string>> = {
  en: {
    empty: () => 'there are no values. Give start, end and step, or a list.',
    notANumber: (value) => `${value} is not a number. Give plain digits, such as 3500.`,
    tooLong: (value, limit) => `a number has ${value} characters. The limit is ${limit}. Shorten it.`,
    tooManyListed: (_, limit) => `the list has more than ${limit} values. Use fewer.`,
    backwards: (value) => `the end, ${value}, lies before the start. Swap them, or give a negative step.`,
    stepZero: () => 'a step of 0 never reaches the end. Give another step.',
    tooManyValues: (value, limit) => `a step of ${value} makes more than ${limit} values. Use a larger step.`,
    noBase: () => 'there is no value to take per cents of. Give a base.',
    badValue: (value) => `${value} is not a possible value of this input.`,
    followsIssuePrice: () => 'the book value is that of the issue price. Vary the issue price, or choose another source in term 8.',
  },
  ja: {
    empty: () => '値がありません。開始・終了・刻み、または値の列挙を指定してください。',
    notANumber: (value) => `${value}は数値ではありません。3500のように数字で指定してください。`,
    tooLong: (value, limit) => `数値が${value}文字あります。${limit}文字以内にしてください。`,
    tooManyListed: (_, limit) => `値が${limit}件を超えています。値を減らしてください。`,
    backwards: (value) => `終了の${value}が開始より前です。入れ替えるか、刻みを負の数にしてください。`,
    stepZero: () => '刻みが0では終了に達しません。別の刻みを指定してください。',
    tooManyValues: (value, limit) => `刻み${value}では値が${limit}件を超えます。刻みを大きくしてください。`,
    noBase: () => '割合の基準となる値がありません。基準を指定してください。',
    badValue: (value) => `${value}はこの入力項目の値にできません。`,
    followsIssuePrice: () => '帳簿価額は払込金額によっています。払込金額を変えるか、要項8で基準を変更してください。',
  },
};

/** The problem with the values of one axis, and what to do, without naming the axis. */
const axisProblemSentence = ({ code, value, limit = '' }: AxisProblem, language: Language): string =>
  AXIS_PROBLEMS[language][code](shown(value), shown(limit));

/** Why a sensitivity has no matrix, in one sentence that names the place. `nameOf` gives the displayed name of an input or figure. */
export function matrixProblemSentence(problem: MatrixProblem, language: Language, nameOf: (id: string) => string): string {
  const english = language === 'en';
  switch (problem.kind) {
    case 'axis': {
      const place = english ? `${AXES.en[problem.axis]}, ${nameOf(problem.input)}: ` : `${AXES.ja[problem.axis]}の${nameOf(problem.input)}：`;
      return place + axisProblemSentence(problem.problem, language);
    }
    case 'tooManyCells':
      return english ? `${shown(problem.cells)} cells are too many; the limit is 4,000,000. Use larger steps.` : `${shown(problem.cells)}セルになります。400万セル以内になるよう、刻みを大きくしてください。`;
    case 'sameInput':
      return english ? `Two axes vary the ${nameOf(problem.input)}. Choose another input for one of them.` : `2つの軸がどちらも${nameOf(problem.input)}です。一方を別の入力項目にしてください。`;
    case 'sharesAndParts':
      return english ? 'Shares are rights × shares per right: these cannot be axes together with shares.' : '株式数は新株予約権の数と1個当たり株式数の積です。これらと株式数を同時に軸にはできません。';
    case 'twoBookValues':
      return english ? 'A right has one book value, or one by tranche: choose one of the two as an axis.' : '帳簿価額は1個当たりか区分別のいずれかです。軸にはどちらか一方を選んでください。';
    case 'unknownFigure':
      return english ? `“${problem.figure}” is not a figure or column of this document.` : `「${problem.figure}」という項目や列はありません。`;
    case 'unknownScenario':
      return english ? `“${problem.scenario}” is not a scenario of this document.` : `「${problem.scenario}」というシナリオはありません。`;
    case 'followsTooManyCells':
      return english ? `A formula or the treasury shares would follow several axes over more than ${shown(problem.limit)} cells. Use larger steps.` : `数式または自己株式が複数の軸に連動し、${shown(problem.limit)}セルを超えます。刻みを大きくしてください。`;
    case 'sharesNotWhole':
      return english ? `${shown(problem.value)} shares are not a whole number of rights of ${shown(problem.sharesPerRight)} shares. Use multiples of ${shown(problem.sharesPerRight)}.` : `${shown(problem.value)}株は1個${shown(problem.sharesPerRight)}株の新株予約権の整数倍ではありません。${shown(problem.sharesPerRight)}の倍数を指定してください。`;
  }
}
