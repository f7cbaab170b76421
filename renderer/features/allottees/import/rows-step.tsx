import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { LEFT_OUT_REASONS, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { listImportText, type ListImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { ListFile, ListReview } from './list-review.ts';
import { rowRanges } from './row-ranges.ts';
import { useListImport } from './use-list-import.ts';

const counted = (count: number): string => formatDecimal(String(count));

const UNSEEN = ['hiddenRows', 'struckRows'] as const;

interface RowsStepProps {
  readonly review: ListReview;
  readonly file: ListFile;
  readonly reading: AllotteeListReading;
}

/** Every row of the file accounted for: read, or left out for a reason; and the totals of the file against what was read. */
export function RowsStep({ review, file, reading }: RowsStepProps) {
  const imports = useListImport();
  const text = listImportText[useLanguage()];
  const { rows, leftOut, totals } = reading;
  return (
    <div className="list-rows-step">
      <div>
        <p>{text.rowsOfFile(counted(rows.length + leftOut.length), counted(rows.length), counted(leftOut.length))}</p>
        <ul>{leftOutLines(reading, text).map((line) => <li key={line}>{line}</li>)}</ul>
      </div>
      {totals.length > 0 && (
        <div>
          <p>{text.totals}</p>
          <ul>
            {totals.map(({ sheet, row, label, said, read }) => (
              <li key={`${row} ${sheet ?? ''} ${label}`} className={said === read ? undefined : 'list-total-differs'}>
                {said === read ? text.totalAgrees(label, formatDecimal(said)) : text.totalDiffers(label, formatDecimal(said), formatDecimal(read))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="list-row-choices">
        {UNSEEN.filter((unseen) => file.choice[unseen] !== null || reading.questions.some(({ code }) => code === unseen)).map((unseen) => (
          <div key={unseen}>
            <span aria-hidden="true">{text.unseenRows[unseen]}</span>
            <Segmented
              label={text.unseenRows[unseen]}
              value={file.choice[unseen] ?? 'include'}
              options={(['include', 'skip'] as const).map((value) => ({ value, label: text.unseenChoices[value] }))}
              onChange={(chosen) => imports.choose(file.id, { [unseen]: chosen })}
            />
          </div>
        ))}
        <SkipProblems review={review} disabled={review.files.every((listFile) => (listFile.rows?.rejected ?? 0) === 0)} />
      </div>
    </div>
  );
}

/** Whether rows with problems stay out of the document. */
function SkipProblems({ review, disabled }: { readonly review: ListReview; readonly disabled: boolean }) {
  const imports = useListImport();
  const text = listImportText[useLanguage()];
  return (
    <label className="list-choice">
      <input type="checkbox" role="switch" checked={review.skipsProblems} disabled={disabled} onChange={({ target }) => imports.change((before) => ({ ...before, skipsProblems: target.checked }))} />
      <span>{text.skipProblems}</span>
    </label>
  );
}

function leftOutLines({ leftOut, sheets }: AllotteeListReading, text: ListImportText): readonly string[] {
  const read = sheets.filter((sheet) => sheet.read).map(({ name }) => name);
  return LEFT_OUT_REASONS.flatMap((reason) => (read.length === 0 ? [null] : read).flatMap((sheet) => {
    const rows = leftOut.filter((row) => row.reason === reason && row.sheet === sheet).map(({ row }) => row);
    if (rows.length === 0) return [];
    const line = text.leftOutLine(text.leftOutReason[reason], rowRanges(rows));
    return [read.length > 1 ? `${sheet ?? ''} · ${line}` : line];
  }));
}
