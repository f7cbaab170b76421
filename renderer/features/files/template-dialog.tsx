import { useState } from 'react';
import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import type { Language } from '#shared/text/language.ts';
import { templateText } from '#shared/text/template.ts';
import { windowText } from '#shared/text/window.ts';
import type { Question } from '#renderer/store/questions.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PeopleChoice } from './people-choice.tsx';

/** Shows what a template is filled in with, and asks how people are shown in it. */
export function TemplateDialog({ question: { name, filled, answer }, language }: { readonly question: Extract<Question, { readonly kind: 'fillTemplate' }>; readonly language: Language }) {
  const text = templateText[language];
  const [people, setPeople] = useState<PeopleShown>('none');
  const asksForPeople = filled.left.some(({ reason }) => reason === text.reasons.people);
  const left = filled.left.filter(({ reason }) => reason !== text.reasons.people);
  return (
    <Dialog
      title={text.title}
      onClose={() => answer(null)}
      onSubmit={() => answer(people)}
      actions={
        <>
          <Button look="outlined" onClick={() => answer(null)}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit">{text.confirm}</Button>
        </>
      }
    >
      <p>{text.intro(name)}</p>
      {filled.filled.length > 0 && (
        <TemplateRows heading={text.filledHeading} last={text.columns.value} language={language} rows={filled.filled.map((one) => [one.name, one.cell, one.isExactText ? `${one.text} (${text.exactText})` : one.text])} />
      )}
      {left.length > 0 && <TemplateRows heading={text.leftHeading} last={text.columns.reason} language={language} rows={left.map((one) => [one.name, one.cell ?? '', one.reason])} />}
      {filled.unknown.length > 0 && <p>{`${text.unknownHeading}: ${filled.unknown.join(language === 'ja' ? '、' : ', ')}`}</p>}
      {filled.formulas > 0 && <p className="export-note">{text.formulas(filled.formulas)}</p>}
      {asksForPeople && <PeopleChoice people={people} language={language} onChoose={setPeople} />}
    </Dialog>
  );
}

interface RowsProps {
  readonly heading: string;
  /** The heading of the last column. */
  readonly last: string;
  readonly rows: readonly (readonly [name: string, cell: string, text: string])[];
  readonly language: Language;
}

function TemplateRows({ heading, last, rows, language }: RowsProps) {
  const { name, cell } = templateText[language].columns;
  return (
    <table className="template-rows">
      <caption>{heading}</caption>
      <thead>
        <tr>{[name, cell, last].map((one) => <th key={one} scope="col">{one}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => <tr key={index}>{row.map((one, column) => <td key={column}>{one}</td>)}</tr>)}
      </tbody>
    </table>
  );
}
