import { LIST_AS_FOUND, type AllotteeField, type ListOptions } from '#shared/allottees/list-reading.ts';
import { commandLimit } from '#shared/commands/command-limit.ts';
import type { HostApi, PickedFile } from '#shared/host/api.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { labelled } from '#shared/text/punctuation.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { currentDocument, dispatch, inSlice, notify, setSlice, type Session } from '#renderer/store/session.ts';
import { acceptedOf } from './review-rows.ts';
import { listReview } from './list-review.ts';

/** What is chosen about a list after it was read the first time. */
export type ListChoice = Partial<Omit<ListOptions, 'sharesPerRight'>>;

/** The way of an allottee list into the document: picked or dropped, read by the host, looked at, taken in one step. */
export class ListImport {
  private readonly session: Session;
  private readonly host: HostApi;

  constructor(session: Session, host: HostApi) {
    this.session = session;
    this.host = host;
  }

  /** Asks for a list and reads it. */
  async pick(): Promise<void> {
    const picked = await this.host.files.pickLists();
    if (!picked.ok) return this.refuse(picked.error);
    for (const file of picked.value ?? []) await this.read(file);
  }

  /** Reads a list and shows it; the document stays as it is. A list that cannot be read leaves what is shown. */
  async read(file: PickedFile, choice: ListChoice = {}): Promise<void> {
    const { language } = this.session.getState();
    const text = allotteesScreenText[language];
    const { sharesPerRight } = currentDocument(this.session.getState()).grant;
    const options: ListOptions = { ...LIST_AS_FOUND, ...choice, sharesPerRight };
    const result = await runJob(this.session, text.readingTitle, text.reading(file.name), (job) => this.host.workbooks.readList(file, options, job));
    if (result === null) return;
    if (!result.ok) return this.refuse(result.error);
    const limit = commandLimit(currentDocument(this.session.getState()), { type: 'replaceAllottees', allottees: acceptedOf(result.value) });
    // Meanwhile the language may be another.
    const { language: now } = this.session.getState();
    if (limit !== null) return notify(this.session, 'problem', labelled(file.name, issueSentence(limit, now), now));
    setSlice(this.session, listReview, () => ({ file, options, reading: result.value }));
    this.session.setState({ sheet: 'allottees' });
  }

  /** Reads the list in view again, as chosen. Another sheet or encoding has headings of its own. */
  async choose(choice: ListChoice): Promise<void> {
    const review = inSlice(this.session.getState(), listReview);
    if (review === null) return;
    await this.read(review.file, { ...review.options, ...choice });
  }

  /** Takes a column for a field: what was recognised stays as it was for the others. */
  async map(field: AllotteeField, heading: string): Promise<void> {
    const review = inSlice(this.session.getState(), listReview);
    if (review === null) return;
    const others = Object.entries(review.reading.mapping).filter(([other, taken]) => other !== field && taken !== heading);
    await this.choose({ mapping: { ...Object.fromEntries(others), [field]: heading } });
  }

  /** The accepted rows take the place of the document's allottees: one step of undo. */
  accept(): void {
    const review = inSlice(this.session.getState(), listReview);
    if (review === null) return;
    dispatch(this.session, { type: 'replaceAllottees', allottees: acceptedOf(review.reading) });
    this.leave();
  }

  leave(): void {
    setSlice(this.session, listReview, () => null);
  }

  private refuse(error: Parameters<typeof failureSentence>[0]): void {
    if (error.code !== 'jobCancelled') notify(this.session, 'problem', failureSentence(error, this.session.getState().language));
  }
}
