import { useId, type ReactNode } from 'react';

/** A group of choices with a note on the one that is chosen, which changes with it. */
export function Choices({ label, note, children }: { readonly label: string; readonly note: string; readonly children: (noteId: string) => ReactNode }) {
  const noteId = useId();
  return (
    <fieldset className="export-choices">
      <legend>{label}</legend>
      <div>{children(noteId)}</div>
      <p className="export-note" id={noteId} aria-live="polite">{note}</p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly noteId: string;
  readonly onChoose: () => void;
}

/** One of a group, as a radio button. */
export function Choice({ name, value, label, checked, disabled = false, noteId, onChoose }: ChoiceProps) {
  return (
    <label className="export-choice" data-choice={value}>
      <input type="radio" name={name} value={value} checked={checked} disabled={disabled} aria-describedby={noteId} onChange={onChoose} />
      {label}
    </label>
  );
}
