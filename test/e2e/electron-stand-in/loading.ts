import { setTimeout as sleep } from 'node:timers/promises';
import { failureOf, loadError, loadFailure, type LoadFailure } from './load-failure.ts';
import type { Machine } from './machine.ts';
import type { PageHost } from './page-host.ts';

export interface LoadingNeeds {
  readonly machine: Machine;
  readonly host: PageHost;
  readonly emit: (name: string, ...values: readonly unknown[]) => void;
  readonly painted: () => void;
  readonly childrenDie: () => boolean;
  readonly crash: (reason: string, exitCode: number) => void;
  /** Something went wrong that no page can do. */
  readonly report: (text: string) => void;
}

/** How the browser speaks of a navigation that failed, was replaced, or lost its page. */
const ORDINARY = /net::ERR_|interrupted by another navigation|has been closed|frame was detached/;

/** What ends a child process that may not run without a sandbox: a trap. */
const TRAP = 5;

const PAINTED_LATER_MILLISECONDS = 20;

/** Loads of one page, one after the other: a new one ends the one before. */
export const createLoading = ({ machine, host, emit, painted, childrenDie, crash, report }: LoadingNeeds) => {
  let loads = 0;
  let failing = machine.failLoads;
  let url = '';
  let running: { readonly number: number; readonly end: (failure: LoadFailure | null) => void } | null = null;
  const withheld = (name: Machine['withhold'][number]): boolean => machine.withhold.includes(name);

  /** A load is over before its end: by another one, or with its page. */
  const stop = (code: 'ERR_ABORTED' | 'ERR_FAILED'): void => running?.end(loadFailure(code));

  const fail = (number: number, failure: LoadFailure): void => {
    if (running?.number !== number) return;
    emit('did-fail-load', failure.errno, failure.code, url, true, 1, 1);
    emit('did-stop-loading');
    running.end(failure);
  };

  const finish = async (number: number): Promise<void> => {
    const paint = (): void => {
      if (!withheld('ready-to-show')) painted();
    };
    if (!machine.finishedBeforePainted) paint();
    if (running?.number === number && !withheld('did-finish-load')) {
      emit('did-finish-load');
      emit('did-stop-loading');
      running?.end(null);
    }
    if (!machine.finishedBeforePainted) return;
    await sleep(PAINTED_LATER_MILLISECONDS);
    paint();
  };

  const start = async (number: number): Promise<void> => {
    emit('did-start-loading');
    if (childrenDie()) {
      await sleep(0);
      crash('crashed', TRAP);
      return;
    }
    if (failing > 0) {
      failing -= 1;
      await sleep(0);
      return fail(number, loadFailure('ERR_FAILED'));
    }
    try {
      await host.load(url, () => running?.number === number);
    } catch (error) {
      if (!ORDINARY.test(String(error))) report(`The page could not be loaded: ${String(error)}`);
      return fail(number, failureOf(error));
    }
    if (running?.number === number) await finish(number);
  };

  return {
    load(wanted: string): Promise<void> {
      stop('ERR_ABORTED');
      url = wanted;
      const number = ++loads;
      const loaded = new Promise<void>((resolve, reject) => {
        running = {
          number,
          end(failure) {
            running = null;
            if (failure === null) resolve();
            else reject(loadError(failure, wanted));
          },
        };
      });
      // As in Electron: a program that does not wait for a load is not told of its failure in this way.
      loaded.catch(() => undefined);
      void start(number);
      return loaded;
    },
    stop,
    failNext: (): void => void (failing += 1),
    url: () => url,
    isLoading: () => running !== null,
  };
};

export type Loading = ReturnType<typeof createLoading>;
