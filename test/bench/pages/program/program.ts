import { flushSync } from 'react-dom';
import { openWindow } from '#renderer/app/open-window.tsx';
import { createMemoryHost, memoryState } from '#renderer/host/memory-host.ts';
import { dispatch } from '#renderer/store/session.ts';
import { documentOfManyScenarios } from '../../many-scenarios.ts';

declare global {
  /** Milliseconds from the command to the new figures in the grid's cells, of a price of the first scenario. */
  var workOfEdit: (price: string) => Promise<number>;
}

const session = await openWindow(createMemoryHost(memoryState()), documentOfManyScenarios());

const shownTotal = (): string | null | undefined => document.querySelector('[row-id="s1"] [col-id="aggregateExerciseAmount"]')?.textContent;

// The grid paints its cells by React, which puts the texts in a task later; waiting for it counts as our own work.
const MOST_TURNS = 50;
const nextTask = async (): Promise<void> => {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
};

globalThis.workOfEdit = async (price) => {
  const before = shownTotal();
  const start = performance.now();
  flushSync(() => dispatch(session, { type: 'setScenarioCells', cells: [{ id: 's1', field: 'exercisePrice', value: price }] }));
  for (let turn = 0; turn < MOST_TURNS && shownTotal() === before; turn += 1) await nextTask();
  const time = performance.now() - start;
  if (before === undefined || shownTotal() === before) throw new Error('The grid did not follow the edit');
  return time;
};
