import type { DecimalText } from '../../calc/decimal.ts';
import type { ColumnInput } from '../../calc/evaluate-columns.ts';
import { INPUT_NAMES, type InputName } from '../../grant/input-names.ts';
import { followedInput } from '../../grant/input-registry.ts';
import { inputsFollowed } from '../../metrics/formula-needs.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { withInputs, type Case, type OtherInputs } from '../with-inputs.ts';

/** One axis for the calculation: the input it replaces, and its values; null where a value is missing. */
export interface ReplacedInput {
  readonly along: 'pages' | 'rows' | 'columns';
  readonly input: InputName;
  readonly values: readonly (DecimalText | null)[];
}

/** Most cells for which an input that follows several axes is calculated cell by cell. */
export const MOST_CELLS_ONE_BY_ONE = 250_000;

/**
 * Every input over the cells of a matrix: axis inputs have the axis values, formulas of the scenario follow them, and
 * treasury shares are missing where they exceed the shares issued. Null where an input would have to be calculated for
 * more than {@link MOST_CELLS_ONE_BY_ONE} cells.
 */
export function matrixInputs(place: Case, axes: readonly ReplacedInput[]): Readonly<Record<string, ColumnInput>> | null {
  const known = inputsOf(place.document, place.scenario).values;
  const inputs: Record<string, ColumnInput> = { ...known };
  for (const { along, input, values } of axes) inputs[input] = { along, values };
  for (const name of INPUT_NAMES) {
    const followed = axesFollowed(place, axes, name);
    if (followed.length === 0) continue;
    const found = followed.length === 1 && followed[0] !== undefined ? alongOne(place, followed[0], name) : overCells(place, axes, name);
    if (found === null) return null;
    inputs[name] = found;
  }
  return inputs;
}

/** The axes of other inputs that an input follows. */
function axesFollowed(place: Case, axes: readonly ReplacedInput[], name: InputName): readonly ReplacedInput[] {
  if (name === 'treasuryShares') return treasuryAxes(axes);
  if (axes.some(({ input }) => input === name)) return [];
  // A grant has one book value of a right, or those of its tranches: either takes the place of the other.
  if (name === 'bookValuePerRight' || name === 'trancheBookValue') {
    const other = axes.filter(({ input }) => input === 'bookValuePerRight' || input === 'trancheBookValue');
    if (other.length > 0) return other;
  }
  const source = followedInput(place.document, name);
  if (source !== null) return axes.filter(({ input }) => input === source);
  const needed = inputsFollowed(place.document, place.scenario, name);
  return axes.filter(({ input }) => needed.has(input));
}

/** Treasury shares are missing where they exceed the shares issued, whichever of the two an axis varies. */
function treasuryAxes(axes: readonly ReplacedInput[]): readonly ReplacedInput[] {
  return axes.filter(({ input }) => input === 'treasuryShares' || input === 'sharesIssued');
}

function alongOne(place: Case, { along, input, values }: ReplacedInput, name: InputName): ColumnInput {
  return { along, values: values.map((value) => (value === null ? null : valueWith(place, { [input]: value }, name))) };
}

function overCells(place: Case, axes: readonly ReplacedInput[], name: InputName): ColumnInput | null {
  const [pages, rows, columns] = (['pages', 'rows', 'columns'] as const).map((along) => axes.find((axis) => axis.along === along) ?? null);
  const count = [pages, rows, columns].reduce((cells, axis) => cells * (axis?.values.length ?? 1), 1);
  if (count > MOST_CELLS_ONE_BY_ONE) return null;
  const values: (DecimalText | null)[] = [];
  for (const page of pages?.values ?? [null]) {
    for (const row of rows?.values ?? [null]) {
      for (const column of columns?.values ?? [null]) {
        const other = [[pages, page], [rows, row], [columns, column]] as const;
        values.push(valueWith(place, Object.fromEntries(other.flatMap(([axis, value]) => (axis == null || value === null ? [] : [[axis.input, value]]))), name));
      }
    }
  }
  return { along: 'cells', values };
}

function valueWith(place: Case, other: OtherInputs, name: InputName): DecimalText | null {
  const { document, scenario } = withInputs(place, other);
  return inputsOf(document, scenario).values[name] ?? null;
}
