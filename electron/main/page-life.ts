import type { RenderProcessGoneDetails, WebContents } from 'electron';

/** What went wrong with the page as a whole, and what is known of the reason, in English for whoever helps. */
export interface PageFailure {
  readonly kind: 'notLoaded' | 'keepsCrashing';
  readonly reason: string;
}

/** What watching over the page needs of the rest of the program. */
export interface PageLifeNeeds {
  readonly load: () => Promise<void>;
  /** The page has crashed: what it had told is void. */
  readonly lost: () => void;
  /** Says what happened; answers whether the person wants to try once more. */
  readonly ask: (failure: PageFailure) => Promise<'again' | 'quit'>;
  /** The page does not answer: whether to wait for it or to start it anew. The question closes by itself at the signal. */
  readonly askWhileHanging: (answering: AbortSignal) => Promise<'wait' | 'restart'>;
  readonly quit: () => void;
}

const MOST_RELOADS = 3;

/** Crashes that lie further apart are not one page that keeps crashing. */
const CRASHES_COUNT_FOR_MILLISECONDS = 10 * 60_000;

/** Chromium's code of a load that something else took the place of. */
const ABORTED = -3;

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Loads the page and watches over it: a page that cannot be loaded says so, instead of leaving a window that nobody
 * sees, and one that crashes is loaded again, but not for ever.
 */
export const watchPage = (contents: WebContents, needs: PageLifeNeeds): { readonly load: () => void } => {
  let crashes: number[] = [];
  let asking = false;
  let loads = 0;
  /** The last load whose failure was told: one failure is reported in several ways. */
  let toldOf = 0;
  /** Open as long as the question about a page that does not answer is. */
  let hanging: AbortController | null = null;
  /** A person wants the page anew: that is no crash of its own. */
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
    // A process that hangs would not load anything either: its end is what brings the page back.
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
