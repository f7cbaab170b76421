import { useMemo, useState, type KeyboardEvent } from 'react';
import { totalsOf } from '#shared/allottees/totals.ts';
import type { DocumentChange } from '#shared/grant/document-changes.ts';
import { withoutPeopleIn } from '#shared/differences/compare-documents.ts';
import { changesSheetText } from '#shared/text/changes-sheet.ts';
import { peopleNotComparedLine } from '#shared/text/document-changes.ts';
import { exportText, peopleLeftOutLines } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
import { returnedCellLines } from '#shared/text/returned-cells.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { htmlTable, interchangeText } from '#renderer/grid/clipboard/write-html-table.ts';
import { writeTsv } from '#renderer/grid/clipboard/tsv.ts';
import { useHost } from '#renderer/host/use-host.ts';
import { fileComparison, type ComparedFile } from '#renderer/store/compared-file.ts';
import { titleOf } from '#renderer/store/file-names.ts';
import { currentDocument, dispatch, notify, setSlice } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSession, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useSlicedWork } from '#renderer/ui/use-sliced-work.ts';
import { compareWithFile } from './compare-with-file.ts';
import { canBeTaken, changesBySheet, compareInSteps, comparisonTable, LISTED, showsFigures, sidesOf, takeTicked, textCell, Ticks, type Comparison, type Listed } from './comparison.ts';
import { ChangeTable, FigureTable, type Taking } from './change-tables.tsx';
import './changes.css';

/** What differs between the document and a file; without a file, the button that asks for one. */
export function ChangesScreen() {
  const { file } = useSlice(fileComparison);
  const text = changesSheetText[useLanguage()];
  return <section className="changes" aria-label={text.tab}>{file === null ? <NoFile /> : <ComparedWithFile file={file} />}</section>;
}

function NoFile() {
  const session = useSessionStore();
  const host = useHost();
  const text = changesSheetText[useLanguage()].empty;
  return (
    <div className="changes-empty">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <div className="empty-actions"><Button look="primary" onClick={() => void compareWithFile(session, host)}>{text.choose}</Button></div>
    </div>
  );
}

function ComparedWithFile({ file }: { readonly file: ComparedFile }) {
  const language = useLanguage();
  const document = useDocument();
  const { isFileLater } = useSlice(fileComparison);
  const [listed, setListed] = useState<Listed>('all');
  const comparison = useSlicedWork(() => compareInSteps(document, file, { isFileLater }), [document, file, isFileLater]);
  const taking = useTaking(document, file, comparison);
  const text = changesSheetText[language];
  const names = useSideNames();
  return (
    <>
      <header className="changes-head">
        <h2>{text.heading(...names)}</h2>
        <ChangesTools comparison={comparison} listed={listed} onList={setListed} taking={taking} />
      </header>
      <Losses document={document} file={file} isFileLater={isFileLater} language={language} />
      {comparison === null ? <p role="status">{text.comparing}</p> : <ChangesList comparison={comparison} listed={listed} taking={taking} />}
    </>
  );
}

/** How changes are taken out of the file; null while it is not the later one, or is still compared. What is ticked is forgotten with the file. */
function useTaking(document: GrantDocument, file: ComparedFile, comparison: Comparison | null): Taking | null {
  const session = useSessionStore();
  const language = useLanguage();
  const order = useSlice(fileComparison);
  const [chosen, setChosen] = useState<{ readonly of: ComparedFile; readonly ticks: ReadonlyMap<string, boolean> }>({ of: file, ticks: new Map() });
  const ticks = useMemo(() => (comparison === null ? null : new Ticks(comparison.changes, chosen.of === file ? chosen.ticks : new Map())), [comparison, chosen, file]);
  if (comparison === null || ticks === null || !canBeTaken(order)) return null;
  const take = (changes: readonly DocumentChange[]): void => {
    const isAll = changes === comparison.changes;
    // Places of a document that was edited since are compared anew first.
    if (comparison.documents.before !== currentDocument(session.getState())) return;
    if (!dispatch(session, takeTicked(document, file, comparison, ticks, isAll ? null : changes)) || !isAll) return;
    const { persons, rights } = totalsOf(document.allottees);
    const people = file.peopleLeftOut === null ? [] : peopleLeftOutLines(file.peopleLeftOut, { persons, rights }, language);
    notify(session, 'news', changes.every((change) => ticks.has(change)) ? exportText[language].back.tookBack(file.name) : changesSheetText[language].tookTicked(file.name), people);
  };
  return { ticks, tick: (changes, isTicked) => setChosen({ of: file, ticks: ticks.chosenWith(changes, isTicked) }), take };
}

