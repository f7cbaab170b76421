import type { PickedFile } from '#shared/host/api.ts';
import { success, type Result } from '#shared/host/result.ts';
import { packCheckText } from '#shared/text/pack-check.ts';
import type { Language } from '#shared/text/language.ts';
import type { Deviation, PackReport } from '#shared/workbook/verify/pack-report.ts';
import { jobOptions, type CommandIo } from './io.ts';
import { recalculate } from './recalculate.ts';
import { formatTable } from './table.ts';
import { visibleText } from './visible-text.ts';

/** Checks an exported workbook, recalculated by LibreOffice where it is installed. */
export async function checkPackFile(file: PickedFile, io: CommandIo): Promise<Result<PackReport>> {
  // It is read by our own guarded reader first: what is no workbook of ours is given to no other program.
  const alone = await io.workbooks.run('checkWorkbook', file.name, { file, recalculated: null }, jobOptions(io));
  if (!alone.ok) return alone;
  const recalculated = await recalculate(file.bytes);
  return recalculated === null ? success(alone.value) : await io.workbooks.run('checkWorkbook', file.name, { file, recalculated }, jobOptions(io));
}

/** Whether all of a workbook was compared; without LibreOffice its stored results are. */
export const isWholeCompared = (notChecked: PackReport['notChecked']): boolean => notChecked.every((reason) => reason === 'recalculation');

/** Most characters of a formula or a text in the table; `--json` has all of them. */
const MOST_CHARACTERS = 60;

const shortened = (text: string): string => (text.length > MOST_CHARACTERS ? `${[...text].slice(0, MOST_CHARACTERS - 1).join('')}…` : text);

/** Where a deviation is, as people find it: "Terms!C7". */
const placeOf = ({ sheet, cell }: Deviation): string => (sheet === '' || cell === '' ? `${sheet}${cell}` : `${sheet}!${cell}`);

/** Every deviation and every changed input, for a person. */
export function packTable({ deviations, changes, notChecked }: PackReport, language: Language): string {
  const text = packCheckText[language];
  const columns = [text.kind, text.cell, text.atExport, text.now].map((heading) => ({ heading, align: 'left' as const }));
  const rows = [
    ...deviations.map((deviation) => [text.kinds[deviation.kind], placeOf(deviation), shortened(deviation.expected), shortened(deviation.found)]),
    ...changes.map(({ cell, before, after }) => [text.changed, cell, shortened(before ?? ''), shortened(after ?? '')]),
  ];
  if (rows.length > 0) return formatTable(columns, rows);
  return isWholeCompared(notChecked) ? text.asWritten : text.asFarAsCompared;
}

/** What was checked in one line, then what could not be, and what the pack says of itself. */
export function packRemarks(report: PackReport, language: Language): readonly string[] {
  const text = packCheckText[language];
  const { cells, values, isRecalculated, deviations, changes, notChecked, numbers, sentences } = report;
  return [
    text.checked(cells, values, isRecalculated),
    text.numbers(numbers),
    ...notChecked.map((reason) => text.notChecked[reason]),
    ...sentences.filter((sentence) => sentence !== '').map((sentence) => visibleText(text.says(sentence))),
    text.counts(deviations.length, changes.length),
  ];
}
