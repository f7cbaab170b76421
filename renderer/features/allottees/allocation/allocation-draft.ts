import { allocate } from '#shared/allottees/allocation/allocate.ts';
import { OTHER_GRADES, type Allocation, type AllocationIssue, type AllocationPlan, type AllocationRule } from '#shared/allottees/allocation/allocation.ts';
import type { TieOrder } from '#shared/allottees/allocation/tie-order.ts';
import { memoizeByList } from '#shared/allottees/memoize-list.ts';
import { lookupKey } from '#shared/allottees/normalise.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { isPositiveCount } from '#shared/grant/number-rules.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { ROWS_IN_A_STEP } from '#shared/grant/steps.ts';
import type { RuleChoice } from '#shared/text/allocation-dialog.ts';
import { contentOfColumn } from '../allottee-columns.ts';

/** The rules in the order in which they are offered. */
export const RULE_CHOICES = ['points', 'fixed', 'column', 'equal'] as const satisfies readonly RuleChoice[];

/** Numbers by the grades of the list, as typed; that of all others under {@link OTHER_GRADES}. */
export type GradeNumbers = Readonly<Record<string, string>>;

/** What the dialog asks for, as typed. */
export interface AllocationDraft {
  readonly pool: string;
  readonly rule: RuleChoice;
  readonly points: GradeNumbers;
  readonly fixed: GradeNumbers;
  /** The column of the sheet whose numbers are weighed. */
  readonly column: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly lot: string;
  readonly ties: TieOrder;
}

/** A place of the dialog at which a sentence stands: a field, the number of a grade, or the rule as a whole. */
export type DraftPlace = 'pool' | 'minimum' | 'maximum' | 'lot' | 'rule' | { readonly grade: string };

/** What a draft comes to; nothing is said of what is still to be filled in. */
export type AllocationReading =
  | { readonly status: 'unfinished' }
  | { readonly status: 'refused'; readonly issue: AllocationIssue; readonly place: DraftPlace }
  | { readonly status: 'ready'; readonly allocation: Allocation };

/** A grade of the list by its first spelling, with how many rows have it. */
export interface ListedGrade {
  readonly grade: string;
  readonly rows: number;
}

/** The grades of a list in the order in which they come. Rows without one belong to all others. */
export const gradesOf: (allottees: readonly Allottee[]) => readonly ListedGrade[] = memoizeByList(function* find(allottees) {
  const grades = new Map<string, { readonly grade: string; rows: number }>();
  for (let index = 0; index < allottees.length; index += 1) {
    if (index % ROWS_IN_A_STEP === 0) yield;
    const { grade = '' } = allottees[index] ?? {};
    const key = lookupKey(grade);
    const known = grades.get(key);
    if (known !== undefined) known.rows += 1;
    else if (key !== '') grades.set(key, { grade, rows: 1 });
  }
  return [...grades.values()];
});

/** What the dialog begins with: the rights of the grant, by points of the grades. */
export function startAllocation({ grant: { rights } }: GrantDocument, columns: readonly string[]): AllocationDraft {
  const pool = rights !== null && isPositiveCount(rights) ? formatDecimal(rights) : '';
  return { pool, rule: 'points', points: {}, fixed: {}, column: columns[0] ?? '', minimum: '', maximum: '', lot: '1', ties: 'order' };
}

/** Allocates what a draft asks for among the rows of the list. */
export function readAllocation(draft: AllocationDraft, allottees: readonly Allottee[]): AllocationReading {
  const rule = ruleOf(draft, allottees);
  if (rule === null || draft.pool.trim() === '') return { status: 'unfinished' };
  const given = (text: string): string | null => (text.trim() === '' ? null : text);
  const plan: AllocationPlan = { pool: draft.pool, rule, minimum: given(draft.minimum), maximum: given(draft.maximum), lot: given(draft.lot), ties: draft.ties, locked: [] };
  const result = allocate(allottees, plan);
  return result.ok ? { status: 'ready', allocation: result.allocation } : { status: 'refused', issue: result.issue, place: placeOf(result.issue) };
}

/** The rule of a draft; null while nothing of it is filled in. */
function ruleOf(draft: AllocationDraft, allottees: readonly Allottee[]): AllocationRule | null {
  switch (draft.rule) {
    case 'equal':
      return { kind: 'equal' };
    case 'column': {
      if (draft.column === '') return null;
      const content = contentOfColumn(draft.column);
      if (content.kind === 'other') return { kind: 'otherColumn', heading: content.heading };
      return { kind: 'column', field: draft.column === 'planned' ? 'planned' : 'rights' };
    }
    case 'points':
    case 'fixed': {
      const numbers = draft[draft.rule];
      // Grades that the list no longer has stay in the draft, and are left alone.
      const grades = [...gradesOf(allottees).map(({ grade }) => grade), OTHER_GRADES].flatMap((grade) => {
        const number = Object.hasOwn(numbers, grade) ? (numbers[grade] ?? '') : '';
        return number.trim() === '' ? [] : [{ grade, number }];
      });
      return grades.length === 0 ? null : { kind: draft.rule, grades };
    }
  }
}

function placeOf({ code, path, details }: AllocationIssue): DraftPlace {
  if (path === 'pool' || path === 'minimum' || path === 'maximum' || path === 'lot') return path;
  if (code === 'gradeUnknown') return { grade: OTHER_GRADES };
  return details?.['grade'] === undefined ? 'rule' : { grade: details['grade'] };
}

/** The columns of the list that can be weighed: planned rights, those of now, and the list's other columns. */
export const weighedColumns = (columns: readonly string[]): readonly string[] =>
  columns.filter((id) => id === 'planned' || id === 'rights' || contentOfColumn(id).kind === 'other');
