import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { allotteeText, categoryName } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DIFFERENCE_KINDS, type AllotteeDifference, type DifferenceKind } from './list-differences.ts';
import type { ListReview } from './list-review.ts';
import type { Differences } from './use-differences.ts';
import { useListImport } from './use-list-import.ts';

/** As many as are made at once: of a hundred thousand, a page at a time. */
const PAGE = 200;

const counted = (count: number): string => formatDecimal(String(count));

/** What a corrected list changes in the document, each difference with its own consent. */
export function DifferencesView({ review, differences: { differences, same } }: { readonly review: ListReview; readonly differences: Differences }) {
  const imports = useListImport();
  const language = useLanguage();
  const text = listImportText[language];
  const [start, setStart] = useState(0);
  const { declined } = review;
  const first = Math.min(start, Math.max(0, Math.floor((differences.length - 1) / PAGE) * PAGE));
  const shown = differences.slice(first, first + PAGE);

  function accept(ids: readonly string[], accepted: boolean): void {
    const next = new Set(declined);
    for (const id of ids) if (accepted) next.delete(id); else next.add(id);
    imports.change((before) => ({ ...before, declined: next }));
  }

  return (
    <div className="list-differences">
      <div className="list-tools">
        {DIFFERENCE_KINDS.map((kind) => <KindChoice key={kind} kind={kind} of={differences.filter((difference) => difference.kind === kind)} declined={declined} onAccept={accept} />)}
        <span className="allottees-quiet">{text.sameCount(counted(same))}</span>
        {differences.length > PAGE && (
          <span className="list-pages">
            <Button look="outlined" disabled={first === 0} onClick={() => setStart(first - PAGE)}>{text.earlier}</Button>
            {text.page(counted(first + 1), counted(first + shown.length), counted(differences.length))}
            <Button look="outlined" disabled={first + PAGE >= differences.length} onClick={() => setStart(first + PAGE)}>{text.later}</Button>
          </span>
        )}
      </div>
      {differences.length === 0 ? <p className="list-note" role="status">{text.noDifferences}</p> : (
        <div className="list-differences-rows" role="region" tabIndex={0} aria-label={text.differences}>
          <table>
            <thead>
              <tr>
                {[text.acceptHeading, text.kindHeading, text.personHeading, text.beforeAfterHeading].map((heading) => <th key={heading} scope="col">{heading}</th>)}
              </tr>
            </thead>
            <tbody>
              {shown.map((difference) => <DifferenceRow key={difference.id} difference={difference} accepted={!declined.has(difference.id)} language={language} onAccept={(accepted) => accept([difference.id], accepted)} />)}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface KindChoiceProps {
  readonly kind: DifferenceKind;
  readonly of: readonly AllotteeDifference[];
  readonly declined: ReadonlySet<string>;
  readonly onAccept: (ids: readonly string[], accepted: boolean) => void;
}

/** All differences of a kind at once. */
function KindChoice({ kind, of, declined, onAccept }: KindChoiceProps) {
  const text = listImportText[useLanguage()];
  const accepted = of.filter(({ id }) => !declined.has(id)).length;
  return (
    <label className="list-choice" data-kind={kind}>
      <input
        type="checkbox"
        aria-label={text.acceptKind[kind]}
        disabled={of.length === 0}
        checked={of.length > 0 && accepted === of.length}
        ref={(input) => {
          if (input !== null) input.indeterminate = accepted > 0 && accepted < of.length;
        }}
        onChange={({ target }) => onAccept(of.map(({ id }) => id), target.checked)}
      />
      <span>{text.differenceKinds[kind](counted(of.length))}</span>
    </label>
  );
}

interface DifferenceRowProps {
  readonly difference: AllotteeDifference;
  readonly accepted: boolean;
  readonly language: Language;
  readonly onAccept: (accepted: boolean) => void;
}

function DifferenceRow({ difference: { kind, before, after, fields }, accepted, language, onAccept }: DifferenceRowProps) {
  const text = listImportText[language];
  const { employeeNumber = '', name = '' } = before ?? after ?? {};
  const person = [employeeNumber, name].filter((part) => part !== '').join(' ');
  return (
    <tr className={`list-difference-${kind}`}>
      <td><input type="checkbox" aria-label={text.acceptDifference(text.differenceKind[kind], person)} checked={accepted} onChange={({ target }) => onAccept(target.checked)} /></td>
      <td>{text.differenceKind[kind]}</td>
      <td>{person}</td>
      <td>
        {kind === 'changed'
          ? fields.map((field) => (
            <span key={field} className="list-difference-field">
              {allotteeText[language].fields[field]}: <del>{shown(before, field, language)}</del> → <ins>{shown(after, field, language)}</ins>
            </span>
          ))
          : (['category', 'rights'] as const).map((field) => <span key={field} className="list-difference-field">{allotteeText[language].fields[field]}: {shown(before ?? after, field, language)}</span>)}
      </td>
    </tr>
  );
}

function shown(allottee: Allottee | null, field: AllotteeField, language: Language): string {
  const value = allottee?.[field] ?? '';
  if (value === '') return listImportText[language].blank;
  return field === 'category' ? categoryName(value, language) : field === 'rights' ? formatDecimal(value) : value;
}
