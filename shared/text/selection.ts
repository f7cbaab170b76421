import type { Language } from './language.ts';

/** Names of the figures that the status line shows of selected cells, each before its number. */
export interface SelectionText {
  /** Accessible name of the part of the status line. */
  readonly label: string;
  /** Cells that show anything, numbers or not. */
  readonly count: string;
  /** Cells with numbers: said where others are selected with them. */
  readonly numbers: string;
  readonly sum: string;
  readonly average: string;
  readonly min: string;
  readonly max: string;
  /** One figure as a screen reader hears it and the eye reads it: "Sum 1,453,000". */
  readonly figure: (name: string, value: string) => string;
}

/** See {@link SelectionText}. */
export const selectionText: Record<Language, SelectionText> = {
  en: {
    label: 'Selected cells',
    count: 'Count',
    numbers: 'Numbers',
    sum: 'Sum',
    average: 'Average',
    min: 'Min',
    max: 'Max',
    figure: (name, value) => `${name} ${value}`,
  },
  ja: {
    label: '選択中のセル',
    count: '個数',
    numbers: '数値の個数',
    sum: '合計',
    average: '平均',
    min: '最小',
    max: '最大',
    figure: (name, value) => `${name}：${value}`,
  },
};
