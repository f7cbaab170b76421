import { flushSync } from 'react-dom';
import { openWindow } from '#renderer/app/open-window.tsx';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { dispatch } from '#renderer/store/session.ts';
import { documentOfLargeSensitivity } from '../../large-sensitivity.ts';
import { documentOfManyAllottees } from '../../many-allottees.ts';
import { documentOfManyScenarios } from '../../many-scenarios.ts';

declare global {
  /** Milliseconds from the command to the new figures in the grid's cells, of a price of the first scenario. */
  var workOfEdit: (price: string) => number;
}

const listsAllottees = location.search === '?sheet=allottees';
const session = await openWindow(createMemoryHost(memoryState()), listsAllottees ? documentOfManyAllottees() : location.search === '?document=sensitivity' ? documentOfLargeSensitivity() : documentOfManyScenarios());
if (listsAllottees) session.setState({ sheet: 'allottees' });

const shownTotal = (): string | null | undefined => document.querySelector('[row-id="s1"] [col-id="aggregateExerciseAmount"]')?.textContent;

globalThis.workOfEdit = (price) => {
  const before = shownTotal();
  const start = performance.now();
  flushSync(() => dispatch(session, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'exercisePrice', value: price }] }));
  const time = performance.now() - start;
  if (before === undefined || shownTotal() === before) throw new Error('The grid did not follow the edit');
  return time;
};
