import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import type { AllotteeListReading, ListOptions } from '#shared/allottees/list-reading.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { PickedFile } from '#shared/host/api.ts';
import type { ExportChoice } from '#shared/host/export-choice.ts';
import type { Result } from '#shared/host/result.ts';
import type { TextTables } from '#shared/tables/table.ts';
import type { NoticeRequest } from '#shared/notice/request.ts';
import type { FilledTemplate } from '#shared/template/filled-template.ts';
import type { Language } from '#shared/text/language.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import type { PackReport } from '#shared/workbook/verify/pack-report.ts';

/** The tasks of the workbook process, each with its request and answer. */
export interface Tasks {
  readonly readList: { readonly request: { readonly file: PickedFile; readonly options: ListOptions }; readonly answer: AllotteeListReading };
  readonly readTexts: { readonly request: { readonly file: PickedFile }; readonly answer: TextTables };
  /** A list with what is wrong with it marked, as a workbook in its own layout. */
  readonly exportListErrors: { readonly request: { readonly file: PickedFile; readonly options: ListOptions; readonly language: Language }; readonly answer: Uint8Array };
  readonly importWorkbook: { readonly request: { readonly file: PickedFile }; readonly answer: ImportedWorkbook };
  readonly exportWorkbook: { readonly request: { readonly document: GrantDocument; readonly language: Language; readonly choice: ExportChoice }; readonly answer: Uint8Array };
  /** What is in an exported workbook that the program did not write; the second file is the same, recalculated. */
  readonly checkWorkbook: { readonly request: { readonly file: PickedFile; readonly recalculated: Uint8Array | null }; readonly answer: PackReport };
  /** The board pack as a page of HTML for print. */
  readonly exportPages: { readonly request: { readonly document: GrantDocument; readonly language: Language; readonly people: PeopleShown }; readonly answer: string };
  /** A company's own workbook with the values of a document; refusals are sentences in the language. */
  readonly fillTemplate: { readonly request: { readonly document: GrantDocument; readonly file: PickedFile; readonly language: Language; readonly people: PeopleShown }; readonly answer: FilledTemplate };
  /** A paper about the grant as .docx. */
  readonly exportNotice: { readonly request: { readonly document: GrantDocument; readonly paper: NoticeRequest }; readonly answer: Uint8Array };
}

export type TaskName = keyof Tasks;

/** From the program to the process: the only job of its life. */
export interface JobMessage {
  readonly task: TaskName;
  readonly request: unknown;
}

/** From the process to the program. */
export type ReportMessage = { readonly kind: 'progress'; readonly fraction: number } | { readonly kind: 'done'; readonly result: Result<unknown> };

/** The line on standard error with which a process says that it ends itself for lack of memory. */
export const OUT_OF_MEMORY_LINE = 'grantsheet: memory limit reached';
