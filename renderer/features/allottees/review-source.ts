import { ALLOTTEE_FIELDS, type AllotteeField, type AllotteeListReading, type ListIssue } from '#shared/allottees/list-reading.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import type { Language } from '#shared/text/language.ts';
import { listIssueSentence } from '#shared/text/list-issues.ts';
import type { CellView, GridColumn, GridSource } from '#renderer/grid/grid-source.ts';
import type { ReviewRows } from './review-rows.ts';

/** Narrower than in the list itself: the reasons are to be read beside the cells. */
const REVIEW_WIDTHS: Readonly<Record<AllotteeField, number>> = {
  reading: 136, planned: 88,
  employeeNumber: 104, name: 128, company: 104, category: 104, grade: 80, rights: 88, note: 120,
};

const BLANK: CellView = { text: '', edit: null, look: 'figure', hint: null };

/** The columns of a list as it was written, under the names of the fields, and why a row is bad at the right. */
export function reviewColumns({ mapping }: AllotteeListReading, language: Language): readonly GridColumn[] {
  const text = allotteesScreenText[language];
  const mapped = ALLOTTEE_FIELDS.filter((field) => mapping[field] !== undefined);
  return [
    ...mapped.map((field): GridColumn => ({
      id: field,
      heading: allotteeText[language].fields[field],
      unit: mapping[field] ?? '',
      align: field === 'rights' ? 'right' : 'left',
      width: REVIEW_WIDTHS[field],
      role: 'figure',
    })),
    { id: 'reason', heading: text.whatIsWrong, unit: '', align: 'left', width: 440, role: 'figure' },
  ];
}

/** A list's cells as written, each with what is to be said of it, in the order of the file or another one. */
export function reviewSource(reading: AllotteeListReading, { issuesOf, rowOf, ids }: ReviewRows, rowOrder: readonly string[] | null, language: Language): GridSource {
  return { pinnedRows: [], rows: rowOrder ?? ids.all, rowNumber: (rowId) => String(rowOf.get(rowId)?.row ?? ''), cell };

  function cell(rowId: string, columnId: string): CellView {
    const row = rowOf.get(rowId);
    if (row === undefined) return BLANK;
    const issues = issuesOf.get(row.row) ?? [];
    if (columnId === 'reason') return reasonCell(issues, language);
    // Every other column is one of the fields: see reviewColumns.
    const field = columnId as AllotteeField;
    const found = issues.filter(({ column }) => column !== null && column === reading.mapping[field]);
    return { text: row.cells[field] ?? '', edit: null, look: lookOf(found, 'figure'), hint: sentences(found, language) };
  }
}

function reasonCell(issues: readonly ListIssue[], language: Language): CellView {
  const text = sentences(issues, language) ?? '';
  const look = lookOf(issues, 'inherited');
  // The reason is coloured as the cell it speaks of, but is no bad cell itself.
  return { text, edit: null, look: look === 'remark' ? 'pending' : look === 'problem' ? 'reason' : look, hint: text === '' ? null : text };
}

function lookOf(issues: readonly ListIssue[], otherwise: CellView['look']): CellView['look'] {
  if (issues.some(({ severity }) => severity === 'error')) return 'problem';
  return issues.some(({ severity }) => severity === 'warning') ? 'remark' : otherwise;
}

function sentences(issues: readonly ListIssue[], language: Language): string | null {
  return issues.length === 0 ? null : issues.map((issue) => listIssueSentence(issue, language)).join(language === 'ja' ? '' : ' ');
}
