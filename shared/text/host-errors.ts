import type { Language } from './language.ts';

/** Values for a sentence about a failure, as carried by {@link HostError}. */
export type ErrorDetails = Readonly<Record<string, string>>;

type Sentence = (details: ErrorDetails) => string;

const named = (details: ErrorDetails, fallback: string): string => (details['name'] ? `"${details['name']}"` : fallback);
const quoted = (details: ErrorDetails, fallback: string): string => (details['name'] ? `「${details['name']}」` : fallback);

const english = {
  fileTooLarge: (details) => `${named(details, 'The file')} is larger than ${details['limit'] ?? ''} MB and was not opened.`,
  documentTooLarge: (details) => `${named(details, 'The file')} would be larger than ${details['limit'] ?? ''} MB and could not be opened again, so it was not saved. Delete rows or shorten notes.`,
  fileNotFound: (details) => `${named(details, 'The file')} was not found. It may have been moved or renamed.`,
  fileNotReadable: (details) => `${named(details, 'The file')} could not be read. Check that it is not locked and that you may read it.`,
  fileNotWritable: (details) => `${named(details, 'The file')} could not be written. Check that it is not open elsewhere, or save under another name.`,
  diskFull: (details) => `${named(details, 'The file')} was not saved because the disk is full. The earlier file is unchanged.`,
  fileReadOnly: (details) => `${named(details, 'The file')} is read-only and was not replaced. Save under another name, or remove the write protection.`,
  changedOnDisk: (details) => `${named(details, 'The file')} was changed by another program and was not overwritten. Save under another name, or open it again.`,
  fileGone: (details) => `${named(details, 'The file')} is no longer where it was opened, so it was not saved. Save it under a name.`,
  unknownReference: () => 'It is no longer known where this file is. Save it under a name.',
  versionNotKept: () => 'Your version could not be kept under Earlier versions, so nothing was changed. Save it as a copy first.',
  versionNotReadable: () => 'This earlier version can no longer be read. Choose another one.',
  settingsNotWritten: () => 'The settings could not be kept. They hold until the program is closed.',
  draftNotKept: () => 'No safety copy of the unsaved work could be kept. Save the document soon.',
  draftNotDiscarded: () => 'The copy of unsaved work could not be discarded. It will be offered again.',
  draftTooLarge: (details) => `The document is too large to be kept as unsaved work (over ${details['limit'] ?? ''} MB). Save it as a file.`,
  draftGone: () => 'This unsaved work is no longer kept. It was restored or discarded in another window.',
  draftNotReadable: () => 'This unsaved work could not be read. Its file is left as it is.',
  jobTimedOut: (details) => `${named(details, 'The file')} took longer than ${details['seconds'] ?? ''} seconds and was stopped. Nothing was changed.`,
  jobOutOfMemory: (details) => `${named(details, 'The file')} needs more memory than is allowed and was stopped. Nothing was changed.`,
  jobCrashed: (details) => `Work on ${named(details, 'the file')} stopped unexpectedly. Nothing was changed.`,
  jobCancelled: () => 'Cancelled. Nothing was changed.',
  noBrowser: () => 'A PDF is made by an installed Chromium, Chrome or Edge, and none was found. Install one or name it in GRANTSHEET_BROWSER, or export the workbook and print that.',
  pdfNotMade: (details) => `The PDF could not be made (${details['reason'] ?? ''}). Nothing was written. Try again, or export the workbook and print that.`,
  badRequest: (details) => `The program asked its host for something it does not understand (${details['channel'] ?? ''}).`,
  refused: () => 'This page is not allowed to use this program. Start Grantsheet again.',
  hostGone: () => 'Grantsheet is no longer running behind this page. Start it again; unsaved work is kept as a copy.',
  unexpected: (details) => `Something unexpected went wrong (${details['reason'] ?? ''}). Nothing was changed.`,
} satisfies Record<string, Sentence>;

/** The failures of the host itself: files, settings, drafts, jobs and the calls between page and host. */
export type HostErrorCode = keyof typeof english;

