import type { DecimalText } from '../../calc/decimal.ts';
import type { AllotteeField } from '../list-reading.ts';
import type { TieOrder } from './tie-order.ts';

/** Stands for every grade that a rule does not name, and for persons without one. */
export const OTHER_GRADES = '*';

/** A grade, or {@link OTHER_GRADES}, and its number as somebody wrote it. */
export interface GradeNumber {
  readonly grade: string;
  readonly number: string;
}

/**
 * What a person weighs: the points of their grade, the same for everybody, or the number in one of their columns: a field, or a
 * column that the list brought along. With
 * `fixed`, each person gets the number of their grade and nothing is weighed.
 */
export type AllocationRule =
  | { readonly kind: 'points' | 'fixed'; readonly grades: readonly GradeNumber[] }
  | { readonly kind: 'equal' }
  | { readonly kind: 'column'; readonly field: AllotteeField }
  | { readonly kind: 'otherColumn'; readonly heading: string };

/** How a pool is allocated. Numbers are as somebody wrote them; null is not given. */
export interface AllocationPlan {
  /** Rights of all rows together, those of locked rows among them. */
  readonly pool: string;
  readonly rule: AllocationRule;
  /** Least rights of each row that is not locked. */
  readonly minimum: string | null;
  /** Most rights of each row that is not locked. */
  readonly maximum: string | null;
  /** Rights are dealt in multiples of this. */
  readonly lot: string | null;
  readonly ties: TieOrder;
  /** Ids of rows that keep the rights they have, beside those that are locked in the list. */
  readonly locked: readonly string[];
}

/** Why a plan is refused; each has a sentence in `shared/text/allocation.ts`. Nothing is allocated in part. */
export const ALLOCATION_ISSUE_CODES = [
  'poolUnreadable', 'lotUnreadable', 'limitUnreadable', 'limitsCross',
  'noAllottees', 'idTwice', 'lockUnknown', 'lockedUnreadable', 'lockedAbovePool', 'allLocked',
  'gradeUnknown', 'gradeTwice', 'pointsUnreadable', 'pointsNegative', 'columnUnreadable', 'columnNegative', 'noWeights',
  'fixedUnreadable', 'fixedOutsideLimits', 'fixedNotPool',
  'poolNotInLots', 'poolBelowMinimum', 'poolAboveMaximum',
] as const;

/** One of {@link ALLOCATION_ISSUE_CODES}. */
export type AllocationIssueCode = (typeof ALLOCATION_ISSUE_CODES)[number];

/** Parts of a plan, as places of issues. */
export type PlanPart = 'pool' | 'minimum' | 'maximum' | 'lot' | 'rule' | 'locked';

/** What is wrong with a plan, or should be known of it. */
export interface AllocationIssue<Code extends string = AllocationIssueCode> {
  readonly code: Code;
  /** A {@link PlanPart}, or a place of the document such as "allottees[2].grade". */
  readonly path: string;
  /** The offending text. */
  readonly value: string;
  /** Further values the sentence names. */
  readonly details?: Readonly<Record<string, string>>;
}

/** What should be known of an allocation that was made: the rule names a grade that nobody has, rows that get no rights. */
export type AllocationWarning = AllocationIssue<'gradeUnused' | 'rowsWithoutRights'>;

/** What one row of the list gets. */
export interface AllocatedRow {
  readonly id: string;
  /** A whole number; "0" for none. */
  readonly rights: DecimalText;
  /** The exact share within the limits, before rounding; quotients to 20 significant digits, for reading alone. */
  readonly exact: DecimalText;
  readonly locked: boolean;
  /** The rights of the document before. */
  readonly before: string | null;
  /** The rights as a document keeps them: null for none. A locked row keeps what it has. */
  readonly after: string | null;
  readonly changed: boolean;
}

/** A pool allocated whole: the rows are those of the list, in its order, and their rights add up to the pool. */
export interface Allocation {
  readonly pool: DecimalText;
  /** Sum of the rights of all rows. */
  readonly allocated: DecimalText;
  /** Distinct people of the list, as totals count them. */
  readonly persons: number;
  readonly rows: readonly AllocatedRow[];
  readonly warnings: readonly AllocationWarning[];
}

/** An allocation, or why there is none. */
export type AllocationResult =
  | { readonly ok: true; readonly allocation: Allocation }
  | { readonly ok: false; readonly issue: AllocationIssue };
