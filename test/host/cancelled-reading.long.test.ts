import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeChild, type Child, type ChildEnd } from '#electron/host/child-process.ts';
import { createWorkbookProcess, type WorkbookProcess } from '#electron/host/workbook-process.ts';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { shiftJis } from '../golden/allottee-list.ts';
import { madeWorkbook } from '../tables/made-files.ts';
import { buildProgram } from './build-program.ts';

/** Long enough that a reading is in the middle of its work when it is cancelled. */
const ROWS = 60_000;
const OPTIONS = { ...LIST_AS_FOUND, sharesPerRight: null };

const folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'));
let workbooks: WorkbookProcess;
let ended: Promise<ChildEnd>;

beforeAll(async () => {
  const program = await buildProgram(join(import.meta.dirname, '../../electron/host/workbook-worker.ts'), folder);
  workbooks = createWorkbookProcess((memory) => {
    const child: Child = nodeChild(program)(memory);
    ended = new Promise((resolve) => child.onEnd(resolve));
    return child;
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const numbers = Array.from({ length: ROWS }, (_, index) => `E${String(index + 1).padStart(6, '0')}`);
const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const FILES = [
  { name: '名簿.csv', bytes: shiftJis(`社員番号,氏名,割当個数\r\n${numbers.map((number) => `${number},社員${number},5`).join('\r\n')}`) },
  { name: '名簿.xlsx', bytes: madeWorkbook({ sheets: [`<row>${['社員番号', '氏名', '割当個数'].map(cell).join('')}</row>${numbers.map((number) => `<row>${cell(number)}${cell(`社員${number}`)}<c><v>5</v></c></row>`).join('')}`] }) },
];

// The reading of a file is one long stretch of work, in which the process hears nothing: it is ended from outside.
describe.each(FILES)('a list that is being read ($name)', (file) => {
  test.each([0, 0.3, 0.8])('is let go of when it is cancelled behind %d of the work', async (share) => {
    const cancel = new AbortController();
    const heard: number[] = [];
    const result = await workbooks.run('readList', file.name, { file, options: OPTIONS }, {
      signal: cancel.signal,
      onProgress: (fraction) => {
        heard.push(fraction);
        if (fraction > share) cancel.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'jobCancelled' } });
    expect(result).not.toHaveProperty('value');
    // Killed, not asked: a process that ends by itself has a code.
    expect(await ended).toMatchObject({ code: null });
    expect(heard.at(-1)).toBeLessThan(1);
  });
});
