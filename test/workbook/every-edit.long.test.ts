import type { Cell, CellValue, Workbook } from 'exceljs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { runs, SAMPLE_SEED } from '../runs.ts';
import { placeOf } from './cells.ts';
import { open, save, WITH_NAMES } from './exported.ts';
import { FULL_DOCUMENT } from './full-document.ts';
import { imported } from './imported.ts';

const createdAt = new Date('2006-10-31T00:00:00Z');
const CHOICES: readonly ExportChoice[] = [WITH_NAMES, { people: 'none', carry: 'terms' }, { people: 'numbers', carry: 'terms' }];

/** The generator of Park and Miller: the same seed gives the same edits everywhere. */
function* numbers(seed: number): Generator<number, number> {
  for (let state = (seed % 2_147_483_646) + 1; ; ) yield (state = (state * 48_271) % 2_147_483_647);
}

/** What somebody may do to a cell. */
const EDITS: readonly ((cell: Cell, other: Cell) => CellValue)[] = [() => null, () => 'mine', () => 987_654.25, () => ({ formula: '1+1', result: 2 }), (_, other) => other.value, () => new Date(Date.UTC(2011, 2, 11)), () => true];

interface Pack {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly cells: readonly Cell[];
}

async function packOf(document: GrantDocument, choice: ExportChoice): Promise<Pack> {
  const bytes = await exportWorkbook(document, 'en', { createdAt, choice });
  const workbook = await open(bytes);
  const cells: Cell[] = [];
  for (const sheet of workbook.worksheets.filter(({ state }) => state !== 'hidden')) {
    let [rows, columns] = [0, 0];
    sheet.eachRow((row, number) => row.eachCell((_, column) => ([rows, columns] = [Math.max(rows, number), Math.max(columns, column)])));
    // Around what is written, a column and a row of blank cells.
    for (let row = 1; row <= rows + 1; row += 1) for (let column = 1; column <= columns + 1; column += 1) cells.push(sheet.getCell(row, column));
  }
  return { bytes, workbook, cells: cells.filter((cell) => cell.master === cell) };
}

/** How an import answers for a cell that was edited: null where it says nothing of it. */
async function answerFor(pack: Pack, cell: Cell): Promise<string | null> {
  const result = await importWorkbook(await save(pack.workbook));
  if (!result.ok) return result.error.code;
  const { changes, unread, cells } = result.value;
  if (changes.length > 0) return 'changed';
  if (unread.length > 0) return 'unread';
  if (cells.differences.length > 0) return 'named';
  if (cells.notCompared !== null) return cells.notCompared;
  // exceljs types the row as a text.
  const row = Number(cell.row);
  return cells.rowsNotCompared.some(({ sheet, rows }) => sheet === cell.worksheet.name && rows.includes(row)) ? 'row not compared' : null;
}

const shownValue = (value: CellValue): string => JSON.stringify(value === undefined ? null : value);

describe.each(CHOICES)('one cell of a pack edited, with people $people and $carry inside,', (choice) => {
  let pack: Pack;
  beforeAll(async () => {
    pack = await packOf(FULL_DOCUMENT, choice);
  });

  it('comes back, is named, or stands where it is said that nothing is compared', { timeout: 1_200_000 }, async () => {
    const next = numbers(SAMPLE_SEED);
    const pick = <One>(all: readonly One[]): One => {
      const one = all[next.next().value % all.length];
      if (one === undefined) throw new Error('nothing to pick');
      return one;
    };
    const silent: string[] = [];
    const answers = new Map<string, number>();
    for (let edits = runs(200); edits > 0; ) {
      const [cell, other, edit] = [pick(pack.cells), pick(pack.cells), pick(EDITS)];
      const before = cell.value;
      const after = edit(cell, other);
      if (shownValue(after) === shownValue(before)) continue;
      cell.value = after;
      const answer = await answerFor(pack, cell);
      cell.value = before;
      if (answer === null) silent.push(`${placeOf(cell)}: ${shownValue(before)} to ${shownValue(after)} (seed ${SAMPLE_SEED})`);
      answers.set(answer ?? 'silent', (answers.get(answer ?? 'silent') ?? 0) + 1);
      edits -= 1;
    }
    expect(silent).toEqual([]);
    expect(answers.get('named') ?? 0).toBeGreaterThan(0);
  });
});

test.each(['en', 'ja'] as const)('a document with everything in it comes back as it went out (%s)', async (language) => {
  const { document, changes, unread, cells } = await imported(await exportWorkbook(FULL_DOCUMENT, language, { createdAt, choice: WITH_NAMES }));
  expect({ document, changes, unread, cells }).toEqual({ document: FULL_DOCUMENT, changes: [], unread: [], cells: { differences: [], notCompared: null, rowsNotCompared: [] } });
});
