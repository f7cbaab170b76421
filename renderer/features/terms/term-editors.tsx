import type { ReactNode } from 'react';
import type { SetTerm } from '#shared/commands/command.ts';
import { CAPITAL_BASES, ISSUE_PRICE_STATES, ROUNDING_BASES, SETTLEMENTS, type ExercisePrice, type GrantDocument } from '#shared/grant/schema.ts';
import type { TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText, type TermsText } from '#shared/text/terms.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useTerms } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { CategoryTable } from './category-table.tsx';
import { BookValueFields, CapitalDetails } from './capital-details.tsx';
import { CountField, DateField, NumberField, WordsField } from './committed-field.tsx';

export interface EditorContext {
  readonly document: GrantDocument;
  readonly text: TermsText;
  /** Sets one term; which value goes with which term is checked by the command's type. */
  readonly set: (command: SetTerm) => void;
  readonly setPrice: (exercisePrice: ExercisePrice) => void;
}

/** The fields of one term, each with an editor of its own kind. Term 6 follows the others and has none. */
export function TermEditor({ term }: { readonly term: TermNumber }): ReactNode {
  const session = useSessionStore();
  const document = useTerms();
  const text = termsText[useLanguage()];
  return EDITORS[term]({
    document,
    text,
    set: (command) => dispatch(session, command),
    setPrice: (exercisePrice) => dispatch(session, { type: 'setExercisePrice', exercisePrice }),
  });
}

const EDITORS: Record<TermNumber, (context: EditorContext) => ReactNode> = {
  1: ({ document: { grant }, text, set }) => (
    <>
      <DateField label={text.resolutionDate} value={grant.resolutionDate} onCommit={(value) => set({ type: 'setTerm', term: 'resolutionDate', value })} />
      <DateField label={text.issueDate} value={grant.issueDate} onCommit={(value) => set({ type: 'setTerm', term: 'issueDate', value })} />
    </>
  ),
  2: ({ document: { grant }, text, set }) => (
    <>
      <NumberField label={text.rights} input="rights" value={grant.rights} onCommit={(value) => set({ type: 'setTerm', term: 'rights', value })} />
      <NumberField label={text.sharesPerRight} input="sharesPerRight" value={grant.sharesPerRight} onCommit={(value) => set({ type: 'setTerm', term: 'sharesPerRight', value })} />
    </>
  ),
  3: ({ document: { grant }, text, set }) => (
    <WordsField label={text.labels[3]} value={grant.shareClass} onCommit={(value) => set({ type: 'setTerm', term: 'shareClass', value })} />
  ),
  4: (context) => <IssuePriceEditor {...context} />,
  5: (context) => <PriceEditor {...context} />,
  6: ({ text }) => <p className="field-hint">{text.derived}</p>,
  7: ({ document: { grant }, text, set }) => (
    <>
      <DateField label={text.from} value={grant.exercisePeriod.from} onCommit={(value) => set({ type: 'setTerm', term: 'exercisePeriod.from', value })} />
      <DateField label={text.to} value={grant.exercisePeriod.to} onCommit={(value) => set({ type: 'setTerm', term: 'exercisePeriod.to', value })} />
    </>
  ),
  8: (context) => <CapitalEditor {...context} />,
  9: ({ document: { grant }, text, set }) => (
    <>
      <CountField label={text.persons} value={grant.allotteesAnnounced.persons} onCommit={(value) => set({ type: 'setTerm', term: 'allotteesAnnounced.persons', value })} />
      <WordsField label={text.description} value={grant.allotteesAnnounced.description} onCommit={(value) => set({ type: 'setTerm', term: 'allotteesAnnounced.description', value })} />
      <CategoryTable />
    </>
  ),
};

function IssuePriceEditor({ document: { grant: { issuePrice } }, text, set }: EditorContext) {
  const change = (part: Partial<typeof issuePrice>): void => set({ type: 'setTerm', term: 'issuePrice', value: { ...issuePrice, ...part } });
  return (
    <>
      <Segmented
        label={text.issuePriceState}
        value={issuePrice.status}
        options={ISSUE_PRICE_STATES.map((value) => ({ value, label: text.issuePriceStates[value] }))}
        onChange={(status) => change(status === 'decided' ? { status } : { status, perRight: null })}
      />
      <NumberField
        label={text.labels[4]}
        input="issuePrice"
        hint={text.noneMeaning}
        value={issuePrice.perRight}
        onCommit={(perRight) => change({ perRight, status: perRight !== null ? 'decided' : issuePrice.status === 'pending' ? 'pending' : 'none' })}
      />
      {issuePrice.status !== 'none' && (
        <>
          <DateField label={text.decisionDate} value={issuePrice.decisionDate} onCommit={(decisionDate) => change({ decisionDate })} />
          <SelectField label={text.settlement} value={issuePrice.settlement} options={SETTLEMENTS.map((value) => ({ value, label: text.settlements[value] }))} onChange={(settlement) => change({ settlement })} />
        </>
      )}
    </>
  );
}

function PriceEditor({ document: { grant: { exercisePrice } }, text, setPrice }: EditorContext) {
  const { decisionDate } = exercisePrice;
  const amount = exercisePrice.status === 'decided' ? exercisePrice.amount : null;
  const setAmount = (value: string | null): void => setPrice(value === null ? { status: 'pending', decisionDate } : { status: 'decided', amount: value, decisionDate });
  return (
    <>
      <Segmented
        label={text.priceState}
        value={exercisePrice.status}
        options={[{ value: 'pending', label: text.pending }, { value: 'decided', label: text.decided }]}
        onChange={(status) => {
          if (status === 'pending') setAmount(null);
          else document.querySelector<HTMLElement>('.price-amount input')?.focus();
        }}
      />
      <DateField label={text.decisionDate} value={decisionDate} onCommit={(date) => setPrice({ ...exercisePrice, decisionDate: date })} />
      <div className="price-amount">
        <NumberField label={text.amountPerShare} input="exercisePrice" value={amount} onCommit={setAmount} />
      </div>
    </>
  );
}

function CapitalEditor(context: EditorContext) {
  const { document: { grant: { statedCapital } }, text, set } = context;
  const needsBookValue = statedCapital.base === 'exercisePriceAndBookValue';
  return (
    <>
      <SelectField
        label={text.base}
        value={statedCapital.base}
        options={CAPITAL_BASES.map((value) => ({ value, label: text.bases[value] }))}
        onChange={(value) => set({ type: 'setTerm', term: 'statedCapital.base', value })}
      />
      {needsBookValue && <BookValueFields {...context} />}
      <NumberField label={text.ratio} input="statedCapitalRatio" optional={false} value={statedCapital.ratio} onCommit={(value) => set({ type: 'setTerm', term: 'statedCapital.ratio', value: value ?? '' })} />
      <NumberField label={text.unit} input="statedCapitalUnit" optional={false} value={statedCapital.unit} onCommit={(value) => set({ type: 'setTerm', term: 'statedCapital.unit', value: value ?? '' })} />
      <SelectField
        label={text.basis}
        value={statedCapital.basis}
        options={ROUNDING_BASES.map((value) => ({ value, label: text.bases4[value] }))}
        onChange={(value) => set({ type: 'setTerm', term: 'statedCapital.basis', value })}
      />
      <CapitalDetails {...context}>{!needsBookValue && <BookValueFields {...context} />}</CapitalDetails>
    </>
  );
}
