import type { ChartKind } from '#shared/text/charts.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** A range as it is typed; an empty text stands for what the chart shows by itself. */
export interface RangeTexts {
  readonly from: string;
  readonly to: string;
  readonly step: string;
}

/** How the charts are looked at, as chosen and typed. */
export interface ChartChoices {
  readonly kind: ChartKind;
  /** The scenario that the charts start from; null is the grant itself. */
  readonly scenario: string | null;
  /** The figure by price, and the one of which it is shown what moves it. */
  readonly figure: string;
  readonly moved: string;
  readonly prices: RangeTexts;
  readonly rights: RangeTexts;
  readonly counts: string;
  readonly percent: string;
  readonly asTable: boolean;
}

/** What the window keeps of its charts: what is chosen, and what was chosen when each was drawn last, which stays while something typed cannot be. */
export interface ChartsState {
  readonly chosen: ChartChoices;
  readonly drawn: Readonly<Partial<Record<ChartKind, ChartChoices>>>;
}

const BY_ITSELF: RangeTexts = { from: '', to: '', step: '' };

/** How the charts are looked at before anything is chosen. */
const INITIAL: ChartsState = {
  chosen: {
    kind: 'figure', scenario: null, figure: 'statedCapitalTotal', moved: 'statedCapitalTotal',
    prices: BY_ITSELF, rights: BY_ITSELF, counts: '−10%; 0%; +10%', percent: '10', asTable: false,
  },
  drawn: {},
};

export const chartChoices: Slice<ChartsState> = { initial: INITIAL };
