import { evaluate, type CalculationError } from '../calc/evaluate.ts';
import type { Inputs } from '../calc/expression.ts';
import type { GrantDocument, Scenario } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { Figure } from '../metrics/metric.ts';
import { figureById } from '../metrics/custom-columns.ts';

/** Why a figure is absent: the names of the inputs and lists that are missing, or the error of the calculation. */
export interface Absence {
  readonly missing: readonly string[];
  readonly error: CalculationError | null;
}

/**
 * Why a scenario (null: the grant itself) does not have a figure; `missing` is empty and `error` null where it has one.
 * @throws RangeError when the document has no figure of this id.
 */
export function missingFor(document: GrantDocument, scenario: Scenario | null, figureId: string): Absence {
  const figure = figureById(document, figureId);
  if (figure === null) throw new RangeError(`No figure "${figureId}"`);
  return absenceOf(figure, inputsOf(document, scenario));
}

/**
 * {@link missingFor} for the figures of many scenarios. The missing names depend only on which inputs are present, so
 * rows that lack the same inputs share one answer.
 */
export class Absences {
  readonly #document: GrantDocument;
  readonly #known = new Map<Figure, Map<string, Absence>>();

  constructor(document: GrantDocument) {
    this.#document = document;
  }

  /** Why each of the figures is absent in a scenario (null: the grant itself). */
  of(scenario: Scenario | null, figures: readonly Figure[]): readonly Absence[] {
    if (figures.length === 0) return [];
    const inputs = inputsOf(this.#document, scenario);
    const lacking = lackingIn(inputs);
    return figures.map((figure) => this.#absence(figure, inputs, lacking));
  }

  #absence(figure: Figure, inputs: Inputs, lacking: string): Absence {
    const known = this.#known.get(figure) ?? new Map<string, Absence>();
    this.#known.set(figure, known);
    const found = known.get(lacking) ?? absenceOf(figure, inputs);
    // An error depends on the values of the row, so it is not shared with other rows.
    if (found.missing.length > 0) known.set(lacking, found);
    return found;
  }
}

function absenceOf({ expression }: Figure, inputs: Inputs): Absence {
  const evaluation = evaluate(expression, inputs);
  return {
    missing: evaluation.status === 'missing' ? evaluation.missing : [],
    error: evaluation.status === 'error' ? evaluation.code : null,
  };
}

/** The names of missing inputs and lists, as one text. */
function lackingIn({ values, lists }: Inputs): string {
  const names = (entries: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(entries).filter((name) => entries[name] === null);
  return [...names(values), ...names(lists)].join(' ');
}
