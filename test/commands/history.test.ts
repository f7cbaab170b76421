import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY_STEPS, isEdited, markSaved, perform, redo, startHistory, undo, type History } from '#shared/commands/history.ts';
import type { Command } from '#shared/commands/command.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { arbitraryDocument } from '../grant/arbitrary-documents.ts';
import { arbitraryCommand } from './arbitrary-commands.ts';

const setRights = (value: string): Command => ({ type: 'setTerm', term: 'rights', value });

/** Repeats a step until it changes nothing more. */
function exhaust(history: History, step: (history: History) => History): History {
  const next = step(history);
  return next === history ? history : exhaust(next, step);
}

describe('history', () => {
  it('undone in full gives the start byte for byte, redone the end', () => {
    fc.assert(fc.property(arbitraryDocument, fc.array(arbitraryCommand, { maxLength: 30 }), (start, makers) => {
      const text = writeDocument(start);
      const end = makers.reduce((history, make) => perform(history, make(history.document)), startHistory(start));
      const endText = writeDocument(end.document);
      const undone = exhaust(end, undo);
      expect(writeDocument(undone.document)).toBe(text);
      expect(undone.past).toEqual([]);
      const redone = exhaust(undone, redo);
      expect(writeDocument(redone.document)).toBe(endText);
      expect(redone.past).toHaveLength(end.past.length);
    }));
  });

  it('reaches by replaying its commands what it reached by performing them', () => {
    fc.assert(fc.property(arbitraryDocument, fc.array(arbitraryCommand, { maxLength: 30 }), (start, makers) => {
      const end = makers.reduce((history, make) => perform(history, make(history.document)), startHistory(start));
      const replayed = end.past.reduce((history, { command }) => perform(history, command), startHistory(start));
      expect(writeDocument(replayed.document)).toBe(writeDocument(end.document));
    }));
  });

  it('every document on the way can be written and opened again', () => {
    fc.assert(fc.property(arbitraryDocument, fc.array(arbitraryCommand, { maxLength: 10 }), (start, makers) => {
      const end = makers.reduce((history, make) => perform(history, make(history.document)), startHistory(start));
      const reading = parseDocument(writeDocument(end.document));
      expect(reading.ok && reading.document).toEqual(end.document);
    }));
  });

  it('has no step for a command that changes nothing, which keeps what can be redone', () => {
    const undone = undo(perform(startHistory(referenceDocument()), setRights('3000')));
    expect(perform(undone, setRights('02906'))).toBe(undone);
    expect(redo(undone).document.grant.rights).toBe('3000');
  });

  it('forgets what was undone once something else is done', () => {
    const history = perform(undo(perform(startHistory(referenceDocument()), setRights('3000'))), setRights('4000'));
    expect(redo(history)).toBe(history);
    expect(history.past.map((step) => step.command)).toEqual([setRights('4000')]);
  });

  it('names the command that is undone or redone next', () => {
    const history = undo(perform(perform(startHistory(referenceDocument()), setRights('1')), setRights('2')));
    expect(history.past.at(-1)?.command).toEqual(setRights('1'));
    expect(history.future.at(-1)?.command).toEqual(setRights('2'));
  });

  it('keeps the last steps of a long day', () => {
    const numbers = Array.from({ length: HISTORY_STEPS + 5 }, (_, index) => String(index + 1));
    const history = numbers.reduce((current, value) => perform(current, setRights(value)), startHistory(referenceDocument()));
    expect(history.past).toHaveLength(HISTORY_STEPS);
    expect(exhaust(history, undo).document.grant.rights).toBe('5');
  });
});

describe('unsaved work', () => {
  const start = startHistory(referenceDocument());

  it('begins with the first change and ends where the change is undone', () => {
    const changed = perform(start, setRights('3000'));
    expect([start, changed, undo(changed), redo(undo(changed))].map(isEdited)).toEqual([false, true, false, true]);
  });

  it('ends with saving, and begins again when what was saved is undone', () => {
    const saved = markSaved(perform(start, setRights('3000')));
    expect([saved, undo(saved), redo(undo(saved))].map(isEdited)).toEqual([false, true, false]);
  });

  it('remains where work went on while an earlier state was written', () => {
    const written = perform(start, setRights('3000'));
    const meanwhile = perform(written, setRights('4000'));
    const saved = markSaved(meanwhile, written.document);
    expect([saved, undo(saved)].map(isEdited)).toEqual([true, false]);
  });

  it('is there from the beginning in a draft that never was on disk', () => {
    expect(isEdited(startHistory(referenceDocument(), null))).toBe(true);
  });
});
