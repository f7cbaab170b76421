import type { GrantDocument } from '../../grant/schema.ts';
import type { ExportChoice } from '../../host/export-choice.ts';
import { PROGRAM_VERSION } from '../../host/program-version.ts';
import { success, type Result } from '../../host/result.ts';
import { totalsOf } from '../../allottees/totals.ts';
import { readWorkbook } from '../../tables/read-workbook.ts';
import { fileFailure } from '../../tables/file-failure.ts';
import type { WorkbookFile } from '../../tables/workbook-cells.ts';
import type { Language } from '../../text/language.ts';
import { unknownRows, type ExpectedWorkbook } from '../expected-workbook.ts';
import { exportPack } from '../export-workbook.ts';
import { namedCell } from '../found-cell.ts';
import { importWorkbook } from '../import-workbook.ts';
import type { ImportedWorkbook, NotCompared } from '../imported-workbook.ts';
import { CHECKS_ALERTS, CHECKS_CHANGED, CHECKS_INTEGRITY, MASTER_CHECK } from '../names.ts';
import { allotteesSheetText } from '../sheets/allottees/text.ts';
import { checksSheetText } from '../sheets/checks/text.ts';
import { PACK_SHEETS } from '../sheets/pack-sheets.ts';
import type { ExportRecord } from '../sheets/carried/export-record.ts';
import { carriedSheetText } from '../sheets/carried/text.ts';
import { scenariosSheetText } from '../sheets/scenarios/text.ts';
import { compareCells } from './compare-cells.ts';
import { compareValues } from './compare-values.ts';
import { formulaNumbers } from './lint-formulas.ts';
import type { Deviation, NotChecked, PackReport } from './pack-report.ts';
import { standInPeople } from './stand-in-people.ts';

/**
 * Compares an exported workbook, cell by cell, with what the program writes for the document inside of it: what a colleague may change
 * is listed as changed, everything else that is not as it was written is a deviation. A workbook that carries no document cannot be
 * checked that way, and fails as an import does; one of another version, or that does not say how it was exported, is said not to be compared.
 * @param recalculated the same workbook after a spreadsheet program has worked out every formula anew, where there is one.
 */
export async function checkPack(bytes: Uint8Array, recalculated: Uint8Array | null = null): Promise<Result<PackReport>> {
  const loaded = readWorkbook(bytes);
  if (!loaded.ok) return loaded;
  const found = loaded.value;
  const again = recalculated === null ? success(found) : readWorkbook(recalculated);
  if (!again.ok) return again;
  const imported = await importWorkbook(bytes);
  if (!imported.ok) return imported;
  const [readDocument] = PACK_SHEETS.flatMap((sheet) => sheet.readDocument ?? []);
  const carried = await readDocument?.(found);
  if (carried?.ok !== true) return carried ?? fileFailure('workbookWithoutDocument');
  const { document: inside, peopleLeftOut, record, writtenBy } = carried.value;
  if (record === null) return success(notCompared(found, again.value, imported.value, recalculated, 'notRecorded'));
  if (writtenBy !== PROGRAM_VERSION) return success(notCompared(found, again.value, imported.value, recalculated, 'otherVersion'));
  const { language, choice, createdAt } = record;
  const people = peopleOf(found, inside, peopleLeftOut !== undefined, record);
  const document = people.list === null ? carried.value.exported : { ...inside, allottees: people.list };
  const expected = await exportPack(document, language, { createdAt, choice });
  const written = readWorkbook(expected.bytes);
  if (!written.ok) return written;
  const table = allotteesSheetText[language].sheet;
  const unknown = people.isCompared ? [] : sheetsWithUnknownRows(await unknownRows(written.value, record.digests));
  const compared = compareCells({
    found, expected: written.value, written: expected.pack.written,
    isCompared: (sheet) => sheet !== carriedSheetText[language].sheet && !unknown.includes(sheet),
    mayGrow: (sheet) => sheet === scenariosSheetText[language].sheet || sheet === table,
  });
  const isKnown = ({ expected: was, found: now }: Deviation): boolean => !unknown.some((sheet) => [was, now].some((text) => text.includes(sheet)));
  const deviations = [...compared.deviations.filter(isKnown), ...listDeviations(table, people.list, peopleLeftOut)];
  const values = await valuesOf({ imported: imported.value, document, language, choice, createdAt, isWhole: people.isCompared, expected: written.value, again: again.value, unsure: expected.pack });
  const sentences = sentencesOf(again.value);
  const notChecked: readonly NotChecked[] = [...withoutRecalculation(recalculated), ...(people.isCompared ? [] : ['list' as const]), ...(values === null ? ['values' as const] : [])];
  return success({
    cells: compared.cells, values: values?.compared ?? 0, isRecalculated: recalculated !== null,
    deviations: [...deviations, ...(values?.deviations ?? []).filter((value) => !deviations.some(({ sheet, cell }) => sheet === value.sheet && cell === value.cell)), ...failingLines(again.value, language, sentences[0] ?? '')],
    changes: [...imported.value.changes, ...otherChanges(compared.inputs, imported.value)], notChecked, numbers: formulaNumbers(found), sentences,
  });
}

const withoutRecalculation = (recalculated: Uint8Array | null): readonly NotChecked[] => (recalculated === null ? ['recalculation'] : []);

