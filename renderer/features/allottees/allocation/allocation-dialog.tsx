import { useDeferredValue, useMemo, useState } from 'react';
import { OTHER_GRADES } from '#shared/allottees/allocation/allocation.ts';
import { TIE_ORDERS } from '#shared/allottees/allocation/tie-order.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { allocationSentence } from '#shared/text/allocation.ts';
import { allocationDialogText } from '#shared/text/allocation-dialog.ts';
import { windowText } from '#shared/text/window.ts';
import { dispatch, inSlice, setSlice } from '#renderer/store/session.ts';
import type { Slice } from '#renderer/store/slices.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { allotteeColumns } from '../allottee-columns.ts';
import { gradesOf, readAllocation, RULE_CHOICES, startAllocation, weighedColumns, type AllocationDraft, type DraftPlace } from './allocation-draft.ts';
import { AllocationPreview } from './allocation-preview.tsx';
import './allocation.css';

/** What was asked last: after a change of the list the same plan shows what differs now. */
const lastPlan: Slice<AllocationDraft | null> = { initial: null };

/** Allocates a pool of rights among the list by a rule, shows who changes, and sets their rights in one step. */
export function AllocationDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const { allottees, currency, allotteeColumns: own } = document;
  const text = allocationDialogText[language];
  const columns = useMemo(() => allotteeColumns(usedColumns(allottees), { currency, allotteeColumns: own }, language), [allottees, currency, own, language]);
  const weighed = weighedColumns(columns.filter(({ hidden }) => hidden !== true).map(({ id }) => id));
  const [draft, setDraft] = useState(() => inSlice(session.getState(), lastPlan) ?? startAllocation(document, weighed));
  const asked = useDeferredValue(draft);
  const reading = useMemo(() => readAllocation(asked, allottees), [asked, allottees]);
  const change = (part: Partial<AllocationDraft>): void => setDraft({ ...draft, ...part });
  const problemAt = (isHere: (place: DraftPlace) => boolean): string | null =>
    (reading.status === 'refused' && isHere(reading.place) ? allocationSentence(reading.issue, language) : null);

  function apply() {
    // What was typed last may be still to be worked out.
    const ready = asked === draft ? reading : readAllocation(draft, allottees);
    if (ready.status !== 'ready') return;
    const { pool, rows } = ready.allocation;
    setSlice(session, lastPlan, () => draft);
    const changed = rows.filter((row) => row.changed).map(({ id, after }) => ({ id, rights: after }));
    if (changed.length === 0 || dispatch(session, { type: 'allocateRights', pool, rows: changed })) onClose();
  }

  const field = (name: 'pool' | 'minimum' | 'maximum' | 'lot', placeholder = '') => (
    <TextField label={text[name]} name={name} inputMode="numeric" value={draft[name]} placeholder={placeholder} problem={problemAt((place) => place === name)} onFocus={(event) => event.target.select()} onChange={(value) => change({ [name]: value })} />
  );

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      onSubmit={apply}
      wide
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" disabled={reading.status !== 'ready'}>{text.apply}</Button>
        </>
      }
    >
      <p className="allocation-note">{text.explanation}</p>
      <div className="allocation-fields">
        {field('pool')}
        {field('minimum', text.none)}
        {field('maximum', text.none)}
        {field('lot', '1')}
      </div>
      <Segmented label={text.rule} value={draft.rule} options={RULE_CHOICES.map((value) => ({ value, label: text.rules[value] }))} onChange={(rule) => change({ rule })} />
      {(draft.rule === 'points' || draft.rule === 'fixed') && <GradeFields kind={draft.rule} draft={draft} onChange={change} problemAt={problemAt} />}
      {draft.rule === 'column' && (
        <div className="allocation-fields">
          <SelectField label={text.column} value={draft.column} options={weighed.map((id) => ({ value: id, label: columns.find((column) => column.id === id)?.heading ?? id }))} onChange={(column) => change({ column })} />
        </div>
      )}
      {problemAt((place) => place === 'rule') !== null && <p className="field-problem" role="alert">{problemAt((place) => place === 'rule')}</p>}
      {draft.rule !== 'fixed' && (
        <div className="allocation-ties">
          <SelectField label={text.ties} value={draft.ties} options={TIE_ORDERS.map((value) => ({ value, label: text.tieOrders[value] }))} onChange={(ties) => change({ ties })} />
        </div>
      )}
      <AllocationPreview reading={reading} allottees={allottees} />
    </Dialog>
  );
}

interface GradeFieldsProps {
  readonly kind: 'points' | 'fixed';
  readonly draft: AllocationDraft;
  readonly onChange: (part: Partial<AllocationDraft>) => void;
  readonly problemAt: (isHere: (place: DraftPlace) => boolean) => string | null;
}

/** A number for each grade of the list, and one for all others. */
function GradeFields({ kind, draft, onChange, problemAt }: GradeFieldsProps) {
  const { allottees } = useDocument();
  const text = allocationDialogText[useLanguage()];
  const grades = gradesOf(allottees);
  const named = grades.reduce((rows, grade) => rows + ((draft[kind][grade.grade] ?? '').trim() === '' ? 0 : grade.rows), 0);
  const fields = [
    ...grades.map(({ grade, rows }) => ({ grade, label: text.gradeOf(grade, formatDecimal(String(rows))) })),
    { grade: OTHER_GRADES, label: text.others(formatDecimal(String(allottees.length - named))) },
  ];
  return (
    <fieldset className="allocation-grades" aria-label={text.numbers[kind]}>
      {fields.map(({ grade, label }) => (
        <TextField
          key={grade}
          label={label}
          name={`grade ${grade}`}
          inputMode="decimal"
          value={Object.hasOwn(draft[kind], grade) ? (draft[kind][grade] ?? '') : ''}
          placeholder={text.numbers[kind]}
          problem={problemAt((place) => typeof place === 'object' && place.grade === grade)}
          onFocus={(event) => event.target.select()}
          onChange={(number) => onChange({ [kind]: { ...draft[kind], [grade]: number } })}
        />
      ))}
    </fieldset>
  );
}
