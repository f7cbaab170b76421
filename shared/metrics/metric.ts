import type { Expression } from '../calc/expression.ts';
import type { SourceId } from '../grant/sources.ts';
import type { DilutionMethod } from './dilution-method.ts';
import type { CapitalBase, CapitalBasis } from '../grant/schema.ts';

/** What a figure counts: money in the document's currency, a number of shares, or a share of a whole (shown as %). */
export type MetricUnit = 'money' | 'shares' | 'ratio';

/** The groups that built-in figures are chosen by, in the order they stand everywhere. */
export const FIGURE_GROUPS = ['amounts', 'capital', 'dilution', 'value'] as const;

/** One of {@link FIGURE_GROUPS}, or that of custom columns. */
export type FigureGroup = (typeof FIGURE_GROUPS)[number] | 'own';

/** What about the terms decides how capital is worked out; the rest are inputs. */
export interface CapitalMethod {
  readonly base: CapitalBase;
  readonly basis: CapitalBasis;
  /** The input that is the book value of a right: its issue price where that is the source and is given. */
  readonly bookValue: 'issuePrice' | 'bookValuePerRight';
  /** What of the other securities counts; absent where there are none. */
  readonly dilution?: DilutionMethod;
}

/** What any figure counts: a built-in one, or a custom column, which may be a plain number or a condition (1 or 0). */
export type FigureUnit = MetricUnit | 'number' | 'condition';

/** A computed figure: its id, what it counts and its one definition. */
export interface Figure {
  readonly id: string;
  readonly unit: FigureUnit;
  readonly group: FigureGroup;
  /** Decimals shown where the definition divides and the quotient may not end; null shows every digit (exact figures). */
  readonly shownDecimals: number | null;
  readonly expression: Expression;
}

/** Everything the program knows about a built-in figure but for its words, which stand in `shared/text/figures.ts`. */
export interface FigureDefinition extends Omit<Figure, 'id'> {
  readonly unit: MetricUnit;
  readonly group: (typeof FIGURE_GROUPS)[number];
  /** What a board asks first: it stands on the summary of the workbook, and before the others on the sheet of scenarios. */
  readonly isKeyFigure: boolean;
  /** Whether the sheet of scenarios shows it where nobody has chosen its columns. */
  readonly isShown: boolean;
  /** Width of its column on the screen, in pixels. */
  readonly width: number;
  /** The rule of law or accounting that it follows; null where it only multiplies or compares the terms. */
  readonly source: SourceId | null;
}

/** Figures that belong together, by their ids, in the order they stand everywhere. */
export type FigureFamily = Readonly<Record<string, FigureDefinition>>;
