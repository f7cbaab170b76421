import { useMemo, useState, type KeyboardEvent } from 'react';
import { totalsOf } from '#shared/allottees/totals.ts';
import { withoutPeopleIn } from '#shared/differences/compare-documents.ts';
import { takeBack } from '#shared/commands/take-back.ts';
import { changesSheetText } from '#shared/text/changes-sheet.ts';
import { peopleNotComparedLine } from '#shared/text/document-changes.ts';
import { exportText, peopleLeftOutLines } from '#shared/text/export.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
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
import { changesBySheet, compareInSteps, comparisonTable, isReturned, LISTED, showsFigures, sidesOf, textCell, type Comparison, type Listed } from './comparison.ts';
import { ChangeTable, FigureTable } from './change-tables.tsx';
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
  const text = changesSheetText[language];
  const names = useSideNames();
  return (
    <>
      <header className="changes-head">
        <h2>{text.heading(...names)}</h2>
        <ChangesTools comparison={comparison} listed={listed} onList={setListed} />
      </header>
      <Losses document={document} file={file} isFileLater={isFileLater} language={language} />
      {comparison === null ? <p role="status">{text.comparing}</p> : <ChangesList comparison={comparison} listed={listed} />}
    </>
  );
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
}

function ChangesTools({ comparison, listed, onList }: ToolsProps) {
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
      <TakeBack />
      <Button data-action="swap" onClick={() => setSlice(session, fileComparison, (before) => ({ ...before, isFileLater: !before.isFileLater }))}>{text.swap}</Button>
      <Button data-action="choose" onClick={() => void compareWithFile(session, host)}>{text.chooseOther}</Button>
      <Button data-action="close" onClick={() => setSlice(session, fileComparison, () => fileComparison.initial)}>{text.close}</Button>
    </div>
  );
}

/** Takes a workbook that came back without people into the document, once what it changes was seen. */
function TakeBack() {
  const session = useSessionStore();
  const language = useLanguage();
  const comparison = useSlice(fileComparison);
  const { file } = comparison;
  if (file === null || !isReturned(comparison)) return null;
  const { back } = exportText[language];
  const take = (): void => {
    const document = currentDocument(session.getState());
    if (!dispatch(session, takeBack(document, file.document))) return;
    const { persons, rights } = totalsOf(document.allottees);
    const people = file.peopleLeftOut === null ? [] : peopleLeftOutLines(file.peopleLeftOut, { persons, rights }, language);
    notify(session, 'news', back.tookBack(file.name), people);
  };
  return <Button look="primary" data-action="into" onClick={take}>{back.into}</Button>;
}

interface LossesProps {
  readonly document: GrantDocument;
  readonly file: ComparedFile;
  readonly isFileLater: boolean;
  readonly language: Language;
}

/** What could not be compared, before everything else. */
function Losses({ document, file, isFileLater, language }: LossesProps) {
  const sides = sidesOf(document, file, { isFileLater });
  const notIn = withoutPeopleIn(sides.before, sides.after);
  const inFile = { name: file.name, ...(file.peopleLeftOut ?? totalsOf(file.document.allottees)) };
  const here = { name: titleOf(document, language), ...totalsOf(document.allottees) };
  const unread = file.unread.map(({ cell, text, path }) => changesSheetText[language].unread(cell, text, placeInWords(path, '', language)));
  const lines = [...(notIn === null ? [] : [peopleNotComparedLine(notIn, isFileLater ? { before: here, after: inFile } : { before: inFile, after: here }, language)]), ...unread];
  return lines.length === 0 ? null : <ul className="changes-losses">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function ChangesList({ comparison, listed }: { readonly comparison: Comparison; readonly listed: Listed }) {
  const language = useLanguage();
  const sheets = useSession((state) => state.sheets);
  const text = changesSheetText[language];
  const names = useSideNames();
  const groups = useMemo(() => changesBySheet(comparison.changes, sheets, listed), [comparison, sheets, listed]);
  if (comparison.changes.length === 0 && comparison.figures.length === 0) return <p>{text.none}</p>;
  return (
    <div className="changes-list" onKeyDown={stepThroughLines}>
      {showsFigures(listed) && (comparison.figures.length === 0 ? <p className="changes-quiet">{text.noFigures}</p> : <FigureTable comparison={comparison} names={names} />)}
      {groups.map((group) => <ChangeTable key={group.sheet?.id ?? ''} group={group} comparison={comparison} names={names} canTake={listed === 'all'} />)}
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
