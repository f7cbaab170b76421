import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { nodeChild } from '#electron/host/child-process.ts';
import { createWorkbookProcess } from '#electron/host/workbook-process.ts';
import { LIST_AS_FOUND, type ListOptions } from '#shared/allottees/list-reading.ts';
import type { PickedFile } from '#shared/host/api.ts';
import { readTables } from '#shared/tables/read-tables.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { buildWhatIsStale } from '../../electron/build/build.mjs';
import { atMost, toKnow, under, type Bench, type Comparison } from './bench.ts';
import { shiftJis } from '#test/golden/allottee-list.ts';
import { LONG_LIST, longListWorkbook } from './long-list.ts';
import { quantile } from './measure.ts';

const ROUNDS = 3;
const OPTIONS: ListOptions = { ...LIST_AS_FOUND, sharesPerRight: null };
const PROCESS_ENTRY = join(import.meta.dirname, '../../dist/host/workbook-process.js');
const THEIRS = "exceljs's reader";

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** exceljs declares a global `Buffer extends ArrayBuffer` of its own; what it takes is any bytes that JSZip takes. */
const readByExceljs = ({ bytes }: PickedFile): Promise<unknown> => new ExcelJS.Workbook().xlsx.load(bytes as unknown as ExcelJS.Buffer);

/** The same list as a text in Shift_JIS. */
async function longListText(): Promise<PickedFile> {
  const tables = readTables({ name: 'allottees.xlsx', bytes: await longListWorkbook() }, { encoding: null, delimiter: null });
  if (!tables.ok) throw new Error('The list was not read');
  return { name: 'allottees.csv', bytes: shiftJis(tables.value.tables[0]?.texts.map((row) => row.join(',')).join('\r\n') ?? '') };
}

async function readHere(file: PickedFile): Promise<void> {
  const reading = await readAllotteeList(file, OPTIONS);
  if (!reading.ok || reading.value.rows.length !== LONG_LIST) throw new Error('The list was not read');
}

/** As a person waits for it: a process is started, reads, and answers with every row. */
async function readInProcess(file: PickedFile, entry = PROCESS_ENTRY): Promise<void> {
  const reading = await createWorkbookProcess(nodeChild(entry)).run('readList', file.name, { file, options: OPTIONS });
  if (!reading.ok || reading.value.rows.length !== LONG_LIST) throw new Error('The list was not read');
}

const MEGABYTE = 1_000_000;
const MOST_MEMORY = 500;
const KILOBYTE = 1_024;

/** A program that is the process of a reading, and writes down the most that it ever had in memory whenever it says something. */
const tellingEntry = (told: string): string => `
import { writeFileSync } from 'node:fs';
const send = process.send.bind(process);
process.send = (...given) => {
  const sent = send(...given);
  writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS));
  return sent;
};
await import(${JSON.stringify(pathToFileURL(PROCESS_ENTRY).href)});
`;

/** The most that the process of a reading had in memory, its answer included, in megabytes. */
async function memoryOfReading(file: PickedFile): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'grantsheet-bench-'));
  const [told, entry] = [join(folder, 'memory'), join(folder, 'entry.mjs')];
  try {
    await writeFile(entry, tellingEntry(told));
    await readInProcess(file, entry);
    return (Number.parseInt(await readFile(told, 'utf8'), 10) * KILOBYTE) / MEGABYTE;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How far a reading is when it is cancelled. */
const CANCELLED_AT = [0.02, 0.3, 0.6, 0.9];
const MOST_TO_CANCEL = 500;

/** From the wish to cancel a reading to the end of its process; the longest of some moments of the reading. */
async function timeToCancel(file: PickedFile): Promise<number> {
  const times: number[] = [];
  for (const share of CANCELLED_AT) {
    const cancel = new AbortController();
    let [wished, ended] = [NaN, Promise.resolve()];
    const workbooks = createWorkbookProcess((megabytes) => {
      const child = nodeChild(PROCESS_ENTRY)(megabytes);
      ended = new Promise((resolve) => child.onEnd(() => resolve()));
      return child;
    });
    const onProgress = (done: number): void => {
      if (done < share || cancel.signal.aborted) return;
      wished = performance.now();
      cancel.abort();
    };
    const reading = await workbooks.run('readList', file.name, { file, options: OPTIONS }, { signal: cancel.signal, onProgress });
    if (reading.ok || reading.error.code !== 'jobCancelled') throw new Error('The reading was not cancelled');
    await ended;
    times.push(performance.now() - wished);
  }
  return Math.max(...times);
}

const memory = (what: string, ours: number): Comparison => ({ what, ours, against: '', theirs: null, unit: 'MB', toHold: `under ${MOST_MEMORY} MB`, holds: ours < MOST_MEMORY });

async function run(): Promise<readonly Comparison[]> {
  await buildWhatIsStale();
  const file = { name: 'allottees.xlsx', bytes: await longListWorkbook() };
  const text = await longListText();
  const times = { theirs: [] as number[], here: [] as number[], text: [] as number[], process: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.theirs.push(await timeOf(() => readByExceljs(file)));
    times.here.push(await timeOf(() => readHere(file)));
    times.text.push(await timeOf(() => readHere(text)));
    times.process.push(await timeOf(() => readInProcess(file)));
  }
  const theirs = quantile(times.theirs, 0.5);
  return [
    atMost(1, '100,000 allottees read and checked; median', quantile(times.here, 0.5), THEIRS, theirs),
    toKnow(atMost(1 / 3, 'The same as text in Shift_JIS; median', quantile(times.text, 0.5), THEIRS, theirs)),
    { ...atMost(1, 'The same with the start of its process and the answer; median', quantile(times.process, 0.5), THEIRS, theirs), toHold: null },
    under(MOST_TO_CANCEL, '  cancelled, until its process has ended; longest', await timeToCancel(file)),
    under(MOST_TO_CANCEL, '  cancelled, as text in Shift_JIS; longest', await timeToCancel(text)),
    memory('  memory of its process', await memoryOfReading(file)),
    memory('  memory of its process, as text in Shift_JIS', await memoryOfReading(text)),
  ];
}

export const importBench: Bench = { name: 'Import of allottees', run };
