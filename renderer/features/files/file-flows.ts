import type { PeopleShown } from '#shared/allottees/shown-people.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { takeBack } from '#shared/commands/take-back.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import type { EarlierVersion, FileReference, HostApi, OpenedFile } from '#shared/host/api.ts';
import { rememberedExport, type ExportChoice } from '#shared/host/export-choice.ts';
import { success, type Result } from '#shared/host/result.ts';
import { exportText, peopleLeftOutLines, travelsSentence } from '#shared/text/export.ts';
import { failureSentence } from '#shared/text/failure-sentence.ts';
import { filesText } from '#shared/text/files.ts';
import { issueSentence } from '#shared/text/issues.ts';
import type { Language } from '#shared/text/language.ts';
import { printText } from '#shared/text/print.ts';
import { savingText } from '#shared/text/saving.ts';
import type { ImportedWorkbook } from '#shared/workbook/imported-workbook.ts';
import { currentDocument, dispatch, documentSaved, hasUnsavedChanges, leaveStartScreen, notify, setSlice, showDocument, showSample, showSheet, type Session } from '#renderer/store/session.ts';
import { CHANGES_SHEET, comparedWorkbook, fileComparison } from '#renderer/store/compared-file.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Question } from '#renderer/store/questions.ts';
import { documentFileName, pdfFileName, titleOf, workbookFileName } from '#renderer/store/file-names.ts';
import { importSummary } from './import-summary.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { documentBytes } from './document-bytes.ts';
import { isLargeDocument, readDocument } from '#renderer/store/read-document.ts';
import { askAboutFailure, saveOver, type SaveOutcome, type SaveContext } from './save-over.ts';
import { prepareDocument } from '#renderer/store/prepare-document.ts';
import { inSlices, nextTask } from '#renderer/ui/pause.ts';
import { shownTime } from '#renderer/ui/shown-time.ts';

