/** How a formula of a workbook that came back is not the one that was written. */
export type FormulaChange = 'formula' | 'range' | 'sign';

/**
 * A formula however a spreadsheet program spells it: without spaces outside of texts, without signs that only matter when it is copied,
 * without quotation marks around names of sheets that need none, with functions under their plain names, and powers of ten in full.
 */
export function normalFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/'((?:[^']|'')+)'!/g, '$1!').replaceAll(/[\s$]|_xlfn\.|_xlws\./g, '').replaceAll(/\b(TRUE|FALSE)\(\)/gi, '$1').toUpperCase().replaceAll(/(?<![A-Z0-9_.])1E([-+]?)(\d{1,2})(?![\d.])/g, powerOfTen)))
    .join('');
}

/** A power of ten in full: some programs save it that way. */
function powerOfTen(_: string, sign: string, digits: string): string {
  const power = Number.parseInt(digits, 10);
  return sign === '-' ? `0.${'0'.repeat(power - 1)}1` : `1${'0'.repeat(power)}`;
}

const REFERENCE = /(?<![A-Z0-9_.])([A-Z]{1,3})(\d{1,7})(?![A-Z0-9_.(])/g;

/** A formula with other rows in its references: where rows were inserted or removed, those that they had at export. */
export function withRows(formula: string, own: string, rowOf: (sheet: string, row: number) => number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/((?:[^!+\-*/^&=<>(),:"]+!)?)([A-Z]{1,3}\d{1,7})(:[A-Z]{1,3}\d{1,7})?(?![A-Z0-9_.(])/g, (_, sheet: string, first: string, last: string | undefined) => {
      const name = sheet === '' ? own : sheet.slice(0, -1);
      const moved = (reference: string): string => reference.replace(/\d+$/, (row) => String(rowOf(name, Number.parseInt(row, 10))));
      return `${sheet}${moved(first)}${last === undefined ? '' : moved(last)}`;
    })))
    .join('');
}

/** What was done to a formula; null where it is the same. Both are normal. */
export function formulaChange(found: string, expected: string): FormulaChange | null {
  if (found === expected) return null;
  const shape = (formula: string): string => formula.replaceAll(/[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7}/g, '#');
  if (shape(found) === shape(expected)) return 'range';
  const unsigned = (formula: string): string => formula.replaceAll(/[-+]/g, '');
  return unsigned(found) === unsigned(expected) || unsigned(found) === `(${unsigned(expected)})` ? 'sign' : 'formula';
}

/** A formula as it reads in its own row: references to that row alike wherever it stands. */
export function shapeOf(formula: string, row: number): string {
  return normalFormula(formula).replaceAll(REFERENCE, (_, letters: string, number: string) => `${letters}[${Number.parseInt(number, 10) - row}]`);
}

/** How deep IF stands in IF. */
export function nestingOfIf(formula: string): number {
  let [most, now] = [0, 0];
  const open: boolean[] = [];
  for (const token of formula.replaceAll(/"(?:[^"]|"")*"/g, '').match(/[A-Z.]*\(|\)/gi) ?? []) {
    if (token === ')') now -= open.pop() === true ? 1 : 0;
    else {
      const isIf = token.toUpperCase() === 'IF(';
      open.push(isIf);
      now += isIf ? 1 : 0;
      most = Math.max(most, now);
    }
  }
  return most;
}

/** Whether a formula holds a number beside 0, 1 and 2 that is not the decimals of a rounding. */
export function hasConstant(formula: string): boolean {
  const plain = formula.replaceAll(/"(?:[^"]|"")*"|'[^']*'!/g, '').replaceAll(/,-?\d+\)/g, ')');
  return /(?<![A-Z0-9_.$:!])(?!(?:[012]|10+|1E\d+)(?![\d.E]))\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![A-Z0-9_.:!])/i.test(plain);
}
