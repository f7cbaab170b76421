import type { MouseEvent } from 'react';
import { sensitivitySheetText, type LimitComparison } from '#shared/text/sensitivity-sheet.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { namesIn } from '#shared/text/figures.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import type { Limit } from './limits.ts';
import { PercentNote } from './percent-note.tsx';

const COMPARISONS = ['>', '>=', '<', '<='] as const satisfies readonly LimitComparison[];

interface LimitFieldsProps {
  readonly figures: readonly string[];
  readonly limits: readonly Limit[];
  readonly problem: string | null;
  readonly onChange: (limits: readonly Limit[]) => void;
}

/** The limits beyond which cells are marked. */
export function LimitFields({ figures, limits, problem, onChange }: LimitFieldsProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const nameOf = namesIn(document, language);
  const set = (at: number, part: Partial<Limit>): void => onChange(limits.map((limit, index) => (index === at ? { ...limit, ...part } : limit)));
  /** The row's own button disappears with it, so the focus moves to the Add button. */
  function remove({ currentTarget }: MouseEvent<HTMLElement>, at: number) {
    currentTarget.closest('fieldset')?.querySelector<HTMLElement>('[data-action="addLimit"]')?.focus();
    onChange(limits.filter((_, index) => index !== at));
  }

  return (
    <fieldset className="sensitivity-axis" data-axis="limits">
      <legend>{text.limits}</legend>
      {limits.map(({ figure, comparison, value }, index) => (
        <div key={index}>
          <div className="sensitivity-limit">
            <SelectField label={text.limitFigure} value={figure} options={[...new Set([...figures, figure])].map((id) => ({ value: id, label: capitalised(nameOf(id)) }))} onChange={(id) => set(index, { figure: id })} />
            <SelectField label={text.limitIs} value={comparison} options={COMPARISONS.map((one) => ({ value: one, label: text.limitComparisons[one] }))} onChange={(one) => set(index, { comparison: one })} />
            <TextField label={text.limitValue} name="limit" placeholder={text.limitHint} value={value} onChange={(typed) => set(index, { value: typed })} />
            <Button className="sensitivity-remove" data-action="removeLimit" aria-label={text.removeLimit(index + 1)} title={text.removeLimit(index + 1)} onClick={(event) => remove(event, index)}>✕</Button>
          </div>
          <PercentNote figure={figure} typed={value} />
        </div>
      ))}
      {problem !== null && <p className="field-problem" role="alert">{problem}</p>}
      <Button look="outlined" className="sensitivity-add" data-action="addLimit" onClick={() => onChange([...limits, { figure: figures[0] ?? 'statedCapitalTotal', comparison: '>', value: '' }])}>{text.addLimit}</Button>
    </fieldset>
  );
}
