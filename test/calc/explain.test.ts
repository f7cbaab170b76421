import { describe, expect, it } from 'vitest';
import { explain } from '#shared/calc/explain.ts';
import { referenceInputs } from '#test/metrics/reference-inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { explanationWords } from '#shared/text/explanation.ts';
import type { Language } from '#shared/text/language.ts';

const method = { base: 'exercisePrice', basis: 'perShare', bookValue: 'issuePrice' } as const;
const sentence = (id: MetricId, language: Language, price: string | null): string => {
  const metric = metricById(method, id);
  const parts = explain(metric.expression, referenceInputs(price), explanationWords(metric, { currency: 'JPY', columns: [] }, language));
  return parts.map((part) => part.text).join(' ');
};

describe('the words of a figure', () => {
  it('puts the numbers into the formula, then the last step, then the result', () => {
    expect(sentence('statedCapitalPerShare', 'en', '3951')).toBe(
      'round up to ¥1 ( exercise price 3,951 × ratio 0.5 ) = round up to ¥1 ( 1,975.5 ) = ¥1,976',
    );
    expect(sentence('statedCapitalTotal', 'en', '3951')).toBe('stated capital per share 1,976 × shares 1,453,000 = ¥2,871,128,000');
    expect(sentence('roundUpEffect', 'en', '3951')).toBe(
      'stated capital, total 2,871,128,000 − ratio 0.5 × aggregate exercise amount 5,740,803,000 = 2,871,128,000 − 2,870,401,500 = ¥726,500',
    );
    expect(sentence('dilutionOfIssued', 'en', null)).toBe('shares 1,453,000 ÷ shares issued 134,090,494 = 1.08%');
  });

  it('says the same in Japanese', () => {
    expect(sentence('statedCapitalPerShare', 'ja', '3951')).toBe(
      '1円未満切上げ ( 行使価額 3,951 × 資本金組入割合 0.5 ) = 1円未満切上げ ( 1,975.5 ) = ¥1,976',
    );
  });

  it('leaves a gap where an input is missing, and gives no result', () => {
    expect(sentence('statedCapitalPerShare', 'en', null)).toBe('round up to ¥1 ( exercise price — × ratio 0.5 )');
  });
});
