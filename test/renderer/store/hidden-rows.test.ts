import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import { contentOf } from '#renderer/store/content-of.ts';
import { createSession, currentDocument, dispatch, redoStep, undoStep } from '#renderer/store/session.ts';

const PERSON = { ...NOBODY, employeeNumber: '', name: '', company: '', category: '', grade: '', rights: null, note: '' };
const hidden = { filters: [], ids: new Set(['a1']) };
const start = () => {
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  const hide = (): void => session.setState({ hiddenRows: { scenarios: hidden, allottees: hidden } });
  hide();
  return { session, hide };
};

it('what filters left out stays so after an edit, and after its undo', () => {
  const { session } = start();
  dispatch(session, { type: 'addAllottees', at: 0, allottees: [{ ...PERSON, id: 'a7' }] });
  undoStep(session);
  expect(session.getState().hiddenRows).toEqual({ scenarios: hidden, allottees: hidden });
});

it('another list of allottees is filtered anew, also when it comes by undo or redo', () => {
  const { session, hide } = start();
  const expectToApply = (): void => {
    expect(session.getState().hiddenRows).toEqual({ scenarios: hidden, allottees: null });
    hide();
  };
  dispatch(session, { type: 'replaceAllottees', allottees: [{ ...PERSON, id: 'a1' }] });
  expectToApply();
  undoStep(session);
  expectToApply();
  redoStep(session);
  expectToApply();
  redoStep(session);
  expect(session.getState().hiddenRows.allottees).toBe(hidden);
});

it('a document says the same however its sheets are arranged', () => {
  const { session } = start();
  const before = contentOf(currentDocument(session.getState()));
  dispatch(session, { type: 'arrangeSheet', sheet: 'scenarios', arrangement: 'hide', layout: { columns: [{ id: 'shares', width: null, hidden: true, pinned: false }], filters: [] } });
  expect(contentOf(currentDocument(session.getState()))).toBe(before);
  dispatch(session, { type: 'setDetail', detail: 'title', value: 'Other' });
  expect(contentOf(currentDocument(session.getState()))).not.toBe(before);
});
