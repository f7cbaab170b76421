import type { CellRemark } from '../../tables/table.ts';
import { recogniseCategory } from '../categories.ts';
import { readHeading, type HeadingMeaning } from '../headings.ts';
import { lookupKey } from '../normalise.ts';
import { readRights } from '../read-rights.ts';
import { isNone } from './clean-cell.ts';
import type { ListBlock } from './list-block.ts';
import { isHeadCount, totalLabel } from './total-labels.ts';

/** Rights read so far, for telling a total by what it comes to. */
export interface RunningSums {
  readonly sinceTotal: bigint;
  readonly sinceHeadings: bigint;
  readonly rowsSinceTotal: number;
  readonly rowsSinceHeadings: number;
}

/** A row that is a total, or that may be one or a person. */
export interface FoundTotal {
  readonly label: string;
  readonly sure: boolean;
}

const textOf = ({ view, columns }: ListBlock, row: number, field: 'employeeNumber' | 'name' | 'rights'): string =>
  (columns[field] ?? []).map((column) => view.text(row, column).trim()).filter((text) => text !== '').join(' ');

/**
 * Whether a row is a total. A name that only looks like one (計 良) stays a person: a total has no employee number of a
 * person, and comes to the sum of rows above. Where the words say a total and the number a person, it is unsure.
 */
export function findTotal(block: ListBlock, row: number, sums: RunningSums): FoundTotal | null {
  const { view, columns } = block;
  const cells = view.cells[row] ?? [];
  const [number, name] = [textOf(block, row, 'employeeNumber'), textOf(block, row, 'name')];
  const [numberSays, nameSays] = [totalLabel(number), totalLabel(name)];
  const hasNumber = number !== '' && numberSays !== 'whole' && !isHeadCount(number) && !isNone(number);
  const hasName = name !== '' && nameSays === null && !isHeadCount(name);
  const addsUp = (fewest: number): boolean => matchesSum(block, row, sums, fewest);
  if (view.table.totalRows.has(row)) return { label: firstLabel(cells), sure: true };
  if (numberSays === 'whole') return { label: number, sure: !hasName || addsUp(1) };
  if (nameSays === 'whole') return { label: name, sure: !hasNumber || addsUp(1) };
  // People have sums of other sheets as their rights; one that comes to the rows above may be a total.
  if (hasNumber && hasName) return sumsRows(rightsRemark(block, row), row) && addsUp(2) ? { label: name, sure: false } : null;
  if (nameSays === 'part' && !hasNumber && addsUp(2)) return { label: name, sure: true };
  const note = columns.note?.[0];
  const elsewhere = cells.find((text, column) => column !== note && totalLabel(text) === 'whole');
  if (hasNumber || name !== '') {
    if (elsewhere !== undefined) return addsUp(1) ? { label: elsewhere.trim(), sure: true } : hasNumber ? null : { label: elsewhere.trim(), sure: false };
    return !hasNumber && sumsRows(rightsRemark(block, row), row) ? { label: name, sure: addsUp(1) } : null;
  }
  const label = elsewhere ?? cells.find((text) => totalLabel(text) !== null);
  if (label !== undefined) return { label: label.trim(), sure: true };
  return sumsRows(rightsRemark(block, row), row) || addsUp(2) ? { label: firstLabel(cells), sure: true } : null;
}

const firstLabel = (cells: readonly string[]): string => cells.find((text) => totalLabel(text) !== null)?.trim() ?? cells.find((text) => text.trim() !== '')?.trim() ?? '';

const rightsRemark = ({ view, columns }: ListBlock, row: number): CellRemark | undefined => (columns.rights === undefined ? undefined : view.remark(row, columns.rights[0] ?? -1));

/** The rights that a total says; null where that is no number. */
export function rightsOfTotal(block: ListBlock, row: number): bigint | null {
  const [column] = block.columns.rights ?? [];
  if (column === undefined) return null;
  const text = block.view.text(row, column);
  if (text.trim() === '' || block.view.remark(row, column)?.uncalculated === true) return null;
  const reading = readRights(text, block.unit, block.view.remark(row, column)?.stored);
  return reading.ok ? BigInt(reading.rights) : null;
}

function matchesSum(block: ListBlock, row: number, { sinceTotal, sinceHeadings, rowsSinceTotal, rowsSinceHeadings }: RunningSums, fewest: number): boolean {
  const said = rightsOfTotal(block, row);
  if (said === null) return false;
  return (rowsSinceTotal >= fewest && said === sinceTotal) || (rowsSinceHeadings >= fewest && said === sinceHeadings);
}

const RANGE = /\$?[A-Z]{1,3}\$?(\d+):\$?[A-Z]{1,3}\$?(\d+)/gi;
const CELL = /\$?[A-Z]{1,3}\$?(\d+)/gi;

