import type { Cell, Worksheet } from 'exceljs';
import { totalsOf } from '../../../allottees/totals.ts';
import { EPS_INPUTS, MARKET_INPUTS, VOTE_INPUTS, type InputName } from '../../../grant/input-names.ts';
import { lawOf } from '../../../grant/grant-law.ts';
import { followedInput, hasTranches, INPUTS, inputValue } from '../../../grant/input-registry.ts';
import type { GrantDocument } from '../../../grant/schema.ts';
import { figureInWords } from '../../../text/figure-in-words.ts';
import { figureText } from '../../../text/figures.ts';
import { noticeText } from '../../../text/notice/notice-text.ts';
import { formulaCell, spreadsheetNumber, textCell, textInFormula } from '../../cell-values.ts';
import { absoluteAddress, sheetAddress, figureColumn, GRANT_ROW_NUMBER, ISSUE_PRICE_COUNTED } from '../../names.ts';
import { writeCell, type Pack } from '../../pack.ts';
import { amountFormat, DATE_FORMATS, wrappedHeight, type CellFormat } from '../../style.ts';
import { validate } from '../../validation.ts';
import { personsFormula } from '../allottees/allottees-sheet.ts';
import { scenariosSheetText } from '../scenarios/text.ts';
import { writeTitle } from '../title.ts';
import { capitalised } from '../../../text/capitalised.ts';
import { NOTICE_CELLS, TERM_INPUTS, termCell, type NoticeCell, type TermName } from './term-inputs.ts';
import { termsSheetText } from './text.ts';
import { writeCategories } from './write-categories.ts';

/** Number of the term, its name, its value, a remark, which goes over the columns that the table of categories has further. */
export const TERMS_WIDTHS = [5, 36, 28, 16, 16, 16, 14] as const;
const REMARK_WIDTH = 62;
const REMARK_COLUMNS = { first: 4, last: TERMS_WIDTHS.length } as const;
/** Row of the headings; everything stands under it. */
export const TERMS_HEADER_ROW = 4;

/** Writes the nine terms in the notice's order, the market figures and the definitions of the figures. */
export function writeTerms(pack: Pack, sheet: Worksheet): void {
  const terms = termsSheetText[pack.language];
  writeTitle(pack, sheet, terms.sheet);
  const head = sheet.getRow(TERMS_HEADER_ROW);
  [null, null, terms.value, terms.remark, null, null, null].forEach((label, index) =>
    writeCell(pack, head, index + 1, label, 'head', index === 2 ? { align: 'right' } : { align: 'left', ...(index === 3 && { indent: 1 }) }));
  const writer = new TermWriter(pack, sheet);
  writeNineTerms(pack, writer);
  writer.section(terms.notice);
  writeNotice(pack, writer);
  writer.section(terms.market);
  writeInputs(pack, writer, MARKET_INPUTS);
  writer.section(terms.votes);
  writeInputs(pack, writer, VOTE_INPUTS);
  writer.section(terms.eps);
  writeInputs(pack, writer, EPS_INPUTS);
  writer.section(terms.document);
  writeDocumentFacts(pack, writer);
  writer.pageBreak();
  writer.section(terms.definitions);
  for (const { label, worked, problem } of pack.columns) {
    writer.definition(label.name, worked === null ? scenariosSheetText[pack.language].unreadable(label.name, problem ?? '') : figureInWords(worked.figure, pack.document, inputValue(pack.document, 'statedCapitalUnit'), pack.language));
  }
}

