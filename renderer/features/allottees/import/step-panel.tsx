import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { readSheets, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { shownFile, type ListFile, type ListReview } from './list-review.ts';
import { RowsStep } from './rows-step.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useListImport } from './use-list-import.ts';

/** What can be changed at the step that is open; the preview below follows. */
export function StepPanel({ review, id }: { readonly review: ListReview; readonly id: string }) {
  const language = useLanguage();
  const file = shownFile(review);
  if (file === undefined || review.step === 'preview') return null;
  const { step } = review;
  return (
    <section className="list-step-panel" id={id} aria-label={listImportText[language].step[step]}>
      {step === 'file' && <FileStep review={review} file={file} />}
      {step === 'sheets' && file.reading !== null && <SheetsStep file={file} reading={file.reading} />}
      {step === 'headings' && <HeadingsStep id={file.id} chosen={file.choice.headerRow} found={file.reading?.headerRow ?? 1} />}
      {step === 'columns' && file.reading !== null && <ColumnsStep file={file} reading={file.reading} />}
      {step === 'rows' && file.reading !== null && <RowsStep review={review} file={file} reading={file.reading} />}
    </section>
  );
}

/** Which sheets of a workbook are read as one list. */
function SheetsStep({ file: { id, choice }, reading }: { readonly file: ListFile; readonly reading: AllotteeListReading }) {
  const imports = useListImport();
  const text = listImportText[useLanguage()];
  // As chosen, before it is read again.
  const read = choice.sheets === null || choice.sheets === 'all' ? readSheets(reading) : choice.sheets;
  return (
    <fieldset className="list-choices">
      <legend>{text.sheetsLegend}</legend>
      {reading.sheets.map((sheet) => (
        <label key={sheet.name} className="list-choice">
          <input
            type="checkbox"
            checked={read.includes(sheet.name)}
            // A list is read from one sheet at least.
            disabled={read.length === 1 && read[0] === sheet.name}
            onChange={({ target }) => imports.choose(id, { sheets: target.checked ? reading.sheets.map(({ name }) => name).filter((name) => name === sheet.name || read.includes(name)) : read.filter((name) => name !== sheet.name) })}
          />
          <span>{sheet.name}</span>
          <small>{[text.sheetLine(formatDecimal(String(sheet.rows))), sheet.sameHeadings ? text.sameHeadings : text.otherHeadings, ...(sheet.hidden ? [text.hiddenSheet] : [])].join(' · ')}</small>
        </label>
      ))}
    </fieldset>
  );
}

/** In which row the headings stand. */
function HeadingsStep({ id, chosen, found }: { readonly id: number; readonly chosen: number | null; readonly found: number }) {
  const imports = useListImport();
  const text = listImportText[useLanguage()];
  const row = chosen ?? found;
  const choose = (headerRow: number | null): void => imports.choose(id, { headerRow });
  return (
    <div className="list-stepper">
      <label>
        {text.headerRowField}
        <input
          className="field-control"
          type="number"
          min={1}
          step={1}
          value={row}
          onChange={({ target }) => target.validity.valid && target.value !== '' && choose(target.valueAsNumber)}
        />
      </label>
      <Button look="outlined" aria-label={text.earlierRow} title={text.earlierRow} disabled={row <= 1} onClick={() => choose(row - 1)}>▲</Button>
      <Button look="outlined" aria-label={text.laterRow} title={text.laterRow} onClick={() => choose(row + 1)}>▼</Button>
      {chosen !== null && <Button onClick={() => choose(null)}>{text.headerFound}</Button>}
      <p className="allottees-quiet">{text.headerHint}</p>
    </div>
  );
}