/** The names of the two sides of the comparison, in their order. */
function useSideNames(): readonly [string, string] {
  const text = changesSheetText[useLanguage()];
  const { file, isFileLater } = useSlice(fileComparison);
  const inFile = text.file(file?.name ?? '');
  return isFileLater ? [text.thisDocument, inFile] : [inFile, text.thisDocument];
}

interface ToolsProps {
  readonly comparison: Comparison | null;
  readonly listed: Listed;
  readonly onList: (listed: Listed) => void;
  readonly taking: Taking | null;
}

function ChangesTools({ comparison, listed, onList, taking }: ToolsProps) {
  const session = useSessionStore();
  const host = useHost();
  const language = useLanguage();
  const sheets = useSession((state) => state.sheets);
  const names = useSideNames();
  const text = changesSheetText[language];
  const copy = (of: Comparison): void => {
    const rows = [[text.item, ...names, text.difference].map(textCell), ...comparisonTable(of, changesBySheet(of.changes, sheets, listed), listed, language)];
    const isCopied = copyToClipboard({ text: writeTsv(rows.map((row) => row.map(interchangeText))), html: htmlTable(rows, '') });
    if (isCopied) session.setState({ remark: { kind: 'news', say: (shown) => changesSheetText[shown].copied } });
  };
  return (
    <div className="changes-tools">
      <Segmented label={text.listed} options={LISTED.map((value) => ({ value, label: text.kinds[value] }))} value={listed} onChange={onList} />
      <Button look="outlined" data-action="copy" onClick={() => comparison !== null && copy(comparison)}>{text.copy}</Button>
      {taking !== null && comparison !== null && comparison.changes.length > 0 && <Button look="primary" data-action="into" disabled={!comparison.changes.some((change) => taking.ticks.has(change))} onClick={() => taking.take(comparison.changes)}>{exportText[language].back.into}</Button>}
      <Button data-action="swap" onClick={() => setSlice(session, fileComparison, (before) => ({ ...before, isFileLater: !before.isFileLater }))}>{text.swap}</Button>
      <Button data-action="choose" onClick={() => void compareWithFile(session, host)}>{text.chooseOther}</Button>
      <Button data-action="close" onClick={() => setSlice(session, fileComparison, () => fileComparison.initial)}>{text.close}</Button>
    </div>
  );
}

interface LossesProps {
  readonly document: GrantDocument;
  readonly file: ComparedFile;
  readonly isFileLater: boolean;
  readonly language: Language;
}

/** Most cells that are no inputs and are said one by one. */
const MOST_CELLS_SAID = 200;

/** What could not be compared or would be lost, before everything else. */
function Losses({ document, file, isFileLater, language }: LossesProps) {
  const sides = sidesOf(document, file, { isFileLater });
  const notIn = withoutPeopleIn(sides.before, sides.after);
  const inFile = { name: file.name, ...(file.peopleLeftOut ?? totalsOf(file.document.allottees)) };
  const here = { name: titleOf(document, language), ...totalsOf(document.allottees) };
  const unread = file.unread.map(({ cell, text, path }) => changesSheetText[language].unread(cell, text, placeInWords(path, '', language)));
  const lines = [...(notIn === null ? [] : [peopleNotComparedLine(notIn, isFileLater ? { before: here, after: inFile } : { before: inFile, after: here }, language)]), ...unread, ...(file.cells === null ? [] : returnedCellLines(file.cells, language, MOST_CELLS_SAID))];
  return lines.length === 0 ? null : <ul className="changes-losses">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function ChangesList({ comparison, listed, taking }: { readonly comparison: Comparison; readonly listed: Listed; readonly taking: Taking | null }) {
  const language = useLanguage();
  const sheets = useSession((state) => state.sheets);
  const text = changesSheetText[language];
  const names = useSideNames();
  const groups = useMemo(() => changesBySheet(comparison.changes, sheets, listed), [comparison, sheets, listed]);
  if (comparison.changes.length === 0 && comparison.figures.length === 0) return <p>{text.none}</p>;
  return (
    <div className="changes-list" onKeyDown={stepThroughLines}>
      {showsFigures(listed) && (comparison.figures.length === 0 ? <p className="changes-quiet">{text.noFigures}</p> : <FigureTable comparison={comparison} names={names} />)}
      {groups.map((group) => <ChangeTable key={group.sheet?.id ?? ''} group={group} comparison={comparison} names={names} taking={listed === 'all' ? taking : null} />)}
      {groups.length === 0 && listed !== 'figures' && listed !== 'all' && <p className="changes-quiet">{text.noneListed}</p>}
    </div>
  );
}

/** The arrow keys go from line to line, as in a sheet. */
function stepThroughLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.change-place')];
  const index = lines.findIndex((line) => line === document.activeElement);
  if (step === undefined || index < 0) return;
  event.preventDefault();
  lines[index + step]?.focus();
}
