import type { DecimalText } from '#shared/calc/decimal.ts';
import type { FigureUnit } from '#shared/metrics/metric.ts';
import type { Language } from '#shared/text/language.ts';
import { drawnNumber } from './drawn-number.ts';

/** A value for drawing and for reading: the exact number, and its text in the grid. */
export interface DrawnValue {
  readonly exact: DecimalText;
  readonly shown: string;
}

/** The texts of a chart around its figures. */
interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The grant and the case that the chart starts from. */
  readonly subtitle: string;
  /** The unit of the figures, which determines the format of the axis ticks. */
  readonly unit: FigureUnit;
  /** Whether its axis is in millions, which the titles state. */
  readonly inMillions: boolean;
  /** Sentences about omitted points. */
  readonly notes: readonly string[];
}

/** A line or an area with its values along x; null in gaps. */
export interface PictureLine {
  readonly name: string;
  readonly values: readonly (DrawnValue | null)[];
}

/** Lines side by side, or stacked areas, over a common x-axis. */
export interface LinesPicture extends Frame {
  readonly form: 'lines' | 'areas';
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xs: readonly DrawnValue[];
  /** The current value of x and its label; null where it is outside the range. */
  readonly base: { readonly x: DecimalText; readonly label: string } | null;
  readonly lines: readonly PictureLine[];
}

/** An input lowered or raised: its value, and the change of the figure; null where there is none. */
export interface PictureEnd {
  readonly input: string;
  readonly figure: string;
  readonly change: DrawnValue | null;
}

/** An input and the changes of the figure on both sides. */
export interface PictureBar {
  readonly name: string;
  /** "3,600 to 4,400". */
  readonly range: string;
  readonly down: PictureEnd;
  readonly up: PictureEnd;
}

/** Bars to the left and right of the current value, the longest first. */
export interface TornadoPicture extends Frame {
  readonly form: 'tornado';
  readonly xTitle: string;
  /** The name of the figure and its current value. */
  readonly figure: string;
  readonly base: string;
  readonly downName: string;
  readonly upName: string;
  readonly bars: readonly PictureBar[];
}

/** Whether both ends of some input change the figure in the same direction: such bars are placed beside each other, not over each other. */
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
