import type { ListIssueCode } from '../allottees/list-issue-codes.ts';
import type { AllotteeField, ListIssue } from '../allottees/list-reading.ts';
import { allotteeText } from './allottees.ts';
import type { Language } from './language.ts';

type Sentence = (value: string, details: Readonly<Record<string, string>>) => string;

const listIssueText: Record<Language, Record<ListIssueCode, Sentence>> = {
  en: {
    rightsMissing: () => 'No number of rights.',
    rightsNotWhole: (value) => `${value} rights: a right cannot be divided. Give a whole number.`,
    rightsNegative: (value) => `${value}: rights cannot be negative.`,
    rightsNotANumber: (value) => `"${value}" is not a number of rights.`,
    rightsAmbiguous: (value) => `"${value}" could mean two numbers. Write it without separators.`,
    rightsTooLong: (value) => `"${value}" has too many digits.`,
    rightsZero: () => '0 rights: this person gets none.',
    sharesNotDivisible: (value, d) => `${value}: not a multiple of ${d['sharesPerRight'] ?? ''} shares, the shares for one right.`,
    sharesPerRightUnknown: (value) => `"${value}" counts shares, but the shares per right (term 2) are not given.`,
    nameMissing: () => 'No name.',
    numberMissing: () => 'No employee number, and no column of names.',
    duplicateEmployeeNumber: (_, d) => `Same employee number as ${rowIn(d, 'en')}: counted as one person.`,
    employeeNumberOfTwoPersons: (_, d) => `Same employee number as ${d['name'] ?? ''} in ${rowIn(d, 'en')}.`,
    categoryUnknown: (value) => `Category "${value}" is not one of those used in notices; kept as written.`,
    categoryMissing: () => 'No category.',
    cellError: (value) => `The spreadsheet shows the error ${value} here.`,
    notCalculated: (value) => `The formula ${value} has no calculated result. Open the file in Excel and save it again.`,
    columnNotFound: (_, d) => `No column was recognised for "${fieldName(d['field'], 'en')}". Choose it.`,
    numberNormalised: (value, d) => `"${value}" read as ${d['read'] ?? ''}.`,
    rightsFromShares: (value, d) => `${value.replace(/ *(株|shares?)$/i, '')} shares read as ${d['read'] ?? ''} rights (${d['sharesPerRight'] ?? ''} shares each).`,
    codeNormalised: (value, d) => `"${value}" read as ${d['read'] ?? ''}.`,
    rightsInKanji: (value) => `"${value}" is written in words. Write the number in digits.`,
    rightsShownOtherwise: (value, d) => `The cell shows "${value}" but holds ${d['stored'] ?? ''}. Write the whole number of rights.`,
    rightsMerged: (value, d) => `${value || 'This amount'} is merged over several people (rows ${d['rows'] ?? ''}). Unmerge it and give each their number.`,
    rightsSplit: (value, d) => `The person is merged over several rows, and row ${d['row'] ?? ''} has another amount (${value}). Unmerge them.`,
    unitUnclear: (value) => `"${value}" names another unit than its heading. Write the number in the unit of the heading.`,
    namePartMissing: (value) => `Only part of the name: "${value}".`,
    similarEmployeeNumber: (value, d) => `Employee number ${value} is nearly that of ${d['name'] || 'the person'} in ${rowIn(d, 'en')} (${d['number'] ?? ''}). Is it the same person?`,
    duplicateName: (value, d) => `"${value}" is also in ${rowIn(d, 'en')}, and no number tells them apart. Both are counted.`,
    numberIsDate: (value) => `"${value}" looks like a date that a spreadsheet made of an employee number. Check it.`,
    numberScientific: (value) => `"${value}" was shortened by a spreadsheet. Give the whole employee number.`,
    cellStruck: (value) => `"${value}" is struck through; it was read.`,
    columnUnclear: (value, d) => `${fieldName(d['field'], 'en')}: several columns are possible (${value}).${d['read'] ? ` "${d['read']}" was read.` : ''} Choose one.`,
    columnHidden: (value, d) => `Column "${value}" is hidden in the file${d['read'] === 'yes' ? '; it was read' : ''}.`,
    columnWithoutHeading: (value, d) => `A column without a heading is not read: "${value}" in row ${d['row'] ?? ''}. Give it a heading to keep it.`,
    fieldsWithoutHeading: (value) => `More fields than headings: "${value}". Is a number or a name with a comma not in quotation marks?`,
    columnsNotKept: (value) => `Columns that are not kept, as there are too many or the heading is too long: ${value}.`,
    decimalMarkUnclear: () => 'Numbers such as 1.000 or 1,000 can mean one or a thousand. Choose the decimal mark.',
    encodingUnclear: (value) => `The letters of this file can be read in several encodings: ${value}. Choose one.`,
    unitFromTitle: (value) => `"${value}" above the list was taken as the unit of the rights. Check that it is meant for them.`,
    sharesDiffer: (value, d) => `${value} rights do not come to the ${d['shares'] ?? ''} shares beside them (${d['sharesPerRight'] ?? ''} shares each).`,
    sheetsUnclear: (value) => `Several sheets hold a list: ${value}. Choose which to read.`,
    hiddenSheetNotRead: (value) => `Hidden sheets with a list were not read: ${value}.`,
    hiddenSheetRead: (value) => `The list was read from a hidden sheet: ${value}.`,
    hiddenRowsRead: (value, d) => `Hidden rows were read (${d['count'] ?? ''}): ${value}. Choose whether to read or skip them.`,
    struckRowsRead: (value, d) => `Rows that are struck through were read (${d['count'] ?? ''}): ${value}. Choose whether to read or skip them.`,
    totalDiffers: (value, d) => `The total ${value ? `"${value}" ` : ''}in the file says ${d['said'] ?? ''}; the rows read add up to ${d['read'] ?? ''}.`,
    totalOrPerson: (value) => `"${value}" may be a total or a person. Rename it, or delete the row.`,
    otherTableLeftOut: (value) => `A table with other columns begins here (${value}); its rows were not read.`,
    editNotApplied: (value) => `The change to "${value}" has no column here and was not made.`,
    rightsScaled: (value, d) => `"${value}" read as ${d['read'] ?? ''}, by its unit.`,
    wrapperRemoved: (value, d) => `"${value}" read as ${d['read'] ?? ''}.`,
    invisibleRemoved: (_, d) => `Invisible characters were taken out of "${d['read'] ?? ''}".`,
    shownByFormat: (value, d) => `${value} is shown as ${d['read'] ?? ''}; read as shown.`,
    filledFromMerge: (_, d) => `"${d['read'] ?? ''}" taken from the merged cell in row ${d['row'] ?? ''}.`,
    namesJoined: (value, d) => `${fieldName(d['field'], 'en')}: joined from ${value}.`,
  },
  ja: {
    rightsMissing: () => '割当個数がありません。',
    rightsNotWhole: (value) => `${value}個：新株予約権は分割できません。整数にしてください。`,
    rightsNegative: (value) => `${value}：個数は負の数にできません。`,
    rightsNotANumber: (value) => `「${value}」は個数として読めません。`,
    rightsAmbiguous: (value) => `「${value}」は二通りに読めます。区切りなしで入力してください。`,
    rightsTooLong: (value) => `「${value}」は桁数が多すぎます。`,
    rightsZero: () => '0個：この方への割当てがありません。',
    sharesNotDivisible: (value, d) => `${value}：1個当たり株式数${d['sharesPerRight'] ?? ''}株で割り切れません。`,
    sharesPerRightUnknown: (value) => `「${value}」は株数ですが、1個当たり株式数（要項2）が未入力です。`,
    nameMissing: () => '氏名がありません。',
    numberMissing: () => '社員番号がなく、氏名の列もありません。',
    duplicateEmployeeNumber: (_, d) => `${rowIn(d, 'ja')}と同じ社員番号です。1名として数えます。`,
    employeeNumberOfTwoPersons: (_, d) => `${rowIn(d, 'ja')}の${d['name'] ?? ''}さんと同じ社員番号です。`,
    categoryUnknown: (value) => `区分「${value}」は開示の区分にありません。記載のまま読み込みます。`,
    categoryMissing: () => '区分がありません。',
    cellError: (value) => `表計算のエラー ${value} になっています。`,
    notCalculated: (value) => `数式 ${value} が計算されていません。Excelで開いて保存し直してください。`,
    columnNotFound: (_, d) => `「${fieldName(d['field'], 'ja')}」の列が見つかりません。列を選んでください。`,
    numberNormalised: (value, d) => `「${value}」を${d['read'] ?? ''}と読みました。`,
    rightsFromShares: (value, d) => `${value.replace(/株$/, '')}株を${d['read'] ?? ''}個と読みました（1個当たり${d['sharesPerRight'] ?? ''}株）。`,
    codeNormalised: (value, d) => `「${value}」を${d['read'] ?? ''}と読みました。`,
    rightsInKanji: (value) => `「${value}」は漢数字です。算用数字で入力してください。`,
    rightsShownOtherwise: (value, d) => `表示は「${value}」ですが、セルの値は${d['stored'] ?? ''}です。個数をそのまま入力してください。`,
    rightsMerged: (value, d) => `${value || 'この数'}は複数の対象者（${d['rows'] ?? ''}行目）にまたがるセルです。結合を解除し、各人の個数を入力してください。`,
    rightsSplit: (value, d) => `氏名が複数行にまたがり、${d['row'] ?? ''}行目に別の個数（${value}）があります。結合を解除してください。`,
    unitUnclear: (value) => `「${value}」の単位が見出しと異なります。見出しの単位で入力してください。`,
    namePartMissing: (value) => `氏名の一部だけです：「${value}」`,
    similarEmployeeNumber: (value, d) => `社員番号${value}は${rowIn(d, 'ja')}の${d['name'] ? `${d['name']}さん` : '方'}（${d['number'] ?? ''}）とほぼ同じです。同じ方ではありませんか。`,
    duplicateName: (value, d) => `「${value}」は${rowIn(d, 'ja')}にもあり、番号で区別できません。2名として数えます。`,
    numberIsDate: (value) => `「${value}」は、社員番号が表計算で日付に変わったもののようです。確認してください。`,
    numberScientific: (value) => `「${value}」は表計算で指数表示に変わっています。社員番号をすべて入力してください。`,
    cellStruck: (value) => `「${value}」に取消線があります。そのまま読みました。`,
    columnUnclear: (value, d) => `「${fieldName(d['field'], 'ja')}」の列の候補が複数あります（${value}）。${d['read'] ? `「${d['read']}」を読みました。` : ''}列を選んでください。`,
    columnHidden: (value, d) => `列「${value}」は非表示です。${d['read'] === 'yes' ? 'この列を読みました。' : ''}`,
    columnWithoutHeading: (value, d) => `見出しのない列は読み込みません：${d['row'] ?? ''}行目の「${value}」。残すには見出しを付けてください。`,
    fieldsWithoutHeading: (value) => `見出しより項目が多い行です：「${value}」。桁区切りや氏名のコンマが引用符で囲まれていない可能性があります。`,
    columnsNotKept: (value) => `列が多い、または見出しが長いため保持しない列：${value}`,
    decimalMarkUnclear: () => '「1.000」「1,000」は1とも1000とも読めます。小数点の記号を選んでください。',
    encodingUnclear: (value) => `文字コードの候補が複数あります：${value}。選んでください。`,
    unitFromTitle: (value) => `表の上の「${value}」を割当個数の単位として読みました。割当個数の単位か確認してください。`,
    sharesDiffer: (value, d) => `${value}個は、隣の株数${d['shares'] ?? ''}と一致しません（1個当たり${d['sharesPerRight'] ?? ''}株）。`,
    sheetsUnclear: (value) => `名簿のあるシートが複数あります：${value}。読み込むシートを選んでください。`,
    hiddenSheetNotRead: (value) => `名簿のある非表示シートは読み込んでいません：${value}`,
    hiddenSheetRead: (value) => `非表示シートの名簿を読み込みました：${value}`,
    hiddenRowsRead: (value, d) => `非表示の${d['count'] ?? ''}行（${value}行目）を読み込みました。読み込むか除くかを選んでください。`,
    struckRowsRead: (value, d) => `取消線のある${d['count'] ?? ''}行（${value}行目）を読み込みました。読み込むか除くかを選んでください。`,
    totalDiffers: (value, d) => `ファイルの合計${value ? `「${value}」` : ''}は${d['said'] ?? ''}、読み込んだ行の合計は${d['read'] ?? ''}です。`,
    totalOrPerson: (value) => `「${value}」が合計か対象者か判別できません。名称を直すか、行を削除してください。`,
    otherTableLeftOut: (value) => `ここから別の見出しの表です（${value}）。この表は読み込んでいません。`,
    editNotApplied: (value) => `「${value}」への修正は、対応する列がないため反映していません。`,
    rightsScaled: (value, d) => `「${value}」を単位により${d['read'] ?? ''}と読みました。`,
    wrapperRemoved: (value, d) => `「${value}」を${d['read'] ?? ''}と読みました。`,
    invisibleRemoved: (_, d) => `「${d['read'] ?? ''}」から見えない文字を除きました。`,
    shownByFormat: (value, d) => `${value}は${d['read'] ?? ''}と表示されているため、表示どおりに読みました。`,
    filledFromMerge: (_, d) => `${d['row'] ?? ''}行目の結合セルの「${d['read'] ?? ''}」を用いました。`,
    namesJoined: (value, d) => `「${fieldName(d['field'], 'ja')}」は${value}をつないで読みました。`,
  },
};

/** The sentence about a row or cell of a list, without its place, which is shown beside it. */
export function listIssueSentence(issue: ListIssue, language: Language): string {
  // Codes are plain text in a reading that crossed processes; an unknown one is still shown.
  const sentence = (listIssueText[language] as Readonly<Record<string, Sentence>>)[issue.code];
  return sentence?.(issue.value, issue.details ?? {}) ?? issue.code;
}

/** A row of the list, with its sheet or file if it is in another one. */
function rowIn({ row = '', sheet = '', file = '' }: Readonly<Record<string, string>>, language: Language): string {
  const place = [file, sheet].filter((part) => part !== '').join(', ');
  if (language === 'ja') return place === '' ? `${row}行目` : `「${place}」の${row}行目`;
  return place === '' ? `row ${row}` : `row ${row} of "${place}"`;
}

function fieldName(field: string | undefined, language: Language): string {
  // The field comes from a reading's details, which are texts.
  return field === undefined ? '' : allotteeText[language].fields[field as AllotteeField];
}
