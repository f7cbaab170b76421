import { multiplyDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { readNumber, type NumberTextProblem } from '#shared/calc/number-text.ts';
import { AXIS_INPUTS, type AxisInput } from '#shared/grant/input-names.ts';
import type { Sensitivity, SensitivityAxis } from '#shared/grant/schema.ts';
import type { MatrixAxis, MatrixProblem, MatrixRequest } from '#shared/scenarios/sensitivity/matrix.ts';
import type { AxisKind, MarksKind } from '#shared/text/sensitivity-sheet.ts';
import type { Limit } from './limits.ts';

/** How an axis with a single value is stored: 0 per cent around the input's own value. */
const ITS_OWN = { kind: 'percent', base: null, from: '0', to: '0', step: '0' } as const;

/** The choice "no third axis" among the inputs. */
export const NO_INPUT = 'none';

/** An axis as typed so far; the texts of each way of giving values are kept while another is tried. */
export interface AxisDraft {
  readonly input: AxisInput | typeof NO_INPUT;
  readonly kind: AxisKind;
  readonly start: string;
  readonly end: string;
  readonly step: string;
  readonly list: string;
  readonly base: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/** The settings of a sensitivity as typed so far. */
export interface SettingsDraft {
  readonly name: string;
  readonly figures: readonly string[];
  readonly scenario: string | null;
  /** The midpoint of the first figure's colours; empty uses the base. */
  readonly midpoint: string;
  /** Limits with their values as typed; an empty one is no limit. */
  readonly limits: readonly Limit[];
  readonly marks: MarksKind;
  /** The chosen scenarios, kept even while all are marked. */
  readonly marked: readonly string[];
  readonly axes: Readonly<Record<MatrixAxis, AxisDraft>>;
}

/** The places of messages about the settings. */
export type SettingsField = 'figures' | 'midpoint' | 'limits' | 'scenario' | MatrixAxis;

const FRESH: AxisDraft = { input: NO_INPUT, kind: 'percent', start: '', end: '', step: '', list: '', base: '', from: '-20', to: '20', by: '5' };

/** The present settings; `isRatio` tells which figures are shown and typed as percentages. */
export function startSettingsDraft({ name, figures, scenario, heat, limits, marked, rows, columns, pages }: Sensitivity, isRatio: (figure: string) => boolean): SettingsDraft {
  const shown = (value: string, figure: string): string => (isRatio(figure) && isDecimalText(value) ? `${multiplyDecimals(value, '100')}%` : value);
  const midpoint = heat.midpoint === null ? '' : shown(heat.midpoint, figures[0] ?? '');
  const marks = { marks: marked === null ? 'all' : 'chosen', marked: marked ?? [] } as const;
  return { name, figures, scenario, midpoint, ...marks, limits: limits.map((limit) => ({ ...limit, value: shown(limit.value, limit.figure) })), axes: { rows: axisDraft(rows), columns: axisDraft(columns), pages: axisDraft(pages) } };
}

/** Chooses other figures, which clears the midpoint, because it belonged to the former first figure. */
export const withFigures = (draft: SettingsDraft, figures: readonly string[]): Pick<SettingsDraft, 'figures' | 'midpoint'> =>
  ({ figures, midpoint: figures[0] === draft.figures[0] ? draft.midpoint : '' });

function axisDraft(axis: SensitivityAxis | null): AxisDraft {
  if (axis === null) return FRESH;
  const { input, values } = axis;
  const draft: AxisDraft = { ...FRESH, input, kind: values.kind };
  if (values.kind === 'steps') return { ...draft, start: values.start, end: values.end, step: values.step };
  if (values.kind === 'list') return { ...draft, list: values.values.join(' ') };
  if (isItsOwn(values)) return { ...draft, kind: 'one' };
  return values.kind === 'percent' ? { ...draft, base: values.base ?? '', from: values.from, to: values.to, by: values.step } : draft;
}

function isItsOwn(values: SensitivityAxis['values']): boolean {
  return values.kind === 'percent' && values.base === ITS_OWN.base && values.from === ITS_OWN.from && values.to === ITS_OWN.to;
}

/** The sensitivity with these settings. Invalid numbers are kept, so that the axis reports them; the page axis may be removed. */
export function readSettings(sensitivity: Sensitivity, { name, figures, scenario, marks, marked, axes }: SettingsDraft, currency: string): Sensitivity {
  const axis = (draft: AxisDraft): SensitivityAxis => ({ input: AXIS_INPUTS.find((input) => input === draft.input) ?? 'exercisePrice', values: valuesOf(draft, currency) });
  const pages = axes.pages.input === NO_INPUT ? null : axis(axes.pages);
  const next = { ...sensitivity, name: name.trim(), figures: [...figures], scenario, rows: axis(axes.rows), columns: axis(axes.columns), pages, marked: marks === 'all' ? null : marked };
  // A base on other axes is meaningless.
  const isSame = [next.rows.input, next.columns.input, next.pages?.input].join() === [sensitivity.rows.input, sensitivity.columns.input, sensitivity.pages?.input].join();
  return isSame ? next : { ...next, base: null };
}

function valuesOf({ kind, start, end, step, list, base, from, to, by }: AxisDraft, currency: string): SensitivityAxis['values'] {
  const number = (text: string): string => {
    const reading = readNumber(text, currency);
    return reading.ok ? reading.value : text.trim();
  };
  // "20 %" is 20 per cent, as the field says.
  const percent = (text: string): string => number(text.replace(/[%％]/g, ''));
  switch (kind) {
    case 'steps':
      return { kind, start: number(start), end: number(end), step: number(step) };
    case 'list':
      return { kind, values: list.split(/[\s;；、]+/).filter((text) => text !== '').map((text) => number(text.replace(/,$/, ''))) };
    case 'percent':
      return { kind, base: base.trim() === '' ? null : number(base), from: percent(from), to: percent(to), step: percent(by) };
    case 'scenarios':
      return { kind };
    case 'one':
      return ITS_OWN;
  }
}

/** The given limits, or why one of them is not a number. */
export function readLimits(limits: readonly Limit[], currency: string): readonly Limit[] | NumberTextProblem {
  const read: Limit[] = [];
  for (const limit of limits) {
    const reading = readNumber(limit.value, currency);
    if (reading.ok) read.push({ ...limit, value: reading.value });
    else if (reading.code !== 'empty') return reading.code;
  }
  return read;
}

/** The field at which the problem of a matrix can be corrected. */
export function settingsFieldOf(problem: MatrixProblem, { rows, columns, pages }: MatrixRequest): SettingsField {
  switch (problem.kind) {
    case 'axis':
      return problem.axis;
    case 'unknownFigure':
      return 'figures';
    case 'unknownScenario':
    case 'followsTooManyCells':
      return 'scenario';
    case 'sameInput':
      return pages?.input === problem.input ? 'pages' : 'columns';
    case 'twoBookValues':
      return pages?.input === 'bookValuePerRight' || pages?.input === 'trancheBookValue' ? 'pages' : 'columns';
    case 'sharesAndParts':
    case 'sharesNotWhole':
      return rows.input === 'shares' ? 'rows' : columns.input === 'shares' ? 'columns' : 'pages';
    case 'tooManyCells':
      return 'rows';
  }
}
