import { actionsWith, DOCUMENT_PRESENCES } from './actions.ts';
import { z } from 'zod';
import { ALLOTTEE_FIELDS, type AllotteeListReading } from '../allottees/list-reading.ts';
import { PEOPLE_SHOWN } from '../allottees/shown-people.ts';
import { documentSchema } from '../grant/schema.ts';
import { NOTICE_FORMATS, NOTICE_KINDS, NOTICE_STATES } from '../notice/request.ts';
import type { FilledTemplate } from '../template/filled-template.ts';
import type { TextTables } from '../tables/table.ts';
import { LANGUAGES } from '../text/language.ts';
import type { ImportedWorkbook } from '../workbook/imported-workbook.ts';
import { PICTURE_KINDS, SAVE_CONSENTS, type DraftContent, type DraftSummary, type EarlierVersion, type FileReference, type JobOptions, type OpenedFile, type PickedFile, type RecentFile, type Settings } from './api.ts';
import { CARRIED, hidesNames } from './export-choice.ts';
import { MAX_DRAFT_PART_CHARACTERS, MAX_FILE_BYTES } from './limits.ts';
import type { Result } from './result.ts';

/** Carries the type of an answer; it has no value at run time. */
interface Answer<Type> {
  readonly type?: Type;
}

const answer = <Type>(): Answer<Type> => ({});

/**
 * One call from the page to its host: its request schema, the type of its answer, and the shells that answer it.
 * `desktop` calls concern dialogs, paths and the window, which a page in a browser handles itself; `both` are the same
 * services in either shell.
 */
interface Channel<Schema extends z.ZodType, Type, Shells extends 'desktop' | 'both'> {
  readonly request: Schema;
  readonly answer: Answer<Type>;
  readonly shells: Shells;
}

const desktop = <Schema extends z.ZodType, Type>(request: Schema, answers: Answer<Type>): Channel<Schema, Type, 'desktop'> => ({ request, answer: answers, shells: 'desktop' });
const both = <Schema extends z.ZodType, Type>(request: Schema, answers: Answer<Type>): Channel<Schema, Type, 'both'> => ({ request, answer: answers, shells: 'both' });

/** An identifier made by the program: letters, digits and hyphens only, because it may become part of a file name. */
export const identifierSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

const nothing = z.null();
const fileName = z.string().min(1).max(255);
const bytes = z.instanceof(Uint8Array).refine((content) => content.byteLength <= MAX_FILE_BYTES);
const job = identifierSchema;

/** SHA-256 in hexadecimal. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const fileReference = z.strictObject({ id: identifierSchema, name: fileName, digest: digest.optional() });
const pickedFile = z.strictObject({ name: fileName, bytes });

const listOptions = z.strictObject({
  sheets: z.union([z.array(z.string()), z.literal('all')]).nullable(),
  headerRow: z.int().min(1).nullable(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  decimalMark: z.enum(['.', ',']).nullable(),
  hiddenRows: z.enum(['include', 'skip']).nullable(),
  struckRows: z.enum(['include', 'skip']).nullable(),
  mapping: z.partialRecord(z.enum(ALLOTTEE_FIELDS), z.string()),
  sharesPerRight: z.string().nullable(),
  edits: z.array(z.strictObject({ sheet: z.string().nullable(), row: z.int().min(1), column: z.string(), text: z.string() })),
  ignored: z.array(z.strictObject({ sheet: z.string().nullable(), row: z.int().min(1), code: z.string(), reason: z.string() })),
});

/** The shape of an export choice, in calls and as a workbook keeps the one that it was exported with. */
export const exportChoice = z.strictObject({ people: z.enum(PEOPLE_SHOWN), carry: z.enum(CARRIED) }).refine((choice) => !hidesNames(choice));

const noticeRequest = z.strictObject({ kind: z.enum(NOTICE_KINDS), state: z.enum(NOTICE_STATES), language: z.enum(LANGUAGES) });

const columnsOfList = z.partialRecord(z.enum(ALLOTTEE_FIELDS), z.string());