function writeNineTerms(pack: Pack, writer: TermWriter): void {
  const { document, rows } = pack;
  const terms = termsSheetText[pack.language];
  const { grant } = document;
  const count: CellFormat = { format: amountFormat(0), align: 'right' };
  const money: CellFormat = { format: amountFormat(pack.decimals('exercisePrice')), align: 'right' };
  const isPriceGiven = termCell('issuePrice', document) !== null;
  const isOpen = isIssuePriceOpen(document);
  const withoutPrice = isOpen ? terms.toBeDecided(grant.issuePrice.decisionDate) : terms.issuePriceNone;
  const grantFigures = rows[0]?.figures ?? [];
  const aggregate = grantFigures.find(({ column }) => column === figureColumn('aggregateExerciseAmount'))?.value ?? null;

  writer.input('1', terms.issueDate, 'issueDate');
  writer.input(null, terms.resolutionDate, 'resolutionDate');
  writer.input('2', terms.rights, 'rights', { look: count });
  writer.input(null, terms.sharesPerRight, 'sharesPerRight', { look: count });
  writer.input('3', terms.shareClass, 'shareClass', { look: { align: 'right' } });
  writer.input('4', terms.issuePrice, 'issuePrice', {
    look: { format: amountFormat(pack.decimals('issuePrice')), align: 'right' },
    remark: formulaCell(`IF(ISBLANK(issuePrice),${textInFormula(withoutPrice)},"")`, isPriceGiven ? '' : withoutPrice),
  });
  const counted = writer.computed(terms.issuePriceCounted, `IF(ISBLANK(issuePrice),${isOpen ? '""' : '0'},issuePrice)`, countedIssuePrice(pack), {
    format: amountFormat(pack.decimals('issuePrice')), align: 'right',
  });
  writer.name(counted, ISSUE_PRICE_COUNTED);
  if (grant.issuePrice.status !== 'none') {
    writer.input(null, terms.issuePriceDecisionDate, 'issuePriceDecisionDate');
    writer.fixed(terms.settlement, terms.settlements[grant.issuePrice.settlement], '');
  }
  const pending = terms.toBeDecided(grant.exercisePrice.decisionDate);
  writer.input('5', terms.exercisePrice, 'exercisePrice', {
    look: money,
    remark: formulaCell(`IF(COUNT(exercisePrice)=0,${textInFormula(pending)},"${terms.decided}")`, grant.exercisePrice.status === 'pending' ? pending : terms.decided),
  });
  writer.input(null, terms.decisionDate, 'decisionDate');
  const aggregateCell = sheetAddress(scenariosSheetText[pack.language].sheet, figureColumn('aggregateExerciseAmount'), GRANT_ROW_NUMBER);
  writer.computed(terms.aggregate, aggregateCell, aggregate === null ? '' : spreadsheetNumber(aggregate), {
    format: pack.look(figureColumn('aggregateExerciseAmount')).format, align: 'right',
  }, { number: '6', remark: formulaCell(`IF(COUNT(${aggregateCell})=0,"${terms.followsPrice}","")`, aggregate === null ? terms.followsPrice : '') });
  writer.input('7', terms.periodFrom, 'exerciseFrom');
  writer.input(null, terms.periodTo, 'exerciseTo');
  writer.input('8', terms.ratio, 'statedCapitalRatio', { look: { format: '0.####', align: 'right' }, remark: terms.leastRatio });
  writer.input(null, terms.unit, 'statedCapitalUnit', { look: { format: amountFormat(pack.decimals('statedCapitalUnit')), align: 'right' }, remark: pack.currency });
  writer.fixed(terms.base, terms.bases[grant.statedCapital.base], terms.methodFixed);
  writer.fixed(terms.basis, terms.roundingBases[grant.statedCapital.basis], '');
  writeBookValue(pack, writer);
  writeDelivery(pack, writer);
  const listed = totalsOf(document.allottees).persons;
  writer.input('9', terms.announcedPersons, 'announcedPersons', {
    look: count,
    remark: formulaCell(`"${terms.listed[0]}"&TEXT(${personsFormula(pack)},"#,##0")&"${terms.listed[1]}"`, terms.listed.join(listed.toLocaleString('en'))),
  });
  writer.input(null, terms.announcedDescription, 'announcedDescription', { look: { wrap: true, align: 'left' } });
  writer.categories();
}

