import { currencyName, currencySign } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import { shownNumber } from './scenario-cells.ts';

/** "¥3,951" in English, "3,951円" in Japanese. */
export function money(amount: string, currency: string, language: Language): string {
  const shown = shownNumber(amount);
  return language === 'ja' && currency === 'JPY' ? `${shown}${currencyName(currency, language)}` : `${currencySign(currency)}${shown}`;
}
