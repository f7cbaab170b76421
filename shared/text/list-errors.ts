import type { ErrorDetails } from './host-errors.ts';
import type { Language } from './language.ts';

type Sentence = (details: ErrorDetails) => string;

const english = {
  fileEmpty: (details) => `${fileName(details)} is empty.`,
  notAWorkbook: (details) => `${fileName(details)} is not an Excel workbook, whatever its name says. Ask for it as .xlsx, or as text with the ending .csv.`,
  notATextFile: (details) => `${fileName(details)} is not a text file, whatever its name says. If it is a workbook, give it the ending .xlsx.`,
  workbookPasswordProtected: (details) => `${fileName(details)} is protected by a password. Remove the password in Excel, save it and try again.`,
  workbookTruncated: (details) => `${fileName(details)} ends too early: only part of it arrived. Copy or download it again.`,
  workbookDamaged: (details) => `${fileName(details)} is damaged and cannot be read. Open it in Excel, save it as a new .xlsx and try again.`,
  zipWithoutWorkbook: (details) => `${fileName(details)} is a zip archive that holds no Excel workbook. Unpack it first and choose the workbook inside.`,
  workbookTooLarge: (details) => `${fileName(details)} unpacks to more than is allowed (${details['limit'] ?? ''}) and was not opened.`,
  workbookMergeTooLarge: (details) => `${fileName(details)} has merged cells over ${details['range'] ?? 'a very large area'}. Unmerge them in Excel and try again.`,
  workbookWithoutSheets: (details) => `${fileName(details)} holds no sheet that can be read.`,
  sheetNotFound: (details) => `${fileName(details)} has no sheet named "${details['sheet'] ?? ''}". Its sheets: ${details['sheets'] ?? ''}.`,
  encodingUnknown: (details) => `The encoding of ${fileName(details)} is none that is known here. Save it as "CSV UTF-8" and try again.`,
  encodingWrong: (details) => `${fileName(details)} is not written in ${details['encoding'] ?? 'that encoding'}. Let the encoding be found, or choose another.`,
  quoteNotClosed: (details) => `In ${fileName(details)} a quotation mark opens near line ${details['row'] ?? ''} and is never closed. Correct it and try again.`,
  quoteStray: (details) => `In ${fileName(details)} a quotation mark stands in the middle of a text near line ${details['row'] ?? ''}, so it is not clear where the text ends. Correct it and try again.`,
  tooManyRows: (details) => `${fileName(details)} has more than ${details['limit'] ?? ''} rows.`,
  headingsNotFound: (details) => `No row of headings was recognised in ${fileName(details)}. Give the columns headings such as Name and Rights (氏名, 割当個数).`,
  listWithoutRows: (details) => `${fileName(details)} has headings but nobody under them.`,
  mappedHeadingNotFound: (details) => `${fileName(details)} has no row with the heading "${details['heading'] ?? ''}".`,
  documentNotCarried: (details) => `${fileName(details)} was exported without a document inside, so it cannot be opened again. Open the .grant file it was made from.`,
  workbookWithoutDocument: (details) => `${fileName(details)} was not exported by Grantsheet, so there is no document in it to open. To read a list of allottees from it, use "Import allottees".`,
  carriedDocumentDamaged: (details) => `The document inside ${fileName(details)} was changed or is incomplete (sheet "Grantsheet"). Open the .grant file, or another copy of the workbook.`,
  workbookFromNewerProgram: (details) => `${fileName(details)} was exported by a newer Grantsheet (${details['written'] ?? 'version not given'}) and cannot be read by this one (${details['program'] ?? ''}). Update Grantsheet and try again.`,
} satisfies Record<string, Sentence>;

/** The failures of reading a file from outside. A failure leaves everything unchanged. */
export type FileErrorCode = keyof typeof english;