/** A person's settings for the program, as sent to the host and kept on disk. */
export const settingsSchema = z.strictObject({
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  termsPanelOpen: z.boolean(),
  tourSeen: z.boolean().optional(),
  listColumns: z.record(z.string(), columnsOfList).optional(),
  exported: exportChoice.optional(),
});

const count = z.int().min(0);

/** Details of a draft, as sent to the host and kept on disk. */
export const draftAboutSchema = z.strictObject({
  title: z.string(),
  keptAt: z.iso.datetime(),
  file: fileReference.nullable(),
  changes: z.strictObject({ terms: count, scenarios: count, allottees: count, other: z.boolean() }).nullable(),
  rows: z.strictObject({ scenarios: count, allottees: count }).nullable(),
});

const snapshotPart = z.strictObject({ page: identifierSchema, id: identifierSchema, bytes, first: z.boolean(), last: z.boolean(), about: draftAboutSchema });
const journalAddition = z.strictObject({
  id: identifierSchema,
  sequence: count,
  parts: z.array(z.strictObject({ text: z.string().max(MAX_DRAFT_PART_CHARACTERS), last: z.boolean() })),
  about: draftAboutSchema,
});

/**
 * The document that a page shows, as other windows see it. `place` is the scope of file ids: the desktop program, or
 * the origin of a page.
 */
export const shownDocumentSchema = z.strictObject({ page: identifierSchema, place: z.string().max(256), file: fileReference });

const windowState = z.strictObject({
  title: z.string(),
  edited: z.boolean(),
  language: z.enum(LANGUAGES),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  presence: z.enum(DOCUMENT_PRESENCES).optional(),
});

/**
 * Every call from the page to Node, in either shell. Other calls cannot be made, and a request that does not match its
 * schema is refused before any service sees it. Every answer is a {@link Result}.
 */
