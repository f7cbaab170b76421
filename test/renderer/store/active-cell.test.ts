import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { createSession } from '#renderer/store/session.ts';

const cell = { place: { rowId: 'new', columnId: 'exercisePrice' }, view: { text: '', edit: '', look: 'input', hint: null }, typed: null, refused: false } as const;

it('the active cell is one of the sheet in view: it goes with its sheet, before anybody is told', () => {
  const session = createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: true, sheets: [] });
  session.setState({ activeCell: cell });
  expect(session.getState().activeCell).toBe(cell);
  const seen: unknown[] = [];
  session.subscribe(() => seen.push(session.getState().activeCell));
  session.setState({ sheet: 'sensitivity' });
  expect(seen.every((active) => active === null)).toBe(true);
  expect(seen).not.toHaveLength(0);
});
