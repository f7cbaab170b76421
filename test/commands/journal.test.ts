import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, JOURNAL_START, moveBetween, replayJournal, type JournalDepth } from '#shared/commands/journal.ts';
import { perform, redo, startHistory, undo, type History } from '#shared/commands/history.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';

/** A history with the journal that was kept of it: a new start wherever a step back lies before the journal. */
class Kept {
  history: History = startHistory(referenceDocument());
  start: GrantDocument = this.history.document;
  entries: string[] = [];
  #depth: JournalDepth = JOURNAL_START;

  go(step: (history: History) => History): void {
    const before = this.history;
    this.history = step(before);
    const move = moveBetween(before, this.history);
    if (move === null || move === 'other') return;
    const next = entryOf(move, this.#depth);
    if (next === null) [this.start, this.entries, this.#depth] = [this.history.document, [], JOURNAL_START];
    else {
      this.entries.push(JSON.stringify(next.entry));
      this.#depth = next.depth;
    }
  }
}

const title = (value: string) => (history: History): History => perform(history, { type: 'setDetail', detail: 'title', value });

describe('a journal', () => {
  it('leads to the same document, whatever was done, taken back and done again', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom('undo' as const, 'redo' as const), fc.string({ maxLength: 3 })), { maxLength: 60 });
    fc.assert(fc.property(steps, (all) => {
      const kept = new Kept();
      for (const step of all) kept.go(step === 'undo' ? undo : step === 'redo' ? redo : title(step));
      expect(replayJournal(kept.start, kept.entries)).toEqual({ document: kept.history.document, replayed: kept.entries.length });
    }));
  });

  it('tells another document from a step', () => {
    const before = startHistory(referenceDocument());
    expect(moveBetween(before, before)).toBeNull();
    expect(moveBetween(before, startHistory({ ...referenceDocument(), title: 'Another' }))).toBe('other');
  });

  it('that cannot be replayed gives the last good document', () => {
    const entries = [
      { kind: 'do', command: { type: 'setDetail', detail: 'title', value: 'Plan B' } },
      { kind: 'do', command: { type: 'removeScenarios', ids: ['nobody'] } },
      { kind: 'do', command: { type: 'setDetail', detail: 'title', value: 'Plan C' } },
    ].map((entry) => JSON.stringify(entry));
    const { document, replayed } = replayJournal(referenceDocument(), entries);
    expect({ title: document.title, replayed }).toEqual({ title: 'Plan B', replayed: 1 });
  });

  it.each(['{"kind":"undo"}', '{"kind":"redo"}', 'null', '{"kind":"other"}', '{"kind":"do"', '{"kind":"do","command":{"type":"none"}}'])('passes over nothing: %s ends it', (text) => {
    const after = JSON.stringify({ kind: 'do', command: { type: 'setDetail', detail: 'title', value: 'Plan B' } });
    expect(replayJournal(referenceDocument(), [text, after])).toEqual({ document: referenceDocument(), replayed: 0 });
  });

  it('that leads to what is no document gives the last one that is', () => {
    const good = Array.from({ length: 5 }, (_, index) => JSON.stringify({ kind: 'do', command: { type: 'setDetail', detail: 'notes', value: `Note ${index}` } }));
    const bad = JSON.stringify({ kind: 'do', command: { type: 'setDetail', detail: 'title', value: 7 } });
    const { document, replayed } = replayJournal(referenceDocument(), [...good, bad, ...good]);
    expect({ title: document.title, notes: document.notes, replayed }).toEqual({ title: referenceDocument().title, notes: 'Note 4', replayed: 5 });
  });
});
