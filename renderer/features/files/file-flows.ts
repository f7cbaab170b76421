import type { GrantDocument } from '#shared/grant/schema.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { parseDocument, type DocumentReading } from '#shared/grant/parse-document.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { Draft, FileReference, HostApi, OpenedFile } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';
import { filesText } from '#shared/text/files.ts';
import { hostSentence, sentenceOfIssue } from '#renderer/app/sentences.ts';
import { currentDocument, documentSaved, hasUnsavedChanges, notify, showDocument, type Session } from '#renderer/store/session.ts';
import type { Question } from '#renderer/store/questions.ts';
import { documentFileName, titleOf, workbookFileName } from './file-names.ts';
import { importSummary } from './import-summary.ts';
import { runJob } from './run-job.ts';

/** What a person does with files. Every flow asks about unsaved work first, and leaves the document alone when it fails. */
export class FileFlows {
  private readonly session: Session;
  private readonly host: HostApi;

  constructor(session: Session, host: HostApi) {
    this.session = session;
    this.host = host;
  }

  async create(): Promise<void> {
    if (!(await this.mayLeave())) return;
    const choice = await this.ask<'empty' | 'reference' | 'cancel'>((answer) => ({ kind: 'new', answer }));
    if (choice === 'cancel') return;
    this.replace(choice === 'empty' ? newDocument() : referenceDocument());
  }

  async open(): Promise<void> {
    const recent = await this.host.files.recent();
    if (!recent.ok || recent.value.length === 0) return await this.openBy(() => this.host.files.open());
    const choice = await this.ask<FileReference | 'other' | 'cancel'>((answer) => ({ kind: 'open', recent: recent.value, answer }));
    if (choice === 'cancel') return;
    await this.openBy(() => (choice === 'other' ? this.host.files.open() : this.host.files.openRecent(choice.id)));
  }

  async openRecent({ id }: FileReference): Promise<void> {
    await this.openBy(() => this.host.files.openRecent(id));
  }

  /** Saves where the document was opened or saved last, else asks where. Answers whether it is saved. */
  async save(): Promise<boolean> {
    const { file } = this.session.getState();
    if (file === null) return await this.saveAs();
    const document = currentDocument(this.session.getState());
    const saved = await this.host.files.save(file, writeDocument(document));
    return this.saved(saved, document);
  }

  async saveAs(): Promise<boolean> {
    const document = currentDocument(this.session.getState());
    const { file, language } = this.session.getState();
    const name = file?.name ?? documentFileName(document, language);
    return this.saved(await this.host.files.saveAs(name, writeDocument(document)), document);
  }

  /** Writes the workbook for the board pack, with progress, and asks where to save it. */
  async exportWorkbook(): Promise<void> {
    const { language } = this.session.getState();
    const text = filesText[language];
    const document = currentDocument(this.session.getState());
    const written = await runJob(this.session, text.exportTitle, text.exporting, (job) => this.host.workbooks.exportWorkbook(document, language, job));
    if (written === null || !this.succeeded(written)) return;
    const saved = await this.host.files.saveWorkbook(workbookFileName(document, language), written.value);
    if (this.succeeded(saved) && saved.value !== null) notify(this.session, 'news', text.exported(saved.value.name));
  }

  /** Offers unsaved work of an earlier start. */
  async offerDraft(): Promise<void> {
    const drafts = await this.host.drafts.list();
    const draft = drafts.ok ? drafts.value.toSorted((one, other) => other.keptAt.localeCompare(one.keptAt))[0] : undefined;
    if (draft === undefined) return;
    const choice = await this.ask<'open' | 'discard' | 'later'>((answer) => ({ kind: 'draft', draft, answer }));
    if (choice === 'discard') await this.host.drafts.discard(draft.id);
    if (choice === 'open') this.openDraft(draft);
  }

  private openDraft({ id, text }: Draft): void {
    const document = this.read(parseDocument(text));
    if (document === null) return;
    this.replace(document, null);
    this.session.setState({ draftId: id });
  }

  private async openBy(pick: () => Promise<Result<OpenedFile | null>>): Promise<void> {
    if (!(await this.mayLeave())) return;
    const picked = await pick();
    if (!this.succeeded(picked) || picked.value === null) return;
    if (picked.value.name.toLowerCase().endsWith('.xlsx')) return await this.openWorkbook(picked.value);
    const document = this.read(parseDocumentBytes(picked.value.bytes));
    if (document !== null) this.replace(document, document, picked.value.reference);
  }

  private async openWorkbook(file: OpenedFile): Promise<void> {
    const { language } = this.session.getState();
    const text = filesText[language];
    const imported = await runJob(this.session, file.name, text.importing(file.name), (job) =>
      this.host.workbooks.importWorkbook({ name: file.name, bytes: file.bytes }, job));
    if (imported === null || !this.succeeded(imported)) return;
    // What comes out of a workbook is not yet a document on disk.
    this.replace(imported.value.document, null);
    notify(this.session, 'news', text.restored(file.name), importSummary(imported.value, language));
  }

  private read(reading: DocumentReading): GrantDocument | null {
    if (reading.ok) return reading.document;
    notify(this.session, 'problem', sentenceOfIssue(reading.issues[0], this.session.getState().language));
    return null;
  }

  private replace(document: GrantDocument, saved: GrantDocument | null = document, file: FileReference | null = null): void {
    void this.host.drafts.discard(this.session.getState().draftId);
    showDocument(this.session, document, saved, file);
  }

  private saved(result: Result<FileReference | null>, document: GrantDocument): boolean {
    if (!this.succeeded(result) || result.value === null) return false;
    documentSaved(this.session, document, result.value);
    notify(this.session, 'news', filesText[this.session.getState().language].saved(result.value.name));
    return true;
  }

  private async mayLeave(): Promise<boolean> {
    const state = this.session.getState();
    if (!hasUnsavedChanges(state)) return true;
    const title = titleOf(currentDocument(state), state.language);
    const choice = await this.ask<'save' | 'discard' | 'cancel'>((answer) => ({ kind: 'unsaved', title, answer }));
    return choice === 'save' ? await this.save() : choice === 'discard';
  }

  private succeeded<T>(result: Result<T>): result is { readonly ok: true; readonly value: T } {
    if (!result.ok && result.error.code !== 'jobCancelled') notify(this.session, 'problem', hostSentence(result.error, this.session.getState().language));
    return result.ok;
  }

  private async ask<Choice>(question: (answer: (choice: Choice) => void) => Question): Promise<Choice> {
    return await new Promise((resolve) => {
      const answer = (choice: Choice): void => {
        this.session.setState({ question: null });
        resolve(choice);
      };
      this.session.setState({ question: question(answer) });
    });
  }
}
