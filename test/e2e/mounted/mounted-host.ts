import type { ConnectionState, HostApi, OpenedFile, PickedFile, RecentFile, Settings } from '#shared/host/api.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import { createMemoryHost, memoryState, type MemoryHostState } from '#renderer/host/memory-host.ts';

declare global {
  /** Work of the workbook process, done by the test's own process. */
  var workbookJob: (task: 'readList' | 'readTexts' | 'exportListErrors' | 'importWorkbook' | 'exportWorkbook' | 'exportPages' | 'fillTemplate' | 'exportNotice', name: string, request: unknown) => Promise<Result<unknown>>;
}

/** A host in memory whose dialogs are answered in advance, and whose answers a test can replace. */
export interface MountedHost {
  readonly api: HostApi;
  readonly state: MemoryHostState;
  /** The files for the next open dialog: one, or several where the dialog accepts several. */
  pickNext(...files: readonly PickedFile[]): void;
  saveNextAs(name: string): void;
  /** From now on a call such as "files.save" gets this result. */
  answer(call: HostCall, result: Result<unknown>): void;
}

type Group = 'files' | 'versions' | 'drafts';
/** The calls that a test can answer instead of the host. */
export type HostCall = { [Name in Group]: `${Name}.${keyof HostApi[Name] & string}` }[Group];

/** The host's state for a window. */
export interface Around {
  readonly settings?: Partial<Settings>;
  /** Whether the page has a session of the program. */
  readonly connection?: ConnectionState;
  readonly answers?: Partial<Record<HostCall, Result<unknown>>>;
  /** Whether it starts with the start screen, like the program, instead of the reference grant. */
  readonly startScreen?: boolean;
  readonly recent?: readonly RecentFile[];
}

const unexpected = (): Result<never> => failure('unexpected', 'A dialog came that no test expects.');

/** The real workbook code does the work; the page trusts its answers as it trusts those of other hosts. */
const workbooks: HostApi['workbooks'] = {
  readList: async (file, options) => (await workbookJob('readList', file.name, { file, options })) as Awaited<ReturnType<HostApi['workbooks']['readList']>>,
  readTexts: async (file) => (await workbookJob('readTexts', file.name, { file })) as Awaited<ReturnType<HostApi['workbooks']['readTexts']>>,
  exportListErrors: async (file, options, language) => (await workbookJob('exportListErrors', file.name, { file, options, language })) as Awaited<ReturnType<HostApi['workbooks']['exportListErrors']>>,
  importWorkbook: async (file) => (await workbookJob('importWorkbook', file.name, { file })) as Awaited<ReturnType<HostApi['workbooks']['importWorkbook']>>,
  exportWorkbook: async (document, language, choice) =>
    (await workbookJob('exportWorkbook', document.title, { document, language, choice })) as Awaited<ReturnType<HostApi['workbooks']['exportWorkbook']>>,
  fillTemplate: async (document, file, language, people) =>
    (await workbookJob('fillTemplate', file.name, { document, file, language, people })) as Awaited<ReturnType<HostApi['workbooks']['fillTemplate']>>,
  // A page needs no real PDF: the pages are made, and stand in for it.
  exportPdf: async (document, language, people) => {
    const pages = (await workbookJob('exportPages', document.title, { document, language, people })) as Result<string>;
    return pages.ok ? success(new TextEncoder().encode(pages.value)) : pages;
  },
  exportNotice: async (document, paper) => (await workbookJob('exportNotice', document.title, { document, paper })) as Awaited<ReturnType<HostApi['workbooks']['exportNotice']>>,
};

export function createMountedHost({ settings, connection, answers = {}, recent = [] }: Around): MountedHost {
  const given = new Map<string, Result<unknown>>(Object.entries(answers));
  // As at the first start by default: no language or theme has been chosen.
  const state = memoryState({ language: null, theme: 'system', ...settings });
  state.recent = [...recent];
  const plain = createMemoryHost(state, workbooks);
  const toPick: (readonly PickedFile[])[] = [];
  const toSave: string[] = [];

  const picked = (): Result<readonly PickedFile[]> => {
    const files = toPick.shift();
    return files === undefined ? unexpected() : success(files);
  };
  const opened = ({ name, bytes }: PickedFile): OpenedFile => ({ name, bytes, reference: name.endsWith('.grant') ? { id: name, name } : null });
  const saved = async (content: string | Uint8Array): Promise<Result<{ readonly id: string; readonly name: string }>> => {
    const name = toSave.shift();
    if (name === undefined) return unexpected();
    state.saved.set(name, content);
    return success({ id: name, name });
  };

  const files: HostApi['files'] = {
    ...plain.files,
    async open() {
      const files = picked();
      const [file] = files.ok ? files.value : [];
      return file === undefined ? unexpected() : success(opened(file));
    },
    pickLists: async () => picked(),
    saveAs: async (_suggested, bytes) => await saved(new TextDecoder().decode(bytes)),
    async pickTemplate() {
      const files = picked();
      return files.ok ? success(files.value[0] ?? null) : files;
    },
    saveWorkbook: async (_suggested, bytes) => await saved(bytes),
    savePdf: async (_suggested, bytes) => await saved(bytes),
    savePicture: async (_suggested, bytes) => await saved(bytes),
    saveTable: async (_suggested, bytes) => await saved(bytes),
    saveNotice: async (_suggested, bytes) => await saved(bytes),
  };
  const asGiven = <Name extends Group>(group: Name, calls: HostApi[Name]): HostApi[Name] =>
    // The same calls under the same names; the test is responsible for the type of its own answers.
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, async (...args: unknown[]) => given.get(`${group}.${name}`) ?? (await (call as (...all: unknown[]) => unknown)(...args))])) as unknown as HostApi[Name];
  return {
    api: {
      ...plain,
      files: asGiven('files', files),
      versions: asGiven('versions', plain.versions),
      drafts: asGiven('drafts', plain.drafts),
      ...(connection === undefined ? {} : { connection: { state: () => connection, subscribe: () => () => undefined } }),
    },
    answer: (call, result) => void given.set(call, result),
    state,
    pickNext: (...files) => void toPick.push(files),
    saveNextAs: (name) => void toSave.push(name),
  };
}
