import { useId, useRef, useState, type ReactNode } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { windowText } from '#shared/text/window.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { LONG_SHEET } from '#renderer/arrangement/column-actions.ts';
import { AfterFirstPaint } from '#renderer/ui/after-first-paint.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { MoreButton } from '#renderer/ui/one-line.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useSlicedWork } from '#renderer/ui/use-sliced-work.ts';
import { TieOutTable } from '../tie-out-table.tsx';
import { tieOutInShort } from './tie-out-in-short.ts';
import { AcceptButton } from './accept-button.tsx';
import { DifferencesView } from './differences-view.tsx';
import { useDifferences } from './use-differences.ts';
import { fileTitle } from './file-title.ts';
import { useLogLines } from './use-log-lines.ts';
import { mendedOf, shownFile, type ListReview } from './list-review.ts';
import { LogView } from './log-view.tsx';
import { Preview, type PreviewHandle } from './preview.tsx';
import { QuestionList } from './question-list.tsx';
import type { ReviewFilter } from './review-rows.ts';
import { RepeatedAcross } from './repeated-across.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepStrip } from './step-strip.tsx';
import { useListExports } from './use-list-exports.ts';
import { useListImport } from './use-list-import.ts';
import { useTakenRows } from './use-taken-rows.ts';
import { useOwnHistory, useTermsOfReading } from './use-review-effects.ts';
import './list-assistant.css';

const counted = (count: number): string => formatDecimal(String(count));

/** The rows of a long list come into view after all that is around them. */
const PreviewOf = ({ isLong, children }: { readonly isLong: boolean; readonly children: ReactNode }) => (isLong ? <AfterFirstPaint>{children}</AfterFirstPaint> : children);

/** Lists before they are taken: how each was read, step by step, and its rows to be mended; what it comes to below. */
export function ListAssistant({ review }: { readonly review: ListReview }) {
  const imports = useListImport();
  const language = useLanguage();
  const { allottees, grant } = useDocument();
  const text = listImportText[language];
  const panel = useId();
  const preview = useRef<PreviewHandle>(null);
  const file = shownFile(review);
  const reading = file?.reading ?? null;
  const rows = file?.rows ?? null;
  const lines = useLogLines(reading, mendedOf(review, review.shown), language);
  const taken = useTakenRows(review, language);
  const differences = useDifferences(review, taken.allottees);
  const exports = useListExports(review);
  const [chosen, setFilter] = useState<ReviewFilter | 'log' | null>(null);
  // As it was when the list came into view: mending the last problem does not change what is shown.
  const [usual] = useState<ReviewFilter>(() => ((rows?.ids.problems.length ?? 0) > 0 ? 'problems' : 'all'));
  const filter = review.step === 'headings' ? 'all' : (chosen ?? usual);
  // The rows have the room; what they come to stands on the heading.
  const [cardsOpen, setCardsOpen] = useState(false);
  useTermsOfReading(grant.sharesPerRight);
  useOwnHistory(review);

  const showsDifferences = allottees.length > 0 && review.taking === 'differences' && review.step === 'preview';
  const result = showsDifferences ? differences.result : taken.allottees;
  // A long list is added up in slices.
  const summed = useSlicedWork(function* add() {
    yield* totalsOf.steps(result);
    return result;
  }, [result]);
  if (file === undefined) return null;
  return (
    <section className="allottees list-assistant" aria-label={text.screen}>
      <header className="allottees-bar">
        <h2 className="allottees-file">{review.files.length > 1 ? text.files(counted(review.files.length)) : fileTitle(file.file.name, language)}</h2>
        {allottees.length > 0 && (
          <Segmented
            label={text.taking}
            value={review.taking}
            options={[{ value: 'replace', label: text.replaceAll }, { value: 'differences', label: text.showDifferences }]}
            onChange={(taking) => imports.change((before) => ({ ...before, taking, step: 'preview' }))}
          />
        )}
        <Button look="outlined" onClick={() => void imports.cancel()}>{windowText[language].cancel}</Button>
        <AcceptButton review={review} taken={taken} differences={differences} />
      </header>
      <StepStrip review={review} rows={rows} panel={panel} />
      {file.asLastTime && (
        <p className="list-note" role="status">
          {text.asLastTime}
          <Button look="outlined" data-action="columns-found" onClick={() => imports.choose(file.id, { mapping: {} })}>{text.useFound}</Button>
        </p>
      )}
      <QuestionList file={file} issues={rows?.ofList ?? []} />
      <RepeatedAcross repeated={taken.repeated} />
      {file.failure !== null && <p className="allottees-banner" role="alert">{failureSentence(file.failure, language)}</p>}
      <StepPanel review={review} id={panel} />
      {showsDifferences ? <DifferencesView review={review} differences={differences} /> : reading !== null && rows !== null && (
        <>
          <div className="list-tools">
            <Segmented
              label={text.rowsShown}
              value={filter}
              onChange={setFilter}
              options={[
                ...(['all', 'problems', 'changed'] as const).map((value) => ({ value, label: text[value](counted(rows.ids[value].length)) })),
                { value: 'log' as const, label: text.log(counted(lines.length)) },
              ]}
            />
            <span className="list-checking" role="status">{file.isReading ? text.checking : ''}</span>
            {filter === 'log' ? <Button data-action="save-log" onClick={() => void exports.saveLog()}>{text.saveLog}</Button> : (
              <>
                <Button data-action="next-problem" disabled={rows.ids.problems.length === 0} onClick={() => preview.current?.nextProblem()}>{text.nextProblem}</Button>
                <Button data-action="ignore" onClick={() => preview.current?.ignore()}>{text.ignore}</Button>
              </>
            )}
            <Button data-action="save-problems" onClick={() => void exports.saveProblems()}>{text.saveProblems}</Button>
            <MoreButton label={text.moreTools} />
          </div>
          <div className="allottees-grid">
            {filter === 'log'
              ? <LogView lines={lines} reading={reading} />
              : <PreviewOf isLong={rows.ids.all.length > LONG_SHEET} key={`${file.id} ${Object.values(reading.mapping).join()}`}><Preview review={review} file={file} reading={reading} rows={rows} filter={filter} handle={preview} /></PreviewOf>}
            {filter === 'problems' && rows.ids.problems.length === 0 && <p className="visually-hidden" role="status">{text.noProblems}</p>}
            {filter === 'changed' && rows.ids.changed.length === 0 && <p className="allottees-none">{text.noChanges}</p>}
            {filter === 'log' && lines.length === 0 && <p className="allottees-none">{text.noLog}</p>}
          </div>
        </>
      )}
      <Fold title={tieOutInShort(grant, summed, language)} open={cardsOpen} onFold={setCardsOpen}>
        <div className="allottees-cards allottees-cards-one">
          {summed === null ? <p role="status">{allotteesScreenText[language].addingUp}</p> : <TieOutTable allottees={summed} />}
        </div>
      </Fold>
    </section>
  );
}