/** Whether a formula adds up cells of other rows. */
function sumsRows(remark: CellRemark | undefined, row: number): boolean {
  const formula = remark?.formula;
  if (formula === undefined) return false;
  if (/^\s*(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula)) return true;
  if (formula.includes('!')) return false;
  if (/^\s*SUM\s*\(/i.test(formula)) return formula.includes('[') || [...formula.matchAll(RANGE)].some(([, first, last]) => first !== last);
  const cells = /^[\s$A-Z\d+]+$/i.test(formula) && formula.includes('+') ? [...formula.matchAll(CELL)].map(([, found]) => found) : [];
  return cells.length > 1 && cells.every((found) => found !== String(row + 1)) && new Set(cells).size > 1;
}

const PLAIN_NUMBER = /^[\s\d０-９.,，．△▲-]+(個|株|口)?$/;

/** What the cells of a row mean as headings; null where the row is none. */
export function headingsIn(cells: readonly string[], rightsColumn: number | undefined): readonly (HeadingMeaning | null)[] | null {
  if (rightsColumn !== undefined && PLAIN_NUMBER.test(cells[rightsColumn] ?? '')) return null;
  const filled = cells.filter((text) => text.trim() !== '');
  if (filled.length < 2 || filled.some((text) => PLAIN_NUMBER.test(text))) return null;
  const meanings = cells.map((text) => (text.trim() === '' ? null : readHeading(text)));
  const known = meanings.filter((meaning) => meaning !== null);
  const roles = new Set(known.map(({ role }) => role));
  return roles.size >= 2 && known.length * 2 >= filled.length ? meanings : null;
}

/** Whether a row repeats the headings of a block, in whatever language; right below them not every heading need be known. */
export function repeatsHeadings({ columns, header }: ListBlock, cells: readonly string[], meanings: readonly (HeadingMeaning | null)[], rightBelow: boolean): boolean {
  return Object.values(columns).flat().every((column) => {
    const [text, own] = [cells[column] ?? '', header.meanings[column]];
    const meaning = meanings[column];
    if (lookupKey(text) === lookupKey(header.headings[column] ?? '')) return true;
    if (meaning === null || meaning === undefined) return rightBelow;
    return own === null || own === undefined ? rightBelow : meaning.role === own.role;
  });
}

const FOOTNOTE = /^([※*＊]|注|備考|note|[-(【]?以上[-)】]?$|以下余白|出典|source:)/;
/** Who made a list, for whom and when: "作成：人事部", "Prepared by HR", "2026年11月30日現在". */
const MADE_BY = /^(作成|出力|印刷|発行|更新|最終更新|提出|担当|承認|確認|文責|問い?合わ?せ|お問い?合わ?せ|連絡先?|基準日|対象期間)(者|日|日時|先|元|部署|部門)?:/;
const MADE_BY_ENGLISH = /^(prepared|created|approved|checked|printed|issued)(by|on|:)|^(asof|contact:|date:)/;
const DATE_ALONE = /^((令和|平成|昭和)(\d+|元)年|\d{4}[年/-])\d{1,2}[月/-]\d{1,2}日?(現在|時点|作成|更新|提出|付け?)?$/;
const PAGE = /^[-‐–—]\d+[-‐–—]$|^(page|p\.)\d+((of|\/)\d+)?$|^\d+\/\d+(ページ|頁|pages?)$/;
const SENTENCE = /。$/;

function isFootnote(text: string): boolean {
  const key = lookupKey(text);
  return [FOOTNOTE, MADE_BY, MADE_BY_ENGLISH, DATE_ALONE, PAGE, SENTENCE].some((pattern) => pattern.test(key));
}
const SECTION = /(の部|部門)$|^[【■●◆◇○▼▽□<＜〈《[]/;

/** A line that speaks of the list and is no person: a footnote, or the title of what follows. */
export function sideLine({ columns }: ListBlock, cells: readonly string[], isBeforeHeadings: () => boolean): 'footnote' | 'title' | null {
  if (columns.rights?.some((column) => PLAIN_NUMBER.test(cells[column] ?? '')) === true) return null;
  const filled = cells.filter((text) => text.trim() !== '');
  const [only, ...others] = filled;
  if (only === undefined || filled.length > 2) return null;
  const isPerson = columns.employeeNumber?.some((column) => (cells[column] ?? '').trim() !== '') === true && columns.name?.some((column) => (cells[column] ?? '').trim() !== '') === true;
  if (!isPerson && isBeforeHeadings()) return 'title';
  // A label and what it says may have a cell each.
  if (others.length > 0) return MADE_BY.test(`${lookupKey(only)}:`) ? 'footnote' : null;
  if (isFootnote(only)) return 'footnote';
  return SECTION.test(lookupKey(only)) || recogniseCategory(only) !== null ? 'title' : null;
}
