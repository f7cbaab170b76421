import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { TOUR_STEPS, tourText, type TourStep } from '#shared/text/tour.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { placeBeside } from './place-beside.ts';
import './tour.css';

/** The anchors of each hint, of which the first visible one is used. */
const ANCHORS: Readonly<Record<TourStep, readonly string[]>> = {
  terms: ['.terms', '.terms-fold'],
  prices: ['[data-tool="priceLadder"]', '.tool-row'],
  formulaLine: ['.formula-line'],
  whatIf: ['[data-sheet="sensitivity"]', '.sheet-tabs'],
  boardPack: ['[data-tool="exportWorkbook"]', '.tool-row'],
};

/** Milliseconds between checks of the anchor, which moves and folds without an event of its own. */
const FOLLOW_MILLISECONDS = 300;

/** The present hint of the tour, beside its anchor. It takes no focus and blocks nothing. */
export function Tour() {
  const index = useSession(({ tour }) => tour);
  const step = index === null ? undefined : TOUR_STEPS[index];
  return index === null || step === undefined ? null : <TourHint step={step} index={index} />;
}

function TourHint({ step, index }: { readonly step: TourStep; readonly index: number }) {
  const session = useSessionStore();
  const language = useLanguage();
  const text = tourText[language];
  const { title, text: hint } = text.hints[step];
  const box = useRef<HTMLElement>(null);
  const isLast = index === TOUR_STEPS.length - 1;
  useAnchor(box, step, language);
  useEffect(() => () => giveFocusBack(), []);

  const leave = (): void => session.setState({ tour: null });
  const go = (to: number): void => session.setState({ tour: to >= TOUR_STEPS.length ? null : Math.max(0, to) });

  function onKeyDown(event: KeyboardEvent) {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') leave();
    else if (way !== undefined) go(Math.min(index + way, TOUR_STEPS.length - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <aside ref={box} className="tour" aria-label={text.label} data-step={step} onKeyDown={onKeyDown}>
      <div className="tour-hint" role="status">
        <h2>{title}</h2>
        <p>{hint}</p>
      </div>
      <p className="tour-place">{text.place(String(index + 1), String(TOUR_STEPS.length))} · {text.keys}</p>
      <div className="tour-actions">
        {!isLast && <Button data-tour="leave" onClick={leave}>{text.leave}</Button>}
        <span className="spring" />
        {/* Stays in the page even when disabled, because it may have the focus. */}
        <Button look="outlined" data-tour="back" aria-disabled={index === 0 ? true : undefined} onClick={() => go(index - 1)}>{text.back}</Button>
        <Button look="outlined" data-tour="next" onClick={() => go(index + 1)}>{isLast ? text.done : text.next}</Button>
      </div>
    </aside>
  );
}

/** Keeps the box beside its anchor, which is outlined meanwhile. */
function useAnchor(box: RefObject<HTMLElement | null>, step: TourStep, language: string): void {
  useLayoutEffect(() => {
    let outlined: Element | null = null;
    const outline = (anchor: Element | null): void => {
      if (anchor === outlined) return;
      outlined?.classList.remove('tour-anchor');
      anchor?.classList.add('tour-anchor');
      outlined = anchor;
    };
    const place = (): void => {
      const anchor = anchorOf(step);
      outline(anchor);
      if (box.current !== null) placeBeside(box.current, anchor);
    };
    place();
    const following = setInterval(place, FOLLOW_MILLISECONDS);
    addEventListener('resize', place);
    return () => {
      clearInterval(following);
      removeEventListener('resize', place);
      outline(null);
    };
  }, [box, step, language]);
}

function anchorOf(step: TourStep): Element | null {
  for (const selector of ANCHORS[step]) {
    const element = document.querySelector(selector);
    if (element?.checkVisibility() === true) return element;
  }
  return null;
}

/** If the focus was in the box, it moves to the sheet once the box is closed. */
function giveFocusBack(): void {
  if (document.activeElement === document.body || document.activeElement === null) document.querySelector<HTMLElement>('.cell-editor')?.focus({ preventScroll: true });
}