/** Where it is what was paid for the right, it follows the issue price here, too. */
function writeBookValue(pack: Pack, writer: TermWriter): void {
  const label = capitalised(figureText[pack.language].inputs.bookValuePerRight.name);
  const look: CellFormat = { format: amountFormat(pack.decimals('bookValuePerRight')), align: 'right' };
  if (followedInput(pack.document, 'bookValuePerRight') === null) writer.input(null, label, 'bookValuePerRight', { look });
  else {
    const paid = termCell('issuePrice', pack.document);
    const cell = writer.computed(label, 'IF(ISBLANK(issuePrice),"",issuePrice)', paid === null || paid instanceof Date ? '' : paid, look);
    writer.name(cell, 'bookValuePerRight');
  }
  writeTranches(pack, writer);
}

/** The average over the tranches is what formulas take; each tranche stands under it. */
function writeTranches({ document: { grant: { bookValue } }, language, decimals }: Pack, writer: TermWriter): void {
  const look: CellFormat = { format: amountFormat(decimals('trancheBookValue')), align: 'right' };
  writer.input(null, capitalised(figureText[language].inputs.trancheBookValue.name), 'trancheBookValue', { look });
  if (!hasTranches(bookValue) || bookValue.tranches.length === 1) return;
  const terms = termsSheetText[language];
  bookValue.tranches.forEach(({ share, perShare }, index) => writer.fixed(terms.tranche(String(index + 1)), terms.ofRights(share ?? '', perShare ?? ''), terms.methodFixed));
}

/** The law, treasury shares that are delivered, and what the annual report shows. */
function writeDelivery({ document: { grant }, language, currency, decimals }: Pack, writer: TermWriter): void {
  const terms = termsSheetText[language];
  const labels = figureText[language].inputs;
  writer.input(null, capitalised(labels.treasuryDelivered.name), 'treasuryDelivered', { look: { format: amountFormat(0), align: 'right' } });
  writer.input(null, capitalised(labels.treasuryBookPerShare.name), 'treasuryBookPerShare', { look: { format: amountFormat(decimals('treasuryBookPerShare')), align: 'right' }, remark: currency });
  if (grant.delivery.treasuryShares !== null) writer.fixed(terms.deliveryOrder, terms.deliveryOrders[grant.delivery.order], terms.methodFixed);
  writer.fixed(terms.shareIssuePrice, terms.shareIssuePrices[grant.statedCapital.shareIssuePrice], terms.methodFixed);
  writer.fixed(terms.law, terms.laws[lawOf(grant)], terms.methodFixed);
}

/** What papers say beside the terms, each called as where it is missing in one. */
function writeNotice({ language }: Pack, writer: TermWriter): void {
  const { gaps } = noticeText[language];
  for (const name of NOTICE_NAMES) writer.input(null, capitalised(gaps[NOTICE_CELLS[name]]), name, { look: TERM_INPUTS[name].kind === 'text' ? { wrap: true, align: 'left' } : {} });
}

// Object.keys loses the type of the keys.
const NOTICE_NAMES = Object.keys(NOTICE_CELLS) as readonly NoticeCell[];

/** Whether the issue price is still to be decided: an empty cell is then no 0. */
const isIssuePriceOpen = ({ grant: { issuePrice: { status, perRight } } }: GrantDocument): boolean => status === 'pending' || (status === 'decided' && perRight === null);

function countedIssuePrice({ document }: Pack): string | number {
  const cell = termCell('issuePrice', document);
  return typeof cell === 'number' ? cell : document.grant.issuePrice.status === 'none' ? 0 : String(cell ?? '');
}

function writeInputs(pack: Pack, writer: TermWriter, names: readonly (InputName & TermName)[]): void {
  const labels = figureText[pack.language].inputs;
  for (const name of names) {
    const isMoney = INPUTS[name].kind === 'amount' || INPUTS[name].kind === 'total';
    const look: CellFormat = { format: amountFormat(pack.decimals(name)), align: 'right' };
    writer.input(null, capitalised(labels[name].name), name, { look, ...(isMoney && { remark: pack.currency }) });
  }
}

