import { castDraft } from 'immer';
import { assertNever } from '../../calc/expression.ts';
import { canonicalNumberText as canonical, canonicalNumberOrNull } from '../../grant/canonical-number.ts';
import { deepFreeze } from '../../grant/deep-freeze.ts';
import { MOST_SENSITIVITIES } from '../../grant/limits.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { Sensitivity, SensitivityAxis } from '../../grant/schema.ts';
import { addRows, positionsOf, removeRows, reuseIfEqual, unknownId } from '../rows.ts';
import type { DefinitionsOf } from './definition.ts';
import { countLimit } from './limits.ts';

/** Adds a sensitivity, replaces the one of the same id, or removes one. */
export type SensitivityCommand =
  | { readonly type: 'addSensitivity'; readonly sensitivity: Sensitivity }
  | { readonly type: 'setSensitivity'; readonly sensitivity: Sensitivity }
  | { readonly type: 'removeSensitivity'; readonly id: string };

/** The commands that change the sensitivities of a document. */
export const sensitivityCommands: DefinitionsOf<SensitivityCommand> = {
  addSensitivity: {
    apply: (draft, { sensitivity }, { sensitivities }) => void (draft.sensitivities = castDraft(addRows(sensitivities, sensitivities.length, [canonicalSensitivity(sensitivity)]))),
    limit({ sensitivity }, lengths) {
      lengths.sensitivities += 1;
      return countLimit('sensitivities', lengths.sensitivities, MOST_SENSITIVITIES) ?? overLimit(sensitivity, '', 'sensitivities');
    },
  },
  setSensitivity: {
    apply: (draft, { sensitivity }, before) => void (draft.sensitivities = castDraft(replaced(before.sensitivities, canonicalSensitivity(sensitivity)))),
    limit: ({ sensitivity }) => overLimit(sensitivity, '', 'sensitivities'),
  },
  removeSensitivity: {
    apply: (draft, { id }, before) => void (draft.sensitivities = castDraft(removeRows(before.sensitivities, [id]))),
    limit: () => null,
  },
};

/** The sensitivities without marks of removed scenarios, because their ids may be reused. The same list where none was marked. */
export function unmarkScenarios(sensitivities: readonly Sensitivity[], ids: readonly string[]): readonly Sensitivity[] {
  const gone = new Set(ids);
  const isMarked = ({ marked }: Sensitivity): boolean => marked?.some((id) => gone.has(id)) === true;
  if (!sensitivities.some(isMarked)) return sensitivities;
  return Object.freeze(sensitivities.map((one) => (isMarked(one) ? deepFreeze({ ...one, marked: one.marked?.filter((id) => !gone.has(id)) ?? null }) : one)));
}

function replaced(sensitivities: readonly Sensitivity[], next: Sensitivity): readonly Sensitivity[] {
  const position = positionsOf(sensitivities, [next.id]).get(next.id);
  if (position === undefined) throw unknownId(next.id);
  // Plain data whose keys are written in one order, so equal texts mean equal sensitivities.
  if (JSON.stringify(sensitivities[position]) === JSON.stringify(next)) return sensitivities;
  return reuseIfEqual(sensitivities, sensitivities.map((one, index) => (index === position ? next : one)));
}

function canonicalSensitivity(sensitivity: Sensitivity): Sensitivity {
  const { base, heat, limits, pages } = sensitivity;
  return {
    ...sensitivity,
    rows: canonicalAxis(sensitivity.rows),
    columns: canonicalAxis(sensitivity.columns),
    pages: pages === null ? null : canonicalAxis(pages),
    base: base === null ? null : { row: canonical(base.row), column: canonical(base.column), page: canonicalNumberOrNull(base.page) },
    heat: { ...heat, midpoint: canonicalNumberOrNull(heat.midpoint) },
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
