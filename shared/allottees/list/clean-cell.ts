const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;
const LEADING_MARK = /^(?:['’＇`]|\t)\s*(?=\S)/;

/** The text that a program wrapped up so that a spreadsheet leaves it alone: ="00123", '00123, a leading tab. */
export function unwrapCell(text: string): string {
  const formula = FORMULA_TEXT.exec(text.trim())?.[1];
  if (formula !== undefined) return formula.replaceAll('""', '"');
  return text.replace(LEADING_MARK, '');
}

const SCIENTIFIC = /^\d(\.\d+)?[eE]\+?\d{1,3}$/;

/** A long number that a spreadsheet cut to a few digits: "1.23E+05". */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text.normalize('NFKC').trim());

const MONTHS = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DATE = new RegExp(String.raw`^(\d{1,2}月\d{1,2}日|\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?( 00:00:00)?|\d{4}年\d{1,2}月|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}[- ]${MONTHS}([- ]\d{2,4})?|${MONTHS}[- ]\d{2,4})$`, 'i');

/** A text that a spreadsheet makes of a number such as 1-2 or 2001/3: "1月2日", "3-Feb". */
export const looksLikeDate = (text: string): boolean => DATE.test(text.normalize('NFKC').trim());
