import { strFromU8, unzipSync } from 'fflate';

/** Functions that the program writes into its workbooks. */
const OUR_FUNCTIONS = [
  'ABS', 'AND', 'COUNT', 'COUNTA', 'COUNTIF', 'DATE', 'EXACT', 'HYPERLINK', 'IF', 'IFERROR', 'INT', 'ISBLANK', 'ISERROR', 'ISNUMBER', 'ISTEXT', 'LEFT', 'MAX', 'MID', 'MIN', 'N', 'NA', 'NOT', 'OR', 'POWER', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'ROW', 'ROWS', 'SIGN', 'SUM', 'SUMIF', 'SUMPRODUCT', 'TEXT', '_xlfn.ISFORMULA',
];

/** Everything in a package that spreadsheet programs work out: formulas of cells, charts, validations and formats, and names. */
const FORMULA = /<((?:\w+:)?f|formula\d?|definedName)(?:\s[^>]*)?>([^<]*)<\/\1>/g;
const TOKEN = /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')*')(?=!)|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<name>[\p{L}_$][\p{L}\p{N}_.$]*)|[-+*/^&=<>(),:!%\s]/uy;
const ADDRESS = /^(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$\d+)$/;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string): string => xml.replace(/&(#x?)?(\w+);/g, (_, code: string | undefined, name: string) => (code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number.parseInt(name, code === '#x' ? 16 : 10))));

interface Known {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The first thing in a formula that this program does not write, or null. */
function foreignPart(formula: string, { sheets, names }: Known): string | null {
  for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(formula);
    if (found === null) return formula.slice(at);
    const { sheet, name } = found.groups ?? {};
    const next = formula[TOKEN.lastIndex];
    if (sheet !== undefined && !sheets.has(sheet.slice(1, -1).replaceAll("''", "'"))) return sheet;
    if (name === undefined) continue;
    if (next === '(' ? !OUR_FUNCTIONS.includes(name) : next === '!' ? !sheets.has(name) : !ADDRESS.test(name) && !names.has(name)) return name;
    if (name === 'HYPERLINK' && !formula.startsWith('("#', TOKEN.lastIndex)) return formula.slice(at);
  }
  return null;
}

/** What a workbook holds that would be worked out, fetched or run and that this program does not write; null where there is nothing. */
export function foreignFormula(bytes: Uint8Array): string | null {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
  const book = parts.find(([name]) => name === 'xl/workbook.xml')?.[1] ?? '';
  const attributes = (pattern: RegExp): ReadonlySet<string> => new Set([...book.matchAll(pattern)].map(([, value = '']) => unescaped(value)));
  const known = { sheets: attributes(/<sheet [^>]*?name="([^"]*)"/g), names: attributes(/<definedName [^>]*?name="([^"]*)"/g) };
  for (const [name, text] of parts) {
    if (/externalLink|vbaProject|activeX|embeddings/i.test(name) || text.includes('TargetMode="External"')) return `the part ${name}`;
    for (const [, , formula = ''] of text.matchAll(FORMULA)) {
      const foreign = foreignPart(unescaped(formula), known);
      if (foreign !== null) return `${foreign.slice(0, 100)} in the formula ${unescaped(formula).slice(0, 200)} of ${name}`;
    }
  }
  return null;
}
