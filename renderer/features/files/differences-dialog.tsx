import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { COMPARED_LISTS, hasDifferences, isUnchanged, MOST_ROWS, type ComparedList, type DocumentDifferences, type RowDifference, type ValueDifference } from '#shared/grant/differences.ts';
import { textInWords } from '#shared/differences/value-in-words.ts';
import { differencesText, listDifferenceInWords } from '#shared/text/differences.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords, rowFieldInWords } from '#shared/text/places.ts';
import { savingText } from '#shared/text/saving.ts';
import { windowText } from '#shared/text/window.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { DifferencesAnswer } from './differences-worker.ts';
import { startDifferencesThread } from './differences-thread.ts';

interface DifferencesDialogProps {
  readonly name: string;
  readonly onDisk: Uint8Array;
  readonly mine: Uint8Array;
  readonly language: Language;
  readonly onClose: () => void;
}

/** The differences between the version on disk and the one in the window, side by side. */
export function DifferencesDialog({ name, onDisk, mine, language, onClose }: DifferencesDialogProps) {
  const text = savingText[language];
  const differences = useDifferences(onDisk, mine);
  return (
    <Dialog title={text.differencesTitle(name)} onClose={onClose} onSubmit={onClose} actions={<Button look="primary" type="submit">{windowText[language].close}</Button>}>
      {differences === undefined && <p role="status">{text.comparing}</p>}
      {differences === null && <p>{text.notComparable}</p>}
      {differences != null && (hasDifferences(differences) ? <DifferencesTable differences={differences} language={language} /> : <p>{differencesText[language].none}</p>)}
    </Dialog>
  );
}

/** Undefined while the two are compared. */
function useDifferences(before: Uint8Array, after: Uint8Array): DifferencesAnswer | undefined {
  const [answer, setAnswer] = useState<DifferencesAnswer>();
  useEffect(() => {
    const thread = startDifferencesThread();
    void thread.compare(before, after).then(setAnswer);
    return () => thread.end();
  }, [before, after]);
  return answer;
}

function DifferencesTable({ differences: { terms, lists, arranged }, language }: { readonly differences: DocumentDifferences; readonly language: Language }) {
  const text = savingText[language];
  const words = differencesText[language];
  const values = (value: ValueDifference, place: string, label: string) => <Line label={label} before={shownDifferenceValue(place, value.before, language)} after={shownDifferenceValue(place, value.after, language)} />;
  return (
    <div className="differences" tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{text.item}</th><th scope="col">{text.onDisk}</th><th scope="col">{text.mine}</th></tr></thead>
        <tbody>
          {terms.length > 0 && <Section heading={words.terms} />}
          {terms.map((value) => <Fragment key={value.path}>{values(value, value.path, placeInWords(value.path, '', language))}</Fragment>)}
          {COMPARED_LISTS.filter((list) => !isUnchanged(lists[list])).map((list) => <ListSection key={list} list={list} differences={lists[list]} language={language} values={values} />)}
          {arranged && <Section heading={sentence(words.arranged)} count={words.settingsDiffer} />}
        </tbody>
      </table>
    </div>
  );
}

interface ListSectionProps {
  readonly list: ComparedList;
  readonly differences: DocumentDifferences['lists'][ComparedList];
  readonly language: Language;
  readonly values: (value: ValueDifference, place: string, label: string) => ReactNode;
}

function ListSection({ list, differences, language, values }: ListSectionProps) {
  const words = differencesText[language];
  const unnamed = differences.added + differences.removed + differences.changed - MOST_ROWS;
  const named = ({ index, name }: RowDifference): string => words.row(index + 1, name);
  const row = (difference: RowDifference): ReactNode => {
    if (difference.kind === 'added') return <Line label={named(difference)} before={words.absent} after={words.present} />;
    if (difference.kind === 'removed') return <Line label={named(difference)} before={words.present} after={words.absent} />;
    if (difference.values.length === 0) return <Line label={named(difference)} before="" after={words.settingsDiffer} />;
    return difference.values.map((value) => <Fragment key={value.path}>{values(value, `${list}[].${value.path}`, `${named(difference)} · ${rowFieldInWords(list, value.path, language)}`)}</Fragment>);
  };
  return (
    <>
      <Section heading={words.lists[list]} count={listDifferenceInWords(differences, language)} />
      {differences.rows.map((difference) => <Fragment key={`${difference.kind}${difference.index}`}>{row(difference)}</Fragment>)}
      {unnamed > 0 && <Section heading="" count={words.more(unnamed)} />}
    </>
  );
}

function Section({ heading, count }: { readonly heading: string; readonly count?: string }) {
  return <tr className="differences-section"><th colSpan={3} scope="rowgroup">{heading}{count !== undefined && <span> {count}</span>}</th></tr>;
}

function Line({ label, before, after }: { readonly label: string; readonly before: string; readonly after: string }) {
  return <tr><th scope="row">{label}</th><td>{before}</td><td>{after}</td></tr>;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One of the two values of a difference, in the format of the window. `place` has rows as `[]`. */
const shownDifferenceValue = (place: string, value: string | null, language: Language): string =>
  (value === null || value === '' ? differencesText[language].empty : textInWords(value, place.replace(/\[\d+\]/g, '[]'), language));
