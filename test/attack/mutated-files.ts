import { join } from 'node:path';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { nodeChild } from '#electron/host/child-process.ts';
import { createWorkbookProcess, type WorkbookProcess } from '#electron/host/workbook-process.ts';
import { LIST_AS_FOUND, type ListOptions } from '#shared/allottees/list-reading.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { PickedFile } from '#shared/host/api.ts';
import type { HostError } from '#shared/host/result.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import type { Dice } from './dice.ts';
import { judgeDocument } from './document-faults.ts';
import { CONTROL_TEXTS, INJECTED_TEXTS, MARKUP_TEXTS, NUMBER_TEXTS } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';
import { mutateWorkbook } from './mutate-workbook.ts';
import { originalFiles, type OriginalFile } from './original-files.ts';

const PROGRAM = join(import.meta.dirname, '../../dist/host/workbook-process.js');

/** Less than people have, so that what eats time and memory is ended soon. */
const LIMITS = { seconds: 30, memoryMegabytes: 512 };

const AT_ONCE = 2;

const ZIP_START = 'P'.charCodeAt(0);

const CELLS = [...INJECTED_TEXTS, ...MARKUP_TEXTS, ...CONTROL_TEXTS, ...NUMBER_TEXTS, '"', '""', '",', '\r', '\n', ',,,,', '\t', ';', '氏名,割当個数\n', '"'.repeat(1_001), ','.repeat(20_000), '\n'.repeat(20_000), 'x'.repeat(1_000_000)];

const decodings: Readonly<Record<string, BufferEncoding>> = { 'list.csv': 'utf8', 'list.tsv': 'utf16le', 'list.txt': 'utf8' };

/** Shift_JIS is changed in its bytes alone: there is nothing that would write the characters. */
function mutateList({ name, bytes }: OriginalFile, dice: Dice): Uint8Array {
  const encoding = decodings[name];
  if (encoding === undefined || dice.below(3) === 0) return mutateBytes(bytes, dice);
  return Buffer.from(mutateText(Buffer.from(bytes).toString(encoding), [',', '\t', ';', '\r\n', '社員'], CELLS, dice), encoding);
}

const LIST_OPTIONS: ListOptions = { ...LIST_AS_FOUND, sharesPerRight: '500' };

/** Ends of a child that its limits bring about: the program goes on, and says so. */
const BY_LIMITS = ['jobTimedOut', 'jobOutOfMemory'];

/** What a refusal says that is none: a task that met what it did not foresee, or a process that ended. */
const FAULTS = ['unexpected', 'jobCrashed'];

function refusalFault(error: HostError): string | null {
  if (FAULTS.includes(error.code)) return `${error.code}: ${error.message} ${JSON.stringify(error.details ?? {})}`;
  const inWords = LANGUAGES.every((language) => failureSentence(error, language).length > 10 && !failureSentence(error, language).includes('undefined'));
  return inWords ? null : `the refusal ${error.code} is not in words: ${error.message}`;
}

/** How the workbook process took a file. */
interface FileJudgement {
  readonly how: 'answered' | 'refused' | 'ended by its limits';
  readonly fault: string | null;
}

async function judgeFile(workbooks: WorkbookProcess, file: PickedFile, task: 'readList' | 'importWorkbook'): Promise<FileJudgement> {
  if (task === 'readList') {
    const list = await workbooks.run(task, file.name, { file, options: LIST_OPTIONS });
    return list.ok ? { how: 'answered', fault: list.value.rows.length > 0 ? null : 'a list without rows was answered' } : refused(list.error);
  }
  const imported = await workbooks.run(task, file.name, { file });
  return imported.ok ? { how: 'answered', fault: judgeDocument(Buffer.from(writeDocument(imported.value.document))).fault } : refused(imported.error);
}

const refused = (error: HostError): FileJudgement => ({ how: BY_LIMITS.includes(error.code) ? 'ended by its limits' : 'refused', fault: refusalFault(error) });

/** Workbooks and lists changed in bytes, zip, XML and cells, read by the built workbook process as the program has them read. */
export async function attackByFiles(campaign: Campaign): Promise<AttackResult> {
  const { workbooks: books, others, texts } = await originalFiles();
  const workbooks = createWorkbookProcess(nodeChild(PROGRAM), LIMITS);
  const counts = { 'answered': 0, 'refused': 0, 'ended by its limits': 0 };
  const failures = await tryAll(campaign, async (dice) => {
    const kind = dice.pick(['text', 'text', 'workbook', 'workbook', 'other'] as const);
    const original = dice.pick({ text: texts, workbook: books, other: others }[kind]);
    const isZip = original.bytes[0] === ZIP_START;
    const bytes = kind === 'text' ? mutateList(original, dice) : isZip ? mutateWorkbook(original.bytes, dice) : mutateBytes(original.bytes, dice);
    const file = { name: original.name, bytes: new Uint8Array(bytes) };
    const isList = kind !== 'workbook' || original.name === '名簿.xlsx' || dice.below(4) === 0;
    const { how, fault } = await judgeFile(workbooks, file, isList ? 'readList' : 'importWorkbook');
    counts[how] += 1;
    return fault === null ? null : `${original.name}: ${fault}`;
  }, AT_ONCE);
  return { tries: campaign.numbers.length, failures, remarks: [Object.entries(counts).map(([how, count]) => `${count} ${how}`).join(', ')] };
}
