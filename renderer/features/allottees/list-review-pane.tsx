import { useEffect, useMemo, useRef, useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import { windowText } from '#shared/text/window.ts';
import { FilteredRows } from '#renderer/arrangement/filtered-count.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { useArrangedSheet } from '#renderer/arrangement/use-arranged-sheet.tsx';
import { READ_ONLY } from '#renderer/grid/read-only.ts';
import { SpreadsheetGrid, type SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import type { ListReview } from './list-review.ts';
import { useDocument, useLanguage, useSession } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { acceptedOf, reviewRows, rowsOfKind, type ReviewFilter } from './review-rows.ts';
import { reviewColumns, reviewSource } from './review-source.ts';
import { TieOutTable } from './tie-out-table.tsx';
import { ListReadingSummary } from './list-reading-summary.tsx';
import { useListImport } from './use-list-import.ts';

const counted = (count: number): string => formatDecimal(String(count));

/** A list before it is taken: its columns, its rows with what is wrong at the cell, what it adds up to. */
export function ListReviewPane({ review }: { readonly review: ListReview }) {
  const imports = useListImport();
  const { reading } = review;
  const language = useLanguage();
  const findRequest = useSession((state) => state.findRequest);
  const document = useDocument();
  const { allottees, grant } = document;
  const text = allotteesScreenText[language];
  const rows = useMemo(() => reviewRows(reading), [reading]);
  const accepted = useMemo(() => acceptedOf(reading), [reading]);
  const [cardsOpen, setCardsOpen] = useState(true);
  const [chosen, setFilter] = useState<ReviewFilter | null>(null);
  const filter = chosen ?? (rows.ids.problems.length > 0 ? 'problems' : 'all');
  const sheet = useRef<SheetHandle>(null);
  const columns = useMemo(() => reviewColumns(reading, language), [reading, language]);
  const { arrangement, rowOrder } = useOwnArrangement(reading);
  const source = useMemo(() => reviewSource(reading, rows, rowOrder, language), [reading, rows, rowOrder, language]);
  const ofKind = useMemo(() => rowsOfKind(source.rows, rows.ids[filter]), [source.rows, rows, filter]);
  const arranged = useArrangedSheet({ arrangement, sheet, language, currency: document.currency, columns, source, rows: ofKind });

  // Shares were read as rights by the terms of that moment.
  const sharesPerRightChanged = review.options.sharesPerRight !== grant.sharesPerRight;
  useEffect(() => {
    if (sharesPerRightChanged) void imports.choose({});
  }, [imports, sharesPerRightChanged]);

  const filters = (['all', 'problems', 'changed'] as const).map((value) => ({ value, label: text[value](counted(rows.ids[value].length)) }));
  return (
    <section className="allottees" aria-label={text.review}>
      <header className="allottees-bar">
        <h2 className="allottees-file">{reading.fileName}</h2>
        <Segmented label={text.rowsShown} options={filters} value={filter} onChange={setFilter} />
        {arranged.filtered !== null && <FilteredRows {...arranged.filtered} onClear={() => arranged.actions.clearFilters()} />}
        <Button look="outlined" onClick={() => imports.leave()}>{windowText[language].cancel}</Button>
        <Button look="primary" disabled={accepted.length === 0} onClick={() => imports.accept()}>{text.accept(counted(accepted.length))}</Button>
      </header>
      <ColumnChoices review={review} />
      {rows.ofList.map((issue) => <p key={issue.code + (issue.details?.['field'] ?? '')} className="allottees-banner" role="alert">{listIssueSentence(issue, language)}</p>)}
      {allottees.length > 0 && <p className="allottees-note">{text.replaces(counted(allottees.length))}</p>}
      <div className="allottees-grid">
        <SpreadsheetGrid
          handle={sheet}
          key={columns.map(({ id }) => id).join()}
          {...READ_ONLY}
          label={text.review}
          rowNumberHeading={text.fileRow}
          columns={arranged.columns}
          source={arranged.source}
          language={language}
          findRequest={findRequest}
          content={() => reading}
          onColumns={arranged.onColumns}
        />
        {rows.ids[filter].length === 0 && <p className="allottees-none">{filter === 'changed' ? text.noChanges : text.noProblems}</p>}
      </div>
      {arranged.tools}
      <Fold title={`${text.tieOut} · ${text.understood}`} open={cardsOpen} onFold={setCardsOpen}>
        {/* What was left out is in view until somebody folds it away. */}
        <div className="allottees-cards">
          <TieOutTable headed allottees={accepted} />
          <ListReadingSummary reading={reading} />
        </div>
      </Fold>
    </section>
  );
}
