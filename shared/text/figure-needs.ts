import type { Language } from './language.ts';

const en = {
  more: (count: string) => (count === '1' ? '1 more figure needs more' : `${count} more figures need more`),
  noValue: 'has no value in this case',
};

type FigureNeedsText = typeof en;

const ja: FigureNeedsText = {
  more: (count) => `入力が足りない項目：${count}件`,
  noValue: 'このケースでは値がありません',
};

/** The words about figures that have no value yet, and what they need. */
export const figureNeedsText: Record<Language, FigureNeedsText> = { en, ja };
