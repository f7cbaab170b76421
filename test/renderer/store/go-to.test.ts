import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { createSession, goTo, showSheet, type Session } from '#renderer/store/session.ts';

const start = (): Session => createSession({
  document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: false,
  sheets: [{ id: 'scenarios', owns: ['scenarios'] }, { id: 'allottees', owns: ['allottees'] }],
});

const type = (session: Session, refused: boolean): void =>
  session.setState({ activeCell: { place: { rowId: 's1', columnId: 'exercisePrice' }, view: { text: '', edit: '', look: 'input', hint: null }, typed: '=3000+', refused } });

it('going to a place is asked anew each time, also where the one before was taken', () => {
  const session = start();
  goTo(session, 'scenarios[0]');
  const first = session.getState().target?.request;
  session.setState({ target: null });
  goTo(session, 'grant.rights');
  expect(session.getState().target?.request).not.toBe(first);
});

it('a text that was refused holds back whatever would show another sheet, and nothing on its own', () => {
  const session = start();
  type(session, true);
  goTo(session, 'allottees[1]');
  expect([showSheet(session, 'allottees'), showSheet(session, 'scenarios'), session.getState().sheet, session.getState().target]).toEqual([false, true, 'scenarios', null]);
  goTo(session, 'scenarios[1]');
  expect(session.getState().target).toMatchObject({ path: 'scenarios[1]' });
  type(session, false);
  goTo(session, 'allottees[1]');
  expect(session.getState().sheet).toBe('allottees');
});
