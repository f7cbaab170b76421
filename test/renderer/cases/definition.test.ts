import { describe, expect, it } from 'vitest';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { TERM_NUMBERS } from '#shared/grant/notice-terms.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { meaningText } from '#shared/text/definitions.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { definitionOf, definitionSentence, termDefinitionId } from '#renderer/cases/definition.ts';

const IDS = [...TERM_NUMBERS.map(termDefinitionId), ...INPUT_NAMES, ...METRIC_IDS];

describe.each(LANGUAGES)('definitions in %s', (language) => {
  it('are there for every term, input and figure, each a whole sentence, and no two alike but those of the same thing', () => {
    for (const id of IDS) expect(definitionOf(id, referenceDocument(language), language)?.meaning, id).toMatch(/[.。]$/u);
    const { inputs, metrics } = meaningText[language];
    const meanings = [...Object.values(inputs), ...Object.values(metrics)];
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('give the rule of a figure by the terms of the document', () => {
    const document = referenceDocument(language);
    const rule = (id: string, basis: 'perShare' | 'aggregate' = 'perShare') =>
      definitionOf(id, { ...document, grant: { ...document.grant, statedCapital: { ...document.grant.statedCapital, basis } } }, language)?.rule;
    for (const id of METRIC_IDS) expect(rule(id), id).not.toMatch(/—|^$/u);
    expect(rule('statedCapitalTotal')).not.toBe(rule('statedCapitalTotal', 'aggregate'));
    expect(rule('exercisePrice')).toBeNull();
  });
});

it('say which law they follow, or that there is none', () => {
  expect(definitionOf('statedCapitalPerShare', referenceDocument(), 'en')).toMatchObject({ rule: 'round up to the next ¥1 (exercise price × ratio)', source: 'Companies Act Art. 445(2), Company Accounting Regulations Art. 17' });
  expect(definitionOf('statedCapitalPerShare', referenceDocument(), 'ja')?.source).toBe('会社法445条2項、会社計算規則17条');
  expect(definitionOf('shares', referenceDocument(), 'en')?.source).toBeNull();
  expect(definitionSentence('shares', 'en')).toBe('All shares that the holders can get.');
  expect(definitionSentence('rights', 'ja')).toContain('会社法238条1項1号');
});

it('are there for custom columns, too, and for nothing else', () => {
  const document = { ...referenceDocument(), columns: [{ id: 'c1', name: 'Twice', formula: 'shares * 2', unit: 'shares' as const, decimals: null }] };
  expect(definitionOf('c1', document, 'en')).toMatchObject({ name: 'Twice', rule: 'shares × 2', source: null });
  expect(definitionOf('nothing', document, 'en')).toBeNull();
  expect(definitionSentence('c1', 'en')).toBeNull();
});
