import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { tieOut, type TieOutLine } from '#shared/allottees/tie-out.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText, type AllotteesScreenText } from '#shared/text/allottees-screen.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';

/** Persons and rights by category, held against what the notice announces. */
export function TieOutTable({ allottees, headed = false }: { readonly allottees: readonly Allottee[]; readonly headed?: boolean }) {
  const language = useLanguage();
  const { grant } = useDocument();
  const text = allotteesScreenText[language];
  const { persons, rights, byCategory } = totalsOf(allottees);
  const tie = tieOut(grant, allottees);
  return (
    <div className="allottees-card">
      {headed && <h4>{text.tieOut}</h4>}
      <table className="tie-out">
        <thead>
          <tr>
            <th scope="col">{text.category}</th>
            <th scope="col">{text.personsHeading}</th>
            <th scope="col">{text.rightsHeading}</th>
          </tr>
        </thead>
        <tbody>
          {byCategory.map((total) => (
            <tr key={total.category}>
              <th scope="row">{categoryName(total.category, language)}</th>
              <td>{formatDecimal(String(total.persons))}</td>
              <td>{formatDecimal(total.rights)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{formatDecimal(String(persons))}</td>
            <td>{formatDecimal(rights)}</td>
          </tr>
          <tr className="tie-out-announced">
            <th scope="row">{text.announced}</th>
            <td>{announced(tie.persons, text)}</td>
            <td>{announced(tie.rights, text)}</td>
          </tr>
          <tr>
            <th scope="row">{text.difference}</th>
            <DifferenceCell line={tie.persons} text={text} />
            <DifferenceCell line={tie.rights} text={text} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** What the notice announces of one figure. */
export function announced(line: TieOutLine, text: AllotteesScreenText): string {
  return line.announced === null ? text.notAnnounced : formatDecimal(line.announced);
}

/** How far the list is from what is announced. */
export function DifferenceCell({ line: { difference }, text }: { readonly line: TieOutLine; readonly text: AllotteesScreenText }) {
  if (difference === null) return <td>―</td>;
  if (difference === '0') return <td className="tie-out-agrees">✓ {text.agrees}</td>;
  const count = formatDecimal(difference.replace('-', ''));
  return <td className="tie-out-differs">{difference.startsWith('-') ? text.missing(count) : text.tooMany(count)}</td>;
}
