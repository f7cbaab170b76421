import type { ReactNode } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { changeInWords, movedFigureInWords } from '#shared/differences/change-in-words.ts';
import type { ChangeKind, DocumentChange } from '#shared/grant/document-changes.ts';
import { changesSheetText } from '#shared/text/changes-sheet.ts';
import { differencesText } from '#shared/text/differences.ts';
import { documentChangesText } from '#shared/text/document-changes.ts';
import { fileComparison } from '#renderer/store/compared-file.ts';
import { goTo } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isLoss, placeInDocument, placeOfFigure, type Comparison, type SheetChanges, type Ticks } from './comparison.ts';

/** Most lines of a table that are listed; further ones are counted, and copied. */
const MOST_LINES = 200;
/** Most characters of a value that are shown; all of them are copied. */
const MOST_CHARACTERS = 300;

const MARKS: Readonly<Record<ChangeKind, string>> = { removed: '−', added: '+', changed: '•', reordered: '↕' };

interface TableProps {
  readonly comparison: Comparison;
  /** What the two sides are called, in their order. */
  readonly names: readonly [string, string];
}

interface ChangeTableProps extends TableProps {
  readonly group: SheetChanges;
  /** How changes are taken; null where they cannot be, or where not all changes of the sheet are listed, so that it would not be plain what is taken. */
  readonly taking: Taking | null;
}

/** How the changes of a file are taken. */
export interface Taking {
  readonly ticks: Ticks;
  readonly tick: (changes: readonly DocumentChange[], isTicked: boolean) => void;
  /** Takes the ticked ones among changes. */
  readonly take: (changes: readonly DocumentChange[]) => void;
}

/** The changes of a sheet, losses first; a line leads to its place. Those of a later file can be ticked and taken sheet by sheet. */
export function ChangeTable({ group, comparison: { documents }, names, taking }: ChangeTableProps) {
  const { sheet, changes } = group;
  const session = useSessionStore();
  const language = useLanguage();
  const order = useSlice(fileComparison);
  const { kinds } = documentChangesText[language];
  const heading = sheet === null ? differencesText[language].terms : (sheet.name?.(language) ?? sheet.id);
  return (
    <LinesTable heading={heading} count={changes.length} columns={[changesSheetText[language].item, ...names]} tool={taking === null ? null : <TakeSheet group={group} heading={heading} taking={taking} />}>
      {changes.slice(0, MOST_LINES).map((change) => {
        const { label, before, after } = changeInWords(change, documents, language);
        return (
          <tr key={change.path} className={`change change-${change.kind}${isLoss(change) ? ' change-loss' : ''}`} data-path={change.path}>
            <th scope="row">
              {taking !== null && <TickBox label={changesSheetText[language].takeChange(label)} changes={[change]} taking={taking} />}
              <PlaceButton onGo={() => goTo(session, placeInDocument(change, order))}>
                <span className="change-mark" role="img" aria-label={kinds[change.kind]} title={kinds[change.kind]}>{MARKS[change.kind]}</span>
                <span>{label}</span>
              </PlaceButton>
            </th>
            <td>{shortened(before)}</td>
            <td>{shortened(after)}</td>
          </tr>
        );
      })}
    </LinesTable>
  );
}

/** Ticks all changes of a sheet, and takes those that are ticked into the document, in one step. */
function TakeSheet({ group, heading, taking }: { readonly group: SheetChanges; readonly heading: string; readonly taking: Taking }) {
  const text = changesSheetText[useLanguage()];
  const ticked = group.changes.filter((change) => taking.ticks.has(change)).length;
  return (
    <>
      <TickBox label={text.tickSheet(heading)} changes={group.changes} taking={taking} />
      <span className="changes-quiet">{text.ticked(formatDecimal(String(ticked)), formatDecimal(String(group.changes.length)))}</span>
      <Button data-take={group.sheet?.id ?? 'terms'} aria-label={`${text.takeSheet} ${heading}`} disabled={ticked === 0} onClick={() => taking.take(group.changes)}>{text.takeSheet}</Button>
    </>
  );
}

/** A box that ticks changes; it is in between where some of them are ticked. */
function TickBox({ label, changes, taking: { ticks, tick } }: { readonly label: string; readonly changes: readonly DocumentChange[]; readonly taking: Taking }) {
  const ticked = changes.filter((change) => ticks.has(change)).length;
  return (
    <input
      type="checkbox"
      className="change-tick"
      aria-label={label}
      checked={ticked === changes.length}
      ref={(input) => {
        if (input !== null) input.indeterminate = ticked > 0 && ticked < changes.length;
      }}
      onChange={({ target }) => tick(changes, target.checked)}
    />
  );
}

/** The beginning of a long text, such as notes; what is copied is the whole. */
const shortened = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/** The key figures that moved, with their differences; a line leads to the row of its scenario. */
export function FigureTable({ comparison: { documents, figures }, names }: TableProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const order = useSlice(fileComparison);
  const text = changesSheetText[language];
  return (
    <LinesTable heading={text.figures} count={figures.length} columns={[text.figure, ...names, text.difference]} tool={null}>
      {figures.slice(0, MOST_LINES).map((figure) => {
        const { label, before, after, difference } = movedFigureInWords(figure, documents, language);
        return (
          <tr key={figure.path} className="change change-figure" data-path={figure.path}>
            <th scope="row"><PlaceButton onGo={() => goTo(session, placeOfFigure(figure, order))}>{label}</PlaceButton></th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{difference}</td>
          </tr>
        );
      })}
    </LinesTable>
  );
}

interface LinesTableProps {
  readonly heading: string;
  readonly count: number;
  readonly columns: readonly string[];
  /** Beside the heading. */
  readonly tool: ReactNode;
  readonly children: ReactNode;
}

function LinesTable({ heading, count, columns, tool, children }: LinesTableProps) {
  const text = changesSheetText[useLanguage()];
  return (
    <section className="changes-group">
      <div className="changes-group-head">
        <h3>{heading} <span className="changes-quiet">{formatDecimal(String(count))}</span></h3>
        {tool}
      </div>
      <table>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>{children}</tbody>
      </table>
      {count > MOST_LINES && <p className="changes-quiet">{text.more(formatDecimal(String(count - MOST_LINES)))}</p>}
    </section>
  );
}

function PlaceButton({ onGo, children }: { readonly onGo: () => void; readonly children: ReactNode }) {
  return <button type="button" className="change-place" onClick={onGo}>{children}</button>;
}
