import { ALLOTTEE_FIELDS, readSheets } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import type { ListReview } from './list-review.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { encodingName } from './list-reading-summary.tsx';
import { useListImport } from './use-list-import.ts';

const ENCODINGS = ['utf-8', 'shift_jis', 'utf-16le', 'utf-16be'];

/** Which column is which, and from which sheet or in which encoding: as recognised, until a person chooses otherwise. */
export function ColumnChoices({ review: { reading } }: { readonly review: ListReview }) {
  const imports = useListImport();
  const language = useLanguage();
  const text = allotteesScreenText[language];
  const [sheet = null] = readSheets(reading);
  const named = (values: readonly string[], name = (value: string): string => value) => values.map((value) => ({ value, label: name(value) }));
  return (
    <fieldset className="column-choices">
      <legend className="visually-hidden">{text.columns}</legend>
      {sheet !== null && reading.sheets.length > 1 && (
        <SelectField label={text.sheetChoice} value={sheet} options={named(reading.sheets.map(({ name }) => name))} onChange={(name) => void imports.choose({ sheets: [name], mapping: {} })} />
      )}
      {reading.encoding !== null && (
        <SelectField label={text.encodingChoice} value={reading.encoding} options={named(ENCODINGS, encodingName)} onChange={(encoding) => void imports.choose({ encoding, mapping: {} })} />
      )}
      {ALLOTTEE_FIELDS.map((field) => {
        const taken = reading.mapping[field];
        const options = [...(taken === undefined ? [{ value: '', label: text.notInList }] : []), ...named(reading.headings)];
        return (
          <SelectField
            key={field}
            label={allotteeText[language].fields[field]}
            value={taken ?? ''}
            options={options}
            onChange={(heading) => void (heading !== '' && imports.map(field, heading))}
          />
        );
      })}
    </fieldset>
  );
}
