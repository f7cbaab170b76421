import { replaceInputs } from '../../../calc/expand-references.ts';
import { constant, type Expression } from '../../../calc/expression.ts';
import { inputsNeeded } from '../../../calc/expression-needs.ts';
import { hasTranches, inputValue } from '../../../grant/input-registry.ts';
import { isInputName } from '../../../grant/input-names.ts';
import { ROUNDING_BASES, type CapitalBasis, type GrantDocument } from '../../../grant/schema.ts';
import { isFigureAsked, isNameAsked } from '../../../metrics/asked-figures.ts';
import { figureMethodOf } from '../../../metrics/figure-method.ts';
import { metricById, type Metric, type MetricId } from '../../../metrics/registry.ts';
import { exerciseRows, type ExerciseRow } from '../../../scenarios/exercise/exercise-rows.ts';
import { practiceRows, type PracticeRow } from '../../../scenarios/exercise/practices.ts';
import { address } from '../../names.ts';
import { packEntries, type PackEntry } from './entries.ts';

/** Columns of the sheet, from A; those of the plan follow its rights. */
export const CAPITAL_COLUMNS = { step: 1, label: 2, value: 3, second: 4, remark: 5, lastRemark: 9 } as const;
/** Row of the first title; everything stands under it. */
export const CAPITAL_TITLE_ROW = 5;

/** Defined name of what is paid in by the plan: the sum of its lines. */
export const PLAN_PAID_IN = 'plan_paidInTotal';

/** What the sheet shows of a document, and in which rows. */
export interface CapitalLayout {
  readonly steps: readonly (ExerciseRow & { readonly row: number })[];
  /** Inputs that steps wait for and that nobody has to give: these steps are left out. */
  readonly leftOut: readonly string[];
  readonly bases: readonly { readonly basis: CapitalBasis; readonly capital: MetricId; readonly difference: MetricId; readonly row: number }[];
  readonly practices: readonly { readonly row: number; readonly practice: PracticeRow; readonly issuePrice: Metric; readonly capitalPerShare: Metric }[];
  readonly entries: readonly (PackEntry & { readonly row: number })[];
  /** Row of the title of the plan; null without a plan. */
  readonly plan: number | null;
  /** Cells of this sheet that hold figures, by their ids. */
  readonly figureCells: ReadonlyMap<string, string>;
}

const BASIS_FIGURES: Readonly<Record<CapitalBasis, readonly [capital: MetricId, difference: MetricId]>> = {
  perShare: ['statedCapitalByShare', 'basisDifferenceByShare'],
  perRight: ['statedCapitalByRight', 'basisDifferenceByRight'],
  perExercise: ['statedCapitalByExercise', 'basisDifferenceByExercise'],
  aggregate: ['statedCapitalAggregate', 'basisDifferenceAggregate'],
};

/** Rows that a title with its headings takes, and one that is free. */
const [HEAD, FREE] = [2, 1];

/** Where everything stands: only what the document has numbers for, or has to give them. */
export function capitalLayout(document: GrantDocument): CapitalLayout {
  const method = figureMethodOf(document);
  const isAsked = (id: MetricId): boolean => isFigureAsked(document, metricById(method, id));
  const all = exerciseRows(document);
  const shown = all.filter(({ id }) => isAsked(id));
  let row = CAPITAL_TITLE_ROW + HEAD;
  const take = (): number => {
    row += 1;
    return row - 1;
  };
  const steps = shown.map((one) => ({ ...one, row: take() }));
  const leftOut = [...new Set(all.filter(({ id }) => !isAsked(id)).flatMap(({ id }) => lackedBy(document, metricById(method, id).expression)))];
  row += (leftOut.length > 0 ? 1 : 0) + FREE;
  const entries = packEntries(document).map((entry) => {
    const at = row;
    row += HEAD + entry.rows.length + 1 + FREE;
    return { ...entry, row: at };
  });
  row += HEAD;
  const bases = ROUNDING_BASES.filter((basis) => isAsked(BASIS_FIGURES[basis][0])).map((basis) => ({ basis, capital: BASIS_FIGURES[basis][0], difference: BASIS_FIGURES[basis][1], row: take() }));
  row += FREE + HEAD;
  const practices = askedPractices(document).map((one) => ({ ...one, row: take() }));
  row += 1 + FREE;
  const figureCells = new Map<string, string>([
    ...steps.map(({ id, row: at }) => [id, address(CAPITAL_COLUMNS.value, at)] as const),
    ...bases.flatMap(({ capital, difference, row: at }) => [[capital, address(CAPITAL_COLUMNS.value, at)], [difference, address(CAPITAL_COLUMNS.second, at)]] as const),
  ]);
  return { steps, leftOut, entries, bases, practices, plan: document.exercisePlan.length === 0 ? null : row, figureCells };
}

/** What an expression lacks that nobody has to give. */
const lackedBy = (document: GrantDocument, expression: Expression): readonly string[] =>
  inputsNeeded(expression).filter((name) => isInputName(name) && inputValue(document, name) === null && !isNameAsked(document, name));

/** The practices of annual reports that the document has numbers for, with the figures of each. */
function askedPractices(document: GrantDocument): readonly Omit<CapitalLayout['practices'][number], 'row'>[] {
  const method = figureMethodOf(document);
  const { bookValue } = document.grant;
  return practiceRows({ document, scenario: null }).flatMap((practice) => {
    const { shareIssuePrice, base } = practice.practice;
    const perShare = practice.tranche === null || !hasTranches(bookValue) ? null : (bookValue.tranches[practice.tranche.index]?.perShare ?? null);
    const metric = (id: MetricId): Metric => {
      const found = metricById({ ...method, shareIssuePrice, base }, id);
      return perShare === null ? found : { ...found, expression: replaceInputs(found.expression, new Map([['trancheBookValue', constant(perShare)]])) };
    };
    const [issuePrice, capitalPerShare] = [metric('issuePriceOfShare'), metric('statedCapitalPerShare')];
    return [issuePrice, capitalPerShare].every((one) => isFigureAsked(document, one)) ? [{ practice, issuePrice, capitalPerShare }] : [];
  });
}
