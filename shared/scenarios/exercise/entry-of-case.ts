import type { DecimalText } from '../../calc/decimal.ts';
import { evaluate, type Evaluation } from '../../calc/evaluate.ts';
import { constant, input, multiply } from '../../calc/expression.ts';
import { exerciseOf } from '../../metrics/exercise-of-rights.ts';
import { figureMethodOf } from '../../metrics/figure-method.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import { exerciseEntry, grantEntry, lapseEntry, repurchaseEntry, type JournalLine } from '../../metrics/journal-entries.ts';
import { metricById } from '../../metrics/registry.ts';
import type { Case } from '../with-inputs.ts';

/** What is booked for rights: when they are exercised, granted, lapse, or are bought back and cancelled. */
export const ENTRY_KINDS = ['exercise', 'grant', 'lapse', 'repurchase'] as const;

/** One of {@link ENTRY_KINDS}. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** An entry; or the names of the inputs that it lacks. The price of a repurchase is no input: without it the list of them may be empty. */
export type EntryReading = { readonly ok: true; readonly lines: readonly JournalLine[] } | { readonly ok: false; readonly missing: readonly string[] };

/**
 * What is booked for all rights of a case at once.
 * @param pricePerRight what is paid for each right that is bought back; no other entry looks at it.
 */
export function entryOfCase(kind: EntryKind, { document, scenario }: Case, pricePerRight: DecimalText | null): EntryReading {
  const outcome = exerciseOf(document, scenario, null);
  switch (kind) {
    case 'exercise': {
      const lines = exerciseEntry(outcome);
      return lines === null ? { ok: false, missing: missingOf(Object.values(outcome)) } : { ok: true, lines };
    }
    case 'grant': {
      const proceeds = evaluate(metricById(figureMethodOf(document), 'issueProceeds').expression, inputsOf(document, scenario));
      return withValues([proceeds], ([paid]) => grantEntry(paid ?? '0', document.grant.issuePrice.settlement));
    }
    case 'lapse':
      return withValues([outcome.bookValue], ([carried]) => lapseEntry(carried ?? '0'));
    case 'repurchase': {
      if (pricePerRight === null) return { ok: false, missing: missingOf([outcome.bookValue]) };
      const paid = evaluate(multiply(constant(pricePerRight), input('rights')), inputsOf(document, scenario));
      return withValues([outcome.bookValue, paid], ([carried, price]) => repurchaseEntry(carried ?? '0', price ?? '0'));
    }
  }
}

/** The entry of amounts that all have a value, in their order. */
function withValues(evaluations: readonly Evaluation[], entry: (values: readonly DecimalText[]) => readonly JournalLine[]): EntryReading {
  const values = evaluations.flatMap((evaluation) => (evaluation.status === 'value' ? [evaluation.value] : []));
  return values.length === evaluations.length ? { ok: true, lines: entry(values) } : { ok: false, missing: missingOf(evaluations) };
}

const missingOf = (evaluations: readonly Evaluation[]): readonly string[] => [...new Set(evaluations.flatMap((evaluation) => (evaluation.status === 'missing' ? evaluation.missing : [])))];
