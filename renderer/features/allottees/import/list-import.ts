import type { AllotteeField, AllotteeListReading, IgnoredIssue } from '#shared/allottees/list-reading.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { readyAllottees } from '#shared/commands/parts/allottees.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { MOST_ALLOTTEES } from '#shared/grant/limits.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import type { HostApi, PickedFile } from '#shared/host/api.ts';
import type { HostError, Result } from '#shared/host/result.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { listImportText } from '#shared/text/list-import.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { createPause, inSlices, nextTask } from '#renderer/ui/pause.ts';
import { ask } from '#renderer/store/ask.ts';
import { prepareDocument } from '#renderer/store/prepare-document.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, dispatch, inSlice, notify, setSlice, showSheet, type Session } from '#renderer/store/session.ts';
import {
  countMended, listReview, NOTHING_CHOSEN, optionsOf, redoMended, startReview, undoMended, withFile, withIgnored, withMendedCells,
  type ListChoice, type ListFile, type ListReview, type MendedCell,
} from './list-review.ts';
import { columnsAsLastTime, rememberColumns } from './remembered-columns.ts';
import { reviewRows } from './review-rows.ts';
import { takenRows } from './taken-rows.ts';
import { justImported } from './use-focus-after-import.ts';

/** The name that a list from the clipboard has in place of a file's. */
export const CLIPBOARD = 'clipboard';

/** A list from this length on comes into the document in slices. */
const LONG_LIST = 2_000;
/** As long as somebody types from cell to cell, the list is not read again. */
const PAUSE_MS = 250;
/** What comes of a reading that a person let go of. */
const CANCELLED = Symbol('cancelled');
/** Failures that another choice can mend; of all others there is nothing to choose. */
const MENDABLE = new Set(['headingsNotFound', 'mappedHeadingNotFound', 'encodingUnknown', 'encodingWrong', 'listWithoutRows', 'sheetNotFound', 'quoteNotClosed']);

const byRows = async (reading: AllotteeListReading): Promise<Pick<ListFile, 'reading' | 'rows'>> => ({ reading, rows: await reviewRows(reading, createPause()) });

/** The way of allottee lists into the document: picked, dropped or pasted, read by the host, mended, taken in one step. */
export class ListImport {
  private readonly session: Session;
  private readonly host: HostApi;
  private readonly readings = new Map<number, AbortController>();
  private readonly pauses = new Map<number, ReturnType<typeof setTimeout>>();
  private lastId = 0;

  constructor(session: Session, host: HostApi) {
    this.session = session;
    this.host = host;
  }

  /** Asks for lists and reads them: in place of what is looked at, or beside it. */
  async pick(beside = false): Promise<void> {
    const picked = await this.host.files.pickLists();
    if (!picked.ok) return this.refuse(picked.error);
    if (picked.value !== null) await this.read(picked.value, beside);
  }

  /** Reads what was copied from a table. */
  async paste(text: string, beside = false): Promise<void> {
    await this.read([{ name: CLIPBOARD, bytes: new TextEncoder().encode(text) }], beside);
  }

  /** Reads lists and shows them; the document stays as it is. Lists that cannot be read leave what is shown. */
  async read(files: readonly PickedFile[], beside = false): Promise<void> {
    const read: ListFile[] = [];
    for (const file of files) {
      const listFile = await this.readFirst(file);
      // Whoever cancels one of several wants none of them.
      if (listFile === CANCELLED) return;
      if (listFile !== null) read.push(listFile);
    }
    const [first] = read;
    if (first === undefined || !showSheet(this.session, 'allottees')) return;
    if (beside && this.review() !== null) this.change((review) => ({ ...review, files: [...review.files, ...read], shown: first.id }));
    else if (await this.mayLose()) {
      this.stop();
      setSlice(this.session, listReview, () => startReview(read));
    }
  }