/** What is known of a workbook that this program would not write again as it is: what an import takes out of it, and what it says of itself. */
function notCompared(found: WorkbookFile, again: WorkbookFile, { changes }: ImportedWorkbook, recalculated: Uint8Array | null, reason: NotCompared): PackReport {
  return {
    cells: 0, values: 0, isRecalculated: recalculated !== null, deviations: [], changes, notChecked: [...withoutRecalculation(recalculated), reason],
    numbers: formulaNumbers(found), sentences: sentencesOf(again),
  };
}

const sentencesOf = (workbook: WorkbookFile): readonly string[] => [CHECKS_INTEGRITY, CHECKS_ALERTS, CHECKS_CHANGED].map((name) => textOf(workbook, name));

/** Sheets of which rows depend on people who are not in the document: what stands below such a row may have moved. */
const sheetsWithUnknownRows = (rows: ExpectedWorkbook['unknownRows']): readonly string[] => [...rows].flatMap(([sheet, unknown]) => (unknown.size === 0 ? [] : [sheet]));

/** The people by whom the workbook can be written again: those inside, or stand-ins where it shows categories alone; without either, its list is not compared. */
function peopleOf(found: WorkbookFile, inside: GrantDocument, areLeftOut: boolean, { language, choice }: ExportRecord): { readonly list: GrantDocument['allottees'] | null; readonly isCompared: boolean } {
  if (!areLeftOut) return { list: inside.allottees, isCompared: true };
  const sheet = found.sheets.find(({ name }) => name === allotteesSheetText[language].sheet);
  // Where capital is rounded at each exercise, the sizes count that travel beside the document.
  const list = sheet === undefined || choice.people !== 'none' || inside.grant.statedCapital.basis === 'perExercise' ? null : standInPeople(sheet, language);
  return { list, isCompared: list !== null };
}

/** The counts that the sheet of allottees shows are those that travelled beside the document. */
function listDeviations(sheet: string, list: GrantDocument['allottees'] | null, leftOut: ImportedWorkbook['peopleLeftOut']): readonly Deviation[] {
  if (list === null || leftOut === undefined) return [];
  const { persons, rights } = totalsOf(list);
  return persons === leftOut.persons && rights === leftOut.rights ? [] : [{ kind: 'constant', sheet, cell: '', expected: `${leftOut.persons} / ${leftOut.rights}`, found: `${persons} / ${rights}` }];
}

interface AskedValues {
  readonly imported: ImportedWorkbook;
  readonly document: GrantDocument;
  readonly language: Language;
  readonly choice: ExportChoice;
  readonly createdAt: Date;
  readonly isWhole: boolean;
  readonly expected: WorkbookFile;
  readonly again: WorkbookFile;
  readonly unsure: Awaited<ReturnType<typeof exportPack>>['pack'];
}

/** Compares results with those of the document as the cells have it now; null where that cannot be worked out. */
async function valuesOf({ imported, document, language, choice, createdAt, isWhole, expected, again, unsure }: AskedValues): Promise<ReturnType<typeof compareValues> | null> {
  if (!isWhole || imported.unread.length > 0) return null;
  if (imported.changes.length === 0) return compareValues(again, expected, unsure);
  const allottees = imported.peopleLeftOut === undefined ? imported.document.allottees : document.allottees;
  const now = await exportPack({ ...imported.document, allottees }, language, { createdAt, choice });
  const written = readWorkbook(now.bytes);
  return written.ok ? compareValues(again, written.value, now.pack) : null;
}

/** Inputs that an import does not take over, such as values of an axis. */
function otherChanges(inputs: readonly Deviation[], { changes }: ImportedWorkbook): ImportedWorkbook['changes'] {
  const told = new Set(changes.map(({ cell }) => cell));
  return inputs.filter(({ sheet, cell }) => !told.has(`${sheet}!${cell}`) && !told.has(sheet)).map(({ sheet, cell, expected, found }) => ({ path: '', cell: `${sheet}!${cell}`, before: expected, after: found }));
}

function textOf(workbook: WorkbookFile, name: string): string {
  const value = namedCell(workbook, name)?.stored?.value;
  return value?.kind === 'text' ? value.text : '';
}

/** The lines of the pack's own checks of integrity that fail, with the cell of the result. */
function failingLines(workbook: WorkbookFile, language: Language, integrity: string): readonly Deviation[] {
  const { sheet: name, differs, integrity: { fails } } = checksSheetText[language];
  if (integrity.startsWith(fails[0]) || integrity === '') {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const start = namedCell(workbook, MASTER_CHECK)?.row ?? 0;
    const lines = (sheet?.rows ?? []).flatMap((cells, row) => {
      const [label, result] = [cells?.[1]?.value, cells?.[2]?.value];
      const isFailing = result?.kind === 'error' || (result?.kind === 'text' && result.text === differs);
      return row > start + 3 && isFailing ? [{ kind: 'check' as const, sheet: name, cell: `C${row + 1}`, expected: '', found: label?.kind === 'text' ? label.text : '' }] : [];
    });
    return lines.length > 0 || integrity === '' ? lines : [{ kind: 'check', sheet: name, cell: CHECKS_INTEGRITY, expected: '', found: integrity }];
  }
  return [];
}
