import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { compareDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { exerciseSizes } from '#shared/metrics/inputs.ts';
import { termsText } from '#shared/text/terms.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';

/** Whether the list of allottees adds up to terms 2 and 9, where there is a list. */
export function TieOut() {
  const { allottees, grant } = useDocument();
  const text = termsText[useLanguage()];
  if (allottees.length === 0 || grant.rights === null || !isDecimalText(grant.rights)) return null;
  const { total } = exerciseSizes(allottees);
  const persons = grant.allotteesAnnounced.persons ?? allottees.length;
  const holds = persons === allottees.length && compareDecimals(total, grant.rights) === 0;
  const [rights, announced] = [formatDecimal(total), formatDecimal(grant.rights)];
  return holds
    ? <p className="term-tie term-tie-holds">{text.tiesOut(rights, announced)}</p>
    : <p className="term-tie term-tie-differs">{text.tieDiffers(formatDecimal(String(allottees.length)), rights, announced)}</p>;
}