  /** Reads a file that nothing was chosen about yet; null where it cannot be read at all, which has been said then. */
  private async readFirst(file: PickedFile): Promise<ListFile | typeof CANCELLED | null> {
    const { language } = this.session.getState();
    const text = allotteesScreenText[language];
    this.lastId += 1;
    const found: ListFile = { id: this.lastId, file, choice: NOTHING_CHOSEN, reading: null, rows: null, failure: null, isReading: false, asLastTime: false };
    const read = async (listFile: ListFile): Promise<Result<AllotteeListReading> | null> =>
      await runJob(this.session, text.readingTitle, text.reading(file.name), (job) => this.host.workbooks.readList(file, optionsOf({ mended: new Map() }, listFile, this.sharesPerRight()), job));
    const result = await read(found);
    if (result === null) return CANCELLED;
    if (!result.ok) {
      if (MENDABLE.has(result.error.code)) return { ...found, failure: result.error };
      this.refuse(result.error);
      return null;
    }
    if (!this.hasRoomFor(file.name, result.value.rows)) return null;
    const mapping = columnsAsLastTime(this.session.getState().listColumns, result.value);
    const again = mapping === null ? null : await read({ ...found, choice: { ...NOTHING_CHOSEN, mapping } });
    if (mapping !== null && again === null) return CANCELLED;
    if (mapping !== null && again?.ok === true) return { ...found, choice: { ...NOTHING_CHOSEN, mapping }, ...(await byRows(again.value)), asLastTime: true };
    return { ...found, ...(await byRows(result.value)) };
  }

  /** Says where a list has more rows than a document takes. */
  private hasRoomFor(name: string, rows: AllotteeListReading['rows']): boolean {
    if (rows.length <= MOST_ALLOTTEES) return true;
    const allottees = rows.flatMap(({ allottee }) => allottee ?? []);
    const state = this.session.getState();
    const limit = commandLimit(currentDocument(state), { type: 'replaceAllottees', allottees });
    if (limit !== null) notify(this.session, 'problem', labelled(name, issueSentence(limit, state.language), state.language));
    return limit === null;
  }

  /** Reads a file again, as chosen. What was chosen before stays, and so does what was mended. */
  choose(id: number, choice: Partial<ListChoice>): void {
    this.changeFile(id, (file) => ({ choice: { ...file.choice, ...choice }, ...(choice.mapping !== undefined && { asLastTime: false }) }));
    this.readAgain(id, 0);
  }

  /** Takes a column for a field ('' for none): what was recognised or chosen stays as it was for the others. */
  map(id: number, field: AllotteeField, heading: string): void {
    const file = this.review()?.files.find((listFile) => listFile.id === id);
    const headings = new Set(['', ...(file?.reading?.headings ?? [])]);
    // What was chosen under other headings, as those of another sheet, says nothing about these.
    const chosen = Object.entries(file?.choice.mapping ?? {}).filter(([, taken]) => headings.has(taken));
    const others = Object.entries({ ...file?.reading?.mapping, ...Object.fromEntries(chosen) }).map(([other, taken]) => [other, taken === heading ? '' : taken] as const);
    this.choose(id, { mapping: { ...Object.fromEntries(others), [field]: heading } });
  }

  /** Puts texts into cells of a file, as one step that can be taken back. */
  mend(id: number, cells: readonly MendedCell[]): void {
    if (cells.length === 0) return;
    this.change((review) => withMendedCells(review, id, cells));
    this.readAgain(id, PAUSE_MS);
  }

  /** Passes issues over for a reason, or, where that is null, no longer. */
  ignore(id: number, issues: readonly Omit<IgnoredIssue, 'reason'>[], reason: string | null): void {
    this.change((review) => withIgnored(review, id, issues, reason));
    this.readAgain(id, 0);
  }

  undo(): void {
    this.moveInHistory(undoMended);
  }

  redo(): void {
    this.moveInHistory(redoMended);
  }

  private moveInHistory(move: (review: ListReview) => ListReview): void {
    const before = this.review();
    if (before === null) return;
    const after = move(before);
    setSlice(this.session, listReview, () => after);
    for (const { id } of after.files) if (after.mended.get(id) !== before.mended.get(id)) this.readAgain(id, 0);
  }

  /** Changes how the review is looked at. */
  change(change: (review: ListReview) => ListReview): void {
    setSlice(this.session, listReview, (review) => (review === null ? null : change(review)));
  }

  /** Reads all files again, as the terms are now. */
  readAllAgain(): void {
    for (const { id } of this.review()?.files ?? []) this.readAgain(id, 0);
  }

  remove(id: number): void {
    this.stop(id);
    const left = this.review()?.files.filter((file) => file.id !== id) ?? [];
    if (left.length === 0) this.leave();
    else this.change((review) => ({ ...review, files: left, shown: review.shown === id ? (left[0]?.id ?? 0) : review.shown }));
  }

