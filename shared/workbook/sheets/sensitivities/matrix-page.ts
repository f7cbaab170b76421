import type { Worksheet } from 'exceljs';
import type { DecimalText } from '../../../calc/decimal.ts';
import { formatDecimal } from '../../../calc/format-decimal.ts';
import type { AxisInput, InputName } from '../../../grant/input-names.ts';
import { INPUTS } from '../../../grant/input-registry.ts';
import type { Scenario, SensitivityAxis } from '../../../grant/schema.ts';
import type { MatrixAxis } from '../../../scenarios/sensitivity/matrix.ts';
import { labelIn, unitLine, type FigureLabel } from '../../../text/figures.ts';
import { shownFigure } from '../../../text/shown-figure.ts';
import { spreadsheetNumber } from '../../cell-values.ts';
import { figureLook, type NumberLook } from '../../figure-columns.ts';
import type { Pack } from '../../pack.ts';
import { amountFormat, percentFormat } from '../../style.ts';
import { capitalised } from '../../../text/capitalised.ts';
import type { MatrixLayout, MatrixPlaces } from './matrix-layout.ts';
import type { MatrixFigure, MatrixSheetParts, MatrixPlace } from './matrix-parts.ts';
import { isCellNumber, type MatrixValues } from './matrix-values.ts';
import type { SensitivitiesSheetText } from './text.ts';

/** A sensitivity's sheet as it is written. */
export interface SensitivityPage extends UnwrittenPage {
  readonly sheet: Worksheet;
}

/** What every part of a sensitivity's sheet is written from. */
export interface UnwrittenPage {
  readonly pack: Pack;
  readonly words: SensitivitiesSheetText;
  /** The name of the tab. */
  readonly name: string;
  readonly parts: MatrixSheetParts;
  readonly scenario: Scenario | null;
  /** How the scenario, or the grant itself, is called. */
  readonly called: string;
  readonly values: MatrixValues;
  readonly layout: MatrixLayout;
  readonly places: MatrixPlaces;
  /** Where inputs stand that hold throughout. */
  readonly held: (name: string) => string;
  /** How the cells of each figure look. */
  readonly looks: readonly NumberLook[];
}

/** The label of an input or figure; its id where it has none. */
export const labelFor = ({ document, language }: Pack, id: string): FigureLabel => labelIn(document, id, language) ?? { name: id, heading: id, unit: '' };

/** A label with its unit: "exercise price (¥ per share)". */
export function withUnit(pack: Pack, words: SensitivitiesSheetText, id: string): string {
  const label = labelFor(pack, id);
  const unit = unitLine(label, pack.document.currency, pack.language);
  return capitalised(unit === '' ? label.name : words.withUnit(label.name, unit));
}

/** Every place of a page, row by row. */
export function* placesOf({ plan }: Pick<MatrixSheetParts, 'plan'>, page: number): Generator<MatrixPlace> {
  for (const row of plan.rows.keys()) for (const column of plan.columns.keys()) yield { page, row, column };
}

/** How the cells of every figure look, over all that is written of it. */
export function looksOf({ document, language }: Pack, parts: MatrixSheetParts, values: MatrixValues): readonly NumberLook[] {
  return parts.figures.map(({ figure }, index) => {
    const texts = parts.plan.pages.flatMap((_, page) => [...placesOf(parts, page)].map((place) => values.figureAt(index, place).value));
    return figureLook(figure, texts, document.currency, language);
  });
}

/** The format of a difference: its sign is always shown. */
export function differenceFormat({ figure }: MatrixFigure, { decimals }: NumberLook, view: 'difference' | 'percent'): string {
  const plain = view === 'percent' || figure.unit === 'ratio' ? percentFormat(figure.unit === 'ratio' && view !== 'percent' ? (figure.shownDecimals ?? 4) : 4) : amountFormat(decimals).split(';')[0]!;
  return `+${plain};-${plain};${plain}`;
}

/** The format of an input's numbers on this sheet, as one part: it also stands in TEXT(). */
export function inputFormat({ formulas }: MatrixSheetParts, input: AxisInput | InputName): string {
  return input !== 'shares' && INPUTS[input].kind === 'ratio' ? '0.0###' : amountFormat(formulas.decimals(input)).split(';')[0]!;
}

/** A number as a cell holds it, or as text where a spreadsheet would not keep all its digits. */
export const cellNumber = (value: DecimalText): number | string => (isCellNumber(value) ? spreadsheetNumber(value) : formatDecimal(value));

/** A figure as text. */
export const figureWords = ({ pack }: Pick<UnwrittenPage, 'pack'>, { figure }: MatrixFigure, value: DecimalText): string =>
  figure.unit === 'ratio' || figure.unit === 'condition' ? shownFigure(value, figure, pack.language) : formatDecimal(value);

/** The axes of a sensitivity with their values. */
export function axesOf({ sensitivity, plan }: MatrixSheetParts): readonly { readonly name: MatrixAxis; readonly axis: SensitivityAxis; readonly values: readonly (DecimalText | null)[] }[] {
  return (['rows', 'columns', 'pages'] as const).flatMap((name) => {
    const axis = sensitivity[name];
    return axis === null ? [] : [{ name, axis, values: plan[name] }];
  });
}
