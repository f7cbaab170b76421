import type { Language } from './language.ts';

const en = {
  title: 'Something unexpected went wrong',
  body: 'Something went wrong inside Grantsheet. You can continue; if the window behaves oddly, open it again.',
  startBody: 'Grantsheet could not open its window. Open it again; if that does not help, start Grantsheet again.',
  saved: 'All your changes are saved.',
  kept: (time: string) => `Your unsaved work is kept (${time}).`,
  notKept: (reason: string) => `${reason}. Continue and save it as a file.`,
  goOn: 'Continue',
  openAgain: 'Open again',
  noMoreReloads: 'Opening the window again did not help. Start Grantsheet again, and send the diagnostics to whoever looks after it.',
  copy: 'Copy diagnostics',
  copied: 'Copied',
  notCopied: 'Select the text below and copy it.',
  details: 'Diagnostics',
  detailsNote: 'No names, amounts or titles of your document are in it.',
  sheetTitle: (sheet: string) => `The sheet “${sheet}” cannot be shown`,
  sheetBody: 'Something went wrong inside Grantsheet. The other sheets are not affected.',
  tryAgain: 'Try again',
};

type ErrorsText = typeof en;

const ja: ErrorsText = {
  title: '予期しない問題が起きました',
  body: 'Grantsheet内部の問題です。このまま続行できます。表示がおかしい場合は開き直してください。',
  startBody: 'Grantsheetの画面を開けませんでした。開き直しても解決しない場合は、Grantsheetを起動し直してください。',
  saved: '変更はすべて保存されています。',
  kept: (time) => `未保存の作業は控えています（${time}）。`,
  notKept: (reason) => `${reason}。続行してファイルに保存してください。`,
  goOn: '続行',
  openAgain: '開き直す',
  noMoreReloads: '開き直しても解決しませんでした。Grantsheetを起動し直し、診断情報を管理者にお送りください。',
  copy: '診断情報をコピー',
  copied: 'コピーしました',
  notCopied: '下の文字を選択してコピーしてください。',
  details: '診断情報',
  detailsNote: '文書の氏名・金額・題名は含みません。',
  sheetTitle: (sheet) => `シート「${sheet}」を表示できません`,
  sheetBody: 'Grantsheet内部の問題です。ほかのシートには影響しません。',
  tryAgain: '再試行',
};

/** Texts about unexpected failures: of the page and of a sheet. */
export const errorsText: Record<Language, ErrorsText> = { en, ja };