  /** The rows that were read take the place of the document's allottees, or what a person accepts of the differences does: one step of undo. */
  async accept(allottees: readonly Allottee[] | null = null): Promise<void> {
    const review = this.review();
    if (review === null) return;
    const given = allottees ?? takenRows(review, this.session.getState().language).allottees;
    if (given.length < LONG_LIST) return this.take(review, given);
    const text = listImportText[this.session.getState().language];
    // Nobody can change the document or the list meanwhile but from outside of the page.
    const ready = await runJob(this.session, text.screen, text.takingOver, async ({ signal }) => await this.readyToTake(given, () => signal?.aborted !== true));
    if (ready === null || ready === undefined) return;
    // The dialog leaves in a task of its own: that and another sheet take most of a frame each.
    await nextTask();
    if (this.review() === review) this.take(review, ready);
  }

  /**
   * The rows as they become the document's list, with everything that the window will ask of them; in slices, so that the page
   * goes on. Undefined where that was stopped: nothing has changed then.
   */
  private async readyToTake(given: readonly Allottee[], isWanted: () => boolean): Promise<readonly Allottee[] | undefined> {
    for (;;) {
      const document = currentDocument(this.session.getState());
      const ready = await inSlices(readyAllottees(document.allottees, given), isWanted);
      // The command says which limit it would pass.
      if (ready?.ok === false) return given;
      if (ready === undefined) return undefined;
      await inSlices(prepareDocument(reduce(document, { type: 'replaceAllottees', allottees: ready.allottees })), isWanted);
      if (!isWanted()) return undefined;
      if (currentDocument(this.session.getState()) === document) return ready.allottees;
    }
  }

  private take(review: ListReview, allottees: readonly Allottee[]): void {
    if (!dispatch(this.session, { type: 'replaceAllottees', allottees })) return;
    this.session.setState(({ listColumns }) => ({ listColumns: rememberColumns(listColumns, review.files) }));
    this.leave();
    setSlice(this.session, justImported, () => true);
  }

  /** Leaves the lists; what was mended is asked about. */
  async cancel(): Promise<void> {
    if (await this.mayLose()) this.leave();
  }

  /** Whether what was mended may be lost. */
  private async mayLose(): Promise<boolean> {
    const review = this.review();
    const count = review === null ? 0 : countMended(review);
    return count === 0 || (await ask<boolean>(this.session, (answer) => ({ kind: 'discardList', count, answer })));
  }

  private leave(): void {
    this.stop();
    setSlice(this.session, listReview, () => null);
  }

  private readAgain(id: number, pause: number): void {
    this.stop(id);
    this.changeFile(id, () => ({ isReading: true }));
    this.pauses.set(id, setTimeout(() => void this.readNow(id), pause));
  }

  private async readNow(id: number): Promise<void> {
    const review = this.review();
    const file = review?.files.find((listFile) => listFile.id === id);
    if (review === null || file === undefined) return;
    const abort = new AbortController();
    this.readings.set(id, abort);
    const readAs = async (choice: ListChoice): Promise<Result<AllotteeListReading>> =>
      await this.host.workbooks.readList(file.file, optionsOf(review, { id, choice }, this.sharesPerRight()), { signal: abort.signal });
    let result = await readAs(file.choice);
    // Another sheet or row may have other headings: columns that were chosen wait until theirs are there again.
    if (!result.ok && result.error.code === 'mappedHeadingNotFound' && !abort.signal.aborted) result = await readAs({ ...file.choice, mapping: {} });
    if (abort.signal.aborted) return;
    const read = result.ok ? await byRows(result.value) : { failure: result.error };
    if (abort.signal.aborted) return;
    this.readings.delete(id);
    this.changeFile(id, () => ({ failure: null, ...read, isReading: false }));
  }

  /** What is being read is not waited for any more. */
  private stop(id: number | null = null): void {
    for (const [of, pause] of this.pauses) if (id === null || id === of) clearTimeout(pause);
    for (const [of, reading] of this.readings) if (id === null || id === of) reading.abort();
  }

  private changeFile(id: number, change: (file: ListFile) => Partial<ListFile>): void {
    this.change((review) => {
      const file = review.files.find((listFile) => listFile.id === id);
      return file === undefined ? review : withFile(review, id, change(file));
    });
  }

  private review(): ListReview | null {
    return inSlice(this.session.getState(), listReview);
  }

  private sharesPerRight(): string | null {
    return currentDocument(this.session.getState()).grant.sharesPerRight;
  }

  private refuse(error: HostError): void {
    if (error.code !== 'jobCancelled') notify(this.session, 'problem', failureSentence(error, this.session.getState().language));
  }
}
