import { assertNever } from '../calc/expression.ts';
import { canonicalNumberText as canonical } from '../grant/canonical-number.ts';
import { deepFreeze } from '../grant/deep-freeze.ts';
import type { Sensitivity, SensitivityAxis } from '../grant/schema.ts';
import type { Command } from './command.ts';
import { addRows, positionsOf, removeRows, unknownId, unlessSame } from './rows.ts';

/** The commands that change the sensitivities of a document. */
export type SensitivityCommand = Extract<Command, { type: 'addSensitivity' | 'setSensitivity' | 'removeSensitivity' }>;

/**
 * The sensitivities after a command; the same list where it changes nothing.
 * @throws RangeError when a new one's id is there already, or the id of another command is unknown.
 */
export function changeSensitivities(sensitivities: readonly Sensitivity[], command: SensitivityCommand): readonly Sensitivity[] {
  switch (command.type) {
    case 'addSensitivity':
      return addRows(sensitivities, sensitivities.length, [canonicalSensitivity(command.sensitivity)]);
    case 'setSensitivity':
      return replaced(sensitivities, canonicalSensitivity(command.sensitivity));
    case 'removeSensitivity':
      return removeRows(sensitivities, [command.id]);
    default:
      return assertNever(command);
  }
}

/** The sensitivities without marks of scenarios that go: their ids may become those of others. The same list where none was marked. */
export function unmarkScenarios(sensitivities: readonly Sensitivity[], ids: readonly string[]): readonly Sensitivity[] {
  const gone = new Set(ids);
  const isMarked = ({ marked }: Sensitivity): boolean => marked?.some((id) => gone.has(id)) === true;
  if (!sensitivities.some(isMarked)) return sensitivities;
  return Object.freeze(sensitivities.map((one) => (isMarked(one) ? deepFreeze({ ...one, marked: one.marked?.filter((id) => !gone.has(id)) ?? null }) : one)));
}

function replaced(sensitivities: readonly Sensitivity[], next: Sensitivity): readonly Sensitivity[] {
  const position = positionsOf(sensitivities, [next.id]).get(next.id);
  if (position === undefined) throw unknownId(next.id);
  // Plain data whose keys are written in one order: equal texts are equal sensitivities.
  if (JSON.stringify(sensitivities[position]) === JSON.stringify(next)) return sensitivities;
  return unlessSame(sensitivities, sensitivities.map((one, index) => (index === position ? next : one)));
}

function canonicalSensitivity(sensitivity: Sensitivity): Sensitivity {
  const { base, heat, limits, pages } = sensitivity;
  const orNull = (text: string | null): string | null => (text === null ? null : canonical(text));
  return {
    ...sensitivity,
    rows: canonicalAxis(sensitivity.rows),
    columns: canonicalAxis(sensitivity.columns),
    pages: pages === null ? null : canonicalAxis(pages),
    base: base === null ? null : { row: canonical(base.row), column: canonical(base.column), page: orNull(base.page) },
    heat: { ...heat, midpoint: orNull(heat.midpoint) },
    limits: limits.map((limit) => ({ ...limit, value: canonical(limit.value) })),
  };
}

function canonicalAxis({ input, values }: SensitivityAxis): SensitivityAxis {
  switch (values.kind) {
    case 'steps':
      return { input, values: { ...values, start: canonical(values.start), end: canonical(values.end), step: canonical(values.step) } };
    case 'list':
      return { input, values: { ...values, values: values.values.map(canonical) } };
    case 'percent': {
      const { base, from, to, step } = values;
      return { input, values: { ...values, base: base === null ? null : canonical(base), from: canonical(from), to: canonical(to), step: canonical(step) } };
    }
    case 'scenarios':
      return { input, values };
    default:
      return assertNever(values);
  }
}
