import type { ExplanationWords } from '../calc/explain.ts';
import type { ComparisonOperator } from '../calc/expression.ts';
import { formatDecimal } from '../calc/format-decimal.ts';
import type { DecimalText } from '../calc/decimal.ts';
import type { RoundingMode } from '../calc/rounding.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { belowUnit } from './below-unit.ts';
import { amountIn } from './amounts.ts';
import { namesIn, type NamedRows } from './figures.ts';
import type { Language } from './language.ts';
import { shownFigure, type ShownFigure } from './shown-figure.ts';

const ROUNDING: Record<Language, Record<RoundingMode, (unit: string) => string>> = {
  en: {
    up: (unit) => `round up to the next ${unit}`,
    down: (unit) => `round down to a multiple of ${unit}`,
    awayFromZero: (unit) => `round away from 0 to the next ${unit}`,
    towardZero: (unit) => `round toward 0 to a multiple of ${unit}`,
    halfUp: (unit) => `round to the nearest ${unit}`,
    halfEven: (unit) => `round to the nearest ${unit}, halves to even`,
  },
  ja: {
    up: (unit) => `${belowUnit(unit)}切上げ`,
    down: (unit) => `${belowUnit(unit)}切捨て`,
    awayFromZero: (unit) => `${belowUnit(unit)}切上げ`,
    towardZero: (unit) => `${belowUnit(unit)}切捨て`,
    halfUp: (unit) => `${belowUnit(unit)}四捨五入`,
    halfEven: (unit) => `${belowUnit(unit)}偶数丸め`,
  },
};

const JOINING: Record<Language, Pick<ExplanationWords, 'and' | 'or' | 'not' | 'least' | 'greatest' | 'average' | 'remainder'>> = {
  en: { and: 'and', or: 'or', not: 'not', least: 'min', greatest: 'max', average: 'average', remainder: 'remainder of' },
  ja: { and: 'かつ', or: 'または', not: '否定', least: '最小値', greatest: '最大値', average: '平均', remainder: '余り' },
};

const CHOICE: Record<Language, Pick<ExplanationWords, 'when' | 'otherwise' | 'conditionFirst' | 'comparison' | 'ofCondition' | 'brackets' | 'comma'>> = {
  en: { when: 'if', otherwise: ', else', conditionFirst: false, comparison: () => null, ofCondition: '', brackets: ['(', ')'], comma: ',' },
  ja: { when: '場合は', otherwise: '、それ以外は', conditionFirst: true, comparison: (operator) => ['が', JAPANESE_COMPARISONS[operator]], ofCondition: 'の', brackets: ['（', '）'], comma: '、' },
};

const JAPANESE_COMPARISONS: Readonly<Record<ComparisonOperator, string>> = { '>': 'を上回る', '>=': '以上の', '<': 'を下回る', '<=': '以下の', '=': 'と等しい', '<>': 'と異なる' };

/** A figure with its unit: "¥2,871,128,000" or 「2,871,128,000円」, "1.08%" (with the decimals of the figure), "1,453,000". */
export function figureWithUnit(value: DecimalText, figure: ShownFigure, currency: string, language: Language): string {
  const shown = shownFigure(value, figure, language);
  return figure.unit === 'money' ? amountIn(shown, currency, language) : shown;
}

/** The words in which a figure of a document is explained. */
export function explanationWords(figure: ShownFigure, { currency, scenarios = [], ...named }: NamedRows & Pick<GrantDocument, 'currency'> & Partial<Pick<GrantDocument, 'scenarios'>>, language: Language): ExplanationWords {
  const name = namesIn(named, language, scenarios);
  return {
    input: name,
    figure: name,
    number: (value) => formatDecimal(value, value.includes('.') && value.length > 18 ? { most: 10 } : {}),
    result: (value) => figureWithUnit(value, figure, currency, language),
    rounding: (mode, unit) => ROUNDING[language][mode](figure.unit === 'money' ? amountIn(unit, currency, language) : unit),
    missing: '—',
    ...CHOICE[language],
    ...JOINING[language],
    sumOver: (list) => (language === 'ja' ? `${name(list)}の合計` : `sum over the ${name(list)} of`),
  };
}
