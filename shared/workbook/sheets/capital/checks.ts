import { addDecimals } from '../../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../../calc/decimal.ts';
import { evaluate } from '../../../calc/evaluate.ts';
import { inputsOf } from '../../../metrics/inputs.ts';
import { plannedLines, plannedTotal } from '../../../metrics/planned-exercises.ts';
import type { EntryKind } from '../../../scenarios/exercise/entry-of-case.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { twoSidedText } from '../../../text/two-sided-entry.ts';
import { grantFigureName } from '../../names.ts';
import type { Pack } from '../../pack.ts';
import type { CheckGroup, PackCheck } from '../../pack-check.ts';
import type { PackEntry } from './entries.ts';
import { PLAN_PAID_IN, type CapitalLayout } from './layout.ts';
import { capitalCells } from './page.ts';
import { isLineLive } from './plan.ts';
import { capitalPackText } from './text.ts';

/** A side of an entry. */
export type EntrySide = 'debit' | 'credit';

/** Defined name of what a side of an entry adds up to: "entry_exercise_debit". */
export const entryName = (kind: EntryKind, side: EntrySide): string => `entry_${kind}_${side}`;

/** What the sides of an entry add up to; null where an amount is missing. */
export function entryTotals(document: GrantDocument, { rows }: PackEntry): Readonly<Record<EntrySide, DecimalText>> | null {
  const inputs = inputsOf(document, null);
  const total = (side: EntrySide): DecimalText | null => rows.reduce<DecimalText | null>((sum, row) => {
    const amount = row[side];
    if (amount === null || sum === null) return sum;
    const evaluation = evaluate(amount, inputs);
    return evaluation.status === 'value' ? addDecimals(sum, evaluation.value) : null;
  }, '0');
  const [debit, credit] = [total('debit'), total('credit')];
  return debit === null || credit === null ? null : { debit, credit };
}

/** Entries that balance, and a whole plan that adds up to what is paid in for all rights; none where there is nothing to compare. */
export function capitalChecks(pack: Pack, layout: CapitalLayout): CheckGroup | undefined {
  const { document, language } = pack;
  const text = capitalPackText[language];
  const cells = capitalCells(pack, layout);
  const isLive = ({ rows }: PackEntry): boolean => rows.flatMap(({ debit, credit }) => [debit, credit]).every((side) => side === null || !cells.cell(side, null).isFrozen);
  const balances = layout.entries.flatMap((entry): readonly PackCheck[] => {
    const totals = entryTotals(document, entry);
    // What stands as text is not added up by a spreadsheet program.
    if (totals === null || !isLive(entry)) return [];
    return [{ label: text.balances(twoSidedText[language].kinds[entry.kind]), formula: entryName(entry.kind, 'debit'), value: totals.debit, target: entryName(entry.kind, 'credit'), expected: totals.credit }];
  });
  const checks = [...balances, ...planChecks(pack, text.planAddsUp)];
  return checks.length === 0 ? undefined : { kind: 'integrity', title: text.checks, found: text.found, checks, nothing: '' };
}

function planChecks(pack: Pack, label: string): readonly PackCheck[] {
  const { document } = pack;
  const lines = plannedLines(document, null);
  const [rights, paidIn] = [plannedTotal(lines, 'plannedRights'), plannedTotal(lines, 'paidInTotal')];
  const target = grantFigureName('paidInTotal');
  const isPaidInSure = pack.rows[0]?.figures.find(({ id }) => id === 'paidInTotal')?.exactInSpreadsheet === true;
  if (paidIn === null || target === null || !isPaidInSure || !lines.every((line) => isLineLive(pack, line, 'paidInTotal')) || rights !== inputsOf(document, null).values['rights']) return [];
  return [{ label, formula: PLAN_PAID_IN, value: paidIn, target, expected: paidIn }];
}
