import type { ChartKind } from '#shared/text/charts.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** A range as typed; an empty text uses the chart's default. */
export interface RangeTexts {
  readonly from: string;
  readonly to: string;
  readonly step: string;
}

/** The settings of the charts, as chosen and typed. */
export interface ChartChoices {
  readonly kind: ChartKind;
  /** The scenario that the charts start from; null is the grant itself. */
  readonly scenario: string | null;
  /** The figure of the chart by price, and the figure of the tornado. */
  readonly figure: string;
  readonly moved: string;
  readonly prices: RangeTexts;
  readonly rights: RangeTexts;
  readonly counts: string;
  readonly percent: string;
  readonly asTable: boolean;
}

/**
 * The window's state of its charts: the present choices, and those with which each chart was last drawn, which stay
 * while typed text is invalid.
 */
export interface ChartsState {
  readonly chosen: ChartChoices;
  readonly drawn: Readonly<Partial<Record<ChartKind, ChartChoices>>>;
}

const BY_ITSELF: RangeTexts = { from: '', to: '', step: '' };

/** The settings before anything is chosen. */
const INITIAL: ChartsState = {
  chosen: {
    kind: 'figure', scenario: null, figure: 'statedCapitalTotal', moved: 'statedCapitalTotal',
    prices: BY_ITSELF, rights: BY_ITSELF, counts: '−10%; 0%; +10%', percent: '10', asTable: false,
  },
  drawn: {},
};

export const chartChoices: Slice<ChartsState> = { initial: INITIAL };
