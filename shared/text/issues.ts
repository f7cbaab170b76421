import { isDecimalText } from '../calc/decimal.ts';
import { formatPercent } from '../calc/format-decimal.ts';
import type { AllotteeIssueCode } from '../allottees/check-allottees.ts';
import type { Issue } from '../grant/issue.ts';
import type { DocumentIssueCode } from '../grant/issue-codes.ts';
import type { SolvedIssue } from '../metrics/check-solved.ts';
import type { FormulaIssue, FormulaIssueCode } from '../metrics/check-formulas.ts';
import { allotteeText } from './allottees.ts';
import { figureWithUnit } from './explanation.ts';
import type { Language } from './language.ts';
import { proofDecimals } from './solve.ts';
import { placeInWords } from './places.ts';
import { namesIn } from './figures.ts';
import { formulaInputSentence } from './formulas.ts';

/** The parts of a sentence: the place in words, the offending text, and details from the rule. */
interface Told {
  readonly place: string;
  readonly value: string;
  readonly detail: (name: string) => string;
}

type Sentence = (told: Told) => string;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A ratio as a percentage of two decimals. */
const percentOf = (ratio: string): string => (isDecimalText(ratio) ? formatPercent(ratio, 2) : ratio);

/** A sentence for every code: the place, what is wrong there, and what to do. */
export const issueText: Record<Language, Record<DocumentIssueCode, Sentence>> = {
  en: {
    notUtf8: () => 'Some characters of this file are damaged (it is not UTF-8), so it was not opened. Open a copy that was not changed by another program.',
    isUtf16: () => 'This file was saved as UTF-16, so it was not opened. Save it as UTF-8, or open a copy that was not changed by another program.',
    notJson: () => 'This is not a Grantsheet document, or it was cut off. Open a .grant file, or an exported workbook.',
    notGrantsheet: () => 'This is not a Grantsheet document. Open a .grant file, or an exported workbook.',
    versionTooNew: ({ value, detail }) =>
      `This document was written by a newer Grantsheet (version ${value}; this one reads up to ${detail('known')}). Open it with the newer program.`,
    versionUnknown: ({ value }) => `The version of this document is not known (${value || 'none'}). Open a copy that was not changed by hand.`,
    unknownKey: ({ place }) => `${place} is not known to this Grantsheet, so the document was not opened. Open it with the program that wrote it.`,
    missingKey: ({ place }) => `${place} is missing from the document. Open a copy that was not changed by hand.`,
    wrongShape: ({ place, value }) => `${place} has content of another kind: ${value}. Open a copy that was not changed by hand.`,
    tooManyEntries: ({ place, value, detail }) => `${place}: ${grouped(value)} are too many. A document holds at most ${grouped(detail('limit'))}. Split it into several documents.`,
    textTooLong: ({ place, value, detail }) => `${place}: the text has ${grouped(value)} characters. The limit is ${grouped(detail('limit'))}. Shorten it.`,
    tooManyColumnCells: ({ place, value, detail }) =>
      `${place}: they have ${grouped(value)} cells in all rows together. The limit is ${grouped(detail('limit'))}. Delete columns or rows.`,
    notANumber: ({ place, value }) => `${place}: “${value}” is not a number. Give plain digits, such as 3500 or 0.5.`,
    negativeNumber: ({ place, value }) => `${place}: ${value} is negative. Give a number without a minus.`,
    notWhole: ({ place, value }) => `${place}: ${value} is not a whole number. Give one without decimals.`,
    zeroNumber: ({ place }) => `${place}: this cannot be zero. Give a number above zero.`,
    tooManyDigits: ({ place, value, detail }) => `${place}: ${value} is too large. Give a number of at most ${detail('limit')} digits before the point.`,
    tooManyDecimals: ({ place, value, detail }) => `${place}: ${value} has too many decimals. Give at most ${detail('limit')}.`,
    finerThanCurrency: ({ place, value, detail }) => `${place}: ${detail('limit') === '0' ? `${value} has decimals, but amounts in this currency have none` : `${value} has more than the ${detail('limit')} decimals of this currency`}. Is that intended?`,
    ratioTooLow: ({ place, value }) => `${place}: ${value} is under 0.5. At least half of what is paid in must become stated capital (Companies Act, Art. 445(2)); give 0.5 to 1.`,
    ratioTooHigh: ({ place, value }) => `${place}: ${value} is over 1. No more than what is paid in can become stated capital; give 0.5 to 1.`,
    notADate: ({ place, value }) => `${place}: “${value}” is not a date that exists. Write it as 2006-10-31.`,
    yearOutOfRange: ({ place, value }) => `${place}: the year of ${value} lies outside 1900 to 9999. Check the year.`,
    issueBeforeResolution: ({ place, value }) => `${place}: ${value} is before the date of the resolution. Check both dates.`,
    periodEndsBeforeStart: ({ place, value, detail }) => `${place}: ${value} is before the first day, ${detail('from')}. Correct one of the two.`,
    periodStartsBeforeIssue: ({ place, value, detail }) => `${place}: ${value} is before the issue date, ${detail('issueDate')}. Check both dates.`,
    decisionAfterPeriodStart: ({ place, value }) => `${place}: ${value} is after the exercise period has begun. Check both dates.`,
    currencyUnknown: ({ place, value }) => `${place}: ${value} is not a currency this program knows. Choose one from the list.`,
    treasuryExceedsIssued: ({ place, value, detail }) => `${place}: ${grouped(value)} is more than the ${grouped(detail('sharesIssued'))} shares issued. Correct one of the two.`,
    votesWithoutUnit: ({ place, detail }) => `${place}: ${grouped(detail('total'))} votes are given, but not how many shares make a vote. Give it, so that votes of new shares can be counted.`,
    votesExceedTotal: ({ place, value, detail }) => `${place}: ${grouped(value)} is more than the ${grouped(detail('total'))} votes in total. Correct one of the two.`,
    authorisedExceeded: ({ place, value, detail }) => `${place}: with every right and security exercised, ${grouped(detail('short'))} shares more than the ${grouped(value)} authorised would be issued (Companies Act, Art. 113(4), as if all were in their period). Check the articles, or the number of rights.`,
    largeAllotment25: ({ value }) => `Large allotment: ${percentOf(value)} of the votes is 25% or more. For a third-party allotment, exchanges ask for an independent opinion or a vote of the shareholders (TSE rules as a convention; this is a flag, not a verdict).`,
    largeAllotment300: ({ value }) => `Large allotment: ${percentOf(value)} of the votes is above 300%. For a third-party allotment, exchanges review the listing (TSE rules as a convention; this is a flag, not a verdict).`,
    holdersExceedOutstanding: ({ value, detail }) => `Holders: together they have ${grouped(value)} shares, more than the ${grouped(detail('outstanding'))} outstanding. Correct the holders, or shares issued and treasury shares.`,
    perExerciseWithoutAllottees: ({ place }) => `${place}: rounding at each exercise needs to know who exercises how many. Import the allottee list, give an exercise plan, or choose another rounding method.`,
    bookValueMissing: ({ place }) => `${place}: it is not known, so what needs it is not calculated (Company Accounting Regulations, Art. 17). Nothing paid for a right does not make its book value 0; give the cost recognised for it.`,
    treasuryDeliveryExceedsTreasury: ({ place, value, detail }) => `${place}: ${grouped(value)} is more than the ${grouped(detail('held'))} treasury shares that the company holds. Correct one of the two.`,
    entryNotBalanced: ({ place }) => `${place}: debits and credits of the journal entry of an exercise differ. Check the amounts.`,
    tranchesNotWhole: ({ place, value }) => `${place}: their parts of the rights add up to ${value}, not to 1. Correct one of them.`,
    exercisePlanNotRights: ({ place, value, detail }) => `${place}: its exercises add up to ${grouped(value)} rights, term 2 gives ${grouped(detail('rights'))}. Rounding at each exercise waits until they agree.`,
    categoryMissing: ({ place }) => `${place}: a line of the category table needs a category. Give one, or delete the line.`,
    categoryTwice: ({ place, value }) => `${place}: “${value}” has two lines. Put them together, or give one of them another category.`,
    categoryRightsNotProduct: ({ place, value, detail }) => `${place}: ${grouped(value)} is not ${grouped(detail('persons'))} × ${grouped(detail('each'))} = ${grouped(detail('product'))}. Correct one of the three.`,
    categoryAboveMost: ({ place, value, detail }) => `${place}: ${grouped(value)} is more than the maximum, ${grouped(detail('most'))}. Correct one of the two.`,
    categoryPersonsNotSum: ({ place, value, detail }) => `${place}: its persons add up to ${grouped(value)}, term 9 announces ${grouped(detail('announced'))}.`,
    categoryRightsNotSum: ({ place, value, detail }) => `${place}: its rights add up to ${grouped(value)}, term 2 gives ${grouped(detail('announced'))}.`,
    duplicateId: ({ place, value }) => `${place}: “${value}” occurs twice in the file. Delete one of the rows, or add it anew.`,
    duplicateName: ({ place, value }) => `${place}: another scenario is called “${value}” too. Give one of them another name.`,
    duplicateColumnName: ({ place, value }) => `${place}: another column is called “${value}” too, and formulas that name it mean the first. Give one of them another name.`,
  },
  ja: {
    notUtf8: () => 'ファイルの文字が壊れている（UTF-8ではない）ため開きませんでした。ほかのプログラムで変更していない写しを開いてください。',
    isUtf16: () => 'UTF-16で保存されたファイルのため開きませんでした。UTF-8で保存し直すか、ほかのプログラムで変更していない写しを開いてください。',
    notJson: () => 'Grantsheetの文書ではないか、途中で切れています。.grantファイルまたは出力したワークブックを開いてください。',
    notGrantsheet: () => 'Grantsheetの文書ではありません。.grantファイルまたは出力したワークブックを開いてください。',
    versionTooNew: ({ value, detail }) =>
      `新しい版のGrantsheetで作成された文書です（版${value}、この版で読めるのは${detail('known')}まで）。新しい版で開いてください。`,
    versionUnknown: ({ value }) => `文書の版が不明です（${value || 'なし'}）。手作業で変更していない写しを開いてください。`,
    unknownKey: ({ place }) => `${place}はこの版のGrantsheetでは扱えないため、文書を開きませんでした。作成したプログラムで開いてください。`,
    missingKey: ({ place }) => `${place}が文書にありません。手作業で変更していない写しを開いてください。`,
    wrongShape: ({ place, value }) => `${place}の内容の種類が違います：${value}。手作業で変更していない写しを開いてください。`,
    tooManyEntries: ({ place, value, detail }) => `${place}：${grouped(value)}件は多すぎます。1つの文書に入るのは${grouped(detail('limit'))}件までです。文書を分けてください。`,
    textTooLong: ({ place, value, detail }) => `${place}：${grouped(value)}文字あります。${grouped(detail('limit'))}文字以内にしてください。`,
    tooManyColumnCells: ({ place, value, detail }) =>
      `${place}：全行で${grouped(value)}セルになります。計算できるのは${grouped(detail('limit'))}セルまでです。列または行を減らしてください。`,
    notANumber: ({ place, value }) => `${place}：「${value}」は数値ではありません。3500や0.5のように数字で入力してください。`,
    negativeNumber: ({ place, value }) => `${place}：${value}は負の数です。マイナスのない数を入力してください。`,
    notWhole: ({ place, value }) => `${place}：${value}は整数ではありません。小数のない数を入力してください。`,
    zeroNumber: ({ place }) => `${place}：0にはできません。0より大きい数を入力してください。`,
    tooManyDigits: ({ place, value, detail }) => `${place}：${value}は大きすぎます。整数部分は${detail('limit')}桁以内で入力してください。`,
    tooManyDecimals: ({ place, value, detail }) => `${place}：${value}の小数の桁が多すぎます。${detail('limit')}桁以内で入力してください。`,
    finerThanCurrency: ({ place, value, detail }) => `${place}：${detail('limit') === '0' ? `${value}には小数がありますが、この通貨の金額に小数はありません` : `${value}の小数は、この通貨の小数桁数（${detail('limit')}桁）を超えています`}。意図した値か確認してください。`,
    ratioTooLow: ({ place, value }) => `${place}：${value}は0.5未満です。払込額の2分の1以上を資本金とする必要があります（会社法第445条第2項）。0.5から1までで入力してください。`,
    ratioTooHigh: ({ place, value }) => `${place}：${value}は1を超えています。払込額を超えて資本金とすることはできません。0.5から1までで入力してください。`,
    notADate: ({ place, value }) => `${place}：「${value}」は存在しない日付です。2006-10-31のように入力してください。`,
    yearOutOfRange: ({ place, value }) => `${place}：${value}の年が1900年から9999年までの範囲にありません。年を確認してください。`,
    issueBeforeResolution: ({ place, value }) => `${place}：${value}は決議日より前です。両方の日付を確認してください。`,
    periodEndsBeforeStart: ({ place, value, detail }) => `${place}：${value}は初日（${detail('from')}）より前です。いずれかを訂正してください。`,
    periodStartsBeforeIssue: ({ place, value, detail }) => `${place}：${value}は割当日（${detail('issueDate')}）より前です。両方の日付を確認してください。`,
    decisionAfterPeriodStart: ({ place, value }) => `${place}：${value}は行使期間の開始より後です。両方の日付を確認してください。`,
    currencyUnknown: ({ place, value }) => `${place}：${value}はこのプログラムで扱えない通貨です。選択肢から選んでください。`,
    treasuryExceedsIssued: ({ place, value, detail }) => `${place}：${grouped(value)}が発行済株式総数${grouped(detail('sharesIssued'))}を超えています。いずれかを訂正してください。`,
    votesWithoutUnit: ({ place, detail }) => `${place}：総議決権数（${grouped(detail('total'))}個）はありますが、単元株式数がありません。新株式の議決権を数えるため入力してください。`,
    votesExceedTotal: ({ place, value, detail }) => `${place}：${grouped(value)}個が総議決権数${grouped(detail('total'))}個を超えています。いずれかを訂正してください。`,
    authorisedExceeded: ({ place, value, detail }) => `${place}：すべての予約権と潜在株式が行使されると、発行可能株式総数${grouped(value)}株を${grouped(detail('short'))}株超えます（会社法113条4項、すべて行使期間中とみなします）。発行可能株式総数または予約権の数を訂正してください。`,
    largeAllotment25: ({ value }) => `大規模割当て：議決権の${percentOf(value)}で、25％以上です。第三者割当では、取引所が独立した者の意見または株主の意思確認を求めます（取引所規則、慣行による目安であり結論ではありません）。`,
    largeAllotment300: ({ value }) => `大規模割当て：議決権の${percentOf(value)}で、300％を超えています。第三者割当では、取引所が上場を審査します（取引所規則、慣行による目安であり結論ではありません）。`,
    holdersExceedOutstanding: ({ value, detail }) => `株主：株式数の合計${grouped(value)}株が、発行済株式（自己株式を除く）${grouped(detail('outstanding'))}株を超えています。株主、発行済株式総数または自己株式数を訂正してください。`,
    perExerciseWithoutAllottees: ({ place }) => `${place}：行使ごとの端数処理には、対象者ごとの個数が必要です。名簿を読み込むか、行使計画を入力するか、他の方法を選んでください。`,
    bookValueMissing: ({ place }) => `${place}：帳簿価額が不明なため、必要な項目を計算しません（会社計算規則17条）。無償でも帳簿価額が0とは限りません。費用計上した額を入力してください。`,
    treasuryDeliveryExceedsTreasury: ({ place, value, detail }) => `${place}：${grouped(value)}株は会社が保有する自己株式${grouped(detail('held'))}株を超えています。いずれかを訂正してください。`,
    entryNotBalanced: ({ place }) => `${place}：行使の仕訳の貸借が一致しません。金額を確認してください。`,
    tranchesNotWhole: ({ place, value }) => `${place}：割合の合計が${value}で、1になりません。いずれかを訂正してください。`,
    exercisePlanNotRights: ({ place, value, detail }) => `${place}：行使個数の合計は${grouped(value)}個ですが、要項2の個数は${grouped(detail('rights'))}個です。一致するまで、行使ごとの端数処理は計算しません。`,
    categoryMissing: ({ place }) => `${place}：内訳表の行に区分がありません。区分を入力するか、行を削除してください。`,
    categoryTwice: ({ place, value }) => `${place}：「${value}」の行が2つあります。1つにまとめるか、一方の区分を変えてください。`,
    categoryRightsNotProduct: ({ place, value, detail }) => `${place}：${grouped(value)}は${grouped(detail('persons'))}×${grouped(detail('each'))}＝${grouped(detail('product'))}と一致しません。いずれかを訂正してください。`,
    categoryAboveMost: ({ place, value, detail }) => `${place}：${grouped(value)}が上限の${grouped(detail('most'))}を超えています。いずれかを訂正してください。`,
    categoryPersonsNotSum: ({ place, value, detail }) => `${place}：人数の合計は${grouped(value)}名ですが、要項9の人数は${grouped(detail('announced'))}名です。`,
    categoryRightsNotSum: ({ place, value, detail }) => `${place}：個数の合計は${grouped(value)}個ですが、要項2の個数は${grouped(detail('announced'))}個です。`,
    duplicateId: ({ place, value }) => `${place}：「${value}」がファイル内で重複しています。一方の行を削除するか、追加し直してください。`,
    duplicateName: ({ place, value }) => `${place}：「${value}」という名称のシナリオが他にもあります。一方の名称を変えてください。`,
    duplicateColumnName: ({ place, value }) => `${place}：「${value}」という名称の列が他にもあり、数式では最初の列を指します。一方の名称を変えてください。`,
  },
};

