import { isDecimalText } from '../../calc/decimal.ts';
import type { Allottee } from '../../grant/schema.ts';
import { NOBODY } from '../../grant/parts/allottees/part.ts';
import type { MergedArea } from '../../tables/table.ts';
import { recogniseCategory } from '../categories.ts';
import type { ListIssueCode } from '../list-issue-codes.ts';
import { ALLOTTEE_FIELDS, type AllotteeField, type ListIssue, type ListRow } from '../list-reading.ts';
import { normaliseCode, normaliseName, withoutInvisible } from '../normalise.ts';
import { readRights, type RightsUnit } from '../read-rights.ts';
import { isDitto, isNobodyYet, isNone, isPlaceholder, isScientific, looksLikeDate, looksLikeOrganisation, marksExample, saysOut, unwrapCell } from './clean-cell.ts';
import { amountCutByComma } from './cut-amounts.ts';
import { isStruck, type ListBlock } from './list-block.ts';
import { say, sayRead, type Reporter } from './reporter.ts';

const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/**
 * Reads one row of a block, by its number from 0; the allottee is null where an error rejects it.
 * @param above the row that "同上" stands for; null where there is none, or where it is not known which.
 */
export function readRow(block: ListBlock, row: number, reporter: Reporter, above: ListRow | null): ListRow {
  return new RowReader(block, row, reporter, above).read();
}

/** Fields of which "同上" is the text of the row above. */
const REPEATED: ReadonlySet<AllotteeField> = new Set(['company', 'category', 'grade', 'note']);
/** Fields that tell a person. */
const TELLING: ReadonlySet<AllotteeField> = new Set(['employeeNumber', 'name']);
/** Fields that are a text for people alone. */
const FREE_TEXTS: ReadonlySet<AllotteeField> = new Set(['note', 'reading']);

class RowReader {
  private readonly block: ListBlock;
  private readonly row: number;
  private readonly reporter: Reporter;
  private readonly above: ListRow | null;
  private rejected = false;

  constructor(block: ListBlock, row: number, reporter: Reporter, above: ListRow | null) {
    this.block = block;
    this.row = row;
    this.reporter = reporter;
    this.above = above;
  }

  read(): ListRow {
    const { view, columns } = this.block;
    const cells: Partial<Record<AllotteeField, string>> = {};
    for (const field of ALLOTTEE_FIELDS) if (columns[field] !== undefined) cells[field] = this.meantText(field, this.cellText(field));
    const flawed: AllotteeField[] = [];
    for (const field of ALLOTTEE_FIELDS) if (columns[field] !== undefined && this.hasFlaw(field, cells[field] ?? '')) flawed.push(field);
    this.checkLength();
    this.checkMeant(cells.note ?? '');
    const employeeNumber = this.employeeNumber(cells.employeeNumber);
    const name = this.name('name', cells.name);
    if (name === '' && columns.name !== undefined) this.say('name', employeeNumber === '' ? 'error' : 'warning', 'nameMissing', '');
    else if (name === '' && employeeNumber === '' && columns.employeeNumber !== undefined) this.say('employeeNumber', 'error', 'numberMissing', '');
    if (name === '' && employeeNumber === '') this.rejected = true;
    this.checkName(cells.name ?? '', employeeNumber);
    const reading = this.name('reading', cells.reading);
    const category = flawed.includes('category') ? '' : this.category(cells.category);
    const rights = flawed.includes('rights') ? null : this.rights(cells.rights);
    const planned = flawed.includes('planned') ? null : this.planned(cells.planned);
    const allottee: Allottee = {
      ...NOBODY,
      id: `a${this.block.firstId + this.row + 1}`,
      employeeNumber,
      name,
      reading,
      company: this.name('company', cells.company),
      category,
      grade: this.name('grade', cells.grade),
      planned,
      rights,
      note: this.name('note', cells.note),
      other: this.otherColumns(),
    };
    const [sheet, row] = [view.table.name, this.row + 1];
    return this.rejected ? { sheet, row, cells, allottee: null, asRead: allottee } : { sheet, row, cells, allottee };
  }

  /** A row may be an example, or of somebody who is out: nobody else knows. */
  private checkMeant(note: string): void {
    const { view } = this.block;
    const example = view.cells[this.row]?.find(marksExample);
    if (example !== undefined) {
      this.rejected = true;
      say(this.reporter, { sheet: view.table.name, row: this.row + 1, column: null }, 'error', 'rowIsExample', example.trim());
    }
    if (saysOut(note)) this.say('note', 'warning', 'noteSaysOut', note.trim());
  }

  /** In a text file a field too many moves those behind it under other headings: which of them is meant is not known. */
  private checkLength(): void {
    const { view, header } = this.block;
    if (view.table.name !== null) return;
    const texts = view.table.texts[this.row] ?? [];
    if (texts.length <= header.headings.length) return;
    const more = texts.slice(header.headings.length).filter((text) => text.trim() !== '');
    if (more.length === 0) return;
    this.rejected = true;
    say(this.reporter, { sheet: null, row: this.row + 1, column: null }, 'error', 'fieldsWithoutHeading', more.join(' | '));
  }

