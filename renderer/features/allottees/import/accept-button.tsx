import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { openQuestions } from '#shared/allottees/list-reading.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { ListReview } from './list-review.ts';
import type { TakenRows } from './taken-rows.ts';
import type { Differences } from './use-differences.ts';
import { useListImport } from './use-list-import.ts';

const counted = (count: number): string => formatDecimal(String(count));

interface AcceptButtonProps {
  readonly review: ListReview;
  readonly taken: TakenRows;
  readonly differences: Differences;
}

/** Takes the list, and says beforehand what comes along and what is skipped. */
export function AcceptButton({ review, taken, differences }: AcceptButtonProps) {
  const imports = useListImport();
  const language = useLanguage();
  const { allottees } = useDocument();
  const text = listImportText[language];
  const byDifferences = allottees.length > 0 && review.taking === 'differences';
  const count = byDifferences ? differences.accepted : taken.allottees.length;
  const reason = review.files.some(({ isReading }) => isReading) || !differences.isReady ? text.checking
    : review.files.some(({ failure }) => failure !== null) ? text.failureBlocks
    : review.files.some(({ reading }) => reading !== null && openQuestions(reading).length > 0) ? text.answersBlocked
    : count === 0 ? text.nothingToTake : null;
  const told = byDifferences || allottees.length === 0 ? undefined : text.replaces(counted(allottees.length));
  return (
    <Button
      look="primary"
      // It keeps the focus while the list is read again.
      aria-disabled={reason === null ? undefined : true}
      title={reason ?? told}
      aria-description={reason ?? told}
      onClick={() => reason === null && void imports.accept(byDifferences ? differences.result : taken.allottees)}
    >
      {byDifferences ? text.acceptDifferences(counted(count)) : text.accept(counted(count), counted(taken.withProblems), counted(taken.skipped))}
    </Button>
  );
}
