import { useMemo } from 'react';
import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { evaluate } from '#shared/calc/evaluate.ts';
import type { Inputs } from '#shared/calc/expression.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument, Sensitivity, SensitivityAxis } from '#shared/grant/schema.ts';
import type { Figure } from '#shared/metrics/metric.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { differenceOf } from '#shared/scenarios/compare/compare.ts';
import { axisValues } from '#shared/scenarios/sensitivity/axis-values.ts';
import type { MatrixAxis } from '#shared/scenarios/sensitivity/matrix.ts';
import { cellInputs } from '#shared/scenarios/sensitivity/cell-inputs.ts';
import { labelIn, namesIn, unitLine } from '#shared/text/figures.ts';
import { withoutNoise } from '#shared/text/shown-figure.ts';
import { sensitivitySheetText } from '#shared/text/sensitivity-sheet.ts';
import { axisValuesAt, axisValuesName, type MatrixBase } from './cell-commands.ts';
import { columnValue, figureOfColumn } from './figures-in-view.ts';
import { AXIS_COLUMN } from './matrix-source.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { Explanation } from '#renderer/cases/explanation.tsx';
import { matrixInView } from './matrix-in-view.ts';

/**
 * The formula line for a cell of a matrix: its figure, the calculation of the figure or difference with the axis
 * values, or why it is blank.
 */
export function MatrixCellLine({ cell: { place, view } }: { readonly cell: ActiveCell }) {
  const document = useDocument();
  const language = useLanguage();
  const inView = useSlice(matrixInView);
  const sensitivity = document.sensitivities.find(({ id }) => id === inView?.id) ?? document.sensitivities[0];
  const axes = useAxisValues(document, sensitivity ?? null);
  if (sensitivity === undefined) return view.text;
  if (place.columnId === AXIS_COLUMN) return <AxisLine sensitivity={sensitivity} value={place.rowId} />;
  const figure = figureById(document, figureOfColumn(sensitivity.figures, inView?.figure ?? null, place.columnId));
  if (figure === null) return view.text;
  const chosen = inView?.page ?? null;
  const page = chosen !== null && axes.pages.includes(chosen) ? chosen : (axes.pages[0] ?? null);
  const at: MatrixBase = { row: place.rowId, column: columnValue(place.columnId), page };
  const { base } = sensitivity;
  const isDifference = sensitivity.view !== 'values' && base !== null && isAmong(axes, base) && view.exact !== undefined;
  return (
    <>
      <strong>{namesIn(document, language)(figure.id)}</strong>{' '}
      {isDifference
        ? <DifferenceLine figure={figure} sensitivity={sensitivity} at={at} base={base} />
        : <Explanation expression={figure.expression} shown={figure} inputs={inputsAt(document, sensitivity, at)} lead={leadNowhere} />}
      {!isDifference && <SharesRemark sensitivity={sensitivity} at={at} />}
      {view.hint !== null && <span className={`formula-${view.look === 'figure' ? 'remark' : view.look}`}> {view.hint}</span>}
    </>
  );
}

/** Inputs of a matrix have no place on its sheet. */
const leadNowhere = (): null => null;

const scenarioOf = ({ scenarios }: GrantDocument, id: string | null) => scenarios.find((one) => one.id === id) ?? null;

const inputsAt = (document: GrantDocument, sensitivity: Sensitivity, at: MatrixBase): Inputs => cellInputs(document, scenarioOf(document, sensitivity.scenario), axisValuesAt(sensitivity, at));

type AxisValues = Readonly<Record<MatrixAxis, readonly DecimalText[]>>;

/** The values of each axis; empty where there is no such axis, or it has a problem. */
function useAxisValues(document: GrantDocument, sensitivity: Sensitivity | null): AxisValues {
  return useMemo(() => {
    const valuesOf = (axis: SensitivityAxis | null | undefined): readonly DecimalText[] => {
      const reading = axis == null || sensitivity === null ? null : axisValues(document, scenarioOf(document, sensitivity.scenario), axis);
      return reading?.ok === true ? reading.values : [];
    };
    return { rows: valuesOf(sensitivity?.rows), columns: valuesOf(sensitivity?.columns), pages: valuesOf(sensitivity?.pages) };
  }, [document, sensitivity]);
}

