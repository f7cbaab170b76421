import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { listImportText, type ListImportText } from '#shared/text/list-import.ts';
import { ask } from '#renderer/store/ask.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { ENCODINGS, encodingName } from './encodings.ts';
import { fileTitle } from './file-title.ts';
import type { ListFile, ListReview } from './list-review.ts';
import { useListImport } from './use-list-import.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const MARKS = ['.', ','] as const;

/** Which files are imported together, and how the text of the one in the preview is written. */
export function FileStep({ review, file }: { readonly review: ListReview; readonly file: ListFile }) {
  const imports = useListImport();
  const session = useSessionStore();
  const language = useLanguage();
  const text = listImportText[language];

  async function paste() {
    const pasted = await ask<string | null>(session, (answer) => ({ kind: 'pasteList', answer }));
    if (pasted !== null) await imports.paste(pasted, true);
  }

  return (
    <div className="list-file-step">
      <fieldset className="list-choices">
        <legend>{text.filesLegend}</legend>
        {review.files.map((listFile) => {
          const name = fileTitle(listFile.file.name, language);
          return (
            <div key={listFile.id} className="list-choice">
              <label>
                <input type="radio" name="list-file" checked={listFile.id === file.id} onChange={() => imports.change((before) => ({ ...before, shown: listFile.id }))} />
                <span>{name}</span>
                <small>{fileLine(listFile, text)}</small>
              </label>
              {review.files.length > 1 && <Button aria-label={text.removeFile(name)} title={text.removeFile(name)} onClick={() => imports.remove(listFile.id)}>✕</Button>}
            </div>
          );
        })}
        <div className="list-choice-actions">
          <Button look="outlined" onClick={() => void imports.pick(true)}>{text.addFiles}</Button>
          <Button look="outlined" onClick={() => void paste()}>{text.pasteList}</Button>
        </div>
      </fieldset>
      <TextChoices file={file} />
    </div>
  );
}

function fileLine({ rows }: ListFile, text: ListImportText): string {
  return rows === null ? '–' : text.fileLine(formatDecimal(String(rows.ids.all.length)), formatDecimal(String(rows.ids.problems.length)));
}

/** Encoding, separator and decimal mark: as found, or as a person says. */
function TextChoices({ file: { id, choice, reading, failure } }: { readonly file: ListFile }) {
  const imports = useListImport();
  const text = listImportText[useLanguage()];
  const isText = reading === null ? failure !== null : reading.encoding !== null;
  const found = (chosen: string | null, value: string | null | undefined, name: (value: string) => string) =>
    ({ value: '', label: chosen !== null ? text.findOut : value == null ? text.notNeeded : text.found(name(value)) });
  // What has no name of ours stands as it is written.
  const delimiterName = (delimiter: string): string => (text.delimiters as Readonly<Record<string, string>>)[delimiter] ?? delimiter;
  const markName = (mark: string): string => text.decimalMarks[mark === ',' ? ',' : '.'];
  return (
    <div className="list-text-choices">
      {isText && (
        <>
          <SelectField
            label={text.encoding}
            value={choice.encoding ?? ''}
            options={[found(choice.encoding, reading?.encoding, encodingName), ...ENCODINGS.map((value) => ({ value, label: encodingName(value) }))]}
            onChange={(encoding) => imports.choose(id, { encoding: encoding === '' ? null : encoding })}
          />
          <SelectField
            label={text.delimiter}
            value={choice.delimiter ?? ''}
            options={[found(choice.delimiter, reading?.delimiter, delimiterName), ...DELIMITERS.map((value) => ({ value, label: delimiterName(value) }))]}
            onChange={(delimiter) => imports.choose(id, { delimiter: delimiter === '' ? null : delimiter })}
          />
        </>
      )}
      <SelectField
        label={text.decimalMark}
        value={choice.decimalMark ?? ''}
        options={[found(choice.decimalMark, reading?.decimalMark, markName), ...MARKS.map((value) => ({ value, label: markName(value) }))]}
        onChange={(mark) => imports.choose(id, { decimalMark: mark === '.' || mark === ',' ? mark : null })}
      />
    </div>
  );
}
