import { FILE_LIMITS } from '../limits.ts';

/** Texts and names of sheets in quotes, names and functions as a whole, and references to cells, columns and rows. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[\p{L}_\\$][\p{L}\p{N}_.\\$]*/gu;

/** A formula as it reads some rows down and some columns to the right: references move along, but for those fixed by "$". */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(PIECES, (piece: string, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string | undefined, digits: string | undefined) => {
    if (letters === undefined || digits === undefined) return piece;
    const column = fixedColumn === '$' ? letters : lettersOf(numberOf(letters) + columns);
    const row = fixedRow === '$' ? digits : String(Number.parseInt(digits, 10) + rows);
    return `${fixedColumn}${column}${fixedRow}${row}`;
  });
}

const numberOf = (letters: string): number => Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Behind the last column a sheet begins again. */
function lettersOf(column: number): string {
  let [left, letters] = [(((column - 1) % FILE_LIMITS.columns) + FILE_LIMITS.columns) % FILE_LIMITS.columns + 1, ''];
  for (; left > 0; left = Math.floor((left - 1) / 26)) letters = `${String.fromCharCode(65 + ((left - 1) % 26))}${letters}`;
  return letters;
}
