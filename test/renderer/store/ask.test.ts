import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { runJob } from '#renderer/store/run-job.ts';
import { ask } from '#renderer/store/ask.ts';
import { serialQueue } from '#renderer/store/serial-queue.ts';
import { closeDialog, openDialog } from '#renderer/store/open-dialog.ts';
import { createSession } from '#renderer/store/session.ts';

const newSession = () => createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });

describe('one dialog of the window', () => {
  it('never takes a question away: the next one waits until it is answered', async () => {
    const session = newSession();
    const ofTitle = (title: string) => ask<'save' | 'discard' | 'cancel'>(session, (answer) => ({ kind: 'unsaved', title, answer }));
    const [first, second] = [ofTitle('first'), ofTitle('second')];
    const open = session.getState().question;
    expect(open).toMatchObject({ title: 'first' });
    if (open?.kind === 'unsaved') {
      open.answer('save');
      open.answer('cancel');
    }
    expect(await first).toBe('save');
    const next = session.getState().question;
    expect(next).toMatchObject({ title: 'second' });
    if (next?.kind === 'unsaved') next.answer('discard');
    expect(await second).toBe('discard');
    expect(session.getState().question).toBeNull();
  });

  it('is not opened over another, and closes none but itself', () => {
    const session = newSession();
    expect(openDialog(session, { kind: 'ladder' })).toBe(true);
    const ladder = session.getState().dialog;
    expect(openDialog(session, { kind: 'solve' })).toBe(false);
    expect(session.getState().dialog).toBe(ladder);
    closeDialog(session, { kind: 'ladder' });
    expect(session.getState().dialog).toBe(ladder);
    closeDialog(session, ladder);
    expect(session.getState().dialog).toBeNull();
  });

  it('of a job that ends takes no other job away', async () => {
    const session = newSession();
    const ends: (() => void)[] = [];
    const job = (title: string) => runJob(session, title, '', ({ onProgress }) => {
      onProgress?.(0.5);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
    const [first, second] = [job('first'), job('second')];
    expect(session.getState().job).toMatchObject({ title: 'second', fraction: 0.5 });
    ends[0]?.();
    await first;
    expect(session.getState().job).toMatchObject({ title: 'second' });
    ends[1]?.();
    await second;
    expect(session.getState().job).toBeNull();
  });
});

describe('work that is done one at a time', () => {
  it('begins at once where nothing is under way, and else after what is, however that ends', async () => {
    const enqueue = serialQueue();
    const order: string[] = [];
    const ends: ((end: 'done' | 'failed') => void)[] = [];
    const work = (name: string) => enqueue(async () => {
      order.push(name);
      const end = await new Promise<'done' | 'failed'>((resolve) => ends.push(resolve));
      if (end === 'failed') throw new Error(name);
      return name;
    });
    const first = work('first').catch(() => 'failed');
    const second = work('second');
    expect(order).toEqual(['first']);
    ends[0]?.('failed');
    expect(await first).toBe('failed');
    await new Promise((resolve) => setTimeout(resolve));
    expect(order).toEqual(['first', 'second']);
    ends[1]?.('done');
    expect(await second).toBe('second');
  });
});