  /** The text that a cell stands for: that of the row above where the file says "同上", and no number where it says "なし". */
  private meantText(field: AllotteeField, text: string): string {
    if (field === 'employeeNumber' && isNone(text)) {
      sayRead(this.reporter, this.place(field), 'numberNone', text.trim(), '');
      return '';
    }
    if (!isDitto(text)) return text;
    const above = REPEATED.has(field) ? (this.above?.cells[field]?.trim() ?? '') : '';
    if (above !== '') sayRead(this.reporter, this.place(field), 'dittoFilled', text, above, { row: String(this.above?.row ?? '') });
    else if (TELLING.has(field) || (REPEATED.has(field) && field !== 'note')) this.say(field, 'error', 'dittoUnclear', text);
    return above === '' ? text : above;
  }

  /** The text of a field as the file says it; of merged cells that of the area, but never an amount. */
  private cellText(field: AllotteeField): string {
    const { view, columns } = this.block;
    const joined = columns[field] ?? [];
    if (joined.length > 1) return this.joined(field, joined);
    const column = joined[0] ?? 0;
    const area = view.area(this.row, column);
    if (area === null) return view.text(this.row, column);
    if (isAmount(field)) return this.mergedAmount(field, column, area);
    const text = view.text(area.top, area.left);
    if (area.top < this.row && text.trim() !== '') sayRead(this.reporter, this.place(field), 'filledFromMerge', '', text.trim(), { row: String(area.top + 1) });
    return text;
  }

  /** An amount that is merged over the rows of several people is nobody's. */
  private mergedAmount(field: AllotteeField, column: number, area: MergedArea): string {
    const text = this.block.view.text(area.top, area.left);
    if (this.block.personsIn(area) > 1) {
      this.say(field, 'error', 'rightsMerged', text, { rows: `${area.top + 1}–${area.bottom + 1}` });
      return text;
    }
    return this.block.view.text(this.row, column);
  }

  private joined(field: AllotteeField, columns: readonly number[]): string {
    const { view } = this.block;
    const parts = columns.map((column) => unwrapCell(view.text(this.row, column)).trim()).filter((text) => text !== '');
    // Names in Latin letters begin with the given name.
    const ordered = parts.length > 1 && parts.every((part) => LATIN.test(part)) ? [...parts.slice(1).toReversed(), ...parts.slice(0, 1)] : parts;
    const text = ordered.join(' ');
    if (parts.length > 1) sayRead(this.reporter, this.place(field), 'namesJoined', parts.join(' | '), text, null);
    else if (parts.length === 1 && field === 'name') this.say('name', 'warning', 'namePartMissing', text);
    return text;
  }

  private hasFlaw(field: AllotteeField, text: string): boolean {
    const { view, columns } = this.block;
    const [column] = columns[field] ?? [];
    if (column === undefined) return false;
    if (!isAmount(field) && isPlaceholder(text)) this.say(field, 'warning', 'cellPlaceholder', text);
    if (isAmount(field) && this.block.personsIn(view.area(this.row, column)) > 1) return true;
    const remark = view.remark(this.row, column);
    if (remark?.struck === true && !isStruck(this.block, this.row)) this.say(field, 'warning', 'cellStruck', text);
    if (remark?.marked !== undefined && !FREE_TEXTS.has(field)) this.say(field, isAmount(field) ? 'error' : 'warning', 'cellMarkedInPart', text, { mark: remark.marked });
    if (remark?.uncalculated === true) this.say(field, 'error', 'notCalculated', text);
    else if (text.includes('#') && ERROR_VALUE.test(text.trim())) this.say(field, 'error', 'cellError', text);
    else return isAmount(field) && remark?.marked !== undefined;
    return true;
  }

  private employeeNumber(text: string | undefined): string {
    if (text === undefined) return '';
    const unwrapped = unwrapCell(text);
    const number = normaliseCode(unwrapped);
    const remark = this.remarkOf('employeeNumber');
    const { table } = this.block.view;
    // In a text file, what is stored is the field with the mark that was taken off.
    if (table.name === null && remark?.stored !== undefined) sayRead(this.reporter, this.place('employeeNumber'), 'wrapperRemoved', remark.stored, number);
    else if (unwrapped !== text && unwrapped.trim() !== text.trim()) sayRead(this.reporter, this.place('employeeNumber'), 'wrapperRemoved', text, number);
    else if (number !== text.trim()) sayRead(this.reporter, this.place('employeeNumber'), 'codeNormalised', text, number);
    if (number === '') return number;
    if (remark?.kind === 'date' || (remark?.stored === undefined && looksLikeDate(number))) this.say('employeeNumber', 'warning', 'numberIsDate', text);
    else if (isScientific(number)) this.say('employeeNumber', 'warning', 'numberScientific', text);
    else if (table.name !== null && remark?.stored !== undefined && remark.stored !== number) sayRead(this.reporter, this.place('employeeNumber'), 'shownByFormat', remark.stored, number);
    return number;
  }

