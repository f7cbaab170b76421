import { flushSync } from 'react-dom';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import type { HostApi, OpenedFile } from '#shared/host/api.ts';
import { success } from '#shared/host/result.ts';
import { openWindow } from '#renderer/app/open-window.tsx';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { dispatch } from '#renderer/store/session.ts';
import { chartedEdit, documentOfChart } from '../../charted-document.ts';
import { documentOfLargeSensitivity } from '../../large-sensitivity.ts';
import { documentOfLongSheet, documentOfManyAllottees } from '../../many-allottees.ts';
import { documentOfManyScenarios } from '../../many-scenarios.ts';

declare global {
  /** Milliseconds from the command to the new figures in the grid's cells, of a price of the first scenario. */
  var workOfEdit: (price: string) => number;
  /** Makes the nth of the edits that a chart follows. */
  var editChart: (edit: number) => void;
  /** Changes a term that all figures of the matrix need. */
  var changeMatrix: () => void;
}

const LONG_DOCUMENT = '?document=long';

const DOCUMENTS: Readonly<Record<string, () => GrantDocument>> = {
  '?sheet=allottees': documentOfManyAllottees, '?sheet=allottees&rows=100000': documentOfLongSheet, [LONG_DOCUMENT]: documentOfLongSheet, '?document=sensitivity': documentOfLargeSensitivity, '?document=chart': documentOfChart,
};

/** The long document as it is saved, under another title. */
const toOpen: OpenedFile | null = location.search !== LONG_DOCUMENT ? null : {
  name: 'saved.grant', reference: { id: 'saved', name: 'saved.grant' },
  bytes: new TextEncoder().encode(writeDocument({ ...documentOfLongSheet(), title: 'Saved before' })),
};

const memory = createMemoryHost(memoryState());
/** A host on disk writes bytes as they are; the one in memory makes texts of them, in the page. */
const host: HostApi = {
  ...memory,
  files: {
    ...memory.files,
    open: async () => await Promise.resolve(success(toOpen)),
    save: async ({ name }) => await Promise.resolve(success({ id: name, name })),
    saveAs: async (name) => await Promise.resolve(success({ id: name, name })),
  },
  drafts: { ...memory.drafts, snapshot: async () => await Promise.resolve(success(null)), append: async () => await Promise.resolve(success(null)) },
};

const session = await openWindow(host, (DOCUMENTS[location.search] ?? documentOfManyScenarios)());
if (location.search.startsWith('?sheet=allottees')) session.setState({ sheet: 'allottees' });

const shownTotal = (): string | null | undefined => document.querySelector('[row-id="s1"] [col-id="aggregateExerciseAmount"]')?.textContent;

globalThis.workOfEdit = (price) => {
  const before = shownTotal();
  const start = performance.now();
  flushSync(() => dispatch(session, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'exercisePrice', value: price }] }));
  const time = performance.now() - start;
  if (before === undefined || shownTotal() === before) throw new Error('The grid did not follow the edit');
  return time;
};

globalThis.editChart = (edit) => dispatch(session, chartedEdit(edit));

let sharesPerRight = 1_000;
globalThis.changeMatrix = () => {
  sharesPerRight += 1;
  dispatch(session, { type: 'setTerm', term: 'sharesPerRight', value: String(sharesPerRight) });
};
