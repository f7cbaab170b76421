import { describe, expect, it } from 'vitest';
import { explain, isSpaceBetween, type ExplanationPart } from '#shared/calc/explain.ts';
import { referenceInputs } from '#test/metrics/reference-inputs.ts';
import { FormulaNames } from '#shared/metrics/formula-names.ts';
import { PLAIN_METHOD, metricById, metricsFor, type MetricId } from '#shared/metrics/registry.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import type { Language } from '#shared/text/language.ts';

const written = (parts: readonly ExplanationPart[]): string => parts.map((part, index) => `${index > 0 && isSpaceBetween(parts[index - 1] ?? part, part) ? ' ' : ''}${part.text}`).join('');

const method = PLAIN_METHOD;
const sentence = (id: MetricId, language: Language, price: string | null): string => {
  const metric = metricById(method, id);
  const parts = explain(metric.expression, referenceInputs(price), explanationWords(metric, { currency: 'JPY', columns: [] }, language));
  return written(parts);
};

describe('the words of functions', () => {
  const words = { currency: 'JPY', columns: [] };
  const said = (formula: string, language: Language): string => {
    const reading = new FormulaNames(metricsFor(method), []).read(formula);
    if (!reading.ok) throw new Error(reading.problem.code);
    return written(explain(reading.expression, referenceInputs('3951'), explanationWords({ unit: 'money', shownDecimals: null }, words, language)));
  };

  it.each([
    ['AVERAGE(exercisePrice, 4000)', 'average (exercise price 3,951, 4,000) = ¥3,975.5', '平均（行使価額 3,951、4,000）= 3,975.5円'],
    ['MAX(exercisePrice, 4000)', 'max (exercise price 3,951, 4,000) = ¥4,000', '最大値（行使価額 3,951、4,000）= 4,000円'],
    ['MOD(exercisePrice, 100)', 'remainder of (exercise price 3,951 ÷ 100) = ¥51', '余り（行使価額 3,951 ÷ 100）= 51円'],
    ['MROUND(exercisePrice, 5)', 'round to the nearest ¥5 (exercise price 3,951) = ¥3,950', '5円未満四捨五入（行使価額 3,951）= 3,950円'],
    ['ROUND(exercisePrice, 0)', 'round to the nearest ¥1 (exercise price 3,951) = ¥3,951', '円未満四捨五入（行使価額 3,951）= 3,951円'],
    ['CEILING(exercisePrice, 5)', 'round up to the next ¥5 (exercise price 3,951) = ¥3,955', '5円未満切上げ（行使価額 3,951）= 3,955円'],
    ['FLOOR(-exercisePrice, -5)', 'round down to a multiple of −¥5 (− exercise price 3,951) = −¥3,950', '−5円未満切捨て（− 行使価額 3,951）= −3,950円'],
    ['exercisePrice ^ 2', 'exercise price 3,951 ^ 2 = ¥15,610,401', '行使価額 3,951 ^ 2 = 15,610,401円'],
    ['(1 + 5%) ^ 2 * 100', '(1 + 5 × 0.01) ^ 2 × 100 = 1.1025 × 100 = ¥110.25', '（1 + 5 × 0.01）^ 2 × 100 = 1.1025 × 100 = 110.25円'],
    ['IF(exercisePrice > 4000, 1, 0)', '1 if exercise price 3,951 > 4,000, else 0 = ¥0', '行使価額 3,951が4,000を上回る場合は1、それ以外は0 = 0円'],
    ['IF(AND(exercisePrice > 4000, rights < 5), 1, 0)', '1 if exercise price 3,951 > 4,000 and rights 2,906 < 5, else 0 = ¥0', '行使価額 3,951 > 4,000かつ新株予約権の数 2,906 < 5の場合は1、それ以外は0 = 0円'],
  ])('%s', (formula, en, ja) => {
    expect(said(formula, 'en')).toBe(en);
    expect(said(formula, 'ja')).toBe(ja);
  });
});

describe('the words of a figure', () => {
  it('puts the numbers into the formula, then the last step, then the result', () => {
    expect(sentence('statedCapitalPerShare', 'en', '3951')).toBe(
      'round up to the next ¥1 (exercise price 3,951 × ratio 0.5) = round up to the next ¥1 (1,975.5) = ¥1,976',
    );
    expect(sentence('statedCapitalTotal', 'en', '3951')).toBe('stated capital per share 1,976 × shares 1,453,000 = ¥2,871,128,000');
    expect(sentence('roundUpEffect', 'en', '3951')).toBe(
      'stated capital, total 2,871,128,000 − ratio 0.5 × aggregate exercise amount 5,740,803,000 = 2,871,128,000 − 2,870,401,500 = ¥726,500',
    );
    expect(sentence('dilutionOfIssued', 'en', null)).toBe('shares 1,453,000 ÷ shares issued 134,090,494 = 1.08%');
  });

  it('says the same in Japanese', () => {
    expect(sentence('statedCapitalPerShare', 'ja', '3951')).toBe(
      '円未満切上げ（行使価額 3,951 × 資本金組入割合 0.5）= 円未満切上げ（1,975.5）= 1,976円',
    );
  });

  it('leaves a gap where an input is missing, and gives no result', () => {
    expect(sentence('statedCapitalPerShare', 'en', null)).toBe('round up to the next ¥1 (exercise price — × ratio 0.5)');
  });
});
