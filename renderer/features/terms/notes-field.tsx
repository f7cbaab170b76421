import { FieldFrame } from '#renderer/ui/field.tsx';

interface NotesFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  readonly onCommit: (text: string) => void;
}

/** A longer text, which counts once the field is left. */
export function NotesField({ label, value, rows = 6, onCommit }: NotesFieldProps) {
  return (
    <FieldFrame label={label}>
      {(attributes) => <textarea {...attributes} key={value} className="field-control" rows={rows} defaultValue={value} onBlur={(event) => onCommit(event.target.value)} />}
    </FieldFrame>
  );
}