const isAmong = ({ rows, columns, pages }: AxisValues, { row, column, page }: MatrixBase): boolean =>
  rows.includes(row) && columns.includes(column) && (page === null ? pages.length === 0 : pages.includes(page));

/** A value of the row axis, with its input and unit. */
function AxisLine({ sensitivity, value }: { readonly sensitivity: Sensitivity; readonly value: DecimalText }) {
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const { input } = sensitivity.rows;
  const label = labelIn(document, input, language);
  const unit = label === null ? '' : unitLine(label, document.currency, language);
  const shown = unit === '' ? formatDecimal(value) : text.withUnit(formatDecimal(value), unit);
  return <>{text.axisCell(text.axes.rows, namesIn(document, language)(input), shown)} {input === 'shares' && <SharesLine sensitivity={sensitivity} shares={value} />}</>;
}

function SharesRemark({ sensitivity, at }: { readonly sensitivity: Sensitivity; readonly at: MatrixBase }) {
  const shares = axisValuesAt(sensitivity, at).find(([input]) => input === 'shares')?.[1];
  return shares === undefined ? null : <SharesLine sensitivity={sensitivity} shares={shares} />;
}

/** The rights that the shares on an axis correspond to. */
function SharesLine({ sensitivity, shares }: { readonly sensitivity: Sensitivity; readonly shares: DecimalText }) {
  const document = useDocument();
  const text = sensitivitySheetText[useLanguage()];
  const { values } = cellInputs(document, scenarioOf(document, sensitivity.scenario), [['shares', shares]]);
  const { rights, sharesPerRight } = values;
  if (rights == null || sharesPerRight == null) return null;
  return <span className="formula-remark"> {text.sharesAre(formatDecimal(shares), formatDecimal(rights), formatDecimal(sharesPerRight))}</span>;
}

interface DifferenceLineProps {
  readonly figure: Figure;
  readonly sensitivity: Sensitivity;
  readonly at: MatrixBase;
  readonly base: MatrixBase;
}

/** "here 2,688,050,000 − at the base (3,600 × 2,906) 2,615,400,000 = +72,650,000", with every digit. */
function DifferenceLine({ figure, sensitivity, at, base }: DifferenceLineProps) {
  const document = useDocument();
  const text = sensitivitySheetText[useLanguage()];
  const valueAt = (place: MatrixBase): DecimalText | null => {
    const evaluation = evaluate(figure.expression, inputsAt(document, sensitivity, place));
    return evaluation.status === 'value' ? evaluation.value : null;
  };
  const [own, from] = [valueAt(at), valueAt(base)];
  const difference = differenceOf(own, from);
  if (own === null || from === null || difference === null) return null;
  const digits = (value: DecimalText) => <span className="formula-number">{exactly(value, figure.unit === 'ratio')}</span>;
  const isShare = sensitivity.view === 'percent' && difference.share !== null;
  return (
    <>
      <span>{text.here} {digits(own)} − {text.atBase(axisValuesName(base))} {digits(from)}</span>{' '}
      <span className={isShare ? undefined : 'formula-result'}>= {points(signed(withoutNoise(difference.units, figure), figure.unit === 'ratio'))}</span>{' '}
      {isShare && <span>÷ {digits(from)}</span>}{' '}
      {isShare && <span className="formula-result">= {signed(difference.share, true)}</span>}
    </>
  );
}

/** A value with every digit; a ratio as a percentage. */
const exactly = (value: DecimalText, isRatio: boolean): string => (isRatio ? `${formatDecimal(multiplyDecimals(value, '100'))}%` : formatDecimal(value));

const signed = (value: DecimalText, isRatio: boolean): string => `${value === '0' || value.startsWith('-') ? '' : '+'}${exactly(value, isRatio)}`;

/** A difference of percentages is in percentage points. */
const points = (shown: string): string => shown.replace('%', ' pt');
