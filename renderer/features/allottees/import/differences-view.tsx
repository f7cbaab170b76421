import { useState } from 'react';
import { isDecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { AllotteeField } from '#shared/allottees/list-reading.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { allotteeText, categoryName } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DIFFERENCE_KINDS, type DifferenceItem, type DifferenceKind } from './list-differences.ts';
import type { ListReview } from './list-review.ts';
import type { Differences } from './use-differences.ts';
import { useListImport } from './use-list-import.ts';

/** As many as are made at once: of a hundred thousand, a page at a time. */
const PAGE = 200;

const counted = (count: number): string => formatDecimal(String(count));

/** What a corrected list changes in the document, each difference with its own consent. */
export function DifferencesView({ review, differences: { items, unchanged, isReady } }: { readonly review: ListReview; readonly differences: Differences }) {
  const imports = useListImport();
  const language = useLanguage();
  const text = listImportText[language];
  const [start, setStart] = useState(0);
  const { declined } = review;
  const first = Math.min(start, Math.max(0, Math.floor((items.length - 1) / PAGE) * PAGE));
  const shown = items.slice(first, first + PAGE);

  function accept(ids: readonly string[], accepted: boolean): void {
    const next = new Set(declined);
    for (const id of ids) if (accepted) next.delete(id); else next.add(id);
    imports.change((before) => ({ ...before, declined: next }));
  }

  return (
    <div className="list-differences">
      <div className="list-tools">
        {DIFFERENCE_KINDS.map((kind) => <KindChoice key={kind} kind={kind} of={items.filter((item) => item.kind === kind)} declined={declined} onAccept={accept} />)}
        <span className="allottees-quiet">{text.sameCount(counted(unchanged))}</span>
        {items.length > PAGE && (
          <span className="list-pages">
            <Button look="outlined" disabled={first === 0} onClick={() => setStart(first - PAGE)}>{text.earlier}</Button>
            {text.page(counted(first + 1), counted(first + shown.length), counted(items.length))}
            <Button look="outlined" disabled={first + PAGE >= items.length} onClick={() => setStart(first + PAGE)}>{text.later}</Button>
          </span>
        )}
      </div>
      {items.length === 0 ? <p className="list-note" role="status">{isReady ? text.noDifferences : text.checking}</p> : (
        <div className="list-differences-rows" role="region" tabIndex={0} aria-label={text.differences}>
          <table>
            <thead>
              <tr>
                {[text.acceptHeading, text.kindHeading, text.personHeading, text.beforeAfterHeading].map((heading) => <th key={heading} scope="col">{heading}</th>)}
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => <DifferenceRow key={item.id} item={item} accepted={!declined.has(item.id)} language={language} onAccept={(accepted) => accept([item.id], accepted)} />)}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

interface KindChoiceProps {
  readonly kind: DifferenceKind;
  readonly of: readonly DifferenceItem[];
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
  readonly item: DifferenceItem;
  readonly accepted: boolean;
  readonly language: Language;
  readonly onAccept: (accepted: boolean) => void;
}

function DifferenceRow({ item, accepted, language, onAccept }: DifferenceRowProps) {
  const text = listImportText[language];
  const person = item.kind === 'changed' ? item.change.key : personName(item.person.allottee);
  const { fields } = allotteeText[language];
  const field = item.kind === 'changed' ? `${fields[item.change.field]} ` : '';
  return (
    <tr className={`list-difference-${item.kind}`}>
      <td><input type="checkbox" aria-label={text.acceptDifference(text.differenceKind[item.kind], `${person} ${field}`.trim())} checked={accepted} onChange={({ target }) => onAccept(target.checked)} /></td>
      <td>{text.differenceKind[item.kind]}</td>
      <td>{person}</td>
      <td>
        {item.kind === 'changed'
          ? <>{labelled(fields[item.change.field], '', language)}<del>{valueName(item.change.before, item.change.field, language)}</del> → <ins>{valueName(item.change.after, item.change.field, language)}</ins></>
          : (['category', 'rights'] as const).map((name) => <span key={name} className="list-difference-field">{labelled(fields[name], valueName(item.person.allottee[name] ?? '', name, language), language)}</span>)}
      </td>
    </tr>
  );
}

const personName = ({ employeeNumber, name }: Allottee): string => [employeeNumber, name].filter((part) => part !== '').join(' ');

function valueName(value: string, field: AllotteeField, language: Language): string {
  if (value === '') return listImportText[language].blank;
  if (field === 'category') return categoryName(value, language);
  return (field === 'rights' || field === 'planned') && isDecimalText(value) ? formatDecimal(value) : value;
}
