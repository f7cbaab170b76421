import { useDeferredValue, useMemo } from 'react';
import { categoryTieOut, type CategoryTieOut } from '#shared/allottees/category-tie-out.ts';
import { tieOut, type TieOutLine } from '#shared/allottees/tie-out.ts';
import { groupTotals, plannedTotal, totalsOf, type GroupTotal } from '#shared/allottees/totals.ts';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { divideDecimals, subtractDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { formatDecimal, formatPercent } from '#shared/calc/format-decimal.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { listChoice, SUMMARY_FIELDS } from './amounts-case.tsx';
import { announced, DifferenceCell } from './tie-out-table.tsx';

/** Most groups that get a line of their own: a list can have as many grades as persons. */
const MOST_GROUPS = 200;

/** Persons and rights by category, company or grade, planned beside allotted; in total against what the notice announces. */
export function SummaryTable({ allottees: now }: { readonly allottees: readonly Allottee[] }) {
  // A long list is painted first, and added up then.
  const allottees = useDeferredValue(now);
  const session = useSessionStore();
  const language = useLanguage();
  const { grant } = useDocument();
  const text = allotteesScreenText[language];
  const { summary: field } = useSlice(listChoice);
  const groups = useMemo(() => groupTotals(allottees, field), [allottees, field]);
  const { persons, rights } = totalsOf(allottees);
  const planned = plannedTotal(allottees);
  const tie = tieOut(grant, allottees);
  const hasTable = field === 'category' && grant.allotteesAnnounced.categories.length > 0;
  const ties = useMemo(() => (hasTable ? new Map(categoryTieOut(grant, allottees).map((one) => [one.category, one] as const)) : null), [hasTable, grant, allottees]);
  const lines = ties === null ? groups : [...groups, ...missingGroups(ties, groups)];
  const columns = 2 + (planned === null ? 0 : 2);

  return (
    <div className="allottees-card allottees-summary">
      <Segmented label={text.summary.by} value={field} options={SUMMARY_FIELDS.map((value) => ({ value, label: text.summary.fields[value] }))} onChange={(summary) => setSlice(session, listChoice, (choice) => ({ ...choice, summary }))} />
      <table className="tie-out">
        <thead>
          <tr>
            <th scope="col">{text.summary.fields[field]}</th>
            <th scope="col">{text.personsHeading}</th>
            {ties !== null && <th scope="col">{text.summary.inTable}</th>}
            {planned !== null && <th scope="col">{text.summary.planned}</th>}
            <th scope="col">{text.rightsHeading}</th>
            {ties !== null && <th scope="col">{text.summary.inTable}</th>}
            {planned !== null && <th scope="col">{text.summary.difference}</th>}
            <th scope="col">{text.summary.share}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_GROUPS).map((total) => {
            const inTable = ties?.get(total.group);
            return (
              <tr key={total.group} data-group={total.group}>
                <th scope="row">{nameOf(total.group)}</th>
                <td>{formatDecimal(String(total.persons))}</td>
                {ties !== null && <AnnouncedCell line={inTable?.persons} />}
                {planned !== null && <td>{total.planned === null ? '―' : formatDecimal(total.planned)}</td>}
                <td>{formatDecimal(total.rights)}</td>
                {ties !== null && <AnnouncedCell line={inTable?.rights} />}
                {planned !== null && <td>{total.planned === null ? '―' : formatDecimal(subtractDecimals(total.rights, total.planned))}</td>}
                <td>{shareOf(total.rights, rights)}</td>
              </tr>
            );
          })}
          {lines.length > MOST_GROUPS && <tr><td className="tie-out-more" colSpan={columns + 2}>{text.moreGroups(formatDecimal(String(lines.length - MOST_GROUPS)))}</td></tr>}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td>{formatDecimal(String(persons))}</td>
            {ties !== null && <td />}
            {planned !== null && <td>{formatDecimal(planned)}</td>}
            <td>{formatDecimal(rights)}</td>
            {ties !== null && <td />}
            {planned !== null && <td>{formatDecimal(subtractDecimals(rights, planned))}</td>}
            <td>{shareOf(rights, rights)}</td>
          </tr>
          <tr className="tie-out-announced">
            <th scope="row">{text.announced}</th>
            <td>{announced(tie.persons, text)}</td>
            {ties !== null && <td />}
            {planned !== null && <td />}
            <td>{announced(tie.rights, text)}</td>
            {ties !== null && <td />}
            {planned !== null && <td />}
            <td />
          </tr>
          <tr>
            <th scope="row">{text.difference}</th>
            <DifferenceCell line={tie.persons} text={text} />
            {ties !== null && <td />}
            {planned !== null && <td />}
            <DifferenceCell line={tie.rights} text={text} />
            {ties !== null && <td />}
            {planned !== null && <td />}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );

  function nameOf(group: string): string {
    if (group === '') return text.summary.without[field];
    return field === 'category' ? categoryName(group, language) : group;
  }
}

/** Categories of the table that nobody of the list has. */
const missingGroups = (ties: ReadonlyMap<string, CategoryTieOut>, groups: readonly GroupTotal[]): readonly GroupTotal[] => {
  const listed = new Set(groups.map(({ group }) => group));
  return [...ties.keys()].filter((category) => !listed.has(category)).map((group) => ({ group, persons: 0, planned: null, rights: '0' }));
};

/** What the table of term 9 says: with a tick where the list says the same. */
function AnnouncedCell({ line }: { readonly line: TieOutLine | undefined }) {
  const text = allotteesScreenText[useLanguage()];
  if (line === undefined || line.announced === null) return <td>―</td>;
  const agrees = line.difference === '0';
  return <td className={agrees ? 'tie-out-agrees' : 'tie-out-differs'} title={agrees ? text.agrees : text.difference}>{agrees ? '✓' : '≠'} {formatDecimal(line.announced)}</td>;
}

const shareOf = (part: DecimalText, whole: DecimalText): string => (whole === '0' ? '―' : formatPercent(divideDecimals(part, whole), 2));

