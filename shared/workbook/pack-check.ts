import type { DecimalText } from '../calc/decimal.ts';

/**
 * What a check says where it fails: `integrity`, that the workbook no longer calculates what was exported; `alerts`, that what
 * it holds does not fit together, as may be so at export.
 */
export type CheckKind = 'integrity' | 'alerts';

/** Checks that stand together under a title. */
export interface CheckGroup {
  readonly kind: CheckKind;
  readonly title: string;
  /** Heading over what the workbook has. */
  readonly found: string;
  readonly checks: readonly PackCheck[];
  /** Said where there are no checks. */
  readonly nothing: string;
}

/** A number of the workbook that has to equal that of one of its cells. */
export interface PackCheck {
  readonly label: string;
  /** What the workbook has: a formula, and what it comes to at export. */
  readonly formula: string;
  readonly value: DecimalText;
  /** The cell it is compared with, by its defined name or address, and what is there at export: null where it is not given, and nothing is checked. */
  readonly target: string;
  readonly expected: DecimalText | null;
}
