import type { ReactNode } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { changeInWords, movedFigureInWords } from '#shared/differences/change-in-words.ts';
import type { ChangeKind } from '#shared/grant/document-changes.ts';
import { changesSheetText } from '#shared/text/changes-sheet.ts';
import { differencesText } from '#shared/text/differences.ts';
import { documentChangesText } from '#shared/text/document-changes.ts';
import { fileComparison } from '#renderer/store/compared-file.ts';
import { currentDocument, dispatch, goTo } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isReturned, placeInDocument, placeOfFigure, takeSheet, type Comparison, type SheetChanges } from './comparison.ts';

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
  /** Whether all changes of the sheet are listed, so that it is plain what would be taken. */
  readonly canTake: boolean;
}

/** The changes of a sheet; a line leads to its place. Those of a workbook that came back can be taken sheet by sheet. */
export function ChangeTable({ group, comparison: { documents }, names, canTake }: ChangeTableProps) {
  const { sheet, changes } = group;
  const session = useSessionStore();
  const language = useLanguage();
  const order = useSlice(fileComparison);
  const { kinds } = documentChangesText[language];
  const heading = sheet === null ? differencesText[language].terms : (sheet.name?.(language) ?? sheet.id);
  return (
    <LinesTable heading={heading} count={changes.length} columns={[changesSheetText[language].item, ...names]} tool={canTake && isReturned(order) ? <TakeSheetButton group={group} heading={heading} /> : null}>
      {changes.slice(0, MOST_LINES).map((change) => {
        const { label, before, after } = changeInWords(change, documents, language);
        return (
          <tr key={change.path} className={`change change-${change.kind}`} data-path={change.path}>
            <th scope="row">
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

/** Takes the changes of one sheet into the document, in one step. */
function TakeSheetButton({ group, heading }: { readonly group: SheetChanges; readonly heading: string }) {
  const session = useSessionStore();
  const text = changesSheetText[useLanguage()];
  const { file } = useSlice(fileComparison);
  if (file === null) return null;
  return <Button data-take={group.sheet?.id ?? 'terms'} aria-label={`${text.takeSheet} ${heading}`} onClick={() => dispatch(session, takeSheet(currentDocument(session.getState()), file.document, group))}>{text.takeSheet}</Button>;
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
