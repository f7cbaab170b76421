import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';
import { reportNotRun } from '#test/not-run.ts';

const run = promisify(execFile);

const USUAL_PLACES = ['/usr/bin/soffice', '/opt/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** LibreOffice's program, or null where it is not installed. `SOFFICE` names it where it stands elsewhere. */
export const SOFFICE = findSoffice();

function findSoffice(): string | null {
  const named = process.env['SOFFICE'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...(named === undefined ? [] : [named]), ...onPath, ...USUAL_PLACES].find((path) => existsSync(path)) ?? null;
}

/** Whether workbooks can be recalculated here; says once in the run's closing words where they cannot. */
export function canRecalculate(what: string): boolean {
  if (SOFFICE === null) reportNotRun(what, 'LibreOffice Calc (soffice) is not installed');
  return SOFFICE !== null;
}

/** LibreOffice repeats cached results unless its profile says otherwise (0: always recalculate). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

interface Asked {
  readonly workbooks: readonly Uint8Array[];
  readonly resolve: (recalculated: readonly Uint8Array[]) => void;
  readonly reject: (error: unknown) => void;
}

/** All that is asked together takes so long on a busy machine at most. */
export const TOGETHER_MILLISECONDS = 600_000;

const asked: Asked[] = [];
/** Tests that have begun and will ask, or have been given to LibreOffice and have not ended. */
const tests = { begun: 0, given: 0 };

/** In this file, tests run side by side and each asks once: LibreOffice is started when the last has asked, since a start takes longer than everything that it then does. */
export function askTogether(): void {
  beforeEach(() => void (tests.begun += 1));
  afterEach(() => {
    tests.begun -= 1;
    tests.given = Math.max(0, tests.given - 1);
    recalculateOnceAllAsked();
  });
}

/** Workbooks as LibreOffice saves them after it has worked out every formula anew, in the order given. */
export function recalculate(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return new Promise((resolve, reject) => {
    asked.push({ workbooks, resolve, reject });
    recalculateOnceAllAsked();
  });
}

function recalculateOnceAllAsked(): void {
  if (asked.length < tests.begun - tests.given || asked.length === 0) return;
  tests.given += asked.length;
  void recalculateAll(asked.splice(0));
}

async function recalculateAll(all: readonly Asked[]): Promise<void> {
  try {
    const recalculated = await convert(all.flatMap(({ workbooks }) => workbooks));
    let first = 0;
    for (const { workbooks, resolve } of all) resolve(recalculated.slice(first, (first += workbooks.length)));
  } catch (error) {
    for (const { reject } of all) reject(error);
  }
}

async function convert(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  if (SOFFICE === null) throw new Error('LibreOffice is not installed: ask canRecalculate() first');
  const folder = await mkdtemp(join(tmpdir(), 'grantsheet-soffice-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const names = workbooks.map((_, index) => `book-${index}`);
    const sources = names.map((name) => join(folder, `${name}.xlsx`));
    await Promise.all(sources.map((path, index) => writeFile(path, workbooks[index] ?? new Uint8Array())));
    const out = join(folder, 'out');
    await run(
      SOFFICE,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, ...sources],
      { maxBuffer: 64 * 1024 * 1024 },
    );
    return await Promise.all(names.map((name) => readFile(join(out, `${name}.xlsx`))));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
