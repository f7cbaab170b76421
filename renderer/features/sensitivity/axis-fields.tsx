import { AXIS_INPUTS } from '#shared/grant/input-names.ts';
import type { MatrixAxis } from '#shared/scenarios/sensitivity/matrix.ts';
import { sensitivitySheetText, type AxisKind } from '#shared/text/sensitivity-sheet.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { namesIn } from '#shared/text/figures.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { SelectField, TextField } from '#renderer/ui/field.tsx';
import { NO_INPUT, type AxisDraft } from './settings-draft.ts';

const KINDS = ['percent', 'steps', 'list', 'scenarios', 'one'] as const satisfies readonly AxisKind[];

interface AxisFieldsProps {
  readonly axis: MatrixAxis;
  readonly draft: AxisDraft;
  readonly problem: string | null;
  readonly onChange: (draft: AxisDraft) => void;
}

/** The fields of one axis: its input and its values. */
export function AxisFields({ axis, draft, problem, onChange }: AxisFieldsProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = sensitivitySheetText[language];
  const nameOf = namesIn(document, language);
  const inputs: readonly AxisDraft['input'][] = axis === 'pages' ? [NO_INPUT, ...AXIS_INPUTS] : AXIS_INPUTS;
  return (
    <fieldset className="sensitivity-axis" data-axis={axis}>
      <legend>{text.axes[axis]}</legend>
      <div className="sensitivity-axis-fields">
        <SelectField
          label={text.input}
          value={draft.input}
          problem={problem}
          options={inputs.map((value) => ({ value, label: value === NO_INPUT ? text.noPages : capitalised(nameOf(value)) }))}
          onChange={(input) => onChange({ ...draft, input })}
        />
        {draft.input !== NO_INPUT && <SelectField label={text.values} value={draft.kind} options={KINDS.map((value) => ({ value, label: text.kinds[value] }))} onChange={(kind) => onChange({ ...draft, kind })} />}
      </div>
      {draft.input !== NO_INPUT && <AxisNumbers draft={draft} onChange={onChange} />}
    </fieldset>
  );
}

function AxisNumbers({ draft, onChange }: Pick<AxisFieldsProps, 'draft' | 'onChange'>) {
  const text = sensitivitySheetText[useLanguage()];
  if (draft.kind === 'scenarios') return <p className="sensitivity-note">{text.scenarioValues}</p>;
  if (draft.kind === 'one') return <p className="sensitivity-note">{text.oneValue}</p>;
  const fields = {
    percent: [['base', text.percentBase], ['from', text.percentFrom], ['to', text.percentTo], ['by', text.percentStep]],
    steps: [['start', text.start], ['end', text.end], ['step', text.step]],
    list: [['list', text.list]],
  } as const satisfies Record<Exclude<AxisKind, 'scenarios' | 'one'>, readonly (readonly [keyof AxisDraft, string])[]>;
  return (
    <div className="sensitivity-numbers">
      {fields[draft.kind].map(([field, label]) => (
        <TextField key={field} label={label} name={field} placeholder={field === 'base' ? text.ownValue : ''} value={draft[field]} onChange={(value) => onChange({ ...draft, [field]: value })} />
      ))}
    </div>
  );
}
