import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { ALLOTTEE_FIELDS, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { encodingName } from './encodings.ts';
import { STEP_OF_QUESTION, unanswered } from './list-questions.ts';
import { REVIEW_STEPS, shownFile, type ListReview, type ReviewStep } from './list-review.ts';
import type { ReviewRows } from './review-rows.ts';
import { useListImport } from './use-list-import.ts';

const counted = (count: number): string => formatDecimal(String(count));

interface StepStripProps {
  readonly review: ListReview;
  readonly rows: ReviewRows | null;
  /** The id of the part that shows what can be changed at a step. */
  readonly panel: string;
}

/** The way of a list as steps side by side, each with what was found there; any of them can be gone back to at any time. */
export function StepStrip({ review, rows, panel }: StepStripProps) {
  const imports = useListImport();
  const language = useLanguage();
  const text = listImportText[language];
  const file = shownFile(review);
  const reading = file?.reading ?? null;
  const open = new Set((reading === null || file === undefined ? [] : unanswered(reading.questions, file.choice)).map(({ code }) => STEP_OF_QUESTION[code]));
  const steps = REVIEW_STEPS.filter((step) => step !== 'sheets' || (reading?.sheets.length ?? 0) > 0);
  return (
    <nav className="list-steps" aria-label={text.steps}>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              data-step={step}
              // Without rows, this is where work goes on.
              autoFocus={rows === null && step === review.step}
              aria-current={step === review.step ? 'step' : undefined}
              aria-controls={step === review.step && step !== 'preview' ? panel : undefined}
              onClick={() => imports.change((before) => ({ ...before, step }))}
            >
              <strong>{text.step[step]}</strong>
              <small>{open.has(step) ? <span className="list-step-open">{text.needsAnswer}</span> : found(step, review, reading, rows, language)}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What was found at a step, in few words. */
function found(step: ReviewStep, { files }: ListReview, reading: AllotteeListReading | null, rows: ReviewRows | null, language: Language): string {
  const text = listImportText[language];
  if (step === 'file' && files.length > 1) return text.files(counted(files.length));
  if (reading === null || rows === null) return '–';
  const { sheets, headerRow, headings, mapping, leftOut, encoding, format } = reading;
  switch (step) {
    case 'file':
      return encoding === null ? `.${format}` : encodingName(encoding);
    case 'sheets':
      return text.sheetsRead(counted(sheets.filter(({ read }) => read).length), counted(sheets.length));
    case 'headings':
      return text.headerRow(counted(headerRow));
    case 'columns':
      return text.columnsMapped(counted(ALLOTTEE_FIELDS.filter((field) => (mapping[field] ?? '') !== '').length), counted(headings.length));
    case 'rows':
      return text.rowsRead(counted(reading.rows.length), counted(leftOut.length));
    case 'preview':
      return text.problemCount(counted(rows.ids.problems.length));
  }
}
