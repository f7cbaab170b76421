import type { Language } from './language.ts';

/** Texts about files in a browser, which asks for permission where the desktop program does not. */
export interface BrowserFilesText {
  /** Beside the list of recent files. */
  readonly recentPermission: string;
}

/** See {@link BrowserFilesText}. */
export const browserFilesText: Record<Language, BrowserFilesText> = {
  en: { recentPermission: 'The browser may ask you to allow access to the file again.' },
  ja: { recentPermission: 'ファイルへのアクセス許可を、ブラウザーが再度確認することがあります。' },
};
