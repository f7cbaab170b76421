import { currencyName, currencySign } from './figures.ts';
import type { Language } from './language.ts';

/** A formatted number with its currency: "¥1" in English, "1円" in Japanese, "−¥1" below zero. */
export const amountIn = (amount: string, currency: string, language: Language): string =>
  language === 'ja' && currency === 'JPY' ? `${amount}${currencyName(currency, language)}` : withSign(amount, currencySign(currency));

const withSign = (digits: string, sign: string): string => (digits.startsWith('−') ? `−${sign}${digits.slice(1)}` : `${sign}${digits}`);
