import { recogniseCategory } from '#shared/allottees/categories.ts';
import { repeatedAcrossLists } from '#shared/allottees/list/combine-lists.ts';
import type { AllotteeListReading, ListIssue, ListRow } from '#shared/allottees/list-reading.ts';
import { normaliseCode, normaliseName } from '#shared/allottees/normalise.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { listImportText } from '#shared/text/list-import.ts';
import type { ListReview } from './list-review.ts';
import { fileRowId } from './review-rows.ts';

/** What of a review goes into the document, and what does not. */
export interface TakenRows {
  readonly allottees: readonly Allottee[];
  /** How many of them were rejected and come along as far as they could be read. */
  readonly withProblems: number;
  /** How many rows stay out because they were rejected. */
  readonly skipped: number;
  /** Rows that say of somebody what another of the files says, or use their number. */
  readonly repeated: readonly RepeatedPerson[];
}

/** A row of one file, and who of an earlier file may be the same. */
export interface RepeatedPerson {
  readonly fileName: string;
  readonly issue: ListIssue;
}

/** The allottees of all files together, in the order of files and rows, each with an id of its own. */
export function takenRows(review: Pick<ListReview, 'files' | 'skipsProblems'>, language: Language): TakenRows {
  const allottees: Allottee[] = [];
  let withProblems = 0;
  let skipped = 0;
  // Of one file, each row has an id of its own.
  const isOneFile = review.files.length === 1;
  for (const { reading, rows } of review.files) {
    if (reading === null || rows === null) continue;
    for (const row of reading.rows) {
      if (row.allottee === null && review.skipsProblems) {
        skipped += 1;
        continue;
      }
      if (row.allottee === null) withProblems += 1;
      const allottee = row.allottee ?? asFarAsRead(row, rows.issuesOf.get(fileRowId(row)) ?? [], reading, language);
      const isUnique = isOneFile && (row.allottee !== null || row.asRead !== undefined);
      allottees.push(isUnique ? allottee : { ...allottee, id: `${isOneFile ? 'x' : 'a'}${allottees.length + 1}` });
    }
  }
  return { allottees, withProblems, skipped, repeated: repeatedPersons(review.files.flatMap(({ reading }) => reading ?? [])) };
}

const repeatedPersons = (readings: readonly AllotteeListReading[]): readonly RepeatedPerson[] =>
  repeatedAcrossLists(readings).map(({ list, issue }) => ({ fileName: readings[list]?.fileName ?? '', issue }));

/** A rejected row as an allottee that is still to be mended: rights that may be wrong are not counted, and stand in the note as text. */
function asFarAsRead({ cells, asRead }: ListRow, issues: readonly ListIssue[], { mapping }: AllotteeListReading, language: Language): Allottee {
  const category = normaliseCode(cells.category ?? '');
  const read: Allottee = asRead ?? {
    ...NOBODY,
    id: '',
    employeeNumber: normaliseCode(cells.employeeNumber ?? ''),
    name: normaliseName(cells.name ?? ''),
    company: normaliseName(cells.company ?? ''),
    category: recogniseCategory(category) ?? category,
    grade: normaliseName(cells.grade ?? ''),
    note: normaliseName(cells.note ?? ''),
  };
  const text = normaliseName(cells.rights ?? '');
  const areRightsSure = issues.every(({ severity, column }) => severity !== 'error' || (column !== null && column !== mapping.rights));
  if (text === '' || (areRightsSure && read.rights !== null)) return read;
  return { ...read, rights: null, note: [read.note, listImportText[language].asInFile(mapping.rights ?? '', text)].filter((part) => part !== '').join(' / ') };
}
