import type { Language } from './language.ts';

const en = {
  rule: 'Calculation',
  source: 'Source',
  sourced: (source: string) => `Source: ${source}.`,
  custom: 'A custom column of this document.',
  /** The entry in the menu of a column. */
  explain: 'What this means…',
};

type DefinitionText = typeof en;

const ja: DefinitionText = {
  rule: '計算方法',
  source: '根拠',
  sourced: (source) => `根拠：${source}。`,
  custom: 'この文書に追加した列です。',
  explain: 'この項目の説明…',
};

/** Texts around the definition of a term, an input or a figure. */
export const definitionText: Record<Language, DefinitionText> = { en, ja };
