import { FILE_LIMITS } from '../limits.ts';

/** Texts, references in brackets, and what separates arguments. */
const PIECES = /"(?:[^"]|"")*"|\[([^\]]*)\]|;/g;
const PREFIX = /^[a-z]+:=?|^=/;

/** A formula of OpenDocument ("of:=SUM([.A1:.B2];2)") as Excel writes it, without "=": "SUM(A1:B2,2)". */
export function plainFormula(formula: string): string {
  if (formula.length > FILE_LIMITS.formula) return formula;
  return formula.replace(PREFIX, '').replaceAll(PIECES, (piece: string, reference: string | undefined) => {
    if (piece === ';') return ',';
    return reference === undefined ? piece : plainReference(reference);
  });
}

/** "$Terms.$C$7" as "Terms!$C$7", ".A1:.B2" as "A1:B2". */
export function plainReference(reference: string): string {
  const [sheet, cell] = splitAtSheet(reference);
  const rest = cell.replaceAll(/:\$?(?:'(?:[^']|'')*'|[^.:']*)\./g, ':');
  return sheet === '' ? rest : `${sheet.replace(/^\$/, '')}!${rest}`;
}

function splitAtSheet(reference: string): readonly [string, string] {
  const quoted = /^\$?'(?:[^']|'')*'(?=\.)/.exec(reference)?.[0];
  const end = quoted === undefined ? reference.indexOf('.') : quoted.length;
  return end < 0 ? ['', reference] : [reference.slice(0, end), reference.slice(end + 1)];
}
