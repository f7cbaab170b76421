import { expect, it } from 'vitest';
import { scenarioName } from '#shared/text/scenario-name.ts';

const inputs = { name: '', exercisePrice: null, rights: null, sharesPerRight: null };

it.each([
  [{ name: 'Board' }, 'Board', 'Board'],
  [{ exercisePrice: '3000' }, '¥3,000 case', '3,000円の場合'],
  [{ exercisePrice: '3000.5', rights: '2906', sharesPerRight: '100' }, '¥3,000.5 case, 2,906 rights, 100 shares per right', '3,000.5円・2,906個・1個100株の場合'],
  [{ exercisePrice: '3000', rights: '=[s1!rights]*2' }, '¥3,000 case', '3,000円の場合'],
  [{ exercisePrice: '=3000*1.05' }, 'Scenario 4', 'シナリオ4'],
  [{ rights: '2906' }, 'Scenario 4', 'シナリオ4'],
])('a scenario %j is called %s', (given, english, japanese) => {
  expect(scenarioName({ ...inputs, ...given }, 4, 'JPY', 'en')).toBe(english);
  expect(scenarioName({ ...inputs, ...given }, 4, 'JPY', 'ja')).toBe(japanese);
});

it('its price stands in its currency', () => {
  expect(scenarioName({ ...inputs, exercisePrice: '30' }, 1, 'USD', 'en')).toBe('$30 case');
  expect(scenarioName({ ...inputs, exercisePrice: '30' }, 1, 'USD', 'ja')).toBe('$30の場合');
});
