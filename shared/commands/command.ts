import type { Allottee, ArrangedSheet, BookValueSource, CapitalBase, CapitalBasis, ExercisePrice, Market, OwnColumn, Scenario, Sensitivity, SheetLayout } from '../grant/schema.ts';

export { nextAllotteeId, nextAllotteeIds, nextColumnId, nextScenarioId, nextScenarioIds, nextSensitivityId } from '../grant/next-id.ts';

/**
 * One change to a document, as plain data: one gesture, one command, one step of undo. A command holds everything the
 * change needs, ids of new rows too, so that it can be replayed. Positions count from 0.
 */
export type Command =
  | SetTerm
  | SetDetail
  | { readonly type: 'setExercisePrice'; readonly exercisePrice: ExercisePrice }
  | { readonly type: 'setMarketFigure'; readonly figure: keyof Market; readonly value: string | null }
  | { readonly type: 'addScenarios'; readonly at: number; readonly scenarios: readonly Scenario[] }
  | { readonly type: 'duplicateScenarios'; readonly copies: readonly ScenarioCopy[] }
  | { readonly type: 'removeScenarios'; readonly ids: readonly string[] }
  | { readonly type: 'moveScenarios'; readonly ids: readonly string[]; readonly to: number }
  | { readonly type: 'orderScenarios'; readonly ids: readonly string[] }
  | { readonly type: 'setScenarioCells'; readonly cells: readonly ScenarioCell[] }
  | { readonly type: 'addColumn'; readonly column: OwnColumn }
  | { readonly type: 'setColumn'; readonly column: OwnColumn }
  | { readonly type: 'removeColumn'; readonly id: string }
  | { readonly type: 'arrangeSheet'; readonly sheet: ArrangedSheet; readonly arrangement: Arrangement; readonly layout: SheetLayout }
  | { readonly type: 'addSensitivity'; readonly sensitivity: Sensitivity }
  | { readonly type: 'setSensitivity'; readonly sensitivity: Sensitivity }
  | { readonly type: 'removeSensitivity'; readonly id: string }
  | { readonly type: 'replaceAllottees'; readonly allottees: readonly Allottee[] }
  | { readonly type: 'addAllottees'; readonly at: number; readonly allottees: readonly Allottee[] }
  | { readonly type: 'removeAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'orderAllottees'; readonly ids: readonly string[] }
  | { readonly type: 'setAllotteeCells'; readonly cells: readonly AllotteeCell[] }
  | { readonly type: 'together'; readonly gesture: Gesture; readonly commands: readonly Command[] };

/** What a person did that took several commands at once, such as a paste that fills cells and adds rows. */
export type Gesture = 'paste' | 'cut' | 'clear' | 'fill';

/** What a person did to the columns or rows of a sheet, for the name of the step; `layout` holds all of what it came to. */
export type Arrangement = 'resize' | 'reorder' | 'hide' | 'show' | 'pin' | 'unpin' | 'filter' | 'reset';

/** The terms that are set one by one, by their place under `grant`, with the values they take. */
export interface TermValues {
  readonly resolutionDate: string | null;
  readonly issueDate: string | null;
  readonly rights: string | null;
  readonly sharesPerRight: string | null;
  readonly shareClass: string;
  readonly issuePrice: string | null;
  readonly 'bookValue.source': BookValueSource;
  readonly 'bookValue.perRight': string | null;
  readonly 'exercisePeriod.from': string | null;
  readonly 'exercisePeriod.to': string | null;
  readonly 'statedCapital.base': CapitalBase;
  readonly 'statedCapital.ratio': string;
  readonly 'statedCapital.unit': string;
  readonly 'statedCapital.basis': CapitalBasis;
  readonly 'allotteesAnnounced.persons': number | null;
  readonly 'allotteesAnnounced.description': string;
}

/** The place of a term under `grant`. */
export type Term = keyof TermValues;

/** Sets one term; the value has the type of its term. */
export type SetTerm = { [T in Term]: { readonly type: 'setTerm'; readonly term: T; readonly value: TermValues[T] } }[Term];

/** What a document says of itself and of its company. */
export type Detail = 'title' | 'currency' | 'notes' | 'company.name' | 'company.code';

/** Sets one detail; a currency is three capital letters. */
export interface SetDetail {
  readonly type: 'setDetail';
  readonly detail: Detail;
  readonly value: string;
}

/** A scenario to be copied, and the id of the copy. */
export interface ScenarioCopy {
  readonly of: string;
  readonly id: string;
}

/** A cell of the scenario grid and what is put in it; null means "as in the grant". */
export type ScenarioCell =
  | { readonly id: string; readonly field: 'name'; readonly value: string }
  | { readonly id: string; readonly field: Exclude<keyof Scenario, 'id' | 'name'>; readonly value: string | null };

/** A cell of the allottee list and what is put in it; null means the list gives no rights. */
export type AllotteeCell =
  | { readonly id: string; readonly field: Exclude<keyof Allottee, 'id' | 'rights'>; readonly value: string }
  | { readonly id: string; readonly field: 'rights'; readonly value: string | null };
