import { changeCounts, type ChangeCounts } from '#shared/grant/change-counts.ts';
import { compareInSteps } from '#shared/grant/differences.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { entryOf, JOURNAL_START, moveBetween, type HistoryMove, type JournalDepth } from '#shared/commands/journal.ts';
import type { DraftAbout, HostApi, JournalAddition } from '#shared/host/api.ts';
import { jsonPieces } from '#shared/host/json-pieces.ts';
import type { HostError, Result } from '#shared/host/result.ts';
import type { Pause } from '#shared/host/wire.ts';
import type { NotKeptReason } from '#shared/text/drafts.ts';
import { createPause } from '#renderer/ui/pause.ts';
import { NO_DRAFT, type DraftStatus } from '#renderer/store/draft-status.ts';
import { hasUnsavedChanges, type Session, type SessionState } from '#renderer/store/session.ts';
import { titleOf } from '#renderer/store/file-names.ts';

/** Milliseconds within which successive edits are kept together. */
const DELAY_MILLISECONDS = 250;
/** Milliseconds for which keeping drafts may occupy the thread at a time, because it is background work. */
const BUSY_MILLISECONDS = 4;
const RETRY_MILLISECONDS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Most bytes of a snapshot in one call: bytes are sent unchanged, but texts are packed first, which takes longer. */
const SNAPSHOT_CALL_BYTES = 512 * 1024;
const JOURNAL_CALL_CHARACTERS = 128 * 1024;

/** A journal of this length is replaced by a new snapshot once the document has been idle for a while, and a longer one in any case. */
const LONG_JOURNAL = { entries: 300, characters: 4 * 1024 * 1024 };
const LONGEST_JOURNAL = { entries: 3_000, characters: 32 * 1024 * 1024 };
const IDLE_MILLISECONDS = 3_000;

/** The state of one document's draft at the host. */
interface KeptWork {
  id: string;
  /** Whether the host's snapshot and journal lead to a document of this history; if not, a snapshot comes next. */
  based: boolean;
  depth: JournalDepth;
  sequence: number;
  entries: number;
  characters: number;
  /** Changes that are not being sent yet. */
  readonly moves: HistoryMove[];
  /** Additions to send, in order. A failed one is sent again unchanged. */
  readonly outbox: JournalAddition[];
  /** Time of the oldest change that is not kept; null where all are. */
  unkeptSince: string | null;
  /** Earlier drafts that this one replaces, once it is kept itself. */
  replaces: string[];
}

const reasonOf = ({ code, details = {} }: HostError): NotKeptReason => {
  switch (code) {
    case 'draftTooLarge':
      return 'tooLarge';
    case 'draftNotKept':
      return details['reason'] === 'diskFull' ? 'diskFull' : 'notWritable';
    case 'hostGone':
      return 'hostGone';
    case 'refused':
      return 'noSession';
    default:
      return 'unexpected';
  }
};

const now = (): string => new Date().toISOString();

/**
 * Keeps unsaved work with the host: a snapshot of the document, followed by the commands that change it, which are
 * small however large the document is. Only one call that keeps is running at a time; discarding does not wait for it,
 * because the window may close at any moment, and the host refuses later calls for a discarded draft. All long work is
 * done in slices.
 */
export class DraftKeeper {
  readonly #session: Session;
  readonly #host: HostApi;
  readonly #newPause: () => Pause;
  #work: KeptWork | null = null;
  /** Drafts that are no longer needed, but could not be discarded at the host yet. */
  readonly #notDiscarded: string[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #retries = 0;
  #running: Promise<void> | null = null;
  /** The saved document, and the counts of differences from it, as last calculated. */
  #counted: { readonly document: GrantDocument; readonly saved: GrantDocument; readonly changes: ChangeCounts } | null = null;

  constructor(session: Session, host: HostApi, newPause: () => Pause = () => createPause(BUSY_MILLISECONDS)) {
    this.#session = session;
    this.#host = host;
    this.#newPause = newPause;
  }