const OTHER_ISSUE: Record<Language, (place: string, code: string) => string> = {
  en: (place, code) => `${place}: there is a problem (${code}). Check this place.`,
  ja: (place, code) => `${place}：問題があります（${code}）。この箇所を確認してください。`,
};

/** An issue of a document, of its formulas or of its allottees as one calm sentence: the place in words, the problem, what to do. */
export function issueSentence(issue: Issue, language: Language): string {
  if (isSolvedIssue(issue)) return solvedIssueSentence(issue, language);
  if (isFormulaIssue(issue)) return formulaIssueSentence(issue, language);
  if (isAllotteeIssue(issue.code)) return allotteeText[language].issues[issue.code](issue.value ?? '', issue.details ?? {});
  const place = placeInWords(issue.path, issue.details?.['name'] ?? '', language);
  if (!hasSentence(issue.code)) return OTHER_ISSUE[language](place, issue.code);
  return issueText[language][issue.code]({ place, value: issue.value ?? '', detail: (name) => issue.details?.[name] ?? '' });
}

const isAllotteeIssue = (code: string): code is AllotteeIssueCode => Object.hasOwn(allotteeText.en.issues, code);

function hasSentence(code: string): code is DocumentIssueCode {
  return Object.hasOwn(issueText.en, code);
}

