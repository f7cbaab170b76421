import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#electron/cli/main.ts';
import { nodeChild } from '#electron/host/child-process.ts';
import { printWithBrowser } from '#electron/host/print/print-with-browser.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'bin.mjs');

/** How one run of the built command line ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const DEADLINE_MILLISECONDS = 180_000;

const workbooks = createWorkbookProcess(nodeChild(join(import.meta.dirname, '..', '..', 'dist', 'host', 'workbook-process.js')));

/** Runs a command line in a folder, in the process of the test: a process of its own takes longer than most commands. */
export async function grantsheet(folder: string, ...words: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, { out: (text) => void out.push(text), err: (text) => void err.push(text), width: 120, workbooks, print: printWithBrowser() });
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    process.chdir(before);
  }
}

/** Runs the built program in a folder, as a person types it. One that does not end is ended, and has no code. */
export function builtGrantsheet(folder: string, ...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: 256_000_000, timeout: DEADLINE_MILLISECONDS, killSignal: 'SIGKILL' });
  return { code: status, out: stdout, err: stderr };
}

/** The same, with its answer written to a file of the folder: one that is longer than a text can be. */
export function builtGrantsheetInto(folder: string, file: string, ...words: readonly string[]): Run {
  const out = openSync(join(folder, file), 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', out, 'pipe'], timeout: DEADLINE_MILLISECONDS, killSignal: 'SIGKILL' });
    return { code: status, out: '', err: stderr };
  } finally {
    closeSync(out);
  }
}

/** The answer of a run with `--json`: standard output is that alone. */
export const answerOf = (run: Run): unknown => JSON.parse(run.out);

/** The reference grant with changes, written to a file of a folder. */
export function writeGrant(folder: string, name: string, change: (document: GrantDocument) => GrantDocument = (document) => document): void {
  writeFileSync(join(folder, name), writeDocument(change(referenceDocument())));
}

/** A document that the program has written. */
export function readGrant(folder: string, name: string): GrantDocument {
  const reading = parseDocumentBytes(readFileSync(join(folder, name)));
  if (!reading.ok) throw new Error(`${name}: ${reading.issues[0].code} ${reading.issues[0].path}`);
  return reading.document;
}