const japanese: Record<FileErrorCode, Sentence> = {
  fileEmpty: (details) => `${quotedName(details)}は空です。`,
  notAWorkbook: (details) => `${quotedName(details)}は、名前にかかわらずExcelワークブックではありません。.xlsx形式、または拡張子.csvのテキストをご用意ください。`,
  notATextFile: (details) => `${quotedName(details)}は、名前にかかわらずテキストファイルではありません。ワークブックであれば拡張子を.xlsxにしてください。`,
  workbookPasswordProtected: (details) => `${quotedName(details)}はパスワードで保護されています。Excelでパスワードを解除して保存し、もう一度お試しください。`,
  workbookTruncated: (details) => `${quotedName(details)}は途中で切れています。もう一度コピーまたはダウンロードしてください。`,
  workbookDamaged: (details) => `${quotedName(details)}は壊れていて読み込めません。Excelで開いて新しい.xlsxとして保存し、もう一度お試しください。`,
  zipWithoutWorkbook: (details) => `${quotedName(details)}はExcelワークブックを含まないzipファイルです。展開して中のワークブックを選んでください。`,
  workbookTooLarge: (details) => `${quotedName(details)}は展開すると上限（${details['limit'] ?? ''}）を超えるため開きませんでした。`,
  workbookMergeTooLarge: (details) => `${quotedName(details)}では${details['range'] ?? '広い範囲'}のセルが結合されています。Excelで結合を解除して、もう一度お試しください。`,
  workbookWithoutSheets: (details) => `${quotedName(details)}には読み込めるシートがありません。`,
  sheetNotFound: (details) => `${quotedName(details)}にシート「${details['sheet'] ?? ''}」はありません。シート：${details['sheets'] ?? ''}`,
  encodingUnknown: (details) => `${quotedName(details)}の文字コードを判別できません。「CSV UTF-8」で保存して、もう一度お試しください。`,
  encodingWrong: (details) => `${quotedName(details)}の文字コードは${details['encoding'] ?? '指定のもの'}ではありません。自動判別にするか、別の文字コードを選んでください。`,
  quoteNotClosed: (details) => `${quotedName(details)}の${details['row'] ?? ''}行目付近の引用符が閉じられていません。修正して、もう一度お試しください。`,
  quoteStray: (details) => `${quotedName(details)}の${details['row'] ?? ''}行目付近では、引用符が文字列の途中にあり、区切りが判断できません。修正して、もう一度お試しください。`,
  tooManyRows: (details) => `${quotedName(details)}の行数が${details['limit'] ?? ''}行を超えています。`,
  headingsNotFound: (details) => `${quotedName(details)}に見出し行が見つかりませんでした。「氏名」「割当個数」（Name, Rights）のような見出しを付けてください。`,
  listWithoutRows: (details) => `${quotedName(details)}には見出しだけがあり、対象者の行がありません。`,
  mappedHeadingNotFound: (details) => `${quotedName(details)}に見出し「${details['heading'] ?? ''}」の行がありません。`,
  documentNotCarried: (details) => `${quotedName(details)}は文書を保持せずに出力したワークブックのため、開けません。元の.grantファイルを開いてください。`,
  workbookWithoutDocument: (details) => `${quotedName(details)}はGrantsheetから出力したワークブックではないため、開ける文書がありません。名簿として読み込むには「割当対象者名簿の読込」をお使いください。`,
  carriedDocumentDamaged: (details) => `${quotedName(details)}の中の文書（シート「Grantsheet」）が変更されているか、欠けています。.grantファイル、またはワークブックの別の写しを開いてください。`,
  workbookFromNewerProgram: (details) => `${quotedName(details)}は新しいGrantsheet（${details['written'] ?? 'バージョン不明'}）から出力されたため、このGrantsheet（${details['program'] ?? ''}）では読み込めません。Grantsheetを更新して、もう一度お試しください。`,
};

/** One calm sentence for each failure of reading a file from outside; `name` is the file's name where known. */
export const fileErrorText: Record<Language, Record<FileErrorCode, Sentence>> = { en: english, ja: japanese };

/** Whether a code of a failure is one of {@link FileErrorCode}. */
export const isFileErrorCode = (code: string): code is FileErrorCode => Object.hasOwn(english, code);

function fileName(details: ErrorDetails): string {
  return details['name'] ? `"${details['name']}"` : 'The file';
}

function quotedName(details: ErrorDetails): string {
  return details['name'] ? `「${details['name']}」` : 'このファイル';
}