function writeDocumentFacts({ document, language }: Pack, writer: TermWriter): void {
  const terms = termsSheetText[language];
  writer.fixed(terms.company, document.company.name, '');
  writer.fixed(terms.code, document.company.code, '');
  writer.fixed(terms.currency, document.currency, '');
  if (document.notes !== '') writer.definition(terms.notes, document.notes);
}

interface InputExtras {
  readonly look?: CellFormat;
  readonly remark?: Cell['value'];
}

/** Writes the sheet row by row: number of the term, its name, its value, a remark. */
class TermWriter {
  readonly #pack: Pack;
  readonly #sheet: Worksheet;
  #row: number = TERMS_HEADER_ROW;

  constructor(pack: Pack, sheet: Worksheet) {
    this.#pack = pack;
    this.#sheet = sheet;
  }

  pageBreak(): void {
    this.#sheet.getRow(this.#row).addPageBreak();
  }

  section(title: string): void {
    this.#row += 2;
    const row = this.#sheet.getRow(this.#row);
    TERMS_WIDTHS.forEach((_, index) => writeCell(this.#pack, row, index + 1, index === 0 ? title : null, 'section'));
    row.height = 20;
  }

  input(number: string | null, label: string, name: TermName, { look = {}, remark = null }: InputExtras = {}): void {
    const input = TERM_INPUTS[name];
    const text = input.read(this.#pack.document);
    const format = input.kind === 'date' ? DATE_FORMATS[this.#pack.language] : input.kind === 'text' ? '@' : look.format;
    const cell = this.#line(number, label, termCell(name, this.#pack.document), remark, true, { align: 'right', ...look, ...(format !== undefined && { format }) });
    this.name(cell, name);
    validate(cell, name, this.#pack.text);
    if (look.wrap) this.#sheet.getRow(this.#row).height = wrappedHeight(text ?? '', TERMS_WIDTHS[2]);
  }

  computed(label: string, formula: string, result: string | number, look: CellFormat, { number = null, remark = null }: { number?: string | null; remark?: Cell['value'] } = {}): Cell {
    return this.#line(number, label, formulaCell(formula, result), remark, false, look);
  }

  fixed(label: string, value: string, remark: string): void {
    this.#line(null, label, textCell(value), remark === '' ? null : remark, false, { align: 'right', wrap: true });
    this.#sheet.getRow(this.#row).height = Math.max(16, wrappedHeight(value, TERMS_WIDTHS[2]), wrappedHeight(remark, REMARK_WIDTH));
  }

  categories(): void {
    this.#row = writeCategories(this.#pack, this.#sheet, this.#row);
  }

  definition(label: string, words: string): void {
    this.#row += 1;
    const row = this.#sheet.getRow(this.#row);
    writeCell(this.#pack, row, 1, null, 'label');
    writeCell(this.#pack, row, 2, textCell(capitalised(label)), 'label', { wrap: true, vertical: 'top' });
    this.#sheet.mergeCells(this.#row, 3, this.#row, REMARK_COLUMNS.last);
    writeCell(this.#pack, row, 3, textCell(words), 'text', { wrap: true, vertical: 'top' });
    row.height = wrappedHeight(words, TERMS_WIDTHS[2] + REMARK_WIDTH);
  }

  name(cell: Cell, name: string): void {
    this.#pack.workbook.definedNames.add(absoluteAddress(this.#sheet.name, Number.parseInt(String(cell.col), 10), this.#row), name);
  }

  #line(number: string | null, label: string, value: Cell['value'], remark: Cell['value'], isInput: boolean, look: CellFormat): Cell {
    this.#row += 1;
    const row = this.#sheet.getRow(this.#row);
    row.height = 16;
    writeCell(this.#pack, row, 1, number, 'remark', { align: 'center' });
    writeCell(this.#pack, row, 2, label, 'label');
    writeCell(this.#pack, row, REMARK_COLUMNS.first, remark, 'remark', { align: 'left', wrap: true, indent: 1 });
    this.#sheet.mergeCells(this.#row, REMARK_COLUMNS.first, this.#row, REMARK_COLUMNS.last);
    return writeCell(this.#pack, row, 3, value, isInput ? 'input' : 'figure', look);
  }
}
