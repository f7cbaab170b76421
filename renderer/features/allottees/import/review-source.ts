import { ALLOTTEE_FIELDS, readSheets, type AllotteeField, type AllotteeListReading, type LeftOutRow, type ListIssue } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import { cellKey, type Mended } from './list-review.ts';
import { fileRowId, isProblem, type ReviewRows } from './review-rows.ts';

export const REASON_COLUMN = 'reason';
export const SHEET_COLUMN = 'sheet';

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };
/** Fields of a few characters are narrower than in the list itself: the reasons are to be read beside the cells. */
const NARROW: Readonly<Partial<Record<AllotteeField, number>>> = { employeeNumber: 104, name: 128, grade: 80, rights: 88, note: 120 };
const USUAL_WIDTH = 104;

/** Whether a list was read from several sheets, so that its rows say which. */
export const hasSheets = ({ sheets }: Pick<AllotteeListReading, 'sheets'>): boolean => sheets.filter(({ read }) => read).length > 1;

/** The columns of a list under the names of the fields, and why a row is bad at the right. */
export function reviewColumns(reading: AllotteeListReading, language: Language): readonly GridColumn[] {
  const text = listImportText[language];
  const { mapping } = reading;
  const mapped = ALLOTTEE_FIELDS.filter((field) => (mapping[field] ?? '') !== '');
  return [
    ...(hasSheets(reading) ? [{ id: SHEET_COLUMN, heading: text.sheetHeading, unit: '', align: 'left', width: 104, role: 'figure' } as const] : []),
    ...mapped.map((field): GridColumn => ({
      id: field,
      heading: allotteeText[language].fields[field],
      unit: mapping[field] ?? '',
      align: field === 'rights' ? 'right' : 'left',
      width: NARROW[field] ?? USUAL_WIDTH,
      role: 'input',
    })),
    { id: REASON_COLUMN, heading: text.whatIsWrong, unit: '', align: 'left', width: 440, role: 'figure' },
  ];
}

/** What {@link reviewSource} shows. */
export interface ReviewView {
  readonly reading: AllotteeListReading;
  readonly rows: ReviewRows;
  readonly mended: Mended;
  /** The rows in another order than that of the file. */
  readonly rowOrder: readonly string[] | null;
  /** Rows that were left out and are to be seen above the others. */
  readonly above: readonly LeftOutRow[];
  readonly language: Language;
}

/** A list's cells as written or as they were mended, each with what is to be said of it, in the order of the file or another one. */
export function reviewSource({ reading, rows: { issuesOf, rowOf, ids }, mended, rowOrder, above, language }: ReviewView): GridSource {
  const textOf = new Map(above.map((row) => [fileRowId(row), row]));
  const rows = rowOrder ?? ids.all;
  const [firstColumn] = reviewColumns(reading, language);
  return {
    pinnedRows: [],
    rows: above.length === 0 ? rows : [...textOf.keys(), ...rows],
    rowNumber: (rowId) => String((rowOf.get(rowId) ?? textOf.get(rowId))?.row ?? ''),
    // The rows of several sheets are numbered in each of them.
    ...(readSheets(reading).length < 2 && { longestNumber: String(reading.rows.at(-1)?.row ?? '') }),
    cell,
  };

  function cell(rowId: string, columnId: string): CellView {
    const row = rowOf.get(rowId);
    if (row === undefined) {
      const left = textOf.get(rowId);
      return left !== undefined && columnId === firstColumn?.id ? { ...BLANK, text: left.text, hint: left.text, look: 'inherited' } : BLANK;
    }
    if (columnId === SHEET_COLUMN) return { ...BLANK, text: row.sheet ?? '' };
    const issues = issuesOf.get(rowId) ?? [];
    if (columnId === REASON_COLUMN) return reasonCell(issues, language);
    // Every other column is one of the fields: see reviewColumns.
    const field = columnId as AllotteeField;
    const column = reading.mapping[field] ?? '';
    const edit = mended.cells.get(cellKey({ sheet: row.sheet, row: row.row, column }));
    const text = edit?.text ?? row.cells[field] ?? '';
    const found = issues.filter((issue) => issue.column !== null && issue.column === column);
    return {
      text,
      edit: text,
      look: lookOf(found, 'input'),
      hint: hintOf([...(edit === undefined ? [] : [listImportText[language].wasBefore(edit.before)]), ...found.map((issue) => issueText(issue, language))], language),
      ...(edit !== undefined && { marks: MENDED_MARK }),
    };
  }
}

const MENDED_MARK = ['cell-mended'];

function reasonCell(issues: readonly ListIssue[], language: Language): CellView {
  const hint = hintOf(issues.map((issue) => issueText(issue, language)), language);
  const look = lookOf(issues, 'inherited');
  // The reason is coloured as the cell it speaks of, but is no bad cell itself.
  return { text: hint ?? '', edit: null, look: look === 'remark' ? 'pending' : look === 'problem' ? 'reason' : look, hint };
}

function lookOf(issues: readonly ListIssue[], otherwise: CellView['look']): CellView['look'] {
  const open = issues.filter(isProblem);
  if (open.some(({ severity }) => severity === 'error')) return 'problem';
  return open.length > 0 ? 'remark' : otherwise;
}

/** What is wrong with a cell, and, where somebody has passed that over, why. */
export const issueText = (issue: ListIssue, language: Language): string =>
  (issue.ignored === undefined ? '' : `${listImportText[language].ignoredReason(issue.ignored)} – `) + listIssueSentence(issue, language);

const hintOf = (sentences: readonly string[], language: Language): string | null => (sentences.length === 0 ? null : sentences.join(language === 'ja' ? '' : ' '));
