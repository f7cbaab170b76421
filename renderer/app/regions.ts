import type { Session } from '#renderer/store/session.ts';
import { isModal } from '#renderer/store/open-dialog.ts';

/**
 * The parts of the window that F6 cycles through, each by its element: from top to bottom, except that the formula line
 * is next to the sheet, so that one key goes up to it and one comes back.
 */
const REGIONS = ['.title-line', '.tool-row', '.terms', '.formula-line', '.screen', '.start-screen', '.tour', '.sheet-tabs', '.status-line', '.notices'] as const;

/** A grid appears after a few frames. */
const MOST_FRAMES = 60;

const CAN_HAVE_FOCUS = 'button, input, select, textarea, a[href], [tabindex]';

/** F6 moves to the next part of the window and Shift+F6 to the previous one, as in Excel: to the last focus in it. */
export function listenForRegions(session: Session): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const last = new WeakMap<Element, HTMLElement>();

  addEventListener('focusin', ({ target }) => {
    const region = regionOf(target);
    if (region !== null && target instanceof HTMLElement) last.set(region, target);
  }, { signal });

  addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (isModal(session)) return;
    const regions = REGIONS.flatMap((selector) => document.querySelector(selector) ?? []);
    const at = regions.findIndex((region) => region === regionOf(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    // Without a focus, Shift+F6 starts at the end.
    const from = at < 0 && event.shiftKey ? regions.length : at;
    for (let way = 1; way <= regions.length; way += 1) {
      const region = regions[(from + step * way + regions.length * 2) % regions.length];
      if (region !== undefined && enter(region, last.get(region))) return;
    }
  }, { signal });

  return () => listening.abort();
}

/** Focuses the sheet in view, after the focused element was removed. */
export function focusScreen(): void {
  const screen = document.querySelector('.screen');
  if (screen !== null) enter(screen, undefined);
}

/** Focuses a newly shown sheet: its cells, as soon as there are some. */
export function focusComingSheet(frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const screen = document.querySelector('.screen');
    const isWaiting = screen?.querySelector('.sheet') != null && screen.querySelector('.cell-editor') === null;
    if (isWaiting && frames > 0) focusComingSheet(frames - 1);
    else focusScreen();
  });
}

const regionOf = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest(REGIONS.join()) : null);

function enter(region: Element, last: HTMLElement | undefined): boolean {
  const stops = [...region.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)].filter(isTabStop);
  const sheet = stops.find((stop) => stop.matches('.cell-editor, .formula-line textarea'));
  const start = (last !== undefined && stops.includes(last) ? last : undefined) ?? sheet ?? stops[0];
  start?.focus();
  return start !== undefined && document.activeElement === start;
}

const isTabStop = (element: HTMLElement): boolean => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