  private name(field: AllotteeField, text: string | undefined): string {
    if (text === undefined) return '';
    const unwrapped = field === 'note' || !text.startsWith('=') ? text : unwrapCell(text);
    const name = normaliseName(unwrapped);
    if (unwrapped !== text) sayRead(this.reporter, this.place(field), 'wrapperRemoved', text, name);
    else if (withoutInvisible(text) !== text) sayRead(this.reporter, this.place(field), 'invisibleRemoved', text, name);
    return name;
  }

  /** What makes of several people one, and a person of an organisation or of nobody. */
  private checkName(text: string, employeeNumber: string): void {
    const lines = /[\r\n]/.test(text) ? text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '') : [];
    if (lines.length > 1) this.say('name', 'warning', 'nameOnLines', lines.join(' / '));
    if (isNobodyYet(text) || (employeeNumber === '' && looksLikeOrganisation(text))) this.say('name', 'warning', 'nameNotOfPerson', text.trim());
  }

  private category(text: string | undefined): string {
    if (text === undefined) return '';
    const written = normaliseCode(text);
    if (written === '') {
      this.say('category', 'warning', 'categoryMissing', text);
      return '';
    }
    const code = recogniseCategory(written);
    if (code === null) this.say('category', 'warning', 'categoryUnknown', text);
    return code ?? written;
  }

  private rights(text: string | undefined): string | null {
    if (text === undefined) return null;
    const rights = this.count('rights', text, this.block.unit);
    if (rights === '0') this.say('rights', 'warning', 'rightsZero', text);
    if (rights !== null) this.compareShares(rights);
    return rights;
  }

  /** A column of shares beside that of rights says the same, or one of them is wrong. */
  private compareShares(rights: string): void {
    const { view, shares } = this.block;
    const text = shares === null ? '' : view.text(this.row, shares.column);
    if (shares === null || text.trim() === '') return;
    const reading = readRights(text, shares.unit, view.remark(this.row, shares.column)?.stored);
    if (!reading.ok || reading.rights !== rights) this.say('rights', 'warning', 'sharesDiffer', rights, { shares: text, sharesPerRight: shares.unit.sharesPerRight ?? '' });
  }

  /** Planned rights may be absent in any row; what is no number is said, because it could have been one. */
  private planned(text: string | undefined): string | null {
    return text === undefined || text.trim() === '' ? null : this.count('planned', text, this.block.plannedUnit);
  }

  private count(field: 'rights' | 'planned', written: string, unit: RightsUnit): string | null {
    const text = unwrapCell(written);
    const cut = amountCutByComma(this.block, field, this.row);
    if (cut !== null) {
      this.say(field, 'error', 'amountCut', cut);
      return null;
    }
    const sharesPerRight = unit.sharesPerRight ?? '';
    const stored = this.remarkOf(field)?.stored;
    if (this.block.markUnclear && (stored === undefined || !isDecimalText(stored)) && GROUP_OR_DECIMALS.test(text.normalize('NFKC'))) {
      this.say(field, 'error', 'rightsAmbiguous', written);
      return null;
    }
    const reading = readRights(text, unit, stored);
    if (!reading.ok) {
      this.say(field, 'error', reading.code, written, { sharesPerRight, ...(stored === undefined ? {} : { stored }) });
      return null;
    }
    if (reading.note !== null) sayRead(this.reporter, this.place(field), reading.note, written, reading.rights, { sharesPerRight });
    else if (text !== written) sayRead(this.reporter, this.place(field), 'wrapperRemoved', written, reading.rights);
    return reading.rights;
  }

  /** The file's columns that are no field stay with the person. */
  private otherColumns(): Allottee['other'] {
    const { view, others } = this.block;
    if (others.length === 0) return NOBODY.other;
    const filled: [string, string][] = [];
    for (const { column, heading } of others) {
      const text = this.otherText(normaliseName(view.text(this.row, column)), heading);
      if (text !== '') filled.push([heading, text]);
    }
    return filled.length === 0 ? NOBODY.other : Object.fromEntries(filled);
  }

  private otherText(text: string, heading: string): string {
    const above = isDitto(text) ? (this.above?.allottee ?? this.above?.asRead)?.other[heading] : undefined;
    if (above === undefined) return text;
    sayRead(this.reporter, { ...this.place('note'), column: heading }, 'dittoFilled', text, above, { row: String(this.above?.row ?? '') });
    return above;
  }

  private remarkOf(field: AllotteeField) {
    const [column] = this.block.columns[field] ?? [];
    return column === undefined ? undefined : this.block.view.remark(this.row, column);
  }

  private place(field: AllotteeField) {
    return { sheet: this.block.view.table.name, row: this.row + 1, column: this.block.mapping[field] ?? null };
  }

  private say(field: AllotteeField, severity: ListIssue['severity'], code: ListIssueCode, value: string, details?: ListIssue['details']): void {
    if (severity === 'error') this.rejected = true;
    say(this.reporter, this.place(field), severity, code, value, details);
  }
}

const LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;
const GROUP_OR_DECIMALS = /\d[.,]\d{3}(?!\d)/;

const isAmount = (field: AllotteeField): boolean => field === 'rights' || field === 'planned';
