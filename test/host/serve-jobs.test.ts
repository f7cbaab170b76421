import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeChild } from '#electron/host/child-process.ts';
import { createWorkbookProcess, type WorkbookProcess } from '#electron/host/workbook-process.ts';
import { LIST_AS_FOUND } from '#shared/allottees/list-reading.ts';
import { buildProgram } from './build-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'grantsheet-test-'));
const file = { name: '一覧.xlsx', bytes: new Uint8Array() };
let workbooks: WorkbookProcess;

beforeAll(async () => {
  const program = await buildProgram(join(import.meta.dirname, 'hungry-job.ts'), folder);
  workbooks = createWorkbookProcess(nodeChild(program), { seconds: 60, memoryMegabytes: 32 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the workbook process itself', () => {
  test('does its task, tells its progress and answers bytes', async () => {
    const heard: number[] = [];
    // The task of the tests looks at no document.
    const request = { document: {} as never, language: 'en', choice: { people: 'none', carry: 'terms' } } as const;
    const result = await workbooks.run('exportWorkbook', 'pack.xlsx', request, { onProgress: (fraction) => heard.push(fraction) });
    expect(result).toEqual({ ok: true, value: new Uint8Array([80, 75]) });
    expect(heard).toEqual([0.5]);
  });

  test('answers a failure when a task throws', async () => {
    expect(await workbooks.run('importWorkbook', file.name, { file })).toMatchObject({ ok: false, error: { code: 'unexpected', details: { reason: 'TypeError' } } });
  });

  test('ends itself when bytes outside the heap take too much memory', async () => {
    const options = { ...LIST_AS_FOUND, sharesPerRight: null };
    expect(await workbooks.run('readList', file.name, { file, options })).toMatchObject({ ok: false, error: { code: 'jobOutOfMemory', details: { name: '一覧.xlsx' } } });
  });
});