export const contract = {
  'files.open': desktop(nothing, answer<OpenedFile | null>()),
  'files.recent': desktop(nothing, answer<readonly FileReference[]>()),
  'files.recentDetails': desktop(nothing, answer<readonly RecentFile[]>()),
  'files.launchedWith': desktop(nothing, answer<FileReference | null>()),
  'files.openRecent': desktop(z.strictObject({ id: identifierSchema }), answer<OpenedFile | null>()),
  'files.save': desktop(z.strictObject({ reference: fileReference, bytes: z.instanceof(Uint8Array), consents: z.array(z.enum(SAVE_CONSENTS)) }), answer<FileReference>()),
  'files.saveAs': desktop(z.strictObject({ suggestedName: fileName, bytes: z.instanceof(Uint8Array) }), answer<FileReference | null>()),
  'files.pickLists': desktop(nothing, answer<readonly PickedFile[] | null>()),
  'files.pickTemplate': desktop(nothing, answer<PickedFile | null>()),
  'files.saveWorkbook': desktop(z.strictObject({ suggestedName: fileName, bytes: z.instanceof(Uint8Array) }), answer<{ readonly name: string } | null>()),
  'files.savePdf': desktop(z.strictObject({ suggestedName: fileName, bytes: z.instanceof(Uint8Array) }), answer<{ readonly name: string } | null>()),
  'files.savePicture': desktop(z.strictObject({ suggestedName: fileName, bytes, kind: z.enum(PICTURE_KINDS) }), answer<{ readonly name: string } | null>()),
  'files.saveTable': desktop(z.strictObject({ suggestedName: fileName, bytes }), answer<{ readonly name: string } | null>()),
  'files.saveNotice': desktop(z.strictObject({ suggestedName: fileName, bytes, format: z.enum(NOTICE_FORMATS) }), answer<{ readonly name: string } | null>()),

  'workbooks.readList': both(z.strictObject({ job, file: pickedFile, options: listOptions }), answer<AllotteeListReading>()),
  'workbooks.readTexts': both(z.strictObject({ job, file: pickedFile }), answer<TextTables>()),
  'workbooks.exportListErrors': both(z.strictObject({ job, file: pickedFile, options: listOptions, language: z.enum(LANGUAGES) }), answer<Uint8Array>()),
  'workbooks.importWorkbook': both(z.strictObject({ job, file: pickedFile }), answer<ImportedWorkbook>()),
  'workbooks.exportWorkbook': both(z.strictObject({ job, document: documentSchema, language: z.enum(LANGUAGES), choice: exportChoice }), answer<Uint8Array>()),
  'workbooks.fillTemplate': both(z.strictObject({ job, document: documentSchema, file: pickedFile, language: z.enum(LANGUAGES), people: z.enum(PEOPLE_SHOWN) }), answer<FilledTemplate>()),
  'workbooks.exportPdf': both(z.strictObject({ job, document: documentSchema, language: z.enum(LANGUAGES), people: z.enum(PEOPLE_SHOWN) }), answer<Uint8Array>()),
  'workbooks.exportNotice': both(z.strictObject({ job, document: documentSchema, paper: noticeRequest }), answer<Uint8Array>()),

  'settings.read': both(nothing, answer<Settings>()),
  'settings.write': both(z.strictObject({ settings: settingsSchema }), answer<null>()),

  /** Here and below, `page` is the page that asks, and `livePages` are all existing pages of its origin or program. */
  'drafts.list': both(z.strictObject({ page: identifierSchema, livePages: z.array(identifierSchema) }), answer<readonly DraftSummary[]>()),
  'drafts.read': both(z.strictObject({ id: identifierSchema }), answer<DraftContent>()),
  'drafts.snapshot': both(snapshotPart, answer<null>()),
  'drafts.append': both(journalAddition, answer<null>()),
  'drafts.discard': both(z.strictObject({ id: identifierSchema }), answer<null>()),

  'versions.list': both(z.strictObject({ document: identifierSchema }), answer<readonly EarlierVersion[]>()),
  'versions.read': both(z.strictObject({ document: identifierSchema, version: identifierSchema }), answer<Uint8Array>()),
  'versions.keep': both(z.strictObject({ document: identifierSchema, bytes: z.instanceof(Uint8Array), savedAt: z.iso.datetime().nullable() }), answer<null>()),

  'windows.shows': both(shownDocumentSchema.extend({ file: fileReference.nullable(), livePages: z.array(identifierSchema) }), answer<boolean>()),

  /** Stops a running job; in the browser shell the page aborts the request instead. */
  'jobs.cancel': desktop(z.strictObject({ job }), answer<null>()),
  'window.update': desktop(z.strictObject({ state: windowState }), answer<null>()),
} as const;

/**
 * Messages that the host sends without a request: progress of a job (a share of the work, 0 to 1), menu choices, and
 * documents chosen outside the page.
 */
export const hostEvents = {
  'files.openRequested': fileReference,
  'jobs.progress': z.strictObject({ job, fraction: z.number().min(0).max(1) }),
  'menu.action': z.enum(actionsWith(({ menu }) => menu !== null)),
} as const;

/** Name of a call in {@link contract}. */
export type ChannelName = keyof typeof contract;
/** The calls that the same services answer in both shells. */
export type SharedChannelName = { [Name in ChannelName]: (typeof contract)[Name]['shells'] extends 'both' ? Name : never }[ChannelName];
/** The request of a call. */
export type RequestOf<Name extends ChannelName> = z.infer<(typeof contract)[Name]['request']>;
/** The value of a successful answer to a call. */
export type AnswerOf<Name extends ChannelName> = (typeof contract)[Name] extends { readonly answer: Answer<infer Type> } ? Type : never;
/** Name of a message in {@link hostEvents}. */
export type HostEventName = keyof typeof hostEvents;
/** The value of a message from the host. */
export type HostEventOf<Name extends HostEventName> = z.infer<(typeof hostEvents)[Name]>;

/** Answers one call. `job` carries progress and cancelling for calls that have a job id; others ignore it. */
export type Handler<Name extends ChannelName> = (request: RequestOf<Name>, job: JobOptions) => Promise<Result<AnswerOf<Name>>>;

/** One handler for each of some calls. */
export type Handlers<Names extends ChannelName = ChannelName> = { readonly [Name in Names]: Handler<Name> };
