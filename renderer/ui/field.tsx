import { useId, type ComponentProps, type ReactNode } from 'react';

/** The definition of a field's subject: its id, and a sentence. */
export interface FieldDefinition {
  readonly id: string;
  readonly sentence: string;
}

interface FieldFrameProps {
  readonly label: string;
  readonly problem?: string | null;
  /** The meaning of the label: its id, and a sentence. */
  readonly definition?: FieldDefinition | undefined;
  readonly children: (attributes: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined; 'aria-description'?: string }) => ReactNode;
}

/** Label, control and the sentence about a problem, linked for screen readers. */
export function FieldFrame({ label, problem = null, definition, children }: FieldFrameProps) {
  const id = useId();
  const problemId = `${id}-problem`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id} data-definition={definition?.id}>{label}</label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': problem === null ? undefined : problemId, ...(definition !== undefined && { 'aria-description': definition.sentence }) })}
      {problem !== null && <p className="field-problem" id={problemId} role="alert">{problem}</p>}
    </div>
  );
}

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | null;
  readonly definition?: FieldDefinition | undefined;
  readonly onChange: (text: string) => void;
}

export function TextField({ label, problem = null, definition, onChange, ...rest }: TextFieldProps) {
  return (
    <FieldFrame label={label} problem={problem} definition={definition}>
      {(attributes) => <input autoComplete="off" {...rest} {...attributes} className="field-control" onChange={(event) => onChange(event.target.value)} />}
    </FieldFrame>
  );
}

interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The heading of the group of options it belongs to. */
  readonly group?: string;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly problem?: string | null;
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>({ label, value, options, problem = null, onChange }: SelectFieldProps<Value>) {
  return (
    <FieldFrame label={label} problem={problem}>
      {(attributes) => (
        <select
          {...attributes}
          className="field-control"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {groupedOptions(options).map(({ group, members }) => {
            const items = members.map((option) => <option key={option.value} value={option.value}>{option.label}</option>);
            return group === undefined ? items : <optgroup key={group} label={group}>{items}</optgroup>;
          })}
        </select>
      )}
    </FieldFrame>
  );
}

/** Options with consecutive equal headings as groups; a single group needs no heading. */
export function groupedOptions<Option extends { readonly group?: string }>(options: readonly Option[]): readonly { readonly group: string | undefined; readonly members: readonly Option[] }[] {
  if (new Set(options.map(({ group }) => group)).size < 2) return [{ group: undefined, members: options }];
  const groups: { group: string | undefined; members: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else groups.push({ group: option.group, members: [option] });
  }
  return groups;
}
