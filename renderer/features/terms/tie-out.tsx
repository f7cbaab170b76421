import { tieOut } from '#shared/allottees/tie-out.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { termsText } from '#shared/text/terms.ts';
import { useLanguage, useTerms } from '#renderer/store/use-session.ts';

/** Whether the list of allottees adds up to terms 2 and 9, where there is a list. */
export function TieOutMark() {
  const { allottees, grant } = useTerms();
  const text = termsText[useLanguage()];
  const { persons, rights } = tieOut(grant, allottees);
  if (allottees.length === 0 || rights.announced === null) return null;
  const holds = rights.difference === '0' && (persons.difference ?? '0') === '0';
  const [listed, announced] = [formatDecimal(rights.listed), formatDecimal(rights.announced)];
  return holds
    ? <p className="term-tie term-tie-holds">{text.tiesOut(listed, announced)}</p>
    : <p className="term-tie term-tie-differs">{text.tieDiffers(formatDecimal(persons.listed), listed, announced)}</p>;
}
