import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { LEFT_OUT_REASONS, readSheets, type AllotteeListReading } from '#shared/allottees/list-reading.ts';
import { allotteesScreenText, type AllotteesScreenText } from '#shared/text/allottees-screen.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import { acceptedOf } from './review-rows.ts';
import { rowRanges } from './row-ranges.ts';

/** How a list was read, in sentences. */
export function ListReadingSummary({ reading }: { readonly reading: AllotteeListReading }) {
  const text = allotteesScreenText[useLanguage()];
  return (
    <div className="allottees-card">
      <h4>{text.understood}</h4>
      <ul>
        {sentencesOf(reading, text).map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
    </div>
  );
}

function sentencesOf(reading: AllotteeListReading, text: AllotteesScreenText): readonly string[] {
  const { encoding, delimiter, headings, mapping, headerRow, rows } = reading;
  const count = (...codes: readonly string[]): number => reading.issues.filter(({ code }) => codes.includes(code)).length;
  const counted = (number: number, sentence: (count: string) => string): readonly string[] => (number === 0 ? [] : [sentence(formatDecimal(String(number)))]);
  const used = new Set(Object.values(mapping));
  const unused = headings.filter((heading) => !used.has(heading));
  return [
    ...readSheets(reading).map((sheet) => text.fromSheet(sheet)),
    ...(encoding === null ? [] : [text.fromText(encodingName(encoding), text.delimiters[delimiter ?? ''] ?? delimiter ?? '')]),
    text.headerRow(headerRow),
    ...leftOut(reading, text),
    ...counted(count('numberNormalised', 'codeNormalised'), text.normalised),
    ...counted(count('rightsFromShares'), text.fromShares),
    ...counted(rows.length - acceptedOf(reading).length, text.rejected),
    ...(unused.length === 0 ? [] : [text.unusedColumns(unused.join(', '))]),
    text.staysHere,
  ];
}

function leftOut({ leftOut: rows }: AllotteeListReading, text: AllotteesScreenText): readonly string[] {
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const numbers = rows.filter((row) => row.reason === reason).map(({ row }) => row);
    return numbers.length === 0 || reason === 'heading' ? [] : [text.leftOut[reason](rowRanges(numbers))];
  });
}

/** Encodings as people name them. */
export function encodingName(encoding: string): string {
  return encoding === 'shift_jis' ? 'Shift_JIS' : encoding.toUpperCase().replace(/(LE|BE)$/, ' $1');
}