const isSolvedIssue = (issue: Issue): issue is SolvedIssue => issue.code === ('solvedOutdated' satisfies SolvedIssue['code']);

/** A scenario found by solving that no longer is what its name says: what its figure is now, and what to do. */
function solvedIssueSentence({ path, details, figure, found, target, words }: SolvedIssue, language: Language): string {
  const name = details?.['name'] ?? '';
  const shownDecimals = proofDecimals([found, target], figure);
  const shown = figureWithUnit(found, { unit: figure.unit, shownDecimals }, words.currency, language);
  return SOLVED_OUTDATED[language](placeInWords(path.replace(/\.name$/, ''), name, language), namesIn(words, language)(figure.id), shown);
}

const SOLVED_OUTDATED: Record<Language, (place: string, figure: string, found: string) => string> = {
  en: (place, figure, found) => `${place} is out of date: ${figure} is ${found} now. Solve again, or rename the scenario.`,
  ja: (place, figure, found) => `${place}は最新ではありません：${figure}は現在${found}です。もう一度逆算するか、名称を変えてください。`,
};

const FORMULA_CODES: Readonly<Record<FormulaIssueCode, true>> = { formulaUnreadable: true, formulaRefused: true, formulaFails: true };

/** Whether an issue was found in a formula. */
const isFormulaIssue = (issue: Issue): issue is FormulaIssue => Object.hasOwn(FORMULA_CODES, issue.code);

/** An issue of a formula as one sentence: the place, the problem, what to do. */
function formulaIssueSentence({ path, details, found, columns, scenarios }: FormulaIssue, language: Language): string {
  const sentence = formulaInputSentence(found, language, namesIn({ columns }, language, scenarios)) ?? '';
  return `${placeInWords(path, details?.['name'] ?? '', language)}${language === 'ja' ? '：' : ': '}${sentence}`;
}
