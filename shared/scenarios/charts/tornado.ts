import { compareDecimals, multiplyDecimals, subtractDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { inputsNeeded } from '../../calc/expression-needs.ts';
import { INPUT_NAMES, type InputName } from '../../grant/input-names.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { axisValues } from '../sensitivity/axis-values.ts';
import type { Case } from '../with-inputs.ts';
import type { ChartReading } from './chart-data.ts';
import { figureWithInputs } from './chart-figures.ts';

/** One end of a bar: an input lowered or raised, and the resulting figure. */
export interface TornadoEnd {
  /** The input's value at this end, rounded to a valid value. */
  readonly input: DecimalText;
  /** The figure at this end and its difference from the base; null where the input cannot have this value or the figure is missing. */
  readonly figure: DecimalText | null;
  readonly change: DecimalText | null;
  /** The case with this value, to explain a missing figure; null where the input cannot have this value. */
  readonly place: Case | null;
}

/** One input of a tornado: its current value and both ends. */
export interface TornadoBar {
  readonly input: InputName;
  readonly base: DecimalText;
  readonly down: TornadoEnd;
  readonly up: TornadoEnd;
}

/** A figure and the inputs that change it, largest effect first. */
export interface TornadoData {
  readonly figure: Figure;
  readonly base: DecimalText;
  readonly bars: readonly TornadoBar[];
}

/** The request for a tornado: a figure, and the percentage by which each input goes down and up (above 0, below 100). */
export interface TornadoRequest {
  readonly figure: string;
  readonly percent: DecimalText;
}

/**
 * How a figure changes when each input it needs goes down and up by a percentage, one at a time, the others unchanged.
 * Inputs are rounded as axes of sensitivities are: whole rights and shares, full minor units. An input of 0, or one
 * that the document does not give, cannot be varied by a percentage and has no bar.
 * @throws RangeError when the document has no figure of this id.
 */
export function tornado(place: Case, { figure: id, percent }: TornadoRequest): ChartReading<TornadoData> {
  const figure = figureById(place.document, id);
  if (figure === null) throw new RangeError(`No figure "${id}"`);
  if (compareDecimals(percent, '0') <= 0 || compareDecimals(percent, '100') >= 0) return { status: 'problem', problem: { field: 'percent', code: 'percentRange', value: percent } };
  const base = figureWithInputs(place, id, {});
  if (base.value === null) return { status: 'missing', gaps: [{ figure, place, points: 1 }] };

  const needed = inputsNeeded(figure.expression);
  const { values } = inputsOf(place.document, place.scenario);
  const bars: TornadoBar[] = [];
  for (const input of INPUT_NAMES) {
    const value = values[input] ?? null;
    if (value === null || compareDecimals(value, '0') === 0) continue;
    const end = (by: DecimalText): TornadoEnd => endOf(place, figure, base.value ?? '0', input, value, by);
    const bar = { input, base: value, down: end(multiplyDecimals(percent, '-1')), up: end(percent) };
    // Keeps an input that only a formula of the scenario needs, although the definition of the figure does not name it.
    if (needed.includes(input) || compareDecimals(sizeOf(bar), '0') > 0) bars.push(bar);
  }
  return { status: 'ready', data: { figure, base: base.value, bars: bars.toSorted((one, other) => compareDecimals(sizeOf(other), sizeOf(one))) } };
}

function endOf(place: Case, figure: Figure, base: DecimalText, input: InputName, value: DecimalText, by: DecimalText): TornadoEnd {
  const reading = axisValues(place.document, place.scenario, { input, values: { kind: 'percent', base: value, from: by, to: by, step: '0' } });
  const changed = reading.ok ? (reading.values[0] ?? value) : reading.problem.value;
  if (!reading.ok) return { input: changed, figure: null, change: null, place: null };
  const found = figureWithInputs(place, figure.id, { [input]: changed });
  return { input: changed, figure: found.value, change: found.value === null ? null : subtractDecimals(found.value, base), place: found.place };
}

/** The length of a bar, from its lowest to its highest end, including the base. */
function sizeOf({ down, up }: TornadoBar): DecimalText {
  const ends = ['0', ...[down.change, up.change].filter((change) => change !== null)].toSorted(compareDecimals);
  return subtractDecimals(ends.at(-1) ?? '0', ends[0] ?? '0');
}
