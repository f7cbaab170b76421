import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import type { RepeatedPerson } from './taken-rows.ts';

/** So many are named above the rows; a list with more has one cause. */
const MOST_NAMED = 3;

/** People who stand in more than one of the files that are read together: none of them is counted twice unsaid. */
export function RepeatedAcross({ repeated }: { readonly repeated: readonly RepeatedPerson[] }) {
  const language = useLanguage();
  const text = listImportText[language];
  if (repeated.length === 0) return null;
  const more = repeated.length - MOST_NAMED;
  return (
    <div className="allottees-banner" role="alert" data-repeated={repeated.length}>
      {repeated.slice(0, MOST_NAMED).map(({ fileName, issue }) => (
        <p key={`${fileName} ${issue.sheet ?? ''} ${issue.row} ${issue.code}`}>{text.repeatedIn(fileName, formatDecimal(String(issue.row)), listIssueSentence(issue, language))}</p>
      ))}
      {more > 0 && <p>{text.moreRepeated(formatDecimal(String(more)))}</p>}
    </div>
  );
}
