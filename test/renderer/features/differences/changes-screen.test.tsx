import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { ChangeTable } from '#renderer/features/differences/change-tables.tsx';
import { changesBySheet, compareInSteps, Ticks } from '#renderer/features/differences/comparison.ts';
import { ChangesScreen } from '#renderer/features/differences/changes-screen.tsx';
import { HostContext } from '#renderer/host/use-host.ts';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { fileComparison, type FileComparison } from '#renderer/store/compared-file.ts';
import { createSession, setSlice } from '#renderer/store/session.ts';
import { SessionContext } from '#renderer/store/use-session.ts';

const returned: GrantDocument = { ...referenceDocument(), grant: { ...referenceDocument().grant, rights: '3000' } };
const file = { name: 'pack.xlsx', document: returned, isWithoutPeople: true, peopleLeftOut: { persons: 2, rights: '12' }, unread: [], cells: null };

function shown(comparison: FileComparison, part: ReactNode = <ChangesScreen />, language: Language = 'en'): string {
  const session = createSession({ document: referenceDocument(), language, theme: 'light', termsPanelOpen: false, sheets: [] });
  setSlice(session, fileComparison, () => comparison);
  // A page that is only written out shows what the store began with.
  session.getInitialState = session.getState;
  return renderToStaticMarkup(<SessionContext value={session}><HostContext value={createMemoryHost(memoryState())}>{part}</HostContext></SessionContext>);
}

/** The table of what differs beside the terms. */
function tableOf(order: FileComparison): ReactNode {
  const comparison = atOnce(compareInSteps(referenceDocument(), file, order));
  const [group] = changesBySheet(comparison.changes, [], 'all');
  return group === undefined ? null : <ChangeTable group={group} comparison={comparison} names={['one', 'other']} taking={order.isFileLater ? { ticks: new Ticks(comparison.changes, new Map()), tick: () => undefined, take: () => undefined } : null} />;
}

it('asks for a file while there is none', () => {
  expect(shown({ file: null, isFileLater: false })).toContain('Compare this document with a file');
});

it('says what could not be compared, and of what', () => {
  const page = shown({ file, isFileLater: true });
  expect(page).toContain('From this document to “pack.xlsx”');
  expect(page).toMatch(/changes-losses.*People are not in “pack\.xlsx” \(2 persons with 12 rights when it was exported\)/su);
  expect(shown({ file: { ...file, isWithoutPeople: false, peopleLeftOut: null }, isFileLater: true })).not.toContain('changes-losses');
  expect(shown({ file, isFileLater: true }, <ChangesScreen />, 'ja')).toContain('この文書から「pack.xlsx」への変更');
});

it('says of cells that are no inputs what they were and are, before everything else', () => {
  const cells = {
    differences: [{ kind: 'cell', cell: 'Scenarios!L8', before: '=J8*F8', after: '4100' }, { kind: 'sheetGone', cell: 'Summary', before: 'Summary', after: '' }],
    notCompared: null, rowsNotCompared: [{ sheet: 'Checks', rows: [3, 4, 5, 9] }],
  } as const;
  expect(shown({ file: { ...file, cells }, isFileLater: true })).toMatch(/Scenarios!L8: “=J8\*F8” was replaced by “4100”.*The sheet “Summary” is no longer there\..*Checks 3–5, 9\./su);
  expect(shown({ file: { ...file, cells }, isFileLater: true }, <ChangesScreen />, 'ja')).toContain('Scenarios!L8：「=J8*F8」が「4100」に変更されていますが');
});

it('lists what a later file changes, to be taken one by one or sheet by sheet', () => {
  const later = { file, isFileLater: true };
  expect(shown(later, tableOf(later))).toMatch(/aria-label="Take all of Terms and other details" checked="".*1 of 1 ticked.*data-take="terms" aria-label="Take these Terms and other details".*data-path="grant\.rights".*checked="".*<td>2,906<\/td><td>3,000<\/td>/su);
  expect(shown(later, tableOf(later), 'ja')).toMatch(/要項2 新株予約権の数.*<td>2,906<\/td><td>3,000<\/td>/su);
  const earlier = { file, isFileLater: false };
  expect(shown(earlier, tableOf(earlier))).toMatch(/^(?!.*data-take).*<td>3,000<\/td><td>2,906<\/td>/su);
});
