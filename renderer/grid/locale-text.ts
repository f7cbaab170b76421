import type { Language } from '#shared/text/language.ts';

/** The few words of the grid's own that a person can meet here, for screen readers mostly. */
const JAPANESE: Readonly<Record<string, string>> = {
  noRowsToShow: '行がありません',
  loadingOoo: '読み込み中…',
};

/** A word of the grid in another language than its own English, or null to keep that. */
export function gridLocaleText(language: Language, key: string): string | null {
  return language === 'ja' ? (JAPANESE[key] ?? null) : null;
}
