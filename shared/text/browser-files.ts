import type { Language } from './language.ts';

const en = {
  /** Shown beside the list of recent files. */
  recentPermission: 'The browser may ask you to allow access to the file again.',
};

type BrowserFilesText = typeof en;

const ja: BrowserFilesText = { recentPermission: 'ファイルへのアクセス許可を、ブラウザーが再度確認することがあります。' };

/** Texts about files in a browser, which asks for permission where the desktop program does not. */
export const browserFilesText: Record<Language, BrowserFilesText> = { en, ja };
