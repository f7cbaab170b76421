import type { ExplanationWords } from '../calc/explain.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { RoundingMode } from '../calc/rounding.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { currencyName, currencySign, namesIn } from './figures.ts';
import type { Language } from './language.ts';
import { shownFigure, type ShownFigure } from './shown-figure.ts';

const ROUNDING: Record<Language, Record<RoundingMode, (amount: string) => string>> = {
  en: {
    up: (amount) => `round up to ${amount}`,
    down: (amount) => `round down to ${amount}`,
    awayFromZero: (amount) => `round up to ${amount}`,
    towardZero: (amount) => `round down to ${amount}`,
    halfUp: (amount) => `round to ${amount}`,
    halfEven: (amount) => `round to ${amount}, halves to even`,
  },
  ja: {
    up: (amount) => `${amount}未満切上げ`,
    down: (amount) => `${amount}未満切捨て`,
    awayFromZero: (amount) => `${amount}未満切上げ`,
    towardZero: (amount) => `${amount}未満切捨て`,
    halfUp: (amount) => `${amount}単位に四捨五入`,
    halfEven: (amount) => `${amount}単位に偶数丸め`,
  },
};

const JOINING: Record<Language, Pick<ExplanationWords, 'and' | 'or' | 'not' | 'least' | 'greatest' | 'average' | 'remainder'>> = {
  en: { and: 'and', or: 'or', not: 'not', least: 'least of', greatest: 'greatest of', average: 'average of', remainder: 'remainder of' },
  ja: { and: 'かつ', or: 'または', not: '否定', least: '最小値', greatest: '最大値', average: '平均', remainder: '余り' },
};

/** An amount of money that is already shown as a number: "¥1" in English, "1円" in Japanese, "−¥1" below zero. */
export const amountIn = (amount: string, currency: string, language: Language): string =>
  language === 'ja' && currency === 'JPY' ? `${amount}${currencyName(currency, language)}` : withSign(amount, currencySign(currency));

/** A figure with its unit: "¥2,871,128,000", "1.08%" (so many decimals as the figure shows), "1,453,000". */
export function figureWithUnit(value: DecimalText, figure: ShownFigure, currency: string, language: Language): string {
  const shown = shownFigure(value, figure, language);
  return figure.unit === 'money' ? withSign(shown, currencySign(currency)) : shown;
}

const withSign = (digits: string, sign: string): string => (digits.startsWith('−') ? `−${sign}${digits.slice(1)}` : `${sign}${digits}`);

/** The words in which a figure of a document is explained. */
export function explanationWords(figure: ShownFigure, { currency, columns, scenarios = [] }: Pick<GrantDocument, 'currency' | 'columns'> & Partial<Pick<GrantDocument, 'scenarios'>>, language: Language): ExplanationWords {
  const name = namesIn(columns, language, scenarios);
  return {
    input: name,
    figure: name,
    number: (value) => formatDecimal(value, value.includes('.') && value.length > 18 ? { most: 10 } : {}),
    result: (value) => figureWithUnit(value, figure, currency, language),
    rounding: (mode, unit) => ROUNDING[language][mode](amountIn(unit, currency, language)),
    missing: '—',
    when: language === 'ja' ? '（' : 'if',
    otherwise: language === 'ja' ? 'のとき）、それ以外は' : ', else',
    ...JOINING[language],
    sumOver: (list) => (language === 'ja' ? `${name(list)}の合計` : `sum over the ${name(list)} of`),
  };
}