/** A person's actions on files. Every flow asks about unsaved work first, and leaves the document unchanged when it fails. */
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
    if (choice === 'empty') this.replace(newDocument(this.session.getState().language));
    else showSample(this.session, referenceDocument(this.session.getState().language));
  }

  /** Creates a new grant with empty terms. */
  async createEmpty(): Promise<void> {
    if (await this.mayLeave()) this.replace(newDocument(this.session.getState().language));
  }

  async openSample(language: Language): Promise<void> {
    if (await this.mayLeave()) showSample(this.session, sampleDocument(language));
  }

  /** Opens the document that the program was started with, if there is one; otherwise shows the start screen. */
  async openLaunched(file: FileReference | null): Promise<void> {
    if (file !== null) await this.openRecent(file);
    this.session.setState(({ startScreen }) => ({ startScreen: startScreen === 'opening' ? 'shown' : startScreen }));
  }

  /** Shows the file picker at once. */
  async openOther(): Promise<void> {
    await this.openBy(() => this.host.files.open());
  }

  async open(): Promise<void> {
    const recent = await this.host.files.recent();
    const versionsOf = this.session.getState().file?.name ?? null;
    if (!recent.ok || (recent.value.length === 0 && versionsOf === null)) return await this.openBy(() => this.host.files.open());
    const choice = await this.ask<FileReference | 'other' | 'versions' | 'cancel'>((answer) => ({ kind: 'open', recent: recent.value, versionsOf, answer }));
    if (choice === 'cancel') return;
    if (choice === 'versions') return await this.openVersion();
    await this.openBy(() => (choice === 'other' ? this.host.files.open() : this.host.files.openRecent(choice.id)));
  }

  async openRecent({ id }: FileReference): Promise<void> {
    await this.openBy(() => this.host.files.openRecent(id));
  }

  /** Saves to the file where the document was opened or saved last, otherwise asks for one. Returns whether it is saved. */
  async save(): Promise<boolean> {
    const { file } = this.session.getState();
    if (file === null) return await this.saveAs();
    const document = currentDocument(this.session.getState());
    return await this.completeSave(await saveOver(this.saveContext(), file, await documentBytes(document)), document);
  }

  async saveAs(suggestedName: string | null = null): Promise<boolean> {
    const document = currentDocument(this.session.getState());
    const { file, language } = this.session.getState();
    const name = suggestedName ?? file?.name ?? documentFileName(document, language);
    const bytes = await documentBytes(document);
    const saved = await this.host.files.saveAs(name, bytes);
    if (saved.ok || saved.error.code !== 'fileReadOnly') return this.saved(saved, document);
    // The chosen file, by the reference that the host returned with the failure.
    const chosen = { id: '', name: saved.error.details?.['name'] ?? name };
    const next = await askAboutFailure(this.saveContext(), saved.error, chosen, bytes, []);
    return await this.completeSave('kind' in next ? next : await saveOver(this.saveContext(), next.file, bytes, next.consents), document);
  }

  /** Opens an earlier saved version of this document as a copy: the file is not changed. */
  async openVersion(): Promise<void> {
    const { file } = this.session.getState();
    const listed = file === null ? success([]) : await this.host.versions.list(file.id);
    if (!this.succeeded(listed)) return;
    const read = async ({ id }: EarlierVersion): Promise<Result<Uint8Array>> => await this.host.versions.read(file?.id ?? '', id);
    const choice = await this.ask<EarlierVersion | 'cancel'>((answer) => ({ kind: 'versions', name: file?.name ?? null, versions: listed.value, read, answer }));
    if (choice === 'cancel' || !(await this.mayLeave())) return;
    const version = await read(choice);
    const document = this.succeeded(version) ? await this.read(file?.name ?? '', version.value) : null;
    if (document === null) return;
    this.replace(document, null);
    const { language } = this.session.getState();
    notify(this.session, 'news', savingText[language].openedVersion(shownTime(choice.savedAt, language)));
  }

  /** Asks what of the people the workbook for the board pack has, writes it, with progress, and asks where to save it. */
  async exportWorkbook(): Promise<void> {
    const { language } = this.session.getState();
    const text = filesText[language];
    const document = currentDocument(this.session.getState());
    const choice = await this.ask<ExportChoice | null>((answer) => ({ kind: 'export', choice: this.session.getState().exported, answer }));
    if (choice === null) return;
    this.session.setState(({ exported }) => ({ exported: rememberedExport(choice, exported) }));
    const written = await runJob(this.session, text.exportTitle, text.exporting, (job) => this.host.workbooks.exportWorkbook(document, language, choice, job));
    if (written === null || !this.succeeded(written)) return;
    const saved = await this.host.files.saveWorkbook(workbookFileName(document, language), written.value);
    if (this.succeeded(saved) && saved.value !== null) notify(this.session, 'news', text.exported(saved.value.name), [travelsSentence(choice, totalsOf(document.allottees).persons, language)]);
  }

  /** Asks how people are shown in the PDF of the board pack, makes it, with progress, and asks where to save it. */
  async exportPdf(): Promise<void> {
    const { language, exported } = this.session.getState();
    const text = printText[language];
    const document = currentDocument(this.session.getState());
    const people = await this.ask<PeopleShown | null>((answer) => ({ kind: 'exportPdf', people: exported.people, answer }));
    if (people === null) return;
    const written = await runJob(this.session, text.title, text.writing, (job) => this.host.workbooks.exportPdf(document, language, people, job));
    if (written === null || !this.succeeded(written)) return;
    const saved = await this.host.files.savePdf(pdfFileName(document, language), written.value);
    if (this.succeeded(saved) && saved.value !== null) notify(this.session, 'news', text.exported(saved.value.name));
  }

  private async openBy(pick: () => Promise<Result<OpenedFile | null>>): Promise<void> {
    if (!(await this.mayLeave())) return;
    const picked = await pick();
    if (!this.succeeded(picked) || picked.value === null) return;
    if (picked.value.name.toLowerCase().endsWith('.xlsx')) return await this.openWorkbook(picked.value);
    const document = await this.read(picked.value.name, picked.value.bytes);
    if (document === null) return;
    const before = currentDocument(this.session.getState());
    // What was shown while a large one was read leaves in a task of its own: that and another document take most of a frame each.
    if (isLargeDocument(picked.value.bytes)) await nextTask();
    if (currentDocument(this.session.getState()) !== before && !(await this.mayLeave())) return;
    this.replace(document, document, picked.value.reference);
  }

  private async openWorkbook(file: OpenedFile): Promise<void> {
    const { language } = this.session.getState();
    const text = filesText[language];
    const imported = await runJob(this.session, file.name, text.importing(file.name), async (job) => {
      const answer = await this.host.workbooks.importWorkbook({ name: file.name, bytes: file.bytes }, job);
      if (answer.ok) await inSlices(prepareDocument(answer.value.document));
      return answer;
    });
    if (imported === null || !this.succeeded(imported)) return;
    const { document, peopleLeftOut } = imported.value;
    const open = currentDocument(this.session.getState());
    const goal = peopleLeftOut === undefined || !this.session.getState().hasDocument
      ? 'new'
      : await this.ask<'into' | 'changes' | 'new' | 'cancel'>((answer) => ({ kind: 'takeBack', name: file.name, title: titleOf(open, language), answer }));
    if (goal === 'cancel') return;
    if (goal === 'changes') return this.showChanges(file.name, imported.value);
    if (goal === 'into') {
      if (!dispatch(this.session, takeBack(open, document))) return;
      leaveStartScreen(this.session);
    } else {
      // What comes out of a workbook is not yet a document on disk.
      this.replace(document, null);
    }
    const people = peopleLeftOut === undefined ? [] : peopleLeftOutLines(peopleLeftOut, goal === 'into' ? totalsOf(open.allottees) : null, language);
    const news = goal === 'into' ? exportText[language].back.tookBack(file.name) : text.restored(file.name);
    notify(this.session, 'news', news, [...people, ...importSummary(imported.value, language)]);
  }

  /** Shows what a workbook that came back changes, before any of it is taken: the workbook is the later one. */
  private showChanges(name: string, imported: ImportedWorkbook): void {
    if (!showSheet(this.session, CHANGES_SHEET)) return;
    leaveStartScreen(this.session);
    setSlice(this.session, fileComparison, () => ({ file: comparedWorkbook(name, imported), isFileLater: true }));
  }

  /** The document in a file; null where there is none, which is reported. Nothing can be edited while a large one is read. */
  private async read(name: string, bytes: Uint8Array): Promise<GrantDocument | null> {
    const text = filesText[this.session.getState().language];
    const reading = await (isLargeDocument(bytes) ? runJob(this.session, name, text.importing(name), () => readDocument(bytes)) : readDocument(bytes));
    if (reading === null) return null;
    if (reading.ok) return reading.document;
    notify(this.session, 'problem', issueSentence(reading.issues[0], this.session.getState().language));
    return null;
  }

  private replace(document: GrantDocument, saved: GrantDocument | null = document, file: FileReference | null = null): void {
    showDocument(this.session, document, saved, file);
  }

  private saveContext(): SaveContext {
    return { host: this.host, language: this.session.getState().language, ask: (question) => this.ask(question) };
  }

  /** Acts on the outcome of saving; returns whether the document is saved. */
  private async completeSave(outcome: SaveOutcome, document: GrantDocument): Promise<boolean> {
    switch (outcome.kind) {
      case 'saved':
        return this.saved(success(outcome.file), document);
      case 'failed':
        return this.saved({ ok: false, error: outcome.error }, document);
      case 'saveAs':
        return await this.saveAs(outcome.name);
      case 'theirs':
        await this.takeTheirs(outcome.file, document);
        return false;
      case 'cancelled':
        return false;
    }
  }

  /** Replaces this document by the version on disk; the document is kept as a version of the file. */
  private async takeTheirs(file: FileReference, mine: GrantDocument): Promise<void> {
    const opened = await this.host.files.openRecent(file.id);
    if (!this.succeeded(opened) || opened.value === null) return;
    const theirs = await this.read(file.name, opened.value.bytes);
    if (theirs === null || !this.succeeded(await this.host.versions.keep(file.id, await documentBytes(mine)))) return;
    this.replace(theirs, theirs, opened.value.reference);
    const text = savingText[this.session.getState().language];
    notify(this.session, 'news', text.tookTheirs(file.name), [text.mineIsKept]);
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
    if (!result.ok && result.error.code !== 'jobCancelled') notify(this.session, 'problem', failureSentence(result.error, this.session.getState().language));
    return result.ok;
  }

  private async ask<Choice>(question: (answer: (choice: Choice) => void) => Question): Promise<Choice> {
    return await ask(this.session, question);
  }
}
