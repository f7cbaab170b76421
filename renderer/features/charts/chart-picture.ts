import type { DecimalText } from '#shared/calc/decimal.ts';
import type { FigureUnit } from '#shared/metrics/metric.ts';
import type { Language } from '#shared/text/language.ts';
import { drawnNumber } from './drawn-number.ts';

/** A value as it is drawn and as it is read: the exact number, and what the grid would show. */
export interface DrawnValue {
  readonly exact: DecimalText;
  readonly shown: string;
}

/** What every chart says around its figures. */
interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The grant and the case that the chart starts from. */
  readonly subtitle: string;
  /** What the figures count: decides how the ticks of their axis are written. */
  readonly unit: FigureUnit;
  /** Whether its axis counts in millions: the titles say so. */
  readonly inMillions: boolean;
  /** Sentences about what is left out. */
  readonly notes: readonly string[];
}

/** A line or an area with its values along x; null where there is a gap. */
export interface PictureLine {
  readonly name: string;
  readonly values: readonly (DrawnValue | null)[];
}

/** Lines beside each other, or areas on each other, over a common x-axis. */
export interface LinesPicture extends Frame {
  readonly form: 'lines' | 'areas';
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xs: readonly DrawnValue[];
  /** The value of x as things are, within the range, and its label; null where it is not in view. */
  readonly base: { readonly x: DecimalText; readonly label: string } | null;
  readonly lines: readonly PictureLine[];
}

/** An input brought down or up: its value, and the change of the figure; null where there is none. */
export interface PictureEnd {
  readonly input: string;
  readonly figure: string;
  readonly change: DrawnValue | null;
}

/** An input and how far it moves the figure to either side. */
export interface PictureBar {
  readonly name: string;
  /** "3,600 to 4,400". */
  readonly range: string;
  readonly down: PictureEnd;
  readonly up: PictureEnd;
}

/** Bars to the left and right of how things are, the longest first. */
export interface TornadoPicture extends Frame {
  readonly form: 'tornado';
  readonly xTitle: string;
  /** How the figure is called, and what it is now. */
  readonly figure: string;
  readonly base: string;
  readonly downName: string;
  readonly upName: string;
  readonly bars: readonly PictureBar[];
}

/** Whether both ends of some input change the figure to the same side: such bars lie beside each other, not over each other. */
export const hasOneSidedInput = ({ bars }: TornadoPicture): boolean =>
  bars.some(({ down, up }) => down.change !== null && up.change !== null && drawnNumber(down.change.exact) * drawnNumber(up.change.exact) > 0);

/** One part of the bars: its height in each of them; null where a bar has no such part. A spacer only holds up what stands on it. */
export interface StackedPart {
  readonly name: string;
  readonly isSpacer: boolean;
  readonly values: readonly (DrawnValue | null)[];
}

/** Bars of parts that stand on each other. */
export interface StackedPicture extends Frame {
  readonly form: 'stacked';
  readonly xTitle: string;
  readonly yTitle: string;
  readonly bars: readonly string[];
  /** From the bottom up. */
  readonly parts: readonly StackedPart[];
}

/** The parts that are drawn, each with its place among the colours. */
export const drawnParts = ({ parts }: StackedPicture): readonly StackedPart[] => parts.filter(({ isSpacer }) => !isSpacer);

/** A chart with all its words, ready to be drawn on the screen, into a picture or as a table. */
export type ChartPicture = LinesPicture | TornadoPicture | StackedPicture;
