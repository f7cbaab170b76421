import type { Language } from './language.ts';

/** A text after its label: "error: …", 「エラー：…」. */
export const labelled = (label: string, text: string, language: Language): string => (language === 'ja' ? `${label}：${text}` : `${label}: ${text}`);

/** A text followed by another in brackets: "Example Inc. (4704)", 「株式会社（4704）」. */
export const withBrackets = (text: string, inside: string, language: Language): string => (language === 'ja' ? `${text}（${inside}）` : `${text} (${inside})`);
