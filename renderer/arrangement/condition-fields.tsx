import { FILTER_COMPARISONS } from '#shared/grant/schema.ts';
import { columnsText, type FilterCondition } from '#shared/text/columns.ts';
import type { Language } from '#shared/text/language.ts';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import type { DraftReading, FilterDraft } from './filter-draft.ts';

const CONDITIONS: readonly FilterCondition[] = ['contains', ...FILTER_COMPARISONS, 'between'];

interface ConditionFieldsProps {
  readonly draft: FilterDraft;
  /** The problem of the draft, once a person tried to apply it. */
  readonly problem: Extract<DraftReading, { kind: 'unfinished' }> | null;
  readonly language: Language;
  readonly onChange: (draft: FilterDraft) => void;
}

/** A condition, and the text or the numbers it compares with. */
export function ConditionFields({ draft, problem, language, onChange }: ConditionFieldsProps) {
  const text = columnsText[language];
  const { condition, first, second } = draft;
  const problemAt = (field: 'first' | 'second'): string | null => (problem?.field === field ? problem.sentence : null);
  const label = condition === 'contains' ? text.text : condition === 'between' ? text.from : text.number;
  return (
    <div className="filter-condition">
      <SelectField
        label={text.condition}
        value={condition}
        options={CONDITIONS.map((value) => ({ value, label: text.conditions[value] }))}
        onChange={(chosen) => onChange({ ...draft, condition: chosen })}
      />
      <TextField label={label} value={first} problem={problemAt('first')} onFocus={(event) => event.target.select()} onChange={(typed) => onChange({ ...draft, first: typed })} />
      {condition === 'between' && (
        <TextField label={text.to} value={second} problem={problemAt('second')} onFocus={(event) => event.target.select()} onChange={(typed) => onChange({ ...draft, second: typed })} />
      )}
    </div>
  );
}