const japanese: Record<HostErrorCode, Sentence> = {
  fileTooLarge: (details) => `${quoted(details, 'ファイル')}は${details['limit'] ?? ''} MBを超えているため開きませんでした。`,
  documentTooLarge: (details) => `${quoted(details, 'ファイル')}は${details['limit'] ?? ''} MBを超えると開けなくなるため保存しませんでした。行を減らすか、備考を短くしてください。`,
  fileNotFound: (details) => `${quoted(details, 'ファイル')}が見つかりません。移動または名前の変更がないかご確認ください。`,
  fileNotReadable: (details) => `${quoted(details, 'ファイル')}を読み込めませんでした。使用中でないこと、読み取りが許可されていることをご確認ください。`,
  fileNotWritable: (details) => `${quoted(details, 'ファイル')}に書き込めませんでした。他で開いていないかご確認いただくか、別の名前で保存してください。`,
  diskFull: (details) => `ディスクの空きがないため${quoted(details, 'ファイル')}を保存できませんでした。元のファイルは変わっていません。`,
  fileReadOnly: (details) => `${quoted(details, 'ファイル')}は読み取り専用のため置き換えませんでした。別の名前で保存するか、書き込みを許可してください。`,
  changedOnDisk: (details) => `${quoted(details, 'ファイル')}は別のプログラムで変更されているため上書きしませんでした。別の名前で保存するか、開き直してください。`,
  fileGone: (details) => `${quoted(details, 'ファイル')}が元の場所にないため保存できませんでした。名前を付けて保存してください。`,
  unknownReference: () => 'このファイルの場所が分からなくなりました。名前を付けて保存してください。',
  versionNotKept: () => '自分の変更を「以前のバージョン」に残せないため、何も変更していません。先に別名で保存してください。',
  versionNotReadable: () => 'この以前のバージョンは読み込めません。別のバージョンを選んでください。',
  settingsNotWritten: () => '設定を保存できませんでした。プログラムを閉じるまでは有効です。',
  draftNotKept: () => '未保存の作業の控えを残せませんでした。早めに保存してください。',
  draftNotDiscarded: () => '未保存の作業の控えを破棄できませんでした。次回も表示されます。',
  draftTooLarge: (details) => `文書が${details['limit'] ?? ''} MBを超えているため、未保存の作業の控えを残せません。ファイルに保存してください。`,
  draftGone: () => 'この控えはもうありません。別のウィンドウで復元または破棄されています。',
  draftNotReadable: () => 'この控えを読み込めませんでした。控えのファイルはそのまま残っています。',
  jobTimedOut: (details) => `${quoted(details, 'ファイル')}の処理が${details['seconds'] ?? ''}秒を超えたため中止しました。何も変更していません。`,
  jobOutOfMemory: (details) => `${quoted(details, 'ファイル')}の処理に必要なメモリが上限を超えたため中止しました。何も変更していません。`,
  jobCrashed: (details) => `${quoted(details, 'ファイル')}の処理が途中で止まりました。何も変更していません。`,
  jobCancelled: () => '取り消しました。何も変更していません。',
  noBrowser: () => 'PDFの作成にはChromium、ChromeまたはEdgeが必要ですが、見つかりませんでした。インストールするか、GRANTSHEET_BROWSERで指定してください。ワークブックを出力して印刷することもできます。',
  pdfNotMade: (details) => `PDFを作成できませんでした（${details['reason'] ?? ''}）。何も書き込んでいません。もう一度お試しいただくか、ワークブックを出力して印刷してください。`,
  badRequest: (details) => `プログラム内部の呼び出しを解釈できませんでした（${details['channel'] ?? ''}）。`,
  refused: () => 'このページからはプログラムを利用できません。Grantsheetを起動し直してください。',
  hostGone: () => 'このページを動かしているGrantsheetが終了しています。起動し直してください。未保存の作業は控えに残っています。',
  unexpected: (details) => `予期しない問題が起きました（${details['reason'] ?? ''}）。何も変更していません。`,
};

/** One calm sentence for each failure of the host, in each language. */
export const hostErrorText: Record<Language, Record<HostErrorCode, Sentence>> = { en: english, ja: japanese };
