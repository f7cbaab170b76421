import type { AllocatedRow, Allocation } from '#shared/allottees/allocation/allocation.ts';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { allocationSentence } from '#shared/text/allocation.ts';
import { allocationDialogText } from '#shared/text/allocation-dialog.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import type { AllocationReading } from './allocation-draft.ts';

/** Most rows that are listed one by one. */
const MOST_SHOWN = 200;

/** Decimals of an exact share. */
const SHOWN_DECIMALS = 4;

/** What an allocation comes to: its counts, what should be known of it, and the rows that change. */
export function AllocationPreview({ reading, allottees }: { readonly reading: AllocationReading; readonly allottees: readonly Allottee[] }) {
  const language = useLanguage();
  const text = allocationDialogText[language];
  return (
    <section className="allocation-preview" aria-label={text.preview}>
      <p role="status">{reading.status === 'ready' ? countsOf(reading.allocation) : reading.status === 'unfinished' ? text.unfinished : '\u00a0'}</p>
      {reading.status === 'ready' && reading.allocation.warnings.map((warning) => <p key={`${warning.code} ${warning.value}`} className="allocation-warning">{allocationSentence(warning, language)}</p>)}
      {reading.status === 'ready' && <Changes allocation={reading.allocation} allottees={allottees} />}
    </section>
  );

  function countsOf({ allocated, rows }: Allocation): string {
    const count = (isCounted: (row: AllocatedRow) => boolean): string => formatDecimal(String(rows.filter(isCounted).length));
    return text.counts(formatDecimal(allocated), formatDecimal(String(rows.length)), count(({ changed }) => changed), count(({ locked }) => locked));
  }
}

function Changes({ allocation: { rows }, allottees }: { readonly allocation: Allocation; readonly allottees: readonly Allottee[] }) {
  const text = allocationDialogText[useLanguage()];
  const changed = rows.flatMap((row, position) => (row.changed ? [{ row, position }] : []));
  if (changed.length === 0) return <p className="allocation-note">{text.unchanged}</p>;
  const more = changed.length - MOST_SHOWN;
  return (
    // Can be scrolled by keys.
    <div className="allocation-changes" tabIndex={0} role="group" aria-label={text.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.grade}</th>
            <th scope="col">{text.exact}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, MOST_SHOWN).map(({ row, position }) => {
            const { name = '', employeeNumber = '', grade = '' } = allottees[position] ?? {};
            return (
              <tr key={row.id} data-row={row.id}>
                <th scope="row">{name || employeeNumber || text.row(formatDecimal(String(position + 1)))}</th>
                <td className="allocation-words">{grade}</td>
                <td>{formatDecimal(row.exact, { most: SHOWN_DECIMALS })}</td>
                <td>{shownBefore(row.before)}</td>
                <td>{formatDecimal(row.rights)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && <p className="allocation-note">{text.more(formatDecimal(String(more)))}</p>}
    </div>
  );
}

/** Rights of a damaged document can be any text. */
const shownBefore = (before: string | null): string => (before === null ? '―' : isDecimalText(before) ? formatDecimal(before) : before);
