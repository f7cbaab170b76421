import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { FormulaLine } from '#renderer/app/formula-line/formula-line.tsx';
import { SheetTabs } from '#renderer/app/sheet-tabs.tsx';
import { SHEETS, sheetById } from '#renderer/app/sheets.ts';
import { StatusLine } from '#renderer/app/status-line.tsx';
import { IssuesProvider } from '#renderer/store/issues-provider.tsx';
import { createSession, goTo } from '#renderer/store/session.ts';
import type { SheetDefinition } from '#renderer/store/sheet-definition.ts';
import { SheetInView, SheetInViewContext } from '#renderer/store/sheet-in-view.ts';
import { SessionContext } from '#renderer/store/use-session.ts';

/* All that a new sheet touches: its definition, and a line in the list. */

vi.mock('#renderer/app/sheets.ts', () => {
  const sheet = (id: string, more: Partial<SheetDefinition> = {}): SheetDefinition => ({ id, owns: [id], name: () => `Sheet ${id}`, Screen: () => null, ...more });
  const sheets = [
    sheet('scenarios'),
    sheet('minutes', {
      cellName: (_, { rowId }) => `Minute ${rowId}`,
      CellLine: () => 'said of a minute',
      hint: () => 'choose a minute',
      Status: () => 'two minutes',
      TabMark: () => '!',
    }),
  ];
  return { SHEETS: sheets, sheetById: (id: string) => sheets.find((one) => one.id === id) };
});

const start = () => createSession({ document: referenceDocument(), language: 'en', theme: 'light', termsPanelOpen: false, sheets: SHEETS });

function shown(session: ReturnType<typeof start>, part: ReactNode): string {
  // A page that is only written out shows what the store began with.
  session.getInitialState = session.getState;
  return renderToStaticMarkup(
    <SessionContext value={session}>
      <SheetInViewContext value={new SheetInView()}><IssuesProvider>{part}</IssuesProvider></SheetInViewContext>
    </SessionContext>,
  );
}

it('the window begins with the first, and whoever goes to a place that a sheet owns comes to it', () => {
  const session = start();
  expect(session.getState().sheet).toBe('scenarios');
  goTo(session, 'minutes[1].name');
  expect(session.getState()).toMatchObject({ sheet: 'minutes', termsPanelOpen: false });
  goTo(session, 'grant.rights');
  expect(session.getState()).toMatchObject({ sheet: 'minutes', termsPanelOpen: true });
});

it('has a tab with its mark, a line in the status line, and its say in the formula line', () => {
  const session = start();
  goTo(session, 'minutes');
  expect(shown(session, <SheetTabs />)).toMatch(/data-sheet="minutes"[^>]*aria-selected="true".*>Sheet minutes<\/span>!</u);
  expect(shown(session, <StatusLine />)).toContain('two minutes');
  const line = <FormulaLine sheet={sheetById('minutes')} />;
  expect(shown(session, line)).toContain('choose a minute');
  session.setState({ activeCell: { place: { rowId: '7', columnId: 'name' }, view: { text: 'a', edit: null, look: 'figure', hint: null }, typed: null, refused: false } });
  expect(shown(session, line)).toMatch(/Minute 7.*said of a minute/u);
});
