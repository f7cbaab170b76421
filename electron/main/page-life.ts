import type { RenderProcessGoneDetails, WebContents } from 'electron';

/** The failure of a whole page, and its known cause, in English for whoever helps. */
export interface PageFailure {
  readonly kind: 'notLoaded' | 'keepsCrashing';
  readonly reason: string;
}

/** The functions of the program that the page watch uses. */
export interface PageLifeNeeds {
  readonly load: () => Promise<void>;
  /** Called when the page has crashed, so that its reported state is void. */
  readonly lost: () => void;
  /** Reports the failure; returns whether the person wants to try again. */
  readonly ask: (failure: PageFailure) => Promise<'again' | 'quit'>;
  /** Asks whether to wait for a page that does not answer or to restart it. The question closes by itself at the signal. */
  readonly askWhileHanging: (answering: AbortSignal) => Promise<'wait' | 'restart'>;
  readonly quit: () => void;
}

const MOST_RELOADS = 3;

/** Crashes further apart than this are not repeated crashes of one page. */
const CRASHES_COUNT_FOR_MILLISECONDS = 10 * 60_000;

/** Chromium's code of a load that another one replaced. */
const ABORTED = -3;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Loads the page and watches it: a failed load is reported instead of leaving an invisible window, and a crashed page
 * is loaded again, but not for ever.
 */
export const watchPage = (contents: WebContents, needs: PageLifeNeeds): { readonly load: () => void } => {
  let crashes: number[] = [];
  let asking = false;
  let loads = 0;
  /** The last load whose failure was reported; one failure triggers several events. */
  let toldOf = 0;
  /** Set while the question about an unresponsive page is open. */
  let hanging: AbortController | null = null;
  /** A person has restarted the page, so its end is not a crash. */
  let restarting = false;

  const tell = async (failure: PageFailure): Promise<void> => {
    if (asking || toldOf === loads) return;
    asking = true;
    toldOf = loads;
    const answer = await needs.ask(failure);
    asking = false;
    if (answer === 'quit') return needs.quit();
    crashes = [];
    load();
  };

  const load = (): void => {
    loads += 1;
    const current = loads;
    needs.load().catch((error: unknown) => {
      const aborted = typeof error === 'object' && error !== null && 'errno' in error && error.errno === ABORTED;
      if (current === loads && !aborted && !contents.isDestroyed()) void tell({ kind: 'notLoaded', reason: sentenceOf(error) });
    });
  };

  const crashed = ({ reason, exitCode }: RenderProcessGoneDetails): void => {
    hanging?.abort();
    if (reason === 'clean-exit') return;
    needs.lost();
    if (restarting) {
      restarting = false;
      return load();
    }
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < CRASHES_COUNT_FOR_MILLISECONDS), now];
    if (crashes.length <= MOST_RELOADS) load();
    else void tell({ kind: 'keepsCrashing', reason: `${reason}, ${exitCode}` });
  };

  const hangs = async (): Promise<void> => {
    if (hanging !== null) return;
    const answering = new AbortController();
    hanging = answering;
    const answer = await needs.askWhileHanging(answering.signal);
    hanging = null;
    if (answer === 'wait' || answering.signal.aborted || contents.isDestroyed()) return;
    // A hung process would not load anything either: ending it brings the page back.
    restarting = true;
    contents.forcefullyCrashRenderer();
  };

  contents.on('unresponsive', () => void hangs());
  contents.on('responsive', () => hanging?.abort());
  contents.on('destroyed', () => hanging?.abort());
  contents.on('render-process-gone', (_event, details) => crashed(details));
  contents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void tell({ kind: 'notLoaded', reason: `${description} (${code}) loading '${url}'` });
  });
  contents.on('preload-error', (_event, _path, error) => void tell({ kind: 'notLoaded', reason: sentenceOf(error) }));
  return { load };
};