  /** Follows the session; returns a function that stops it. */
  start(): () => void {
    const stop = this.#session.subscribe((state, before) => {
      if (state.history !== before.history) this.#follow(state, before);
    });
    const stopListening = this.#host.connection?.subscribe((connection) => {
      if (connection === 'connected') void this.keepNow();
    });
    return () => {
      stop();
      stopListening?.();
      this.#clearTimer();
    };
  }

  /** Keeps all changes without delay; resolves when they are kept or an attempt has failed. */
  async keepNow(): Promise<void> {
    this.#clearTimer();
    this.#running ??= this.#run().finally(() => (this.#running = null));
    await this.#running;
    // The running call may have been only a discard.
    if (this.#retries === 0 && this.#hasWork()) await this.keepNow();
  }

  /** The document in view was restored from an earlier draft, which is discarded once this one is kept. */
  replaces(id: string): void {
    if (this.#work === null) return this.#discard([id]);
    this.#work.replaces.push(id);
    this.#schedule(DELAY_MILLISECONDS);
  }

  #follow(state: SessionState, before: SessionState): void {
    const move = moveBetween(before.history, state.history);
    if (!hasUnsavedChanges(state) || move === 'other') this.#drop();
    if (hasUnsavedChanges(state)) {
      this.#work ??= begun();
      if (move !== null && move !== 'other') this.#work.moves.push(move);
      if (move !== null) this.#work.unkeptSince ??= now();
    }
    if (this.#hasWork()) this.#schedule(this.#retries === 0 ? DELAY_MILLISECONDS : null);
  }

  /** Called when nothing is unsaved any more: discards the draft, even while more of it is being sent. */
  #drop(): void {
    const work = this.#work;
    this.#work = null;
    if (work !== null) this.#discard([work.id, ...work.replaces.splice(0)]);
    this.#say(NO_DRAFT);
  }

  /** Drafts that cannot be discarded at once are tried again with the next call. */
  #discard(ids: readonly string[]): void {
    for (const id of ids) {
      void this.#tryToDiscard(id).then((failed) => {
        if (failed === null) return;
        this.#notDiscarded.push(id);
        this.#schedule(DELAY_MILLISECONDS);
      });
    }
  }

  async #tryToDiscard(id: string): Promise<HostError | null> {
    const result = await this.#call(() => this.#host.drafts.discard(id));
    // A draft that cannot be deleted is offered again later; further attempts would delay the present draft.
    return result.ok || result.error.code === 'draftNotDiscarded' ? null : result.error;
  }

  #hasWork(): boolean {
    return this.#notDiscarded.length > 0 || (this.#work !== null && (!this.#work.based || this.#work.moves.length + this.#work.outbox.length > 0));
  }

  /** Null keeps the next attempt as scheduled. */
  #schedule(milliseconds: number | null): void {
    if (milliseconds !== null) this.#timer ??= setTimeout(() => void this.keepNow(), milliseconds);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #run(): Promise<void> {
    const pause = this.#newPause();
    while (this.#hasWork()) {
      const failed = await this.#next(pause);
      if (failed !== null) return this.#failed(failed);
      this.#retries = 0;
      this.#clearTimer();
    }
    if (this.#work !== null && isOver(this.#work, LONG_JOURNAL)) this.#compactWhenIdle(this.#work);
  }

  /** Performs the next step; returns the reason if it failed. */
  async #next(pause: Pause): Promise<HostError | null> {
    const [unneeded] = this.#notDiscarded;
    const work = this.#work;
    if (unneeded !== undefined) {
      const failed = await this.#tryToDiscard(unneeded);
      if (failed === null) this.#notDiscarded.shift();
      return failed;
    }
    if (work === null) return null;
    if (work.based) await this.#fillOutbox(work, pause);
    if (this.#work !== work) return null;
    return work.based ? await this.#append(work) : await this.#snapshot(work, pause, false);
  }

  /** Sends the present document. With `whileIdle` it stops as soon as there is a change, because the journal is still valid. */
  async #snapshot(work: KeptWork, pause: Pause, whileIdle: boolean): Promise<HostError | null> {
    const capturedAt = now();
    const state = this.#session.getState();
    work.moves.length = 0;
    work.outbox.length = 0;
    const about = await this.#about(state, capturedAt, pause);
    const encoder = new TextEncoder();
    let pieces: Uint8Array[] = [];
    let [length, first] = [0, true];
    const send = async (last: boolean): Promise<Result<null>> => {
      const part = { id: work.id, bytes: joined(pieces, length), first, last, about };
      [pieces, length, first] = [[], 0, false];
      return await this.#call(() => this.#host.drafts.snapshot(part));
    };
    for (const text of jsonPieces(state.history.document)) {
      await pause();
      if (this.#work !== work || (whileIdle && work.moves.length > 0)) return null;
      if (length > SNAPSHOT_CALL_BYTES) {
        const sent = await send(false);
        if (!sent.ok) return this.#refused(work, sent.error, whileIdle);
      }
      const piece = encoder.encode(text);
      pieces.push(piece);
      length += piece.byteLength;
    }
    const sent = await send(true);
    if (!sent.ok) return this.#refused(work, sent.error, whileIdle);
    Object.assign(work, { based: true, depth: JOURNAL_START, sequence: 0, entries: 0, characters: 0 });
    this.#kept(work, capturedAt);
    return null;
  }

  /** Converts changes into additions, or finds that a snapshot is needed. */
  async #fillOutbox(work: KeptWork, pause: Pause): Promise<void> {
    if (work.outbox.length > 0 || work.moves.length === 0) return;
    const about = await this.#about(this.#session.getState(), now(), pause);
    let parts: { text: string; last: boolean }[] = [];
    let length = 0;
    const close = (): void => {
      work.outbox.push({ id: work.id, sequence: work.sequence + work.outbox.length, parts, about });
      [parts, length] = [[], 0];
    };
    for (const move of work.moves.splice(0)) {
      const next = entryOf(move, work.depth);
      if (next === null || isOver(work, LONGEST_JOURNAL)) {
        work.based = false;
        return;
      }
      work.depth = next.depth;
      work.entries += 1;
      const pieces = [...(await inSlices(jsonPieces(next.entry), pause))];
      for (const [index, text] of pieces.entries()) {
        if (length + text.length > JOURNAL_CALL_CHARACTERS && parts.length > 0) close();
        parts.push({ text, last: index === pieces.length - 1 });
        length += text.length;
        work.characters += text.length;
      }
    }
    close();
  }

  async #append(work: KeptWork): Promise<HostError | null> {
    const [addition] = work.outbox;
    if (addition === undefined) return null;
    const sent = await this.#call(() => this.#host.drafts.append(addition));
    if (!sent.ok) return this.#refused(work, sent.error, false);
    work.outbox.shift();
    work.sequence += 1;
    if (work.outbox.length === 0) this.#kept(work, addition.about.keptAt);
    return null;
  }

  /** A draft that the host no longer knows, or whose journal has no more room, is sent again completely. */
  #refused(work: KeptWork, error: HostError, whileIdle: boolean): HostError | null {
    // The draft is no longer needed.
    if (this.#work !== work) return null;
    const isAnswered = error.code === 'draftGone' || (error.code === 'draftTooLarge' && !whileIdle);
    const wasBased = work.based;
    if (isAnswered) work.based = false;
    if (error.code === 'draftGone') Object.assign(work, { id: crypto.randomUUID(), replaces: [...work.replaces, work.id] });
    return isAnswered && wasBased ? null : error;
  }

  #kept(work: KeptWork, at: string): void {
    this.#discard(work.replaces.splice(0));
    if (this.#work !== work) return;
    work.unkeptSince = work.moves.length > 0 ? at : null;
    this.#say({ kind: 'kept', at });
  }

  #failed(error: HostError): void {
    const wait = RETRY_MILLISECONDS[Math.min(this.#retries, RETRY_MILLISECONDS.length - 1)] ?? null;
    this.#retries += 1;
    if (this.#work !== null) this.#say({ kind: 'notKept', since: this.#work.unkeptSince ?? now(), reason: reasonOf(error) });
    this.#clearTimer();
    this.#schedule(wait);
  }

  #compactWhenIdle(work: KeptWork): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#work !== work || this.#running !== null || this.#hasWork()) return this.#schedule(0);
      const pause = this.#newPause();
      this.#running = this.#snapshot(work, pause, true).then(() => undefined).finally(() => {
        this.#running = null;
        if (this.#hasWork()) this.#schedule(0);
      });
    }, IDLE_MILLISECONDS);
  }

  async #about(state: SessionState, keptAt: string, pause: Pause): Promise<DraftAbout> {
    const { document, savedDocument } = state.history;
    return {
      title: titleOf(document, state.language),
      keptAt,
      file: state.file,
      changes: savedDocument === null ? null : await this.#changes(savedDocument, document, pause),
      rows: { scenarios: document.scenarios.length, allottees: document.allottees.length },
    };
  }

  async #changes(saved: GrantDocument, document: GrantDocument, pause: Pause): Promise<ChangeCounts> {
    if (this.#counted?.saved === saved && this.#counted.document === document) return this.#counted.changes;
    const steps = compareInSteps(saved, document);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) {
        const changes = changeCounts(value);
        this.#counted = { saved, document, changes };
        return changes;
      }
      await pause();
    }
  }

  async #call<Value>(call: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await call();
    } catch {
      // A bridge whose other side has ended throws instead of answering.
      return { ok: false, error: { code: 'hostGone', message: '' } };
    }
  }

  #say(draft: DraftStatus): void {
    this.#session.setState({ draft });
  }
}

const begun = (): KeptWork => ({
  id: crypto.randomUUID(),
  based: false,
  depth: JOURNAL_START,
  sequence: 0,
  entries: 0,
  characters: 0,
  moves: [],
  outbox: [],
  unkeptSince: now(),
  replaces: [],
});

const isOver = ({ entries, characters }: KeptWork, limit: { readonly entries: number; readonly characters: number }): boolean =>
  entries > limit.entries || characters > limit.characters;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}

async function inSlices<Value>(values: Iterable<Value>, pause: Pause): Promise<readonly Value[]> {
  const all: Value[] = [];
  for (const value of values) {
    all.push(value);
    await pause();
  }
  return all;
}
