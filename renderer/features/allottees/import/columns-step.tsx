import { ALLOTTEE_FIELDS, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import type { ListFile } from './list-review.ts';
import { useListImport } from './use-list-import.ts';

/** Which column is which: as recognised, until a person chooses otherwise. */
export function ColumnsStep({ file, reading }: { readonly file: ListFile; readonly reading: AllotteeListReading }) {
  const imports = useListImport();
  const language = useLanguage();
  const text = listImportText[language];
  const used = new Set(Object.values(reading.mapping));
  const unused = reading.headings.filter((heading) => !used.has(heading));
  return (
    <>
      <fieldset className="column-choices">
        <legend className="visually-hidden">{text.columnsLegend}</legend>
        {ALLOTTEE_FIELDS.map((field) => {
          // As chosen, before it is read again.
          const taken = (file.isReading ? file.choice.mapping[field] : undefined) ?? reading.mapping[field] ?? '';
          // Names that are joined from two columns are no heading of their own.
          const headings = taken === '' || reading.headings.includes(taken) ? reading.headings : [taken, ...reading.headings];
          return (
            <SelectField
              key={field}
              label={allotteeText[language].fields[field]}
              value={taken}
              options={[{ value: '', label: text.notInList }, ...[...new Set(headings)].map((heading) => ({ value: heading, label: heading }))]}
              onChange={(heading) => imports.map(file.id, field, heading)}
            />
          );
        })}
      </fieldset>
      {unused.length > 0 && <p className="allottees-quiet">{text.unusedColumns(unused.join(', '))}</p>}
    </>
  );
}
